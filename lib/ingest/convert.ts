/** Rows of a recognised sheet → canonical rows with their victims, or refusals with a reason; no row vanishes. */

import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { TABLES } from "@/lib/records";
import type { Field } from "@/lib/records/field";
import type { Settings } from "@/lib/settings/settings";
import type { Reading } from "@/lib/text/reading";
import { type DateHalves, dateHalvesOf, wholeMoment } from "./date-halves";
import type { Cell, DecodedSheet } from "./decode/decoded";
import { contentKey } from "./hash";
import { personKey } from "./person-key";
import { readField, type Stored, type StoredValues } from "./read-field";
import { type ColumnMapping, fieldsOfSource, type Recognition } from "./recognise";
import { isBlankRow, reasonToLeaveOut, surplusReason } from "./row-shape";
import { SOURCES } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";
import { withVictimLosses } from "./victim-losses";

/** A row that could not be taken in: where, what stood there, why, and what to do. */
export interface Refusal {
	/** 1-based row (workbook) or line (text file). */
	readonly row: number;
	/** Heading of the offending column; null when the row as a whole is at fault. */
	readonly column: string | null;
	/** The cell as written; null when empty. */
	readonly value: string | null;
	readonly reason: string;
	readonly raw: readonly Cell[];
}

/** A cell of a kept row that could not be read: the row counts, the cell is 不详. */
export type CellWarning = Omit<Refusal, "raw">;

/** A line that is no record: repeated headers, totals. Counted apart from the rows read. */
export interface LeftOutRow {
	readonly row: number;
	readonly reason: string;
}

/** A converted row; `values` and `victim` hold only the columns that were filled. */
export interface ConvertedRow {
	readonly row: number;
	readonly raw: readonly Cell[];
	readonly values: StoredValues;
	/** Null where the source carries no victims. */
	readonly victim: StoredValues | null;
}

/** A converted sheet: `read = rows + refusals`. */
export interface ConvertedSheet {
	readonly source: SourceId;
	readonly read: number;
	readonly rows: readonly ConvertedRow[];
	readonly refusals: readonly Refusal[];
	readonly warnings: readonly CellWarning[];
	readonly leftOut: readonly LeftOutRow[];
}

interface MappedField {
	readonly column: ColumnMapping;
	readonly field: Field;
	readonly isVictim: boolean;
	readonly isNeeded: boolean;
	readonly valueMapping: Readonly<Record<string, string>>;
	/** What cells of this column were read as, up to {@link MOST_READINGS}. */
	readonly readings: Map<Cell, Reading<StoredValues>>;
}

/** A column with more different cells than this hardly repeats itself: looking up would cost more than reading. */
const MOST_READINGS = 2000;

const NO_MAPPING: Readonly<Record<string, string>> = {};

function mappedFields(
	source: ImportSource,
	recognition: Recognition,
	settings: Settings,
): readonly MappedField[] {
	const fields = new Map(fieldsOfSource(source).map((field) => [field.id, field]));
	const own = new Set(source.table.fields.map((field) => field.id));
	const mapped = recognition.columns.flatMap((column) => {
		const field = column.field === null ? undefined : fields.get(column.field);
		if (!field) return [];
		const isNeeded = source.needed.includes(field.id) || field.required === true || field.kind === "key";
		const valueMapping = settings.valueMappings[field.id] ?? NO_MAPPING;
		return [{ column, field, isVictim: !own.has(field.id), isNeeded, valueMapping, readings: new Map() }];
	});
	return [...mapped.filter((one) => one.isNeeded), ...mapped.filter((one) => !one.isNeeded)];
}

interface RowReading {
	readonly values: Record<string, Stored>;
	readonly victim: Record<string, Stored>;
	readonly warnings: CellWarning[];
	refusal: Refusal | null;
}

function cellText(cell: Cell): string | null {
	return cell === null ? null : String(cell);
}

/** The day of the report, once read; needed fields are read first. */
function baseDateOf(values: StoredValues): CivilDate | null {
	const { report_time: reported } = values;
	return typeof reported === "string" ? civilDateOf(reported.slice(0, 10)) : null;
}

/** What an earlier column filled stays. */
function fillIn(target: Record<string, Stored>, read: StoredValues | null): void {
	if (read === null) return;
	for (const column in read) if (!Object.hasOwn(target, column)) target[column] = read[column] ?? null;
}

/** Villages, ways and officers repeat: what a cell says is read once and remembered, as far as the cell alone decides it. */
function readOnce(
	{ field, column, valueMapping, readings }: MappedField,
	cell: Cell,
	dateSystem: 1900 | 1904,
	into: RowReading,
): Reading<StoredValues> {
	const isRemembered = readings.size < MOST_READINGS;
	const known = isRemembered ? readings.get(cell) : undefined;
	if (known !== undefined) return known;
	const dependsOnRow = field.kind === "span_start";
	const baseDate = dependsOnRow ? baseDateOf(into.values) : null;
	const reading = readField(field, cell, { moneyUnit: column.moneyUnit, dateSystem, baseDate, valueMapping });
	if (!dependsOnRow && isRemembered) readings.set(cell, reading);
	return reading;
}

function readCell(
	mapped: MappedField,
	cell: Cell,
	at: { row: number; dateSystem: 1900 | 1904 },
	into: RowReading,
): void {
	const reading = readOnce(mapped, cell, at.dateSystem, into);
	if (reading.ok) {
		const target = mapped.isVictim ? into.victim : into.values;
		fillIn(target, reading.value);
		return;
	}
	into.warnings.push({
		row: at.row,
		column: mapped.column.heading,
		value: cellText(cell),
		reason: reading.reason,
	});
}

function readRow(
	fields: readonly MappedField[],
	raw: readonly Cell[],
	at: { row: number; dateSystem: 1900 | 1904; halves: DateHalves },
): RowReading {
	const reading: RowReading = { values: {}, victim: {}, warnings: [], refusal: null };
	for (const mapped of fields) {
		readCell(mapped, wholeMoment(raw, mapped.column.column, at.halves, at.dateSystem), at, reading);
	}
	return reading;
}

/** Why a needed cell without a value refuses its row; `####` is Excel's way of saying that the column is too narrow. */
function missingReason(label: string, written: string | null): string {
	if (/^#+$/.test(written?.trim() ?? "")) {
		return `“${label}”显示为“${written}”，多半是导出时列宽不够，请把该列拉宽后重新导出`;
	}
	return `“${label}”为空，该列必须填写，请补全后重新导入`;
}

function refusalOf(
	fields: readonly MappedField[],
	raw: readonly Cell[],
	reading: RowReading,
	row: number,
): Refusal | null {
	for (const mapped of fields) {
		if (!mapped.isNeeded || Object.hasOwn(reading.values, mapped.field.id)) continue;
		const { heading, column } = mapped.column;
		const written = cellText(raw[column] ?? null);
		const reason = reading.warnings.find((warning) => warning.column === heading)?.reason;
		const text = reason ?? missingReason(mapped.field.label, written);
		return { row, column: heading, value: written, reason: text, raw };
	}
	return null;
}

function derivedKey(source: ImportSource, values: Record<string, Stored>): void {
	for (const key of source.table.key) {
		if (values[key] !== undefined) continue;
		const field = source.table.fields.find((one) => one.id === key);
		values[key] = field?.kind === "integer" || field?.kind === "year" ? 0 : contentKey(values);
	}
}

function surplusOf(raw: readonly Cell[], width: number, row: number): readonly CellWarning[] {
	const reason = surplusReason(raw, width);
	return reason === null ? [] : [{ row, column: null, value: null, reason }];
}

/**
 * Converts the rows under the header.
 * A row is refused when a needed field is blank or unreadable; any other unreadable cell becomes 不详 with a warning.
 * Wholly blank rows are not rows. Total rows and repeated headers are listed in `leftOut`.
 * @param recognition must have a source and no missing fields
 */
export function convertSheet(
	sheet: DecodedSheet,
	recognition: Recognition,
	settings: Settings,
): ConvertedSheet {
	if (recognition.source === null) throw new Error("convertSheet needs a recognised source");
	const source = SOURCES[recognition.source];
	const fields = mappedFields(source, recognition, settings);
	const headings = recognition.columns.map((column) => column.heading);
	const keyColumns = fields.filter(({ field }) => field.kind === "key").map(({ column }) => column.column);
	const halves = dateHalvesOf(recognition.columns);
	const result = {
		rows: [] as ConvertedRow[],
		refusals: [] as Refusal[],
		warnings: [] as CellWarning[],
		leftOut: [] as LeftOutRow[],
	};
	sheet.rows.slice(recognition.headerEnd + 1).forEach((raw, index) => {
		if (isBlankRow(raw)) return;
		const row = sheet.rowNumbers[recognition.headerEnd + 1 + index] ?? recognition.headerEnd + 2 + index;
		const reason = reasonToLeaveOut(raw, headings, keyColumns);
		if (reason !== null) {
			result.leftOut.push({ row, reason });
			return;
		}
		const reading = readRow(fields, raw, { row, dateSystem: sheet.dateSystem, halves });
		const refusal = refusalOf(fields, raw, reading, row);
		if (refusal !== null) {
			result.refusals.push(refusal);
			return;
		}
		derivedKey(source, reading.values);
		result.warnings.push(...reading.warnings, ...surplusOf(raw, headings.length, row));
		result.rows.push({
			row,
			raw,
			values: reading.values,
			victim: source.carriesVictim ? victimOf(source, reading) : null,
		});
	});
	const { rows, warnings } = withVictimLosses(result.rows, source.table.key, lossHeading(fields));
	return {
		...result,
		source: source.id,
		read: rows.length + result.refusals.length,
		rows,
		warnings: [...result.warnings, ...warnings],
	};
}

function lossHeading(fields: readonly MappedField[]): string | null {
	return fields.find(({ field }) => field.id === "loss")?.column.heading ?? null;
}

function victimOf(source: ImportSource, reading: RowReading): StoredValues {
	const eventNo = reading.values[source.table.key[0] ?? ""] ?? null;
	const key = personKey(reading.victim.victim_id_no ?? null, reading.victim.victim_name ?? null);
	const [kind, no, person] = TABLES.victim.key;
	return { ...reading.victim, [kind]: source.id, [no]: eventNo, [person]: key };
}
