import { describe, expect, it } from "vitest";
import { compareWindow } from "@/lib/calendar/comparisons";
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
