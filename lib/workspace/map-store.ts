/** A store in memory: the inside of a backup file while it is written or read. */
import {
	closedStore,
	type Store,
	type StoreChange,
	type StoreQuery,
	type StoreUsage,
	staleStore,
} from "./store";

/** Keeps the contract of {@link Store} except durability; `parts` are the very ones it works on. */
export class MapStore implements Store {
	private fence = 0;
	private isClosed = false;

	constructor(readonly parts: Map<string, Uint8Array> = new Map()) {}

	async read({ names = [], prefixes = [] }: StoreQuery): Promise<ReadonlyMap<string, Uint8Array>> {
		this.mustBeOpen();
		const found = new Map<string, Uint8Array>();
		for (const name of [...names, ...this.namesUnder(prefixes)]) {
			const bytes = this.parts.get(name);
			if (bytes) found.set(name, bytes);
		}
		return found;
	}

	async list(): Promise<readonly string[]> {
		this.mustBeOpen();
		return [...this.parts.keys()].sort();
	}

	async claim(): Promise<number> {
		this.mustBeOpen();
		this.fence += 1;
		return this.fence;
	}

	async commit({ put, drop = [], dropPrefixes = [] }: StoreChange, claim: number): Promise<void> {
		this.mustBeOpen();
		if (claim !== this.fence) throw staleStore();
		for (const name of [...drop, ...this.namesUnder(dropPrefixes)]) this.parts.delete(name);
		for (const [name, bytes] of put ?? []) this.parts.set(name, bytes);
	}

	async clear(): Promise<void> {
		await this.claim();
		this.parts.clear();
	}

	async usage(): Promise<StoreUsage> {
		this.mustBeOpen();
		const usedBytes = [...this.parts.values()].reduce((sum, bytes) => sum + bytes.length, 0);
		return { usedBytes, quotaBytes: null, isPersistent: false };
	}

	async close(): Promise<void> {
		this.isClosed = true;
	}

	private namesUnder(prefixes: readonly string[]): string[] {
		if (prefixes.length === 0) return [];
		return [...this.parts.keys()].filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
	}

	private mustBeOpen(): void {
		if (this.isClosed) throw closedStore();
	}
}
