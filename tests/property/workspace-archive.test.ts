/** Any steps in any order, with breaks and restarts between them: the archive holds what a plain list of them would. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Archive } from "@/lib/workspace/archive";
import type { JsonValue, KeptBatch } from "@/lib/workspace/kept";
import { entryAt, opened } from "../support/archive";
import { type Fault, MemoryStore } from "../support/memory-store";

interface Model {
	readonly batches: ReadonlyMap<number, string>;
	readonly documents: ReadonlyMap<string, JsonValue>;
	readonly journal: readonly string[];
	readonly passcode: string | null;
	readonly revision: number;
}

interface Step {
	readonly drop: readonly number[];
	readonly add: readonly (readonly [number, readonly Uint8Array[], JsonValue])[];
	readonly documents: Readonly<Record<string, JsonValue | null>>;
	readonly journal: readonly string[];
	/** Undefined: the passcode stays. */
	readonly passcode: string | null | undefined;
	readonly fault: Fault | null;
	readonly isRestarted: boolean;
}

const columns = [{ name: "a", kind: "text" as const }];

const batch = ([batchId, chunks, meta]: Step["add"][number]): KeptBatch => ({
	batchId,
	meta,
	tables: [
		{ table: "t", rows: { columns, rowCount: chunks.length, chunks } },
		{ table: "empty", rows: { columns, rowCount: 0, chunks: [] } },
	],
});

const json = fc
	.jsonValue({ noUnicodeString: false })
	.map((value): JsonValue => JSON.parse(JSON.stringify(value)));
const number = fc.integer({ min: 0, max: 5 });

const step: fc.Arbitrary<Step> = fc.record({
	drop: fc.uniqueArray(number, { maxLength: 2 }),
	add: fc.uniqueArray(fc.tuple(number, fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 3 }), json), {
		maxLength: 2,
		selector: ([id]) => id,
	}),
	documents: fc.dictionary(fc.constantFrom("a", "b", "__proto__", "文"), fc.option(json)),
	journal: fc.array(fc.string(), { maxLength: 2 }),
	passcode: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom(null, "甲", "乙")),
	fault: fc.option(
		fc.record({
			at: fc.constantFrom<Fault["at"]>("put", "before commit", "after commit"),
			count: fc.integer({ min: 1, max: 12 }),
			isDeath: fc.boolean(),
		}),
		{ freq: 2 },
	),
	isRestarted: fc.boolean(),
});

const said = (meta: JsonValue, chunks: readonly Uint8Array[]) =>
	JSON.stringify([meta, chunks.map((chunk) => [...chunk])]);

/** What a change makes of the model; null when a number is taken. */
function changed(model: Model, { drop, add, documents, journal }: Step): Model | null {
	const batches = new Map(model.batches);
	for (const id of drop) batches.delete(id);
	for (const [id, chunks, meta] of add) {
		if (batches.has(id)) return null;
		batches.set(id, said(meta, chunks));
	}
	const values = new Map(model.documents);
	for (const [name, value] of Object.entries(documents)) {
		values.delete(name);
		if (value !== null) values.set(name, value);
	}
	return {
		...model,
		batches,
		documents: values,
		journal: [...model.journal, ...journal],
		revision: model.revision + 1,
	};
}

async function look(archive: Archive): Promise<Omit<Model, "passcode">> {
	const batches = new Map<number, string>();
	const metas = new Map(archive.batches().map(({ batchId, meta }) => [batchId, meta]));
	for await (const { batchId, table, rows } of archive.tables())
		if (table === "t") batches.set(batchId, said(metas.get(batchId) ?? null, rows.chunks));
	return {
		batches,
		documents: new Map(archive.documentNames().map((name) => [name, archive.document(name)])),
		journal: (await archive.journal()).map(({ text }) => text).reverse(),
		revision: archive.revision,
	};
}

const plain = ({ batches, documents, journal, revision }: Omit<Model, "passcode">) => ({
	batches: [...batches].sort(([one], [other]) => one - other),
	documents: [...documents].sort(([one], [other]) => (one < other ? -1 : 1)),
	journal,
	revision,
});

/** The next session after a break: it finds one of the states, under that one's passcode. */
async function reopened(store: MemoryStore, models: readonly Model[]): Promise<[Archive, Model]> {
	for (const model of models) {
		const options = { passcode: model.passcode, stageBytes: 100 };
		const archive = await opened(store, options).catch((error) => {
			if (error.code !== "wrong_passcode" && error.code !== "archive_locked") throw error;
			return null;
		});
		if (archive?.revision === model.revision && archive.hasPasscode === (model.passcode !== null))
			return [archive, model];
	}
	throw new Error("neither before nor after");
}

class Run {
	private store = new MemoryStore();
	private archive: Archive | null = null;
	private model: Model = {
		batches: new Map(),
		documents: new Map(),
		journal: [],
		passcode: null,
		revision: 1,
	};

	async begin(): Promise<void> {
		this.archive = await opened(this.store, { stageBytes: 100 });
	}

	async take(next: Step): Promise<void> {
		if (next.fault) this.store.breakAt(next.fault);
		const { add, drop: dropBatches, documents, journal } = next;
		const entries = journal.map((text) => entryAt(1, text));
		const change = { addBatches: add.map(batch), dropBatches, documents, journal: entries };
		await this.try(changed(this.model, next), (archive) => archive.change(change));
		const { passcode } = next;
		if (passcode !== undefined) {
			const after = { ...this.model, passcode, revision: this.model.revision + 1 };
			await this.try(after, (archive) => archive.setPasscode(passcode));
		}
		if (next.isRestarted) await this.restart([this.model]);
	}

	private async try(after: Model | null, run: (archive: Archive) => Promise<void>): Promise<void> {
		const { archive } = this;
		if (!archive) throw new Error("not begun");
		const error = await run(archive).then(
			() => null,
			(failed) => failed,
		);
		if (error === null) {
			if (after === null) throw new Error("took what it must refuse");
			this.model = after;
		} else if (error.code === "batch_exists") expect(after).toBeNull();
		else if (error.code !== "store_failed" && error.code !== "store_closed") throw error;
		const isDead = await this.store.list().then(
			() => false,
			() => true,
		);
		if (isDead) return this.restart(after ? [after, this.model] : [this.model]);
		expect(plain(await look(archive))).toEqual(plain(this.model));
	}

	private async restart(models: readonly Model[]): Promise<void> {
		this.store = this.store.restarted();
		[this.archive, this.model] = await reopened(this.store, models);
		expect(plain(await look(this.archive))).toEqual(plain(this.model));
		const parts = this.model.batches.size * 2 + this.model.documents.size + 2;
		const others = (await this.store.list()).filter((name) => !name.startsWith("journal/"));
		expect(others.length).toBeLessThanOrEqual(parts);
	}
}

describe("an archive", () => {
	it("holds what was put into it, whatever breaks between", { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
				const run = new Run();
				await run.begin();
				for (const next of steps) await run.take(next);
			}),
			{ numRuns: 300 },
		);
	});
});
