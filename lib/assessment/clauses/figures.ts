/** What every kind of clause writes alike: the figures it used, the sum it made of them, and what happens where one is missing. */
import { PER_PEOPLE } from "@/lib/metrics";
import { PEOPLE_KINDS } from "@/lib/wording/people";
import { compareExact, dividedBy, type Exact, exactOf, exactText, plainText, roundPoints } from "../exact";
import { MEASURES, type MeasureId, type VillageInput } from "../input";
import type { Bounds, ClauseHead, ClauseScore, ScoreInput } from "./clause";

const FEN_PER_YUAN = exactOf(100);

/** Measures that are numbers of events, which losses are not. */
export type EventMeasure = Exclude<MeasureId, "loss">;

/** Words of a measure: 警情. */
export function measureLabel(measure: MeasureId): string {
	return MEASURES[measure].label;
}

/** Words of events per 10 000 people: 万人警情率, 万人发案率. */
export function rateLabel(measure: EventMeasure): string {
	return PER_PEOPLE[`${measure}_per_10k`].label.zh;
}

/** Words of a window of a measure: 本期警情, 去年同期警情. */
export function windowLabel(measure: MeasureId, window: "now" | "base"): string {
	return `${window === "now" ? "本期" : "去年同期"}${measureLabel(measure)}`;
}

/** A figure of a measure as it stands in a sum: events as they are, losses in yuan. */
export function figureText(measure: MeasureId, value: number): string {
	if (measure !== "loss") return plainText(value);
	return exactText(dividedBy(exactOf(value), FEN_PER_YUAN));
}

/** Both windows of a measure as inputs. */
export function pairInputs({ measures }: VillageInput, measure: MeasureId): readonly ScoreInput[] {
	const unit = measure === "loss" ? "fen" : "count";
	return [
		{ label: windowLabel(measure, "base"), value: measures[measure].base, unit },
		{ label: windowLabel(measure, "now"), value: measures[measure].now, unit },
	];
}

/** The population as an input, by its kind; 人口 where there is none. */
export function peopleInput({ population }: VillageInput): ScoreInput {
	const label = population === null ? "人口" : PEOPLE_KINDS[population.kind];
	return { label, value: population?.people ?? null, unit: "people" };
}

/** The score of a village that cannot be scored: why stands in the notes. */
export function unscored(
	{ id }: ClauseHead,
	inputs: readonly ScoreInput[],
	notes: readonly string[],
): ClauseScore {
	return { clause: id, points: null, totalAtMost: null, inputs, formula: "", notes };
}

/** A score with its points, which are rounded here and nowhere else. */
export function scored(
	{ id }: ClauseHead,
	points: Exact,
	shown: Pick<ClauseScore, "inputs" | "formula" | "notes"> & { readonly totalAtMost?: number | null },
): ClauseScore {
	return { clause: id, points: roundPoints(points), totalAtMost: null, ...shown };
}

/** A value within bounds, and how the sum says that it was cut: `，最高20 → 20`; nothing where it was not. */
export function limited(
	value: Exact,
	{ most, least }: Bounds,
): { readonly value: Exact; readonly text: string } {
	const [top, bottom] = [exactOf(most), exactOf(least)];
	if (compareExact(value, top) > 0)
		return { value: top, text: `，最高${plainText(most)} → ${plainText(most)}` };
	if (compareExact(value, bottom) < 0)
		return { value: bottom, text: `，最低${plainText(least)} → ${plainText(least)}` };
	return { value, text: "" };
}

/** What is wrong with bounds between which points start. */
export function boundsFaults({ start, most, least }: Bounds & { readonly start: number }): readonly string[] {
	const faults: string[] = [];
	if (most < least) faults.push(`最高分${plainText(most)}低于最低分${plainText(least)}，请调整。`);
	else if (start > most || start < least)
		faults.push(
			`起始分${plainText(start)}不在最低分${plainText(least)}与最高分${plainText(most)}之间，请调整。`,
		);
	return faults;
}

/** A fault where a number lies outside of its bounds; `words` names it. */
export function rangeFaults(
	words: string,
	value: number,
	{ above = Number.NEGATIVE_INFINITY, from = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY },
): readonly string[] {
	if (value > above && value >= from && value <= most) return [];
	const lower = Number.isFinite(above) ? `大于${above}` : Number.isFinite(from) ? `不小于${from}` : "";
	const upper = Number.isFinite(most) ? `不大于${most}` : "";
	return [
		`${words}为${plainText(value)}，应${[lower, upper].filter((part) => part !== "").join("、")}，请更正。`,
	];
}
