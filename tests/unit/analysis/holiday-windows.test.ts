/** The windows of a holiday, spelt out for 春节 2026 and 劳动节 2026 as the notices have them. */
import { describe, expect, it } from "vitest";
import { holidayCurve } from "@/lib/analysis/holiday-curve";
import { promptParts, promptYears } from "@/lib/analysis/holiday-prompt-years";
import {
	curveWindow,
	daysOutside,
	daysOver,
	holidayYears,
	phaseWindows,
	springMonths,
} from "@/lib/analysis/holiday-windows";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import { holidayMeant } from "@/lib/calendar/holiday-period";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { day, range } from "./windows";

const settings = DEFAULT_SETTINGS;
const reading = { asOf: day("2026-05-11"), settings };
const spring = holidayMeant(
	{ kind: "holiday", festival: "spring_festival", year: 2026, phase: "during" },
	reading.asOf,
	settings,
);
const labour = holidayMeant(null, reading.asOf, settings);

describe("the parts of a holiday", () => {
	it("of 春节 2026 keep their distance to 初一 (384 days), and beside it last year's days off", () => {
		const [before, during, after] = phaseWindows(spring, reading);
		expect(before).toMatchObject({
			over: range("2026-02-08", "2026-02-14"),
			aligned: range("2025-01-20", "2025-01-26"),
			daysOff: range("2025-01-21", "2025-01-27"),
		});
		expect(during).toMatchObject({
			over: range("2026-02-15", "2026-02-23"),
			aligned: range("2025-01-27", "2025-02-04"),
			daysOff: range("2025-01-28", "2025-02-04"),
		});
		expect(after).toMatchObject({
			whole: range("2026-02-24", "2026-03-02"),
			aligned: range("2025-02-05", "2025-02-11"),
			daysOff: range("2025-02-05", "2025-02-11"),
		});
	});

	it("of 劳动节 2026 are cut at the morning of reading, on both sides alike", () => {
		const after = phaseWindows(labour, reading)[2];
		expect(after).toMatchObject({
			whole: range("2026-05-06", "2026-05-12"),
			over: range("2026-05-06", "2026-05-10"),
			aligned: range("2025-05-06", "2025-05-10"),
			daysOff: range("2025-05-06", "2025-05-10"),
		});
	});

	it("have no days over before they begin, and keep the windows they will be compared with", () => {
		const early = phaseWindows(labour, { asOf: day("2026-04-30"), settings });
		expect(early.map(({ over }) => over)).toEqual([range("2026-04-24", "2026-04-29"), null, null]);
		expect(early[1]?.aligned).toEqual(range("2025-05-01", "2025-05-05"));
	});
});

describe("years, curve and months", () => {
	it("go three years back", () => {
		expect(holidayYears(spring, reading).map(({ year, day: own }) => [year, own])).toEqual([
			[2026, "2026-02-17"],
			[2025, "2025-01-29"],
			[2024, "2024-02-10"],
			[2023, "2023-01-22"],
		]);
		expect(curveWindow(day("2026-02-17"))).toEqual(range("2026-02-10", "2026-03-04"));
	});

	it("lay the days of each year over each other; days without records or to come are no 0", () => {
		const years = holidayYears(spring, reading);
		const daily = new Map([
			[dayNumber(day("2026-02-17")), 4],
			[dayNumber(day("2025-01-28")), 3],
		]);
		const curve = holidayCurve(years, { daily, firstDay: day("2025-01-25"), asOf: day("2026-02-20") });
		expect(curve.offsets).toEqual(Array.from({ length: 23 }, (_, at) => at - 7));
		expect(curve.lines.map(({ year, isPartial }) => [year, isPartial])).toEqual([
			[2026, true],
			[2025, true],
		]);
		expect(curve.left).toEqual([2024, 2023]);
		const [own, before] = curve.lines;
		expect(own?.days[7]).toEqual({ date: "2026-02-17", count: 4, isOff: true });
		expect(own?.days.slice(9, 11).map(({ count }) => count)).toEqual([0, null]);
		expect(before?.days.slice(2, 4).map(({ count }) => count)).toEqual([null, 0]);
		expect(before?.days[6]).toEqual({ date: "2025-01-28", count: 3, isOff: true });
	});

	it("take January and February together, of leap years too, and cut alike while they run", () => {
		expect(springMonths(2026, day("2026-05-11"))).toEqual([
			range("2026-01-01", "2026-02-28"),
			range("2025-01-01", "2025-02-28"),
			range("2024-01-01", "2024-02-29"),
			range("2023-01-01", "2023-02-28"),
		]);
		expect(springMonths(2026, day("2026-02-03"))[1]).toEqual(range("2025-01-01", "2025-02-02"));
		expect(springMonths(2026, day("2026-01-01"))).toEqual([]);
	});

	it("know what is over and what lies outside", () => {
		expect(daysOver(range("2026-05-01", "2026-05-05"), day("2026-05-01"))).toBeNull();
		expect(daysOver(range("2026-05-01", "2026-05-05"), day("2026-05-02"))).toEqual(
			range("2026-05-01", "2026-05-01"),
		);
		const others = [range("2026-04-04", "2026-04-06"), range("2026-04-09", "2026-04-20")];
		expect(daysOutside(range("2026-04-01", "2026-04-10"), others)).toEqual([
			range("2026-04-01", "2026-04-03"),
			range("2026-04-07", "2026-04-08"),
		]);
		expect(daysOutside(range("2026-04-09", "2026-04-10"), others)).toEqual([]);
	});
});

describe("past years of the next holiday", () => {
	const next = { festival: "dragon_boat", year: 2026 } as const;

	it("have their profile and the ordinary days on both sides, without any day off", () => {
		const { years, left } = promptYears(next, day("2023-05-01"), reading);
		expect(years.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
		expect(left).toEqual([]);
		// 端午 2025: 31 May to 2 June; 劳动节 (to 5 May) lies in the four weeks before 24 May.
		expect(years[0]?.phases).toEqual({
			before: range("2025-05-24", "2025-05-30"),
			during: range("2025-05-31", "2025-06-02"),
			after: range("2025-06-03", "2025-06-09"),
		});
		expect(years[0]?.base).toEqual([
			range("2025-04-26", "2025-04-30"),
			range("2025-05-06", "2025-05-23"),
			range("2025-06-10", "2025-07-07"),
		]);
		expect(promptParts(years).map(({ name }) => name)).toContain("2024.base");
	});

	it("are left out where the records begin too late or there are none, with the reason", () => {
		expect(promptYears(next, day("2024-06-05"), reading).left).toEqual([
			{ year: 2024, reason: "partial" },
			{ year: 2023, reason: "unrecorded" },
		]);
		expect(promptYears(next, null, reading).years).toEqual([]);
		expect(promptYears({ festival: "victory_day", year: 2026 }, day("2020-01-01"), reading).left).toEqual(
			[2025, 2024, 2023].map((year) => ({ year, reason: "unknown" })),
		);
	});

	it("need four weeks of ordinary days", () => {
		// The profile of 2025 is whole from 24 May on; after it there are 28 ordinary days only if all have passed.
		const short = { asOf: addDays(day("2025-06-10"), 27), settings };
		expect(promptYears(next, day("2025-05-24"), short).left[0]).toEqual({ year: 2025, reason: "partial" });
		expect(promptYears(next, day("2025-05-24"), reading).years.map(({ year }) => year)).toEqual([2025]);
	});
});
