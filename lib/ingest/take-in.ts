/** The whole way in: files → read → load → relabel → account; one transaction, so a failure or a cancel leaves no trace. */
import type { CivilMoment } from "@/lib/base/civil";
import { CancelledError } from "@/lib/base/errors";
import type { Engine, EngineTx } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { Settings } from "@/lib/settings/settings";
import { type Account, accountOf, type FileAccount, type SheetAccount } from "./account";
import { futureTimes } from "./future";
import { loadSheet } from "./load";
import type { ReadFile, ReadSheet } from "./read-file";
import { fieldsOfSource } from "./recognise";
import { type Labeller, relabel } from "./relabel";
import { SOURCES } from "./sources";

/** How far an import is. */
export interface TakeInProgress {
	readonly stage: "load" | "label";
	readonly fileName: string | null;
	readonly done: number;
	readonly total: number;
}

/** What loading needs besides the files read. */
export interface TakeInOptions {
	readonly settings: Settings;
	/** Wall-clock time of the import. */
	readonly now: CivilMoment;
	/** SHA-256 of the demonstration files; rows from them mark every report as 演示数据. */
	readonly demoHashes: ReadonlySet<string>;
	readonly label: Labeller;
	readonly onProgress?: (progress: TakeInProgress) => void;
	readonly signal?: AbortSignal;
}

/** A text file has one table and no name for it. */
function sheetName({ sheet }: ReadSheet): string {
	return sheet === "" ? "该表" : `“${sheet}”`;
}

function problemOf(sheet: ReadSheet): string | null {
	if (sheet.converted !== null) return null;
	const { source, missing } = sheet.recognition;
	if (source === null)
		return `未能识别${sheetName(sheet)}是哪类数据（共${sheet.rowCount}行未导入），请指定数据类型并对应各列`;
	const labels = new Map(
		[...fieldsOfSource(SOURCES[source]), ...TABLES.victim.fields].map((field) => [field.id, field.label]),
	);
	const names = missing.map((field) => `“${labels.get(field) ?? field}”`).join("、");
	return `${sheetName(sheet)}像是${SOURCES[source].label}，但没有找到${names}列（共${sheet.rowCount}行未导入），请手工对应该列`;
}

function sheetAccount(
	sheet: ReadSheet,
	load: { kept: number; updated: number; unchanged: number } | null,
	now: CivilMoment,
): SheetAccount {
	const { recognition, converted } = sheet;
	return {
		sheet: sheet.sheet,
		source: recognition.source,
		headerRow: recognition.source === null ? null : recognition.headerEnd + 1,
		confidence: recognition.confidence,
		columns: recognition.columns,
		read: converted?.read ?? 0,
		kept: load?.kept ?? 0,
		updated: load?.updated ?? 0,
		unchanged: load?.unchanged ?? 0,
		refused: converted?.refusals.length ?? 0,
		refusals: converted?.refusals ?? [],
		warnings: [
			...(converted?.warnings ?? []),
			...futureTimes(converted?.rows ?? [], recognition.columns, now),
		],
		leftOut: converted?.leftOut ?? [],
		hiddenRows: sheet.hiddenRows,
		problem: problemOf(sheet),
	};
}

function stopIfCancelled({ signal }: TakeInOptions): void {
	if (signal?.aborted) throw new CancelledError("导入");
}

async function loadFile(tx: EngineTx, file: ReadFile, options: TakeInOptions): Promise<FileAccount> {
	const sheets: SheetAccount[] = [];
	for (const sheet of file.sheets) {
		stopIfCancelled(options);
		const origin = {
			fileName: file.fileName,
			fileHash: file.fileHash,
			sheet: sheet.sheet,
			importedAt: options.now,
			isDemo: options.demoHashes.has(file.fileHash),
		};
		sheets.push(
			sheetAccount(
				sheet,
				sheet.converted === null ? null : await loadSheet(tx, sheet.converted, origin),
				options.now,
			),
		);
	}
	const { fileName, fileHash, format, encoding, notes, problem } = file;
	return { fileName, fileHash, format, encoding, notes, problem, sheets };
}

/**
 * Loads files that were read, relabels all events, and gives the account.
 * Files with a problem are in the account with their message; the others are loaded.
 * @throws CancelledError when the signal fires; the workspace is then as it was
 */
export async function takeIn(
	engine: Engine,
	files: readonly ReadFile[],
	options: TakeInOptions,
): Promise<Account> {
	const hasRows = files.some((file) => file.sheets.some((sheet) => sheet.converted !== null));
	if (!hasRows)
		return accountOf(
			files.map((file) => ({
				...file,
				sheets: file.sheets.map((sheet) => sheetAccount(sheet, null, options.now)),
			})),
		);
	return engine.transaction(async (tx) => {
		const accounts: FileAccount[] = [];
		for (const [position, file] of files.entries()) {
			options.onProgress?.({ stage: "load", fileName: file.fileName, done: position, total: files.length });
			accounts.push(await loadFile(tx, file, options));
		}
		options.onProgress?.({ stage: "label", fileName: null, done: 0, total: 1 });
		stopIfCancelled(options);
		await relabel(tx, options.settings, options.label);
		stopIfCancelled(options);
		return accountOf(accounts);
	});
}
