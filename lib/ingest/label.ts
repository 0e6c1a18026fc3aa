/** Assembled events → rows of the event table: days, exclusions and 23 codes, with the source of each label. */
import { FALSE_WORDS } from "@/data/flag-words";
import { dateOfMoment } from "@/lib/base/civil";
import { nextTurn } from "@/lib/base/eventual";
import { dayNumber, weekday } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { EventMoment, EventSource, LabelContext, Measure } from "@/lib/dimensions/dimension";
import { codeColumn, type Exclusion, measureColumns } from "@/lib/dimensions/event-table";
import { isTelecomFraud } from "@/lib/dimensions/fraud-category";
import { type MeasuredLabel, measuredLabel } from "@/lib/dimensions/label-of";
import { offenceDay } from "@/lib/dimensions/offence-time";
import type { ColumnData } from "@/lib/engine/engine";
import { type AssembledEvent, momentOf } from "./events";

const NEVER_COUNTED_DAY = 2_147_483_647;
/** Revoked, not filed, or handed to another office; handing a case to the prosecutor (移送审查起诉) is no transfer. */
const REVOKED_STATUS =
	/(?<![未不])撤案|(?<!未)撤销|不予立案|不立案|(?:移交|移送)(?!.{0,14}(?:起诉|检察|审查|法院))/;
const falseWords = new Set(FALSE_WORDS);

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Whether a column that should name another record does so: 否 and the record's own number name none. */
function namesAnother(cell: unknown, own: unknown): boolean {
	if (typeof cell !== "string") return false;
	const word = cell.replace(/\s+/g, "");
	return word !== own && !falseWords.has(word.toLowerCase());
}

/** The statistical day of a moment: before the day cut it belongs to the day before; a bare date is its own day. */
export function statisticalDay(at: EventMoment | null, dayCutHour: number): number | null {
	if (at === null) return null;
	const day = dayNumber(dateOfMoment(at.moment));
	const isBeforeCut = at.hasClock && Number(at.moment.slice(11, 13)) < dayCutHour;
	return isBeforeCut ? day - 1 : day;
}

/** Why a call does not count, or null when it does; the first reason that holds. Domain contract §5. */
export function callExclusion(event: AssembledEvent, context: LabelContext): Exclusion | null {
	if (event.incident === null || event.source.reportTime === null) return "no_time";
	if (event.incident.is_invalid === true) return "invalid";
	if (namesAnother(event.incident.duplicate_of, event.incident.incident_no)) return "duplicate";
	return isTelecomFraud(event.source, context) ? null : "not_fraud";
}

/** Why a case does not count, or null when it does. Domain contract §5. */
export function caseExclusion(event: AssembledEvent, context: LabelContext): Exclusion | null {
	const file = event.caseFile;
	if (file === null || typeof file.filed_time !== "string") return "not_filed";
	if (namesAnother(file.merged_into, file.case_no)) return "merged";
	if (file.is_revoked === true || REVOKED_STATUS.test(String(file.status ?? ""))) return "revoked";
	return isTelecomFraud(asCase(event), context) ? null : "not_fraud";
}

/** The event as its case calls it: a call may be reported as a quarrel and filed as fraud, or the other way round. */
function asCase({ source, caseFile }: AssembledEvent): EventSource {
	const categoryConfirmed = text(caseFile?.category_confirmed);
	const categoryOriginal = text(caseFile?.category_original);
	const isNamed = categoryConfirmed !== null || categoryOriginal !== null;
	return isNamed ? { ...source, categoryConfirmed, categoryOriginal, categoriesReplied: [] } : source;
}

interface EventRow {
	readonly event: AssembledEvent;
	readonly callExclusion: Exclusion | null;
	readonly caseExclusion: Exclusion | null;
	readonly callDay: number | null;
	readonly caseDay: number | null;
	readonly solvedDay: number | null;
	readonly occurDay: number | null;
	readonly offenceWeekday: number | null;
	readonly codes: readonly number[];
	readonly sources: string;
	/** In the order of the dimensions; null for those without a number and where it is unknown. */
	readonly measures: readonly (Measure | null)[];
}

/** The source's initial; of a number that no band holds in upper case, so that other bands find its source again. */
function letterOf({ label, measure }: MeasuredLabel): string {
	if (label.value === null && measure !== null) return measure.source.charAt(0).toUpperCase();
	return label.source.charAt(0);
}

const lossAt = DIMENSION_LIST.findIndex(({ id }) => id === "loss_band");

function rowOf(event: AssembledEvent, dictionary: Dictionary, context: LabelContext): EventRow {
	const cut = context.settings.dayCutHour;
	const call = callExclusion(event, context);
	const file = caseExclusion(event, context);
	const source = file === null && call === "not_fraud" ? asCase(event) : event.source;
	const labels = DIMENSION_LIST.map((dimension) => measuredLabel(dimension, source, context));
	const offence = offenceDay(event.source);
	return {
		event,
		callExclusion: event.incident === null ? null : call,
		caseExclusion: event.caseFile === null ? null : file,
		callDay: call === null ? statisticalDay(event.source.reportTime, cut) : null,
		caseDay: file === null ? statisticalDay(momentOf(event.caseFile, "filed_time"), cut) : null,
		solvedDay: file === null ? statisticalDay(momentOf(event.caseFile, "solved_time"), cut) : null,
		occurDay: file === null ? statisticalDay(offence?.at ?? null, cut) : null,
		offenceWeekday: offence === null ? null : weekday(offence.date),
		codes: labels.map(({ label }, position) =>
			dictionary.encode(DIMENSION_LIST[position]?.id ?? "fraud_category", label.value),
		),
		sources: labels.map(letterOf).join(""),
		measures: labels.map(({ measure }) => measure),
	};
}

const lossOf = ({ measures }: EventRow): number | null => measures[lossAt]?.low ?? null;

function keyColumns(rows: readonly EventRow[]): readonly ColumnData[] {
	const values = <T extends string | number | null>(pick: (row: EventRow) => T): readonly T[] =>
		rows.map(pick);
	return [
		{ name: "event_no", kind: "text", values: values((row) => row.event.eventNo) },
		{ name: "ordinal", kind: "integer", values: values((row) => row.event.ordinal) },
		{ name: "incident_no", kind: "text", values: values((row) => text(row.event.incident?.incident_no)) },
		{ name: "case_no", kind: "text", values: values((row) => text(row.event.caseFile?.case_no)) },
		{ name: "call_day", kind: "integer", values: values((row) => row.callDay) },
		{ name: "call_exclusion", kind: "text", values: values((row) => row.callExclusion) },
		{ name: "case_day", kind: "integer", values: values((row) => row.caseDay) },
		{ name: "case_exclusion", kind: "text", values: values((row) => row.caseExclusion) },
		{ name: "solved_day", kind: "integer", values: values((row) => row.solvedDay) },
		{ name: "occur_day", kind: "integer", values: values((row) => row.occurDay) },
		{ name: "offence_weekday", kind: "integer", values: values((row) => row.offenceWeekday) },
		{
			name: "report_time",
			kind: "moment",
			values: values((row) => row.event.source.reportTime?.moment ?? null),
		},
		{
			name: "loss_fen",
			kind: "number",
			values: values((row) => (row.event.ordinal === 1 ? lossOf(row) : null)),
		},
		{
			name: "victim_loss_fen",
			kind: "number",
			values: values((row) => (row.event.source.victimCount === 1 ? lossOf(row) : null)),
		},
		{ name: "victim_name", kind: "text", values: values((row) => row.event.source.victimName) },
		{ name: "sources", kind: "text", values: values((row) => row.sources) },
	];
}

function dimensionColumns(rows: readonly EventRow[]): readonly ColumnData[] {
	const codes = DIMENSION_LIST.map((dimension, position) => {
		// Filled in a loop: `Int16Array.from` with a function takes several times as long.
		const values = new Int16Array(rows.length);
		for (let at = 0; at < rows.length; at++) values[at] = rows[at]?.codes[position] ?? 0;
		return { name: codeColumn(dimension.id), kind: "code" as const, values };
	});
	const measures = DIMENSION_LIST.flatMap((dimension, position) => {
		const ends = ["low", "high"] as const;
		return measureColumns(dimension).map((name, at) => ({
			name,
			kind: "number" as const,
			values: rows.map((row) => row.measures[position]?.[ends[at] ?? "low"] ?? null),
		}));
	});
	return [...codes, ...measures];
}

/** How labelling tells how far it is, and how it is called off. */
export interface LabelOptions {
	/** Events done and events in all; throwing calls the labelling off. */
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Events between two tellings; others get their turn there. */
const EVENTS_A_TURN = 4000;

/**
 * Labels events and lays them out as columns of the event table, sorted by call day so that windows prune.
 * @param dictionary grows by the open values it meets
 * @throws AppError `too_many_values` when a dimension meets more values than a code can number, and what `onProgress` throws
 */
export async function labelEvents(
	events: readonly AssembledEvent[],
	{ dictionary, context }: { readonly dictionary: Dictionary; readonly context: LabelContext },
	{ onProgress }: LabelOptions = {},
): Promise<readonly ColumnData[]> {
	const rows: EventRow[] = [];
	for (const event of events) {
		rows.push(rowOf(event, dictionary, context));
		if (rows.length % EVENTS_A_TURN !== 0) continue;
		onProgress?.(rows.length, events.length);
		await nextTurn();
	}
	rows.sort((one, other) => (one.callDay ?? NEVER_COUNTED_DAY) - (other.callDay ?? NEVER_COUNTED_DAY));
	return [...keyColumns(rows), ...dimensionColumns(rows)];
}
