/** One narrative → everything it tells, by the rules of this room. */
import type { CivilMoment } from "@/lib/base/civil";
import type { NarrativeReading } from "./reading";

/** What a narrative is read against. */
export interface NarrativeContext {
	/** A date told without its year lies at or before this moment; null = such dates tell nothing. */
	readonly reportedAt: CivilMoment | null;
}

/** A narrative that tells nothing. */
export const SILENT: NarrativeReading = {
	gender: null,
	age: null,
	occupation: null,
	education: null,
	marital: null,
	hukou: null,
	residence: null,
	employer: null,
	name: null,
	lossFen: null,
	transferCount: null,
	occurFrom: null,
	lastTransfer: null,
	category: null,
	subtype: null,
	contactChannel: null,
	scamMedium: null,
	paymentChannel: null,
	priorHistory: null,
	prevention: null,
	shield: null,
	intervention: null,
};

/** Reads a narrative as it is stored. Never throws; the same text and context give the same reading. */
export function readNarrative(_text: string, _context: NarrativeContext): NarrativeReading {
	return SILENT;
}
