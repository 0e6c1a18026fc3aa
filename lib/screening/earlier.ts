/** The frauds that a signer may have met before: every victim of every event that counts, as persons are matched. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import type { PlanRow } from "@/lib/analysis/plan";
import type { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { type JoinPerson, victimIn } from "@/lib/ingest/joins/person";
import { bornKey } from "@/lib/ingest/joins/receipts";
import { isBefore, momentIn, push, textOf } from "@/lib/ingest/joins/row-values";
import { mergePersons } from "@/lib/ingest/persons";
import type { StoredValues } from "@/lib/ingest/read-field";
import type { EarlierEvent } from "./hit";

/** A victim of an event that counts. */
export interface EarlierVictim {
	readonly event: EarlierEvent;
	/** The offence and the report, as far as known; never empty. */
	readonly moments: readonly EventMoment[];
	readonly person: JoinPerson;
	/** Name, birth date and village in one; null when any is unknown or masked. */
	readonly born: string | null;
	/** The person's own row, merged from all that tell of it. */
	readonly row: StoredValues;
}

type EventRow = PlanRow<typeof screeningEventsPlan>;

function earlierVictim(row: EventRow, victim: StoredValues, dictionary: Dictionary): EarlierVictim | null {
	const offence = momentIn(row, "occur_from");
	const report = momentIn(row, "report_time");
	const at = offence ?? report;
	if (at === null) return null;
	const person = victimIn(victim);
	const village = dictionary.valueOf("victim_village", row.village ?? 0);
	const home = village === OUTSIDE_VILLAGE.id ? null : village;
	return {
		event: {
			eventNo: row.event_no ?? "",
			ordinal: row.ordinal ?? 1,
			at: at.moment,
			hasClock: at.hasClock,
			category: dictionary.valueOf("fraud_category", row.category ?? 0),
			lossFen: row.loss_fen,
			village,
		},
		moments: [offence, report].filter((moment) => moment !== null),
		person,
		born: bornKey(person, textOf(victim.victim_birth_date), home),
		row: victim,
	};
}

/**
 * The victims of events. The rows of one event's records are merged as labelling merges them, so that an ordinal means the
 * same person here and in the event table.
 * @param events rows of the plan `screening-events`
 * @param victims rows of the plan `screening-victims`, in its order
 */
export function earlierVictims(
	events: readonly EventRow[],
	victims: readonly StoredValues[],
	dictionary: Dictionary,
): readonly EarlierVictim[] {
	const ofRecord = new Map<string, StoredValues[]>();
	for (const row of victims) push(ofRecord, `${row.event_kind}:${row.event_no}`, row);
	let last: { readonly eventNo: string | null; readonly persons: readonly StoredValues[] } | null = null;
	return events.flatMap((row) => {
		if (last?.eventNo !== row.event_no) {
			const calls = ofRecord.get(`incident:${row.incident_no}`) ?? [];
			const cases = ofRecord.get(`case_file:${row.case_no}`) ?? [];
			last = { eventNo: row.event_no, persons: mergePersons([...calls, ...cases]) };
		}
		return earlierVictim(row, last.persons[(row.ordinal ?? 1) - 1] ?? {}, dictionary) ?? [];
	});
}

/**
 * Whether an event happened before a signing: its offence or its report did. Null where only a missing clock keeps it from
 * being said, because both are of one day.
 */
export function isEarlier({ moments }: EarlierVictim, signed: EventMoment): boolean | null {
	const orders = moments.map((moment) => isBefore(moment, signed));
	if (orders.includes(true)) return true;
	return orders.includes(null) ? null : false;
}
