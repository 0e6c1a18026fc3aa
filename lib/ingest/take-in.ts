/** The whole way in: files → read → load → relabel → account; one transaction, so a failure or a cancel leaves no trace. */
import type { CivilMoment } from "@/lib/base/civil";
import { CancelledError } from "@/lib/base/errors";
import type { Engine, EngineTx } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { Settings } from "@/lib/settings/settings";
import { type Account, accountOf, type FileAccount, type SheetAccount } from "./account";
import type { Correction } from "./corrections";
import { coverageOf } from "./joins/read-records";
import { type Batch, dropBatches, type LoadedBatch, loadSheet, tablesOf } from "./load";
import { batchIdOf, type PackedFile, type SheetFacts } from "./pack";
import { fieldsOfSource } from "./recognise";
import { changesLabels, type Labeller } from "./relabel";
import { changedBy, relabelChanged } from "./relabel-changed";
import { SOURCES } from "./sources";

/** How far an import is, in rows that were read, or with `label` in events; `total` null where a step takes them all at once. */
export interface TakeInProgress {
	readonly stage: "load" | "label" | "keep";
	readonly fileName: string | null;
	readonly done: number;
	readonly total: number | null;
}

/** A batch as loaded: what the engine knows of it and what the officer was told. */
export interface TakenBatch {
	readonly batch: Batch;
	readonly account: SheetAccount;
	/** What the file was, said again wherever the account of one of its sheets is shown. */
	readonly file: Pick<FileAccount, "format" | "encoding" | "notes">;
}

interface TakenFile {
	readonly account: FileAccount;
	readonly batches: readonly TakenBatch[];
}

/** What loading needs besides the files read. */
export interface TakeInOptions {
	readonly settings: Settings;
	/** Wall-clock time of the import. */
	readonly now: CivilMoment;
	/** SHA-256 of the demonstration files; rows from them mark every report as 演示数据. */
	readonly demoHashes: ReadonlySet<string>;
	readonly corrections?: readonly Correction[];
	readonly label: Labeller;
	/** Makes the batches durable just before they are committed; where it throws, nothing was imported. */
	readonly keep?: (batches: readonly TakenBatch[], account: Account) => Promise<void>;
	readonly onProgress?: (progress: TakeInProgress) => void;
	readonly signal?: AbortSignal;
}

/** A text file has one table and no name for it. */
function sheetName({ sheet }: SheetFacts): string {
	return sheet === "" ? "该表" : `“${sheet}”`;
}

function problemOf(sheet: SheetFacts): string | null {
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

/** What the account says of a sheet, loaded or not. */
function sheetAccount(sheet: SheetFacts, batch: LoadedBatch | null): SheetAccount {
	const { recognition, converted } = sheet;
	return {
		sheet: sheet.sheet,
		source: recognition.source,
		batchId: batch?.batchId ?? null,
		headerRow: recognition.source === null ? null : recognition.headerEnd + 1,
		confidence: recognition.confidence,
		columns: recognition.columns,
		titles: sheet.titles,
		...(sheet.dateSystem === 1904 ? { dateSystem: sheet.dateSystem } : {}),
		read: converted?.read ?? 0,
		kept: batch?.kept ?? 0,
		updated: batch?.updated ?? 0,
		unchanged: batch?.unchanged ?? 0,
		refused: converted?.refused ?? 0,
		outdated: batch?.outdated ?? 0,
		refusals: converted?.refusals ?? [],
		warnings: converted?.warnings ?? [],
		leftOut: converted?.leftOut ?? [],
		unlisted: converted?.unlisted ?? 0,
		hiddenRows: sheet.hiddenRows,
		problem: problemOf(sheet),
	};
}

function stopIfCancelled({ signal }: TakeInOptions): void {
	if (signal?.aborted) throw new CancelledError("导入");
}

function batchOf({ facts }: PackedFile, position: number, options: TakeInOptions): Batch | null {
	const sheet = facts.sheets[position];
	if (!sheet?.converted) return null;
	const isDemo = options.demoHashes.has(facts.fileHash);
	return {
		batchId: batchIdOf(facts.fileNo, position),
		fileName: facts.fileName,
		fileHash: facts.fileHash,
		sheet: sheet.sheet,
		source: sheet.converted.source,
		importedAt: options.now,
		asOf: facts.asOf,
		// A demonstration file was written whenever it was copied here: two copies must give the same figures.
		modifiedAt: isDemo ? null : facts.modifiedAt,
		isDemo,
		read: sheet.converted.read,
		kept: 0,
		updated: 0,
		unchanged: 0,
		refused: sheet.converted.refused,
	};
}

async function loadFile(tx: EngineTx, file: PackedFile, options: TakeInOptions): Promise<TakenFile> {
	const { fileName, fileHash, format, encoding, asOf, notes, problem } = file.facts;
	const sheets: SheetAccount[] = [];
	const batches: TakenBatch[] = [];
	for (const [position, facts] of file.facts.sheets.entries()) {
		stopIfCancelled(options);
		const batch = batchOf(file, position, options);
		const packed = file.batches.find(({ batchId }) => batchId === batch?.batchId);
		const loaded = batch && packed ? await loadSheet(tx, packed, batch) : null;
		const account = sheetAccount(facts, loaded);
		sheets.push(account);
		if (loaded && packed) batches.push({ batch: loaded, account, file: { format, encoding, notes } });
	}
	return { account: { fileName, fileHash, format, encoding, asOf, notes, problem, sheets }, batches };
}

const rowsOf = ({ facts }: PackedFile): number =>
	facts.sheets.reduce((sum, { converted }) => sum + (converted?.read ?? 0), 0);

/** The account of files of which no row can be loaded. */
function nothingLoaded(files: readonly PackedFile[]): Account {
	return accountOf(
		files.map(({ facts }) => ({ ...facts, sheets: facts.sheets.map((sheet) => sheetAccount(sheet, null)) })),
	);
}

/**
 * Loads files that were read and packed, relabels all events where a label may change, keeps the batches, and gives the
 * account.
 * Files with a problem are in the account with their message; the others are loaded.
 * @throws CancelledError when the signal fires; the workspace is then as it was
 */
export async function takeIn(
	engine: Engine,
	files: readonly PackedFile[],
	options: TakeInOptions,
): Promise<Account> {
	if (files.every(({ batches }) => batches.length === 0)) return nothingLoaded(files);
	return engine.transaction(async (tx) => {
		const taken: TakenFile[] = [];
		const before = await coverageOf(tx);
		const total = files.reduce((sum, file) => sum + rowsOf(file), 0);
		let done = 0;
		for (const file of files) {
			options.onProgress?.({ stage: "load", fileName: file.facts.fileName, done, total });
			taken.push(await loadFile(tx, file, options));
			done += rowsOf(file);
		}
		const loaded = taken.flatMap(({ batches }) => batches.map(({ batch }) => batch));
		const fed = loaded.flatMap(({ source }) => tablesOf(SOURCES[source]));
		if (changesLabels(fed)) {
			options.onProgress?.({ stage: "label", fileName: null, done, total: null });
			stopIfCancelled(options);
			const changed = await changedBy(
				tx,
				loaded.map(({ batchId }) => batchId),
			);
			await relabelChanged(
				tx,
				{
					...options,
					onProgress(labelled, events) {
						stopIfCancelled(options);
						options.onProgress?.({ stage: "label", fileName: null, done: labelled, total: events });
					},
				},
				{ tables: fed, changed, before },
			);
		}
		stopIfCancelled(options);
		options.onProgress?.({ stage: "keep", fileName: null, done, total: null });
		const account = accountOf(taken.map((file) => file.account));
		await options.keep?.(
			taken.flatMap(({ batches }) => batches),
			account,
		);
		return account;
	});
}

function stopIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new CancelledError("撤销导入");
}

/**
 * Takes batches back and relabels where they fed labels: the workspace is as if they had never come.
 * @throws CancelledError when the signal fires; the workspace is then as it was
 */
export async function takeBack(
	engine: Engine,
	batchIds: readonly number[],
	options: Pick<TakeInOptions, "settings" | "corrections" | "label" | "signal"> & {
		readonly keep?: () => Promise<void>;
	},
): Promise<void> {
	await engine.transaction(async (tx) => {
		const before = await coverageOf(tx);
		const changed = await changedBy(tx, batchIds);
		const fed = await dropBatches(tx, batchIds);
		if (changesLabels(fed)) {
			const onProgress = () => stopIfAborted(options.signal);
			await relabelChanged(tx, { ...options, onProgress }, { tables: fed, changed, before });
		}
		stopIfAborted(options.signal);
		await options.keep?.();
	});
}
