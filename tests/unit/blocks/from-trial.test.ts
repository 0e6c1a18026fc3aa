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

	it("says how often nothing happens anyway, and claims no more than the interval", () => {
		const [span, claim, quiet, honest] = backTestSentences(figures());
		expect(span).toBe("把2024年4月29日至2026年3月16日的100个星期逐周重选一遍，共42个村居。");
		expect(claim).toBe(
			"按本系统的办法选出的村居，占其后8周全部案件的6.0%，是随机选择的2.50倍，好于随机不是偶然；同时一年走到50.0%的村居。",
		);
		expect(quiet).toContain("79.0%在随后一周本来就没有案件");
		expect(honest).toContain("并不能预知哪里会发案");
		const weak = figures({ rules: ruleFigures(everyRule((rule) => sums(12, rule === "pick" ? 110 : 96))) });
		expect(backTestSentences(weak)[1]).toContain("是随机选择的1.15倍，但现有数据还分不清是不是偶然");
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
		expect(ratio).toMatch(
			/^走访过的地方与对照相比为0\.49倍（95%区间0\.\d\d–0\.\d\d）：走访过的地方比对照少，且超出正常波动。$/,
		);
		expect(warning).toContain("走访前4周60起、后4周20起，看上去下降66.7%");
		expect(warning).toContain("回归均值");
		expect(last).toContain("约50次走访合起来看才有意义");
		const table = effectTable(effect, "t", "走访之后");
		expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			["走访过的地方", "25", "50.0", "0.50"],
			["对照：当时排在后面、没有走访的10个", "510", "500.0", "1.02"],
		]);
	});

	it("says nothing of an effect within noise, of too few, of none at all", () => {
		const words = (effect: Effect) => effectSentences(effect).join("");
		expect(words(effectOf(effectSums([47, 50], [510, 500])))).toContain("看不出走访的作用");
		expect(words(effectOf(effectSums([1, 2], [10, 12])))).toContain("样本不足，不能下结论");
		const none = effectOf(addEffects([]));
		expect(effectSentences(none)[0]).toBe("已满8周的走访0次。");
		expect(effectTable(none, "t", "x").rows).toEqual([]);
		const running = effectOf(effectSums([1, 2], [10, 12], { running: 3 }));
		expect(effectSentences(running)[0]).toBe("已满8周的走访50次，另有3次不满8周，还不计入。");
	});

	it("shows the placebo as the yardstick", () => {
		expect(placeboSentences(figures())[0]).toMatch(
			/^空白对照：把过去50个星期.*得到0\.94倍（95%区间0\.\d\d–1\.\d\d）。应当接近1/,
		);
		expect(placeboSentences(figures({ placebo: effectOf(addEffects([])) }))[0]).toContain("历史太短");
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
