/** Whatever breaks in a step, and wherever: the archive is as before it or as after it, never between. */
import { describe, expect, it } from "vitest";
import { batchOf, entryAt, everythingIn, opened } from "../../support/archive";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";

async function filled(passcode: string | null = null): Promise<MemoryStore> {
	const store = new MemoryStore();
	const archive = await opened(store, { passcode });
	await archive.change({
		addBatches: [1, 2, 3].map((id) => batchOf(id, { incident: ["x".repeat(200), "y"], victim: ["z"] })),
		documents: { settings: { day: 8 }, edits: ["a"] },
	});
	for (let minute = 0; minute < 33; minute += 1) await archive.change({ journal: [entryAt(minute)] });
	return store;
}

const change = {
	dropBatches: [2, 3],
	addBatches: [batchOf(3, { incident: ["w".repeat(400)] }), batchOf(4, { incident: ["v"], victim: [] })],
	documents: { settings: { day: 9 }, edits: null, pending: "file" },
	journal: [entryAt(50)],
};

describe("a step that breaks", () => {
	it("is a change", async () => {
		const step = {
			run: (archive: Awaited<ReturnType<typeof opened>>) => archive.change(change),
			before: null,
			after: null,
		};
		expect(await breakEverywhere(await filled(), step)).toBeGreaterThan(20);
	});

	it.each([
		["set", null, "新口令"],
		["changed", "旧口令", "新口令"],
		["removed", "旧口令", null],
	])("is a passcode that is %s", async (_what, before, after) => {
		const step = {
			run: (archive: Awaited<ReturnType<typeof opened>>) =>
				archive.setPasscode(after, { journal: [entryAt(50)] }),
			before,
			after,
		};
		const store = await filled(before);
		const archive = await opened(store.copied(), { passcode: before });
		const stood = await everythingIn(archive);
		await archive.setPasscode(after);
		expect(await everythingIn(archive)).toEqual(stood);
		expect(await breakEverywhere(store, step)).toBeGreaterThan(50);
	});
});

describe("the journal of a step that changes the passcode", () => {
	it.each([0, 30, 31, 32, 33])(
		"goes on after %i entries, which may be put together in that step",
		async (count) => {
			const store = new MemoryStore();
			const archive = await opened(store);
			const entries = Array.from({ length: count }, (_, minute) => entryAt(minute));
			for (const entry of entries) await archive.change({ journal: [entry] });
			const { revision } = archive;
			await archive.setPasscode("新口令", { journal: [entryAt(50)] });
			await archive.change({ journal: [entryAt(51)] });
			const again = await opened(store.restarted(), { passcode: "新口令" });
			expect(await again.journal()).toEqual([...entries, entryAt(50), entryAt(51)].reverse());
			expect(again.revision).toBe(revision + 2);
		},
	);
});

describe("a commit of which nobody knows", () => {
	it("is looked for before anything else is done: it was stored", async () => {
		const store = await filled();
		const whole = store.copied();
		await (await opened(whole, { stageBytes: 1 })).change(change);
		const archive = await opened(store, { stageBytes: 1 });
		const before = archive.revision;
		store.breakAt({ at: "after commit", count: whole.counts.commits, isDeath: false });
		store.failingReads = 1;
		await expect(archive.change(change)).rejects.toMatchObject({ code: "store_failed" });
		expect(archive.revision).toBe(before);
		await archive.change({ journal: [entryAt(51)] });
		expect(archive.revision).toBe(before + 2);
		const again = await opened(store);
		expect(again.batches().map(({ batchId }) => batchId)).toEqual([1, 3, 4]);
		expect(await everythingIn(again)).toEqual(await everythingIn(archive));
	});

	it("is looked for before anything else is done: it was not stored", async () => {
		const store = await filled();
		const archive = await opened(store);
		const before = archive.revision;
		store.breakAt({ at: "before commit", count: 1, isDeath: false });
		store.failingReads = 2;
		await expect(archive.change(change)).rejects.toMatchObject({ code: "store_failed" });
		await expect(archive.change({ journal: [entryAt(51)] })).rejects.toMatchObject({ code: "store_failed" });
		expect(await archive.refresh()).toBe(false);
		await archive.change(change);
		expect(archive.revision).toBe(before + 1);
		expect(await everythingIn(await opened(store))).toEqual(await everythingIn(archive));
	});

	it("may be one that changed the passcode", async () => {
		const store = await filled();
		const archive = await opened(store);
		store.breakAt({ at: "after commit", count: 1, isDeath: false });
		await archive.setPasscode("新口令");
		expect(archive.hasPasscode).toBe(true);
		await archive.change(change);
		await expect(opened(store)).rejects.toMatchObject({ code: "archive_locked" });
		expect(await everythingIn(await opened(store, { passcode: "新口令" }))).toEqual(
			await everythingIn(archive),
		);
	});
});

describe("what a crash left behind", () => {
	it("is swept by the next writer, not by a reader", async () => {
		const store = await filled();
		const names = await store.list();
		const archive = await opened(store, { stageBytes: 1 });
		store.breakAt({ at: "before commit", count: 4, isDeath: true });
		await expect(archive.change(change)).rejects.toMatchObject({ code: "store_failed" });
		const next = store.restarted();
		expect((await next.list()).length).toBe(names.length + 3);
		await opened(next, { mode: "read" });
		expect((await next.list()).length).toBe(names.length + 3);
		await opened(next);
		expect(await next.list()).toEqual(names);
	});

	it("does not keep an archive shut when it cannot be swept", async () => {
		const store = await filled();
		const stray = new Map([["rows/00/11", new Uint8Array(3)]]);
		await store.commit({ put: stray }, await store.claim());
		store.breakAt({ at: "before commit", count: 1, isDeath: false });
		expect((await opened(store)).batches()).toHaveLength(3);
		expect(await store.list()).toContain("rows/00/11");
		await opened(store);
		expect(await store.list()).not.toContain("rows/00/11");
	});
});
