/** 试算: the figures as they would be if some villages had others; scoring them is the same call as ever. */
import { AppError } from "@/lib/base/errors";
import type { AssessmentInput, MeasureId, MeasurePair, Reached, ReachId, TallyId } from "./input";

/** Figures of one village that are replaced; what is left out stays. */
export interface VillageChange {
	readonly village: string;
	readonly measures?: Readonly<Partial<Record<MeasureId, Partial<MeasurePair>>>>;
	readonly reaches?: Readonly<Partial<Record<ReachId, Reached | null>>>;
	readonly tallies?: Readonly<Partial<Record<TallyId, number | null>>>;
}

/**
 * The figures with changes laid over them, later changes over earlier ones. The events stay those that were counted: they no
 * longer add up to changed measures, and a what-if is never locked.
 * @throws AppError `assessment_village_unknown` for a village that is not on the list
 */
export function whatIf(input: AssessmentInput, changes: readonly VillageChange[]): AssessmentInput {
	const villages = new Map(input.villages.map((village) => [village.village, village]));
	for (const { village, measures = {}, reaches = {}, tallies = {} } of changes) {
		const before = villages.get(village);
		if (before === undefined)
			throw new AppError(
				"assessment_village_unknown",
				`名单中没有“${village}”，请从名单中选择村居后再试算。`,
			);
		villages.set(village, {
			...before,
			measures: {
				calls: { ...before.measures.calls, ...measures.calls },
				cases: { ...before.measures.cases, ...measures.cases },
				loss: { ...before.measures.loss, ...measures.loss },
			},
			reaches: { ...before.reaches, ...reaches },
			tallies: { ...before.tallies, ...tallies },
		});
	}
	return { ...input, villages: [...villages.values()] };
}
