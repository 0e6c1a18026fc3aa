/** What the back-test and effect pages say: figures as they were found, claims no larger than their intervals. */
import { describe, expect, it } from "vitest";
import {
	backTestSentences,
	backTestTable,
	effectSentences,
	effectTable,
	placeboSentences,
} from "@/lib/blocks/from-trial";
import { addSums, everyRule, ruleFigures } from "@/lib/focus/back-test-sums";
import { addEffects, type Effect, type EffectSums, effectOf } from "@/lib/focus/effect";
import { RULE_IDS } from "@/lib/focus/rules";
import type { TestedFigures } from "@/lib/focus/tested-figures";

const NOTHING = addSums([]);
const sums = (topOne: number, topOneEight: number) => ({
	...NOTHING,
	picks: 100,
	nextWeek: 500,
	topOne,
	topThree: topOne * 2,
	nextEight: 4000,
	topOneEight,
	quiet: 79,
	visited: 20,
	visitable: 40,
});

const side = (observed: number, expected: number) => ({ observed, expected, squares: observed });
function effectSums(
	picked: readonly [number, number],
	controls: readonly [number, number],
	more = {},
): EffectSums {
	return {
		...addEffects([]),
		picks: 50,
		picked: side(...picked),
		controls: side(...controls),
		beside: { picks: 50, before: 60, after: 20 },
		...more,
	};
}

function figures(more: Partial<TestedFigures> = {}): TestedFigures {
	return {
		town: null,
		group: "village",
		areas: 42,
		decisions: 100,
		first: "2024-04-29" as TestedFigures["first"],
		last: "2026-03-16" as TestedFigures["last"],
		rules: ruleFigures(everyRule((rule) => (rule === "pick" ? sums(25, 240) : sums(12, 96)))),
		placebo: effectOf(effectSums([48, 50], [510, 500])),
		...more,
	};
}

describe("the back-test", () => {
	it("has a row a rule, shares with their intervals and the ratio to chance", () => {
		const table = backTestTable(figures());
		expect(table.rows.map(({ id }) => id)).toEqual(RULE_IDS);
		const pick = table.rows[1]?.cells.map(({ text }) => text) ?? [];
		expect(pick[0]).toBe("评分加轮换（本系统）");
		expect(pick[1]).toMatch(/^5\.0%（\d\.\d%–\d\.\d%）$/);
		expect(pick[3]).toMatch(/^6\.0%（/);
		expect(pick[4]).toMatch(/^2\.50（1\.\d\d–\d\.\d\d）$/);
		expect(pick[6]).toMatch(/^79\.0%（/);
		expect(pick[7]).toBe("50.0%");
		expect(table.rows.at(-1)?.cells[4]?.text).toBe("1");
	});

	it("names every column by the week that was decided on", () => {
		const labels = backTestTable(figures()).columns.map(({ label }) => label);
		expect(labels.join()).not.toContain("次周");
		expect(labels.filter((label) => label.includes("当周")).length).toBe(4);
	});

	it("says how often nothing happens anyway, and claims no more than the interval", () => {
		const [span, claim, quiet, honest] = backTestSentences(figures());
		expect(span).toBe("把2024年4月29日至2026年3月16日的100个星期逐周重选一遍，共42个村居。");
		// Wilson by hand: 240 of 4 000 with counts ÷ 9.6 → 25 of 416.67: 4.1 %–8.7 %, over 2.4 %.
		expect(claim).toBe(
			"按本系统的办法选出的村居，占其后8周全部案件的6.0%，是随机选择的2.50倍（95%区间1.71–3.63）：好于随机选择，不是偶然。",
		);
		expect(quiet).toBe("选中的村居，79.0%在随后一周本来就没有案件：单看一周有没有发案，说明不了选得对不对。");
		expect(honest).toMatch(/并不能预知哪里会发案。$/);
		const against = (eight: number) =>
			backTestSentences(
				figures({ rules: ruleFigures(everyRule((rule) => sums(12, rule === "pick" ? eight : 96))) }),
			)[1];
		expect(against(110)).toMatch(/是随机选择的1\.15倍（.*）：与随机选择相比分不清是不是偶然。$/);
		expect(against(20)).toMatch(/是随机选择的0\.21倍（.*）：明显不如随机选择。$/);
	});

	it("sets the rule against the simplest one, with what it costs and what it brings", () => {
		const against = (own: number, visited: readonly [pick: number, four: number], visitable = 100) =>
			backTestSentences(
				figures({
					rules: ruleFigures(
						everyRule((rule) => ({
							...sums(rule === "pick" ? own : 50, 96),
							visited: visited[rule === "pick" ? 0 : 1],
							visitable,
						})),
					),
				}),
			)[3];
		expect(against(23, [41, 24])).toMatch(
			/^只看抓到多少当周案件，明显不如“近四周最多”（0\.46倍，95%区间0\.2\d–0\.7\d）；换来的是一年走到41\.0%的村居（“近四周最多”为24\.0%），理由说得清、过程有记录。它并不能预知哪里会发案。$/,
		);
		expect(against(48, [41, 24])).toMatch(
			/^只看抓到多少当周案件，与“近四周最多”相比分不清是不是偶然（0\.96倍，.*）；一年走到41\.0%/,
		);
		expect(against(110, [41, 24])).toMatch(/^只看抓到多少当周案件，好于“近四周最多”，不是偶然（2\.20倍，/);
		expect(against(23, [20, 24])).not.toContain("换来");
		expect(against(23, [0, 0], 0)).toMatch(/）；理由说得清、过程有记录。它并不能/);
		expect([against(23, [41, 24]), against(110, [41, 24])].join()).not.toMatch(/更准|更匀/);
	});

	it("says so where the history is too short", () => {
		expect(backTestSentences(figures({ decisions: 0, first: null, last: null }))).toEqual([
			"历史太短，不能回测：之前至少要有52周的记录，之后还要有8周。",
		]);
	});
});

describe("the effect", () => {
	it("compares with the controls and warns of the fall that is none", () => {
		const effect = effectOf(effectSums([25, 50], [510, 500]));
		const [counted, ratio, warning, last] = effectSentences(effect);
		expect(counted).toBe("已满8周的走访50次。");
		// 25 ÷ 50 = 0.50; 510 ÷ 500 = 1.02; 0.50 ÷ 1.02 = 0.49.
		expect(ratio).toMatch(
			/^走访过的地方与对照的实际÷预计相比，为0\.49倍（0\.50÷1\.02，95%区间0\.\d\d–0\.\d\d）：走访过的地方比对照少，且超出正常波动。$/,
		);
		expect(warning).toContain("走访前4周60起、后4周20起，看上去下降66.7%");
		expect(warning).toContain("回归均值");
		expect(last).toContain("约50次走访合起来看才有意义");
		const table = effectTable(effect, "t", "走访之后");
		expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			["走访过的地方", "25", "50.0", "0.50"],
			["对照：当时排在后面、没有被选中的（每次最多10个）", "510", "500.0", "1.02"],
		]);
	});

	it("says nothing of an effect within noise, of too few, of none at all", () => {
		const words = (effect: Effect) => effectSentences(effect).join("");
		expect(words(effectOf(effectSums([47, 50], [510, 500])))).toContain("看不出走访的作用");
		const none = effectOf(addEffects([]));
		expect(effectSentences(none)[0]).toBe("已满8周的走访0次。");
		expect(effectTable(none, "t", "x").rows).toEqual([]);
		const running = effectOf(effectSums([1, 2], [10, 12], { running: 3 }));
		expect(effectSentences(running)[0]).toBe("已满8周的走访50次，另有3次不满8周，还不计入。");
	});

	it("gives the true reason where there is no ratio, and prints none in the table", () => {
		const few = effectOf(effectSums([1, 2.4], [10, 12]));
		expect(effectSentences(few)[1]).toBe("选中的地方合计只预计2.4起，不到5起，样本不足，不能下结论。");
		const alone = effectOf(effectSums([9, 8], [0, 0]));
		expect(effectSentences(alone)[1]).toBe("没有足够的对照（要有没被选中的其他地方），不能下结论。");
		expect(effectSentences(effectOf(effectSums([1, 2], [1, 3])))[1]).toMatch(/样本不足；没有足够的对照/);
		expect(effectSentences(effectOf(effectSums([9, 8], [0, 7])))[1]).toContain("一起也没有发生");
		const ratios = (effect: Effect) => effectTable(effect, "t", "x").rows.map(({ cells }) => cells[3]?.text);
		expect(ratios(few)).toEqual(["—", "0.83"]);
		expect(ratios(alone)).toEqual(["1.13", "—"]);
	});

	it("warns of the fall that is none before the first visit, and calls no change none", () => {
		const warning = (before: number, after: number) =>
			effectSentences(
				effectOf(effectSums([47, 50], [510, 500], { beside: { picks: 50, before, after } })),
			)[2];
		expect(warning(20, 20)).toContain("后4周20起，看上去没有变化，但");
		expect(warning(20, 23)).toContain("看上去上升15.0%，但");
		const general =
			"请勿用走访前后直接对比：高风险的地方即使什么都不做，随后也会回落到平常（回归均值），前后之差不能当作成效。";
		expect(warning(0, 3)).toBe(general);
		expect(effectSentences(effectOf(addEffects([])))[1]).toBe(general);
	});

	it("shows the placebo as the yardstick, of places visited or not", () => {
		// 48 ÷ 50 = 0.96; 0.96 ÷ 1.02 = 0.94.
		expect(placeboSentences(figures())[0]).toMatch(
			/^空白对照：把过去50个星期.*（不论当时是否走访过）.*得到0\.94倍（0\.96÷1\.02，95%区间0\.\d\d–1\.\d\d）。应当接近1/,
		);
		const { rows, footnote } = effectTable(figures().placebo, "t", "空白对照", "placebo");
		expect(rows[0]?.cells[0]?.text).toBe("选中的地方（不论当时是否走访过）");
		expect(footnote).toMatch(/^选中后8周内/);
		expect(placeboSentences(figures({ placebo: effectOf(addEffects([])) }))[0]).toContain("历史太短");
		const alone = placeboSentences(figures({ placebo: effectOf(effectSums([9, 8], [0, 0])) }));
		expect(alone).toEqual(["还不能做空白对照：没有足够的对照（要有没被选中的其他地方）。"]);
	});

	it("never prints what is no number", () => {
		for (const effect of [
			effectOf(addEffects([])),
			effectOf(effectSums([0, 50], [0, 500])),
			effectOf(effectSums([5, 0], [5, 0])),
		]) {
			const said = [...effectSentences(effect), JSON.stringify(effectTable(effect, "t", "x"))].join("");
			expect(said).not.toMatch(/NaN|undefined|Infinity/);
		}
		const nothing = figures({ rules: ruleFigures(everyRule(() => NOTHING)) });
		expect(
			[
				...backTestSentences(nothing),
				JSON.stringify(backTestTable(nothing).rows.map(({ cells }) => cells.map(({ text }) => text))),
			].join(""),
		).not.toMatch(/NaN|undefined|Infinity/);
	});
});
