/** Ties people to each other: relatives of earlier victims among later ones, ties that nobody can follow, and families of no victim. */
import type { Call } from "./call";
import { type Clock, DAY, midnight } from "./clock";
import type { Dice } from "./dice";
import type { People, Person } from "./person";
import { EXPORTED_AT } from "./schedule";
import { idShown, isSearchable, isVictim, phoneShown } from "./shown";
import { Register, type Written } from "./strangers";

/** How a line of the list ties two people. */
export type TieVia = "kin" | "family_number" | "emergency_contact" | "household";

/** One tie; both sides as the list writes them. */
export interface Tie {
	readonly via: TieVia;
	readonly relation: string;
	readonly day: Clock;
	readonly person: Person;
	readonly one: Written;
	readonly relative: Person;
	readonly other: Written;
	/** Number of the household that both are registered in; null where the list names none. */
	readonly householdNo: string | null;
}

/** A tie between victims of two calls, and whether an honest reader can follow it. */
type Plant = "followed" | "spoilt" | "to_stranger";

const PLANTS: readonly (readonly [Plant, number])[] = [
	["followed", 26],
	["spoilt", 5],
	["to_stranger", 6],
];
const REPEATED = 5;
const STRANGERS = 240;
const RELATIONS = ["配偶", "父亲", "母亲", "子女", "兄弟", "姐妹"] as const;
const SHORTEST_GAP = 5 * DAY;
const FIRST_DAY = midnight("2024-01-01");

/** Ways to tie two victims, by what both calls show. */
function viasOf(earlier: Call, later: Call): readonly TieVia[] {
	const hasPhone = phoneShown(earlier) !== null;
	const hasIds = idShown(earlier) !== null && idShown(later) !== null;
	return [
		"kin",
		...(hasPhone ? (["family_number", "emergency_contact"] as const) : []),
		...(hasIds ? (["household"] as const) : []),
	];
}

function tieOf(register: Register, earlier: Call, later: Call, plant: Plant): Tie {
	const { dice } = register;
	const via = plant === "spoilt" ? "kin" : dice.pick(viasOf(earlier, later));
	const byPhone = via === "family_number" || via === "emergency_contact";
	const knowing = plant === "spoilt" ? "spoilt" : byPhone ? "phone" : "both";
	const isSwapped = via === "kin" && dice.chance(0.4);
	const [person, relative] = isSwapped ? [earlier.victim, later.victim] : [later.victim, earlier.victim];
	return {
		via,
		relation: dice.pick(RELATIONS),
		day: FIRST_DAY + dice.int(0, (EXPORTED_AT - FIRST_DAY) / DAY - 1) * DAY,
		person,
		one: register.write(person, "both"),
		relative,
		other: register.write(relative, knowing),
		householdNo: via === "household" ? `H${dice.int(500_000, 599_999)}` : null,
	};
}

/** Later calls of people who were victims before: with a relative they become both. */
function repeatedCalls(calls: readonly Call[]): ReadonlySet<Call> {
	const seen = new Set<Person>();
	return new Set(
		calls.filter(({ victim }) => {
			const isAgain = seen.has(victim);
			seen.add(victim);
			return isAgain;
		}),
	);
}

/** Pairs of an earlier and a later call that no other tie touches. */
function pairsOf(dice: Dice, calls: readonly Call[]): readonly (readonly [Call, Call])[] {
	const again = repeatedCalls(calls);
	const repeated = new Set([...again].map(({ victim }) => victim));
	const once = dice.shuffle(calls.filter(({ victim }) => !repeated.has(victim)));
	const laters = [...dice.sample([...again], REPEATED), ...once.filter((_, position) => position % 2 === 0)];
	const earliers = once.filter((_, position) => position % 2 === 1);
	const count = PLANTS.reduce((sum, [, wanted]) => sum + wanted, 0);
	const pairs: (readonly [Call, Call])[] = [];
	for (const later of laters) {
		const at = earliers.findIndex((earlier) => later.reportAt - earlier.reportAt > SHORTEST_GAP);
		const [earlier] = at < 0 ? [] : earliers.splice(at, 1);
		if (earlier !== undefined && pairs.length < count) pairs.push([earlier, later]);
	}
	return pairs;
}

/** Ties of victims: each pair once, so that no tie adds to another. */
function plantTies(register: Register, calls: readonly Call[]): readonly Tie[] {
	const countable = calls.filter((call) => call.exclusion === null && isSearchable(call));
	const pairs = [...pairsOf(register.dice, countable)];
	return PLANTS.flatMap(([plant, count]) => {
		const own = pairs.splice(0, count);
		return own.map(([earlier, later]) =>
			plant === "to_stranger" ? strangeTie(register, earlier.victim) : tieOf(register, earlier, later, plant),
		);
	});
}

/** Of a victim, or of nobody's victim, to somebody whom no call knows. */
function strangeTie(register: Register, known: Person | null): Tie {
	const { dice } = register;
	const day = FIRST_DAY + dice.int(0, (EXPORTED_AT - FIRST_DAY) / DAY - 1) * DAY;
	const person = known ?? register.stranger(day);
	const relative = register.stranger(day);
	const via = dice.pick<TieVia>(["kin", "kin", "family_number", "emergency_contact", "household"]);
	return {
		via,
		relation: dice.pick(RELATIONS),
		day,
		person,
		one: register.write(person, "both"),
		relative,
		other: register.write(relative, via === "kin" || via === "household" ? register.knowing() : "phone"),
		householdNo: via === "household" ? `H${dice.int(600_000, 999_999)}` : null,
	};
}

/** All ties in order of registration. */
export function makeTies(people: People, calls: readonly Call[]): readonly Tie[] {
	const register = new Register("ties", people);
	const planted = plantTies(register, calls);
	const strange = Array.from({ length: STRANGERS }, () => strangeTie(register, null));
	return [...planted, ...strange].sort((a, b) => a.day - b.day);
}

/** Whom of a call's people a tie names: the victim as the one side, as the other, or not at all. */
export interface TieSides {
	readonly tie: Tie;
	readonly isOne: boolean;
	readonly isOther: boolean;
}

/** The ties that name the victim of a call by something that the call shows. */
export function tiesOf(call: Call, ties: readonly Tie[]): readonly TieSides[] {
	return ties
		.map((tie) => ({
			tie,
			isOne: isVictim(call, tie.one.keys),
			isOther: isVictim(call, tie.other.keys),
		}))
		.filter(({ isOne, isOther }) => isOne || isOther);
}
