/** Prose of longer reports: what made losses change, which values made the number change, and which villages had nothing. */
import type { LossFindings, VillageFindings, WhyFindings } from "@/lib/analysis/ask-findings";
import { isDoubleFallOfLoss, type LossChange, type LossDifference } from "@/lib/analysis/loss-change";
import type { Contribution, Explanation } from "@/lib/analysis/why";
import { type Against, type ComparisonSide, comparisonLead } from "@/lib/blocks/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import { comparisonPhrase } from "@/lib/wording/change";
import { numberText, percentText, yuanText } from "@/lib/wording/numbers";

const FEN_PER_YUAN = 100;
/** Names in a list before it is cut with the number of all. */
const NAMES_SHOWN = 30;
/** Values told on each side of a change. */
const PARTS_TOLD = 3;
/** A contribution of fewer events is not told (domain contract §9). */
const LEAST_COUNT = 2;

const money = (fen: number): string => yuanText(fen / FEN_PER_YUAN);
const movedText = (amount: number, text: string): string =>
	amount === 0 ? "没有变化" : `${amount > 0 ? "增加" : "减少"}${text}`;

/** The losses of the window: how many are known, their mean, the largest and its share. */
function stateClauses({ current }: LossFindings): readonly string[] {
	if (current === null) return [];
	const { count, sum, attempts, unknown, largest } = current;
	const apart = [
		attempts > 0 ? `未遂${attempts}起` : null,
		unknown > 0 ? `损失不详${unknown}起` : null,
	].filter((part) => part !== null);
	const remark = apart.length === 0 ? "" : `（另有${apart.join("、")}）`;
	if (count === 0 || largest === null) return [`没有已知损失的警情${remark}`];
	return [
		`已知损失${money(sum)}、${count}起${remark}，起均${money(sum / count)}`,
		...(count > 1 ? [`最大一起${money(largest.fen)}，占${percentText(largest.fen / sum)}`] : []),
	];
}

function changeText(side: string, { base, now, compared }: LossDifference): string {
	return comparisonPhrase(
		side,
		{ base: base / FEN_PER_YUAN, now: now / FEN_PER_YUAN, verdict: compared.verdict },
		{ unit: "元" },
	);
}

function changeClause(lead: string, { all, withoutLargest }: LossChange): string {
	const parts = `其中因起数${movedText(all.byNumber, money(Math.abs(all.byNumber)))}、因起均损失${movedText(all.byMean, money(Math.abs(all.byMean)))}`;
	return `${changeText(lead, all)}，${parts}；两期各剔除最大一起后，${changeText("", withoutLargest)}`;
}

/**
 * The losses in words; “双下降” of calls and losses only where both fell beyond noise, also without the largest case.
 * @param counted verdict on the number of calls against last year
 */
export function lossSentence(losses: LossFindings, counted: Verdict | null, question: Against = {}): string {
	const { previous, lastYear } = losses;
	const changes = (
		[
			["lastYear", lastYear],
			["previous", previous],
		] as const
	).flatMap(([side, change]) =>
		change === null ? [] : [`${changeClause(comparisonLead(side, question), change)}。`],
	);
	const state = stateClauses(losses);
	const badge = isDoubleFallOfLoss(counted, lastYear) ? "警情、损失实现“双下降”。" : "";
	const lead = state.length === 0 ? "统计期内没有警情，不作损失分析。" : `${state.join("；")}。`;
	return `${lead}${changes.join("")}${badge}`;
}

function partsText(parts: readonly Contribution[], word: string): string | null {
	const told = parts
		.filter(({ contribution, value }) => value !== null && Math.abs(contribution) >= LEAST_COUNT)
		.slice(0, PARTS_TOLD);
	if (told.length === 0) return null;
	const names = told.map(
		({ label, contribution, base, now }) =>
			`${label}${word}${numberText(Math.abs(contribution))}起（${base}→${now}）`,
	);
	return names.join("、");
}

const DOUBTS: Readonly<Partial<Record<Verdict, string>>> = {
	within_noise: "（总数变化在波动范围内，以下只说构成）",
};

function explanationText({ difference, parts }: Explanation, lead: string, of: string): string | null {
	const direction = difference < 0 ? -1 : 1;
	const along = parts.filter(({ contribution }) => contribution * direction > 0);
	const against = parts.filter(({ contribution }) => contribution * direction < 0).toReversed();
	const words = direction > 0 ? (["增加", "减少"] as const) : (["减少", "增加"] as const);
	const [pulled, held] = [partsText(along, words[0]), partsText(against, words[1])];
	if (pulled === null) return null;
	const whole = difference === 0 ? "持平" : `${words[0]}${numberText(Math.abs(difference))}起`;
	return `${lead}${whole}，按${of}看，${pulled}${held === null ? "" : `；${held}`}。`;
}

/**
 * Which values made the number of events change, one sentence a comparison and dimension; empty where nothing is to be told.
 * @param verdicts on the number itself; where too little happened nothing is taken apart
 */
export function whySentences(
	why: readonly WhyFindings[],
	verdicts: Readonly<Record<ComparisonSide, Verdict | null>>,
	question: Against = {},
): readonly string[] {
	return (["lastYear", "previous"] as const).flatMap((side) => {
		const verdict = verdicts[side];
		if (verdict === null || verdict === "too_few") return [];
		let doubt = DOUBTS[verdict] ?? "";
		return why.flatMap((found) => {
			const explanation = found[side];
			const lead = `${comparisonLead(side, question)}${doubt}`;
			const text = explanation === null ? null : explanationText(explanation, lead, found.dimension.label.zh);
			if (text !== null) doubt = "";
			return text ?? [];
		});
	});
}

/**
 * The town's rate and the villages without an event; what is not known is said beside it.
 * @param words.record 警情 or 案件
 * @param words.rate name of the figure per 10 000
 */
export function villageSentence(
	{ figures, zero }: VillageFindings,
	words: { readonly record: string; readonly rate: string },
): string {
	const rate =
		figures.townPer10k === null
			? `没有村居人口，${words.rate}无法计算`
			: `按有人口数的村居合计，${words.rate}为${numberText(figures.townPer10k, { decimals: 2 })}`;
	const doubts = [
		figures.unknown > 0 ? `居住村居不详${figures.unknown}起` : null,
		figures.outside > 0 ? `居住在辖区外${figures.outside}起` : null,
	].filter((part) => part !== null);
	const doubt = doubts.length === 0 ? "" : `（另有${doubts.join("、")}，未归入任何村居）`;
	return `${rate}。${zeroText(zero, words.record)}${doubt}。`;
}

function zeroText(zero: readonly string[] | null, record: string): string {
	if (zero === null) return "没有村居名单，不能列出零发村居；请在“设置—村居·园区·企业名单”中维护或导入名册";
	if (zero.length === 0) return `各村居均有${record}`;
	const shown = zero.slice(0, NAMES_SHOWN).join("、");
	return `没有${record}的村居${zero.length}个：${shown}${zero.length > NAMES_SHOWN ? "等" : ""}`;
}
