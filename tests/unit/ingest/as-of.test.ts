/** How old what a file says is: its own word, its rows, and what tells nothing. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { horizonOf, isSoonAfter, latestOf, statedMoment } from "@/lib/ingest/as-of";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { TABLES } from "@/lib/records";

const sheet = (...rows: readonly (readonly Cell[])[]) => ({
	name: "",
	rows,
	hiddenRows: 0,
	rowNumbers: rows.map((_, at) => at + 1),
	dateSystem: 1900 as const,
});
const at = (moment: string) => moment as CivilMoment;

describe("the moment a file states", () => {
	it.each([
		["导出时间：2026-05-11 08:00", "2026-05-11 08:00:00"],
		["制表日期:2026年5月11日", "2026-05-11 00:00:00"],
		["某所警情（统计截至2026/5/10 24:00）", "2026-05-11 00:00:00"],
		["打印时间 2026-05-11 07:59:30，共3条", "2026-05-11 07:59:30"],
		["查询日期 20260511", "2026-05-11 00:00:00"],
		["2026年4月电诈警情", null],
		["导出人：王某", null],
		["报警时间", null],
		["导出时间：昨天", null],
	])("%s", (title, moment) => {
		expect(statedMoment(sheet([title], ["警情编号", "报警时间"]), 1)).toBe(moment);
	});

	it("is read above the header only, the latest of several", () => {
		const rows = sheet(
			["导出时间：2026-05-01 08:00", null, "打印时间：2026-05-02"],
			["警情编号"],
			["导出时间：2026-05-09 08:00"],
		);
		expect(statedMoment(rows, 1)).toBe("2026-05-02 00:00:00");
		expect(statedMoment(rows, 0)).toBeNull();
	});
});

describe("the horizon of rows", () => {
	const rows = [
		{ values: { report_time: "2026-05-01 08:00:00", occur_from: "2026-04-30 08:00:00" } },
		{ values: { report_time: "2026-05-03 08:00:00", occur_to: null, narrative: "2027-01-01 00:00:00" } },
		{ values: { report_time: "2062-05-03 08:00:00" } },
	];

	it("is the latest time in any column of a time, without what lies ahead", () => {
		expect(horizonOf(rows, TABLES.incident, at("2026-05-11 08:10:00"))).toBe("2026-05-03 08:00:00");
		expect(horizonOf(rows, TABLES.incident, null)).toBe("2062-05-03 08:00:00");
	});

	it("is unknown where no row tells a time", () => {
		expect(horizonOf([{ values: { village_name: "甲村" } }], TABLES.village, null)).toBeNull();
		expect(latestOf([null, null])).toBeNull();
	});
});

describe("the time a file was written", () => {
	it.each([
		["2026-05-11 08:00:00", "2026-05-10 21:28:00", true],
		["2026-05-13 23:59:59", "2026-05-10 00:00:00", true],
		["2026-05-14 00:00:00", "2026-05-10 23:59:59", false],
		["2026-05-09 08:00:00", "2026-05-10 21:28:00", false],
		[null, "2026-05-10 21:28:00", false],
		["2026-05-11 08:00:00", null, false],
	])("%s after %s", (written, horizon, isSoon) => {
		expect(isSoonAfter(written as CivilMoment | null, horizon as CivilMoment | null)).toBe(isSoon);
	});
});
