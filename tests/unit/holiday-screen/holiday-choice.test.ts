/** The holiday picker: what it offers, where its steps lead, and that the address keeps it. */
import { describe, expect, it } from "vitest";
import {
	festivalOptions,
	festivalYearOf,
	neighbourOf,
	sameFestival,
	withHoliday,
	yearOptions,
} from "@/components/holiday/holiday-choice";
import { FIRST_VIEW, searchOf, viewOf } from "@/components/state/address";
import type { CivilDate } from "@/lib/base/civil";
import { holidayMeant } from "@/lib/calendar/holiday-period";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const asOf = "2026-05-11" as CivilDate;
const labour = holidayMeant(null, asOf, DEFAULT_SETTINGS);

describe("the holiday in the address", () => {
	it("is read back as it was picked", () => {
		const view = withHoliday({ ...FIRST_VIEW, asOf }, { festival: "spring_festival", year: 2026 });
		expect(searchOf(view)).toBe("?asOf=2026-05-11&period=holiday%3Aspring_festival%3A2026");
		expect(festivalYearOf(viewOf(searchOf(view)), null, asOf)).toMatchObject({
			festival: "spring_festival",
			year: 2026,
		});
	});

	it("is the holiday meant where the address names none, and a year's first where none is known", () => {
		expect(festivalYearOf(FIRST_VIEW, labour, asOf)).toMatchObject({ festival: "labour_day", year: 2026 });
		expect(festivalYearOf(FIRST_VIEW, null, asOf)).toEqual({ festival: "new_year", year: 2026 });
	});
});

describe("choices", () => {
	it("are the festivals with days off by law, and the chosen one", () => {
		const of = (festival: "labour_day" | "victory_day") =>
			festivalOptions({ festival, year: 2026 }).map(({ label }) => label);
		expect(of("labour_day")).toEqual(["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]);
		expect(of("victory_day")).toContain("抗战胜利纪念日");
	});

	it("are the years with known days off up to the next, and the chosen one", () => {
		const years = (festival: "labour_day" | "victory_day", year: number) =>
			yearOptions({ festival, year }, asOf, DEFAULT_SETTINGS).map(({ value }) => value);
		expect(years("labour_day", 2026).slice(0, 2)).toEqual([2027, 2026]);
		expect(years("labour_day", 2026).at(-1)).toBe(2015);
		expect(years("victory_day", 2024)).toEqual([2024, 2015]);
	});
});

describe("steps", () => {
	it("lead to the neighbouring holiday and to the same festival of another year", () => {
		expect(neighbourOf(labour, -1, DEFAULT_SETTINGS)).toMatchObject({ festival: "qingming", year: 2026 });
		expect(neighbourOf(labour, 1, DEFAULT_SETTINGS)).toMatchObject({ festival: "dragon_boat", year: 2026 });
		expect(neighbourOf(null, 1, DEFAULT_SETTINGS)).toBeNull();
		expect(sameFestival(labour, -1, DEFAULT_SETTINGS)).toEqual({ festival: "labour_day", year: 2025 });
		expect(sameFestival({ festival: "labour_day", year: 2015 }, -1, DEFAULT_SETTINGS)).toBeNull();
	});
});
