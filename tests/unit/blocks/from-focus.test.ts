/** The ranking and its sentences: what stands in which cell, with which sign, and why an area is proposed or none is. */
import { describe, expect, it } from "vitest";
import { type FocusShown, proposalSentences } from "@/lib/blocks/focus-words";
import { focusTable } from "@/lib/blocks/from-focus";
import type { AreaFeatures } from "@/lib/focus/features";
import type { Outlook } from "@/lib/focus/outlook";
import type { GroupScore, ScoredArea } from "@/lib/focus/score";
import { STANDARD_FOCUS_PARAMETERS as standard } from "@/lib/settings/focus-parameters";

const POINTS = { level: 12.34, recency: -3.21, season: 1.84, coverage: -0.4, repeat: 0 };
const FACTORS = { level: 1.53, recency: 0.89, season: 1.07, coverage: 0.986, repeat: 1 };

interface Sample extends Partial<Omit<ScoredArea, "features">> {
	readonly features?: Partial<AreaFeatures>;
}

/** An area as a score would tell of it, every figure set by hand. */
function sample(area: string, { features, ...more }: Sample = {}): ScoredArea {
	const facts = { weekly: [], population: 4000, reached: 250, repeats: 2, weeksSinceVisit: 12 };
	const own = { size: 1, events: 3, exposure: 40, recent: 1, level: 0.126 };
	return {
		features: { area, code: area, ...facts, ...features },
		own,
		factors: FACTORS,
		points: POINTS,
		expected: 0.118,
		risk: 0.12,
		score: 60.57,
		rotation: 1.23,
		priority: 0.1476,
		...more,
	};
}

const NOBODY: Sample = {
	features: { population: 0, weeksSinceVisit: null },
	points: { ...POINTS, level: Number.NEGATIVE_INFINITY },
	expected: 0,
	risk: 0,
	score: Number.NEGATIVE_INFINITY,
	priority: 0,
};
const OUTLOOK: Outlook = { low: 0, high: 2, chanceOfNone: 0.889, highestRisk: 0.25, highestPriority: 0.42 };

function shown(areas: readonly ScoredArea[], more: Partial<FocusShown> = {}): FocusShown {
	const score: GroupScore = {
		weeks: 104,
		isKnownEnough: true,
		prior: { mean: 0.1, shape: 2, rate: 20 },
		season: 1.07,
		meanLevel: 0.08,
		features: areas.map(({ features }) => features),
		areas,
	};
	const outlooks = new Map(areas.map(({ features }) => [features.area, OUTLOOK]));
	const rest = { group: "village", proposed: null, parameters: standard, picked: null } as const;
	return { ...rest, score, outlooks, ...more };
}

const cellsOf = (given: FocusShown) =>
	focusTable(given).rows.map(({ cells }) => cells.map(({ text }) => text));

describe("focusTable", () => {
	it("shows the areas by risk, of equals the smaller code, each with its place", () => {
		const areas = [sample("c", { risk: 0.2 }), sample("b", { risk: 0.5 }), sample("a", { risk: 0.2 })];
		const { columns, rows } = focusTable(shown(areas));
		expect(columns.map(({ label }) => label)).toEqual([
			...["名次", "村居", "风险分", "常态水平", "近期升温", "回执覆盖", "重复受害"],
			...["本周预计(95%)", "风险最高的可能", "上次安排", "优先度", "提示"],
		]);
		expect(rows.map(({ id, cells }) => [id, cells[0]?.text, cells[0]?.sort])).toEqual([
			["b", "1", 1],
			["a", "2", 2],
			["c", "3", 3],
		]);
		expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
	});

	it("writes every figure with its sign, and what is behind it", () => {
		const table = focusTable(shown([sample("甲村")]));
		const [{ cells } = { cells: [] }] = table.rows;
		expect(cells.map(({ text }) => text)).toEqual([
			...["1", "甲村", "60.6", "+12.3", "−3.2", "−0.4", "0.0"],
			...["0.12（0–2）", "25.0%", "12周前", "100", ""],
		]);
		expect(cells.slice(2, 7).map(({ sort }) => sort)).toEqual([60.57, 12.34, -3.21, -0.4, 0]);
		expect(cells.slice(3, 8).map(({ hint }) => hint)).toEqual([
			"平常每周约0.13起，是各地平均的1.53倍",
			"近几周约为自己平常的0.38倍，起数少，只按0.89倍计",
			"一年内签过回执的250人，覆盖6.3%，风险按0.99倍计",
			"近26周有2起发生在一年内已发案的地址、单位或家庭，风险按1.00倍计",
			"本周一起也没有的可能88.9%",
		]);
		expect(cells[10]?.hint).toBe("轮换系数1.23；以最优先的为100");
		expect(table.footnote).toContain("季节一项+1.8分，全组相同");
		const falling = { ...POINTS, season: -2.04 };
		expect(focusTable(shown([sample("甲村", { points: falling })])).footnote).toContain("季节一项−2.0分");
	});

	it("measures priorities by the best, and has none for those that rest", () => {
		const areas = [
			sample("a", { priority: 0.4 }),
			sample("b", { priority: 0.1 }),
			sample("c", { priority: 0, rotation: 0, features: { weeksSinceVisit: 2 } }),
		];
		const cells = focusTable(shown(areas)).rows.map((row) => row.cells);
		expect(cells.map((row) => [row[9]?.text, row[10]?.text, row[10]?.sort, row[11]?.text])).toEqual([
			["12周前", "100", 100, ""],
			["12周前", "25", 25, ""],
			["2周前", "—", -1, "间隔期内"],
		]);
		expect(cells[2]?.[10]?.hint).toBe("间隔期内，不参加推荐");
	});

	it("says where nobody lives that there is nothing to score, last of all", () => {
		const given = shown([sample("a", NOBODY), sample("b")], { outlooks: new Map([["b", OUTLOOK]]) });
		expect(cellsOf(given)[1]).toEqual([
			...["—", "a", "—", "—", "—", "—", "—", "—", "—", "从未", "0"],
			"无人口",
		]);
		expect(focusTable(given).rows[1]?.cells[11]?.hint).toBe("名册写明人口为0，不参加排名");
	});

	it.each([
		[1, "99.9%以上"],
		[0.9995, "99.9%以上"],
		[0.999, "99.9%"],
		[0.001, "0.1%"],
		[0.0005, "不到0.1%"],
		[0, "不到0.1%"],
	])("shows the drawn chance %d of being the riskiest as %s", (highestRisk, text) => {
		const outlooks = new Map([["甲村", { ...OUTLOOK, highestRisk }]]);
		expect(cellsOf(shown([sample("甲村")], { outlooks }))[0]?.[8]).toBe(text);
	});

	it("says how many people are unknown, and never divides by them", () => {
		const unknown = sample("a", { features: { population: null } });
		const few = sample("b", { features: { population: 100, reached: 900 } });
		const [first, second] = focusTable(shown([unknown, few])).rows.map(({ cells }) => cells);
		expect([first?.[11]?.text, second?.[11]?.text]).toEqual(["人口不详", "不足300人"]);
		expect([first?.[5]?.hint, second?.[5]?.hint]).toEqual([
			"一年内签过回执的250人，人口不详，风险按0.99倍计",
			"一年内签过回执的900人，覆盖100.0%，风险按0.99倍计",
		]);
	});

	it("marks the proposal until something is picked, then what is picked", () => {
		const areas = [sample("a"), sample("b")];
		const names = (more: Partial<FocusShown>) => cellsOf(shown(areas, more)).map((cells) => cells[1]);
		expect(names({})).toEqual(["a", "b"]);
		expect(names({ proposed: "b" })).toEqual(["a", "b（推荐）"]);
		expect(names({ proposed: "b", picked: "a" })).toEqual(["a（本周重点）", "b"]);
		expect(names({ proposed: "b", picked: "b" })).toEqual(["a", "b（本周重点）"]);
	});

	it("has no rows and says why where nothing can be scored", () => {
		expect(focusTable(shown([]))).toMatchObject({ rows: [], emptyText: "还没有可以打分的事件" });
		expect(focusTable(shown([], { group: "zone" })).columns[1]?.label).toBe("园区");
	});
});

describe("proposalSentences", () => {
	const areas = [sample("甲村", { risk: 0.3, priority: 0.2 }), sample("乙村", { risk: 0.4, priority: 0.1 })];
	const chances = (highestPriority: number) =>
		new Map([["甲村", { ...OUTLOOK, highestPriority }]]) as FocusShown["outlooks"];
	const said = (more: Partial<FocusShown>, of = areas) =>
		proposalSentences(shown(of, { proposed: "甲村", ...more }));
	const known = (more: Partial<GroupScore>, of = areas) => ({ score: { ...shown(of).score, ...more } });

	it("says place, waiting, the heaviest reasons, and how clear the lead is", () => {
		expect(said({ outlooks: chances(0.6) })).toEqual([
			"甲村风险分60.6，在2个村居中列第2位，上次安排走访在12周前。",
			"主要因为：常态水平+12.3分（平常每周约0.13起，是各地平均的1.53倍）。",
			"即使如此，本周这里一起也不发生的可能仍有88.9%：分数说的是哪里更该去，不是哪里一定发案。",
			"按现有数据，它最应优先的把握为60.0%。",
		]);
	});

	it("says below 60 % that the second is not significantly behind", () => {
		expect(said({ outlooks: chances(0.5994) }).at(-1)).toBe(
			"与第2名乙村差距不显著（它最应优先的把握只有59.9%），两者都说得过去，可结合实际选择。",
		);
	});

	it("says that nothing else could be proposed", () => {
		const resting = [areas[0]!, sample("乙村", { rotation: 0, priority: 0 })];
		expect(said({ outlooks: chances(1) }, resting).at(-1)).toBe("没有其他可以推荐的对象。");
	});

	it("says below 8 weeks that waiting decided", () => {
		expect(said(known({ weeks: 5, isKnownEnough: false })).at(-1)).toBe(
			"记录不足8周（现有5周），数据不足，先选最久没有安排走访的。",
		);
	});

	it("says which riskier one rests, and that waiting decides where all do", () => {
		const resting = { rotation: 0, priority: 0 };
		const higher = sample("乙村", { risk: 0.4, ...resting });
		expect(said({}, [areas[0]!, higher])[0]).toContain("列第2位（乙村分数更高，但在走访间隔期内）");
		expect(said({}, [sample("甲村", resting), higher]).at(-1)).toBe(
			"所有村居都在走访间隔期内，按最久没有安排的轮换。",
		);
	});

	it("gives at most three reasons, the heaviest first, and none that speak against", () => {
		const points = { level: 1, recency: 4, season: 9, coverage: 2, repeat: 3 };
		const features = { weeksSinceVisit: null };
		const [first, why] = said({}, [sample("甲村", { points, features })]);
		expect(first).toContain("列第1位，本台还没有安排过走访。");
		expect(why?.match(/[^：；]+?[+−][\d.]+分/g)).toEqual([
			"近期升温+4.0分",
			"重复受害+3.0分",
			"回执覆盖+2.0分",
		]);
		const against = { level: -1, recency: 0, season: 5, coverage: -2, repeat: 0 };
		expect(said({}, [sample("甲村", { points: against })]).some((text) => text.startsWith("主要因为"))).toBe(
			false,
		);
	});

	it.each([
		["village", [], { prior: null }, "还没有村居名单，请先导入村居名册或在“设置”中添加。"],
		["zone", [], { prior: null }, "还没有园区名单，请先导入园区名册或在“设置”中添加。"],
		[
			"zone",
			areas,
			{ prior: null, areas: [] },
			"此前104个完整的星期里没有写明园区的事件，不能打分；可以自行选定并写明理由。",
		],
	] as const)("says of %s why nothing is proposed", (group, of, more, expected) => {
		expect(said({ group, proposed: null, ...known(more, [...of]) }, [...of])).toEqual([expected]);
	});
});
