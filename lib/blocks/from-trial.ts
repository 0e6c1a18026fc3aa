/** The rule put to the test → tables and plain sentences: what it caught beside simpler rules, and whether visits worked. */
import type { CaughtShare, RuleFigures } from "@/lib/focus/back-test-sums";
import { EFFECT_WEEKS, type Effect, type Side } from "@/lib/focus/effect";
import { RULE_IDS, RULES, type RuleId } from "@/lib/focus/rules";
import type { TestedFigures } from "@/lib/focus/tested-figures";
import type { RatioInterval } from "@/lib/statistics/ratio";
import type { Verdict } from "@/lib/statistics/verdict";
import { fullDateText } from "@/lib/wording/dates";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { GROUP_WORDS } from "./focus-words";

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
	const column = (id: string, label: string, weight = 4) => ({ id, label, align: "right" as const, weight });
	return {
		kind: "table",
		id: `table.back_test.${group}`,
		caption: "各种选法在同一段历史上的结果",
		columns: [
			{ id: "rule", label: "选法", align: "left", weight: 4 },
			column("topOne", "第1名占当周案件"),
			column("topThree", "前3名占当周案件"),
			column("topOneEight", "第1名占后8周案件"),
			column("overRandom", "是随机的几倍(后8周)"),
			column("overFour", "是近四周最多的几倍(当周)"),
			column("quiet", "选中处当周无案"),
			column("coverage", "一年走到的地方", 3),
		],
		rows: RULE_IDS.map((id) => ({ id, cells: ruleCells(id, rules[id]) })),
		footnote:
			"括号内为95%区间；后8周的窗口互相重叠，区间按八分之一的数量计算。每一周只用当天早晨已经发生、已经导入的记录来选",
		emptyText: "历史太短，不能回测",
	};
}

const intervalText = ({ low, high }: Pick<RatioInterval, "low" | "high">): string =>
	`95%区间${ratioNumber(low)}–${high === null ? "无上限" : ratioNumber(high)}`;

/** Better, worse or neither: the interval decides, whichever way it lies. */
function comparedWords(name: string, { low, high }: RatioInterval): string {
	if (low > 1) return `好于${name}，不是偶然`;
	return high !== null && high < 1 ? `明显不如${name}` : `与${name}相比分不清是不是偶然`;
}

function overRandomText({ topOneEight, overRandom }: RuleFigures, one: string): string {
	const over = overRandom.topOneEight;
	const claim =
		over.ratio === null
			? ""
			: `，是随机选择的${ratioNumber(over.ratio)}倍（${intervalText(over)}）：${comparedWords("随机选择", over)}`;
	return `按本系统的办法选出的${one}，占其后8周全部案件的${percentText(topOneEight.share)}${claim}。`;
}

/** What the rotation costs against the simplest rule, and what it is paid with. */
function overFourWeeksText({ pick, last_four_weeks: simple }: TestedFigures["rules"], one: string): string {
	const name = `“${RULES.last_four_weeks.label.zh}”`;
	const { topOne } = pick.overLastFourWeeks;
	const isWorse = topOne.high !== null && topOne.high < 1;
	const caught =
		topOne.ratio === null
			? `当周案件抓到多少，与${name}无从比较`
			: `只看抓到多少当周案件，${comparedWords(name, topOne)}（${ratioNumber(topOne.ratio)}倍，${intervalText(topOne)}）`;
	const isWider = pick.coverage !== null && simple.coverage !== null && pick.coverage > simple.coverage;
	const reach = `一年走到${percentText(pick.coverage)}的${one}（${name}为${percentText(simple.coverage)}），`;
	return `${caught}；${isWorse && isWider ? "换来的是" : ""}${pick.coverage === null ? "" : reach}理由说得清、过程有记录。它并不能预知哪里会发案。`;
}

/** What the back-test says, without praise: which weeks, what the intervals allow to claim, how often nothing happens anyway. */
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
	return [
		`把${fullDateText(first)}至${fullDateText(last)}的${numberText(decisions)}个星期逐周重选一遍，共${areas}个${one}。`,
		overRandomText(rules.pick, one),
		`选中的${one}，${percentText(rules.pick.quiet.share)}在随后一周本来就没有案件：单看一周有没有发案，说明不了选得对不对。`,
		overFourWeeksText(rules, one),
	];
}

/** Fewer expected incidents than this make no ratio, as `effectOf` has it. */
const LEAST_EXPECTED = 5;

/** What the picks of an effect were: visits that were made, or what the rule would have picked, visited or not. */
type EffectOf = "visits" | "placebo";

const EFFECT_LABELS = {
	visits: { picked: "走访过的地方", after: "走访后", none: "还没有满8周的走访" },
	placebo: {
		picked: "选中的地方（不论当时是否走访过）",
		after: "选中后",
		none: "历史太短，还没有可以重选的星期",
	},
} as const satisfies Record<EffectOf, { readonly [part: string]: string }>;

/** One side of an effect; of hardly any expected incidents a ratio would say nothing. */
function sideCells(label: string, { observed, expected }: Side): readonly TableCell[] {
	const ratio = expected < LEAST_EXPECTED ? null : observed / expected;
	return [
		{ text: label },
		{ text: numberText(observed), sort: observed },
		{ text: numberText(expected, { decimals: 1 }), sort: expected },
		ratio === null ? { text: "—", sort: null } : { text: ratioNumber(ratio), sort: ratio },
	];
}

/**
 * Observed beside expected: the picked places and those beside them.
 * @param of what the picks were; the first row is called accordingly
 */
export function effectTable(
	{ sums }: Effect,
	id: string,
	caption: string,
	of: EffectOf = "visits",
): TableBlock {
	const { picked, controls } = sums;
	const labels = EFFECT_LABELS[of];
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
						{ id: "picked", cells: sideCells(labels.picked, picked) },
						{
							id: "controls",
							cells: sideCells("对照：当时排在后面、没有被选中的（每次最多10个）", controls),
						},
					],
		footnote: `${labels.after}${EFFECT_WEEKS}周内的起数；预计按确定那天早晨的评分冻结，不随后来的数据改变；预计不到${LEAST_EXPECTED}起的不算比值`,
		emptyText: labels.none,
	};
}

const EFFECT_WORDS: Readonly<Record<Verdict, string>> = {
	clear_fall: "走访过的地方比对照少，且超出正常波动",
	clear_rise: "走访过的地方比对照多，且超出正常波动",
	within_noise: "与没有走访的对照相比，差别在正常波动之内，看不出走访的作用",
	too_few: "样本不足，不能下结论",
};

/** Why the picked places cannot be set against their controls; null where they can. */
function lackText({ sums: { picked, controls }, effect }: Effect): string | null {
	const expected = numberText(picked.expected, { decimals: 1 });
	const few = `选中的地方合计只预计${expected}起，不到${LEAST_EXPECTED}起，样本不足`;
	const lacks = [
		...(picked.expected < LEAST_EXPECTED ? [few] : []),
		...(controls.expected < LEAST_EXPECTED ? ["没有足够的对照（要有没被选中的其他地方）"] : []),
	];
	if (lacks.length > 0) return lacks.join("；");
	return effect === null || effect.ratio === null ? "对照的地方一起也没有发生，算不出倍数" : null;
}

/** `1.13倍（0.99÷0.88，95%区间0.80–1.60）`: the two figures of the table, one over the other. */
function ratioText({ effect, pickedRatio, controlRatio }: Effect): string {
	if (effect === null || effect.ratio === null) return "";
	const parts = [pickedRatio, controlRatio].map((ratio) => numberText(ratio, { decimals: 2 }));
	return `${ratioNumber(effect.ratio)}倍（${parts.join("÷")}，${intervalText(effect)}）`;
}

function effectText(effect: Effect): string {
	const lack = lackText(effect);
	if (lack !== null || effect.effect === null) return `${lack ?? ""}，不能下结论。`;
	return `走访过的地方与对照的实际÷预计相比，为${ratioText(effect)}：${EFFECT_WORDS[effect.effect.verdict]}。`;
}

/** Regression to the mean, with the figures that would mislead where there are any. */
function beforeAfterText({ beforeAndAfter: { base, now, change } }: Effect): string {
	const lead = "请勿用走访前后直接对比：";
	const fall = "高风险的地方即使什么都不做，随后也会回落到平常（回归均值）";
	if (change === null) return `${lead}${fall}，前后之差不能当作成效。`;
	const size = percentText(Math.abs(change));
	const moved = size === percentText(0) ? "没有变化" : `${change < 0 ? "下降" : "上升"}${size}`;
	return `${lead}这些地方走访前4周${base}起、后4周${now}起，看上去${moved}，但${fall}，这个数不能当作成效。`;
}

/** Whether visits worked, and the warning that goes with it; the warning stands before the first visit too. */
export function effectSentences(effect: Effect): readonly string[] {
	const { sums } = effect;
	const running = sums.running === 0 ? "" : `，另有${sums.running}次不满8周，还不计入`;
	const counted = `已满8周的走访${sums.picks}次${running}。`;
	const warning = beforeAfterText(effect);
	if (sums.picks === 0) return [counted, warning, "一年约50次走访之后，才看得出走访有没有作用。"];
	return [
		counted,
		effectText(effect),
		warning,
		"单独一周、一个地方说明不了什么；约50次走访合起来看才有意义。",
	];
}

/** The same picks, visited or not: the yardstick for what chance alone shows, or the reason why there is none. */
export function placeboSentences({ placebo }: TestedFigures): readonly string[] {
	const { sums } = placebo;
	if (sums.picks === 0) return ["历史太短，还不能做空白对照：之前至少要有52周的记录，之后还要有8周。"];
	const lack = lackText(placebo);
	if (lack !== null) return [`还不能做空白对照：${lack}。`];
	return [
		`空白对照：把过去${numberText(sums.picks)}个星期按同样办法选出的地方（不论当时是否走访过）当作“走访过”，与对照的实际÷预计相比，得到${ratioText(placebo)}。应当接近1；离1越远，上面的成效越要打折扣。`,
	];
}
