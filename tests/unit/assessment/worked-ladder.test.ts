/** 目标阶梯与无诈村, worked by hand for ten villages. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import type { CivilDate } from "@/lib/base/civil";
import { BARE_SCHEME, inputOf, tenVillages } from "./ten-villages";

const SCHEME: Scheme = {
	...BARE_SCHEME,
	zeroBase: { stillZero: "start", risen: "least" },
	smallBase: { below: 3, rule: "start", pointsPerEvent: 0 },
	clauses: [
		{
			kind: "ladder",
			id: "calls",
			title: "警情目标",
			measure: "calls",
			steps: [
				{ by: "06-30", fallPercent: 10, points: 30 },
				{ by: "12-31", fallPercent: 20, points: 40 },
			],
			partial: "proportion",
		},
		{
			kind: "ladder",
			id: "cases",
			title: "案件目标",
			measure: "cases",
			steps: [
				{ by: "03-31", fallPercent: 5, points: 20 },
				{ by: "09-30", fallPercent: 15, points: 25 },
			],
			partial: "none",
		},
		{
			kind: "gate",
			id: "award",
			title: "无诈村",
			measure: "cases",
			fallPercent: 50,
			effect: { kind: "award", points: 10 },
		},
		{
			kind: "gate",
			id: "limit",
			title: "警情限额",
			measure: "calls",
			fallPercent: 25,
			effect: { kind: "limit", totalAtMost: 35 },
		},
	],
	colours: { yellowFrom: 10, blueFrom: 40 },
};

/**
 * January to September: of the calls the step of 30 June is in force (10 %, 30 points), of the cases that of 30 September
 * (15 %, 25 points or none). [calls, cases, award, limit], total.
 *
 * 东村   47.83 % ≥ 10 →30; 50 % ≥ 15 →25; 50 % ≥ 50 →10; 47.83 % ≥ 25; 65
 * 西村   0→0 counts as unchanged: 0, 0; no case →10; no call; 10
 * 南村   0→1: 0, 0; 0; not met; 0
 * 北村   1→0 is a fall of 100 %, however small the base: 30, 25; no case →10; no call; 65
 * 溪边村 base 2 is small: 0, 0; its −50 % is not recognised: 0; not met; 0
 * 合村   2÷11=18.18 % →30; 25 % →25; 25 % < 50: 0; 18.18 % < 25: at most 35; 55→35
 * 新区   a rise: 0; 0 % <15: 0; 0; 0
 * 城东   3÷40=7.5 %, 7.5÷10×30=22.5; 25 % →25; 0; 7.5 % < 25: at most 35; 47.5→35
 * 小坞村 0 % : 0; 0; 0; 0
 * 高山村 rises: 0; 0; 0; 0
 */
const WORKED: Readonly<Record<string, readonly [readonly number[], number]>> = {
	东村: [[30, 25, 10, 0], 65],
	西村: [[0, 0, 10, 0], 10],
	南村: [[0, 0, 0, 0], 0],
	北村: [[30, 25, 10, 0], 65],
	溪边村: [[0, 0, 0, 0], 0],
	合村: [[30, 25, 0, 0], 35],
	新区社区: [[0, 0, 0, 0], 0],
	城东社区: [[22.5, 25, 0, 0], 35],
	小坞村: [[0, 0, 0, 0], 0],
	高山村: [[0, 0, 0, 0], 0],
};

describe("目标阶梯与无诈村 for ten villages", () => {
	const sheet = scoreSheet(SCHEME, inputOf(tenVillages()), NO_DECISIONS);
	const rowOf = (village: string) => sheet.rows.find((row) => row.village === village);

	it("has no fault", () => {
		expect(schemeFaults(SCHEME)).toEqual([]);
	});

	it.each(Object.entries(WORKED))("%s", (village, [points, total]) => {
		const row = rowOf(village);
		expect(row?.scores.map((score) => score.points)).toEqual(points);
		expect(row?.total).toBe(total);
	});

	it("lets ties share the better place and leaves the next out", () => {
		expect(sheet.rows.map(({ village, rank, unranked }) => [village, rank ?? unranked])).toEqual([
			["东村", 1],
			["西村", "few_events"],
			["南村", "few_events"],
			["北村", "few_events"],
			["溪边村", "few_events"],
			["合村", 2],
			["新区社区", 4],
			["城东社区", 2],
			["小坞村", "few_people"],
			// Nobody knows its population, and this scheme divides by none.
			["高山村", 4],
		]);
	});

	it("limits totals by the gate that is not met, and says so", () => {
		expect(rowOf("合村")?.totalNotes).toEqual(["各项之和55，“警情限额”未达到，合计最高35 → 35"]);
		expect(rowOf("合村")?.scores[3]?.totalAtMost).toBe(35);
		expect(rowOf("东村")?.scores[3]?.totalAtMost).toBeNull();
		expect(rowOf("东村")?.totalNotes).toEqual([]);
	});

	it("prints the sums", () => {
		expect(rowOf("城东社区")?.scores.map(({ formula }) => formula)).toEqual([
			"(40−37)÷40×100÷10×30=22.5",
			"(32−24)÷32×100=25，达到下降15 → 25",
			"下降(32−24)÷32×100=25，未达到 → 0",
			"下降(40−37)÷40×100=7.5，未达到，合计最高35 → 0",
		]);
		expect(rowOf("溪边村")?.scores[2]?.notes).toEqual([
			"去年同期案件仅2起，基数过小，按办法视为持平",
			"基数过小的降幅不认定",
		]);
	});

	it("takes the step of the window's last day: all steps of a year, the first one before its day", () => {
		const until = (end: CivilDate) => {
			const input = { ...inputOf(tenVillages()), window: { start: "2025-01-01" as CivilDate, end } };
			const row = scoreSheet(SCHEME, input, NO_DECISIONS).rows[7];
			return [row?.scores[0]?.points, row?.scores[1]?.points, row?.scores[0]?.notes];
		};
		const early = ["本期未到首个目标日6月30日，按首个目标计"];
		// 7.5 % of 10 % is 22.5 of 30 points; of 20 % it is 15 of 40. Cases fell by 25 %.
		expect(until("2025-03-31" as CivilDate)).toEqual([22.5, 20, early]);
		expect(until("2025-06-30" as CivilDate)).toEqual([22.5, 20, early]);
		expect(until("2025-07-01" as CivilDate)).toEqual([22.5, 20, []]);
		expect(until("2025-09-30" as CivilDate)).toEqual([22.5, 20, []]);
		expect(until("2026-01-01" as CivilDate)).toEqual([15, 25, []]);
	});
});
