/** What the demo knows about a case before anything is written down. */
import type { Call } from "./call";
import type { Clock } from "./clock";

/** Why a case does not count; null = it counts when it has been filed. */
export type CaseExclusion = "merged" | "revoked" | "transferred" | "not_filed" | null;

export interface CaseFile {
	/** Given once all cases stand in order. */
	caseNo: string;
	readonly call: Call;
	readonly acceptedAt: Clock;
	/** Null = not filed (yet). */
	readonly filedAt: Clock | null;
	solvedAt: Clock | null;
	exclusion: CaseExclusion;
	/** When the export of 2026-05-04 was taken this was already so; later moves are news of the second file. */
	isNews: boolean;
	mergedInto: CaseFile | null;
}
