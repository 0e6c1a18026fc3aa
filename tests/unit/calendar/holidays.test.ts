/** Calendar truths: blocks of days off, combined festivals, make-up days, lunar dates, and what is known before a notice. */
import { describe, expect, it } from "vitest";
import { FESTIVALS, type FestivalId, HOLIDAY_YEARS } from "@/data/holidays";
import { civilDate } from "@/lib/base/civil";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import { dayTypeOf } from "@/lib/calendar/day-type";
import { holidayIn, holidaysIn } from "@/lib/calendar/festival-blocks";
import { festivalDay } from "@/lib/calendar/festivals";
import { nextHoliday } from "@/lib/calendar/holiday-period";
import { HOLIDAY_CALENDAR, holidayCalendarOf } from "@/lib/calendar/holidays";
import { dateOfLunar, lunarDateOf } from "@/lib/calendar/lunar";
import { containsDay, dayCount } from "@/lib/calendar/range";
import { holidayText, lunarText } from "@/lib/wording/periods";
import { day, range, utcDay } from "./day";

const MONDAY = { weekStart: 1 };
const festivals = Object.keys(FESTIVALS) as FestivalId[];

function blockOf(festival: FestivalId, year: number) {
	const holiday = holidayIn(HOLIDAY_CALENDAR, festival, year);
	if (holiday === null) throw new Error(`${festival} ${year}`);
	return holiday;
}

describe("Spring Festival", () => {
	it.each([
		[2019, 7],
		[2020, 10],
		[2021, 7],
		[2022, 7],
		[2023, 7],
		[2024, 8],
		[2025, 8],
		[2026, 9],
	])("%i had %i days off", (year, days) => {
		expect(dayCount(blockOf("spring_festival", year).range)).toBe(days);
	});

	it.each(["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"])("初一 is %s", (text) => {
		expect(festivalDay("spring_festival", Number(text.slice(0, 4)))).toBe(text);
		expect(lunarText(day(text))).toBe("正月初一");
		expect(lunarDateOf(addDays(day(text), -1))?.month).toBe(12);
	});
});

describe("festivals that fall together", () => {
	it.each([
		[2020, "2020-10-01", "2020-10-09"],
		[2023, "2023-09-29", "2023-10-07"],
		[2025, "2025-10-01", "2025-10-09"],
	])("国庆 and 中秋 of %i are one block of 8 days, whichever is asked for", (year, start, end) => {
		for (const festival of ["national_day", "mid_autumn"] as const) {
			const block = blockOf(festival, year);
			expect(block.range).toEqual(range(start, end));
			expect([...block.festivals].sort()).toEqual(["mid_autumn", "national_day"]);
		}
		const autumn = holidaysIn(HOLIDAY_CALENDAR, range(`${year}-09-01`, `${year}-11-01`));
		expect(autumn.map(({ festival }) => festival)).toEqual(["national_day"]);
	});

	it("and those that do not are two", () => {
		const autumn = holidaysIn(HOLIDAY_CALENDAR, range("2026-09-01", "2026-11-01"));
		expect(autumn.map(({ festival }) => festival)).toEqual(["mid_autumn", "national_day"]);
	});

	it("are named with their length", () => {
		expect(holidayText(blockOf("mid_autumn", 2025))).toBe("2025年中秋节、国庆节假期（8天）");
		expect(holidayText(blockOf("spring_festival", 2027))).toBe(
			"2027年春节假期（4天，安排未公布，按法定假日和相邻周末暂计）",
		);
	});
});

it("清明 2019, a Friday, is joined to its weekend", () => {
	expect(blockOf("qingming", 2019).range).toEqual(range("2019-04-05", "2019-04-08"));
});

it.each(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10", "2025-01-26"])(
	"%s is worked at the weekend",
	(text) => {
		expect(dayTypeOf(day(text))).toBe("makeup_workday");
	},
);

it("every shipped notice covers the day of each of its festivals", () => {
	const missed = HOLIDAY_YEARS.flatMap(({ year, entries }) =>
		entries
			.flatMap((entry) => entry.festivals)
			.filter((festival) => {
				const date = festivalDay(festival, year);
				return date === null || !containsDay(blockOf(festival, year).range, date);
			})
			.map((festival) => `${festival} ${year}`),
	);
	expect(missed).toEqual([]);
});

describe("what is known before the notice", () => {
	it("is the days by law with the weekends beside them", () => {
		const of2027 = festivals.flatMap((festival) => holidayIn(HOLIDAY_CALENDAR, festival, 2027) ?? []);
		expect(of2027.every(({ isProvisional }) => isProvisional)).toBe(true);
		expect(of2027.map(({ festival, range: { start, end } }) => [festival, start, end])).toEqual([
			["new_year", "2027-01-01", "2027-01-04"],
			["spring_festival", "2027-02-05", "2027-02-09"],
			["qingming", "2027-04-03", "2027-04-06"],
			["labour_day", "2027-05-01", "2027-05-03"],
			["dragon_boat", "2027-06-09", "2027-06-10"],
			["mid_autumn", "2027-09-15", "2027-09-16"],
			["national_day", "2027-10-01", "2027-10-04"],
		]);
	});

	it("gives way to an imported notice, built once for one list", () => {
		const notices = [
			{
				year: 2027,
				papers: [],
				entries: [
					{ festivals: ["spring_festival"] as const, off: "2027-02-04..2027-02-10", makeup: "2027-02-14" },
				],
			},
		];
		const calendar = holidayCalendarOf(notices);
		expect(holidayCalendarOf(notices)).toBe(calendar);
		expect(holidayIn(calendar, "spring_festival", 2027)).toMatchObject({
			range: range("2027-02-04", "2027-02-11"),
			isProvisional: false,
		});
		expect(dayTypeOf(day("2027-02-14"), calendar)).toBe("makeup_workday");
		expect(dayTypeOf(day("2027-02-14"))).toBeNull();
	});

	it("tells the next holiday", () => {
		const next = (text: string) => {
			const holiday = nextHoliday(day(text), MONDAY);
			return holiday && [holiday.festival, holiday.range.start];
		};
		expect(next("2026-05-11")).toEqual(["dragon_boat", "2026-06-19"]);
		expect(next("2026-06-20")).toEqual(["mid_autumn", "2026-09-25"]);
		expect(next("2026-11-30")).toEqual(["new_year", "2027-01-01"]);
	});

	it("is nothing before 2015", () => {
		expect(festivals.filter((festival) => holidayIn(HOLIDAY_CALENDAR, festival, 2014) !== null)).toEqual([]);
	});
});

describe("lunar dates", () => {
	it.each([
		["2026-02-16", "腊月廿九"],
		["2026-03-03", "正月十五"],
		["2026-06-19", "五月初五"],
		["2025-10-06", "八月十五"],
		["2025-07-25", "闰六月初一"],
		["2033-12-22", "闰冬月初一"],
		["2025-01-28", "腊月廿九"],
		["2024-02-09", "腊月三十"],
		["2026-03-08", "正月二十"],
	])("%s is %s", (text, lunar) => {
		expect(lunarText(day(text))).toBe(lunar);
	});

	it("know no day outside of the table", () => {
		expect([lunarDateOf(day("2014-01-30")), lunarDateOf(day("2041-02-01"))]).toEqual([null, null]);
		expect([dateOfLunar(2013, 1, 1), dateOfLunar(2026, 1, 31), dateOfLunar(2026, 13, 1)]).toEqual([
			null,
			null,
			null,
		]);
		expect(lunarDateOf(day("2014-01-31"))).toEqual({ year: 2014, month: 1, isLeap: false, day: 1 });
	});

	it("agree with the platform on every day but those months whose new moon it sets a day late", () => {
		const platform = new Intl.DateTimeFormat("en-u-ca-chinese", {
			timeZone: "UTC",
			year: "numeric",
			month: "numeric",
			day: "numeric",
		});
		const differing = new Set<string>();
		const [first, last] = [dayNumber(day("2014-01-31")), dayNumber(day("2041-01-31"))];
		for (let number = first; number <= last; number += 1) {
			const lunar = lunarDateOf(utcDay(number));
			const parts = new Map(
				platform.formatToParts(number * 86_400_000).map(({ type, value }) => [type as string, value]),
			);
			const theirs = `${parts.get("relatedYear")} ${parts.get("month")} ${parts.get("day")}`;
			const ours = lunar && `${lunar.year} ${lunar.month}${lunar.isLeap ? "bis" : ""} ${lunar.day}`;
			if (ours !== theirs) differing.add(`${lunar?.year}-${lunar?.month}`);
		}
		const late = ["2018-9", "2018-10", "2026-12", "2027-1", "2029-12", "2030-1"];
		expect([...differing].filter((month) => !late.includes(month))).toEqual([]);
	});
});

it("清明 is the day of the almanac", () => {
	const days = [2008, 2012, 2016, 2019, 2020, 2024, 2025, 2026, 2027, 2028].map((year) =>
		festivalDay("qingming", year),
	);
	const april = [4, 4, 4, 5, 4, 4, 4, 5, 5, 4];
	const expected = [2008, 2012, 2016, 2019, 2020, 2024, 2025, 2026, 2027, 2028].map((year, at) =>
		civilDate(year, 4, april[at] ?? 0),
	);
	expect(days).toEqual(expected);
	expect(festivalDay("qingming", 1999)).toBeNull();
});
