/** The holiday that is meant, its neighbours and its 补班 days, against the notices as published. */
import { describe, expect, it } from "vitest";
import type { FestivalId, HolidayYear } from "@/data/holidays";
import type { Holiday } from "@/lib/calendar/festival-blocks";
import { holidayIn } from "@/lib/calendar/festival-blocks";
import { holidayMeant, makeupDaysOf, neighbourHoliday } from "@/lib/calendar/holiday-period";
import { HOLIDAY_CALENDAR } from "@/lib/calendar/holidays";
import { day, range } from "./day";

const SETTINGS = { weekStart: 1 };
const found = (festival: FestivalId, year: number): Holiday => {
	const holiday = holidayIn(HOLIDAY_CALENDAR, festival, year);
	if (holiday === null) throw new Error(`${festival} ${year}`);
	return holiday;
};

describe("the holiday meant", () => {
	it("is the one chosen, else the latest that is over", () => {
		const choice = { kind: "holiday", festival: "spring_festival", year: 2026, phase: "before" } as const;
		expect(holidayMeant(choice, day("2026-05-11"), SETTINGS).range).toEqual(
			range("2026-02-15", "2026-02-24"),
		);
		expect(holidayMeant(null, day("2026-05-11"), SETTINGS)).toMatchObject({
			festival: "labour_day",
			year: 2026,
		});
		expect(holidayMeant(null, day("2026-05-05"), SETTINGS)).toMatchObject({
			festival: "qingming",
			year: 2026,
		});
	});

	it("is an error for the officer where no arrangement is known", () => {
		const choice = { kind: "holiday", festival: "victory_day", year: 2024, phase: "during" } as const;
		expect(() => holidayMeant(choice, day("2026-05-11"), SETTINGS)).toThrow(
			"没有2024年抗战胜利纪念日的放假安排",
		);
	});
});

describe("neighbours", () => {
	it("go through a year's holidays in the order of time and back", () => {
		const forward: string[] = [];
		let at: Holiday | null = found("new_year", 2025);
		while (at !== null && at.year < 2026) {
			forward.push(at.festival);
			at = neighbourHoliday(at, 1, SETTINGS);
		}
		expect(forward).toEqual([
			"new_year",
			"spring_festival",
			"qingming",
			"labour_day",
			"dragon_boat",
			// 国庆 and 中秋 are one rest of eight days.
			"national_day",
		]);
		const back: string[] = [];
		while (at !== null && at.year >= 2025) {
			back.push(at.festival);
			at = neighbourHoliday(at, -1, SETTINGS);
		}
		expect(back).toEqual(["new_year", ...forward.toReversed()]);
	});

	it("leave a combined rest as one, from either of its festivals", () => {
		const [one, other] = [found("mid_autumn", 2025), found("national_day", 2025)];
		expect(neighbourHoliday(one, 1, SETTINGS)).toEqual(neighbourHoliday(other, 1, SETTINGS));
		expect(neighbourHoliday(one, -1, SETTINGS)?.festival).toBe("dragon_boat");
	});
});

describe("补班 days", () => {
	it.each([
		["spring_festival", 2026, ["2026-02-14", "2026-02-28"]],
		["labour_day", 2026, ["2026-05-09"]],
		["dragon_boat", 2026, []],
		["national_day", 2025, ["2025-09-28", "2025-10-11"]],
		["mid_autumn", 2025, ["2025-09-28", "2025-10-11"]],
		// Monday 3 February 2020, on which work resumed, is no 补班.
		["spring_festival", 2020, ["2020-01-19"]],
	] as const)("of %s %d are %j", (festival, year, days) => {
		expect(makeupDaysOf(found(festival, year), SETTINGS)).toEqual(days);
	});

	it("are none while the notice is unpublished, and those of an imported notice", () => {
		const ahead = found("labour_day", 2027);
		expect(ahead.isProvisional).toBe(true);
		expect(makeupDaysOf(ahead, SETTINGS)).toEqual([]);
		const notice: HolidayYear = {
			year: 2026,
			papers: [],
			entries: [{ festivals: ["labour_day"], off: "2026-05-01..2026-05-04", makeup: "2026-04-26" }],
		};
		const settings = { weekStart: 1, holidayNotices: [notice] };
		expect(makeupDaysOf(found("labour_day", 2026), settings)).toEqual(["2026-04-26"]);
	});
});
