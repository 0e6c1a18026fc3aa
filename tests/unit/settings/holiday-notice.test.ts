/** The import of next year's notice: what a table is read as, what it says of a wrong one, and the way back. */
import { describe, expect, it } from "vitest";
import { HOLIDAY_YEARS } from "@/data/holidays";
import { dayTypeOf } from "@/lib/calendar/day-type";
import { holidayIn } from "@/lib/calendar/festival-blocks";
import { buildHolidayCalendar, holidayCalendarOf } from "@/lib/calendar/holidays";
import { noticeCells, noticeRows, readNotice, withNotice } from "@/lib/settings/holiday-notice";
import { noticeFaults } from "@/lib/settings/notice-faults";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import { day, range } from "../calendar/day";

/** An invented arrangement of 2027. */
const TABLE = `日期,休/班,节日
2027-01-01至2027-01-03,休,元旦
2027年2月5日至2027年2月11日,放假,春节
2027/2/14,班,春节
20270220,补班,春节
2027-04-03..2027-04-05,休,清明
2027-05-01~2027-05-05,休,五一
2027-04-25,班,劳动节

2027-05-08,班,劳动节
2027-06-09,休,端午节
2027-09-15,休,中秋节
2027-10-01至2027-10-07,休,国庆节
2027-09-26,班,国庆
2027-10-09,班,国庆节
`;

const read = (text: string) => readNotice(noticeCells(text));
const changed = (from: string, to: string) => read(TABLE.replace(from, to));

describe("a table", () => {
	it("is read as an arrangement, spans and the trade's own words included", () => {
		expect(read(TABLE)).toEqual({
			notice: {
				year: 2027,
				papers: [],
				entries: [
					{ festivals: ["new_year"], off: "2027-01-01..2027-01-03", makeup: "" },
					{
						festivals: ["spring_festival"],
						off: "2027-02-05..2027-02-11",
						makeup: "2027-02-14 2027-02-20",
					},
					{ festivals: ["qingming"], off: "2027-04-03..2027-04-05", makeup: "" },
					{ festivals: ["labour_day"], off: "2027-05-01..2027-05-05", makeup: "2027-04-25 2027-05-08" },
					{ festivals: ["dragon_boat"], off: "2027-06-09", makeup: "" },
					{ festivals: ["mid_autumn"], off: "2027-09-15", makeup: "" },
					{ festivals: ["national_day"], off: "2027-10-01..2027-10-07", makeup: "2027-09-26 2027-10-09" },
				],
			},
			faults: [],
		});
	});

	it("may come with a mark of its encoding, tabs, quotes and Windows line ends", () => {
		const other = `\uFEFF${TABLE.replaceAll(",", "\t").replaceAll("休", '"休"').replaceAll("\n", "\r\n")}`;
		expect(read(other)).toEqual(read(TABLE));
	});

	it.each(HOLIDAY_YEARS.filter(({ year }) => year !== 2020).map((notice) => [notice.year, notice] as const))(
		"of the shipped %i is written and read back to the same days",
		(_, notice) => {
			const back = readNotice(noticeRows(notice));
			expect(back.faults).toEqual([]);
			const calendar = (years: typeof HOLIDAY_YEARS) => buildHolidayCalendar(years);
			expect(back.notice && calendar([back.notice])).toEqual(calendar([notice]));
		},
	);
});

describe("a wrong table says what and where", () => {
	it.each([
		["2027/2/14", "2027/2/31", "第4行：“日期”应为2027-01-01"],
		["2027/2/14", "2月", "不能是“2月”"],
		["2027-10-01至2027-10-07", "2027-10-07至2027-10-01", "第13行：“日期”"],
		["2027-06-09,休", "2027-06-09,吃粽子", "“休/班”应写“休”或“班”，不能是“吃粽子”"],
		["端午节", "圣诞节", "“节日”应写元旦、春节"],
		["2027-06-09,休,端午节\n", "", "缺少端午节的放假日"],
		["2027-06-09,休", "2027-06-10,休", "端午节的放假日没有包括节日当天2027-06-09"],
		["2027-05-08,班", "2027-05-07,班", "2027-05-07不是周末，不能写为补班"],
		["2027-05-08,班", "2027-05-02,班", "2027-05-02写了不止一次"],
		["2027-01-01至2027-01-03", "2026-12-01至2027-01-01", "“日期”应为"],
		["2027-01-01至2027-01-03", "2026-12-20至2027-01-01", "2026-12-20不属于2027年的安排"],
		["2027-01-01至2027-01-03,休,元旦\n", "2027-01-01,休,元旦\n2028-01-01,休,元旦\n", "不属于2028年的安排"],
	])("%j → %j", (from, to, message) => {
		const result = changed(from, to);
		expect(result.notice).toBeNull();
		expect(result.faults.join("；")).toContain(message);
	});

	it("even where there is nothing in it", () => {
		expect(read("").faults).toEqual(["表中没有放假安排"]);
		expect(read("日期,休/班,节日\n").faults).toEqual(["表中没有放假安排"]);
	});

	it("all faults of the rows at once", () => {
		const result = read(TABLE.replace("端午节", "圣诞节").replace("20270220", "今天"));
		expect(result.faults).toHaveLength(2);
	});
});

it("the shipped notices have no fault but the Monday of resumed work in 2020", () => {
	const faults = HOLIDAY_YEARS.flatMap((notice) => noticeFaults(notice));
	expect(faults).toEqual(["2020-02-03不是周末，不能写为补班"]);
});

describe("an imported notice", () => {
	const { notice } = read(TABLE);
	if (notice === null) throw new Error("the table is sound");

	it("travels with the settings and decides days and holidays", () => {
		const settings = { ...DEFAULT_SETTINGS, holidayNotices: withNotice([], notice) };
		const back = readSettings(writeSettings(settings));
		expect(back).toEqual(settings);
		const calendar = holidayCalendarOf(back.holidayNotices);
		expect(holidayIn(calendar, "spring_festival", 2027)).toMatchObject({
			range: range("2027-02-05", "2027-02-12"),
			day: "2027-02-06",
			isProvisional: false,
		});
		expect(dayTypeOf(day("2027-02-20"), calendar)).toBe("makeup_workday");
		expect(dayTypeOf(day("2026-12-28"), calendar)).toBe("workday");
		expect(dayTypeOf(day("2026-12-28"))).toBeNull();
	});

	it("takes the place of an earlier one of its year, in order", () => {
		const earlier = { ...notice, entries: [] };
		const later = { ...notice, year: 2028 };
		expect(withNotice([later, earlier], notice)).toEqual([notice, later]);
	});
});
