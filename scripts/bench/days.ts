/** The benchmark's calendar: how incidents spread over three years and eleven days, and the windows asked about. */

import type { Windows } from "@/lib/analysis/question";
import { present } from "@/lib/base/assert";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { dayNumber, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { compareWindow } from "@/lib/calendar/comparisons";
import { type PeriodChoice, windowOf } from "@/lib/calendar/periods";
import { rangeOf } from "@/lib/calendar/range";

const day = (year: number, month: number, date: number): CivilDate =>
	present(civilDate(year, month, date), "a day of the calendar");

/** The morning the questions are asked on: a Monday, with a 29 February in the year before. */
const AS_OF = day(2025, 5, 12);
const MONDAY_FIRST = { weekStart: 1 };

/** Day number of the first incident. */
export const FIRST_DAY = dayNumber(day(2022, 5, 1));

/** Days with incidents, the last being the day before the questions. */
export const SPAN_DAYS = dayNumber(AS_OF) - FIRST_DAY;

/** Grows by a third a year, swings with the seasons, rests at the weekend. */
function weightOf(index: number): number {
	const season = 1 + 0.2 * Math.sin((2 * Math.PI * index) / 365.25);
	const isWeekend = weekdayOfDayNumber(FIRST_DAY + index) > 5;
	return 1.33 ** (index / 365.25) * season * (isWeekend ? 0.75 : 1);
}

/** Incidents of each day from {@link FIRST_DAY} on; they add up to `incidents`. */
export function incidentsPerDay(incidents: number): readonly number[] {
	const weights = Array.from({ length: SPAN_DAYS }, (_, index) => weightOf(index));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let reached = 0;
	let given = 0;
	return weights.map((weight) => {
		reached += weight;
		const count = Math.round((incidents * reached) / total) - given;
		given += count;
		return count;
	});
}

function windowsOf(choice: PeriodChoice): Windows {
	return {
		current: windowOf(choice, AS_OF, MONDAY_FIRST),
		previous: compareWindow("previous", choice, AS_OF, MONDAY_FIRST).range,
		lastYear: compareWindow("last_year", choice, AS_OF, MONDAY_FIRST).range,
	};
}

/**
 * The windows asked about, each with its 环比 and 同比 as the product finds them: the last 365 days (环比 and 同比 share
 * 365 of 366 days, so neither can be had for nothing) and the last complete week.
 */
export const BENCH_WINDOWS = {
	year: windowsOf({ kind: "custom", range: rangeOf(day(2024, 5, 12), day(2025, 5, 11)) }),
	week: windowsOf({ kind: "week" }),
} as const;

/** The window's name in the table. */
export type BenchWindow = keyof typeof BENCH_WINDOWS;
