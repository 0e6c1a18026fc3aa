/** The register of protection by village and month: app, 金钟罩 and family, over the people of that year, and where two values disagree. */

import type { PlanRow } from "@/lib/analysis/plan";
import type { populationsPlan } from "@/lib/analysis/plans/populations";
import { type Population, populationsOf } from "@/lib/analysis/population";
import type { CivilDate } from "@/lib/base/civil";
import { addMonths, startOfMonth } from "@/lib/calendar/civil";
import { type DateRange, lastDay } from "@/lib/calendar/range";
import type { PlaceReader } from "./places";
import {
	monthEnd,
	type PersonRegisters,
	personRegisters,
	SHIELD_FIGURES,
	type ShieldFigure,
	type ShieldPersonRow,
	type ShieldTold,
	type ShieldVillageRow,
	toldByVillage,
	type VillageTold,
} from "./shield-told";

/** One village at the end of a month. */
export interface ShieldPlace {
	/** Null = people of whom no village is known. */
	readonly village: string | null;
	/** Null where nobody told it: not 0. */
	readonly values: Readonly<Record<ShieldFigure, ShieldTold | null>>;
	/** Of the month's year, else of the nearest; null where no list states it. */
	readonly population: Population | null;
}

/** What a share is taken of; `protected` is 金钟罩 with family. */
export type ShieldMeasure = ShieldFigure | "protected";

/** One measure over all villages. */
export interface ShieldTotal {
	/** Of the villages that tell it; null where none does. */
	readonly value: number | null;
	/** Villages of the list that do not. */
	readonly untold: number;
	/** The same over the villages whose people are known as well; null without any. */
	readonly rated: { readonly value: number; readonly people: number } | null;
}

/** All villages at the end of a month. */
export interface ShieldMonth {
	/** `2026-05` */
	readonly month: string;
	/** The villages of the lists in their order, then other names, then those of whom no village is known. */
	readonly places: readonly ShieldPlace[];
	readonly totals: Readonly<Record<ShieldMeasure, ShieldTotal>>;
}

/** Two values of one figure that disagree, the one that is shown first. */
export interface ShieldConflict {
	readonly month: string;
	readonly village: string | null;
	readonly figure: ShieldFigure;
	readonly held: ShieldTold;
	readonly other: ShieldTold;
}

/** The register of a window. */
export interface ShieldLedger {
	/** Months of the window of which anything is told, oldest first; of a window without such, the latest month before its end. */
	readonly months: readonly ShieldMonth[];
	/** Lines and files that differ, in any of these months. */
	readonly conflicts: readonly ShieldConflict[];
	/** Counts of villages that differ from the people registered, in the latest month. */
	readonly againstPersons: readonly ShieldConflict[];
}

/** What a shield ledger is made from. */
export interface ShieldRows {
	readonly villages: readonly ShieldVillageRow[];
	readonly persons: readonly ShieldPersonRow[];
	readonly populations: readonly PlanRow<typeof populationsPlan>[];
}

interface Register {
	readonly told: ReadonlyMap<string, ReadonlyMap<string, VillageTold>>;
	readonly persons: PersonRegisters;
	/** Figures that files count by village: registers of persons then only stand beside them. */
	readonly counted: ReadonlySet<ShieldFigure>;
	readonly populations: ShieldRows["populations"];
	readonly places: PlaceReader;
	readonly last: CivilDate;
}

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);
const monthOf = (date: CivilDate): string => date.slice(0, 7);
const byVillage = (one: string, other: string): number => (one < other ? -1 : 1);

function heldValue(
	{ told, persons, counted, last }: Register,
	figure: ShieldFigure,
	month: string,
	village: string | null,
): ShieldTold | null {
	if (counted.has(figure)) return told.get(month)?.get(village ?? "")?.[figure][0] ?? null;
	return figure === "family" ? null : persons.at(figure, village, earlier(monthEnd(month), last));
}

/** The villages of the lists, then what else is named, null last. */
function namesOf({ told, persons, places }: Register, month: string): readonly (string | null)[] {
	const named = [...(told.get(month)?.keys() ?? []), ...persons.villages];
	const others = new Set(named.filter((name) => name !== null && !places.villages.includes(name)));
	const foreign = [...others].filter((name) => name !== null).sort(byVillage);
	return [...places.villages, ...foreign, ...(persons.villages.includes(null) ? [null] : [])];
}

function measured({ values }: ShieldPlace, measure: ShieldMeasure): number | null {
	if (measure !== "protected") return values[measure]?.value ?? null;
	const { shield, family } = values;
	return shield === null || family === null ? null : shield.value + family.value;
}

function totalOf(
	all: readonly ShieldPlace[],
	measure: ShieldMeasure,
	listed: readonly string[],
): ShieldTotal {
	const told = all.flatMap((place) => {
		const value = measured(place, measure);
		return value === null ? [] : [{ place, value }];
	});
	const rated = told.flatMap(({ place: { population }, value }) =>
		population === null ? [] : [{ value, people: population.people }],
	);
	const names = new Set(told.map(({ place }) => place.village));
	return {
		value: told.length === 0 ? null : told.reduce((sum, { value }) => sum + value, 0),
		untold: listed.filter((village) => !names.has(village)).length,
		rated:
			rated.length === 0
				? null
				: {
						value: rated.reduce((sum, { value }) => sum + value, 0),
						people: rated.reduce((sum, { people }) => sum + people, 0),
					},
	};
}

function monthOfRegister(register: Register, month: string): readonly ShieldMonth[] {
	const populations = populationsOf(register.populations, `${month}-01` as CivilDate);
	const all = namesOf(register, month).map((village): ShieldPlace => {
		const value = (figure: ShieldFigure) => heldValue(register, figure, month, village);
		return {
			village,
			values: { app: value("app"), shield: value("shield"), family: value("family") },
			population: village === null ? null : (populations.get(village) ?? null),
		};
	});
	const listed = register.places.villages;
	const isTold = ({ village, values }: ShieldPlace) =>
		(village !== null && listed.includes(village)) ||
		SHIELD_FIGURES.some((figure) => values[figure] !== null);
	const total = (measure: ShieldMeasure) => totalOf(all, measure, listed);
	const totals = {
		app: total("app"),
		shield: total("shield"),
		family: total("family"),
		protected: total("protected"),
	};
	if (SHIELD_FIGURES.every((figure) => totals[figure].value === null)) return [];
	return [{ month, places: all.filter(isTold), totals }];
}

/** The months that a window touches, oldest first. */
function monthsOf({ start, end }: DateRange): readonly string[] {
	const months: string[] = [];
	for (let at = startOfMonth(start); at < end; at = addMonths(at, 1)) months.push(monthOf(at));
	return months;
}

function shownMonths(register: Register, window: DateRange): readonly ShieldMonth[] {
	const shown = monthsOf(window).flatMap((month) => monthOfRegister(register, month));
	if (shown.length > 0) return shown;
	const before = [...register.told.keys()].filter((month) => month < monthOf(window.start)).sort();
	return before.slice(-1).flatMap((month) => monthOfRegister(register, month));
}

function fileConflicts({ told }: Register, { month, places }: ShieldMonth): readonly ShieldConflict[] {
	return places.flatMap(({ village }) =>
		SHIELD_FIGURES.flatMap((figure) => {
			const [held, ...others] = told.get(month)?.get(village ?? "")?.[figure] ?? [];
			if (held === undefined) return [];
			const differing = new Map(
				others.filter(({ value }) => value !== held.value).map((other) => [other.value, other]),
			);
			return [...differing.values()].map((other) => ({ month, village, figure, held, other }));
		}),
	);
}

function personConflicts(register: Register, { month, places }: ShieldMonth): readonly ShieldConflict[] {
	return places.flatMap(({ village, values }) =>
		(["app", "shield"] as const).flatMap((figure) => {
			const held = values[figure];
			if (held === null || held.source !== "village_count") return [];
			const other = register.persons.at(figure, village, held.cutOff);
			if (other === null || other.value === held.value) return [];
			return [{ month, village, figure, held, other }];
		}),
	);
}

/**
 * The register of a window. A figure is what files count of the villages; one that no file counts is taken from the registers
 * of persons, each person once. Of two lines the one that speaks last holds, and both are told.
 * @returns null where nothing is told up to the window's end
 */
export function shieldLedger(rows: ShieldRows, window: DateRange, places: PlaceReader): ShieldLedger | null {
	const counted = SHIELD_FIGURES.filter((figure) => rows.villages.some((row) => row[figure] !== null));
	const register: Register = {
		told: toldByVillage(rows.villages, places),
		persons: personRegisters(rows.persons, places),
		counted: new Set(counted),
		populations: rows.populations,
		places,
		last: lastDay(window),
	};
	const months = shownMonths(register, window);
	const latest = months.at(-1);
	if (latest === undefined) return null;
	return {
		months,
		conflicts: months.flatMap((month) => fileConflicts(register, month)),
		againstPersons: personConflicts(register, latest),
	};
}
