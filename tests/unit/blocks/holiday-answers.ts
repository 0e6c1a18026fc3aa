/** Holiday answers made of plain counts, put together by the product's own pure parts. */
import type { FestivalId } from "@/data/holidays";
import { type HolidayAnswer, phaseAnswer, springAnswers, yearAnswers } from "@/lib/analysis/holiday-answer";
import { holidayCurve } from "@/lib/analysis/holiday-curve";
import { figureReader, HOLIDAY_METRICS } from "@/lib/analysis/holiday-figures";
import { partName, promptYears } from "@/lib/analysis/holiday-prompt-years";
import { holidayPrompts, type PartRow } from "@/lib/analysis/holiday-prompts";
import { holidayYears, phaseWindows, springMonths } from "@/lib/analysis/holiday-windows";
import { dayNumber } from "@/lib/calendar/civil";
import { holidayMeant, nextHoliday } from "@/lib/calendar/holiday-period";
import type { DateRange } from "@/lib/calendar/range";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { day } from "../analysis/windows";

export const settings = DEFAULT_SETTINGS;
const dictionary = storedDictionary([
	{ dimension: "fraud_category", code: 1, value: "rebate_orders" },
	{ dimension: "victim_village", code: 1, value: "甲村" },
]);

export interface Wish {
	readonly festival: FestivalId;
	readonly year: number;
	readonly asOf?: string;
	readonly firstCall?: string;
	/** Value, events and known of a metric in a window. */
	readonly figures?: (metric: string, window: DateRange) => readonly [number | null, number, number];
	/** Rows of the next holiday's past years. */
	readonly parts?: (years: readonly number[]) => readonly PartRow[];
}

/** A part row of a year. */
export function part(
	dimension: number,
	code: number,
	at: readonly [number, "before" | "during" | "after" | "base"],
	events: number,
): PartRow {
	return { dimension, part: partName(at[0], at[1]), code, events };
}

export function answerOf(wish: Wish): HolidayAnswer {
	const { festival, year, asOf: morning = "2026-05-11", firstCall = "2023-01-01" } = wish;
	const asOf = day(morning);
	const reading = { asOf, settings };
	const holiday = holidayMeant({ kind: "holiday", festival, year, phase: "during" }, asOf, settings);
	const question = { holiday, asOf, filters: [] };
	const first = day(firstCall);
	const facts = { firstDay: { calls: first, cases: first }, phi: { calls: 1.2, cases: 1.2 } };
	const windows = [
		...phaseWindows(holiday, reading).flatMap(({ over, whole, aligned, daysOff }) => [
			over ?? whole,
			aligned,
			daysOff,
		]),
		...holidayYears(holiday, reading).map((one) => one.holiday?.range ?? null),
		...springMonths(year, asOf),
	].filter((window) => window !== null);
	const figures = wish.figures ?? (() => [0, 0, 0] as const);
	const rows = windows.flatMap((window) =>
		HOLIDAY_METRICS.map(({ id }) => {
			const [value, events, known] = figures(id, window);
			const [first_day, end_day] = [dayNumber(window.start), dayNumber(window.end)];
			return { metric: id, first_day, end_day, value, events, known };
		}),
	);
	const read = figureReader(rows, facts);
	const next = nextHoliday(asOf, settings);
	const past = next === null ? null : promptYears(next, first, reading);
	return {
		question,
		span: {
			firstCall: first,
			lastCall: asOf,
			firstCase: first,
			lastCase: asOf,
			latestReport: null,
			events: 1,
		},
		facts,
		phases: phaseWindows(holiday, reading).map((one) => phaseAnswer(one, read, facts)),
		years: yearAnswers({ question, settings }, read, facts),
		curve: holidayCurve(holidayYears(holiday, reading), { daily: new Map(), firstDay: first, asOf }),
		spring: springAnswers({ question }, read, facts),
		prompts:
			next === null || past === null
				? null
				: holidayPrompts(
						wish.parts?.(past.years.map((one) => one.year)) ?? [],
						{ next, ...past },
						{ dictionary, labels: { settings, places: settings.places }, phi: 1.2 },
					),
		dictionary,
	};
}
