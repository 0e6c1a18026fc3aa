/** Many parts, one step: they are stored under names nobody refers to yet, and one last commit makes them count. */
import { AppError } from "@/lib/base/errors";
import { HEAD, HEADER } from "./parts";
import { type Opened, partNames } from "./state";
import type { Store, StoreChange } from "./store";

/** Sealed bytes that wait in memory before they are stored ahead of the last commit. */
const STANDARD_LIMIT = 16 * 2 ** 20;

/**
 * Collects sealed parts. Nothing refers to them until {@link Staging.finish}: a crash before it leaves only strays, which
 * the next writer sweeps away.
 */
export class Staging {
	private waiting = new Map<string, Uint8Array>();
	private waitingBytes = 0;
	private readonly stored: string[] = [];

	constructor(
		private readonly store: Store,
		private readonly claim: number,
		private readonly limitBytes: number = STANDARD_LIMIT,
	) {}

	/** Takes a part in; stores what waits when it has become much. */
	async add(name: string, sealed: Uint8Array): Promise<void> {
		this.waiting.set(name, sealed);
		this.waitingBytes += sealed.length;
		if (this.waitingBytes < this.limitBytes) return;
		const put = this.waiting;
		this.waiting = new Map();
		this.waitingBytes = 0;
		this.stored.push(...put.keys());
		await this.store.commit({ put }, this.claim);
	}

	/** The one commit that counts: what still waits, and the change that refers to all of it. */
	async finish(change: StoreChange & { readonly put: ReadonlyMap<string, Uint8Array> }): Promise<void> {
		await this.store.commit({ ...change, put: new Map([...this.waiting, ...change.put]) }, this.claim);
	}

	/** Removes what was stored ahead. Its failing does no harm: the next writer sweeps. */
	async abandon(): Promise<void> {
		if (this.stored.length === 0) return;
		await this.store.commit({ drop: this.stored }, this.claim).catch(() => undefined);
	}
}

/**
 * Removes parts that nothing refers to. On a full disk that may fail, and the archive opens all the same.
 * @throws AppError `store_stale`
 */
export async function sweep(store: Store, claim: number, { ring, state }: Opened): Promise<void> {
	const named = new Set([HEADER, HEAD, ...partNames(ring, state)]);
	const drop = (await store.list()).filter((name) => !named.has(name));
	if (drop.length === 0) return;
	await store.commit({ drop }, claim).catch((error) => {
		if (error instanceof AppError && error.code === "store_stale") throw error;
	});
}
