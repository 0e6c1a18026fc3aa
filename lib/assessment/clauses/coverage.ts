/** 覆盖率达标: how many of the village's people were reached, against a target. */
import { compareExact, dividedBy, exactOf, exactText, plainText, times } from "../exact";
import { REACHES, type ReachId, type VillageInput } from "../input";
import type { ClauseHead, ClauseKind, ClauseScore } from "./clause";
import { rangeFaults, scored, unscored } from "./figures";

/** Full points from the target on. */
export interface CoverageClause extends ClauseHead {
	readonly kind: "coverage";
	readonly reach: ReachId;
	/** Above 0. */
	readonly targetPercent: number;
	/** Above 0. */
	readonly points: number;
	/** Below the target: points in proportion to what was reached of it, or none. */
	readonly partial: "proportion" | "none";
}

function score(clause: CoverageClause, village: VillageInput): ClauseScore {
	const { reach, targetPercent, points, partial } = clause;
	const found = village.reaches[reach];
	const inputs = [
		{ label: `${REACHES[reach]}：覆盖人数`, value: found?.reached ?? null, unit: "people" },
		{ label: `${REACHES[reach]}：应覆盖人数`, value: found?.people ?? null, unit: "people" },
	] as const;
	if (found === null) return unscored(clause, inputs, [`${REACHES[reach]}没有登记或没有人口数`]);
	const share = times(dividedBy(exactOf(found.reached), exactOf(found.people)), exactOf(100));
	const text = `${found.reached}÷${found.people}×100`;
	const asked = plainText(targetPercent);
	const verdict = (words: string, given: number) =>
		`${text}=${exactText(share)}，${words}${asked} → ${plainText(given)}`;
	if (compareExact(share, exactOf(targetPercent)) >= 0)
		return scored(clause, exactOf(points), { inputs, formula: verdict("达到", points), notes: [] });
	if (partial === "none")
		return scored(clause, exactOf(0), { inputs, formula: verdict("未达到", 0), notes: [] });
	const part = times(dividedBy(share, exactOf(targetPercent)), exactOf(points));
	const formula = `${text}÷${asked}×${plainText(points)}=${exactText(part)}`;
	return scored(clause, part, { inputs, formula, notes: [] });
}

/** The kind of {@link CoverageClause}. */
export const coverage: ClauseKind<CoverageClause> = {
	label: "覆盖率达标",
	standard: (id) => ({
		kind: "coverage",
		id,
		title: REACHES.receipts,
		reach: "receipts",
		targetPercent: 60,
		points: 10,
		partial: "proportion",
	}),
	sentence: ({ reach, targetPercent, points, partial }) =>
		`${REACHES[reach]}达到${plainText(targetPercent)}%得${plainText(points)}分，` +
		`未达到的${partial === "proportion" ? "按完成比例计分" : "不得分"}`,
	bounds: ({ points }) => ({ most: points, least: 0 }),
	score,
	faults: ({ targetPercent, points }) => [
		...rangeFaults("目标覆盖率", targetPercent, { above: 0 }),
		...rangeFaults("分值", points, { above: 0 }),
	],
};
