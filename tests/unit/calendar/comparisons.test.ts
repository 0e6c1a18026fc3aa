import { describe, expect, it } from "vitest";
import {
	comparedWindows,
	compareWindow,
	comparisonBase,
	parseComparison,
	yearlyComparisonOf,
} from "@/lib/calendar/comparisons";
import { type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import { day, range } from "./day";

const MONDAY = { weekStart: 1 };

function choiceOf(text: string): PeriodChoice {
	const choice = parsePeriod(text);
	if (choice === null) throw new Error(`no such period: ${text}`);
	return choice;
}

describe("环比", () => {
	it.each([
		["day", "2026-05-11", "2026-05-09", "2026-05-10"],
		["week", "2026-05-11", "2026-04-27", "2026-05-04"],
		["month", "2026-05-11", "2026-03-01", "2026-04-01"],
		["month", "2026-04-15", "2026-02-01", "2026-03-01"],
		["quarter", "2026-05-11", "2025-10-01", "2026-01-01"],
		["half_year", "2026-05-11", "2025-01-01", "2025-07-01"],
		["year", "2026-05-11", "2024-01-01", "2025-01-01"],
		["week_to_date", "2026-05-13", "2026-05-04", "2026-05-07"],
		["month_to_date", "2026-05-11", "2026-04-01", "2026-04-12"],
		["month_to_date", "2026-03-31", "2026-02-01", "2026-03-01"],
		["month_to_date", "2026-01-05", "2025-12-01", "2025-12-06"],
		["quarter_to_date", "2026-05-11", "2026-01-01", "2026-02-11"],
		["quarter_to_date", "2026-06-30", "2026-01-01", "2026-04-01"],
		["custom:2026-03-01..2026-03-10", "2026-05-11", "2026-02-19", "2026-03-01"],
	])("of %s read on %s is [%s, %s)", (period, asOf, start, end) => {
		expect(compareWindow("previous", choiceOf(period), day(asOf), MONDAY)).toEqual({
			range: range(start, end),
			reason: null,
		});
	});

	it("of the year to date is not printed, and says so", () => {
		const { range: none, reason } = compareWindow(
			"previous",
			{ kind: "year_to_date" },
			day("2026-04-05"),
			MONDAY,
		);
		expect(none).toBeNull();
		expect(reason).toBe("本年累计不作环比，以同比为准");
	});
});

describe("同比", () => {
	it.each([
		["day", "2026-05-11", "2025-05-10", "2025-05-11"],
		["day", "2024-03-01", "2023-02-28", "2023-03-01"],
		["day", "2025-03-01", "2024-02-28", "2024-02-29"],
		["week", "2026-05-11", "2025-05-04", "2025-05-11"],
		["week", "2024-03-04", "2023-02-26", "2023-03-04"],
		["month", "2026-05-11", "2025-04-01", "2025-05-01"],
		["month", "2024-03-10", "2023-02-01", "2023-03-01"],
		["month", "2025-03-10", "2024-02-01", "2024-03-01"],
		["quarter", "2024-05-11", "2023-01-01", "2023-04-01"],
		["year", "2025-05-11", "2023-01-01", "2024-01-01"],
		["year_to_date", "2026-04-05", "2025-01-01", "2025-04-06"],
		["month_to_date", "2024-02-29", "2023-02-01", "2023-03-01"],
		["month_to_date", "2025-02-28", "2024-02-01", "2024-02-29"],
		["week_to_date", "2026-05-13", "2025-05-11", "2025-05-14"],
		["custom:2024-02-22..2024-02-28", "2026-05-11", "2023-02-22", "2023-03-01"],
		["custom:2024-02-29..2024-03-05", "2026-05-11", "2023-02-28", "2023-03-06"],
		["custom:2025-01-01..2025-02-28", "2026-05-11", "2024-01-01", "2024-03-01"],
	])("of %s read on %s is [%s, %s)", (period, asOf, start, end) => {
		expect(compareWindow("last_year", choiceOf(period), day(asOf), MONDAY)).toEqual({
			range: range(start, end),
			reason: null,
		});
	});
});

describe("the other comparisons", () => {
	it.each([
		["week:2026-05-11", "same_weekdays", "2025-05-12", "2025-05-19"],
		["month:2026-05", "previous_equal", "2026-03-31", "2026-05-01"],
		["month:2026-05", "previous_unit", "2026-04-01", "2026-05-01"],
		["month_to_date:2026-05-11", "previous_unit", "2026-04-01", "2026-04-12"],
		["holiday:national_day:2025", "previous", "2025-09-23", "2025-10-01"],
		["holiday:spring_festival:2026", "last_festival", "2025-01-27", "2025-02-05"],
		["holiday:spring_festival:2026:before", "last_festival", "2025-01-20", "2025-01-27"],
		["holiday:spring_festival:2026", "last_festival_days_off", "2025-01-28", "2025-02-05"],
		["holiday:spring_festival:2026:after", "last_festival_days_off", "2025-02-05", "2025-02-12"],
		["holiday:mid_autumn:2025", "last_festival", "2024-09-12", "2024-09-20"],
		["custom:2026-02-10..2026-02-28", "last_festival", "2025-01-22", "2025-02-10"],
		["holiday:spring_festival:2027", "last_festival", "2026-02-16", "2026-02-20"],
		["day:2024-02-29", "last_year", "2023-02-28", "2023-03-01"],
	])("of %s by %s is [%s, %s)", (period, id, start, end) => {
		const chosen = parseComparison(id);
		if (chosen === null) expect.fail(id);
		const base = comparisonBase(choiceOf(period), day("2026-05-11"), MONDAY);
		expect(comparedWindows(chosen, base)).toEqual({ ranges: [range(start, end)], reason: null });
	});

	it("of three years are three windows, on the festival's day for a holiday", () => {
		const windows = (period: string) =>
			comparedWindows(
				{ kind: "three_year_mean" },
				comparisonBase(choiceOf(period), day("2026-05-11"), MONDAY),
			);
		expect(windows("month:2026-02").ranges).toEqual([
			range("2025-02-01", "2025-03-01"),
			range("2024-02-01", "2024-03-01"),
			range("2023-02-01", "2023-03-01"),
		]);
		expect(windows("holiday:spring_festival:2026").ranges).toEqual([
			range("2025-01-27", "2025-02-05"),
			range("2024-02-08", "2024-02-17"),
			range("2023-01-20", "2023-01-29"),
		]);
	});

	it.each([
		["custom:2026-03-01..2026-03-20", "last_festival", "本期不含假期，不能按节日对齐"],
		["custom:2026-03-01..2026-03-20", "last_festival_days_off", "本期不含假期，不能按节日对齐"],
		["custom:2026-03-01..2026-03-20", "previous_unit", "自选时段和假期没有上一自然单位"],
		["holiday:qingming:2015", "last_festival_days_off", "没有2014年清明节的放假安排"],
		["year_to_date", "previous_unit", "本年累计不作环比，以同比为准"],
	])("of %s by %s is none, and says why", (period, id, reason) => {
		const chosen = parseComparison(id);
		if (chosen === null) expect.fail(id);
		const base = comparisonBase(choiceOf(period), day("2026-05-11"), MONDAY);
		expect(comparedWindows(chosen, base)).toEqual({ ranges: [], reason });
	});

	it("with any window is that window", () => {
		const chosen = parseComparison("custom:2019-02-01..2019-02-28");
		if (chosen === null) expect.fail("custom");
		const base = comparisonBase({ kind: "week" }, day("2026-05-11"), MONDAY);
		expect(comparedWindows(chosen, base).ranges).toEqual([range("2019-02-01", "2019-03-01")]);
		expect([parseComparison("month:2026-05"), parseComparison("toString")]).toEqual([null, null]);
	});

	it("measure a holiday against the same festival, everything else against the same dates", () => {
		expect(yearlyComparisonOf(choiceOf("holiday:qingming:2026"))).toBe("last_festival");
		expect(yearlyComparisonOf(choiceOf("holiday"))).toBe("last_festival");
		expect(yearlyComparisonOf(choiceOf("month:2026-02"))).toBe("last_year");
	});
});
