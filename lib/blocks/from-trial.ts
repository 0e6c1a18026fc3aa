/** The rule put to the test → tables and plain sentences: what it caught beside simpler rules, and whether visits worked. */
import type { CaughtShare, RuleFigures } from "@/lib/focus/back-test-sums";
import { EFFECT_WEEKS, type Effect } from "@/lib/focus/effect";
import { RULE_IDS, RULES, type RuleId } from "@/lib/focus/rules";
import type { TestedFigures } from "@/lib/focus/tested-figures";
import type { RatioInterval } from "@/lib/statistics/ratio";
import type { Verdict } from "@/lib/statistics/verdict";
import { fullDateText } from "@/lib/wording/dates";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { GROUP_WORDS } from "./from-focus";

const ratioNumber = (ratio: number): string => numberText(ratio, { decimals: 2 });

function shareCell({ part, whole, share, low, high }: CaughtShare): TableCell {
	if (share === null) return { text: "—", sort: null };
	return {
		text: `${percentText(share)}（${percentText(low)}–${percentText(high)}）`,
		sort: share,
		hint: `${numberText(part, { decimals: 1 })} / ${numberText(whole)}`,
	};
}

function ratioCell({ ratio, low, high }: RatioInterval): TableCell {
	if (ratio === null) return { text: "—", sort: null };
	const upper = high === null ? "∞" : ratioNumber(high);
	return { text: `${ratioNumber(ratio)}（${ratioNumber(low)}–${upper}）`, sort: ratio };
}

function ruleCells(id: RuleId, figures: RuleFigures): readonly TableCell[] {
	const { coverage } = figures;
	return [
		{ text: RULES[id].label.zh, hint: RULES[id].words },
		shareCell(figures.topOne),
		shareCell(figures.topThree),
		shareCell(figures.topOneEight),
		id === "random" ? { text: "1", sort: 1 } : ratioCell(figures.overRandom.topOneEight),
		id === "last_four_weeks" ? { text: "1", sort: 1 } : ratioCell(figures.overLastFourWeeks.topOne),
		shareCell(figures.quiet),
		coverage === null ? { text: "—", sort: null } : { text: percentText(coverage), sort: coverage },
	];
}

/** Every rule on the same weeks of the past. */
export function backTestTable({ rules, group }: TestedFigures): TableBlock {
	const column = (id: string, label: string, weight: number) => ({
		id,
		label,
		align: "right" as const,
		weight,
	});
	return {
		kind: "table",
		id: `table.back_test.${group}`,
		caption: "各种选法在同一段历史上的结果",
		columns: [
			{ id: "rule", label: "选法", align: "left", weight: 4 },
			column("topOne", "第1名占次周案件", 4),
			column("topThree", "前3名占次周案件", 4),
			column("topOneEight", "第1名占后8周案件", 4),
			column("overRandom", "是随机的几倍(后8周)", 4),
			column("overFour", "是近四周最多的几倍(次周)", 4),
			column("quiet", "选中处次周无案", 4),
			column("coverage", "一年走到的地方", 3),
		],
		rows: RULE_IDS.map((id) => ({ id, cells: ruleCells(id, rules[id]) })),
		footnote:
			"括号内为95%区间；后8周的窗口互相重叠，区间按八分之一的数量计算。每一周只用当天早晨已经发生、已经导入的记录来选",
		emptyText: "历史太短，不能回测",
	};
}

/** What the back-test says, without praise: which weeks, how often nothing happens anyway, what it may claim. */
export function backTestSentences({
	group,
	areas,
	decisions,
	first,
	last,
	rules,
}: TestedFigures): readonly string[] {
	const { one } = GROUP_WORDS[group];
	if (decisions === 0 || first === null || last === null)
		return ["历史太短，不能回测：之前至少要有52周的记录，之后还要有8周。"];
	const { quiet, overRandom, topOneEight, coverage } = rules.pick;
	const { ratio, low } = overRandom.topOneEight;
	const claim =
		ratio === null
			? ""
			: `随机选择的${ratioNumber(ratio)}倍${low > 1 ? "，好于随机不是偶然" : "，但现有数据还分不清是不是偶然"}`;
	return [
		`把${fullDateText(first)}至${fullDateText(last)}的${numberText(decisions)}个星期逐周重选一遍，共${areas}个${one}。`,
		`按本系统的办法选出的${one}，占其后8周全部案件的${percentText(topOneEight.share)}，是${claim}${coverage === null ? "" : `；同时一年走到${percentText(coverage)}的${one}`}。`,
		`选中的${one}，${percentText(quiet.share)}在随后一周本来就没有案件：单看一周有没有发案，说明不了选得对不对。`,
		"这套办法只是选得更准一些、轮得更匀一些、理由说得清、过程有记录，并不能预知哪里会发案。",
	];
}

/** One side of an effect. */
function sideCells(
	label: string,
	observed: number,
	expected: number,
	ratio: number | null,
): readonly TableCell[] {
	return [
		{ text: label },
		{ text: numberText(observed), sort: observed },
		{ text: numberText(expected, { decimals: 1 }), sort: expected },
		ratio === null ? { text: "—", sort: null } : { text: ratioNumber(ratio), sort: ratio },
	];
}

/** Observed beside expected: the visited places and those beside them. */
export function effectTable(
	{ sums, pickedRatio, controlRatio }: Effect,
	id: string,
	caption: string,
): TableBlock {
	const { picked, controls } = sums;
	return {
		kind: "table",
		id,
		caption,
		columns: [
			{ id: "side", label: "对象", align: "left", weight: 5 },
			{ id: "observed", label: "实际起数", align: "right", weight: 2 },
			{ id: "expected", label: "当时预计", align: "right", weight: 2 },
			{ id: "ratio", label: "实际÷预计", align: "right", weight: 2 },
		],
		rows:
			sums.picks === 0
				? []
				: [
						{ id: "picked", cells: sideCells("走访过的地方", picked.observed, picked.expected, pickedRatio) },
						{
							id: "controls",
							cells: sideCells(
								"对照：当时排在后面、没有走访的10个",
								controls.observed,
								controls.expected,
								controlRatio,
							),
						},
					],
		footnote: `走访后${EFFECT_WEEKS}周内的起数；预计按确定那天早晨的评分冻结，不随后来的数据改变`,
		emptyText: "还没有满8周的走访",
	};
}

const EFFECT_WORDS: Readonly<Record<Verdict, string>> = {
	clear_fall: "走访过的地方比对照少，且超出正常波动",
	clear_rise: "走访过的地方比对照多，且超出正常波动",
	within_noise: "与没有走访的对照相比，差别在正常波动之内，看不出走访的作用",
	too_few: "样本不足，不能下结论",
};

function ratioWords({ effect }: Effect): string {
	if (effect === null || effect.ratio === null) return "预计的案件还不到5起，样本不足，不能下结论。";
	const upper = effect.high === null ? "无上限" : ratioNumber(effect.high);
	return `走访过的地方与对照相比为${ratioNumber(effect.ratio)}倍（95%区间${ratioNumber(effect.low)}–${upper}）：${EFFECT_WORDS[effect.verdict]}。`;
}

/** Whether visits worked, and the warning that goes with it. */
export function effectSentences(effect: Effect): readonly string[] {
	const { sums, beforeAndAfter } = effect;
	const { change, base, now } = beforeAndAfter;
	const running = sums.running === 0 ? "" : `，另有${sums.running}次不满8周，还不计入`;
	const counted = `已满8周的走访${sums.picks}次${running}。`;
	if (sums.picks === 0) return [counted, "一年约50次走访之后，才看得出走访有没有作用。"];
	const fall =
		change === null
			? []
			: [
					`请勿用走访前后直接对比：这些地方走访前4周${base}起、后4周${now}起，看上去${change < 0 ? "下降" : "上升"}${percentText(Math.abs(change))}，但高风险的地方即使什么都不做，随后也会回落到平常（回归均值），这个数不能当作成效。`,
				];
	return [
		counted,
		ratioWords(effect),
		...fall,
		"单独一周、一个地方说明不了什么；约50次走访合起来看才有意义。",
	];
}

/** The same picks with nothing done: the yardstick for what chance alone shows. */
export function placeboSentences({ placebo }: TestedFigures): readonly string[] {
	const { effect, sums } = placebo;
	if (effect === null || effect.ratio === null)
		return ["历史太短，还不能做空白对照：之前至少要有52周的记录，之后还要有8周。"];
	const upper = effect.high === null ? "无上限" : ratioNumber(effect.high);
	return [
		`空白对照：把过去${numberText(sums.picks)}个星期按同样办法选出、其实没有专门走访的地方当作“走访过”，得到${ratioNumber(effect.ratio)}倍（95%区间${ratioNumber(effect.low)}–${upper}）。应当接近1；离1越远，上面的成效越要打折扣。`,
	];
}
