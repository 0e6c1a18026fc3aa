/** A backup into a workspace: in the place of everything, or beside what is there; atomic either way. */
import type { CivilMoment } from "@/lib/base/civil";
import type { PackedRows } from "@/lib/engine/engine";
import { packRows, unpackRows } from "@/lib/engine/packed";
import type { Archive } from "./archive";
import type { BackupContents } from "./backup";
import type { ArchiveChange } from "./change";
import { wholeBatches } from "./contents";
import { joinJournals } from "./journal";
import { batchIdentity, type JournalEntry, type JsonValue, type KeptBatch, type KeptBatchHead } from "./kept";

/** How a backup is restored. */
export interface RestoreOptions {
	/** `replace`: nothing of the workspace stays. `merge`: batches of both; documents of ours, others where we have none or can join them. */
	readonly mode: "replace" | "merge";
	/** Wall clock, for the journal. */
	readonly now: CivilMoment;
	/** With `merge`: how a document that both have becomes one, by its name; others stay ours. */
	readonly join?: Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>>;
	/** Merged files are numbered from here on; unless given, behind the largest number there is. */
	readonly nextFileNo?: number;
	/** In batches. */
	readonly onProgress?: (done: number, total: number) => void;
	readonly signal?: AbortSignal;
}

/** What a restore did, counted in batches. */
export interface RestoreOutcome {
	readonly addedBatches: number;
	/** Those that were here already. */
	readonly skippedBatches: number;
	/** Names of documents that came from the backup. */
	readonly addedDocuments: readonly string[];
}

/** A batch's number is its file's number × 1 000 + the position of its sheet. */
const SHEETS_PER_FILE = 1000;
const BATCH_COLUMN = "batch_id";

const fileNoOf = (batchId: number) => Math.floor(batchId / SHEETS_PER_FILE);

/** Chunk by chunk, so that no more than one is unpacked at a time. */
function renumberedRows(rows: PackedRows, batchId: number): PackedRows {
	if (!rows.columns.some(({ name }) => name === BATCH_COLUMN)) return rows;
	const chunks = rows.chunks.flatMap((chunk) => {
		const columns = unpackRows({ ...rows, chunks: [chunk] });
		return packRows(
			columns.map((column) =>
				column.name === BATCH_COLUMN ? { ...column, values: column.values.map(() => batchId) } : column,
			),
		).chunks;
	});
	return { ...rows, chunks };
}

/** A meta that tells its batch's number tells the new one. */
function renumberedMeta(meta: JsonValue, from: number, to: number): JsonValue {
	if (typeof meta !== "object" || meta === null || Array.isArray(meta)) return meta;
	return Object.fromEntries(
		Object.entries(meta).map(([name, value]) => [name, name === "batchId" && value === from ? to : value]),
	);
}

/**
 * The same batch under another number: in its meta, and in the column `batch_id` of every table that has one.
 * @throws Error when its rows cannot be unpacked
 */
export function renumbered({ batchId: from, meta, tables }: KeptBatch, batchId: number): KeptBatch {
	if (from === batchId) return { batchId, meta, tables };
	return {
		batchId,
		meta: renumberedMeta(meta, from, batchId),
		tables: tables.map(({ table, rows }) => ({ table, rows: renumberedRows(rows, batchId) })),
	};
}

interface Plan {
	readonly added: readonly KeptBatchHead[];
	readonly skipped: number;
	/** Number in the backup → number here. */
	readonly numbers: ReadonlyMap<number, number>;
	readonly documents: ReadonlyMap<string, JsonValue | null>;
	readonly text: string;
}

function planReplace(archive: Archive, contents: BackupContents): Plan {
	const added = contents.batches();
	const removed = archive.documentNames().map((name) => [name, null] as const);
	const brought = contents.documentNames().map((name) => [name, contents.document(name)] as const);
	return {
		added,
		skipped: 0,
		numbers: new Map(added.map(({ batchId }) => [batchId, batchId])),
		documents: new Map([...removed, ...brought]),
		text: `从备份（${contents.created}）恢复并替换全部资料：${added.length}个批次`,
	};
}

/** Sheets of one file stay sheets of one file. */
function numbersFrom(nextFileNo: number, batchIds: readonly number[]): ReadonlyMap<number, number> {
	const files = [...new Set(batchIds.map(fileNoOf))].sort((one, other) => one - other);
	const fileNos = new Map(files.map((file, at) => [file, nextFileNo + at]));
	return new Map(
		batchIds.map((batchId) => {
			const fileNo = fileNos.get(fileNoOf(batchId)) ?? nextFileNo;
			return [batchId, fileNo * SHEETS_PER_FILE + (batchId % SHEETS_PER_FILE)];
		}),
	);
}

/** Documents that only the backup has, and those of both that can be joined. */
function mergedDocuments(
	archive: Archive,
	contents: BackupContents,
	join: RestoreOptions["join"] = {},
): ReadonlyMap<string, JsonValue | null> {
	return new Map(
		contents.documentNames().flatMap((name): (readonly [string, JsonValue | null])[] => {
			const [ours, theirs] = [archive.document(name), contents.document(name)];
			if (ours === null) return [[name, theirs]];
			const joined = theirs === null ? undefined : join[name]?.(ours, theirs);
			return joined === undefined ? [] : [[name, joined]];
		}),
	);
}

function planMerge(
	archive: Archive,
	contents: BackupContents,
	{ nextFileNo: wish, join }: Pick<RestoreOptions, "nextFileNo" | "join">,
): Plan {
	const ours = archive.batches();
	const here = new Set(ours.map(({ meta }) => batchIdentity(meta)));
	const added = contents.batches().filter(({ meta }) => !here.has(batchIdentity(meta)));
	const free = Math.max(0, ...ours.map(({ batchId }) => fileNoOf(batchId))) + 1;
	const nextFileNo = wish ?? free;
	if (nextFileNo < free) throw new Error(`file number ${nextFileNo} is taken`);
	const skipped = contents.batches().length - added.length;
	return {
		added,
		skipped,
		numbers: numbersFrom(
			nextFileNo,
			added.map(({ batchId }) => batchId),
		),
		documents: mergedDocuments(archive, contents, join),
		text: `并入备份（${contents.created}）：新增${added.length}个批次，另有${skipped}个批次本机已有`,
	};
}

async function journalOf(archive: Archive, contents: BackupContents, mode: RestoreOptions["mode"]) {
	const theirs = [...(await contents.journal())].reverse();
	return mode === "replace" ? theirs : joinJournals([...(await archive.journal())].reverse(), theirs);
}

async function* renumberedBatches(
	batches: AsyncIterable<KeptBatch>,
	numbers: ReadonlyMap<number, number>,
): AsyncGenerator<KeptBatch> {
	for await (const batch of batches) yield renumbered(batch, numbers.get(batch.batchId) ?? batch.batchId);
}

/**
 * Restores a backup in one change. Merging knows a batch by {@link batchIdentity}: those that are here already are
 * skipped, others get new numbers. Merging the same backup twice adds nothing the second time but a journal entry.
 * @throws what {@link Archive.change} throws; DamageError of the backup; CancelledError. Nothing was restored then
 */
export async function restoreBackup(
	archive: Archive,
	contents: BackupContents,
	options: RestoreOptions,
): Promise<RestoreOutcome> {
	const { mode, now, onProgress, signal } = options;
	const plan = mode === "replace" ? planReplace(archive, contents) : planMerge(archive, contents, options);
	const batches = wholeBatches(contents, plan.added, { onProgress, signal, what: "恢复备份" });
	const entry: JournalEntry = { at: now, kind: "restore", text: plan.text };
	const change: ArchiveChange = {
		dropBatches: mode === "replace" ? archive.batches().map(({ batchId }) => batchId) : [],
		addBatches: renumberedBatches(batches, plan.numbers),
		documents: Object.fromEntries(plan.documents),
		wholeJournal: await journalOf(archive, contents, mode),
		journal: [entry],
	};
	await archive.change(change);
	return {
		addedBatches: plan.added.length,
		skippedBatches: plan.skipped,
		addedDocuments: contents.documentNames().filter((name) => plan.documents.has(name)),
	};
}
