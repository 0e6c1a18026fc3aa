/** 同比按比例计分, worked by hand for ten villages: every number below was written down before the software computed one. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import type { CivilDate } from "@/lib/base/civil";
import { BARE_SCHEME, inputOf, tenVillages } from "./ten-villages";

const SCHEME: Scheme = {
	...BARE_SCHEME,
	smallBase: { below: 5, rule: "by_count", pointsPerEvent: 4 },
	clauses: [
		{
			kind: "proportional",
			id: "change",
			title: "同比",
			measures: [
				{ measure: "calls", weight: 0.5 },
				{ measure: "cases", weight: 0.3 },
				{ measure: "loss", weight: 0.2 },
			],
			start: 30,
			perFall: 0.4,
			perRise: 0.5,
			most: 60,
			least: 0,
		},
		{
			kind: "coverage",
			id: "receipts",
			title: "回执覆盖",
			reach: "receipts",
			targetPercent: 60,
			points: 20,
			partial: "proportion",
		},
		{ kind: "tally", id: "bonus", title: "劝阻加分", tally: "dissuaded", each: 1.5, limit: 5 },
		{ kind: "tally", id: "missed", title: "签后受害扣分", tally: "missed_signers", each: -2.5, limit: 6 },
	],
	fullMarks: 70,
};

const DECIDED = {
	...NO_DECISIONS,
	points: [
		{ appeal: "a1", village: "北村", day: "2025-05-01" as CivilDate, points: -2, reason: "台账不实" },
		// Outside of the window: counts for nothing.
		{ appeal: "a2", village: "东村", day: "2024-05-01" as CivilDate, points: -50, reason: "上年" },
	],
};

/**
 * [change, receipts, bonus, missed], total.
 *
 * 东村   calls 30+11÷23×100×0.4=49.1304→49.13; cases 30+50×0.4=50; loss 30+48×0.4=49.2
 *        49.13×0.5+50×0.3+49.2×0.2=24.565+15+9.84=49.405→49.41; 1500÷2500=60 %→20; 3×1.5=4.5
 *        49.41+20+4.5=73.91, full marks 70→70
 * 西村   0→0: 60 each→60; 200÷800=25 %, 25÷60×20=8.3333→8.33; 68.33
 * 南村   0→1: 30−100×0.5=−20→0 each→0; 600÷1200=50 %, 50÷60×20=16.6667→16.67; 1×1.5=1.5; 18.17
 * 北村   1→0 is a fall of 100 %: 30+100×0.4=70→60, more than 30+1×4=34 by its one event; cases and loss the same→60;
 *        950÷950→20; 60+20−2 decided=78, full marks 70→70
 * 溪边村 base 2 is small: 30+1×4=34 each→34; 0; 4×1.5=6→5; 39
 * 合村   calls 30+2÷11×100×0.4=37.2727→37.27; cases 30+25×0.4=40; loss 30+10×0.4=34
 *        18.635+12+6.8=37.435→37.44; 333÷1600=20.8125 %, ÷60×20=6.9375→6.94; 2×1.5=3; 47.38
 * 新区   calls 30−20×0.5=20; cases 30; loss 30−30×0.5=15; 10+9+3=22; 1234÷3600×100÷60×20=11.4259→11.43
 *        10×1.5=15→5; 3×2.5=7.5→6 taken; 22+11.43+5−6=32.43
 * 城东   calls 30+7.5×0.4=33; cases 30+25×0.4=40; loss 40; 16.5+12+8=36.5; 2999÷5000=59.98 %, ÷60×20=19.9933→19.99
 *        1.5; −2.5; 36.5+19.99+1.5−2.5=55.49
 * 小坞村 6→6, 5→5, 12 000→12 000: 30 each (a base of 5 is not small)→30; 150÷250=60 %→20; 50
 * 高山村 no loss known of the year before: no points; no population: none; 2×1.5=3; 3
 */
const WORKED: Readonly<Record<string, readonly [readonly (number | null)[], number]>> = {
	东村: [[49.41, 20, 4.5, 0], 70],
	西村: [[60, 8.33, 0, 0], 68.33],
	南村: [[0, 16.67, 1.5, 0], 18.17],
	北村: [[60, 20, 0, 0], 70],
	溪边村: [[34, 0, 5, 0], 39],
	合村: [[37.44, 6.94, 3, 0], 47.38],
	新区社区: [[22, 11.43, 5, -6], 32.43],
	城东社区: [[36.5, 19.99, 1.5, -2.5], 55.49],
	小坞村: [[30, 20, 0, 0], 50],
	高山村: [[null, null, 3, 0], 3],
};

describe("同比按比例计分 for ten villages", () => {
	const sheet = scoreSheet(SCHEME, inputOf(tenVillages()), DECIDED);
	const rowOf = (village: string) => sheet.rows.find((row) => row.village === village);

	it("has no fault", () => {
		expect(schemeFaults(SCHEME)).toEqual([]);
	});

	it.each(Object.entries(WORKED))("%s", (village, [points, total]) => {
		const row = rowOf(village);
		expect(row?.scores.map((score) => score.points)).toEqual(points);
		expect(row?.total).toBe(total);
	});

	it("ranks the four that can be ranked", () => {
		expect(sheet.rows.map(({ village, rank, unranked }) => [village, rank ?? unranked])).toEqual([
			["东村", 1],
			["西村", "few_events"],
			["南村", "few_events"],
			["北村", "few_events"],
			["溪边村", "few_events"],
			["合村", 3],
			["新区社区", 4],
			["城东社区", 2],
			["小坞村", "few_people"],
			["高山村", "no_population"],
		]);
	});

	it("colours whoever could be scored as a whole", () => {
		const colours = sheet.rows.map(({ colour }) => colour);
		const [blue, yellow, red] = ["blue", "yellow", "red"];
		expect(colours).toEqual([blue, blue, red, blue, red, yellow, red, yellow, yellow, null]);
	});

	it("prints sums that anybody can make again, and the policies that spoke", () => {
		const [change, receipts] = rowOf("东村")?.scores ?? [];
		expect(change?.formula).toBe(
			"警情30+(23−12)÷23×100×0.4=49.13；案件30+(20−10)÷20×100×0.4=50；" +
				"损失30+(100000−52000)÷100000×100×0.4=49.2；合计49.13×0.5+50×0.3+49.2×0.2=49.41",
		);
		expect(receipts?.formula).toBe("1500÷2500×100=60，达到60 → 20");
		expect(rowOf("新区社区")?.scores.map(({ formula }) => formula)).toEqual([
			"警情30−(36−30)÷30×100×0.5=20；案件30+(25−25)÷25×100×0.4=30；" +
				"损失30−(260000−200000)÷200000×100×0.5=15；合计20×0.5+30×0.3+15×0.2=22",
			"1234÷3600×100÷60×20=11.43",
			"10×1.5=15，最高5 → 5",
			"3×(−2.5)=−7.5，最低−6 → −6",
		]);
		expect(rowOf("南村")?.scores[0]?.formula).toBe(
			"警情30−100×1×0.5=−20，最低0 → 0；案件30−100×1×0.5=−20，最低0 → 0；" +
				"损失30−100×1×0.5=−20，最低0 → 0；合计0×0.5+0×0.3+0×0.2=0",
		);
		expect(rowOf("北村")?.scores[0]?.notes).toEqual([
			"警情降为0，按下降100%计，按起数计分更高的按起数",
			"案件降为0，按下降100%计，按起数计分更高的按起数",
			"损失降为0，按下降100%计，按起数计分更高的按起数",
		]);
		expect(rowOf("溪边村")?.scores[0]?.notes).toEqual([
			"去年同期警情仅2起，基数过小，按办法以增减起数计分，每起4分",
			"去年同期案件仅2起，基数过小，按办法以增减起数计分，每起4分",
			"去年同期案件仅2起，基数过小，按办法以增减起数计分，每起4分",
		]);
		expect(rowOf("西村")?.scores[0]?.notes[0]).toBe("警情去年同期与本期均为0，按办法计最高分");
		expect(rowOf("东村")?.totalNotes).toEqual(["各项之和73.91，满分70 → 70"]);
	});

	it("says what is missing instead of scoring it 0", () => {
		const row = rowOf("高山村");
		expect(row?.scores[0]).toMatchObject({ points: null, formula: "", notes: ["去年同期损失未记录"] });
		expect(row?.scores[0]?.inputs).toContainEqual({ label: "去年同期损失", value: null, unit: "fen" });
		expect(row?.totalNotes).toEqual(["合计不含无法计分的“同比”、“回执覆盖”"]);
	});

	it("adds what was decided for the window and nothing else", () => {
		expect(rowOf("北村")?.adjustments).toEqual([{ appeal: "a1", points: -2, reason: "台账不实" }]);
		expect(rowOf("东村")?.adjustments).toEqual([]);
	});

	it("scores the same figures the same", () => {
		expect(scoreSheet(SCHEME, inputOf(tenVillages()), DECIDED)).toEqual(sheet);
	});
});
