/** The workspace's store in the browser: IndexedDB, which plain-http intranet pages and their workers have too. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import { AppError } from "@/lib/base/errors";
import { quiet } from "@/lib/base/eventual";
import {
	closedStore,
	failedStore,
	fullStore,
	type Store,
	type StoreChange,
	type StoreQuery,
	type StoreUsage,
	staleStore,
} from "@/lib/workspace/store";
import { bytesOf, type StoredValue, storedValue } from "./stored-value";

interface Layout extends DBSchema {
	parts: { key: string; value: StoredValue };
	/** The number of the last claim, under its one name. */
	fence: { key: string; value: number };
}

type Database = IDBPDatabase<Layout>;
type Table<Name extends "parts" | "fence"> = IDBPObjectStore<
	Layout,
	("parts" | "fence")[],
	Name,
	"readwrite"
>;

interface Tables {
	readonly parts: Table<"parts">;
	readonly fence: Table<"fence">;
}

const VERSION = 1;
const CLAIM = "claim";
const BOTH: ("parts" | "fence")[] = ["parts", "fence"];
/** Resolves only when the disk has it, not when the system has promised to write it. */
const DURABLE = { durability: "strict" } as const;

const unavailable = (cause: unknown) =>
	new AppError(
		"store_unavailable",
		"浏览器不允许本页保存资料（可能是无痕窗口，或已禁止网站存储）。请用普通窗口打开，或请管理员放开限制。",
		{ cause },
	);

const blocked = () => new AppError("store_blocked", "另一个标签页还开着旧版本的程序，请关闭它之后刷新本页。");

/** What the officer is told; a browser names a full disk in several ways. */
function failureOf(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const isFull = error instanceof Error && /quota/i.test(error.name);
	return isFull ? fullStore(error) : failedStore(error);
}

/** Names are ASCII, so this stands behind all that begin so. */
const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`, false, true);

/** {@link Store} on one database; a connection that the browser drops is opened again when it is needed. */
class IndexedStore implements Store {
	private connection: Promise<Database> | null = null;
	private isClosed = false;

	constructor(private readonly name: string) {}

	/** Opens ahead, so that a browser that refuses says so now. */
	async open(): Promise<this> {
		await this.database();
		return this;
	}

	read({ names = [], prefixes = [] }: StoreQuery): Promise<ReadonlyMap<string, Uint8Array>> {
		return this.attempt(async (database) => {
			const { store: parts, done } = database.transaction("parts", "readonly");
			quiet(done);
			const single = names.map(async (name) => [[name, await parts.get(name)] as const]);
			const ranges = prefixes.map(async (prefix) => {
				const range = under(prefix);
				const [keys, values] = await Promise.all([parts.getAllKeys(range), parts.getAll(range)]);
				return keys.map((key, at) => [key, values[at]] as const);
			});
			const found = new Map<string, Uint8Array>();
			for (const [name, value] of (await Promise.all([...single, ...ranges])).flat())
				if (value) found.set(name, bytesOf(value));
			return found;
		});
	}

	list(): Promise<readonly string[]> {
		return this.attempt((database) => database.getAllKeys("parts"));
	}

	claim(): Promise<number> {
		return this.write(({ fence }) => advance(fence));
	}

	commit({ put = new Map(), drop = [], dropPrefixes = [] }: StoreChange, claim: number): Promise<void> {
		return this.write(async ({ parts, fence }) => {
			if (((await fence.get(CLAIM)) ?? 0) !== claim) throw staleStore();
			const requests: Promise<unknown>[] = [];
			for (const name of drop) requests.push(quiet(parts.delete(name)));
			for (const prefix of dropPrefixes) requests.push(quiet(parts.delete(under(prefix))));
			for (const [name, bytes] of put) requests.push(quiet(parts.put(storedValue(name, bytes), name)));
			await Promise.all(requests);
		});
	}

	clear(): Promise<void> {
		return this.write(async ({ parts, fence }) => {
			await Promise.all([advance(fence), parts.clear()]);
		});
	}

	async usage(): Promise<StoreUsage> {
		if (this.isClosed) throw closedStore();
		const storage = storageManager();
		const { usage = null, quota = null } = (await storage?.estimate?.().catch(() => null)) ?? {};
		const isPersistent = (await storage?.persisted?.().catch(() => null)) ?? null;
		return { usedBytes: usage, quotaBytes: quota, isPersistent };
	}

	async close(): Promise<void> {
		this.isClosed = true;
		const database = await this.connection?.catch(() => null);
		database?.close();
	}

	/** One transaction over everything: when `work` throws, nothing of it happened. */
	private write<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
		return this.attempt(async (database) => {
			const transaction = database.transaction(BOTH, "readwrite", DURABLE);
			const done = transaction.done.then(
				() => null,
				(error: unknown) => error,
			);
			try {
				const outcome = await work({
					parts: transaction.objectStore("parts"),
					fence: transaction.objectStore("fence"),
				});
				const failure = await done;
				if (failure !== null) throw failure;
				return outcome;
			} catch (error) {
				abort(transaction);
				throw tellingReason([error, await done, transaction.error]);
			}
		});
	}

	private async attempt<T>(work: (database: Database) => Promise<T>): Promise<T> {
		const database = await this.database();
		try {
			return await work(database);
		} catch (error) {
			throw this.isClosed ? closedStore() : failureOf(error);
		}
	}

	private async database(): Promise<Database> {
		if (this.isClosed) throw closedStore();
		this.connection ??= this.connect().catch((error) => {
			this.connection = null;
			throw error;
		});
		return this.connection;
	}

	private connect(): Promise<Database> {
		return new Promise((resolve, reject) => {
			let isRefused = false;
			const refuse = () => {
				isRefused = true;
				reject(blocked());
			};
			this.openDatabase(refuse).then(
				(database) => (isRefused ? database.close() : resolve(database)),
				(error) => reject(unavailable(error)),
			);
		});
	}

	/** Asynchronous even where a browser that forbids storage throws at once. */
	private async openDatabase(onBlocked: () => void): Promise<Database> {
		return openDB<Layout>(this.name, VERSION, {
			upgrade: (database, oldVersion) => {
				if (oldVersion < 1) for (const table of BOTH) database.createObjectStore(table);
			},
			blocked: onBlocked,
			blocking: () => void this.close(),
			terminated: () => {
				this.connection = null;
			},
		});
	}
}

async function advance(fence: Tables["fence"]): Promise<number> {
	const claim = ((await fence.get(CLAIM)) ?? 0) + 1;
	await fence.put(claim, CLAIM);
	return claim;
}

/** That a transaction was aborted says nothing; why it was, does. */
function tellingReason(reasons: readonly unknown[]): unknown {
	return reasons.find((reason) => reason instanceof Error && reason.name !== "AbortError") ?? reasons[0];
}

/** A transaction that has ended by itself cannot be aborted, which is as good. */
function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		return;
	}
}

/** Absent where the page is served over plain http. */
function storageManager(): Partial<StorageManager> | undefined {
	return typeof navigator === "undefined" ? undefined : navigator.storage;
}

/**
 * Opens the store of this name, creating it when there is none.
 * @throws AppError `store_unavailable` when the browser refuses, `store_blocked` when an older version holds it open
 */
export function openIndexedStore(name: string): Promise<Store> {
	return new IndexedStore(name).open();
}

/** Asks the browser never to clear the store by itself; false when it declines or cannot (plain http). Page only. */
export async function requestPersistence(): Promise<boolean> {
	return (
		(await storageManager()
			?.persist?.()
			.catch(() => false)) ?? false
	);
}
