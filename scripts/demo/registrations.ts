/** Makes the two registers of protection: who has the anti-fraud app, who is enrolled in 金钟罩, and who left again. */
import type { Call } from "./call";
import { type Clock, DAY, dayOf, midnight } from "./clock";
import type { Dice, Weighted } from "./dice";
import type { People, Person } from "./person";
import { EXPORTED_AT } from "./schedule";
import { isSearchable, type Shown } from "./shown";
import { type Knowing, Register, type Written } from "./strangers";

/** Which of the two registers a line stands in. */
export type Protection = "app" | "shield";

/** One line of a register. */
export interface Registration {
	readonly register: Protection;
	readonly has: boolean;
	/** Midnight of the day: registers write no clock. */
	readonly day: Clock;
	readonly person: Person;
	readonly written: Written;
}

const FIRST_DAY = midnight("2024-06-01");
const CALLS_FROM = midnight("2025-01-01");
const STRANGERS: readonly (readonly [Protection, number])[] = [
	["app", 430],
	["shield", 240],
];

/** What a victim's lines in the registers say. */
type Plant =
	| "both"
	| "app_only"
	| "shield_only"
	| "none"
	| "left_before"
	| "left_after"
	| "joined_after"
	| "joined_that_day"
	| "one_register"
	| "spoilt"
	| "namesake";

const PLANTS: readonly Weighted<Plant | null>[] = [
	[null, 48],
	["both", 12],
	["app_only", 9],
	["shield_only", 4],
	["none", 6],
	["left_before", 4],
	["left_after", 3],
	["joined_after", 4],
	["joined_that_day", 3],
	["one_register", 4],
	["spoilt", 2],
	["namesake", 1],
];

/** A line to be written: which register, yes or no, days before (or after, negative) the offence. */
type Line = readonly [register: Protection, has: boolean, daysBefore: readonly [number, number]];

/** The months of a person's lines differ: a register keeps one line a person and month. */
const EARLY = [150, 190] as const;
const MIDDLE = [80, 115] as const;
const LATE = [35, 45] as const;
const AFTER = [-75, -40] as const;
const THAT_DAY = [0, 0] as const;

const LINES: Readonly<Record<Plant, readonly Line[]>> = {
	both: [
		["app", true, EARLY],
		["shield", true, LATE],
	],
	app_only: [
		["shield", false, MIDDLE],
		["app", true, LATE],
	],
	shield_only: [
		["app", false, EARLY],
		["shield", true, MIDDLE],
	],
	none: [
		["app", false, MIDDLE],
		["shield", false, LATE],
	],
	left_before: [
		["app", true, EARLY],
		["shield", true, MIDDLE],
		["app", false, LATE],
	],
	left_after: [
		["app", true, EARLY],
		["shield", true, MIDDLE],
		["app", false, AFTER],
	],
	joined_after: [["app", true, AFTER]],
	joined_that_day: [
		["app", true, THAT_DAY],
		["shield", true, EARLY],
	],
	one_register: [["app", true, MIDDLE]],
	spoilt: [
		["app", true, EARLY],
		["shield", true, MIDDLE],
	],
	namesake: [
		["app", true, EARLY],
		["shield", true, MIDDLE],
	],
};

const dayBefore = (at: Clock, days: number): Clock => at - (at % DAY) - days * DAY;

function plant(register: Register, call: Call, kind: Plant, offence: Clock): readonly Registration[] {
	const { dice } = register;
	const person = kind === "namesake" ? register.namesake(call.victim, call.occurFrom) : call.victim;
	const knowing: Knowing = kind === "spoilt" ? "spoilt" : "both";
	return LINES[kind].map(([of, has, [low, high]]) => ({
		register: of,
		has,
		day: dayBefore(offence, dice.int(low, high)),
		person,
		written: register.write(person, knowing),
	}));
}

function someDay(dice: Dice): Clock {
	const span = (EXPORTED_AT - FIRST_DAY) / DAY - 1;
	return FIRST_DAY + Math.floor(span * dice.next()) * DAY;
}

function strangersOf(register: Register): readonly Registration[] {
	const { dice } = register;
	return STRANGERS.flatMap(([of, count]) =>
		Array.from({ length: count }, () => {
			const day = someDay(dice);
			const person = register.stranger(day);
			const written = register.write(person, register.knowing());
			return { register: of, has: dice.chance(0.86), day, person, written };
		}),
	);
}

const hasPassed = ({ day }: Registration): boolean => dayOf(day) < dayOf(EXPORTED_AT);

/** All lines of both registers in order of day. */
export function makeRegistrations(
	people: People,
	calls: readonly Call[],
	shown: Shown,
): readonly Registration[] {
	const register = new Register("registrations", people);
	const { dice } = register;
	const seen = new Set<Person>();
	const planted = calls.flatMap((call) => {
		if (call.exclusion !== null || call.reportAt < CALLS_FROM || !isSearchable(call)) return [];
		const kind = dice.weighted(PLANTS);
		if (kind === null || seen.has(call.victim)) return [];
		seen.add(call.victim);
		return plant(register, call, kind, shown.offence(call));
	});
	return [...planted, ...strangersOf(register)].filter(hasPassed).sort((a, b) => a.day - b.day);
}
