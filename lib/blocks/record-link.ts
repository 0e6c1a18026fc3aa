/** Ways from a row to the history of its record: of a call or case together with its victims, whom its texts may name. */
import { type KeyedRow, type RecordRef, recordNo, recordRef, recordTable } from "@/lib/analysis/stored";
import type { RecordLink } from "./block";

const NUMBER_OF = { incident: "incident_no", case_file: "case_no" } as const;

/** Tables whose records have victims. */
export type EventTable = keyof typeof NUMBER_OF;

/** A call or case and the victims read from it. */
export function eventRecords(table: EventTable, number: string): readonly RecordRef[] {
	return [
		{ table, key: { [NUMBER_OF[table]]: number } },
		{ table: "victim", key: { event_kind: table, event_no: number } },
	];
}

/** The history of a call or case. */
export function eventLink(table: EventTable, number: string): RecordLink {
	return { title: `${recordTable(table)?.label ?? ""} ${number}`, records: eventRecords(table, number) };
}

/** The history of the record a row belongs to; null where its key does not name one record. */
export function recordLink(row: KeyedRow): RecordLink | null {
	const record = recordRef(row);
	if (record === null) return null;
	const { table } = record;
	if (table === "incident" || table === "case_file") return eventLink(table, recordNo(row));
	return { title: `${recordTable(table)?.label ?? ""} ${recordNo(row)}`.trim(), records: [record] };
}
