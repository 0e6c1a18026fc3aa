/** Several tabs on one workspace: one writes, the others read along, and nobody's step is lost in silence. */
import { describe, expect, it } from "vitest";
import { batchOf, entryAt, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

describe("two tabs that write", () => {
	it("are one: the later one; the earlier learns it with its next step and reads from then on", async () => {
		const store = new MemoryStore();
		const first = await opened(store);
		await first.change({ addBatches: [batchOf(1, { a: ["x"] })] });
		const second = await opened(store.restarted());
		const names = await store.list();
		const step = { addBatches: [batchOf(2, { a: ["y"] })], dropBatches: [1] };
		await expect(first.change(step)).rejects.toMatchObject({ code: "store_stale" });
		await expect(first.change(step)).rejects.toMatchObject({ code: "archive_read_only" });
		expect(first.access).toBe("read");
		expect(first.batches()).toHaveLength(1);
		expect(await store.list()).toEqual(names);
		await second.change(step);
		expect(await first.refresh()).toBe(true);
		expect(await everythingIn(first)).toEqual(await everythingIn(second));
	});

	it("are one also while the earlier is in the middle of a step", async () => {
		const store = new MemoryStore();
		const first = await opened(store, { stageBytes: 1 });
		const claimed: Promise<unknown>[] = [];
		async function* claimedMeanwhile() {
			yield batchOf(1, { a: ["x"] });
			claimed.push(opened(store.restarted()));
			await claimed[0];
			yield batchOf(2, { a: ["y"] });
		}
		const step = first.change({ addBatches: claimedMeanwhile() });
		await expect(step).rejects.toMatchObject({ code: "store_stale" });
		expect((await opened(store.restarted())).batches()).toEqual([]);
		expect(await store.restarted().list()).toEqual(["head", "header"]);
	});

	it("hand the writing over and back, without asking for the passcode", async () => {
		const store = new MemoryStore();
		const first = await opened(store, { passcode: "口令" });
		const second = await opened(store.restarted(), { passcode: "口令", mode: "read" });
		await first.change({ journal: [entryAt(1)] });
		await second.takeOver();
		expect([second.access, second.revision]).toEqual(["write", 2]);
		await second.change({ journal: [entryAt(2)] });
		await expect(first.change({ journal: [entryAt(3)] })).rejects.toMatchObject({ code: "store_stale" });
		await first.takeOver();
		await first.change({ journal: [entryAt(4)] });
		expect((await first.journal()).map(({ at }) => at.slice(14, 16))).toEqual(["04", "02", "01"]);
	});

	it("both create, and one archive is there", async () => {
		const store = new MemoryStore();
		const made = await Promise.allSettled([
			opened(store),
			opened(store.restarted()),
			opened(store.restarted()),
		]);
		const archives = made.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
		expect(archives.length).toBeGreaterThan(0);
		const survivor = await opened(store.restarted());
		await survivor.change({ addBatches: [batchOf(1, { a: ["x"] })] });
		for (const archive of archives) expect(await archive.refresh()).toBe(true);
	});

	it("both create, though one is in the middle of it when the other begins", async () => {
		const store = new MemoryStore();
		const late = store.restarted();
		const claim = late.claim.bind(late);
		late.claim = async () => {
			if ((await store.list()).length === 0)
				await (await opened(store)).change({ addBatches: [batchOf(1, { a: ["x"] })] });
			return claim();
		};
		expect((await opened(late)).batches()).toHaveLength(1);
	});

	it("do not lose the claim to somebody with a wrong passcode", async () => {
		const store = new MemoryStore();
		const first = await opened(store, { passcode: "口令" });
		const wrong = opened(store.restarted(), { passcode: "口号" });
		await expect(wrong).rejects.toMatchObject({ code: "wrong_passcode" });
		await first.change({ journal: [entryAt(1)] });
		expect(first.revision).toBe(2);
	});
});

describe("a tab that reads", () => {
	it("keeps its revision until it refreshes, and then reads only what is new", async () => {
		const store = new MemoryStore();
		const writer = await opened(store);
		await writer.change({ addBatches: [batchOf(1, { a: ["x"] })], documents: { a: 1, b: 2 } });
		const reading = store.restarted();
		const reader = await opened(reading, { mode: "read" });
		expect(await reader.refresh()).toBe(false);
		await writer.change({
			addBatches: [batchOf(2, { a: ["y"] })],
			documents: { a: 3 },
			journal: [entryAt(1)],
		});
		expect([reader.revision, reader.batches().length, reader.document("a")]).toEqual([2, 1, 1]);
		reading.asked.length = 0;
		expect(await reader.refresh()).toBe(true);
		const kinds = reading.asked.map((name) => name.split("/")[0]);
		expect(kinds.filter((kind) => kind === "batch" || kind === "document")).toEqual(["batch", "document"]);
		expect(await everythingIn(reader)).toEqual(await everythingIn(writer));
		expect(await reader.refresh()).toBe(false);
	});

	it("is told when what it reads is no more there, and why", async () => {
		const store = new MemoryStore();
		const writer = await opened(store);
		await writer.change({ addBatches: [batchOf(1, { a: ["x"] })] });
		const reader = await opened(store.restarted(), { mode: "read" });
		await writer.change({ dropBatches: [1] });
		await expect(everythingIn(reader)).rejects.toMatchObject({ code: "archive_moved" });
		await reader.refresh();
		expect((await everythingIn(reader)).tables).toEqual([]);
	});

	it("is told when the passcode was changed or everything wiped", async () => {
		const store = new MemoryStore();
		const writer = await opened(store);
		await writer.change({ addBatches: [batchOf(1, { a: ["x"] })] });
		const reader = await opened(store.restarted(), { mode: "read" });
		await writer.setPasscode("口令");
		await expect(everythingIn(reader)).rejects.toMatchObject({ code: "archive_moved" });
		await expect(reader.refresh()).rejects.toMatchObject({ code: "archive_rekeyed" });
		await expect(reader.takeOver()).rejects.toMatchObject({ code: "archive_rekeyed" });
		await writer.change({ journal: [entryAt(1)] });
		await store.clear();
		await expect(reader.refresh()).rejects.toMatchObject({ code: "archive_gone" });
		await expect(writer.change({ journal: [entryAt(2)] })).rejects.toMatchObject({ code: "store_stale" });
		expect(await store.list()).toEqual([]);
	});

	it("opens a revision whole, though another tab writes in that very moment", async () => {
		const store = new MemoryStore();
		const writer = await opened(store);
		await writer.change({ addBatches: [batchOf(1, { a: ["x"] })], documents: { a: 1 } });
		for (let round = 2; round < 30; round += 1) {
			const opening = opened(store.restarted(), { mode: "read" });
			const reader = await opened(store.restarted(), { mode: "read" });
			const writing = writer.change({
				dropBatches: [round - 1],
				addBatches: [batchOf(round, { a: ["x"] })],
				documents: { a: round },
			});
			const refreshing = reader.refresh();
			await refreshing;
			for (const each of [await opening, reader]) {
				const [batch] = each.batches();
				expect(each.batches()).toHaveLength(1);
				expect(each.document("a")).toBe(batch?.batchId);
				expect(each.revision).toBe((batch?.batchId ?? 0) + 1);
			}
			await writing;
		}
	});
});
