/** A store for tests: in memory, copies like a disk does, remembers what was asked, and breaks where it is told to. */
import { AppError } from "@/lib/base/errors";
import { MapStore } from "@/lib/workspace/map-store";
import { failedStore, type Store, type StoreChange, type StoreQuery } from "@/lib/workspace/store";

/** Where a store breaks, counted from the moment it is told: in the n-th commit, or at the n-th part that is put. */
export interface Fault {
	readonly at: "put" | "before commit" | "after commit";
	/** From 1. */
	readonly count: number;
	/** After it nothing works any more, as when the process was killed; else it works again at once. */
	readonly isDeath: boolean;
}

/** What a process sees of a disk: it can break, while what it stored lives on in `disk`. */
export class MemoryStore implements Store {
	/** Every name that was read, in order. */
	readonly asked: string[] = [];
	/** So many reads fail from now on. */
	failingReads = 0;
	private fault: Fault | null = null;
	private puts = 0;
	private commits = 0;
	private isDead = false;

	constructor(readonly disk: MapStore = new MapStore()) {}

	/** The same disk under a new process. */
	restarted(): MemoryStore {
		return new MemoryStore(this.disk);
	}

	/** A disk with the same content that shares nothing with this one. */
	copied(): MemoryStore {
		return new MemoryStore(new MapStore(new Map(this.disk.parts)));
	}

	breakAt(fault: Fault): void {
		this.fault = fault;
		this.puts = 0;
		this.commits = 0;
	}

	/** Parts put and commits made since it was told where to break, or since the beginning. */
	get counts(): { readonly puts: number; readonly commits: number } {
		return { puts: this.puts, commits: this.commits };
	}

	async read(query: StoreQuery): Promise<ReadonlyMap<string, Uint8Array>> {
		this.mustLive();
		if (this.failingReads > 0) {
			this.failingReads -= 1;
			throw failedStore(new Error("unreadable"));
		}
		const found = await this.disk.read(query);
		this.asked.push(...found.keys());
		return new Map([...found].map(([name, bytes]) => [name, bytes.slice()]));
	}

	async list(): Promise<readonly string[]> {
		this.mustLive();
		return this.disk.list();
	}

	async claim(): Promise<number> {
		this.mustLive();
		return this.disk.claim();
	}

	async commit(change: StoreChange, claim: number): Promise<void> {
		this.mustLive();
		this.commits += 1;
		this.puts += change.put?.size ?? 0;
		const { fault } = this;
		const isReached =
			fault !== null && (fault.at === "put" ? this.puts >= fault.count : this.commits === fault.count);
		if (isReached && fault.at !== "after commit") this.break(fault);
		const put = new Map([...(change.put ?? [])].map(([name, bytes]) => [name, bytes.slice()]));
		await this.disk.commit({ ...change, put }, claim);
		if (isReached) this.break(fault);
	}

	async clear(): Promise<void> {
		this.mustLive();
		await this.disk.clear();
	}

	async usage() {
		this.mustLive();
		return this.disk.usage();
	}

	async close(): Promise<void> {
		this.isDead = true;
	}

	private break(fault: Fault): never {
		this.fault = null;
		this.isDead = fault.isDeath;
		throw failedStore(new Error(`broken ${fault.at} ${fault.count}`));
	}

	private mustLive(): void {
		if (this.isDead) throw new AppError("store_closed", "closed");
	}
}
