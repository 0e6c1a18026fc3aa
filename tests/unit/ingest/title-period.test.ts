/** Months and years that only a title or a sheet name tells. */
import { describe, expect, it } from "vitest";
import { givenByTitle, monthInYear, onlyYearOf } from "@/lib/ingest/title-period";
import type { Field } from "@/lib/records/field";

const MONTH: Field = { id: "month", label: "月份", kind: "month" };
const YEAR: Field = { id: "population_year", label: "年份", kind: "year" };
const NAME: Field = { id: "name", label: "姓名", kind: "text" };

describe("givenByTitle", () => {
	it.each<[string, readonly string[], string | undefined]>([
		["the month of a title", ["2026年5月打击战果统计表"], "2026-05"],
		["with spaces and a suffix", ["2026 年 05 月份金钟罩登记"], "2026-05"],
		["digits in a sheet's name", ["战果统计", "202605"], "2026-05"],
		["the sheet's month in the title's year", ["2026年打击战果", "5月"], "2026-05"],
		["the cut-off day", ["截至2026年5月31日"], "2026-05"],
		["nothing of when the file was made", ["导出时间：2026年6月3日", "制表日期 2026-06-03"], undefined],
		["nothing of several months", ["2026年1-5月打击战果"], undefined],
		["nothing of a year alone", ["2026年打击战果"], undefined],
		["nothing of a number that is no month", ["第202699期"], undefined],
	])("%s", (_what, titles, month) => {
		expect(givenByTitle(titles, [MONTH, NAME]).month).toBe(month);
	});

	it("finds the year of a population list", () => {
		expect(givenByTitle(["某镇2025年末人口统计"], [YEAR])).toEqual({ population_year: "2025" });
		expect(givenByTitle(["某镇人口统计"], [YEAR])).toEqual({});
	});

	it("asks nothing where no month or year is open", () => {
		expect(givenByTitle(["2026年5月"], [NAME])).toEqual({});
	});
});

describe("monthInYear", () => {
	it("puts a bare month into the year of the titles, and leaves a full one alone", () => {
		expect(monthInYear("5月", ["2026年打击战果"])).toBe("2026年5月");
		expect(monthInYear("2025年5月", ["2026年打击战果"])).toBe("2025年5月");
		expect(monthInYear("5月", ["打击战果"])).toBe("5月");
	});

	it("takes the year of several months, and none of two years", () => {
		expect(monthInYear("5月", ["2026年1-5月打击战果"])).toBe("2026年5月");
		expect(monthInYear("1月", ["2025年12月-2026年1月打击战果"])).toBe("1月");
	});
});

describe("onlyYearOf", () => {
	it.each<[string, readonly string[], string | null]>([
		["the year of a title", ["某某派出所", "2026年打击战果"], "2026"],
		["one year named twice", ["2026年1月至2026年5月", "2026"], "2026"],
		["nothing of two years", ["2025-2026年打击战果"], null],
		["nothing of when the file was made", ["打击战果", "导出时间：2026-06-03"], null],
		["the year of the records beside that of the making", ["2025年打击战果", "制表日期：2026-01-05"], "2025"],
		["nothing of digits of a longer number", ["文号202612345"], null],
	])("%s", (_what, titles, year) => {
		expect(onlyYearOf(titles)).toBe(year);
	});
});
