/** Gaps of the calendar: which are chance and which are not, against the Poisson tail worked out here by hand. */
import { describe, expect, it } from "vitest";
import { qualityGapsPlan } from "@/lib/analysis/plans/quality-gaps";
import { findGaps, type GapKind } from "@/lib/analysis/quality/gaps";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { forEachEngine } from "../../support/engines";
import { tally } from "../../support/plain-csv";
import { csv } from "../ingest/tables";
import { taken } from "./stated";
import { day } from "./windows";

type Series = "calls" | "cases" | "receipts_morning" | "receipts_afternoon" | "receipts_untold";

/** Monday. */
const START = dayNumber(day("2025-03-03"));
const at = (offset: number) => dateOfDayNumber(START + offset);

/** Rows of a series over many days; a day of 0 has no row. */
const line = (series: Series, days: number, count: (offset: number) => number) =>
	Array.from({ length: days }, (_, offset) => ({
		series,
		day: START + offset,
		records: count(offset),
	})).filter(({ records }) => records > 0);

const gapsOf = (rows: Parameters<typeof findGaps>[0], kind: GapKind) =>
	findGaps(rows)
		.gaps.filter((gap) => gap.kind === kind)
		.sort((one, other) => (one.first < other.first ? -1 : 1));

/** The least overdispersion that is ever assumed; even weeks have no more. */
const PHI = 1.2;

describe("days without calls", () => {
	it("of a busy station are not chance: ten a day for a year, and one day none", () => {
		const rows = line("calls", 365, (offset) => (offset === 180 ? 0 : 10));
		const [gap, ...others] = gapsOf(rows, "calls");
		expect(others).toEqual([]);
		expect(gap).toMatchObject({ first: at(180), last: at(180), length: 1, expected: 10, isUnlikely: false });
		expect(gap?.byChance).toBeCloseTo(365 * Math.exp(-10 / PHI), 6);
		const [week] = gapsOf(
			line("calls", 365, (offset) => (offset >= 180 && offset < 182 ? 0 : 10)),
			"calls",
		);
		expect(week).toMatchObject({ length: 2, expected: 20, isUnlikely: true });
	});

	it("of a quiet station are chance: one in three days", () => {
		const rows = line("calls", 300, (offset) => (offset % 3 === 0 ? 1 : 0));
		const found = gapsOf(rows, "calls");
		expect(found.length).toBe(99);
		expect(found.some(({ isUnlikely }) => isUnlikely)).toBe(false);
		const { callDays, emptyCallDays } = findGaps(rows);
		expect([callDays, emptyCallDays]).toEqual([298, 198]);
	});

	it("are measured by the same weekday: a station that is quiet on Sundays misses nothing on a Sunday", () => {
		const isSunday = (offset: number) => offset % 7 === 6;
		const rows = line("calls", 371, (offset) =>
			offset === 188 || offset === 191 ? 0 : isSunday(offset) ? 1 : 20,
		);
		expect(188 % 7).toBe(6);
		const [sunday, wednesday] = gapsOf(rows, "calls");
		expect(sunday).toMatchObject({ first: at(188), expected: 1, isUnlikely: false });
		expect(wednesday).toMatchObject({ first: at(191), expected: 20, isUnlikely: true });
		expect(wednesday?.byChance).toBeLessThan(371 * Math.exp(-20 / 2));
	});

	it("are measured by their own half-years, not by what the station was years ago", () => {
		const rows = line("calls", 1500, (offset) => (offset === 1200 ? 0 : offset < 900 ? 1 : 20));
		const [gap] = gapsOf(rows, "calls");
		expect(gap?.expected).toBe(20);
	});

	it("stand in order, the least likely first, and do not begin before the first record", () => {
		const rows = line("calls", 400, (offset) => ((offset >= 100 && offset < 110) || offset === 300 ? 0 : 10));
		expect(findGaps(rows).gaps.map(({ first }) => first)).toEqual([at(100), at(300)]);
		expect(findGaps([]).gaps).toEqual([]);
		expect(findGaps(line("calls", 1, () => 1)).gaps).toEqual([]);
	});
});

describe("months without cases", () => {
	it("are whole months between the first and the last case", () => {
		const isGap = (offset: number) => at(offset) >= "2025-06-01" && at(offset) <= "2025-07-31";
		const rows = line("cases", 365, (offset) => (isGap(offset) ? 0 : 1));
		const [gap, ...others] = gapsOf(rows, "cases");
		expect(others).toEqual([]);
		expect(gap).toMatchObject({ first: "2025-06-01", last: "2025-07-31", length: 2, isUnlikely: true });
		const byMonth = tally(rows, (row) => dateOfDayNumber(row.day).slice(0, 7));
		const perMonth =
			Object.values(byMonth).reduce((sum, count) => sum + count, 0) / Object.keys(byMonth).length;
		expect(gap?.expected).toBeCloseTo(2 * perMonth, 9);
	});

	it("of a small station are chance", () => {
		const rows = line("cases", 365, (offset) => (offset % 45 === 0 ? 1 : 0));
		const found = gapsOf(rows, "cases");
		expect(found.length).toBeGreaterThan(2);
		expect(found.some(({ isUnlikely }) => isUnlikely)).toBe(false);
	});
});

describe("receipts", () => {
	it("are due on working days: weekends and holidays are no gap, a make-up day is", () => {
		const isHoliday = (offset: number) => at(offset) >= "2025-10-01" && at(offset) <= "2025-10-08";
		const rows = line("receipts_morning", 240, (offset) =>
			offset % 7 >= 5 || isHoliday(offset) || at(offset) === "2025-09-30" ? 0 : 40,
		);
		const found = gapsOf(rows, "receipts");
		const isWhole = (date: string) => found.some(({ first, last }) => first <= date && date <= last);
		expect(isWhole("2025-10-02")).toBe(false);
		expect(isWhole("2025-06-07")).toBe(false);
		const makeUpDays = ["2025-04-27", "2025-09-28", "2025-10-11"];
		expect(found.map(({ first }) => first)).toEqual([...makeUpDays, "2025-09-30"].sort());
		expect(
			found.every(({ first, last, expected }) => first === last && expected > 35 && expected <= 40),
		).toBe(true);
	});

	it("miss a half of a day that has the other, where the halves are told", () => {
		const working = (offset: number) => offset % 7 < 5;
		const morning = line("receipts_morning", 100, (offset) => (working(offset) && offset !== 50 ? 30 : 0));
		const afternoon = line("receipts_afternoon", 100, (offset) => (working(offset) ? 30 : 0));
		expect(gapsOf([...morning, ...afternoon], "receipts_morning")).toMatchObject([
			{ first: at(50), last: at(50), length: 1, expected: 30, isUnlikely: true },
		]);
		expect(gapsOf([...morning, ...afternoon], "receipts_afternoon")).toEqual([]);
		const untold = line("receipts_untold", 100, (offset) => (working(offset) ? 200 : 0));
		const all = [...morning, ...afternoon, ...untold];
		expect(gapsOf(all, "receipts_morning")).toEqual([]);
		expect(findGaps(all).untoldReceipts).toBe(200 * 72);
	});
});

forEachEngine("the line of days", (engine) => {
	it("takes the half of the day from the batch, else from the clock, and leaves out slips of the pen", async () => {
		const receipts = csv(
			"回执.csv",
			"回执编号,姓名,签署时间,批次",
			"R1,甲,2026-05-01,上午",
			"R2,乙,2026-05-01 09:00,下午",
			"R3,丙,2026-05-01 11:59,",
			"R4,丁,2026-05-01 12:00,",
			"R5,戊,2026-05-01,",
			"R6,己,2062-05-01,上午",
		);
		const calls = csv(
			"警情.csv",
			"警情编号,报警时间,是否无效",
			"J1,2026-05-01 23:59,是",
			"J2,2026-05-01,否",
			"J3,1999-05-01,",
		);
		await taken(engine(), [receipts, calls]);
		const rows = await engine().query(qualityGapsPlan());
		const first = dayNumber(day("2026-05-01"));
		expect(rows.map((row) => [row.series, Number(row.day) - first, row.records])).toEqual([
			["calls", 0, 2],
			["receipts_afternoon", 0, 2],
			["receipts_morning", 0, 2],
			["receipts_untold", 0, 1],
		]);
	});
});
