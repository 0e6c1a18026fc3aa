/** What an employer as written means: a firm of the list and the zone it stands in; the same reading as that of the labels. */
import { ZONELESS } from "@/data/victim-values";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { enterpriseNamed, readEmployerText } from "@/lib/dimensions/victim-employer-zone";

/** Where somebody works. */
export interface Workplace {
	/** A firm of the list; null where only the zone is known. */
	readonly enterprise: string | null;
	/** An id of dimension 8: a zone, or {@link OUTSIDE_ZONES}. */
	readonly zone: string;
}

/** The ids of dimension 8 that are no zone: firms outside of the zones, and no firm at all. */
const [OUTSIDE = { id: "" }, NOWHERE = { id: "" }] = ZONELESS;

/** The group of the firms that stand in no zone. */
export const OUTSIDE_ZONES: string = OUTSIDE.id;

/** True for what a worker of a firm can have in dimension 8: not 不详 and not 非企业. */
export function isWorkplace(zone: string | null): zone is string {
	return zone !== null && zone !== NOWHERE.id;
}

/** Reads an employer; null where it means no firm of the list and no zone. */
export type WorkplaceReader = (employer: string) => Workplace | null;

function workplaceOf(employer: string, context: LabelContext): Workplace | null {
	const read = readEmployerText(employer, context);
	if (read.kind !== "known" || !isWorkplace(read.value)) return null;
	return { enterprise: enterpriseNamed(employer, context), zone: read.value };
}

/** A reader that reads each written name once: half the town works for the same few hundred employers. */
export function workplaceReader(context: LabelContext): WorkplaceReader {
	const known = new Map<string, Workplace | null>();
	return (employer) => {
		const before = known.get(employer);
		if (before !== undefined) return before;
		const workplace = workplaceOf(employer, context);
		known.set(employer, workplace);
		return workplace;
	};
}
