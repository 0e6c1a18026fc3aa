/** 万人发案率加减分, worked by hand for ten villages, with both populations of a village that grew. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import { BARE_SCHEME, inputOf, tenVillages, villageOf } from "./ten-villages";

const SCHEME: Scheme = {
	...BARE_SCHEME,
	clauses: [
		{
			kind: "rate",
			id: "cases",
			title: "万人发案率",
			measure: "cases",
			start: 50,
			perBelow: 0.25,
			perAbove: 0.2,
			most: 70,
			least: 10,
		},
		{ kind: "tally", id: "leads", title: "线索", tally: "leads", each: 0.5, limit: 5 },
		{ kind: "tally", id: "special", title: "大额案件", tally: "special_cases", each: -5, limit: 10 },
	],
};

/**
 * The town: 10+0+1+0+1+6+25+24+5 = 72 cases of 2500+800+1200+950+640+1600+3600+5000+250 = 16 540 people; 高山村 has no
 * population and stands in neither. ratio = own cases × 16 540 ÷ (own people × 72). [rate, leads, special], total.
 *
 * 东村   165400÷180000=0.918889: 8.1111 % below ×0.25=2.0278 →52.03; 4×0.5=2; 54.03
 * 西村   no case: 100×0.25=25 →75→70; 70
 * 南村   16540÷86400=0.191435: 80.8565×0.25=20.2141 →70.21→70; 70
 * 北村   70
 * 溪边村 16540÷46080=0.358941: 64.1059×0.25=16.0265 →66.03
 * 合村   99240÷115200=0.861458: 13.8542×0.25=3.4635 →53.46; 11×0.5=5.5→5; 58.46
 * 新区   413500÷259200=1.595293: 59.5293×0.2=11.9059 →38.09; 3×5=15→10 taken; 28.09
 * 城东   396960÷360000=1.102667: 10.2667×0.2=2.0533 →47.95; −5; 42.95
 * 小坞村 82700÷18000=4.594444: 359.4444×0.2=71.8889 →−21.89→10
 * 高山村 no population: no points; 0; 0
 */
const WORKED: Readonly<Record<string, readonly [readonly (number | null)[], number]>> = {
	东村: [[52.03, 2, 0], 54.03],
	西村: [[70, 0, 0], 70],
	南村: [[70, 0, 0], 70],
	北村: [[70, 0, 0], 70],
	溪边村: [[66.03, 0, 0], 66.03],
	合村: [[53.46, 5, 0], 58.46],
	新区社区: [[38.09, 0, -10], 28.09],
	城东社区: [[47.95, 0, -5], 42.95],
	小坞村: [[10, 0, 0], 10],
	高山村: [[null, 0, 0], 0],
};

/**
 * With the 3 000 people of the year before in 新区社区 the town has 15 940; ratio = own cases × 15 940 ÷ (own people × 72).
 *
 * 东村 159400÷180000=0.885556: 11.4444×0.25=2.8611 →52.86 · 溪边村 15940÷46080=0.345920: 65.4080×0.25=16.3520 →66.35
 * 合村 95640÷115200=0.830208: 16.9792×0.25=4.2448 →54.24 · 新区 398500÷216000=1.844907: 84.4907×0.2=16.8981 →33.10
 * 城东 382560÷360000=1.062667: 6.2667×0.2=1.2533 →48.75
 */
const WITH_FORMER_PEOPLE = [52.86, 70, 70, 70, 66.35, 54.24, 33.1, 48.75, 10, null];

describe("万人发案率加减分 for ten villages", () => {
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

	it("moves everybody when one population changes", () => {
		const { rows } = scoreSheet(SCHEME, inputOf(tenVillages(3000)), NO_DECISIONS);
		expect(rows.map(({ scores }) => scores[0]?.points)).toEqual(WITH_FORMER_PEOPLE);
	});

	it("ranks by cases, because it scores no calls", () => {
		expect(sheet.rows.map(({ village, rank, unranked }) => [village, rank ?? unranked])).toEqual([
			["东村", 2],
			["西村", "few_events"],
			["南村", "few_events"],
			["北村", "few_events"],
			["溪边村", "few_events"],
			["合村", 1],
			["新区社区", 4],
			["城东社区", 3],
			["小坞村", "few_people"],
			["高山村", "no_population"],
		]);
		expect(rowOf("东村")?.compared).toMatchObject({ base: 20, now: 10, change: -0.5 });
	});

	it("stands per 10 000 people, in the funnel and drawn towards the mean, where people are known", () => {
		const row = rowOf("新区社区");
		// 25 ÷ 3 600 × 10 000
		expect(row?.per10k).toBeCloseTo(69.444444, 6);
		// Byar, observed 25: lower limits 16.17 (95 %), 11.69 (99.9 %); expected 72÷16 540×3 600 = 15.67.
		expect(row?.funnel).toBe("rather_high");
		// The town's rate is 43.53; what is drawn towards it lies between.
		expect(row?.shrunk?.rate).toBeGreaterThan(43.53);
		expect(row?.shrunk?.rate).toBeLessThan(69.44);
		expect(rowOf("高山村")).toMatchObject({ per10k: null, shrunk: null, funnel: null });
	});

	it("prints the sum", () => {
		expect(rowOf("小坞村")?.scores[0]?.formula).toBe("50−((5÷250)÷(72÷16540)−1)×100×0.2=−21.89，最低10 → 10");
		expect(rowOf("合村")?.scores[0]?.formula).toBe("50+(1−(6÷1600)÷(72÷16540))×100×0.25=53.46");
		expect(rowOf("高山村")?.scores[0]?.notes).toEqual(["没有人口数，无法计算万人率"]);
	});

	it("takes everybody for the mean in a year without any case", () => {
		const quiet = ["甲村", "乙村"].map((village) => villageOf(village, { cases: [6, 0], people: 900 }));
		const { rows } = scoreSheet(SCHEME, inputOf(quiet), NO_DECISIONS);
		expect(rows.map(({ scores }) => scores[0]?.points)).toEqual([50, 50]);
		expect(rows[0]?.scores[0]?.notes).toEqual(["全镇本期没有案件，均按平均计"]);
	});
});
