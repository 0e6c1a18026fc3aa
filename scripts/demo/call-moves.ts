/** Calls whose state moved between two exports: the only rows that an import may call updated. */
import type { Call } from "./call";
import { NEW, OLD, TABLE, within } from "./call-exports";
import type { CallField } from "./mess";

/** A call whose state moved between two exports, and what the earlier one showed. */
export interface Move {
	readonly earlierFile: string;
	readonly incidentNo: string;
	readonly field: CallField;
	readonly earlier: string | null;
	readonly later: string;
}

/** One category is confirmed, one call found invalid, between the exports that share a week. */
export function movesOf(calls: readonly Call[]): readonly [Move, Move] {
	const confirmed = calls.find(
		(call) =>
			within(call, OLD) && within(call, TABLE) && call.exclusion === null && call.labelConfirmed !== null,
	);
	const invalid = calls.find(
		(call) => within(call, TABLE) && within(call, NEW) && call.exclusion === "invalid",
	);
	if (!confirmed?.labelConfirmed || !invalid)
		throw new Error("no call in the shared weeks whose state could move");
	return [
		{
			earlierFile: OLD.name,
			incidentNo: confirmed.incidentNo,
			field: "category_confirmed",
			earlier: null,
			later: confirmed.labelConfirmed,
		},
		{
			earlierFile: TABLE.name,
			incidentNo: invalid.incidentNo,
			field: "is_invalid",
			earlier: "否",
			later: "是",
		},
	];
}
