/** Rows as bytes: made where they are read, appended where the engine is, and stored in between as they are. */
import { type Table, tableFromIPC } from "apache-arrow";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { arrowStreams } from "./arrow-insert";
import { momentOfSeconds } from "./civil-units";
import type { PlainValue, WireColumn } from "./driver";
import type { ColumnData, PackedColumn, PackedRows } from "./engine";
import { TextBytes } from "./text-bytes";
import { carried, WIRE } from "./wire";

/** Rows in one Arrow message: larger ones cost more than they save, in time and in memory. */
const ROWS_PER_CHUNK = 10_000;

/**
 * Packs columns of equal length; no rows give no chunks.
 * @param texts room for texts that is used again from call to call
 * @throws Error naming column and row when a length or a value does not fit its kind
 */
export function packRows(columns: readonly ColumnData[], texts?: TextBytes): PackedRows {
	const rowCount = columns[0]?.values.length ?? 0;
	const refuse = (what: string) => new Error(what);
	const wire = columns.map((column): WireColumn => {
		if (column.values.length !== rowCount) throw refuse(`${column.name}: ${column.values.length} rows`);
		return { name: column.name, kind: WIRE[column.kind].kind, values: carried(column, refuse) };
	});
	return {
		columns: columns.map(({ name, kind }) => ({ name, kind })),
		rowCount,
		chunks: [...arrowStreams(wire, rowCount, { size: ROWS_PER_CHUNK, ...(texts ? { texts } : {}) })],
	};
}

/**
 * Packs lines a chunk at a time: never more of them stand in columns than make one, so that what a column needs of a line
 * is made when it is packed and gone afterwards.
 * @param columnsOf the same columns for any lines, none among them
 * @param onChunk takes each chunk over as it is made; none of them is in the result then
 * @throws as {@link packRows}, with the row counted within its chunk
 */
export function packLines<Line>(
	lines: readonly Line[],
	columnsOf: (lines: readonly Line[]) => readonly ColumnData[],
	onChunk?: (chunk: Uint8Array) => void,
): PackedRows {
	const texts = new TextBytes();
	const chunks: Uint8Array[] = [];
	const take = onChunk ?? ((chunk) => chunks.push(chunk));
	for (let start = 0; start < lines.length; start += ROWS_PER_CHUNK)
		for (const chunk of packRows(columnsOf(lines.slice(start, start + ROWS_PER_CHUNK)), texts).chunks)
			take(chunk);
	return { ...packRows(columnsOf([])), rowCount: lines.length, chunks };
}

/** How many rows stand in chunks of packed rows. */
export function rowsIn(chunks: readonly Uint8Array[]): number {
	return chunks.reduce((sum, chunk) => sum + tableFromIPC(chunk).numRows, 0);
}

/** Columns on the wire as Arrow streams of at most {@link ROWS_PER_CHUNK} rows, each made when it is asked for. */
export function arrowChunks(columns: readonly WireColumn[], rowCount: number): Generator<Uint8Array> {
	return arrowStreams(columns, rowCount, { size: ROWS_PER_CHUNK });
}

/** Packed rows as they travel to an engine that reads no Arrow; values of all chunks behind each other. */
export function wireColumns({ columns, chunks }: PackedRows): readonly WireColumn[] {
	const tables = chunks.map((chunk) => tableFromIPC(chunk));
	return columns.map(({ name, kind }, at) => ({
		name,
		kind: WIRE[kind].kind,
		values: tables.flatMap((table) => wireValues(table, at, WIRE[kind].kind)),
	}));
}

/** The columns that were packed, value for value; typed arrays come back as plain lists. */
export function unpackRows(packed: PackedRows): readonly ColumnData[] {
	const wire = wireColumns(packed);
	return packed.columns.map(({ name, kind }, at) => ({
		name,
		kind,
		values: [...(wire[at]?.values ?? [])].map((value) => (value === null ? null : plainValue(kind, value))),
	}));
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** What Arrow's getter gives → the unit on the wire; it gives dates and moments in milliseconds. */
const FROM_ARROW: Readonly<Record<WireColumn["kind"], (value: unknown) => PlainValue>> = {
	text: String,
	number: Number,
	code: Number,
	boolean: Boolean,
	date: (value) => Number(value) / MILLISECONDS_PER_DAY,
	moment: (value) => Number(value) / 1000,
};

function wireValues(table: Table, at: number, kind: WireColumn["kind"]): PlainValue[] {
	const values: PlainValue[] = [];
	for (const value of table.getChildAt(at) ?? [])
		values.push(value === null ? null : FROM_ARROW[kind](value));
	return values;
}

function plainValue(kind: PackedColumn["kind"], value: PlainValue): PlainValue {
	if (kind === "date") return dateOfDayNumber(Number(value));
	return kind === "moment" ? momentOfSeconds(Number(value)) : value;
}
