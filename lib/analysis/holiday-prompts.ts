/** What rose around the same festival of past years beyond ordinary days: every value and part tested at once. */

import type { Holiday, HolidayPhase } from "@/lib/calendar/festival-blocks";
import type { DateRange } from "@/lib/calendar/range";
import { dayCount } from "@/lib/calendar/range";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension, LabelContext } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { Comparison } from "@/lib/statistics/comparison";
import { benjaminiHochberg } from "@/lib/statistics/movers";
import { type Counted, compareRates } from "@/lib/statistics/rate-ratio";
import { comparableReaches } from "./comparable";
import { daysOf, type PromptYear, partName, type YearLeft } from "./holiday-prompt-years";
import { PHASES } from "./holiday-windows";
import type { PlanRow } from "./plan";
import type { dayPartsPlan } from "./plans/day-parts";

/** What an officer can prepare for: methods, people, places, channels, hours. */
export const PROMPT_DIMENSIONS: readonly Dimension[] = [
	DIMENSIONS.fraud_category,
	DIMENSIONS.victim_age_band,
	DIMENSIONS.victim_occupation,
	DIMENSIONS.victim_residency_type,
	DIMENSIONS.victim_village,
	DIMENSIONS.victim_employer_zone,
	DIMENSIONS.contact_channel,
	DIMENSIONS.occur_hour_band,
];

/** A count of one year's part with its window. */
export interface YearCount {
	readonly year: number;
	readonly window: DateRange;
	readonly count: number;
}

/** Counts of a part of the holiday over all years beside those of their ordinary days. */
export interface PhaseCounts {
	readonly phase: HolidayPhase;
	readonly now: Counted;
	readonly base: Counted;
	readonly byYear: readonly YearCount[];
	/** By the day; null where the values are known too rarely, or to an unlike degree. */
	readonly comparison: Comparison | null;
	/** A rise that survives Benjamini–Hochberg at 10 % over everything tested. */
	readonly isRaised: boolean;
}

/** One known value of a dimension in one part of the holiday. */
export interface Prompt extends PhaseCounts {
	readonly dimension: Dimension;
	readonly value: string;
	readonly label: string;
}

/** What past years say of the next holiday. */
export interface HolidayPrompts {
	readonly next: Holiday;
	readonly years: readonly PromptYear[];
	readonly left: readonly YearLeft[];
	/** All events, a part each; empty without years. */
	readonly totals: readonly PhaseCounts[];
	/** Every known value that occurs, smallest p first. */
	readonly prompts: readonly Prompt[];
	/** How many of totals and prompts had enough events to be tested. */
	readonly tested: number;
}

/** Row of the day-parts plan. */
export type PartRow = PlanRow<typeof dayPartsPlan>;

/** What the rows are read with. */
export interface PromptContext {
	readonly dictionary: Dictionary;
	readonly labels: LabelContext;
	/** Overdispersion of the station's own weeks. */
	readonly phi: number;
}

type CountOf = (dimension: Dimension, part: string, code: number) => number;

interface Cells {
	readonly count: CountOf;
	readonly codes: (dimension: Dimension) => readonly number[];
}

function cellsOf(rows: readonly PartRow[]): Cells {
	const counts = new Map<string, number>();
	const codes = new Map<number, Set<number>>();
	for (const { dimension, part, code, events } of rows) {
		counts.set(`${dimension}/${part}/${code}`, events ?? 0);
		const own = codes.get(dimension ?? 0) ?? new Set<number>();
		codes.set(dimension ?? 0, own.add(code ?? UNKNOWN_CODE));
	}
	return {
		count: ({ number }, part, code) => counts.get(`${number}/${part}/${code}`) ?? 0,
		codes: ({ number }) => [...(codes.get(number) ?? [])].sort((one, other) => one - other),
	};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The counts of some codes together in a part of every year and in their ordinary days, untested. */
function countsOf(
	years: readonly PromptYear[],
	phase: HolidayPhase,
	countIn: (part: string) => number,
): Omit<PhaseCounts, "comparison" | "isRaised"> {
	const byYear = years.map(({ year, phases }) => ({
		year,
		window: phases[phase],
		count: countIn(partName(year, phase)),
	}));
	return {
		phase,
		byYear,
		now: {
			count: sum(byYear.map(({ count }) => count)),
			days: sum(byYear.map(({ window }) => dayCount(window))),
		},
		base: {
			count: sum(years.map(({ year }) => countIn(partName(year, "base")))),
			days: sum(years.map(({ base }) => daysOf(base))),
		},
	};
}

/** True where both sides know the dimension well and to a like degree. */
function isAlike(
	all: Pick<PhaseCounts, "now" | "base">,
	unknown: Pick<PhaseCounts, "now" | "base">,
): boolean {
	const share = (side: "now" | "base") =>
		all[side].count === 0 ? null : 1 - unknown[side].count / all[side].count;
	const reaches = { current: "whole", previous: "none", lastYear: "whole" } as const;
	const found = comparableReaches(reaches, (name) =>
		name === "current" ? share("now") : name === "lastYear" ? share("base") : null,
	);
	return found.current === "whole" && found.lastYear === "whole";
}

type Untested<T extends PhaseCounts> = Omit<T, "isRaised">;

function promptsOf(
	dimension: Dimension,
	cells: Cells,
	years: readonly PromptYear[],
	{ dictionary, labels, phi }: PromptContext,
): readonly Untested<Prompt>[] {
	const codes = cells.codes(dimension);
	return PHASES.flatMap((phase) => {
		const of = (some: readonly number[]) =>
			countsOf(years, phase, (part) => sum(some.map((code) => cells.count(dimension, part, code))));
		const canCompare = isAlike(of(codes), of([UNKNOWN_CODE]));
		return codes.flatMap((code): readonly Untested<Prompt>[] => {
			const value = dictionary.valueOf(dimension.id, code);
			if (code === UNKNOWN_CODE || value === null) return [];
			const counts = of([code]);
			const comparison = canCompare ? compareRates({ ...counts, phi }) : null;
			return [{ ...counts, dimension, value, label: labelOfValue(dimension, value, labels), comparison }];
		});
	});
}

function totalsOf(cells: Cells, years: readonly PromptYear[], phi: number): readonly Untested<PhaseCounts>[] {
	const events = DIMENSIONS.fraud_category;
	const codes = cells.codes(events);
	return PHASES.map((phase) => {
		const counts = countsOf(years, phase, (part) =>
			sum(codes.map((code) => cells.count(events, part, code))),
		);
		return { ...counts, comparison: compareRates({ ...counts, phi }) };
	});
}

/** The p of what has enough events to be tested. */
function testedP({ comparison }: Untested<PhaseCounts>): number | null {
	return comparison === null || comparison.verdict === "too_few" ? null : comparison.p;
}

/** Totals and prompts of the counted rows, all tested at once; nothing without years. */
export function holidayPrompts(
	rows: readonly PartRow[],
	{ next, years, left }: Pick<HolidayPrompts, "next" | "years" | "left">,
	context: PromptContext,
): HolidayPrompts {
	if (years.length === 0) return { next, years, left, totals: [], prompts: [], tested: 0 };
	const cells = cellsOf(rows);
	const totals = totalsOf(cells, years, context.phi);
	const prompts = PROMPT_DIMENSIONS.flatMap((one) => promptsOf(one, cells, years, context));
	const p = [...totals, ...prompts].map(testedP);
	const movers = benjaminiHochberg(p);
	const isRaised = (one: Untested<PhaseCounts>, at: number) =>
		movers[at] === true && one.comparison?.verdict === "clear_rise";
	const order = ({ comparison }: Prompt) => comparison?.p ?? 1;
	return {
		next,
		years,
		left,
		totals: totals.map((one, at) => ({ ...one, isRaised: isRaised(one, at) })),
		prompts: prompts
			.map((one, at) => ({ ...one, isRaised: isRaised(one, totals.length + at) }))
			.sort((one, other) => order(one) - order(other)),
		tested: p.filter((one) => one !== null).length,
	};
}
