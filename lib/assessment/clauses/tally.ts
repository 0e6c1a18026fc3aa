/** 加减分项: points for each thing done or missed in the window, up to a limit. */
import { exactOf, exactText, plainText, times } from "../exact";
import { TALLIES, type TallyId, type VillageInput } from "../input";
import type { Bounds, ClauseHead, ClauseKind, ClauseScore } from "./clause";
import { limited, rangeFaults, scored, unscored } from "./figures";

/** Points = each × number, no more than the limit either way. */
export interface TallyClause extends ClauseHead {
	readonly kind: "tally";
	readonly tally: TallyId;
	/** Above 0 a bonus, below 0 a deduction. */
	readonly each: number;
	/** The size of the most points given or taken, above 0. */
	readonly limit: number;
}

const boundsOf = ({ each, limit }: TallyClause): Bounds =>
	each < 0 ? { most: 0, least: -limit } : { most: limit, least: 0 };

function score(clause: TallyClause, village: VillageInput): ClauseScore {
	const { tally, each } = clause;
	const { label } = TALLIES[tally];
	const number = village.tallies[tally];
	const inputs = [{ label: `本期${label}`, value: number, unit: "count" }] as const;
	if (number === null) return unscored(clause, inputs, [`${label}没有导入记录`]);
	const value = times(exactOf(number), exactOf(each));
	const within = limited(value, boundsOf(clause));
	const factor = each < 0 ? `(${plainText(each)})` : plainText(each);
	const formula = `${number}×${factor}=${exactText(value)}${within.text}`;
	return scored(clause, within.value, { inputs, formula, notes: [] });
}

function sentence({ tally, each, limit }: TallyClause): string {
	const { label, unit } = TALLIES[tally];
	return each < 0
		? `${label}每${unit}扣${plainText(-each)}分，最多扣${plainText(limit)}分`
		: `${label}每${unit}加${plainText(each)}分，最多加${plainText(limit)}分`;
}

/** The kind of {@link TallyClause}. */
export const tally: ClauseKind<TallyClause> = {
	label: "加减分项",
	standard: (id) => ({
		kind: "tally",
		id,
		title: TALLIES.dissuaded.label,
		tally: "dissuaded",
		each: 1,
		limit: 5,
	}),
	sentence,
	bounds: boundsOf,
	score,
	faults: ({ each, limit }) => [
		...(each === 0 ? ["每项分值为0，请填写加分（大于0）或扣分（小于0）。"] : []),
		...rangeFaults("加减分上限", limit, { above: 0 }),
	],
};
