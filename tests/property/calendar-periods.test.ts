import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber, partsOf, startOfMonth, weekday } from "@/lib/calendar/civil";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import {
	COMPARISONS,
	comparedWindows,
	compareWindow,
	comparisonBase,
	formatComparison,
	isComparisonId,
	parseComparison,
} from "@/lib/calendar/comparisons";
import { holidayIn } from "@/lib/calendar/festival-blocks";
import { festivalDay } from "@/lib/calendar/festivals";
import { HOLIDAY_CALENDAR } from "@/lib/calendar/holidays";
import {
	formatPeriod,
	isPeriodId,
	PERIODS,
	type PeriodChoice,
	parsePeriod,
	shiftPeriod,
	windowOf,
} from "@/lib/calendar/periods";
import { containsDay, dayCount, lastDay, overlap, rangeOf } from "@/lib/calendar/range";
import { utcDay } from "../unit/calendar/day";

const anyDay = fc.integer({ min: 10_000, max: 30_000 }).map(utcDay);
const anySettings = fc.record({ weekStart: fc.integer({ min: 1, max: 7 }) });
const ids = Object.keys(PERIODS)
	.filter(isPeriodId)
	.filter((id) => id !== "holiday");
const complete = fc.constantFrom(...ids.filter((id) => !PERIODS[id].isToDate));
const toDate = fc.constantFrom(...ids.filter((id) => PERIODS[id].isToDate));
const custom = fc
	.tuple(anyDay, fc.integer({ min: 0, max: 800 }))
	.map(([first, days]) => ({ kind: "custom" as const, range: rangeOf(first, addDays(first, days)) }));
const relative = fc.constantFrom(...ids).map((kind) => ({ kind }));
const anyChoice = fc.oneof(relative, custom);
const pinned = fc
	.tuple(fc.constantFrom(...ids), anyDay)
	.map(([kind, at]): PeriodChoice => parsePeriod(formatPeriod({ kind, at })) ?? { kind });
const holiday = fc
	.tuple(
		fc.constantFrom("new_year", "spring_festival", "qingming", "national_day" as const),
		fc.integer({ min: 2015, max: 2039 }),
		fc.constantFrom("before", "during", "after" as const),
	)
	.map(([festival, year, phase]): PeriodChoice => ({ kind: "holiday", festival, year, phase }));
const spelt = fc.oneof(relative, custom, pinned, holiday, fc.constant({ kind: "holiday" } as const));

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
			fc.property(spelt, (choice) => {
				expect(parsePeriod(formatPeriod(choice))).toEqual(choice);
			}),
		);
	});

	it("pinned to a day is the unit that holds it, whatever the morning, and its neighbours touch it", () => {
		fc.assert(
			fc.property(complete, anyDay, anyDay, anySettings, (kind, at, asOf, settings) => {
				const choice = parsePeriod(formatPeriod({ kind, at }));
				if (choice === null) expect.fail(`${kind} ${at}`);
				const window = windowOf(choice, asOf, settings);
				expect(containsDay(window, at)).toBe(true);
				expect(window).toEqual(windowOf({ kind }, window.end, settings));
				const next = shiftPeriod(choice, asOf, 1, settings);
				expect(next.asOf).toBe(asOf);
				expect(windowOf(next.choice, asOf, settings).start).toBe(window.end);
			}),
		);
	});

	it("pinned to date is the window read on that day", () => {
		fc.assert(
			fc.property(toDate, anyDay, anyDay, anySettings, (kind, at, asOf, settings) => {
				const choice = parsePeriod(formatPeriod({ kind, at })) ?? { kind };
				expect(windowOf(choice, asOf, settings)).toEqual(windowOf({ kind }, at, settings));
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

const anyOrPinned = fc.oneof(anyChoice, pinned);
const comparisons = Object.keys(COMPARISONS).filter(isComparisonId);

describe("every comparison", () => {
	it("has as many days as the window where its rule says so, and lies before it", () => {
		const equal = fc.constantFrom("previous_equal", "same_weekdays" as const);
		fc.assert(
			fc.property(equal, anyOrPinned, anyDay, anySettings, (kind, choice, asOf, settings) => {
				const base = comparisonBase(choice, asOf, settings);
				const [range] = comparedWindows({ kind }, base).ranges;
				if (range === undefined) expect.fail(`${kind} of ${formatPeriod(choice)}`);
				expect(dayCount(range)).toBe(dayCount(base.range));
				if (kind === "previous_equal") expect(range.end).toBe(base.range.start);
				else
					expect([weekday(range.start), range.start]).toEqual([
						weekday(base.range.start),
						addDays(base.range.start, -364),
					]);
			}),
		);
	});

	it("of three years is the same dates one, two and three years back", () => {
		fc.assert(
			fc.property(anyOrPinned, anyDay, anySettings, (choice, asOf, settings) => {
				const base = comparisonBase(choice, asOf, settings);
				const { ranges } = comparedWindows({ kind: "three_year_mean" }, base);
				expect(ranges[0]).toEqual(comparedWindows({ kind: "last_year" }, base).ranges[0]);
				expect(ranges).toHaveLength(3);
				for (const [back, range] of ranges.entries()) {
					expect(partsOf(range.start).year).toBe(partsOf(base.range.start).year - back - 1);
					expect(Math.abs(dayCount(range) - dayCount(base.range))).toBeLessThanOrEqual(1);
				}
			}),
		);
	});

	it("with a festival keeps every day at its distance from the festival's day", () => {
		fc.assert(
			fc.property(holiday, anyDay, anySettings, (choice, asOf, settings) => {
				if (!("festival" in choice) || choice.year < 2016) return;
				const known = holidayIn(HOLIDAY_CALENDAR, choice.festival, choice.year);
				if (known === null) return;
				const base = comparisonBase(choice, asOf, settings);
				const [range] = comparedWindows({ kind: "last_festival" }, base).ranges;
				const then = festivalDay(choice.festival, choice.year - 1);
				if (range === undefined || then === null) expect.fail(formatPeriod(choice));
				expect(dayNumber(range.start) - dayNumber(then)).toBe(
					dayNumber(base.range.start) - dayNumber(known.day),
				);
				expect(dayCount(range)).toBe(dayCount(base.range));
			}),
		);
	});

	it("is pure, and gives a window or a reason", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...comparisons),
				anyOrPinned,
				anyDay,
				anySettings,
				(kind, choice, asOf, settings) => {
					const ask = () => comparedWindows({ kind }, comparisonBase(choice, asOf, settings));
					const { ranges, reason } = ask();
					expect(ask()).toEqual({ ranges, reason });
					expect(ranges.length === 0).toBe(reason !== null && reason.length > 0);
				},
			),
		);
	});

	it("is named by a text that reads back", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.constantFrom(...comparisons).map((kind) => ({ kind })),
					custom,
				),
				(comparison) => {
					expect(parseComparison(formatComparison(comparison))).toEqual(comparison);
				},
			),
		);
	});

	it("warns of the length exactly where the lengths differ, and of days to come exactly where there are any", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...comparisons),
				anyOrPinned,
				anyDay,
				anySettings,
				(kind, choice, asOf, settings) => {
					const base = comparisonBase(choice, asOf, settings);
					const { ranges } = comparedWindows({ kind }, base);
					const codes = comparisonWarnings(base, ranges).map(({ code }) => code);
					const differ = ranges.filter((range) => dayCount(range) !== dayCount(base.range));
					expect(codes.filter((code) => code === "different_length")).toHaveLength(differ.length);
					expect(codes.includes("unfinished")).toBe(lastDay(base.range) > asOf);
				},
			),
		);
	});
});

describe("holidays", () => {
	const knownDay = fc.integer({ min: 16_700, max: 21_500 }).map(utcDay);

	it("read on any day are the latest over, and one key forth and back shows the same", () => {
		fc.assert(
			fc.property(knownDay, anySettings, (asOf, settings) => {
				const choice = { kind: "holiday" } as const;
				const window = windowOf(choice, asOf, settings);
				expect(window.end <= asOf).toBe(true);
				const away = shiftPeriod(choice, asOf, 1, settings);
				expect(windowOf(away.choice, away.asOf, settings).start >= window.end).toBe(true);
				const back = shiftPeriod(away.choice, away.asOf, -1, settings);
				expect(windowOf(back.choice, back.asOf, settings)).toEqual(window);
			}),
		);
	});

	it("with the days before and after are one stretch without gap or overlap", () => {
		fc.assert(
			fc.property(holiday, anyDay, anySettings, (choice, asOf, settings) => {
				if (!("festival" in choice) || holidayIn(HOLIDAY_CALENDAR, choice.festival, choice.year) === null)
					return;
				const [before, during, after] = (["before", "during", "after"] as const).map((phase) =>
					windowOf({ ...choice, phase }, asOf, settings),
				);
				expect([before?.end, during?.end]).toEqual([during?.start, after?.start]);
				expect([before, after].map((range) => range && dayCount(range))).toEqual([7, 7]);
			}),
		);
	});
});
