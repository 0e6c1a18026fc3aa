/** The contract of what keeps bytes by name: atomic, durable, and fenced against a second writer. */
import { AppError } from "@/lib/base/errors";

/** Which parts are asked for; both lists together are one snapshot. */
export interface StoreQuery {
	readonly names?: readonly string[];
	/** Every part whose name begins so. */
	readonly prefixes?: readonly string[];
}

/** What one commit does: first it drops, then it puts. */
export interface StoreChange {
	readonly put?: ReadonlyMap<string, Uint8Array>;
	readonly drop?: readonly string[];
	readonly dropPrefixes?: readonly string[];
}

/** What the browser says about room on the disk; null where it does not tell (plain http). */
export interface StoreUsage {
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
	/** True when the browser has promised not to clear the store by itself. */
	readonly isPersistent: boolean | null;
}

/** The reading half, which a backup file has too. */
export interface PartReader {
	/** The parts that exist, all as they were at one moment; names that do not exist are absent from the answer. */
	read(query: StoreQuery): Promise<ReadonlyMap<string, Uint8Array>>;
}

/**
 * Bytes by name. Names are ASCII. Arrays are handed over: neither side changes them afterwards.
 * Every method rejects with AppError `store_closed` after {@link Store.close}, `store_failed` when the disk fails.
 */
export interface Store extends PartReader {
	/** All names, sorted. */
	list(): Promise<readonly string[]>;

	/**
	 * Becomes the one writer and gives the number every commit must bring; larger than any given before, also after
	 * {@link Store.clear}. Whoever claimed earlier can no longer commit.
	 */
	claim(): Promise<number>;

	/**
	 * Does all of the change or nothing; when it resolves, the change survives a power cut.
	 * @throws AppError `store_stale` when another writer has claimed since, `store_full` when there is no room
	 */
	commit(change: StoreChange, claim: number): Promise<void>;

	/** Removes every part and ends every claim, needing none itself: it is how a forgotten passcode is left behind. */
	clear(): Promise<void>;

	/** How much room is used and left. */
	usage(): Promise<StoreUsage>;

	/** Frees the store; may be called twice. */
	close(): Promise<void>;
}

/** Another tab has become the writer. */
export function staleStore(): AppError {
	return new AppError(
		"store_stale",
		"另一个标签页已接手写入，本页的这一步没有保存。请在那个标签页里继续操作，或刷新本页重新接手。",
	);
}

/** No room is left on the disk, or the browser grants no more. */
export function fullStore(cause: unknown): AppError {
	return new AppError(
		"store_full",
		"存储空间不足，这一步没有保存，原有资料不受影响。请先备份，再撤销不需要的批次或清理磁盘，然后重试。",
		{ cause },
	);
}

/** The disk or the browser failed. */
export function failedStore(cause: unknown): AppError {
	const reason = cause instanceof Error ? `${cause.name}：${cause.message}` : String(cause);
	return new AppError(
		"store_failed",
		`浏览器的存储出错（${reason}），这一步没有保存。请重试；仍然出错时请先备份，再重新启动浏览器。`,
		{ cause },
	);
}

/** The store was closed, or a newer version of the program took it over. */
export function closedStore(): AppError {
	return new AppError("store_closed", "本页与存储的连接已断开，请刷新页面。");
}
