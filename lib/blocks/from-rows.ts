/** Event rows → what may be seen of them: one masked line each, or a masked table with where each row came from. */
import type { EventRowColumns } from "@/lib/analysis/event-row";
import { dateOfMoment } from "@/lib/base/civil";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import type { RowOf } from "@/lib/engine/engine";
import { maskName, maskNarrative } from "@/lib/text/mask";
import { shortDateText } from "@/lib/wording/dates";
import { yuanText } from "@/lib/wording/numbers";
import type { LinesBlock, RecordLink, RowsLink, TableBlock } from "./block";
import { originText } from "./origin";
import { eventRecords } from "./record-link";

/** One event row as the rows plan returns it; unmasked. */
export type EventRow = RowOf<EventRowColumns>;

/** What wording a row needs: codes to values, values to labels. */
export interface RowWords {
	readonly dictionary: Dictionary;
	readonly labels: LabelContext;
}

const FEN_PER_YUAN = 100;
const NAMED_PERSON =
	/(?:事主|受害人|被害人|报警人|报案人|当事人)\s*[:：]?\s*([\u4e00-\u9fa5·]{2,4})(?=[（(，,、]|系|称|报)/g;

function words(dimension: DimensionId, code: number | null, context: RowWords): string | null {
	const found = dimensionOf(dimension);
	const value = code === null ? null : context.dictionary.valueOf(dimension, code);
	return found === null || value === null ? null : labelOfValue(found, value, context.labels);
}

function timeText(row: EventRow): string {
	const moment = row.report_time ?? row.filed_time;
	return moment === null ? "时间不详" : `${shortDateText(dateOfMoment(moment))} ${moment.slice(11, 16)}`;
}

function lossText(row: EventRow): string | null {
	if (row.loss_fen === null) return null;
	return row.loss_fen === 0 ? "未遂" : `损失${yuanText(row.loss_fen / FEN_PER_YUAN)}`;
}

/** One call in one line: time, category, person in bands, village, loss. Holds no name, number, address or narrative. */
export function maskedLine(row: EventRow, context: RowWords): string {
	const village = words("victim_village", row.village, context);
	const parts = [
		words("fraud_category", row.category, context) ?? "类别不详",
		words("fraud_subtype", row.subtype, context),
		words("victim_gender", row.gender, context),
		ageText(words("victim_age_band", row.age, context)),
		words("victim_occupation", row.occupation, context),
		village === null ? null : `住${village}`,
		lossText(row),
	];
	return `${timeText(row)}　${parts.filter((part) => part !== null).join("，")}`;
}

/**
 * One victim of one event in one line: masked name, person in bands, then when and how. The loss is the whole event's and
 * stands with its first victim only.
 */
export function maskedPerson(row: EventRow, context: RowWords): string {
	const person = [
		row.victim_name === null ? "姓名不详" : maskName(row.victim_name),
		words("victim_gender", row.gender, context),
		ageText(words("victim_age_band", row.age, context)),
		words("victim_occupation", row.occupation, context),
	];
	const loss = lossText(row);
	const event = [
		timeText(row),
		words("fraud_category", row.category, context) ?? "类别不详",
		words("fraud_subtype", row.subtype, context),
		loss === null || row.loss_fen === 0 ? loss : `全案${loss}`,
	];
	const told = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join("，");
	return `${told(person)}　${told(event)}`;
}

function ageText(band: string | null): string | null {
	return band === null || band.endsWith("岁") ? band : `${band}岁`;
}

/** The events a list of lines stands for. */
export interface LinesOf {
	/** Leads to all of them. */
	readonly link: RowsLink;
	/** How many there are, read or not. */
	readonly total: number;
	/** Shown instead of an empty list. */
	readonly emptyText: string;
}

/** Events in one masked line each, in the order given, each leading to its own row; those not given end with a count. */
export function linesBlock(
	rows: readonly EventRow[],
	{ link, total, emptyText }: LinesOf,
	context: RowWords,
): LinesBlock {
	const items = rows.map((row) => ({
		text: maskedLine(row, context),
		rows: { ...link, ...eventIn(row) },
	}));
	const rest = total - items.length;
	const more = rest > 0 ? [{ text: `另有${rest}起，见明细。`, rows: link }] : [];
	return { kind: "lines", id: "lines.calls", items: [...items, ...more], emptyText };
}

/** The persons whom a narrative introduces by their part in it (受害人：张某某). */
export function namesToldIn(narrative: string): readonly string[] {
	return [...narrative.matchAll(NAMED_PERSON)].map((match) => match[1] ?? "");
}

/** A narrative with the names its records hold; `event_names` one a line. */
export type NamedNarrative = Pick<EventRow, "narrative" | "event_names" | "caller_name">;

/** The narrative with every known name, number and contact masked; empty when there is none. */
export function maskedTold({ narrative, event_names, caller_name }: NamedNarrative): string {
	if (narrative === null) return "";
	const ofEvent = event_names?.split("\n") ?? [];
	const names = [caller_name ?? "", ...ofEvent, ...namesToldIn(narrative)];
	return maskNarrative(
		narrative,
		names.filter((name) => name !== ""),
	);
}

/** The same of a row, which also has its own victim; — when there is none. */
export function maskedNarrative(row: EventRow): string {
	const event_names = [row.victim_name ?? "", row.event_names ?? ""].join("\n");
	return row.narrative === null ? "—" : maskedTold({ ...row, event_names });
}

/** The victim of the event that a row is about; nothing where the row names none. */
function eventIn({ event_no, ordinal }: Pick<EventRow, "event_no" | "ordinal">): Pick<RecordLink, "event"> {
	return event_no === null || ordinal === null ? {} : { event: { eventNo: event_no, ordinal } };
}

/** The records of an event: its call, its case, and the victims of both. */
function historyOf({ event_no, ordinal, incident_no, case_no }: EventRow): RecordLink {
	return {
		title: `事件 ${event_no ?? ""}`,
		...eventIn({ event_no, ordinal }),
		records: [
			...(incident_no === null ? [] : eventRecords("incident", incident_no)),
			...(case_no === null ? [] : eventRecords("case_file", case_no)),
		],
	};
}

/** The rows behind a figure as a masked table, each with the file, sheet and row it came from. */
export function rowsTable(rows: readonly EventRow[], caption: string, context: RowWords): TableBlock {
	const cell = (text: string | null) => ({ text: text ?? "不详" });
	return {
		kind: "table",
		id: "table.rows",
		caption,
		columns: [
			{ id: "event_no", label: "编号", align: "left", weight: 4 },
			{ id: "time", label: "报警时间", align: "left", weight: 3 },
			{ id: "category", label: "诈骗类别", align: "left", weight: 4 },
			{ id: "victim", label: "受害人", align: "left", weight: 2 },
			{ id: "gender", label: "性别", align: "left", weight: 1 },
			{ id: "age", label: "年龄段", align: "left", weight: 2 },
			{ id: "village", label: "居住村居", align: "left", weight: 3 },
			{ id: "loss", label: "损失(元)", align: "right", weight: 2 },
			{ id: "narrative", label: "简要案情", align: "left", weight: 12 },
			{ id: "origin", label: "来源", align: "left", weight: 5 },
		],
		rows: rows.map((row) => ({
			id: `${row.event_no}#${row.ordinal}`,
			cells: [
				{ text: row.event_no ?? "不详", record: historyOf(row) },
				{ text: timeText(row) },
				cell(words("fraud_category", row.category, context)),
				cell(row.victim_name === null ? null : maskName(row.victim_name)),
				cell(words("victim_gender", row.gender, context)),
				cell(words("victim_age_band", row.age, context)),
				cell(words("victim_village", row.village, context)),
				{ text: row.loss_fen === null ? "不详" : String(row.loss_fen / FEN_PER_YUAN), sort: row.loss_fen },
				{ text: maskedNarrative(row) },
				{ text: originText(row) },
			],
		})),
		footnote: null,
		emptyText: "没有符合条件的记录",
	};
}
