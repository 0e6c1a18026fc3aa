/** One file, from bytes to converted rows, without an engine: the part of an import that runs in a worker. */
import type { CivilMoment } from "@/lib/base/civil";
import { FileError } from "@/lib/base/errors";
import { quiet } from "@/lib/base/eventual";
import type { Settings } from "@/lib/settings/settings";
import { statedMoment } from "./as-of";
import { type ConvertedSheet, type ConvertOptions, convertSheet } from "./convert";
import { decodeFile } from "./decode/decode";
import type { Cell, DecodedFile, DecodedSheet } from "./decode/decoded";
import { fileHash } from "./hash";
import { type Recognition, recognise } from "./recognise";
import { aboutRecords } from "./title-period";
import { withTitleUnit } from "./title-unit";

/** How far a file is, in bytes while it is read and in rows from then on; `total` null while unknown. */
export interface ReadProgress {
	readonly fileName: string;
	readonly stage: "read" | "decode" | "convert";
	readonly done: number;
	readonly total: number | null;
}

/** A sheet as read; `converted` null when it must be mapped first or holds no rows. */
export interface ReadSheet {
	readonly sheet: string;
	readonly recognition: Recognition;
	/** First rows under the header, for the mapping dialog. */
	readonly sample: readonly (readonly Cell[])[];
	readonly hiddenRows: number;
	/** Which day a bare number of a date column counts from. */
	readonly dateSystem: DecodedSheet["dateSystem"];
	/** What stands above the header about the records: the period, the unit, the name of the table. */
	readonly titles: readonly string[];
	/** The export's own word on when it was made, in a title row; null when it has none. */
	readonly statedAt: CivilMoment | null;
	/** Rows under the header, counted before conversion. */
	readonly rowCount: number;
	readonly converted: ConvertedSheet | null;
}

/** A file as read, or the reason it could not be. */
export interface ReadFile {
	readonly fileName: string;
	readonly fileHash: string;
	readonly format: string | null;
	readonly encoding: string | null;
	readonly notes: readonly string[];
	/** When the workbook was saved, as it says itself; null where it does not. */
	readonly savedAt: CivilMoment | null;
	/** When the file was last written, as the machine says; null where it says nothing. */
	readonly modifiedAt: CivilMoment | null;
	readonly sheets: readonly ReadSheet[];
	readonly problem: { readonly code: string; readonly message: string } | null;
}

/** What reading needs besides the bytes. */
export interface ReadOptions {
	readonly settings: Settings;
	/** When the file was last written; absent where nobody knows. */
	readonly modifiedAt?: CivilMoment;
	readonly onProgress?: (progress: ReadProgress) => void;
	readonly signal?: AbortSignal;
}

const SAMPLE_ROWS = 8;

/** More than these would be no titles. */
const MOST_TITLES = 6;

function titlesOf({ rows }: DecodedSheet, headerStart: number): readonly string[] {
	const above = rows.slice(0, headerStart).flat();
	const texts = above.flatMap((cell) =>
		typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [],
	);
	return aboutRecords([...new Set(texts)]).slice(0, MOST_TITLES);
}

function readSheet(sheet: DecodedSheet, settings: Settings, onLines: ConvertOptions["onLines"]): ReadSheet {
	const recognition = withTitleUnit(recognise(sheet, settings.headerMappings), sheet);
	const isReadable = recognition.source !== null && recognition.missing.length === 0;
	const body = sheet.rows.slice(recognition.headerEnd + 1);
	return {
		sheet: sheet.name,
		recognition,
		sample: body.slice(0, SAMPLE_ROWS),
		hiddenRows: sheet.hiddenRows,
		dateSystem: sheet.dateSystem,
		titles: titlesOf(sheet, recognition.headerStart),
		statedAt: statedMoment(sheet, recognition.headerStart),
		rowCount: body.length,
		converted: isReadable ? convertSheet(sheet, recognition, settings, onLines ? { onLines } : {}) : null,
	};
}

function decodeOptions(fileName: string, { onProgress, signal }: ReadOptions) {
	return {
		...(onProgress
			? {
					onProgress: (step: { stage: "read" | "decode"; done: number; total: number | null }) =>
						onProgress({ fileName, ...step }),
				}
			: {}),
		...(signal ? { signal } : {}),
	};
}

/** What is known of a file that is no table. */
const NO_TABLE = { format: null, encoding: null, notes: [], savedAt: null, sheets: [] };

/**
 * Decodes, recognises and converts a file. A file that is no table comes back with its problem, not as an exception.
 * @throws CancelledError when the signal fires
 */
export async function readFile(fileName: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
	const hash = quiet(fileHash(bytes));
	const modifiedAt = options.modifiedAt ?? null;
	let decoded: DecodedFile;
	try {
		decoded = await decodeFile(fileName, bytes, decodeOptions(fileName, options));
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		const problem = { code: error.code, message: error.message };
		return { ...NO_TABLE, fileName, fileHash: await hash, modifiedAt, problem };
	}
	const total = decoded.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let before = 0;
	const sheets = decoded.sheets.map((sheet) => {
		const read = readSheet(sheet, options.settings, (done) =>
			options.onProgress?.({ fileName, stage: "convert", done: before + done, total }),
		);
		before += sheet.rows.length;
		return read;
	});
	return {
		fileName,
		fileHash: await hash,
		modifiedAt,
		format: decoded.format,
		encoding: decoded.encoding,
		notes: decoded.notes,
		savedAt: decoded.savedAt,
		sheets,
		problem: null,
	};
}
