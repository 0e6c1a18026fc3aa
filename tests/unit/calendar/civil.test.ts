import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/errors";
import {
	addDays,
	addMonths,
	addYears,
	dateOfDayNumber,
	dayNumber,
	startOfHalfYear,
	startOfMonth,
	startOfQuarter,
	startOfWeek,
	startOfYear,
	weekday,
} from "@/lib/calendar/civil";
import { day } from "./day";

function codeOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof AppError) return error.code;
		throw error;
	}
	return "no error";
}

describe("day numbers", () => {
	it.each([
		["1970-01-01", 0],
		["1969-12-31", -1],
		["1970-03-01", 59],
		["2000-01-01", 10957],
		["2000-02-29", 11016],
		["2024-02-29", 19782],
		["2026-05-11", 20584],
		["0000-01-01", -719528],
		["9999-12-31", 2932896],
	])("%s is day %i, both ways", (text, number) => {
		expect(dayNumber(day(text))).toBe(number);
		expect(dateOfDayNumber(number)).toBe(text);
	});

	it("refuses what no civil date can write", () => {
		for (const number of [2932897, -719529, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
			expect(codeOf(() => dateOfDayNumber(number))).toBe("date_out_of_range");
		}
		expect(codeOf(() => addMonths(day("9999-12-01"), 1))).toBe("date_out_of_range");
		expect(codeOf(() => addMonths(day("2026-01-01"), 0.5))).toBe("date_out_of_range");
	});
});

describe("moving a date", () => {
	it.each([
		["2026-02-28", 1, "2026-03-01"],
		["2024-02-28", 1, "2024-02-29"],
		["2026-01-01", -1, "2025-12-31"],
		["2026-05-11", -364, "2025-05-12"],
		["1986-05-03", 1, "1986-05-04"],
		["1986-05-04", 1, "1986-05-05"],
		["1991-09-14", 2, "1991-09-16"],
		["1940-05-31", 1, "1940-06-01"],
	])("%s %+i days is %s", (from, days, to) => {
		expect(addDays(day(from), days)).toBe(to);
	});

	it.each([
		["2026-01-31", 1, "2026-02-28"],
		["2024-01-31", 1, "2024-02-29"],
		["2026-03-31", -1, "2026-02-28"],
		["2026-12-15", 1, "2027-01-15"],
		["2026-01-15", -1, "2025-12-15"],
		["2026-05-31", 13, "2027-06-30"],
		["2026-05-31", 0, "2026-05-31"],
	])("%s %+i months is %s", (from, months, to) => {
		expect(addMonths(day(from), months)).toBe(to);
	});

	it.each([
		["2024-02-29", -1, "2023-02-28"],
		["2024-02-29", 4, "2028-02-29"],
		["2023-02-28", 1, "2024-02-28"],
		["2026-10-01", -1, "2025-10-01"],
	])("%s %+i years is %s", (from, years, to) => {
		expect(addYears(day(from), years)).toBe(to);
	});
});

describe("weeks and larger units", () => {
	it.each([
		["2026-05-11", 1],
		["2026-05-17", 7],
		["1970-01-01", 4],
		["1949-10-01", 6],
		["2000-01-01", 6],
	])("%s is weekday %i", (text, number) => {
		expect(weekday(day(text))).toBe(number);
	});

	it.each([
		["2026-05-11", 1, "2026-05-11"],
		["2026-05-10", 1, "2026-05-04"],
		["2026-05-11", 5, "2026-05-08"],
		["2026-05-08", 5, "2026-05-08"],
		["2026-05-07", 5, "2026-05-01"],
		["2026-05-11", 7, "2026-05-10"],
		["2026-01-01", 1, "2025-12-29"],
	])("the week of %s that starts on weekday %i begins on %s", (text, weekStart, start) => {
		expect(startOfWeek(day(text), weekStart)).toBe(start);
	});

	it("refuses a week that starts on no weekday", () => {
		for (const weekStart of [0, 8, 1.5, Number.NaN]) {
			expect(codeOf(() => startOfWeek(day("2026-05-11"), weekStart))).toBe("week_start_invalid");
		}
	});

	it.each([
		["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01"],
		["2026-03-31", "2026-03-01", "2026-01-01", "2026-01-01", "2026-01-01"],
		["2026-06-30", "2026-06-01", "2026-04-01", "2026-01-01", "2026-01-01"],
		["2026-07-01", "2026-07-01", "2026-07-01", "2026-07-01", "2026-01-01"],
		["2024-12-31", "2024-12-01", "2024-10-01", "2024-07-01", "2024-01-01"],
	])("%s lies in the month, quarter, half-year and year of %s, %s, %s, %s", (text, ...starts) => {
		const date = day(text);
		expect([startOfMonth(date), startOfQuarter(date), startOfHalfYear(date), startOfYear(date)]).toEqual(
			starts,
		);
	});
});
