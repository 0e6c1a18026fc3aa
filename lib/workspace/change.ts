/** One change of an archive: seals what is new, names what goes, and gives the state that will stand after it. */
import { AppError } from "@/lib/base/errors";
import type { RandomBytes } from "./cipher";
import { planAppend, readSegments, segmentsOf } from "./journal";
import type { JournalEntry, JsonValue, KeptBatch } from "./kept";
import { newPartId, type PartKind, partName, sealJson } from "./parts";
import { type RowSealer, sealedParts } from "./sealer";
import type { BatchRecord, JournalSegment, RowsPart } from "./shapes";
import type { Staging } from "./staging";
import type { ArchiveState, Source, StoredBatch, StoredDocument } from "./state";

/** A value, or the promise of it: rows are sealed meanwhile, and where it is broken the change does not happen. */
export type Eventual<T> = T | Promise<T>;

/** A batch whose meta may be known later than its rows. */
export interface AddedBatch extends Omit<KeptBatch, "meta"> {
	readonly meta: Eventual<JsonValue>;
}

/** What is to become different; what is not named stays. All of it happens or nothing. */
export interface ArchiveChange {
	/** Batches go before others come, so that one can be put in the place of another. Unknown numbers are ignored. */
	readonly dropBatches?: readonly number[];
	/** May be made while they are stored; only one of them is in memory then. */
	readonly addBatches?: readonly AddedBatch[] | AsyncIterable<AddedBatch>;
	/** What sealed rows of the added batches before; those that it did not, or under another key, are sealed now. */
	readonly ahead?: RowSealer;
	/** New values by name; null removes. */
	readonly documents?: Eventual<Readonly<Record<string, JsonValue | null>>>;
	/** Put in the place of the whole journal, oldest first; only a restore does that. */
	readonly wholeJournal?: readonly JournalEntry[];
	/** Added to the journal, oldest first. */
	readonly journal?: Eventual<readonly JournalEntry[]>;
}

/** What a change needs besides itself. */
export interface ChangeContext {
	readonly source: Source;
	readonly staging: Staging;
	readonly random: RandomBytes;
}

/** The state after a change, and the parts that only the state before it refers to. */
export interface StagedChange {
	readonly state: ArchiveState;
	readonly drop: readonly string[];
}

/** What JSON makes of a value: what is in memory is what will be read back. */
const throughJson = (value: JsonValue): JsonValue => JSON.parse(JSON.stringify(value));

class Drafting {
	readonly drop: string[] = [];

	constructor(readonly context: ChangeContext) {}

	discard(kind: PartKind, parts: readonly { readonly part: string }[]): void {
		for (const { part } of parts) this.drop.push(partName(this.context.source.ring, kind, part));
	}

	async addJson(kind: PartKind, value: unknown): Promise<string> {
		const { source, staging, random } = this.context;
		const id = newPartId(random);
		const name = partName(source.ring, kind, id);
		await staging.add(name, sealJson(source.ring, name, value, random));
		return id;
	}
}

/** Batch numbers are given by the importer; two of one number would be one lost. */
function checkNumber(batchId: number, isThere: boolean): void {
	if (!Number.isSafeInteger(batchId) || batchId < 0) throw new Error(`batch number ${batchId}`);
	if (isThere)
		throw new AppError("batch_exists", `批次${batchId}已经存在，没有重复保存。请刷新页面后重新导入。`);
}

/** A batch whose rows are sealed; the rows themselves need not stay in memory. */
type SealedBatch = Omit<BatchRecord, "meta"> & { readonly meta: Eventual<JsonValue> };

async function sealRows(
	drafting: Drafting,
	{ batchId, meta, tables }: AddedBatch,
	ahead: RowSealer | undefined,
): Promise<SealedBatch> {
	const rows: RowsPart[] = [];
	const { ring } = drafting.context.source;
	const ready = await ahead?.partsOf(ring, batchId, tables);
	for await (const { name, sealed, part, lengths } of ready ??
		sealedParts(ring, tables, drafting.context.random)) {
		await drafting.context.staging.add(name, sealed);
		rows.push({ part, lengths });
	}
	return {
		batchId,
		meta,
		tables: tables.map(({ table, rows: { columns, rowCount, chunks } }) => ({
			table,
			columns: columns.map(({ name, kind }) => ({ name, kind })),
			rowCount,
			chunkCount: chunks.length,
		})),
		rows,
	};
}

async function draftBatch(drafting: Drafting, sealed: SealedBatch): Promise<StoredBatch> {
	const record: BatchRecord = { ...sealed, meta: throughJson(await sealed.meta) };
	return { ...record, part: await drafting.addJson("batch", record) };
}

async function draftBatches(
	drafting: Drafting,
	before: ReadonlyMap<number, StoredBatch>,
	{ dropBatches = [], addBatches = [], ahead }: ArchiveChange,
): Promise<ReadonlyMap<number, StoredBatch>> {
	const batches = new Map(before);
	for (const batchId of dropBatches) {
		const dropped = batches.get(batchId);
		if (!dropped) continue;
		batches.delete(batchId);
		drafting.discard("batch", [dropped]);
		drafting.discard("rows", dropped.rows);
	}
	const sealed = new Map<number, SealedBatch>();
	for await (const batch of addBatches) {
		checkNumber(batch.batchId, batches.has(batch.batchId) || sealed.has(batch.batchId));
		sealed.set(batch.batchId, await sealRows(drafting, batch, ahead));
	}
	for (const [batchId, batch] of sealed) batches.set(batchId, await draftBatch(drafting, batch));
	return new Map([...batches].sort(([one], [other]) => one - other));
}

async function draftDocuments(
	drafting: Drafting,
	before: ReadonlyMap<string, StoredDocument>,
	{ documents: changes = {} }: ArchiveChange,
): Promise<ReadonlyMap<string, StoredDocument>> {
	const documents = new Map(before);
	for (const [name, value] of Object.entries(await changes)) {
		const replaced = documents.get(name);
		if (replaced) drafting.discard("document", [replaced]);
		documents.delete(name);
		if (value === null) continue;
		const part = await drafting.addJson("document", { value });
		documents.set(name, { part, value: throughJson(value) });
	}
	return documents;
}

async function draftJournal(
	drafting: Drafting,
	before: readonly JournalSegment[],
	{ wholeJournal, journal: eventual = [] }: ArchiveChange,
): Promise<readonly JournalSegment[]> {
	const journal = await eventual;
	let segments = before;
	const draft = async (level: number, entries: readonly JournalEntry[]) => {
		const part = await drafting.addJson("journal", entries);
		segments = [...segments, { part, level, entries: entries.length }];
	};
	if (wholeJournal) {
		drafting.discard("journal", before);
		segments = [];
		for (const { level, entries } of segmentsOf([...wholeJournal, ...journal])) await draft(level, entries);
	} else if (journal.length > 0) {
		const { kept, merged, level } = planAppend(before);
		const earlier = await readSegments(drafting.context.source, merged);
		drafting.discard("journal", merged);
		segments = kept;
		await draft(level, [...earlier, ...journal]);
	}
	return segments;
}

/**
 * Stages a change on top of a state. Nothing counts yet; the caller seals the head of the new state and finishes.
 * @throws AppError `batch_exists`, and whatever reading the batches to be added throws
 */
export async function stageChange(
	context: ChangeContext,
	before: ArchiveState,
	change: ArchiveChange,
): Promise<StagedChange> {
	const drafting = new Drafting(context);
	const state = {
		revision: before.revision + 1,
		batches: await draftBatches(drafting, before.batches, change),
		documents: await draftDocuments(drafting, before.documents, change),
		journal: await draftJournal(drafting, before.journal, change),
	};
	return { state, drop: drafting.drop };
}
