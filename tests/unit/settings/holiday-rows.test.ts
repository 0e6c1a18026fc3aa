/** The years as the settings screen lists them: shipped and imported, in the words of a notice. */
import { describe, expect, it } from "vitest";
import { festivalRows, firstUnknownYear, yearRows } from "@/components/settings/holiday-rows";
import { HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";

const OF_2027: HolidayYear = {
	year: 2027,
	papers: [],
	entries: [
		{ festivals: ["spring_festival"], off: "2027-02-05..2027-02-11", makeup: "2027-02-14 2027-02-20" },
		{ festivals: ["new_year"], off: "2026-12-31..2027-01-02", makeup: "" },
		{ festivals: ["mid_autumn", "national_day"], off: "2027-09-15 2027-10-01..2027-10-07", makeup: "" },
	],
};

describe("the years", () => {
	it("are those that ship, the latest first, until others are imported", () => {
		const rows = yearRows([]);
		expect(rows.map(({ year }) => year)).toEqual(HOLIDAY_YEARS.map(({ year }) => year).toReversed());
		expect(rows.every(({ isImported }) => !isImported)).toBe(true);
		expect(rows[0]?.year).toBe(firstUnknownYear([]) - 1);
		// 33 days off and 6 worked: counted by hand in the notice of 2026.
		expect(rows.find(({ year }) => year === 2026)?.summary).toBe("放假33天，补班6天");
	});

	it("take an imported one in its place, and say so where it replaces", () => {
		const of2026 = { ...OF_2027, year: 2026, entries: [] };
		const [first, second] = yearRows([of2026, OF_2027]);
		expect(first).toMatchObject({ year: 2027, isImported: true, isReplacing: false });
		expect(second).toMatchObject({ year: 2026, isImported: true, isReplacing: true });
		expect(firstUnknownYear([OF_2027])).toBe(2028);
		expect(yearRows([of2026, OF_2027]).filter(({ year }) => year === 2026)).toHaveLength(1);
	});
});

it("festivals stand in the order of their days, with their number and what is worked instead", () => {
	expect(festivalRows(OF_2027)).toEqual([
		{ festival: "元旦", off: "2026年12月31日至2027年1月2日", days: 3, makeup: "—" },
		{ festival: "春节", off: "2月5日至2月11日", days: 7, makeup: "2月14日 周日、2月20日 周六" },
		{ festival: "中秋节、国庆节", off: "9月15日 周三、10月1日至10月7日", days: 8, makeup: "—" },
	]);
});
