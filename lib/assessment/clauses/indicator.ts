/** 综合指数的一项指标: a value made comparable inside the peer group, 0 the worst and 1 the best, and weighted into 100 points. */
import { COMMUNITY_ENDINGS } from "@/data/place-words";
import {
	compareExact,
	dividedBy,
	type Exact,
	exactOf,
	exactText,
	minus,
	plainText,
	roundPoints,
	sumOf,
	times,
} from "../exact";
import type { AssessmentInput, VillageInput } from "../input";
import type { ClauseContext, ClauseHead, ClauseKind, ClauseScore, SchemeRules, ScoreInput } from "./clause";
import { limited, rangeFaults, rateLabel, scored, unscored } from "./figures";
import { type IndicatorSource, indicatorValue, sourceLabel } from "./indicator-value";

/** How a value becomes 0 to 1. */
export type Normalisation =
	/** From the worst to the best value of the peers; all equal → 1. */
	| { readonly kind: "min_max" }
	/** By place among the peers: (n − rank) ÷ (n − 1), equal values share the better rank; alone → 1. */
	| { readonly kind: "rank" }
	/** Between two values: the worse of them and beyond is 0, the better and beyond is 1. */
	| { readonly kind: "target"; readonly low: number; readonly high: number };

/** One indicator; only in schemes of kind `index`. */
export interface IndicatorClause extends ClauseHead {
	readonly kind: "indicator";
	readonly source: IndicatorSource;
	/** Which direction is good. */
	readonly better: "less" | "more";
	/** Above 0; those of the scheme add up to 100. */
	readonly weight: number;
	readonly normalisation: Normalisation;
	/** Compared with every village, or villages and communities 社区 apart by the ending of their names. */
	readonly peers: "all" | "by_kind";
}

/** 0 to 1, with the sum that gives it. */
interface Normalised {
	readonly value: Exact;
	readonly text: string;
	readonly inputs: readonly ScoreInput[];
	readonly notes: readonly string[];
}

const ONE = exactOf(1);
const FULL_INDEX = exactOf(100);

const isCommunity = (village: string): boolean =>
	COMMUNITY_ENDINGS.some((ending) => village.endsWith(ending));

/** Known values of the peers, the village's own among them. */
function peerValues(
	{ source, peers }: IndicatorClause,
	village: VillageInput,
	input: AssessmentInput,
): readonly number[] {
	const kind = isCommunity(village.village);
	return input.villages
		.filter((other) => peers === "all" || isCommunity(other.village) === kind)
		.map((other) => indicatorValue(source, other, input).value)
		.filter((value) => value !== null);
}

/** A factor of a sum; below 0 in brackets. */
const factor = (value: number): string => (value < 0 ? `(${plainText(value)})` : plainText(value));

/** (value − worst) ÷ (best − worst), no less than 0 and no more than 1. */
function between(value: number, worst: number, best: number): Pick<Normalised, "value" | "text"> {
	const [own, from, to] = [value, worst, best].map((number) => exactOf(number));
	if (own === undefined || from === undefined || to === undefined) throw new Error("three values");
	const part = dividedBy(minus(own, from), minus(to, from));
	const text = `(${factor(value)}−${factor(worst)})÷(${factor(best)}−${factor(worst)})`;
	const cut = limited(part, { most: 1, least: 0 });
	return {
		value: cut.value,
		text: cut.text === "" ? text : plainText(compareExact(cut.value, ONE) === 0 ? 1 : 0),
	};
}

function byPeers(clause: IndicatorClause, value: number, values: readonly number[]): Normalised {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const isLess = clause.better === "less";
	const [worst, best] = isLess ? [high, low] : [low, high];
	if (clause.normalisation.kind === "min_max") {
		const inputs = [
			{ label: "同组最好值", value: best, unit: unitOf(clause.source) },
			{ label: "同组最差值", value: worst, unit: unitOf(clause.source) },
		] as const;
		if (low === high) return { value: ONE, text: "1", inputs, notes: ["同组各村居数值相同，均得满分"] };
		return { ...between(value, worst, best), inputs, notes: [] };
	}
	const better = values.filter((other) => (isLess ? other < value : other > value)).length;
	const [rank, size] = [better + 1, values.length];
	const inputs = [
		{ label: "同组位次", value: rank, unit: "count" },
		{ label: "同组村居数", value: size, unit: "count" },
	] as const;
	if (size === 1) return { value: ONE, text: "1", inputs, notes: ["同组只有本村居，得满分"] };
	const part = dividedBy(exactOf(size - rank), exactOf(size - 1));
	return { value: part, text: `(${size}−${rank})÷(${size}−1)`, inputs, notes: [] };
}

function unitOf(source: IndicatorSource): ScoreInput["unit"] {
	return source.kind === "change" || source.kind === "reach" ? "percent" : "per_10k";
}

function normalised(
	clause: IndicatorClause,
	value: number,
	village: VillageInput,
	{ input }: ClauseContext,
): Normalised {
	const { normalisation, better } = clause;
	if (normalisation.kind !== "target") return byPeers(clause, value, peerValues(clause, village, input));
	const { low, high } = normalisation;
	const [worst, best] = better === "less" ? [high, low] : [low, high];
	return { ...between(value, worst, best), inputs: [], notes: [] };
}

const weightsOf = ({ clauses }: SchemeRules): Exact =>
	sumOf(clauses.map(({ weight }) => exactOf(weight ?? 0)));

function score(clause: IndicatorClause, village: VillageInput, context: ClauseContext): ClauseScore {
	const { source, weight } = clause;
	const own = indicatorValue(source, village, context.input);
	const shown = { label: sourceLabel(source), value: own.value, unit: unitOf(source) } as const;
	const inputs = [...own.inputs, shown];
	if (own.value === null) return unscored(clause, inputs, own.notes);
	const part = normalised(clause, own.value, village, context);
	const weights = weightsOf(context.scheme);
	const points = times(dividedBy(times(part.value, exactOf(weight)), weights), FULL_INDEX);
	const whole = compareExact(weights, FULL_INDEX) === 0 ? "" : `÷${exactText(weights)}×100`;
	return scored(clause, points, {
		inputs: [...inputs, ...part.inputs],
		formula: `${part.text}×${plainText(weight)}${whole}=${exactText(points)}`,
		notes: [...own.notes, ...part.notes],
	});
}

function normalisationText({ normalisation, better }: IndicatorClause): string {
	if (normalisation.kind === "min_max") return "按同组最好值与最差值折算（最好得满分、最差得0分）";
	if (normalisation.kind === "rank") return "按同组位次折算（第一得满分、末位得0分，并列取较前位次）";
	const { low, high } = normalisation;
	const [worst, best] = better === "less" ? [high, low] : [low, high];
	return `${plainText(best)}得满分、${plainText(worst)}得0分，中间按比例折算`;
}

function sentence(clause: IndicatorClause): string {
	const { source, better, weight, peers } = clause;
	const group = peers === "all" ? "全部村居为一组" : "村与社区分组";
	const zero = source.kind === "change" ? "；去年同期与本期均为0视为持平，去年同期为0的每起视为上升100%" : "";
	return (
		`${sourceLabel(source)}，越${better === "less" ? "低" : "高"}越好，${group}，` +
		`${normalisationText(clause)}，权重${plainText(weight)}${zero}`
	);
}

function faults({ weight, normalisation }: IndicatorClause): readonly string[] {
	const found = [...rangeFaults("权重", weight, { above: 0, most: 100 })];
	if (normalisation.kind === "target" && normalisation.low >= normalisation.high)
		found.push(`目标下限${plainText(normalisation.low)}不小于上限${plainText(normalisation.high)}，请更正。`);
	return found;
}

/** The kind of {@link IndicatorClause}. */
export const indicator: ClauseKind<IndicatorClause> = {
	label: "综合指数指标",
	standard: (id) => ({
		kind: "indicator",
		id,
		title: rateLabel("cases"),
		source: { kind: "rate", measure: "cases" },
		better: "less",
		weight: 100,
		normalisation: { kind: "min_max" },
		peers: "all",
	}),
	sentence,
	bounds: (clause, scheme) => {
		const weights = weightsOf(scheme);
		if (weights.over === 0n) return { most: 0, least: 0 };
		const most = roundPoints(times(dividedBy(exactOf(clause.weight), weights), FULL_INDEX));
		return { most, least: 0 };
	},
	score,
	faults,
};
