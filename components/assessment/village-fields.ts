/** The figures of a village that a what-if may change, as fields; money in yuan, as it is read. */
import {
	MEASURES,
	type MeasureId,
	REACHES,
	type ReachId,
	TALLIES,
	type TallyId,
	type VillageInput,
} from "@/lib/assessment/input";
import { scoredMeasures } from "@/lib/assessment/ranks";
import { registersRead } from "@/lib/assessment/reads";
import type { Scheme } from "@/lib/assessment/scheme";
import type { VillageChange } from "@/lib/assessment/what-if";
import type { Field, NumberField } from "./field";

const FEN_PER_YUAN = 100;
const UNKNOWN = "未记录";

/** A figure that may be unknown, never below 0. */
function figure(
	[id, label, suffix]: readonly [id: string, label: string, suffix: string],
	value: number | null,
	put: (value: number | null) => VillageInput,
): NumberField<VillageInput> {
	const kept = (next: number | null) => put(next === null ? null : Math.max(0, next));
	return { kind: "number", id, label, value, isNullable: true, empty: UNKNOWN, suffix, step: 1, put: kept };
}

function measureFields(village: VillageInput, measure: MeasureId): readonly Field<VillageInput>[] {
	const { label, unit } = MEASURES[measure];
	const [factor, pair] = [measure === "loss" ? FEN_PER_YUAN : 1, village.measures[measure]];
	return (["now", "base"] as const).map((window) => {
		const shown = pair[window];
		return figure(
			[`${measure}.${window}`, `${window === "now" ? "本期" : "去年同期"}${label}`, unit],
			shown === null ? null : shown / factor,
			(value) => ({
				...village,
				measures: {
					...village.measures,
					[measure]: { ...pair, [window]: value === null ? null : Math.round(value * factor) },
				},
			}),
		);
	});
}

function reachField(village: VillageInput, reach: ReachId): readonly Field<VillageInput>[] {
	const found = village.reaches[reach];
	if (found === null) return [];
	return [
		figure([`reach.${reach}`, `${REACHES[reach]}：覆盖人数`, "人"], found.reached, (reached) => ({
			...village,
			reaches: {
				...village.reaches,
				[reach]: reached === null ? found : { ...found, reached: Math.round(reached) },
			},
		})),
	];
}

function tallyField(village: VillageInput, tally: TallyId): Field<VillageInput> {
	const { label, unit } = TALLIES[tally];
	return figure([`tally.${tally}`, `本期${label}`, unit], village.tallies[tally], (value) => ({
		...village,
		tallies: { ...village.tallies, [tally]: value === null ? null : Math.round(value) },
	}));
}

/** The figures of a village that the scheme scores. A reach nobody registered cannot be changed: there is nobody to divide by. */
export function villageFields(village: VillageInput, scheme: Scheme): readonly Field<VillageInput>[] {
	const { reaches, tallies } = registersRead(scheme);
	return [
		...[...scoredMeasures(scheme)].flatMap((measure) => measureFields(village, measure)),
		...[...reaches].flatMap((reach) => reachField(village, reach)),
		...[...tallies].map((tally) => tallyField(village, tally)),
	];
}

/** Changed villages as what a what-if is asked with. */
export function changesOf(changed: readonly VillageInput[]): readonly VillageChange[] {
	return changed.map(({ village, measures, reaches, tallies }) => ({ village, measures, reaches, tallies }));
}
