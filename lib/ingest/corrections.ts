/** What officers decided about single events, over whatever files say: found again after every import. */
import type { CivilMoment } from "@/lib/base/civil";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Corrections, DimensionId } from "@/lib/dimensions/dimension";
import type { StoredValues } from "./read-field";

/** The person a correction is about, as the event knew it then. */
export interface CorrectedPerson {
	readonly key: string;
	readonly name: string | null;
}

/** One decision about one event, or one victim of it. */
export interface Correction {
	readonly dimension: DimensionId;
	/** A value id, or for a banded dimension the number in its unit; null = 不详. */
	readonly value: string | null;
	/** Both numbers as known then: a case may get its call, and a call its case, by a later file. */
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	/** Set for victim dimensions. */
	readonly person: CorrectedPerson | null;
	readonly at: CivilMoment;
}

/** True when two corrections are about the same value: dimension, event, and for a victim's the person. */
export function sameSubject(one: Correction, other: Correction): boolean {
	if (one.dimension !== other.dimension) return false;
	const isSameEvent =
		(one.incidentNo !== null && one.incidentNo === other.incidentNo) ||
		(one.caseNo !== null && one.caseNo === other.caseNo);
	return isSameEvent && (DIMENSIONS[one.dimension].side === "case" || one.person?.key === other.person?.key);
}

/** Corrections by the numbers of their events. */
export interface CorrectionIndex {
	/** What was decided for one person of an event; null = nothing. */
	of(
		event: { readonly incidentNo: string | null; readonly caseNo: string | null },
		person: StoredValues,
		personCount: number,
	): Corrections | null;
}

const NONE: readonly Correction[] = [];

function byNumber(
	corrections: readonly Correction[],
	numberOf: (correction: Correction) => string | null,
): ReadonlyMap<string, readonly Correction[]> {
	const found = new Map<string, Correction[]>();
	for (const correction of corrections) {
		const number = numberOf(correction);
		if (number === null) continue;
		const group = found.get(number);
		if (group) group.push(correction);
		else found.set(number, [correction]);
	}
	return found;
}

const plain = (name: unknown) => (typeof name === "string" ? name.replace(/\s+/g, "") : null);

/**
 * Whether a correction is about this person: by key, else by name; the only victim of an event is meant in any case,
 * because a later file may have told the number or the name that was missing.
 */
function isAbout({ dimension, person }: Correction, row: StoredValues, personCount: number): boolean {
	if (DIMENSIONS[dimension].side === "case" || person === null || personCount === 1) return true;
	const key = typeof row.person_key === "string" ? row.person_key : "";
	if (person.key !== "" && person.key === key) return true;
	return person.name !== null && plain(person.name) === plain(row.victim_name);
}

/** Makes corrections findable. Of two about the same the later one holds; the list is in the order they were made. */
export function correctionIndex(corrections: readonly Correction[]): CorrectionIndex {
	const byIncident = byNumber(corrections, ({ incidentNo }) => incidentNo);
	const byCase = byNumber(corrections, ({ incidentNo, caseNo }) => (incidentNo === null ? caseNo : null));
	return {
		of({ incidentNo, caseNo }, person, personCount) {
			if (corrections.length === 0) return null;
			const ofIncident = incidentNo === null ? NONE : (byIncident.get(incidentNo) ?? NONE);
			const ofCase = caseNo === null ? NONE : (byCase.get(caseNo) ?? NONE);
			const about = [...ofCase, ...ofIncident].filter((one) => isAbout(one, person, personCount));
			if (about.length === 0) return null;
			return new Map(about.map(({ dimension, value }) => [dimension, value]));
		},
	};
}
