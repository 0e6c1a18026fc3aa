/** One event with everything that is known of it: its labels, where each came from, and the texts they were read in. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { DimensionId, Label, LabelContext, NarrativeText } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { labelOf } from "@/lib/dimensions/label-of";
import type { EngineReader } from "@/lib/engine/engine";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { Correction } from "./corrections";
import type { AssembledEvent } from "./events";
import { joinedEvents } from "./joins/joined-events";
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
	/** What the records say; null where no correction stands over it. */
	readonly original: Label | null;
}

/** Everything about one victim of one event. Unmasked: names and texts must pass the mask before any screen. */
export interface EventDetail extends EventRef {
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	readonly victimName: string | null;
	readonly victimCount: number;
	readonly narratives: readonly NarrativeText[];
	/** In the order of the dimensions. */
	readonly labels: readonly LabelDetail[];
}

/** Under what an event is read. */
export interface DetailContext {
	readonly context: LabelContext;
	readonly corrections: readonly Correction[];
}

/** The event as it is labelled, or null when there is none of these keys. */
export async function findEvent(
	tx: EngineReader,
	{ eventNo, ordinal }: EventRef,
	{ corrections, context }: DetailContext,
): Promise<AssembledEvent | null> {
	const [row] = await tx.query({
		sql: sql`SELECT incident_no, case_no FROM ${id(EVENT_TABLE)}
WHERE event_no = ${lit(eventNo)} AND ordinal = ${lit(ordinal)} LIMIT 1`,
		columns: { incident_no: "text", case_no: "text" },
	});
	if (row === undefined) return null;
	const scope = await closedScope(tx, {
		incidents: new Set(row.incident_no === null ? [] : [row.incident_no]),
		cases: new Set(row.case_no === null ? [] : [row.case_no]),
	});
	const events = joinedEvents(await eventRecords(tx, scope, corrections), context);
	return events.find((event) => event.eventNo === eventNo && event.ordinal === ordinal) ?? null;
}

/** All labels of one event with their evidence; null when there is none of these keys. */
export async function eventDetail(
	tx: EngineReader,
	ref: EventRef,
	detail: DetailContext,
): Promise<EventDetail | null> {
	const event = await findEvent(tx, ref, detail);
	if (event === null) return null;
	const { source, incident, caseFile } = event;
	const { context } = detail;
	const uncorrected = { ...source, corrections: null };
	const number = (value: unknown) => (typeof value === "string" ? value : null);
	return {
		eventNo: event.eventNo,
		ordinal: event.ordinal,
		incidentNo: number(incident?.incident_no),
		caseNo: number(caseFile?.case_no),
		victimName: source.victimName,
		victimCount: source.victimCount,
		narratives: source.narratives,
		labels: DIMENSION_LIST.map((dimension) => ({
			dimension: dimension.id,
			label: labelOf(dimension, source, context),
			original: source.corrections?.has(dimension.id) ? labelOf(dimension, uncorrected, context) : null,
		})),
	};
}
