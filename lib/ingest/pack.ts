/** What was read → bytes that an engine appends and a store keeps, and the facts about them that a page can show. */
import type { CivilMoment } from "@/lib/base/civil";
import type { ColumnData, PackedRows } from "@/lib/engine/engine";
import { packLines } from "@/lib/engine/packed";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import { horizonOf, isSoonAfter, latestOf } from "./as-of";
import type { ConvertedRow, ConvertedSheet, Refusal } from "./convert";
import type { Cell } from "./decode/decoded";
import { futureTimes } from "./future";
import type { Stored, StoredValues } from "./read-field";
import type { ReadFile, ReadSheet } from "./read-file";
import { BATCHES_PER_FILE, rowTable, SOURCE_ROW } from "./schema";
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

/** A refusal without the line itself, which is packed. */
export type ToldRefusal = Omit<Refusal, "raw">;

/** A converted sheet without its rows; its lists may be cut, its counts never. */
export interface ConvertedFacts extends Omit<ConvertedSheet, "rows" | "refusals"> {
	readonly refused: number;
	readonly refusals: readonly ToldRefusal[];
	/** Refusals, warnings and left-out lines beyond those listed. */
	readonly unlisted: number;
}

/** A read sheet without its rows. */
export type SheetFacts = Omit<ReadSheet, "converted"> & { readonly converted: ConvertedFacts | null };

/** A read file without its rows: small enough for any thread to hold. */
export type FileFacts = Omit<ReadFile, "sheets"> & {
	readonly fileNo: number;
	/** Decides which file speaks where two differ; null = nothing tells. */
	readonly asOf: CivilMoment | null;
	readonly sheets: readonly SheetFacts[];
};

/** A file as it leaves the import worker; `batches` holds the sheets that can be loaded, in order. */
export interface PackedFile {
	readonly facts: FileFacts;
	readonly batches: readonly PackedSheet[];
}

/** A chunk of packed rows on its own, with the batch and the table it belongs to. */
export interface PackedChunk {
	readonly batchId: number;
	readonly table: string;
	readonly chunk: Uint8Array;
}

/** What packing needs to know besides the file. */
export interface PackOptions {
	/** Number of the file in its workspace, never given twice. */
	readonly fileNo: number;
	/** Wall-clock time of the import. */
	readonly now: CivilMoment;
	/**
	 * How many refusals, warnings and left-out lines of a sheet the facts list, of each kind; absent = all. A page that is
	 * sent a hundred thousand of them stands still. The refused rows themselves are all packed.
	 */
	readonly mostListed?: number;
	/** Takes the chunks over as they are made, in the order of batches and tables; the packed file holds none then. */
	readonly onChunk?: (made: PackedChunk) => void;
}

/** The batch of a sheet, by its position in the file. */
export function batchIdOf(fileNo: number, position: number): number {
	return fileNo * BATCHES_PER_FILE + position;
}

/** The file a batch came from. */
export function fileNoOf(batchId: number): number {
	return Math.floor(batchId / BATCHES_PER_FILE);
}

/** The heading under which a corrected row says which refused row it mends; see {@link lineMark}. */
export const MARK_HEADING = "研判台行标";

/** Names one line of one file for ever, so that a corrected row finds the refused one. */
export function lineMark(fileHash: string, position: number, row: number): string {
	return `${fileHash.slice(0, 12)}-${position}-${row}`;
}

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

function packSheet(
	sheet: ReadSheet,
	converted: ConvertedSheet,
	batchId: number,
	{ onChunk }: PackOptions,
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

const linesOf = (lists: Pick<ConvertedFacts, "refusals" | "warnings" | "leftOut">): number =>
	lists.refusals.length + lists.warnings.length + lists.leftOut.length;

function factsOf(sheet: ReadSheet, { now, mostListed }: PackOptions): SheetFacts {
	if (sheet.converted === null) return { ...sheet, converted: null };
	const { rows, ...facts } = sheet.converted;
	const all = {
		refusals: facts.refusals,
		warnings: [...facts.warnings, ...futureTimes(rows, sheet.recognition.columns, now)],
		leftOut: facts.leftOut,
	};
	const listed = {
		refusals: all.refusals.slice(0, mostListed).map(({ raw: _, ...told }): ToldRefusal => told),
		warnings: all.warnings.slice(0, mostListed),
		leftOut: all.leftOut.slice(0, mostListed),
	};
	const unlisted = linesOf(all) - linesOf(listed);
	return {
		...sheet,
		converted: { ...facts, ...listed, refused: all.refusals.length, unlisted },
	};
}

const isMark = ({ heading }: { readonly heading: string }) => heading === MARK_HEADING;

/**
 * The latest of what the file says of itself and what its rows tell; later than now says nothing. A file that says nothing
 * of itself, as plain text does, is as old as its last writing, where that came soon after its last row: later it was
 * copied, not exported.
 */
function asOf({ savedAt, modifiedAt, sheets }: ReadFile, now: CivilMoment): CivilMoment | null {
	const horizon = latestOf(
		sheets.map(({ converted }) =>
			converted === null ? null : horizonOf(converted.rows, SOURCES[converted.source].table, now),
		),
	);
	// Mended rows are as old as the export that refused them, whenever they were mended.
	if (sheets.some(({ recognition }) => recognition.columns.some(isMark))) return horizon;
	const said = [savedAt, ...sheets.map((sheet) => sheet.statedAt)];
	const isSilent = said.every((moment) => moment === null);
	const written = isSilent && isSoonAfter(modifiedAt, horizon) ? modifiedAt : null;
	return latestOf([...said, written].filter((moment) => moment !== null && moment <= now).concat(horizon));
}

/** A packed file with the chunks that were taken over while it was packed. */
export function withChunks(packed: PackedFile, made: readonly PackedChunk[]): PackedFile {
	const chunksOf = (batchId: number, table: string) =>
		made.filter((one) => one.batchId === batchId && one.table === table).map(({ chunk }) => chunk);
	const batches = packed.batches.map(({ batchId, tables }) => ({
		batchId,
		tables: tables.map(({ table, rows }) => ({ table, rows: { ...rows, chunks: chunksOf(batchId, table) } })),
	}));
	return { ...packed, batches };
}

/**
 * Packs the sheets that can be loaded and drops the rows.
 * @throws Error when a workbook has more sheets than a file has batches
 */
export function packFile(read: ReadFile, options: PackOptions): PackedFile {
	const { fileNo, now } = options;
	if (read.sheets.length > BATCHES_PER_FILE) throw new Error(`more than ${BATCHES_PER_FILE} sheets`);
	const batches = read.sheets.flatMap((sheet, position) =>
		sheet.converted === null ? [] : [packSheet(sheet, sheet.converted, batchIdOf(fileNo, position), options)],
	);
	const sheets = read.sheets.map((sheet) => factsOf(sheet, options));
	return { facts: { ...read, fileNo, asOf: asOf(read, now), sheets }, batches };
}
