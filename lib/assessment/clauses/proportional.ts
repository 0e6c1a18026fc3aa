/** 同比按比例计分: points in proportion to how a measure, or several with weights, changed against the year before. */
import {
	compareExact,
	type Exact,
	exactOf,
	exactText,
	minus,
	plainText,
	plus,
	roundPoints,
	sumOf,
	times,
} from "../exact";
import type { MeasureId, VillageInput } from "../input";
import { type Change, changeOf } from "./change";
import type { ClauseContext, ClauseHead, ClauseKind, ClauseScore } from "./clause";
import { boundsFaults, limited, measureLabel, pairInputs, rangeFaults, scored, unscored } from "./figures";

/** A measure and its share of the points; 1 where it stands alone. */
export interface WeightedMeasure {
	readonly measure: MeasureId;
	/** Above 0, at most 1; all together 1. */
	readonly weight: number;
}

/** Points = start + perFall × fall in % (or − perRise × rise in %), within least and most. */
export interface ProportionalClause extends ClauseHead {
	readonly kind: "proportional";
	/** Each scored apart, rounded to 0.01, then weighted. */
	readonly measures: readonly WeightedMeasure[];
	/** Points of an unchanged year. */
	readonly start: number;
	/** Points for each per cent of fall, ≥ 0. */
	readonly perFall: number;
	/** Points taken for each per cent of rise, ≥ 0. */
	readonly perRise: number;
	readonly most: number;
	readonly least: number;
}

/** Points of one measure with their sum in words. */
interface PartScore {
	readonly value: Exact;
	readonly text: string;
}

function cut(value: Exact, text: string, clause: ProportionalClause): PartScore {
	const within = limited(value, clause);
	return { value: within.value, text: `${text}=${exactText(value)}${within.text}` };
}

function byEvents(more: number, each: number, clause: ProportionalClause): PartScore {
	const start = exactOf(clause.start);
	const by = times(exactOf(Math.abs(more)), exactOf(each));
	const sum = `${more > 0 ? "−" : "+"}${Math.abs(more)}×${plainText(each)}`;
	return cut(more > 0 ? minus(start, by) : plus(start, by), `${plainText(clause.start)}${sum}`, clause);
}

/** The points that a change gives; of an unknown one there are none. */
function partOf(change: Exclude<Change, { kind: "unknown" }>, clause: ProportionalClause): PartScore {
	const [start, startText] = [exactOf(clause.start), plainText(clause.start)];
	switch (change.kind) {
		case "most":
			return { value: exactOf(clause.most), text: `最高分=${plainText(clause.most)}` };
		case "least":
			return { value: exactOf(clause.least), text: `最低分=${plainText(clause.least)}` };
		case "unchanged":
			return { value: start, text: `起始分=${startText}` };
		case "events":
			return byEvents(change.more, change.each, clause);
		case "percent": {
			const each = change.isRise ? clause.perRise : clause.perFall;
			const by = times(change.size, exactOf(each));
			const sum = `${change.isRise ? "−" : "+"}${change.text}×${plainText(each)}`;
			const own = cut(change.isRise ? minus(start, by) : plus(start, by), `${startText}${sum}`, clause);
			if (change.orFewer === null) return own;
			const counted = byEvents(-change.orFewer.fewer, change.orFewer.each, clause);
			return compareExact(counted.value, own.value) > 0 ? counted : own;
		}
	}
}

function score(clause: ProportionalClause, village: VillageInput, context: ClauseContext): ClauseScore {
	const inputs = clause.measures.flatMap(({ measure }) => pairInputs(village, measure));
	const notes: string[] = [];
	const parts: { readonly weighted: WeightedMeasure; readonly points: number; readonly text: string }[] = [];
	for (const weighted of clause.measures) {
		const change = changeOf(weighted.measure, village, context);
		if (change.note !== null) notes.push(change.note);
		if (change.kind === "unknown") continue;
		const { value, text } = partOf(change, clause);
		parts.push({ weighted, points: roundPoints(value), text });
	}
	if (parts.length < clause.measures.length || parts.length === 0) return unscored(clause, inputs, notes);
	const total = sumOf(parts.map(({ points, weighted }) => times(exactOf(points), exactOf(weighted.weight))));
	if (parts.length === 1 && parts[0]?.weighted.weight === 1)
		return scored(clause, total, { inputs, formula: parts[0].text, notes });
	const each = parts.map(({ weighted, text }) => `${measureLabel(weighted.measure)}${text}`);
	const sum = parts.map(({ weighted, points }) => `${plainText(points)}×${plainText(weighted.weight)}`);
	const formula = `${each.join("；")}；合计${sum.join("+")}=${exactText(total)}`;
	return scored(clause, total, { inputs, formula, notes });
}

function sentence({ measures, start, perFall, perRise, most, least }: ProportionalClause): string {
	const [only] = measures;
	const what =
		measures.length === 1 && only !== undefined && only.weight === 1
			? measureLabel(only.measure)
			: `${measures.map(({ measure, weight }) => `${measureLabel(measure)}（权重${weight}）`).join("、")}分别计分（保留两位小数）后加权合计，`;
	return (
		`${what}同比持平得${plainText(start)}分，每下降1%加${plainText(perFall)}分，` +
		`每上升1%减${plainText(perRise)}分，最高${plainText(most)}分，最低${plainText(least)}分`
	);
}

function faults(clause: ProportionalClause): readonly string[] {
	const { measures, perFall, perRise } = clause;
	const found = [
		...boundsFaults(clause),
		...rangeFaults("每下降1%的分值", perFall, { from: 0 }),
		...rangeFaults("每上升1%的分值", perRise, { from: 0 }),
		...measures.flatMap(({ measure, weight }) =>
			rangeFaults(`${measureLabel(measure)}的权重`, weight, { above: 0, most: 1 }),
		),
	];
	const sum = sumOf(measures.map(({ weight }) => exactOf(weight)));
	if (measures.length === 0) found.push("没有选定指标，请至少选一项。");
	else if (compareExact(sum, exactOf(1)) !== 0)
		found.push(`各指标权重之和为${exactText(sum)}，应为1，请调整。`);
	const ids = measures.map(({ measure }) => measure);
	if (new Set(ids).size < ids.length) found.push("同一指标列了两次，请删去一项。");
	if (perFall === 0 && perRise === 0) found.push("升降都不影响得分，请填写每1%的分值。");
	return found;
}

/** The kind of {@link ProportionalClause}. */
export const proportional: ClauseKind<ProportionalClause> = {
	label: "同比按比例计分",
	standard: (id) => ({
		kind: "proportional",
		id,
		title: `${measureLabel("calls")}同比`,
		measures: [{ measure: "calls", weight: 1 }],
		start: 10,
		perFall: 0.5,
		perRise: 0.5,
		most: 20,
		least: 0,
	}),
	sentence,
	bounds: ({ most, least }) => ({ most, least }),
	score,
	faults,
};
