/** A whole workspace as one portable file under its own passcode: an archive of its own inside a zip. */
import type { CivilMoment } from "@/lib/base/civil";
import { readBackupFile, writeBackupFile } from "./backup-file";
import type { RandomBytes } from "./cipher";
import { wholeBatches } from "./contents";
import { BACKUP } from "./failure";
import { decodeHeader, encodeHeader } from "./header";
import type { Contents } from "./kept";
import { MapStore } from "./map-store";
import { openArchive, openContents } from "./open-archive";
import { HEADER } from "./parts";
import type { KdfCost } from "./passcode";

/** How a backup is made. */
export interface BackupOptions {
	/** The file's own; required, because the file holds personal data and leaves the machine. */
	readonly passcode: string;
	readonly random: RandomBytes;
	/** Wall clock. */
	readonly now: CivilMoment;
	/** Name and version of the program, for whoever looks into the file. */
	readonly app?: string;
	readonly cost?: KdfCost;
	/** In batches. */
	readonly onProgress?: (done: number, total: number) => void;
	readonly signal?: AbortSignal;
}

/** What a backup file holds; reads like an archive. */
export interface BackupContents extends Contents {
	/** Wall clock when it was made. */
	readonly created: CivilMoment;
	readonly app: string;
	/** Revision of the workspace it was made of. */
	readonly sourceRevision: number;
}

const APP = "反诈研判台";
const NOTICE =
	"反诈研判台备份文件：内含公民个人信息和涉案数据，已用口令加密，请妥善保管，口令与文件分开交接。";

/**
 * Everything a workspace holds as one file. Memory: twice what the workspace takes on disk.
 * @throws AppError `passcode_empty`, `backup_too_large`; DamageError when the workspace itself is broken;
 *   `archive_moved` when it changed meanwhile; CancelledError
 */
export async function writeBackup(contents: Contents, options: BackupOptions): Promise<Uint8Array> {
	const { passcode, random, now, app = APP, cost, onProgress, signal } = options;
	const store = new MapStore();
	const copy = await openArchive(store, { passcode, random, mode: "write", ...(cost ? { cost } : {}) });
	const { revision } = contents;
	await copy.change({
		addBatches: wholeBatches(contents, contents.batches(), { onProgress, signal, what: "备份" }),
		documents: Object.fromEntries(contents.documentNames().map((name) => [name, contents.document(name)])),
		wholeJournal: [...(await contents.journal())].reverse(),
	});
	const parts = new Map(store.parts);
	const header = parts.get(HEADER) ?? new Uint8Array();
	parts.delete(HEADER);
	const key = decodeHeader(header, BACKUP);
	return writeBackupFile({ notice: NOTICE, app, created: now, revision, key }, parts);
}

/**
 * Opens a backup file. Every byte of it is checked here; rows are decrypted when they are asked for.
 * @throws AppError `backup_foreign`, `backup_newer`, `wrong_passcode`; DamageError `backup_damaged`
 */
export async function readBackup(file: Uint8Array, passcode: string): Promise<BackupContents> {
	const { manifest, parts } = readBackupFile(file);
	parts.set(HEADER, encodeHeader(manifest.key));
	const { created, app, revision } = manifest;
	const contents = await openContents(new MapStore(parts), passcode, BACKUP);
	return Object.assign(contents, { created, app, sourceRevision: revision });
}
