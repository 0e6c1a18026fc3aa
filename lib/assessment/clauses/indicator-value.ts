/** What an indicator of an index measures in one village: a change, a rate, a reach or a tally per head, each to 0.01. */
import { dividedBy, type Exact, exactOf, minus, roundPoints, times } from "../exact";
import {
	type AssessmentInput,
	type MeasureId,
	REACHES,
	type ReachId,
	TALLIES,
	type TallyId,
	type VillageInput,
} from "../input";
import { lossGap } from "../loss-known";
import type { ScoreInput } from "./clause";
import { type EventMeasure, measureLabel, pairInputs, peopleInput, rateLabel, windowLabel } from "./figures";

/** Where the value of an indicator comes from. */
export type IndicatorSource =
	/** Change against the year before, in %: 0→0 is 0, 0→n is 100 for every event. Policies for bases do not apply. */
	| { readonly kind: "change"; readonly measure: MeasureId }
	/** Events of the window per 10 000 people. */
	| { readonly kind: "rate"; readonly measure: EventMeasure }
	/** Share of the people reached, in %. */
	| { readonly kind: "reach"; readonly reach: ReachId }
	/** Tally per 10 000 people. */
	| { readonly kind: "tally"; readonly tally: TallyId };

/** A value with the figures behind it; null = a figure is missing, which the note names. */
export interface IndicatorValue {
	/** Rounded to 0.01, so that what is printed is what is compared. */
	readonly value: number | null;
	readonly inputs: readonly ScoreInput[];
	readonly notes: readonly string[];
}

const HUNDRED = exactOf(100);
const PER_10K = exactOf(10_000);

/** Name of the value with its unit: 警情同比（%）. */
export function sourceLabel(source: IndicatorSource): string {
	switch (source.kind) {
		case "change":
			return `${measureLabel(source.measure)}同比升降（%）`;
		case "rate":
			return `${rateLabel(source.measure)}（起/万人）`;
		case "reach":
			return `${REACHES[source.reach]}（%）`;
		case "tally":
			return `每万人${TALLIES[source.tally].label}（${TALLIES[source.tally].unit}/万人）`;
	}
}

const share = (part: number, whole: number, per: Exact): number =>
	roundPoints(times(dividedBy(exactOf(part), exactOf(whole)), per));

function changeValue(measure: MeasureId, village: VillageInput, input: AssessmentInput): IndicatorValue {
	const inputs = pairInputs(village, measure);
	const { now, base } = village.measures[measure];
	const missing = (["base", "now"] as const).filter((window) => village.measures[measure][window] === null);
	if (now === null || base === null)
		return { value: null, inputs, notes: missing.map((window) => `${windowLabel(measure, window)}未记录`) };
	const gap = measure === "loss" ? lossGap(input, village.village) : null;
	if (gap !== null) return { value: null, inputs, notes: [gap] };
	if (base !== 0) {
		const change = dividedBy(minus(exactOf(now), exactOf(base)), exactOf(base));
		return { value: roundPoints(times(change, HUNDRED)), inputs, notes: [] };
	}
	const label = measureLabel(measure);
	if (now === 0) return { value: 0, inputs, notes: [`${label}去年同期与本期均为0，视为持平`] };
	const events = measure === "loss" ? village.measures.cases.now : now;
	if (events === null)
		return {
			value: null,
			inputs,
			notes: [`${windowLabel("cases", "now")}未记录，无法按件数折算${label}的上升`],
		};
	return {
		value: Math.max(1, events) * 100,
		inputs,
		notes: [`${label}去年同期为0、本期发生，每起视为上升100%`],
	};
}

function perHead(village: VillageInput, input: ScoreInput, missing: string): IndicatorValue {
	const inputs = [input, peopleInput(village)];
	if (input.value === null) return { value: null, inputs, notes: [missing] };
	if (village.population === null) return { value: null, inputs, notes: ["没有人口数，无法计算万人率"] };
	return { value: share(input.value, village.population.people, PER_10K), inputs, notes: [] };
}

/** The value of one village of a township. */
export function indicatorValue(
	source: IndicatorSource,
	village: VillageInput,
	town: AssessmentInput,
): IndicatorValue {
	switch (source.kind) {
		case "change":
			return changeValue(source.measure, village, town);
		case "rate": {
			const label = windowLabel(source.measure, "now");
			const value = village.measures[source.measure].now;
			return perHead(village, { label, value, unit: "count" }, `${label}未记录`);
		}
		case "tally": {
			const { label } = TALLIES[source.tally];
			const input = { label: `本期${label}`, value: village.tallies[source.tally], unit: "count" } as const;
			return perHead(village, input, `${label}没有导入记录`);
		}
		case "reach": {
			const found = village.reaches[source.reach];
			const label = REACHES[source.reach];
			const inputs = [
				{ label: `${label}：覆盖人数`, value: found?.reached ?? null, unit: "people" },
				{ label: `${label}：应覆盖人数`, value: found?.people ?? null, unit: "people" },
			] as const;
			if (found === null) return { value: null, inputs, notes: [`${label}没有登记或没有人口数`] };
			return { value: share(found.reached, found.people, HUNDRED), inputs, notes: [] };
		}
	}
}
