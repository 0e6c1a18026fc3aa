/** Rows sealed ahead are stored as they are, or sealed again where anything has changed; nobody can tell from what is read. */
import { describe, expect, it } from "vitest";
import { quiet } from "@/lib/base/eventual";
import { packRows, rowsIn } from "@/lib/engine/packed";
import type { Archive } from "@/lib/workspace/archive";
import type { KeptBatch } from "@/lib/workspace/kept";
import type { RowSealer } from "@/lib/workspace/sealer";
import { batchOf, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

const BATCH = batchOf(1001, { incident: ["甲", "乙"], source_row: ["丙"] });
const MEBIBYTE = 2 ** 20;

function fed(archive: Archive, { batchId, tables }: KeptBatch): RowSealer {
	const sealer = archive.sealer();
	for (const { rows } of tables) for (const chunk of rows.chunks) sealer.add(batchId, chunk);
	return sealer;
}

/** The key of the moment, which an archive keeps to itself. */
const ringOf = (archive: Archive) =>
	(archive as unknown as { opened: { ring: Parameters<RowSealer["partsOf"]>[0] } }).opened.ring;

const partsIn = async (store: MemoryStore) => (await store.list()).filter((name) => name.startsWith("rows/"));

describe("rows sealed ahead", () => {
	it("are stored under the names they were sealed for, and read like any others", async () => {
		const [plain, store] = [await opened(new MemoryStore()), new MemoryStore()];
		await plain.change({ addBatches: [BATCH] });
		const archive = await opened(store);
		const sealer = fed(archive, BATCH);
		const names = (await sealer.partsOf(ringOf(archive), BATCH.batchId, BATCH.tables))?.map(
			({ name }) => name,
		);
		expect(names).toHaveLength(1);
		expect(await partsIn(store)).toEqual([]);
		await archive.change({ addBatches: [BATCH], ahead: sealer });
		expect(await partsIn(store)).toEqual(names);
		expect(await everythingIn(await opened(store))).toEqual(await everythingIn(plain));
	});

	it("are sealed again under a key that came meanwhile", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const sealer = fed(archive, BATCH);
		await archive.setPasscode("八达岭");
		await archive.change({ addBatches: [BATCH], ahead: sealer });
		const again = await opened(store, { passcode: "八达岭" });
		expect((await everythingIn(again)).tables).toHaveLength(2);
	});

	it.each<[string, KeptBatch]>([
		["more", batchOf(1001, { incident: ["甲", "乙"], source_row: ["丙", "丁"] })],
		["fewer", batchOf(1001, { incident: ["甲"] })],
		["others", batchOf(1001, { incident: ["甲甲", "乙"], source_row: ["丙"] })],
		["others of the same lengths", batchOf(1001, { incident: ["甲", "乙"], source_row: ["丁"] })],
		["those of another batch", batchOf(2001, { incident: ["甲", "乙"], source_row: ["丙"] })],
	])("are sealed again where the rows to be stored are %s", async (_, batch) => {
		const [plain, store] = [await opened(new MemoryStore()), new MemoryStore()];
		await plain.change({ addBatches: [batch] });
		const archive = await opened(store);
		await archive.change({ addBatches: [batch], ahead: fed(archive, BATCH) });
		expect(await everythingIn(await opened(store))).toEqual(await everythingIn(plain));
	});

	it("may be stored a second time where the first has failed", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const sealer = fed(archive, BATCH);
		const broken = archive.change({
			addBatches: [BATCH],
			ahead: sealer,
			journal: quiet(Promise.reject(new Error("not now"))),
		});
		await expect(broken).rejects.toThrow("not now");
		await archive.change({ addBatches: [BATCH], ahead: sealer });
		expect((await everythingIn(await opened(store))).tables).toHaveLength(2);
	});

	it("are left for later when they are too many to wait in memory", async () => {
		const archive = await opened(new MemoryStore());
		const sealer = archive.sealer();
		const chunk = new Uint8Array(129 * MEBIBYTE);
		sealer.add(1, chunk);
		const tables = [{ table: "t", rows: { columns: [], rowCount: 1, chunks: [chunk] } }];
		expect(await sealer.partsOf(ringOf(archive), 1, tables)).toBeNull();
	});
});

describe("pieces", () => {
	it("are the chunks of the tables in order, with the rows that stand in them", async () => {
		const store = new MemoryStore();
		const values = Array.from({ length: 45_000 }, (_, at) => `第${at}行`);
		const many = packRows([{ name: "name", kind: "text", values }]);
		const few = packRows([{ name: "name", kind: "text", values: ["甲"] }]);
		const tables = [
			{ table: "many", rows: many },
			{ table: "few", rows: few },
		];
		await (await opened(store)).change({ addBatches: [{ batchId: 1, meta: null, tables }] });
		const [counts, chunks]: [unknown[], Uint8Array[]] = [[], []];
		for await (const { table, rows } of (await opened(store)).pieces()) {
			expect(rows.rowCount).toBe(rowsIn(rows.chunks));
			counts.push([table, rows.rowCount]);
			chunks.push(...rows.chunks);
		}
		expect(counts).toEqual([
			["many", 20_000],
			["many", 20_000],
			["many", 5_000],
			["few", 1],
		]);
		const all = Buffer.concat([...many.chunks, ...few.chunks]);
		expect(Buffer.concat(chunks).equals(all)).toBe(true);
	});
});
