/** The inputs of a pick as they were: enough to compute every figure of that morning again, whatever is imported later. */
import type { CivilMoment } from "@/lib/base/civil";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import type { AreaFeatures } from "./features";
import { type GroupScore, scoreAreas } from "./score";

/** Changes whenever equal inputs could give another score or another pick. */
export const FOCUS_RULE_VERSION = "2026.11-1";

/** One candidate; weeks without an incident are left out. */
export interface FrozenCandidate extends Omit<AreaFeatures, "weekly"> {
	/** Weeks ago (0 = the latest complete one) and incidents. */
	readonly incidents: readonly (readonly [age: number, count: number])[];
}

/** Everything a pick followed from. */
export interface FrozenInputs {
	readonly ruleVersion: string;
	readonly parameters: FocusParameters;
	readonly season: number;
	/** Complete weeks of history. */
	readonly weeks: number;
	/** Report time of the latest record known; null without any. */
	readonly recordsUntil: CivilMoment | null;
	readonly candidates: readonly FrozenCandidate[];
}

/** Keeps what a score was computed from. */
export function frozenInputs(
	{ features, season }: Pick<GroupScore, "features" | "season">,
	{ parameters, recordsUntil }: Pick<FrozenInputs, "parameters" | "recordsUntil">,
): FrozenInputs {
	return {
		ruleVersion: FOCUS_RULE_VERSION,
		parameters,
		season,
		weeks: Math.max(0, ...features.map(({ weekly }) => weekly.length)),
		recordsUntil,
		candidates: features.map(({ weekly, ...facts }) => ({
			...facts,
			incidents: weekly.flatMap((count, age) => (count === 0 ? [] : [[age, count] as const])),
		})),
	};
}

/** The score that frozen inputs give. Equal to that of the morning for as long as the rule version is the same. */
export function scoreOfInputs({ candidates, weeks, season, parameters }: FrozenInputs): GroupScore {
	const areas = candidates.map(({ incidents, ...facts }): AreaFeatures => {
		const weekly = new Array<number>(weeks).fill(0);
		for (const [age, count] of incidents) weekly[age] = count;
		return { ...facts, weekly };
	});
	return scoreAreas(areas, { season, parameters });
}
