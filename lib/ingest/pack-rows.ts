/** The rows of one sheet → bytes that an engine appends and a store keeps: its records, their victims, its lines as written. */
import type { ColumnData, PackedRows } from "@/lib/engine/engine";
import { packLines } from "@/lib/engine/packed";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import type { ConvertedRow, ConvertedSheet, Refusal } from "./convert";
import type { Cell } from "./decode/decoded";
import type { Stored, StoredValues } from "./read-field";
import type { ReadSheet } from "./read-file";
import { rowTable, SOURCE_ROW } from "./schema";
import { SOURCES } from "./sources";

/** Packed rows and the table they belong in. */
export interface PackedTable {
	readonly table: string;
	readonly rows: PackedRows;
}

/** The rows of one sheet that can be loaded. */
export interface PackedSheet {
	readonly batchId: number;
	readonly tables: readonly PackedTable[];
}

/** A chunk of packed rows on its own, with the batch and the table it belongs to. */
export interface PackedChunk {
	readonly batchId: number;
	readonly table: string;
	readonly chunk: Uint8Array;
}

/** The heading under which a corrected row says which refused row it mends; see `lineMark`. */
export const MARK_HEADING = "研判台行标";

/** True for the column of marks. */
export const isMark = ({ heading }: { readonly heading: string }) => heading === MARK_HEADING;

function lineage(batchId: number, rows: readonly { readonly row: number }[]): readonly ColumnData[] {
	const numbers = new Int32Array(rows.length);
	for (let at = 0; at < rows.length; at++) numbers[at] = rows[at]?.row ?? 0;
	return [
		{ name: "batch_id", kind: "integer", values: new Int32Array(rows.length).fill(batchId) },
		{ name: "row_number", kind: "integer", values: numbers },
	];
}

/** The batch that rows belong to, and who takes the chunks of a table of theirs. */
interface Place {
	readonly batchId: number;
	readonly onChunk: (table: string) => ((chunk: Uint8Array) => void) | undefined;
}

type Lines = readonly { readonly row: number; readonly values: StoredValues }[];

/**
 * From so many lines on every column of a table is packed, empty ones too: an engine takes such rows as they are. Of fewer,
 * such as one day's, the list of columns would be longer than the rows.
 */
const MANY_LINES = 10_000;

/** The columns that any of the lines can hold. */
function heldColumns(lines: Lines): ReadonlySet<string> {
	const held = new Set<string>();
	for (const { values } of lines) for (const name in values) held.add(name);
	return held;
}

const nothing = (count: number): null[] => new Array<null>(count).fill(null);

function recordRows(table: RecordTable, { batchId, onChunk }: Place, lines: Lines): PackedTable {
	const name = rowTable(table);
	const held = heldColumns(lines);
	const packed = columnsOf(table).filter(({ id }) => lines.length >= MANY_LINES || held.has(id));
	const columnsOfSome = (some: Lines): readonly ColumnData[] => {
		const empty = nothing(some.length);
		const columns = packed.map(({ id, kind }) => {
			const values: Stored[] = held.has(id) ? nothing(some.length) : empty;
			return { name: id, kind, values };
		});
		const filled = columns.filter(({ name }) => held.has(name));
		// By row, because a row is small and a column of rows is not: they lie far apart in memory.
		for (const [at, { values: row }] of some.entries())
			for (const { name, values } of filled) values[at] = row[name] ?? null;
		return [...lineage(batchId, some), ...columns];
	};
	return { table: name, rows: packLines(lines, columnsOfSome, onChunk(name)) };
}

/** False for a victim of whom a row tells nothing but the event. */
function saysSomething(victim: StoredValues): boolean {
	const keys: readonly string[] = TABLES.victim.key;
	return Object.entries(victim).some(
		([column, value]) =>
			(column === "person_key" || !keys.includes(column)) && value !== "" && value !== null,
	);
}

function victimLines(rows: readonly ConvertedRow[]) {
	return rows.flatMap(({ row, victim }) =>
		victim !== null && saysSomething(victim) ? [{ row, values: victim }] : [],
	);
}

function markOf(cell: Cell | undefined): string | null {
	return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : null;
}

/** A line as written; `reason` and the heading at fault where it was refused. */
type SourceLine = Pick<Refusal, "row" | "raw"> & Partial<Refusal>;

/** Every line that was read, as written; refused ones with their reason and the heading at fault. */
function sourceRows(
	sheet: ReadSheet,
	{ rows, refusals }: ConvertedSheet,
	{ batchId, onChunk }: Place,
): PackedTable {
	const marks = sheet.recognition.columns.find(isMark)?.column;
	const lines: readonly SourceLine[] = [...rows, ...refusals];
	const texts: readonly [string, boolean, (line: SourceLine) => string | null][] = [
		["reason", refusals.length > 0, ({ reason }) => reason ?? null],
		["fault", refusals.length > 0, ({ column }) => column ?? null],
		["mends", marks !== undefined, ({ raw }) => markOf(raw[marks ?? -1])],
		["raw", true, ({ raw }) => JSON.stringify(raw)],
	];
	const packed = texts.filter(([, isHeld]) => isHeld || lines.length >= MANY_LINES);
	const columnsOfSome = (some: readonly SourceLine[]): readonly ColumnData[] => [
		...lineage(batchId, some),
		...packed.map(([name, , of]) => ({ name, kind: "text" as const, values: some.map(of) })),
	];
	return { table: SOURCE_ROW, rows: packLines(lines, columnsOfSome, onChunk(SOURCE_ROW)) };
}

/** Packs the rows of a sheet: records, victims where the source carries them, and the lines as written. */
export function packSheet(
	sheet: ReadSheet,
	converted: ConvertedSheet,
	batchId: number,
	onChunk?: (made: PackedChunk) => void,
): PackedSheet {
	const source = SOURCES[converted.source];
	const place: Place = {
		batchId,
		onChunk: (table) => (onChunk ? (chunk) => onChunk({ batchId, table, chunk }) : undefined),
	};
	const records = recordRows(source.table, place, converted.rows);
	const victims = source.carriesVictim ? [recordRows(TABLES.victim, place, victimLines(converted.rows))] : [];
	const tables = [records, ...victims, sourceRows(sheet, converted, place)];
	return { batchId, tables: tables.filter(({ rows }) => rows.rowCount > 0) };
}
