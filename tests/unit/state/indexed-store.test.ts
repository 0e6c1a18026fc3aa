/** The browser's store keeps the contract, and says in words what a browser means by its errors. */
import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openIndexedStore, requestPersistence } from "@/components/state/indexed-store";
import type { Store } from "@/lib/workspace/store";
import { batchOf, entryAt, everythingIn, opened } from "../../support/archive";
import { storeContract } from "../../support/store-contract";

let count = 0;
const names = new WeakMap<Store, string>();

async function openNamed(name: string): Promise<Store> {
	const store = await openIndexedStore(name);
	names.set(store, name);
	return store;
}

const openNew = () => openNamed(`store ${++count}`);

storeContract("IndexedDB", {
	open: openNew,
	again: (store) => openNamed(names.get(store) ?? ""),
});

const part = (length: number) => new Uint8Array(length).fill(1);

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** Every connection the code opens, as the browser sees it. */
function watchConnections(): IDBDatabase[] {
	const connections: IDBDatabase[] = [];
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, "open").mockImplementation((...given) => {
		const request = open(...given);
		request.addEventListener("success", () => connections.push(request.result));
		return request;
	});
	return connections;
}

describe("the browser's store", () => {
	it("stores what opens all others with noise, so that the browser deletes it as a file", async () => {
		const store = await openNew();
		const claim = await store.claim();
		const put = new Map([
			["header", part(300)],
			["head", part(300)],
		]);
		await store.commit({ put }, claim);
		const database = await openDB(names.get(store) ?? "");
		const { noise } = await database.get("parts", "header");
		expect(noise.length).toBeGreaterThan(65_536);
		// Nothing repeats: four bytes in a row stand there once, or a browser would make it small enough for its log.
		const runs = new Set(
			Array.from({ length: 20_000 }, (_, at) => noise.subarray(at * 4, at * 4 + 4).join()),
		);
		expect(runs.size).toBeGreaterThan(19_900);
		expect(await database.get("parts", "head")).toEqual(part(300));
		await database.put("parts", part(7), "head");
		database.close();
		expect(await store.read({ names: ["header", "head"] })).toEqual(
			new Map([
				["header", part(300)],
				["head", part(7)],
			]),
		);
	});

	it("asks for transactions that reach the disk", async () => {
		const [connections, store] = [watchConnections(), await openNew()];
		const [connection] = connections;
		if (!connection) throw new Error("no connection");
		const asked = vi.spyOn(connection, "transaction");
		await store.commit({ put: new Map([["a", part(1)]]) }, await store.claim());
		const writes = asked.mock.calls.filter(([, mode]) => mode === "readwrite");
		expect(writes).toHaveLength(2);
		for (const [, , options] of writes) expect(options).toEqual({ durability: "strict" });
	});

	it("stores nothing of a change of which one part does not fit, and says that the disk is full", async () => {
		const store = await openNew();
		const claim = await store.claim();
		await store.commit({ put: new Map([["a", part(1)]]) }, claim);
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
			if (key === "c") throw new DOMException("full", "QuotaExceededError");
			return put.call(this, value, key);
		});
		const change = { put: new Map(["b", "c", "d"].map((name) => [name, part(2)])), drop: ["a"] };
		await expect(store.commit(change, claim)).rejects.toMatchObject({ code: "store_full" });
		expect(await store.list()).toEqual(["a"]);
	});

	it("says that the disk is full when the browser notices it only at the end", async () => {
		const store = await openNew();
		const claim = await store.claim();
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
			const request = put.call(this, value, key);
			const { transaction } = this;
			request.addEventListener("success", () => {
				if ("_abort" in transaction && typeof transaction._abort === "function")
					transaction._abort("QuotaExceededError");
			});
			return request;
		});
		await expect(store.commit({ put: new Map([["b", part(2)]]) }, claim)).rejects.toMatchObject({
			code: "store_full",
		});
		expect(await store.list()).toEqual([]);
	});

	it("says what else failed", async () => {
		const store = await openNew();
		const claim = await store.claim();
		vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
			throw new DOMException("disk", "UnknownError");
		});
		await expect(store.commit({ put: new Map([["b", part(2)]]) }, claim)).rejects.toMatchObject({
			code: "store_failed",
			message: expect.stringContaining("UnknownError"),
		});
	});

	it("opens again when the browser has dropped its connection", async () => {
		const [connections, store] = [watchConnections(), await openNew()];
		const claim = await store.claim();
		forceCloseDatabase(connections[0] as unknown as Parameters<typeof forceCloseDatabase>[0]);
		await new Promise((resolve) => setTimeout(resolve, 20));
		await store.commit({ put: new Map([["a", part(1)]]) }, claim);
		expect(await store.list()).toEqual(["a"]);
		expect(connections).toHaveLength(2);
	});

	it("makes way for a newer version of the program, and is closed then", async () => {
		const store = await openNew();
		const newer = await openDB(names.get(store) ?? "", 2);
		await expect(store.list()).rejects.toMatchObject({ code: "store_closed" });
		newer.close();
	});

	it("says that an older version in another tab keeps it from opening", async () => {
		const store = await openNew();
		const name = names.get(store) ?? "";
		const deaf = indexedDB.open(name);
		await new Promise((resolve) => deaf.addEventListener("success", resolve));
		const open = indexedDB.open.bind(indexedDB);
		vi.spyOn(indexedDB, "open").mockImplementation((given) => open(given, 2));
		await expect(openIndexedStore(name)).rejects.toMatchObject({ code: "store_blocked" });
		deaf.result.close();
	});

	it("says that the browser forbids it", async () => {
		vi.spyOn(indexedDB, "open").mockImplementation(() => {
			throw new DOMException("denied", "SecurityError");
		});
		await expect(openNew()).rejects.toMatchObject({ code: "store_unavailable" });
	});

	it("carries an archive through sessions, passcodes and a second tab", async () => {
		const store = await openNew();
		const name = names.get(store) ?? "";
		const archive = await opened(store, { stageBytes: 100 });
		await archive.change({
			addBatches: [batchOf(1, { a: ["张"] }), batchOf(2, { a: ["王"] })],
			documents: { settings: 1 },
			journal: [entryAt(1)],
		});
		await archive.setPasscode("口令");
		const before = await everythingIn(archive);
		await store.close();
		const [next, other] = [await openNamed(name), await openNamed(name)];
		const first = await opened(next, { passcode: "口令" });
		expect(await everythingIn(first)).toEqual(before);
		const second = await opened(other, { passcode: "口令" });
		await expect(first.change({ dropBatches: [1] })).rejects.toMatchObject({ code: "store_stale" });
		await second.change({ dropBatches: [1] });
		expect(await first.refresh()).toBe(true);
		expect(first.batches().map(({ batchId }) => batchId)).toEqual([2]);
		await next.clear();
		expect(await other.list()).toEqual([]);
	});

	it("tells quota and persistence where the browser does, and null on plain http", async () => {
		const store = await openNew();
		vi.stubGlobal("navigator", {});
		expect(await store.usage()).toEqual({ usedBytes: null, quotaBytes: null, isPersistent: null });
		expect(await requestPersistence()).toBe(false);
		vi.stubGlobal("navigator", {
			storage: {
				estimate: async () => ({ usage: 5, quota: 100 }),
				persisted: async () => false,
				persist: async () => true,
			},
		});
		expect(await store.usage()).toEqual({ usedBytes: 5, quotaBytes: 100, isPersistent: false });
		expect(await requestPersistence()).toBe(true);
	});
});
