/** 万人率对比: events per 10 000 people against the mean of the township's villages whose population is known. */
import { PER_PEOPLE } from "@/lib/metrics";
import {
	dividedBy,
	type Exact,
	exactOf,
	exactText,
	minus,
	plainText,
	plus,
	roundPoints,
	times,
} from "../exact";
import type { AssessmentInput, VillageInput } from "../input";
import type { ClauseHead, ClauseKind, ClauseScore } from "./clause";
import {
	boundsFaults,
	type EventMeasure,
	limited,
	measureLabel,
	peopleInput,
	rangeFaults,
	rateLabel,
	scored,
	unscored,
	windowLabel,
} from "./figures";

const PER_10K = exactOf(PER_PEOPLE.cases_per_10k.per);
const HUNDRED = exactOf(100);

/** Points = start + perBelow × per cent below the mean (or − perAbove × per cent above it), within least and most. */
export interface RateClause extends ClauseHead {
	readonly kind: "rate";
	readonly measure: EventMeasure;
	/** Points of a village that stands on the mean. */
	readonly start: number;
	/** ≥ 0. */
	readonly perBelow: number;
	/** ≥ 0. */
	readonly perAbove: number;
	readonly most: number;
	readonly least: number;
}

/** Events and people of the villages of which both are known. */
interface Town {
	readonly events: number;
	readonly people: number;
}

function townOf({ villages }: AssessmentInput, measure: EventMeasure): Town {
	let [events, people] = [0, 0];
	for (const { population, measures } of villages) {
		const { now } = measures[measure];
		if (population === null || now === null) continue;
		events += now;
		people += population.people;
	}
	return { events, people };
}

const ratePer10k = (events: number, people: number): Exact =>
	times(dividedBy(exactOf(events), exactOf(people)), PER_10K);

/** Points before they are limited, and the sum that gives them. */
function sumFor(clause: RateClause, own: Town, town: Town): { readonly value: Exact; readonly text: string } {
	const start = exactOf(clause.start);
	const ratio = dividedBy(
		times(exactOf(own.events), exactOf(town.people)),
		times(exactOf(own.people), exactOf(town.events)),
	);
	const isAbove = own.events * town.people > town.events * own.people;
	const each = exactOf(isAbove ? clause.perAbove : clause.perBelow);
	const distance = isAbove ? minus(ratio, exactOf(1)) : minus(exactOf(1), ratio);
	const by = times(times(distance, HUNDRED), each);
	const ratioText = `(${own.events}÷${own.people})÷(${town.events}÷${town.people})`;
	const distanceText = isAbove ? `(${ratioText}−1)` : `(1−${ratioText})`;
	return {
		value: isAbove ? minus(start, by) : plus(start, by),
		text: `${plainText(clause.start)}${isAbove ? "−" : "+"}${distanceText}×100×${exactText(each)}`,
	};
}

function score(clause: RateClause, village: VillageInput, input: AssessmentInput): ClauseScore {
	const { measure } = clause;
	const { population, measures } = village;
	const { now } = measures[measure];
	const town = townOf(input, measure);
	const rateOf = (events: number | null, people: number | null) =>
		events === null || people === null || people === 0 ? null : roundPoints(ratePer10k(events, people));
	const word = measureLabel(measure);
	const inputs = [
		{ label: windowLabel(measure, "now"), value: now, unit: "count" },
		peopleInput(village),
		{ label: rateLabel(measure), value: rateOf(now, population?.people ?? null), unit: "per_10k" },
		{ label: `全镇${word}（有人口的村居）`, value: town.events, unit: "count" },
		{ label: "全镇人口（有人口的村居）", value: town.people, unit: "people" },
		{ label: `全镇平均${rateLabel(measure)}`, value: rateOf(town.events, town.people), unit: "per_10k" },
	] as const;
	if (now === null) return unscored(clause, inputs, [`${windowLabel(measure, "now")}未记录`]);
	if (population === null) return unscored(clause, inputs, ["没有人口数，无法计算万人率"]);
	if (town.events === 0) {
		const formula = `起始分=${plainText(clause.start)}`;
		return scored(clause, exactOf(clause.start), {
			inputs,
			formula,
			notes: [`全镇本期没有${word}，均按平均计`],
		});
	}
	const { value, text } = sumFor(clause, { events: now, people: population.people }, town);
	const within = limited(value, clause);
	const formula = `${text}=${exactText(value)}${within.text}`;
	return scored(clause, within.value, { inputs, formula, notes: [] });
}

function sentence({ measure, start, perBelow, perAbove, most, least }: RateClause): string {
	return (
		`${rateLabel(measure)}与全镇平均（有人口的村居的起数之和÷人口之和）持平得${plainText(start)}分，` +
		`每低1%加${plainText(perBelow)}分，每高1%减${plainText(perAbove)}分，` +
		`最高${plainText(most)}分，最低${plainText(least)}分`
	);
}

function faults(clause: RateClause): readonly string[] {
	const { perBelow, perAbove } = clause;
	return [
		...boundsFaults(clause),
		...rangeFaults("每低1%的分值", perBelow, { from: 0 }),
		...rangeFaults("每高1%的分值", perAbove, { from: 0 }),
		...(perBelow === 0 && perAbove === 0 ? ["高低都不影响得分，请填写每1%的分值。"] : []),
	];
}

/** The kind of {@link RateClause}. */
export const rate: ClauseKind<RateClause> = {
	label: "万人率与全镇平均对比",
	standard: (id) => ({
		kind: "rate",
		id,
		title: rateLabel("cases"),
		measure: "cases",
		start: 10,
		perBelow: 0.1,
		perAbove: 0.1,
		most: 20,
		least: 0,
	}),
	sentence,
	bounds: ({ most, least }) => ({ most, least }),
	score: (clause, village, { input }) => score(clause, village, input),
	faults,
};
