/** Months and years as ledgers write them; a sum over months is no month. */
import { describe, expect, it } from "vitest";
import { readMonth, readYear } from "@/lib/text/month";

const options = { dateSystem: 1900 } as const;

describe("readMonth", () => {
	it.each<[string | number, string]>([
		["2026年5月", "2026-05"],
		["2026年05月份", "2026-05"],
		["2026 年 12 月", "2026-12"],
		["2026-05", "2026-05"],
		["2026/5", "2026-05"],
		["2026.05", "2026-05"],
		["2026.1", "2026-01"],
		["202605", "2026-05"],
		[202612, "2026-12"],
		[2026.5, "2026-05"],
		["2026-05-31", "2026-05"],
		["2026-05-31 23:59:59", "2026-05"],
		["截至2026年5月31日", "2026-05"],
		["截止：2026-05-31", "2026-05"],
		["２０２６年５月", "2026-05"],
		["'202605", "2026-05"],
		[46153, "2026-05"],
	])("%j is %s", (cell, month) => {
		expect(readMonth(cell, options)).toEqual({ ok: true, value: month });
	});

	it("counts serials from the workbook's own first day", () => {
		expect(readMonth(46153, { dateSystem: 1904 })).toEqual({ ok: true, value: "2030-05" });
	});

	it.each<[string | number, RegExp]>([
		[2026.1, /1月还是10月/],
		["2026年13月", /不是存在的月份/],
		["5月", /缺少年份/],
		["五月份", /缺少年份/],
		["2026年1-5月", /不止一个月/],
		["2026年第二季度", /不止一个月/],
		["2026年上半年", /不止一个月/],
		["上个月", /不是可读的月份/],
		["2026", /不是可读的月份/],
	])("%j is refused with its reason", (cell, reason) => {
		const reading = readMonth(cell, options);
		expect(!reading.ok && reading.reason).toMatch(reason);
	});

	it.each(["", "--", "暂无"])("%j is unknown", (cell) => {
		expect(readMonth(cell, options)).toEqual({ ok: true, value: null });
	});
});

describe("readYear", () => {
	it.each<[string | number, number]>([
		[2025, 2025],
		["2025", 2025],
		["2025年", 2025],
		["2025年度", 2025],
		["2025年末", 2025],
		["2025年底", 2025],
		["2025-12-31", 2025],
		["2025年12月", 2025],
		["截至2025年末", 2025],
		[46022, 2025],
	])("%j is %d", (cell, year) => {
		expect(readYear(cell, options)).toEqual({ ok: true, value: year });
	});

	it.each<string | number>(["25年", 25, "去年", 12345, "2025-2026", "1899"])("%j is refused", (cell) => {
		expect(readYear(cell, options)).toMatchObject({ ok: false });
	});
});
