/** 无诈村: a village without any event, or whose events fell far enough, is awarded; or one that is neither has its total limited. */
import { compareExact, exactOf, exactText, plainText } from "../exact";
import type { VillageInput } from "../input";
import { changeOf } from "./change";
import type { ClauseContext, ClauseHead, ClauseKind, ClauseScore, SchemeRules } from "./clause";
import {
	type EventMeasure,
	measureLabel,
	pairInputs,
	rangeFaults,
	scored,
	unscored,
	windowLabel,
} from "./figures";

/** What the gate does: points where it is met, or a limit on the total where it is not. */
export type GateEffect =
	| { readonly kind: "award"; readonly points: number }
	| { readonly kind: "limit"; readonly totalAtMost: number };

/** Met by no event at all, or by a fall of so many per cent. */
export interface GateClause extends ClauseHead {
	readonly kind: "gate";
	readonly measure: EventMeasure;
	/** Above 0, at most 100; null = only no event meets it. A fall on a small base meets it only under `as_is`. */
	readonly fallPercent: number | null;
	readonly effect: GateEffect;
}

/** Whether the gate is met, the figures that decided, and the policy that spoke; null = cannot be known. */
interface Judged {
	readonly isMet: boolean | null;
	readonly text: string;
	readonly notes: readonly string[];
}

function byFall(
	{ measure }: GateClause,
	asked: number,
	village: VillageInput,
	context: ClauseContext,
): Judged {
	const change = changeOf(measure, village, context);
	const notes = change.note === null ? [] : [change.note];
	if (change.kind === "unknown") return { isMet: null, text: "", notes };
	if (change.kind !== "percent")
		return { isMet: false, text: "本期有发生，降幅不计", notes: [...notes, "基数过小的降幅不认定"] };
	const text = `${change.isRise ? "上升" : "下降"}${change.text}=${exactText(change.size)}`;
	return { isMet: !change.isRise && compareExact(change.size, exactOf(asked)) >= 0, text, notes };
}

function judge(clause: GateClause, village: VillageInput, context: ClauseContext): Judged {
	const { measure, fallPercent } = clause;
	const { now, base } = village.measures[measure];
	if (now === null) return { isMet: null, text: "", notes: [`${windowLabel(measure, "now")}未记录`] };
	if (now === 0) return { isMet: true, text: "本期0起", notes: [] };
	if (fallPercent === null) return { isMet: false, text: `本期${now}起`, notes: [] };
	if (base === 0) return { isMet: false, text: `去年同期0起、本期${now}起`, notes: [] };
	return byFall(clause, fallPercent, village, context);
}

function score(clause: GateClause, village: VillageInput, context: ClauseContext): ClauseScore {
	const inputs = pairInputs(village, clause.measure);
	const { isMet, text, notes } = judge(clause, village, context);
	if (isMet === null) return unscored(clause, inputs, notes);
	const verdict = `${text}，${isMet ? "达到" : "未达到"}`;
	const { effect } = clause;
	if (effect.kind === "award") {
		const points = isMet ? effect.points : 0;
		return scored(clause, exactOf(points), { inputs, formula: `${verdict} → ${plainText(points)}`, notes });
	}
	const formula = isMet
		? `${verdict}，合计不受限 → 0`
		: `${verdict}，合计最高${plainText(effect.totalAtMost)} → 0`;
	const totalAtMost = isMet ? null : effect.totalAtMost;
	return scored(clause, exactOf(0), { inputs, formula, notes, totalAtMost });
}

function conditionText({ measure, fallPercent }: GateClause): string {
	const none = `本期${measureLabel(measure)}为0起`;
	return fallPercent === null ? none : `${none}，或同比下降${plainText(fallPercent)}%及以上`;
}

function sentence(clause: GateClause, { smallBase }: SchemeRules): string {
	const { effect, fallPercent } = clause;
	const small =
		fallPercent !== null && smallBase.below > 0 && smallBase.rule !== "as_is"
			? `；去年同期不足${smallBase.below}起的只认0起`
			: "";
	return effect.kind === "award"
		? `${conditionText(clause)}的，得${plainText(effect.points)}分${small}`
		: `未做到“${conditionText(clause)}”的，合计最高${plainText(effect.totalAtMost)}分${small}`;
}

function faults({ fallPercent, effect }: GateClause): readonly string[] {
	const found = fallPercent === null ? [] : rangeFaults("降幅", fallPercent, { above: 0, most: 100 });
	return effect.kind === "award" ? [...found, ...rangeFaults("奖励分", effect.points, { above: 0 })] : found;
}

/** The kind of {@link GateClause}. */
export const gate: ClauseKind<GateClause> = {
	label: "无诈村",
	standard: (id) => ({
		kind: "gate",
		id,
		title: "无诈村",
		measure: "cases",
		fallPercent: 50,
		effect: { kind: "award", points: 5 },
	}),
	sentence,
	bounds: ({ effect }) => ({ most: effect.kind === "award" ? effect.points : 0, least: 0 }),
	score,
	faults,
};
