/** The store in memory keeps the contract, and the one for tests breaks where it is told to. */
import { describe, expect, it } from "vitest";
import { MapStore } from "@/lib/workspace/map-store";
import { type Fault, MemoryStore } from "../../support/memory-store";
import { storeContract } from "../../support/store-contract";

storeContract("in memory", {
	open: async () => new MemoryStore(),
	again: async (store) => {
		if (!(store instanceof MemoryStore)) throw new Error("another store");
		return store.restarted();
	},
});

describe("the inside of a backup file", () => {
	it("is the very map it was given", async () => {
		const parts = new Map([["a", new Uint8Array([1])]]);
		const store = new MapStore(parts);
		await store.commit({ put: new Map([["b", new Uint8Array([2])]]), drop: ["a"] }, await store.claim());
		expect([...parts.keys()]).toEqual(["b"]);
		await expect(store.commit({ drop: ["b"] }, 7)).rejects.toMatchObject({ code: "store_stale" });
	});
});

describe("the store for tests", () => {
	const change = { put: new Map([1, 2, 3].map((at) => [`p${at}`, new Uint8Array([at])])) };

	it.each<[Fault["at"], number, number]>([
		["put", 3, 0],
		["before commit", 1, 0],
		["after commit", 1, 3],
	])("breaks at %s %i with %i parts stored", async (at, count, stored) => {
		const store = new MemoryStore();
		const claim = await store.claim();
		store.breakAt({ at, count, isDeath: true });
		await expect(store.commit(change, claim)).rejects.toMatchObject({ code: "store_failed" });
		await expect(store.list()).rejects.toMatchObject({ code: "store_closed" });
		expect(await store.restarted().list()).toHaveLength(stored);
	});
});
