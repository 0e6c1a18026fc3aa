/** What is put into an archive is there after it was opened again: batches, documents, journal; and nothing else is. */
import { describe, expect, it } from "vitest";
import { later, quiet } from "@/lib/base/eventual";
import type { Archive } from "@/lib/workspace/archive";
import { batchIdentity, keptBytes } from "@/lib/workspace/kept";
import { archiveState } from "@/lib/workspace/open-archive";
import { batchOf, entryAt, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function tablesOf(archive: Archive, batchIds?: readonly number[]) {
	const found: string[] = [];
	for await (const { batchId, table, rows } of archive.tables(batchIds))
		found.push(`${batchId} ${table} ${rows.chunks.map(text).join("|")}`);
	return found;
}

describe("an archive", () => {
	it("is created by a writer, and only by a writer", async () => {
		const store = new MemoryStore();
		expect(await archiveState(store)).toBe("empty");
		await expect(opened(store, { mode: "read" })).rejects.toMatchObject({ code: "archive_empty" });
		expect(await archiveState(store)).toBe("empty");
		const archive = await opened(store);
		expect([archive.revision, archive.access, archive.hasPasscode]).toEqual([1, "write", false]);
		expect(await archiveState(store)).toBe("open");
		expect(await everythingIn(archive)).toEqual({ batches: [], tables: [], documents: [], journal: [] });
	});

	it("gives batches back as they were, by ascending number, after it was opened again", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const meta = {
			fileHash: "h",
			sheet: "一",
			importedAt: "2026-05-11 07:40:00",
			account: { kept: [1, null] },
		};
		await archive.change({
			addBatches: [
				batchOf(2001, { incident: ["丙", "丁"], source_row: ["戊"] }, meta),
				batchOf(1001, { incident: ["甲"], victim: [] }, null),
			],
		});
		for (const each of [archive, await opened(store), await opened(store, { mode: "read" })]) {
			const columns = [
				{ name: "batch_id", kind: "integer" },
				{ name: "name", kind: "text" },
			];
			expect(each.batches()).toEqual([
				{
					batchId: 1001,
					meta: null,
					tables: [
						{ table: "incident", columns, rowCount: 2, chunkCount: 1 },
						{ table: "victim", columns, rowCount: 0, chunkCount: 0 },
					],
					bytes: 3,
				},
				{
					batchId: 2001,
					meta,
					tables: [
						{ table: "incident", columns, rowCount: 4, chunkCount: 2 },
						{ table: "source_row", columns, rowCount: 2, chunkCount: 1 },
					],
					bytes: 9,
				},
			]);
			expect(keptBytes(each.batches())).toBe(12);
			expect(await tablesOf(each)).toEqual([
				"1001 incident 甲",
				"1001 victim ",
				"2001 incident 丙|丁",
				"2001 source_row 戊",
			]);
			expect(await tablesOf(each, [2001, 7])).toEqual(["2001 incident 丙|丁", "2001 source_row 戊"]);
			expect(each.revision).toBe(2);
		}
	});

	it("gives large chunks back one by one, whatever their sizes", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const sizes = [3_000_000, 2_000_000, 5_000_000, 1, 0, 4_194_304, 7];
		const chunks = sizes.map((size, at) => new Uint8Array(size).fill(at + 1));
		const columns = [{ name: "name", kind: "text" as const }];
		const tables = [
			{ table: "one", rows: { columns, rowCount: 3, chunks: chunks.slice(0, 3) } },
			{ table: "two", rows: { columns, rowCount: 4, chunks: chunks.slice(3) } },
		];
		await archive.change({ addBatches: [{ batchId: 1, meta: null, tables }] });
		const found: [string, number, number | undefined, boolean][] = [];
		for await (const { table, rows } of (await opened(store)).tables())
			for (const chunk of rows.chunks)
				found.push([table, chunk.length, chunk[0], chunk.every((byte) => byte === chunk[0])]);
		const expected = sizes.map((size, at) => [
			at < 3 ? "one" : "two",
			size,
			size === 0 ? undefined : at + 1,
			true,
		]);
		expect(found).toEqual(expected);
	});

	it("drops batches with everything that was theirs", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await archive.change({ addBatches: [batchOf(1, { a: ["x"] })] });
		const before = await store.list();
		await archive.change({ addBatches: [batchOf(2, { a: ["y"] }), batchOf(3, { a: ["z"] })] });
		await archive.change({ dropBatches: [2, 3, 99] });
		expect(await tablesOf(archive)).toEqual(["1 a x"]);
		expect(await store.list()).toEqual(before);
	});

	it("puts a batch in the place of another of its number, but never two beside each other", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await archive.change({ addBatches: [batchOf(1, { a: ["old"] })] });
		const again = { addBatches: [batchOf(2, { a: ["x"] }), batchOf(1, { a: ["new"] })] };
		await expect(archive.change(again)).rejects.toMatchObject({ code: "batch_exists" });
		expect(await tablesOf(archive)).toEqual(["1 a old"]);
		expect(archive.revision).toBe(2);
		await archive.change({ ...again, dropBatches: [1] });
		expect(await tablesOf(await opened(store))).toEqual(["1 a new", "2 a x"]);
		await expect(archive.change({ addBatches: [batchOf(0.5, {})] })).rejects.toThrow("batch number 0.5");
	});

	it("keeps documents: new, changed, removed; names as they are", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const names = JSON.parse('{"__proto__":{"a":[1,null,"\\ud800"]},"设置":"文","gone":1,"":false}');
		await archive.change({ documents: names });
		await archive.change({ documents: { 设置: { day: 8 }, gone: null, never: null } });
		for (const each of [archive, await opened(store)]) {
			expect(each.documentNames()).toEqual(["", "__proto__", "设置"]);
			expect(each.document("__proto__")).toEqual({ a: [1, null, "\ud800"] });
			expect(each.document("设置")).toEqual({ day: 8 });
			expect(each.document("")).toBe(false);
			expect(each.document("gone")).toBeNull();
		}
	});

	it("keeps what was given, not what becomes of it", async () => {
		const archive = await opened(new MemoryStore());
		const list = ["a"];
		await archive.change({ documents: { list }, addBatches: [batchOf(1, {}, { list })] });
		list.push("b");
		expect(archive.document("list")).toEqual(["a"]);
		expect(archive.batches()[0]?.meta).toEqual({ list: ["a"] });
	});

	it("tells its journal newest first", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await archive.change({ journal: [entryAt(1), entryAt(2)] });
		await archive.change({ documents: { a: 1 } });
		await archive.change({ journal: [entryAt(3)] });
		expect(await archive.journal()).toEqual([entryAt(3), entryAt(2), entryAt(1)]);
		expect(await (await opened(store)).journal()).toEqual([entryAt(3), entryAt(2), entryAt(1)]);
	});

	it("makes changes one after the other, however they are sent", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const minutes = Array.from({ length: 40 }, (_, minute) => minute);
		await Promise.all(
			minutes.map((minute) =>
				archive.change({ addBatches: [batchOf(minute, { a: ["x"] })], journal: [entryAt(minute)] }),
			),
		);
		const again = await opened(store);
		expect(again.batches().map(({ batchId }) => batchId)).toEqual(minutes);
		expect((await again.journal()).map(({ text: said }) => said)).toEqual(
			minutes.map((minute) => `第${minute}步`).reverse(),
		);
		expect(again.revision).toBe(41);
	});

	it("takes batches while they are made, and stays as it was when making them fails", async () => {
		const store = new MemoryStore();
		const archive = await opened(store, { stageBytes: 1 });
		const names = await store.list();
		async function* failing() {
			yield batchOf(1, { a: ["x"] });
			yield batchOf(2, { a: ["y"] });
			throw new Error("the file broke off");
		}
		await expect(archive.change({ addBatches: failing(), journal: [entryAt(1)] })).rejects.toThrow(
			"broke off",
		);
		expect(await store.list()).toEqual(names);
		expect(archive.batches()).toEqual([]);
		async function* made() {
			yield batchOf(1, { a: ["x"] });
			yield batchOf(2, { a: ["y"] });
		}
		await archive.change({ addBatches: made() });
		expect(await tablesOf(await opened(store))).toEqual(["1 a x", "2 a y"]);
	});

	it("stores rows ahead of what is said of them, and nothing where that is never said", async () => {
		const store = new MemoryStore();
		const archive = await opened(store, { stageBytes: 1 });
		const names = await store.list();
		const batches = (meta: Promise<null>) =>
			[1, 2].map((id) => ({ ...batchOf(id, { a: [`x${id}`] }), meta: quiet(meta) }));
		const broken = later<null>();
		const failing = archive.change({ addBatches: batches(broken.value), journal: [entryAt(1)] });
		await expect.poll(async () => (await store.list()).length).toBe(names.length + 2);
		expect(archive.batches()).toEqual([]);
		broken.refuse(new Error("loading failed"));
		await expect(failing).rejects.toThrow("loading failed");
		expect(await store.list()).toEqual(names);
		const told = later<null>();
		const going = archive.change({
			addBatches: batches(told.value),
			documents: told.value.then(() => ({ step: "done" })),
			journal: told.value.then(() => [entryAt(2)]),
		});
		told.tell(null);
		await going;
		const again = await opened(store);
		expect(await tablesOf(again)).toEqual(["1 a x1", "2 a x2"]);
		expect([again.document("step"), (await again.journal()).length]).toEqual(["done", 1]);
	});

	it("does not change where it only reads", async () => {
		const store = new MemoryStore();
		await opened(store);
		const reader = await opened(store, { mode: "read" });
		expect(reader.access).toBe("read");
		for (const ask of [reader.change({ journal: [entryAt(1)] }), reader.setPasscode("x")])
			await expect(ask).rejects.toMatchObject({ code: "archive_read_only" });
	});
});

describe("two thousand batches", () => {
	it("open by head, batch heads and documents alone", { timeout: 60_000 }, async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const ids = Array.from({ length: 2000 }, (_, at) => at * 1000 + 1);
		const rows = "x".repeat(500);
		async function* many() {
			for (const id of ids) yield batchOf(id, { incident: [rows], source_row: [rows] });
		}
		await archive.change({ addBatches: many(), documents: { settings: {} }, journal: [entryAt(1)] });
		const next = store.restarted();
		const again = await opened(next, { mode: "read" });
		expect(again.batches()).toHaveLength(2000);
		const kinds = new Map<string, number>();
		for (const name of next.asked) {
			const kind = name.split("/")[0] ?? "";
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		}
		expect(Object.fromEntries(kinds)).toEqual({ header: 2, head: 1, batch: 2000, document: 1 });
		next.asked.length = 0;
		expect(await tablesOf(again, [1001])).toHaveLength(2);
		expect(next.asked).toHaveLength(1);
		next.asked.length = 0;
		await archive.change({ documents: { settings: { a: 1 } } });
		expect(await again.refresh()).toBe(true);
		expect(next.asked.filter((name) => name.startsWith("batch/"))).toEqual([]);
	});
});

describe("the identity of a batch", () => {
	it("is file, sheet and moment; else all that is known of it", () => {
		const meta = { fileHash: "h", sheet: "s", importedAt: "2026-05-11 07:40:00" };
		const identity = batchIdentity(meta);
		expect(batchIdentity({ ...meta, other: 1 })).toBe(identity);
		for (const name of ["fileHash", "sheet", "importedAt"])
			expect(batchIdentity({ ...meta, [name]: "another" })).not.toBe(identity);
		expect(batchIdentity({ fileHash: "h" })).not.toBe(batchIdentity({ fileHash: "h", sheet: 1 }));
		expect(batchIdentity(null)).not.toBe(batchIdentity([]));
	});
});
