/** The officer's corrections as a list: which event, which value, when; persons masked. */
import type { SettledNumbers } from "@/lib/analysis/plans/category-narratives";
import type { CivilMoment } from "@/lib/base/civil";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import type { Correction } from "@/lib/ingest/corrections";
import { correctedEventNo, correctedText } from "@/lib/ingest/keep-corrections";
import { maskName } from "@/lib/text/mask";
import { momentText } from "@/lib/wording/moments";

/** One correction in words. */
export interface CorrectionRow {
	/** Tells it from the others of the same list; names nobody. */
	readonly id: string;
	readonly at: string;
	/** Sorts as the moments do. */
	readonly moment: CivilMoment;
	readonly eventNo: string;
	/** The victim it is about, masked; — for values of the case. */
	readonly person: string;
	readonly dimension: string;
	readonly value: string;
}

/** The id of a correction by its place among all that are kept. */
export function correctionId({ dimension, at }: Correction, position: number): string {
	return `${position} ${at} ${dimension}`;
}

function personText({ person }: Correction): string {
	if (person === null) return "—";
	return person.name === null ? "姓名不详" : maskName(person.name);
}

/** All corrections, the newest first. */
export function correctionRows(
	corrections: readonly Correction[],
	context: LabelContext,
): readonly CorrectionRow[] {
	const rows = corrections.map((correction, position) => ({
		id: correctionId(correction, position),
		at: momentText(correction.at),
		moment: correction.at,
		eventNo: correctedEventNo(correction),
		person: personText(correction),
		dimension: DIMENSIONS[correction.dimension].label.zh,
		value: correctedText(correction, context),
	}));
	return rows.reverse();
}

/** The numbers of the events whose value an officer set to 不详 in a dimension of the case: nobody is to ask again. */
export function unknownByHand(corrections: readonly Correction[], dimension: DimensionId): SettledNumbers {
	const settled = corrections.filter((one) => one.dimension === dimension && one.value === null);
	const among = (numbers: readonly (string | null)[]) => new Set(numbers.filter((number) => number !== null));
	return {
		incidents: among(settled.map(({ incidentNo }) => incidentNo)),
		cases: among(settled.map(({ caseNo }) => caseNo)),
	};
}
