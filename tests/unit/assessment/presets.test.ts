/** The example schemes and the standard clauses: usable as they are, and printed as a rule that anybody can apply. */
import { describe, expect, it } from "vitest";
import {
	CLAUSE_KINDS,
	clauseBounds,
	clauseFaults,
	clauseScore,
	clauseSentence,
} from "@/lib/assessment/clauses";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import { schemeWords } from "@/lib/assessment/scheme-words";
import { schemeFaults } from "@/lib/assessment/validate";
import { BARE_SCHEME, inputOf, villageOf } from "./ten-villages";

const [proportional, ladder, rate, index] = SCHEME_PRESETS;

const lineOf = (scheme: (typeof SCHEME_PRESETS)[number] | undefined, label: string) =>
	scheme && schemeWords(scheme).find((line) => line.label === label)?.text;

describe("example schemes", () => {
	it("are four, marked as examples, without faults", () => {
		expect(SCHEME_PRESETS.map(({ name }) => name)).toEqual([
			"同比按比例计分",
			"目标阶梯与无诈村",
			"万人发案率加减分",
			"综合指数（季度）",
		]);
		expect(SCHEME_PRESETS.every(({ isExample }) => isExample)).toBe(true);
		expect(SCHEME_PRESETS.flatMap(schemeFaults)).toEqual([]);
	});

	it("print what is counted, for whom, and what happens to small numbers", () => {
		expect(lineOf(proportional, "办法")).toBe("同比按比例计分（第1版）（示例）");
		expect(lineOf(proportional, "归属")).toBe("按受害人现住村居计入");
		expect(lineOf(proportional, "口径")).toBe("警情按报警时间计入，案件按立案时间计入；损失为已知损失之和");
		expect(lineOf(proportional, "损失已知程度")).toBe(
			"全镇或该村居的警情，任一期已知损失的不足60%，或两期已知比例之比低于0.8的，损失不同比，用到它的条款不计分；" +
				"没有警情的一期视为全部已知",
		);
		expect(lineOf(ladder, "损失已知程度")).toBeUndefined();
		expect(lineOf(proportional, "不计")).toBe("受害人住在镇外的");
		expect(lineOf(proportional, "去年同期为0")).toBe(
			"去年同期与本期均为0的，计该条款最高分；去年同期为0、本期发生的，不按百分比，每起减5分",
		);
		expect(lineOf(proportional, "基数过小")).toBe(
			"去年同期不足5起的（损失看案件数），不按百分比，每增加1起减5分、每减少1起加5分；本期降为0的按下降100%计，按起数计分更高的按起数",
		);
		expect(lineOf(ladder, "基数过小")).toContain("每增加1起减");
		expect(lineOf(ladder, "基数过小")).toContain("（目标阶梯不减）");
		expect(lineOf(ladder, "去年同期为0")).toContain("目标阶梯计当期目标的分值");
		expect(lineOf(proportional, "递进措施")).toBe("通报为红色：发提醒函");
	});

	it("give a village that fell to nothing the most, and let a first event cost what a second one costs", () => {
		const clause = proportional?.clauses[0];
		if (proportional === undefined || clause === undefined) throw new Error("no preset");
		const pointsOf = (base: number, now: number) => {
			const village = villageOf("东村", {
				calls: [base, now],
				cases: [base, now],
				loss: [base * 1000, now * 1000],
			});
			return clauseScore(clause, village, { scheme: proportional, input: inputOf([village]) }).points;
		};
		// 50+100×0.6=110→80; 5→4 is no small base: 50+20×0.6=62; one more 50−5, two more 50−10
		expect([pointsOf(1, 0), pointsOf(4, 0), pointsOf(9, 0), pointsOf(5, 4)]).toEqual([80, 80, 80, 62]);
		expect([pointsOf(0, 1), pointsOf(1, 2), pointsOf(0, 2), pointsOf(2, 4)]).toEqual([45, 45, 40, 40]);
	});

	it("leave policies out that nothing uses", () => {
		expect(lineOf(rate, "基数过小")).toBeUndefined();
		expect(lineOf(index, "去年同期为0")).toBeUndefined();
	});

	it("print every clause with its parameters", () => {
		expect(lineOf(proportional, "警情案件损失同比")).toBe(
			"警情（权重0.4）、案件（权重0.4）、损失（权重0.2）分别计分（保留两位小数）后加权合计，" +
				"同比持平得50分，每下降1%加0.6分，每上升1%减0.6分，最高80分，最低0分",
		);
		expect(lineOf(ladder, "案件目标")).toBe(
			"案件同比：截至6月30日及以后下降10%及以上得40分，截至12月31日及以后下降20%及以上得40分；" +
				"未达到的按完成比例计分；首个目标日之前按首个目标计，上升或持平不得分",
		);
		expect(lineOf(ladder, "无诈村或减半")).toBe(
			"未做到“本期案件为0起，或同比下降50%及以上”的，合计最高90分；去年同期不足5起的只认0起",
		);
		expect(lineOf(rate, "万人发案率")).toBe(
			"万人发案率与全镇平均（有人口的村居的起数之和÷人口之和）持平得60分，每低1%加0.4分，每高1%减0.4分，最高85分，最低0分",
		);
		expect(lineOf(rate, "大额案件扣分")).toBe("大额案件每起扣5分，最多扣20分");
		expect(lineOf(index, "警情同比")).toBe(
			"警情同比升降（%），越低越好，全部村居为一组，−30得满分、30得0分，中间按比例折算，权重15；" +
				"去年同期与本期均为0视为持平，去年同期为0的每起视为上升100%",
		);
	});
});

describe("standard clauses", () => {
	it.each(Object.keys(CLAUSE_KINDS) as (keyof typeof CLAUSE_KINDS)[])("%s can be used as it is", (id) => {
		const clause = CLAUSE_KINDS[id].standard("one");
		const scheme = {
			...BARE_SCHEME,
			kind: id === "indicator" ? ("index" as const) : ("points" as const),
			clauses: [clause],
		};
		expect(clause).toMatchObject({ kind: id, id: "one" });
		expect(clauseFaults(clause, scheme)).toEqual([]);
		expect(clauseSentence(clause, scheme)).not.toMatch(/undefined|NaN|null/);
		const { most, least } = clauseBounds(clause, scheme);
		expect(most).toBeGreaterThan(least);
	});
});
