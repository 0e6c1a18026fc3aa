/** Rows of a recognised sheet → canonical rows with their victims, or refusals with a reason; no row vanishes. */
import { TABLES } from "@/lib/records";
import type { Settings } from "@/lib/settings/settings";
import { withoutCollisions } from "./colliding-keys";
import type { ColumnNotes } from "./column-notes";
import { type Line, type RowReading, readLine } from "./convert-row";
import type { Cell, DecodedSheet } from "./decode/decoded";
import { contentKey } from "./hash";
import { moneyUnitOf } from "./heading";
import { type MoneyHistory, moneySuspicion } from "./money-suspicion";
import { personKey } from "./person-key";
import type { StoredValues } from "./read-field";
import type { Recognition } from "./recognition";
import type { CellWarning, Refusal } from "./refusal";
import { type MappedField, type RowReader, rowReader } from "./row-reader";
import { refusalOf } from "./row-refusal";
import { isBlankRow, reasonToLeaveOut, sumsFigures, surplusReason } from "./row-shape";
import type { ImportSource, SourceId } from "./sources/source";
import { withVictimLosses } from "./victim-losses";

export type { CellWarning, Refusal } from "./refusal";

/** A line that is no record: repeated headers, totals. Counted apart from the rows read. */
export interface LeftOutRow {
	readonly row: number;
	readonly reason: string;
}

/**
 * A converted row; `values` and `victim` hold the columns that the sheet can fill, null where a row does not. A line whose columns are records of their
 * own (a year, an item, a kind of relation a column) gives several, all with its row number and cells.
 */
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

/** What conversion may know of earlier imports, by money field; absent = nothing. */
export type KnownMoney = Readonly<Record<string, MoneyHistory>>;

/** What converting may be told, and whom it tells. */
export interface ConvertOptions {
	/** Amounts of earlier imports, for the suspicion of a wrong money unit. */
	readonly known?: KnownMoney;
	/** Told now and then how many lines under the header are done. */
	readonly onLines?: (done: number, total: number) => void;
}

/** Lines between two words on progress: a few a second. */
const LINES_A_STEP = 4000;

function surplusOf(raw: readonly Cell[], width: number, row: number): readonly CellWarning[] {
	const reason = surplusReason(raw, width);
	return reason === null ? [] : [{ row, column: null, value: null, reason }];
}

interface Taken {
	readonly rows: ConvertedRow[];
	readonly refusals: Refusal[];
	readonly warnings: CellWarning[];
	readonly leftOut: LeftOutRow[];
}

function takeRecord(reader: RowReader, reading: RowReading, line: Line, into: Taken): void {
	const { source } = reader;
	const refusal = refusalOf(reader, reading, line) ?? incomplete(source, reading, line);
	if (refusal !== null) {
		into.refusals.push(refusal);
		return;
	}
	for (const warning of reading.warnings) into.warnings.push(warning);
	const victim = source.carriesVictim ? victimOf(source, reading) : null;
	into.rows.push({ row: line.row, raw: line.raw, values: reading.values, victim });
}

/** Makes the keys an export leaves out; a key nobody derives comes from the whole content. */
function incomplete({ complete, table }: ImportSource, { values }: RowReading, line: Line): Refusal | null {
	const reason = complete?.(values) ?? null;
	if (reason !== null) return { row: line.row, column: null, value: null, reason, raw: line.raw };
	for (const key of table.key) values[key] ??= contentKey(values);
	return null;
}

/** Columns in which 合计 makes a line a total: those that number the lines, and all whose fields hold no free words. */
function labelColumns({ fields }: RowReader, { columns }: Recognition): readonly number[] {
	const mapped = fields.filter(({ field }) => field.kind !== "text" || field.personal === "name");
	const sequence = columns.filter(({ mappedBy }) => mappedBy === "sequence");
	return [...mapped.map(({ column }) => column), ...sequence].map(({ column }) => column);
}

/**
 * Converts the rows under the header.
 * A row is refused when a needed field is blank or unreadable; any other unreadable cell becomes 不详 with a warning.
 * Wholly blank rows are not rows. Total rows and repeated headers are listed in `leftOut`; a row is a total where 合计
 * stands instead of a number, a month or a name, or begins a row of figures.
 * @param recognition must have a source and no missing fields
 */
export function convertSheet(
	sheet: DecodedSheet,
	recognition: Recognition,
	settings: Settings,
	{ known = {}, onLines }: ConvertOptions = {},
): ConvertedSheet {
	if (recognition.source === null) throw new Error("convertSheet needs a recognised source");
	const reader = rowReader(sheet, recognition, settings, recognition.source);
	const headings = recognition.columns.map((column) => column.heading);
	const labels = labelColumns(reader, recognition);
	const taken: Taken = { rows: [], refusals: [], warnings: [], leftOut: [] };
	const first = recognition.headerEnd + 1;
	for (let at = first; at < sheet.rows.length; at++) {
		const raw = sheet.rows[at] ?? [];
		if ((at - first) % LINES_A_STEP === 0) onLines?.(at - first, sheet.rows.length - first);
		if (isBlankRow(raw)) continue;
		const line = { row: sheet.rowNumbers[at] ?? at + 1, raw };
		const reason = reasonToLeaveOut(raw, headings, labels) ?? (sumsFigures(raw) ? "合计行" : null);
		if (reason !== null) {
			taken.leftOut.push({ row: line.row, reason });
			continue;
		}
		for (const reading of readLine(reader, line)) takeRecord(reader, reading, line, taken);
		for (const warning of surplusOf(raw, headings.length, line.row)) taken.warnings.push(warning);
	}
	return finished(reader, taken, known);
}

/** What only the whole sheet shows: colliding numbers, losses of several victims, remarks on columns, suspicious units. */
function finished(reader: RowReader, taken: Taken, known: KnownMoney): ConvertedSheet {
	const { source } = reader;
	const { rows: sound, refusals: collided } = withoutCollisions(taken.rows, reader.fields);
	const money = moneyWarnings(reader.fields, sound, known);
	const { rows, warnings } = withVictimLosses(sound, source.table.key, lossHeading(reader.fields));
	const refusals = [...taken.refusals, ...collided];
	return {
		source: source.id,
		read: rows.length + refusals.length,
		rows,
		refusals,
		warnings: [
			...taken.warnings,
			...warnings,
			...columnWarnings(reader.fields, reader.notes, rows),
			...money,
		],
		leftOut: taken.leftOut,
	};
}

function columnWarnings(
	fields: readonly MappedField[],
	notes: ColumnNotes,
	rows: readonly ConvertedRow[],
): readonly CellWarning[] {
	const row = rows[0]?.row ?? 0;
	const remarks = fields.flatMap(({ column, evidence: { remark } }): readonly CellWarning[] =>
		remark === null ? [] : [{ row, column: column.heading, value: null, reason: remark, isRemark: true }],
	);
	return [...notes.warnings(), ...remarks];
}

const NAMES_ITS_UNIT = /[万萬亿千百元圆块wWkK￥¥$]/;

/** The amounts of a money column whose cells do not name their own unit. */
function bareAmounts({ column, field }: MappedField, rows: readonly ConvertedRow[]): readonly number[] {
	const id = `${field.id}_fen`;
	return rows.flatMap(({ raw, values }) => {
		const [cell, fen] = [raw[column.column], values[id]];
		const isBare = typeof cell === "number" || (typeof cell === "string" && !NAMES_ITS_UNIT.test(cell));
		return isBare && typeof fen === "number" ? [fen / 100] : [];
	});
}

function moneyWarnings(
	fields: readonly MappedField[],
	rows: readonly ConvertedRow[],
	known: KnownMoney,
): readonly CellWarning[] {
	return fields.flatMap((mapped): readonly CellWarning[] => {
		const { column, field } = mapped;
		if (field.kind !== "money") return [];
		const { heading, moneyUnit: unit } = column;
		const isNamed = moneyUnitOf(heading) !== null;
		const suspected = { heading, unit, isNamed, yuan: bareAmounts(mapped, rows) };
		const reason = moneySuspicion(suspected, known[field.id] ?? null);
		const row = rows[0]?.row ?? 0;
		return reason === null ? [] : [{ row, column: heading, value: null, reason, isRemark: true }];
	});
}

function lossHeading(fields: readonly MappedField[]): string | null {
	return fields.find(({ field }) => field.id === "loss")?.column.heading ?? null;
}

function victimOf(source: ImportSource, { values, victim }: RowReading): StoredValues {
	const [kind, no, person] = TABLES.victim.key;
	const own = { ...victim };
	own[kind] = source.id;
	own[no] = values[source.table.key[0] ?? ""] ?? null;
	own[person] = personKey(victim.victim_id_no_whole ?? null, victim.victim_name ?? null);
	return own;
}
