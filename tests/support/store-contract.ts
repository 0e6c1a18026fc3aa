/** What every store must do, whatever it is made of: one suite, run on each. */
import { describe, expect, it } from "vitest";
import type { Store } from "@/lib/workspace/store";

const bytes = (...values: number[]) => new Uint8Array(values);

const put = (entries: Record<string, Uint8Array>) => ({ put: new Map(Object.entries(entries)) });

async function contentOf(store: Store): Promise<Record<string, number[]>> {
	const parts = await store.read({ prefixes: [""] });
	return Object.fromEntries([...parts].map(([name, part]) => [name, [...part]]));
}

/**
 * @param open gives a store on new content
 * @param again gives another store on the content of the first, as another tab or the next session would
 */
export function storeContract(
	name: string,
	{ open, again }: { open: () => Promise<Store>; again: (store: Store) => Promise<Store> },
): void {
	describe(`the contract of a store (${name})`, () => {
		it("reads names and prefixes in one answer, and says nothing of what is not there", async () => {
			const store = await open();
			const claim = await store.claim();
			await store.commit(
				put({ head: bytes(1), "a/1": bytes(2), "a/2": bytes(), ab: bytes(4), "b/1": bytes(5) }),
				claim,
			);
			const found = await store.read({ names: ["head", "a/1", "none"], prefixes: ["a/", "c/"] });
			expect(Object.fromEntries(found)).toEqual({ head: bytes(1), "a/1": bytes(2), "a/2": bytes() });
			expect(await store.list()).toEqual(["a/1", "a/2", "ab", "b/1", "head"]);
			expect((await store.read({})).size).toBe(0);
		});

		it("drops names and prefixes before it puts", async () => {
			const store = await open();
			const claim = await store.claim();
			await store.commit(put({ "a/1": bytes(1), "a/2": bytes(2), b: bytes(3), c: bytes(4) }), claim);
			const change = { put: new Map([["a/2", bytes(9)]]), drop: ["b", "never"], dropPrefixes: ["a/"] };
			await store.commit(change, claim);
			expect(await contentOf(store)).toEqual({ "a/2": [9], c: [4] });
		});

		it("keeps what was committed for the next session", async () => {
			const store = await open();
			await store.commit(put({ a: bytes(1, 2, 3) }), await store.claim());
			const next = await again(store);
			expect(await contentOf(next)).toEqual({ a: [1, 2, 3] });
		});

		it("refuses whoever claimed earlier, and changes nothing", async () => {
			const first = await open();
			const second = await again(first);
			const early = await first.claim();
			await first.commit(put({ a: bytes(1) }), early);
			const late = await second.claim();
			expect(late).toBeGreaterThan(early);
			const change = { put: new Map([["b", bytes(2)]]), drop: ["a"] };
			await expect(first.commit(change, early)).rejects.toMatchObject({ code: "store_stale" });
			expect(await contentOf(second)).toEqual({ a: [1] });
			await second.commit(change, late);
			expect(await contentOf(first)).toEqual({ b: [2] });
		});

		it("refuses who never claimed", async () => {
			const store = await open();
			await store.claim();
			await expect(store.commit(put({ a: bytes(1) }), 0)).rejects.toMatchObject({ code: "store_stale" });
			expect(await contentOf(store)).toEqual({});
		});

		it("clears without a claim, and ends every claim there was", async () => {
			const store = await open();
			const claim = await store.claim();
			await store.commit(put({ a: bytes(1) }), claim);
			await (await again(store)).clear();
			expect(await contentOf(store)).toEqual({});
			await expect(store.commit(put({ a: bytes(1) }), claim)).rejects.toMatchObject({ code: "store_stale" });
			expect(await store.claim()).toBeGreaterThan(claim);
		});

		it("stores a view into a larger buffer without its surroundings", async () => {
			const store = await open();
			const large = new Uint8Array(100_000).fill(7);
			await store.commit(put({ a: large.subarray(10, 13) }), await store.claim());
			const found = (await store.read({ names: ["a"] })).get("a");
			expect(found).toEqual(bytes(7, 7, 7));
			expect(found?.buffer.byteLength).toBe(3);
		});

		it("tells what is used, or that it is not told", async () => {
			const usage = await (await open()).usage();
			expect(Object.keys(usage).sort()).toEqual(["isPersistent", "quotaBytes", "usedBytes"]);
		});

		it("answers nothing after it was closed, which may be twice", async () => {
			const store = await open();
			const claim = await store.claim();
			await store.close();
			await store.close();
			const asks = [store.read({}), store.list(), store.claim(), store.commit({}, claim), store.clear()];
			for (const ask of [...asks, store.usage()])
				await expect(ask).rejects.toMatchObject({ code: "store_closed" });
		});
	});
}
