/** Periods and their comparisons in words: names of windows, exact bounds, and where a comparison misleads. */
import { describe, expect, it } from "vitest";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import { comparedWindows, comparisonBase, parseComparison } from "@/lib/calendar/comparisons";
import { type PeriodChoice, parsePeriod, windowOf } from "@/lib/calendar/periods";
import { boundsText, weekText } from "@/lib/wording/dates";
import { comparisonWarningTexts, periodText, reportNameText } from "@/lib/wording/periods";
import { day, range } from "../calendar/day";

const MONDAY = { weekStart: 1 };
const AS_OF = day("2026-05-11");

function choiceOf(text: string): PeriodChoice {
	const choice = parsePeriod(text);
	if (choice === null) throw new Error(text);
	return choice;
}

describe("a period by its name", () => {
	it.each([
		["day:2026-05-11", "2026年5月11日", "晨报"],
		["week:2026-05-11", "2026年5月11日至5月17日", "周报"],
		["month:2026-05", "2026年5月", "月报"],
		["quarter:2026-Q2", "2026年第二季度", "季度报"],
		["half:2026-H2", "2026年下半年", "半年报"],
		["year:2025", "2025年", "年报"],
		["month_to_date", "2026年5月1日至5月11日", "本月至今通报"],
		["holiday", "2026年5月1日至5月5日", "假期报"],
		["holiday:spring_festival:2026", "2026年春节假期", "2026年春节假期专报"],
		["holiday:national_day:2025:after", "2025年国庆节节后7天", "2025年国庆节节后7天专报"],
		["custom:2025-12-31..2026-01-02", "2025年12月31日至2026年1月2日", "专报"],
	])("%s is %s, reported as %s", (text, name, report) => {
		const choice = choiceOf(text);
		const window = windowOf(choice, AS_OF, MONDAY);
		expect(periodText(choice, window)).toBe(name);
		expect(reportNameText(choice, window)).toBe(report);
	});
});

describe("exact bounds", () => {
	it.each([
		["2026-05-04", "2026-05-11", 0, "2026年5月4日（周一）至5月10日（周日），共7天"],
		["2026-05-11", "2026-05-12", 0, "2026年5月11日（周一），共1天"],
		["2025-12-29", "2026-01-05", 0, "2025年12月29日（周一）至2026年1月4日（周日），共7天"],
		["2026-05-04", "2026-05-11", 8, "2026年5月4日08:00至5月11日08:00，共7天"],
		["2025-12-31", "2026-01-01", 8, "2025年12月31日08:00至2026年1月1日08:00，共1天"],
	])("of [%s, %s) from %i o'clock are %s", (start, end, cut, words) => {
		expect(boundsText(range(start, end), cut)).toBe(words);
	});

	it("of a week are its weekdays, by name where it has one", () => {
		expect([1, 3, 5, 7].map(weekText)).toEqual([
			"周一至周日（自然周）",
			"周三至周二",
			"周五至周四（业务周）",
			"周日至周六",
		]);
	});
});

function warned(period: string, comparison: string, asOf: string): readonly string[] {
	const chosen = parseComparison(comparison);
	if (chosen === null) throw new Error(comparison);
	const base = comparisonBase(choiceOf(period), day(asOf), MONDAY);
	return comparisonWarningTexts(comparisonWarnings(base, comparedWindows(chosen, base).ranges));
}

describe("a comparison warns", () => {
	it.each([
		["week:2026-05-25", "previous", "2026-06-20", []],
		["year:2025", "last_year", "2026-05-11", ["length 2024"]],
		["quarter:2026-Q1", "last_year", "2026-05-11", []],
		["month:2026-01", "last_year", "2026-02-01", ["moved", "spring 2025"]],
		["holiday:spring_festival:2026", "last_festival", "2026-03-01", []],
	])("of %s by %s read on %s", (period, comparison, asOf, expected) => {
		const texts: Readonly<Record<string, string>> = {
			"length 2024": "与2024年1月1日至12月31日相比：本期365天，对比期366天，未折算，宜看日均",
			moved:
				"春节错位：本期正月初一为2026年2月17日，对比期为2025年1月29日，宜看1–2月合并（2026年1月1日至1月31日与2025年1月1日至1月31日）",
			"spring 2025": "与2025年1月1日至1月31日相比：对比期含春节假期4天而本期没有",
		};
		expect(warned(period, comparison, asOf)).toEqual(expected.map((name) => texts[name]));
	});

	it("of January and February together as far as the morning knows them", () => {
		expect(warned("month:2026-01", "last_year", "2026-03-05")[0]).toContain(
			"宜看1–2月合并（2026年1月1日至2月28日与2025年1月1日至2月28日）",
		);
		expect(warned("month:2024-02", "last_year", "2024-03-05")[1]).toContain(
			"宜看1–2月合并（2024年1月1日至2月29日与2023年1月1日至2月28日）",
		);
		expect(warned("year_to_date", "last_year", "2026-02-10")[0]).toContain(
			"宜看1–2月合并（2026年1月1日至2月10日与2025年1月1日至2月10日）",
		);
	});

	it("of every year that a mean is made of", () => {
		const texts = warned("month:2026-02", "three_year_mean", "2026-03-05");
		expect(texts.filter((text) => text.startsWith("春节错位"))).toHaveLength(3);
		expect(texts.find((text) => text.includes("本期28天，对比期29天"))).toContain("2024年2月1日至2月29日");
	});

	it("of a festival in one window only, by every festival that is missing", () => {
		expect(warned("custom:2025-10-01..2025-10-08", "last_year", "2025-11-01")).toEqual([
			"与2024年10月1日至10月8日相比：本期含中秋节假期8天而对比期没有",
		]);
		expect(warned("day:2026-05-05", "previous_equal", "2026-05-11")).toEqual([]);
		expect(warned("day:2026-05-06", "previous", "2026-05-11")).toEqual([
			"与2026年5月5日相比：对比期含劳动节假期1天而本期没有",
		]);
	});

	it("of unequal days off, and of days to come", () => {
		expect(warned("holiday:spring_festival:2026", "last_festival_days_off", "2026-02-18")).toEqual([
			"本期到2026年2月18日尚未结束，数字还会增加",
			"与2025年1月28日至2月4日相比：本期9天，对比期8天，未折算，宜看日均",
		]);
		expect(warned("holiday:spring_festival:2026", "last_year", "2026-03-05")[0]).toContain("春节错位");
	});

	it("of years whose notice nobody has", () => {
		expect(warned("month:2014-11", "last_year", "2015-01-05")).toEqual([
			"2013、2014年的放假安排未收录，所含假期可能不全",
		]);
		expect(warned("month:2027-06", "last_year", "2027-07-05").at(-1)).toBe(
			"2027年的放假安排未收录，所含假期可能不全",
		);
	});

	it("of one window once, whatever is to be said of it", () => {
		expect(warned("month:2026-04", "previous", "2026-05-11")).toEqual([
			"与2026年3月1日至3月31日相比：本期30天，对比期31天，未折算，宜看日均，且本期含清明节假期3天而对比期没有",
		]);
	});

	it("of nothing where there is no window", () => {
		expect(warned("year_to_date", "previous", "2026-04-05")).toEqual([]);
	});
});
