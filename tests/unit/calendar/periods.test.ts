import { describe, expect, it } from "vitest";
import {
	formatPeriod,
	PERIODS,
	type PeriodChoice,
	type PeriodId,
	parsePeriod,
	shiftPeriod,
	windowOf,
} from "@/lib/calendar/periods";
import { day, range } from "./day";

const MONDAY = { weekStart: 1 };

describe("windows read on Monday 2026-05-11", () => {
	it.each<[PeriodId, string, string]>([
		["day", "2026-05-10", "2026-05-11"],
		["week", "2026-05-04", "2026-05-11"],
		["month", "2026-04-01", "2026-05-01"],
		["quarter", "2026-01-01", "2026-04-01"],
		["half_year", "2025-07-01", "2026-01-01"],
		["year", "2025-01-01", "2026-01-01"],
		["week_to_date", "2026-05-11", "2026-05-12"],
		["month_to_date", "2026-05-01", "2026-05-12"],
		["quarter_to_date", "2026-04-01", "2026-05-12"],
		["year_to_date", "2026-01-01", "2026-05-12"],
		["day_to_date", "2026-05-11", "2026-05-12"],
		["half_year_to_date", "2026-01-01", "2026-05-12"],
		["holiday", "2026-05-01", "2026-05-06"],
	])("%s is [%s, %s)", (kind, start, end) => {
		expect(windowOf({ kind }, day("2026-05-11"), MONDAY)).toEqual(range(start, end));
	});

	it("leaves no period without a case above", () => {
		expect(Object.keys(PERIODS)).toHaveLength(13);
	});

	it("follows the Friday–Thursday business week", () => {
		const settings = { weekStart: 5 };
		expect(windowOf({ kind: "week" }, day("2026-05-11"), settings)).toEqual(
			range("2026-05-01", "2026-05-08"),
		);
		expect(windowOf({ kind: "week_to_date" }, day("2026-05-11"), settings)).toEqual(
			range("2026-05-08", "2026-05-12"),
		);
	});
});

describe("windows at the edges of units", () => {
	it.each<[PeriodId, string, string, string]>([
		["day", "2026-01-01", "2025-12-31", "2026-01-01"],
		["day", "2024-03-01", "2024-02-29", "2024-03-01"],
		["week", "2026-05-10", "2026-04-27", "2026-05-04"],
		["month", "2026-03-31", "2026-02-01", "2026-03-01"],
		["month", "2026-01-31", "2025-12-01", "2026-01-01"],
		["quarter", "2026-04-01", "2026-01-01", "2026-04-01"],
		["quarter", "2026-03-31", "2025-10-01", "2026-01-01"],
		["half_year", "2026-07-01", "2026-01-01", "2026-07-01"],
		["half_year", "2026-06-30", "2025-07-01", "2026-01-01"],
		["year", "2026-12-31", "2025-01-01", "2026-01-01"],
		["month_to_date", "2026-05-01", "2026-05-01", "2026-05-02"],
		["year_to_date", "2026-04-05", "2026-01-01", "2026-04-06"],
		["year_to_date", "2026-12-31", "2026-01-01", "2027-01-01"],
	])("%s read on %s is [%s, %s)", (kind, asOf, start, end) => {
		expect(windowOf({ kind }, day(asOf), MONDAY)).toEqual(range(start, end));
	});
});

describe("the text of a period", () => {
	it("reads ids and inclusive custom dates", () => {
		expect(parsePeriod("half_year")).toEqual({ kind: "half_year" });
		expect(parsePeriod("custom:2026-01-01..2026-03-31")).toEqual({
			kind: "custom",
			range: range("2026-01-01", "2026-04-01"),
		});
		expect(parsePeriod("custom:2026-05-10..2026-05-10")).toEqual({
			kind: "custom",
			range: range("2026-05-10", "2026-05-11"),
		});
	});

	it.each([
		"",
		"weeks",
		"Day",
		"custom",
		"custom:",
		"toString",
		"__proto__",
		"custom:2026-02-30..2026-03-01",
		"custom:2026-03-01..2026-02-28",
		"custom:2026-3-1..2026-3-2",
		"custom:2026-01-01..2026-03-31 ",
		"custom:2026-01-01..9999-12-31",
	])("refuses %j", (text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	it.each([
		["day:2026-05-11", "2026-05-11", "2026-05-12"],
		["week:2026-05-11", "2026-05-11", "2026-05-18"],
		["week:2026-05-13", "2026-05-11", "2026-05-18"],
		["month:2026-05", "2026-05-01", "2026-06-01"],
		["quarter:2026-Q2", "2026-04-01", "2026-07-01"],
		["half:2026-H1", "2026-01-01", "2026-07-01"],
		["half:2026-H2", "2026-07-01", "2027-01-01"],
		["year:2026", "2026-01-01", "2027-01-01"],
		["custom:2026-04-01..2026-05-11", "2026-04-01", "2026-05-12"],
		["day_to_date:2026-05-11", "2026-05-11", "2026-05-12"],
		["week_to_date:2026-05-13", "2026-05-11", "2026-05-14"],
		["month_to_date:2026-05-11", "2026-05-01", "2026-05-12"],
		["quarter_to_date:2026-05-11", "2026-04-01", "2026-05-12"],
		["half_to_date:2026-05-11", "2026-01-01", "2026-05-12"],
		["year_to_date:2025-05-11", "2025-01-01", "2025-05-12"],
		["holiday:spring_festival:2026", "2026-02-15", "2026-02-24"],
		["holiday:spring_festival:2026:before", "2026-02-08", "2026-02-15"],
		["holiday:spring_festival:2026:after", "2026-02-24", "2026-03-03"],
		["holiday:new_year:2023", "2022-12-31", "2023-01-03"],
		["holiday:mid_autumn:2025", "2025-10-01", "2025-10-09"],
	])("%s is [%s, %s) on any morning, and is written back alike", (text, start, end) => {
		const choice = parsePeriod(text);
		if (choice === null) expect.fail(text);
		for (const asOf of ["2019-01-01", "2026-11-30"])
			expect(windowOf(choice, day(asOf), MONDAY)).toEqual(range(start, end));
		expect(formatPeriod(choice)).toBe(text);
	});

	it.each([
		"month:2026-13",
		"month:2026-5",
		"month:2026-05-11",
		"quarter:2026-Q5",
		"half:2026-H3",
		"half_year:2026-H1",
		"year:26",
		"year:9999",
		"week:2026-02-30",
		"month_to_date:2026-05",
		"holiday:",
		"holiday:moon:2026",
		"holiday:spring_festival",
		"holiday:spring_festival:2026:during:x",
		"holiday:spring_festival:2026:later",
		"holiday:toString:2026",
		"holiday_to_date:2026-05-11",
	])("refuses the pinned %j", (text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	it("says which holiday it has no arrangement of, and where to bring one in", () => {
		const choice = parsePeriod("holiday:spring_festival:2013");
		if (choice === null) expect.fail("2013");
		expect(() => windowOf(choice, day("2026-05-11"), MONDAY)).toThrow("没有2013年春节的放假安排");
		expect(() => windowOf({ kind: "holiday" }, day("2014-06-01"), MONDAY)).toThrow("没有已知的放假安排");
	});

	it("writes what it reads", () => {
		expect(formatPeriod({ kind: "custom", range: range("2024-02-01", "2024-03-01") })).toBe(
			"custom:2024-02-01..2024-02-29",
		);
		expect(formatPeriod({ kind: "year_to_date" })).toBe("year_to_date");
	});
});

describe("the arrow keys", () => {
	it.each<[PeriodId, string, 1 | -1, string]>([
		["day", "2026-01-01", -1, "2025-12-31"],
		["week", "2026-05-11", 1, "2026-05-18"],
		["month", "2026-03-31", -1, "2026-02-28"],
		["quarter", "2026-05-11", 1, "2026-08-11"],
		["half_year", "2026-05-11", -1, "2025-11-11"],
		["year", "2024-02-29", -1, "2023-02-28"],
		["week_to_date", "2026-05-11", -1, "2026-05-04"],
		["month_to_date", "2026-05-11", -1, "2026-04-11"],
		["year_to_date", "2026-05-11", -1, "2025-05-11"],
		["holiday", "2026-05-11", -1, "2026-04-07"],
		["holiday", "2026-05-11", 1, "2026-06-22"],
		["holiday", "2026-10-20", 1, "2027-01-04"],
	])("%s read on %s, moved %+i, is read on %s", (kind, asOf, steps, moved) => {
		expect(shiftPeriod({ kind }, day(asOf), steps)).toEqual({ choice: { kind }, asOf: moved });
	});

	it.each([
		["month:2026-01", -1, "month:2025-12"],
		["week:2026-05-13", 1, "week:2026-05-20"],
		["month_to_date:2026-03-31", -1, "month_to_date:2026-02-28"],
		["holiday:qingming:2026:after", -1, "holiday:qingming:2025:after"],
	] as const)("move the pinned %s by %+i to %s and leave the morning", (from, steps, to) => {
		const choice = parsePeriod(from);
		if (choice === null) expect.fail(from);
		const moved = shiftPeriod(choice, day("2026-05-11"), steps);
		expect([formatPeriod(moved.choice), moved.asOf]).toEqual([to, "2026-05-11"]);
	});

	it("move custom dates by their own length", () => {
		const choice: PeriodChoice = { kind: "custom", range: range("2026-03-01", "2026-03-11") };
		expect(shiftPeriod(choice, day("2026-05-11"), -1)).toEqual({
			choice: { kind: "custom", range: range("2026-02-19", "2026-03-01") },
			asOf: "2026-05-11",
		});
	});
});
