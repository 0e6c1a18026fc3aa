/** A backup comes back whole in the place of everything, or beside what is there without doubling anything. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { ColumnData } from "@/lib/engine/engine";
import { packRows, unpackRows } from "@/lib/engine/packed";
import type { Archive } from "@/lib/workspace/archive";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import type { Contents, JsonValue, KeptBatch } from "@/lib/workspace/kept";
import { renumbered, restoreBackup } from "@/lib/workspace/restore";
import { batchOf, CHEAP, chance, entryAt, everythingIn, opened } from "../../support/archive";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";

const now = "2026-05-12 07:30:00" as CivilMoment;
const made = "2026-05-11 18:00:00" as CivilMoment;

const backupOf = async (contents: Contents) => {
	const options = { passcode: "p", random: chance("restore"), now: made, cost: CHEAP };
	return readBackup(await writeBackup(contents, options), "p");
};

function columnsOf(batchId: number, names: readonly (string | null)[]): readonly ColumnData[] {
	return [
		{ name: "batch_id", kind: "integer", values: names.map(() => batchId) },
		{ name: "row_number", kind: "integer", values: names.map((_, at) => at + 2) },
		{ name: "name", kind: "text", values: names },
		{
			name: "at",
			kind: "moment",
			values: names.map((name) => (name === null ? null : "2026-05-10 23:59:59")),
		},
		{ name: "loss", kind: "number", values: names.map((_, at) => at / 3) },
		{ name: "code", kind: "code", values: names.map((_, at) => at % 100) },
	];
}

/** A batch as an import packs it. */
function packedBatch(batchId: number, hash: string, names: readonly (string | null)[]): KeptBatch {
	const meta = {
		batchId,
		fileHash: hash,
		sheet: `s${batchId % 1000}`,
		importedAt: "2026-05-11 07:40:00",
		read: batchId,
	};
	return {
		batchId,
		meta,
		tables: [
			{ table: "incident_row", rows: packRows(columnsOf(batchId, names)) },
			{ table: "zone", rows: packRows([{ name: "zone", kind: "text", values: ["甲"] }]) },
		],
	};
}

/** Rows by batch, unpacked. */
async function rowsIn(contents: Contents) {
	const found: Record<string, unknown> = {};
	for await (const { batchId, table, rows } of contents.tables()) {
		expect(rows.rowCount).toBe(unpackRows(rows)[0]?.values.length ?? 0);
		found[`${batchId} ${table}`] = Object.fromEntries(
			unpackRows(rows).map(({ name, values }) => [name, [...values]]),
		);
	}
	return found;
}

async function archiveWith(
	batches: readonly KeptBatch[],
	documents: Record<string, JsonValue>,
	minutes: readonly number[],
) {
	const archive = await opened(new MemoryStore());
	await archive.change({ addBatches: batches, documents, journal: minutes.map((minute) => entryAt(minute)) });
	return archive;
}

const theirs = () =>
	archiveWith(
		[
			packedBatch(1001, "a", ["甲", null]),
			packedBatch(1002, "a", ["乙"]),
			packedBatch(5003, "b", ["丙", "丁", "戊"]),
		],
		{ settings: "theirs", edits: ["theirs"] },
		[1, 3],
	);

describe("replacing", () => {
	it.each<[string, () => Promise<Archive>]>([
		["an empty workspace", () => opened(new MemoryStore())],
		[
			"a filled one",
			() =>
				archiveWith(
					[packedBatch(1001, "z", ["己"]), packedBatch(9001, "y", [])],
					{ settings: 1, own: 2 },
					[2],
				),
		],
	])("gives back exactly what was backed up, into %s", async (_what, into) => {
		const [source, target] = [await theirs(), await into()];
		const before = target.revision;
		const outcome = await restoreBackup(target, await backupOf(source), { mode: "replace", now });
		expect(outcome).toEqual({ addedBatches: 3, skippedBatches: 0, addedDocuments: ["edits", "settings"] });
		const [was, is] = [await everythingIn(source), await everythingIn(target)];
		expect({ ...is, journal: [] }).toEqual({ ...was, journal: [] });
		expect(is.journal.slice(1)).toEqual(was.journal);
		expect(is.journal[0]).toMatchObject({ at: now, kind: "restore", text: expect.stringContaining(made) });
		expect(target.revision).toBe(before + 1);
	});

	it("keeps the passcode of the workspace, and leaves nothing of what was there", async () => {
		const store = new MemoryStore();
		const archive = await opened(store, { passcode: "本机" });
		await archive.change({ addBatches: [batchOf(1, { a: ["x"] })], journal: [entryAt(1)] });
		const old = (await store.list()).filter((name) => name.includes("/"));
		await restoreBackup(archive, await backupOf(await theirs()), { mode: "replace", now });
		expect((await store.list()).filter((name) => old.includes(name))).toEqual([]);
		expect((await opened(store, { passcode: "本机" })).batches()).toHaveLength(3);
	});
});

describe("merging", () => {
	it("adds batches that are not here under new numbers, in meta and rows alike", async () => {
		const ours = await archiveWith(
			[packedBatch(1002, "a", ["乙"]), packedBatch(7001, "z", ["己"])],
			{ settings: "ours" },
			[2, 3],
		);
		const outcome = await restoreBackup(ours, await backupOf(await theirs()), {
			mode: "merge",
			now,
			nextFileNo: 20,
		});
		expect(outcome).toEqual({ addedBatches: 2, skippedBatches: 1, addedDocuments: ["edits"] });
		expect(ours.batches().map(({ batchId, meta }) => [batchId, meta])).toEqual([
			[1002, packedBatch(1002, "a", []).meta],
			[7001, packedBatch(7001, "z", []).meta],
			[20001, { ...(packedBatch(1001, "a", []).meta as object), batchId: 20001 }],
			[21003, { ...(packedBatch(5003, "b", []).meta as object), batchId: 21003 }],
		]);
		const rows = await rowsIn(ours);
		expect(rows["21003 incident_row"]).toEqual({
			batch_id: [21003, 21003, 21003],
			row_number: [2, 3, 4],
			name: ["丙", "丁", "戊"],
			at: ["2026-05-10 23:59:59", "2026-05-10 23:59:59", "2026-05-10 23:59:59"],
			loss: [0, 1 / 3, 2 / 3],
			code: [0, 1, 2],
		});
		expect(rows["20001 incident_row"]).toMatchObject({
			batch_id: [20001, 20001],
			name: ["甲", null],
			at: [expect.any(String), null],
		});
		expect(rows["21003 zone"]).toEqual({ zone: ["甲"] });
		expect(rows["1002 incident_row"]).toMatchObject({ batch_id: [1002], name: ["乙"] });
		expect([ours.document("settings"), ours.document("edits")]).toEqual(["ours", ["theirs"]]);
		expect((await ours.journal()).map(({ at }) => at.slice(8, 16))).toEqual([
			"12 07:30",
			"11 07:03",
			"11 07:02",
			"11 07:01",
		]);
	});

	it("numbers behind the largest there is unless told, and never over one", async () => {
		const ours = await archiveWith([packedBatch(7001, "z", ["己"])], {}, []);
		const backup = await backupOf(await theirs());
		await expect(restoreBackup(ours, backup, { mode: "merge", now, nextFileNo: 7 })).rejects.toThrow(
			"7 is taken",
		);
		await restoreBackup(ours, backup, { mode: "merge", now });
		expect(ours.batches().map(({ batchId }) => batchId)).toEqual([7001, 8001, 8002, 9003]);
	});

	it("adds nothing the second time but a line in the journal", async () => {
		const ours = await archiveWith([], {}, []);
		const backup = await backupOf(await theirs());
		await restoreBackup(ours, backup, { mode: "merge", now });
		const first = await everythingIn(ours);
		const outcome = await restoreBackup(ours, backup, { mode: "merge", now });
		expect(outcome).toEqual({ addedBatches: 0, skippedBatches: 3, addedDocuments: [] });
		const second = await everythingIn(ours);
		expect({ ...second, journal: second.journal.slice(1) }).toEqual(first);
	});

	it("renumbers rows chunk by chunk", () => {
		const names = Array.from({ length: 45_000 }, (_, at) => `名${at}`);
		const batch = packedBatch(1001, "a", names);
		expect(batch.tables[0]?.rows.chunks).toHaveLength(5);
		const rows = renumbered(batch, 2001).tables[0]?.rows;
		if (!rows) throw new Error("no rows");
		expect([rows.rowCount, rows.chunks.length]).toEqual([45_000, 5]);
		expect(rows.columns).toEqual(batch.tables[0]?.rows.columns);
		const columns = unpackRows(rows);
		expect(new Set(columns[0]?.values)).toEqual(new Set([2001]));
		expect(columns[2]?.values).toEqual(names);
		expect(renumbered(batch, 1001)).toEqual(batch);
	});
});

describe("a restore that fails", () => {
	it("is called off without a trace, saying how far it was", async () => {
		const store = new MemoryStore();
		const archive = await opened(store, { stageBytes: 1 });
		const names = await store.list();
		const off = new AbortController();
		const heard: number[] = [];
		const onProgress = (done: number, total: number) => {
			heard.push(done / total);
			if (done === 1) off.abort();
		};
		const restoring = restoreBackup(archive, await backupOf(await theirs()), {
			mode: "replace",
			now,
			onProgress,
			signal: off.signal,
		});
		await expect(restoring).rejects.toMatchObject({ code: "cancelled" });
		expect(heard).toEqual([0, 1 / 3]);
		expect(await store.list()).toEqual(names);
	});

	it.each(["replace", "merge"] as const)(
		"leaves the state before or after, wherever it breaks (%s)",
		async (mode) => {
			const store = new MemoryStore();
			await (await opened(store)).change({
				addBatches: [batchOf(1001, { incident: ["x"] }), batchOf(2001, { incident: ["y"] })],
				documents: { settings: 1 },
				journal: [entryAt(5)],
			});
			const source = await opened(new MemoryStore());
			await source.change({
				addBatches: [1001, 3001, 4001].map((id) => ({
					...batchOf(id, {}),
					tables: [{ table: "t", rows: packRows(columnsOf(id, ["甲"])) }],
				})),
				documents: { settings: 2, edits: 3 },
				journal: [entryAt(4), entryAt(6)],
			});
			const backup = await backupOf(source);
			const run = (archive: Archive) => restoreBackup(archive, backup, { mode, now });
			expect(await breakEverywhere(store, { run, before: null, after: null })).toBeGreaterThan(20);
		},
	);
});
