/** What cannot be meant by a scheme: one fault planted at a time, and found where it was planted. */
import { describe, expect, it } from "vitest";
import type { Clause } from "@/lib/assessment/clauses";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Scheme } from "@/lib/assessment/scheme";
import { schemeFaults } from "@/lib/assessment/validate";

const [PROPORTIONAL, LADDER, RATE, INDEX] = SCHEME_PRESETS as readonly [Scheme, Scheme, Scheme, Scheme];

const faultsOf = (scheme: Scheme, changes: Partial<Scheme>) =>
	schemeFaults({ ...scheme, ...changes }).map(({ clause, words }) => [clause, words]);

/** A scheme with one clause changed. */
function withClause(scheme: Scheme, id: string, changes: object): readonly Clause[] {
	return scheme.clauses.map((clause) => (clause.id === id ? ({ ...clause, ...changes } as Clause) : clause));
}

describe("faults of a scheme", () => {
	it.each<[string, Scheme, Partial<Scheme>, string]>([
		["no name", RATE, { name: " " }, "办法没有名称，请填写。"],
		[
			"colours out of order",
			RATE,
			{ colours: { yellowFrom: 70, blueFrom: 70 } },
			"黄色起点70不低于蓝色起点70，请按红、黄、蓝从低到高填写。",
		],
		[
			"a colour nobody can reach",
			RATE,
			{ colours: { yellowFrom: 50, blueFrom: 101 } },
			"蓝色起点101高于满分100，没有村居能达到，请降低。",
		],
		[
			"full marks nobody can reach",
			RATE,
			{ fullMarks: 101 },
			"满分101达不到：各条款最高分之和只有100，请提高条款的最高分或降低满分。",
		],
		["other full marks of an index", INDEX, { fullMarks: 120 }, "综合指数的满分是100，请改为100或留空。"],
		[
			"steps not ascending",
			RATE,
			{
				escalation: [
					{ redInARow: 2, measure: "约谈" },
					{ redInARow: 2, measure: "挂牌" },
				],
			},
			"递进措施“挂牌”的连续红色次数不多于前一级，请按从少到多排列，不重复。",
		],
		[
			"a step at no number",
			RATE,
			{ escalation: [{ redInARow: 0, measure: "约谈" }] },
			"递进措施的连续红色次数应为不小于1的整数，现为0，请更正。",
		],
		[
			"a small base without points",
			RATE,
			{ smallBase: { below: 5, rule: "by_count", pointsPerEvent: 0 } },
			"小基数按起数计分，但每起的分值为0，请填写或改用其他规则。",
		],
		[
			"a rise from nothing by counts without points",
			RATE,
			{
				zeroBase: { stillZero: "most", risen: "by_count" },
				smallBase: { below: 0, rule: "as_is", pointsPerEvent: 0 },
			},
			"小基数按起数计分，但每起的分值为0，请填写或改用其他规则。",
		],
		[
			"an unknown class",
			RATE,
			{ exclusions: { categories: ["no_such_class"], attempts: false, outsiders: false } },
			"不计的诈骗类别“no_such_class”不在国家类别中，请重新选择。",
		],
	])("%s", (_, scheme, changes, words) => {
		expect(faultsOf(scheme, changes)).toEqual([[null, words]]);
	});

	it("weights of an index that do not add up to 100", () => {
		const clauses = withClause(INDEX, "receipts", { weight: 14.9 });
		expect(faultsOf(INDEX, { clauses })).toEqual([[null, "各指标权重之和为99.9，应为100，请调整。"]]);
	});

	it("numbers left open, before anything is computed from them", () => {
		const clauses = withClause(PROPORTIONAL, "change", {
			measures: [{ measure: "calls", weight: Number.NaN }],
		});
		const colours = { yellowFrom: Number.NaN, blueFrom: 60 };
		expect(faultsOf(PROPORTIONAL, { clauses, colours })).toEqual([
			[null, "有数值没有填写，请填写。"],
			["change", "有数值没有填写，请填写。"],
		]);
	});

	it("numbers beyond all bounds, which no points can be made of", () => {
		const clauses = withClause(PROPORTIONAL, "change", { most: 1e307, perFall: 1e306 });
		expect(faultsOf(PROPORTIONAL, { clauses })).toEqual([["change", "有数值超过100万，请更正。"]]);
		expect(faultsOf(PROPORTIONAL, { fullMarks: -1e300 })).toEqual([[null, "有数值超过100万，请更正。"]]);
	});

	it("a scheme without clauses", () => {
		const words = faultsOf(RATE, { clauses: [], fullMarks: null, colours: { yellowFrom: -1, blueFrom: 0 } });
		expect(words).toEqual([[null, "办法没有条款，请至少添加一条。"]]);
	});
});

describe("faults of a clause", () => {
	it.each<[string, Scheme, string, object, string]>([
		[
			"weights that do not add up to 1",
			PROPORTIONAL,
			"change",
			{
				measures: [
					{ measure: "calls", weight: 0.4 },
					{ measure: "cases", weight: 0.5 },
				],
			},
			"各指标权重之和为0.9，应为1，请调整。",
		],
		[
			"one measure twice",
			PROPORTIONAL,
			"change",
			{
				measures: [
					{ measure: "calls", weight: 0.4 },
					{ measure: "calls", weight: 0.6 },
				],
			},
			"同一指标列了两次，请删去一项。",
		],
		[
			"a slope that rewards a rise",
			PROPORTIONAL,
			"change",
			{ perRise: -0.5 },
			"每上升1%的分值为−0.5，应不小于0，请更正。",
		],
		["a start above the most", RATE, "cases", { start: 90 }, "起始分90不在最低分0与最高分85之间，请调整。"],
		[
			"a ladder that asks for less",
			LADDER,
			"cases",
			{
				steps: [
					{ by: "06-30", fallPercent: 20, points: 40 },
					{ by: "12-31", fallPercent: 10, points: 40 },
				],
			},
			"12-31的目标降幅低于06-30的目标降幅，请更正。",
		],
		[
			"a day that does not exist",
			LADDER,
			"cases",
			{ steps: [{ by: "06-31", fallPercent: 20, points: 40 }] },
			"目标日“06-31”不是日期，应为06-30这样的月-日，请更正。",
		],
		[
			"a limit that limits nothing",
			LADDER,
			"limit",
			{ effect: { kind: "limit", totalAtMost: 100 } },
			"合计限额100不低于满分100，不起作用，请降低限额。",
		],
		[
			"a tally of no points",
			RATE,
			"special",
			{ each: 0 },
			"每项分值为0，请填写加分（大于0）或扣分（小于0）。",
		],
		[
			"a target of no width",
			INDEX,
			"receipts",
			{ normalisation: { kind: "target", low: 60, high: 60 } },
			"目标下限60不小于上限60，请更正。",
		],
	])("%s", (_, scheme, id, changes, words) => {
		expect(faultsOf(scheme, { clauses: withClause(scheme, id, changes) })).toEqual([[id, words]]);
	});

	it("an id that stands twice", () => {
		const [first, ...others] = RATE.clauses;
		const second = others[0];
		if (first === undefined || second === undefined) throw new Error("two clauses");
		const clauses = [...RATE.clauses, { ...second, title: "又一条" }];
		expect(faultsOf(RATE, { clauses })).toEqual([["leads", "条款编号“leads”重复，请删去一条后重新添加。"]]);
	});

	it("an indicator among points, and points in an index", () => {
		const [indicator] = INDEX.clauses;
		const [rate] = RATE.clauses;
		if (indicator === undefined || rate === undefined) throw new Error("two clauses");
		expect(faultsOf(RATE, { clauses: [...RATE.clauses, indicator] })).toEqual([
			["calls-rate", "计分办法不能含综合指数的指标，请删去此条款或改为综合指数办法。"],
		]);
		expect(faultsOf(INDEX, { clauses: [...INDEX.clauses, rate] })).toEqual([
			["cases", "综合指数办法只能由指标组成，请删去此条款或改为计分办法。"],
		]);
	});
});

describe("contradictions", () => {
	const added = (scheme: Scheme, id: string, changes: object): readonly Clause[] => {
		const before = scheme.clauses.find((clause) => clause.id === id);
		return [...scheme.clauses, { ...before, id: "again", title: "又一条", ...changes } as Clause];
	};

	it.each<[string, Scheme, string, object, string]>([
		[
			"one thing both rewarded and punished",
			RATE,
			"leads",
			{ each: -1 },
			"与“网格线索加分”矛盾：同一事项既加分又扣分，请删去或修改其中一条。",
		],
		[
			"two targets for one day",
			LADDER,
			"cases",
			{ steps: [{ by: "06-30", fallPercent: 30, points: 40 }] },
			"与“案件目标”矛盾：同一指标同一目标日的降幅不同，请删去或修改其中一条。",
		],
		["one gate twice", LADDER, "award", {}, "与“无诈村奖励”矛盾：同一条件设了两次，请删去或修改其中一条。"],
	])("%s", (_, scheme, id, changes, words) => {
		expect(faultsOf(scheme, { clauses: added(scheme, id, changes) })).toEqual([["again", words]]);
	});

	it("an indicator that is good both ways", () => {
		const clauses = added({ ...INDEX, clauses: withClause(INDEX, "receipts", { weight: 10 }) }, "receipts", {
			weight: 5,
			better: "less",
		});
		expect(faultsOf(INDEX, { clauses })).toEqual([
			["again", "与“回执覆盖率”矛盾：同一指标的好坏方向相反，请删去或修改其中一条。"],
		]);
	});
});
