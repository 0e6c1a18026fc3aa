/** One event with everything that is known of it: its labels, where each came from, and the texts they were read in. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { DimensionId, Label, LabelContext, Measure, NarrativeText } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { labelOf, measuredLabel } from "@/lib/dimensions/label-of";
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { Correction } from "./corrections";
import type { AssembledEvent } from "./events";
import { joinedEvents } from "./joins/joined-events";
import type { StoredValues } from "./read-field";
import { eventRecords } from "./relabel";
import { closedScope } from "./scope";

/** One victim of one event, by the keys of the event table. */
export interface EventRef {
	readonly eventNo: string;
	readonly ordinal: number;
}

/** A label with what it would be without the officer. */
export interface LabelDetail {
	readonly dimension: DimensionId;
	readonly label: Label;
	/** The number behind a band; null where there is none. */
	readonly measure: Measure | null;
	/** What the records say; null where no correction stands over it. */
	readonly original: Label | null;
}

/** Everything about one victim of one event. Unmasked: names and texts must pass the mask before any screen. */
export interface EventDetail extends EventRef {
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	readonly victimName: string | null;
	readonly victimCount: number;
	/** Every victim of the event, this one included, in their order. */
	readonly victims: readonly { readonly ordinal: number; readonly name: string | null }[];
	/** Every full name that the records around the event hold: any text may name any of them. */
	readonly names: readonly string[];
	readonly narratives: readonly NarrativeText[];
	/** In the order of the dimensions. */
	readonly labels: readonly LabelDetail[];
}

/** Under what an event is read. */
export interface DetailContext {
	readonly context: LabelContext;
	readonly corrections: readonly Correction[];
}

/** The events around an event, itself among them: those whose calls and cases hang together. Empty when there is none. */
async function eventsAround(
	tx: EngineReader,
	{ eventNo, ordinal }: EventRef,
	{ corrections, context }: DetailContext,
): Promise<readonly AssembledEvent[]> {
	const [row] = await tx.query({
		sql: sql`SELECT incident_no, case_no FROM ${id(EVENT_TABLE)}
WHERE event_no = ${lit(eventNo)} AND ordinal = ${lit(ordinal)} LIMIT 1`,
		columns: { incident_no: "text", case_no: "text" },
	});
	if (row === undefined) return [];
	const scope = await closedScope(tx, {
		incidents: new Set(row.incident_no === null ? [] : [row.incident_no]),
		cases: new Set(row.case_no === null ? [] : [row.case_no]),
	});
	return joinedEvents(await eventRecords(tx, scope, corrections), context);
}

const found = (events: readonly AssembledEvent[], { eventNo, ordinal }: EventRef) =>
	events.find((event) => event.eventNo === eventNo && event.ordinal === ordinal) ?? null;

/** The event as it is labelled, or null when there is none of these keys. */
export async function findEvent(
	tx: EngineReader,
	ref: EventRef,
	detail: DetailContext,
): Promise<AssembledEvent | null> {
	return found(await eventsAround(tx, ref, detail), ref);
}

function namesOf(table: RecordTable, record: StoredValues | null): readonly string[] {
	return table.fields.flatMap(({ id: field, personal }) => {
		const value = personal === "name" ? record?.[field] : null;
		return typeof value === "string" ? [value] : [];
	});
}

function namesAround(events: readonly AssembledEvent[]): readonly string[] {
	const names = events.flatMap(({ incident, caseFile, source }) => [
		...(source.victimName === null ? [] : [source.victimName]),
		...namesOf(TABLES.incident, incident),
		...namesOf(TABLES.case_file, caseFile),
	]);
	return [...new Set(names)];
}

function labelsOf({ source }: AssembledEvent, context: LabelContext): readonly LabelDetail[] {
	const uncorrected = { ...source, corrections: null };
	return DIMENSION_LIST.map((dimension) => ({
		dimension: dimension.id,
		...measuredLabel(dimension, source, context),
		original: source.corrections?.has(dimension.id) ? labelOf(dimension, uncorrected, context) : null,
	}));
}

/** All labels of one event with their evidence; null when there is none of these keys. */
export async function eventDetail(
	tx: EngineReader,
	ref: EventRef,
	detail: DetailContext,
): Promise<EventDetail | null> {
	const events = await eventsAround(tx, ref, detail);
	const event = found(events, ref);
	if (event === null) return null;
	const { source, incident, caseFile } = event;
	const number = (value: unknown) => (typeof value === "string" ? value : null);
	const victims = events.filter(({ eventNo }) => eventNo === event.eventNo);
	return {
		eventNo: event.eventNo,
		ordinal: event.ordinal,
		incidentNo: number(incident?.incident_no),
		caseNo: number(caseFile?.case_no),
		victimName: source.victimName,
		victimCount: source.victimCount,
		victims: victims.map(({ ordinal, source: { victimName } }) => ({ ordinal, name: victimName })),
		names: namesAround(events),
		narratives: source.narratives,
		labels: labelsOf(event, detail.context),
	};
}
