import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, partsOf, startOfMonth } from "@/lib/calendar/civil";
import { COMPARISONS, compareWindow } from "@/lib/calendar/comparisons";
import {
	formatPeriod,
	isPeriodId,
	PERIODS,
	parsePeriod,
	shiftPeriod,
	windowOf,
} from "@/lib/calendar/periods";
import { containsDay, dayCount, lastDay, overlap, rangeOf } from "@/lib/calendar/range";
import { utcDay } from "../unit/calendar/day";

const anyDay = fc.integer({ min: 10_000, max: 30_000 }).map(utcDay);
const anySettings = fc.record({ weekStart: fc.integer({ min: 1, max: 7 }) });
const ids = Object.keys(PERIODS).filter(isPeriodId);
const complete = fc.constantFrom(...ids.filter((id) => !PERIODS[id].isToDate));
const toDate = fc.constantFrom(...ids.filter((id) => PERIODS[id].isToDate));
const custom = fc
	.tuple(anyDay, fc.integer({ min: 0, max: 800 }))
	.map(([first, days]) => ({ kind: "custom" as const, range: rangeOf(first, addDays(first, days)) }));
const anyChoice = fc.oneof(
	fc.constantFrom(...ids).map((kind) => ({ kind })),
	custom,
);

/** Days a unit may hold, shortest and longest. */
const LENGTHS: Record<string, readonly [number, number]> = {
	day: [1, 1],
	week: [7, 7],
	month: [28, 31],
	quarter: [90, 92],
	half_year: [181, 184],
	year: [365, 366],
};

describe("complete periods", () => {
	it("tile time: each begins where the one before ended, and ends before the day it is read on", () => {
		fc.assert(
			fc.property(complete, anyDay, anySettings, (kind, asOf, settings) => {
				const window = windowOf({ kind }, asOf, settings);
				const next = shiftPeriod({ kind }, asOf, 1);
				expect(window.end <= asOf).toBe(true);
				expect(windowOf({ kind }, window.end, settings)).toEqual(window);
				expect(windowOf(next.choice, next.asOf, settings).start).toBe(window.end);
				expect(windowOf({ kind }, window.start, settings).end).toBe(window.start);
			}),
		);
	});

	it("hold every day once: the next window contains the day it was read on", () => {
		fc.assert(
			fc.property(complete, anyDay, anySettings, (kind, asOf, settings) => {
				const next = windowOf({ kind }, shiftPeriod({ kind }, asOf, 1).asOf, settings);
				expect(containsDay(next, asOf)).toBe(true);
			}),
		);
	});

	it("have the length of their unit", () => {
		fc.assert(
			fc.property(complete, anyDay, anySettings, (kind, asOf, settings) => {
				const [shortest, longest] = LENGTHS[kind] ?? [0, 0];
				const days = dayCount(windowOf({ kind }, asOf, settings));
				expect(days).toBeGreaterThanOrEqual(shortest);
				expect(days).toBeLessThanOrEqual(longest);
			}),
		);
	});
});

describe("periods to date", () => {
	it("end with the day they are read on and begin where the complete unit before ended", () => {
		fc.assert(
			fc.property(toDate, anyDay, anySettings, (kind, asOf, settings) => {
				const window = windowOf({ kind }, asOf, settings);
				const unit = kind.replace("_to_date", "");
				expect(lastDay(window)).toBe(asOf);
				expect(isPeriodId(unit) && windowOf({ kind: unit }, asOf, settings).end).toBe(window.start);
			}),
		);
	});
});

describe("any window", () => {
	it("is half-open and not empty", () => {
		fc.assert(
			fc.property(anyChoice, anyDay, anySettings, (choice, asOf, settings) => {
				const window = windowOf(choice, asOf, settings);
				expect(dayCount(window)).toBeGreaterThan(0);
				expect(containsDay(window, window.start)).toBe(true);
				expect(containsDay(window, lastDay(window))).toBe(true);
				expect(containsDay(window, window.end)).toBe(false);
				expect(containsDay(window, addDays(window.start, -1))).toBe(false);
			}),
		);
	});

	it("is named by a text that reads back", () => {
		fc.assert(
			fc.property(anyChoice, (choice) => {
				expect(parsePeriod(formatPeriod(choice))).toEqual(choice);
			}),
		);
	});

	it("is shown again after one key forth and one back", () => {
		fc.assert(
			fc.property(anyChoice, anyDay, anySettings, fc.constantFrom(1, -1), (choice, asOf, settings, steps) => {
				const away = shiftPeriod(choice, asOf, steps === 1 ? 1 : -1);
				const back = shiftPeriod(away.choice, away.asOf, steps === 1 ? -1 : 1);
				const isExact = choice.kind === "custom" || !PERIODS[choice.kind].isToDate || partsOf(asOf).day <= 28;
				if (!isExact) return;
				expect(windowOf(back.choice, back.asOf, settings)).toEqual(windowOf(choice, asOf, settings));
				expect(windowOf(away.choice, away.asOf, settings)).not.toEqual(windowOf(choice, asOf, settings));
			}),
		);
	});
});

describe("环比", () => {
	it("ends before the window, starts where the same period before started, and is never longer than promised", () => {
		fc.assert(
			fc.property(anyChoice, anyDay, anySettings, (choice, asOf, settings) => {
				const window = windowOf(choice, asOf, settings);
				const { range, reason } = compareWindow("previous", choice, asOf, settings);
				if (range === null) {
					expect(choice.kind).toBe("year_to_date");
					expect(reason).not.toBe("");
					return;
				}
				expect(overlap(range, window)).toBeNull();
				if (choice.kind === "custom" || !PERIODS[choice.kind].isToDate) expect(range.end).toBe(window.start);
				if (["custom", "day", "week", "week_to_date"].includes(choice.kind)) {
					expect(dayCount(range)).toBe(dayCount(window));
				}
			}),
		);
	});

	it("of a complete period is the window that the period before shows", () => {
		fc.assert(
			fc.property(complete, anyDay, anySettings, (kind, asOf, settings) => {
				const before = shiftPeriod({ kind }, asOf, -1);
				expect(compareWindow("previous", { kind }, asOf, settings).range).toEqual(
					windowOf(before.choice, before.asOf, settings),
				);
			}),
		);
	});

	it("of a month or quarter to date has as many days, or all that the unit before holds", () => {
		fc.assert(
			fc.property(fc.constantFrom("month", "quarter"), anyDay, anySettings, (unit, asOf, settings) => {
				const kind = unit === "month" ? "month_to_date" : "quarter_to_date";
				const window = windowOf({ kind }, asOf, settings);
				const whole = windowOf({ kind: unit === "month" ? "month" : "quarter" }, asOf, settings);
				const { range } = compareWindow("previous", { kind }, asOf, settings);
				expect(range?.start).toBe(whole.start);
				expect(range && dayCount(range)).toBe(Math.min(dayCount(window), dayCount(whole)));
			}),
		);
	});
});

describe("同比", () => {
	it("keeps the printed dates and takes a year off, except 29 February and ends of February", () => {
		fc.assert(
			fc.property(anyChoice, anyDay, anySettings, (choice, asOf, settings) => {
				const window = windowOf(choice, asOf, settings);
				const { range } = compareWindow("last_year", choice, asOf, settings);
				expect(range).not.toBeNull();
				if (range === null) return;
				for (const [then, now] of [
					[range.start, window.start],
					[lastDay(range), lastDay(window)],
				] as const) {
					expect(partsOf(then).year).toBe(partsOf(now).year - 1);
					expect(partsOf(then).month).toBe(partsOf(now).month);
					if (partsOf(then).day !== partsOf(now).day) expect(then.slice(5, 8)).toBe("02-");
				}
				expect(Math.abs(dayCount(range) - dayCount(window))).toBeLessThanOrEqual(1);
			}),
		);
	});

	it("of whole months is whole months", () => {
		const whole = fc.constantFrom("month", "quarter", "half_year", "year").filter(isPeriodId);
		fc.assert(
			fc.property(whole, anyDay, anySettings, (kind, asOf, settings) => {
				const { range } = compareWindow("last_year", { kind }, asOf, settings);
				expect(range && [range.start, range.end]).toEqual(
					range && [range.start, range.end].map(startOfMonth),
				);
			}),
		);
	});
});

it("every comparison is pure: the same question gives the same window", () => {
	const asOf = utcDay(20_584);
	for (const id of Object.keys(COMPARISONS)) {
		if (id !== "previous" && id !== "last_year") continue;
		const ask = () => ids.map((kind) => compareWindow(id, { kind }, asOf, { weekStart: 1 }));
		expect(ask()).toEqual(ask());
	}
});
