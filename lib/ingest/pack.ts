/** What was read → packed rows, and the facts about them that a page can show. */
import type { CivilMoment } from "@/lib/base/civil";
import { horizonOf, isSoonAfter, latestOf } from "./as-of";
import type { ConvertedSheet, Refusal } from "./convert";
import { futureTimes } from "./future";
import { isMark, type PackedChunk, type PackedSheet, packSheet } from "./pack-rows";
import type { ReadFile, ReadSheet } from "./read-file";
import { BATCHES_PER_FILE } from "./schema";
import { SOURCES } from "./sources";

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

/** Names one line of one file for ever, so that a corrected row finds the refused one. */
export function lineMark(fileHash: string, position: number, row: number): string {
	return `${fileHash.slice(0, 12)}-${position}-${row}`;
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
		sheet.converted === null
			? []
			: [packSheet(sheet, sheet.converted, batchIdOf(fileNo, position), options.onChunk)],
	);
	const sheets = read.sheets.map((sheet) => factsOf(sheet, options));
	return { facts: { ...read, fileNo, asOf: asOf(read, now), sheets }, batches };
}
