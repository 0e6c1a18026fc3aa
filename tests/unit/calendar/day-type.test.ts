import { describe, expect, it } from "vitest";
import { HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";
import { addDays } from "@/lib/calendar/civil";
import { type DayType, dayTypeOf, dayTypesOf } from "@/lib/calendar/day-type";
import { buildHolidayCalendar, HOLIDAY_CALENDAR } from "@/lib/calendar/holidays";
import { day, range } from "./day";

const LETTERS: Record<string, DayType> = {
	W: "workday",
	E: "weekend",
	H: "holiday",
	M: "makeup_workday",
	P: "pre_holiday",
	A: "post_holiday",
};

describe("the type of a day, against wall calendars", () => {
	it.each([
		["New Year 2025, a single Wednesday", "2024-12-27", "W E P P P H A A A E W"],
		[
			"Spring Festival 2025, make-up inside the three days before",
			"2025-01-24",
			"W P M P HHHHHHHH AAA M E W",
		],
		["Labour Day 2025, make-up before the three days", "2025-04-25", "W E M PPP HHHHH AAA W E E W"],
		["Dragon Boat 2025, Saturday to Monday", "2025-05-27", "W PPP HHH AAA W E E"],
		["National Day and Mid-Autumn 2025 together", "2025-09-26", "W E M PP HHHHHHHH AA M E W"],
		["Dragon Boat 2024, a Monday joined by its weekend", "2024-06-04", "W PPP HHH AAA W E E"],
		["Qingming 2019, a Friday joined by its weekend", "2019-04-01", "W PPP HHH AAA W W E E"],
		["Dragon Boat 2015, the Sunday between listed days", "2015-06-16", "W PPP HHH AAA W E E"],
		["Spring Festival 2023, make-up right after", "2023-01-17", "W PPP HHHHHHH MM A W"],
		["Mid-Autumn and National Day 2026, before beats after", "2026-09-21", "W PPP HHH PPP HHHHHHH AA M E W"],
		["Spring Festival 2020, prolonged; Monday 3 February is no make-up", "2020-01-31", "HHH AAA W W E"],
		["New Year 2019, begun in December after a make-up Saturday", "2018-12-26", "W PP M HHH AAA E E W"],
		["New Year 2023, begun on 31 December", "2022-12-27", "W PPP HHH AAA W E E"],
	])("%s", (_, first, letters) => {
		const expected = [...letters.replaceAll(" ", "")].map((letter) => LETTERS[letter]);
		expect(expected.map((__, index) => dayTypeOf(addDays(day(first), index)))).toEqual(expected);
	});
});

describe("a year without a notice", () => {
	it("is unknown, not ordinary", () => {
		for (const text of ["2014-12-31", "2013-10-01", "2027-01-01", "2027-06-16", "1999-05-03"]) {
			expect(dayTypeOf(day(text))).toBeNull();
		}
		expect(dayTypeOf(day("2015-01-01"))).toBe("holiday");
	});

	it("leaves the last days of the year before it undecided", () => {
		expect(dayTypeOf(day("2026-12-25"))).toBe("workday");
		expect(dayTypeOf(day("2026-12-26"))).toBe("weekend");
		for (const last of ["27", "28", "29", "30", "31"]) expect(dayTypeOf(day(`2026-12-${last}`))).toBeNull();
	});

	it("becomes known, with those days, when its notice is added", () => {
		const next: HolidayYear = {
			year: 2027,
			papers: [],
			entries: [{ festivals: ["new_year"], off: "2027-01-01..2027-01-03", makeup: "" }],
		};
		const typeOf = dayTypesOf(buildHolidayCalendar([...HOLIDAY_YEARS, next]));
		expect(typeOf(day("2026-12-28"))).toBe("workday");
		expect(typeOf(day("2026-12-29"))).toBe("pre_holiday");
		expect(typeOf(day("2027-01-02"))).toBe("holiday");
		expect(typeOf(day("2027-01-04"))).toBe("post_holiday");
	});

	it("takes the later of two notices for one year", () => {
		const amended: HolidayYear = { year: 2026, papers: [], entries: [] };
		const calendar = buildHolidayCalendar([...HOLIDAY_YEARS, amended]);
		expect(dayTypesOf(calendar)(day("2026-10-01"))).toBe("workday");
		expect(calendar.years).toEqual(HOLIDAY_CALENDAR.years);
	});

	it.each(["2027-02-30", "2027-02-03..2027-02-01", "soon"])("refuses a notice that lists %s", (off) => {
		const notice: HolidayYear = {
			year: 2027,
			papers: [],
			entries: [{ festivals: ["new_year"], off, makeup: "" }],
		};
		expect(() => buildHolidayCalendar([notice])).toThrow("2027年节假日安排中的日期");
	});
});

describe("holiday blocks", () => {
	const blocksOf = (year: string) =>
		HOLIDAY_CALENDAR.blocks.filter((block) => block.range.start.startsWith(year));

	it("of 2026 are the seven of the notice", () => {
		expect(blocksOf("2026")).toEqual([
			{ range: range("2026-01-01", "2026-01-04"), festivals: ["new_year"] },
			{ range: range("2026-02-15", "2026-02-24"), festivals: ["spring_festival"] },
			{ range: range("2026-04-04", "2026-04-07"), festivals: ["qingming"] },
			{ range: range("2026-05-01", "2026-05-06"), festivals: ["labour_day"] },
			{ range: range("2026-06-19", "2026-06-22"), festivals: ["dragon_boat"] },
			{ range: range("2026-09-25", "2026-09-28"), festivals: ["mid_autumn"] },
			{ range: range("2026-10-01", "2026-10-08"), festivals: ["national_day"] },
		]);
	});

	it("join festivals that fall together and the weekends beside them", () => {
		expect(blocksOf("2025").at(-1)).toEqual({
			range: range("2025-10-01", "2025-10-09"),
			festivals: ["mid_autumn", "national_day"],
		});
		expect(blocksOf("2017").at(-1)).toEqual({
			range: range("2017-12-30", "2018-01-02"),
			festivals: ["new_year"],
		});
		expect(blocksOf("2016").at(-1)).toEqual({
			range: range("2016-12-31", "2017-01-03"),
			festivals: ["new_year"],
		});
	});
});

it("answers a million days from an index built once", () => {
	const days = Array.from({ length: 4000 }, (_, index) => addDays(day("2015-01-01"), index));
	const started = performance.now();
	let holidays = 0;
	for (let round = 0; round < 250; round += 1) {
		for (const date of days) if (dayTypeOf(date) === "holiday") holidays += 1;
	}
	expect(performance.now() - started).toBeLessThan(2000);
	expect(holidays).toBeGreaterThan(0);
});
