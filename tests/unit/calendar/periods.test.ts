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
	])("%s is [%s, %s)", (kind, start, end) => {
		expect(windowOf({ kind }, day("2026-05-11"), MONDAY)).toEqual(range(start, end));
	});

	it("leaves no period without a case above", () => {
		expect(Object.keys(PERIODS)).toHaveLength(10);
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
	])("%s read on %s, moved %+i, is read on %s", (kind, asOf, steps, moved) => {
		expect(shiftPeriod({ kind }, day(asOf), steps)).toEqual({ choice: { kind }, asOf: moved });
	});

	it("move custom dates by their own length", () => {
		const choice: PeriodChoice = { kind: "custom", range: range("2026-03-01", "2026-03-11") };
		expect(shiftPeriod(choice, day("2026-05-11"), -1)).toEqual({
			choice: { kind: "custom", range: range("2026-02-19", "2026-03-01") },
			asOf: "2026-05-11",
		});
	});
});
