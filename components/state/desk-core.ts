/** What every part of the data desk stands on: engine, store and archive, opened together and held. */
import { AppError } from "@/lib/base/errors";
import type { Engine } from "@/lib/engine/engine";
import type { TableSheet } from "@/lib/export/table-sheet";
import { type KeptWorkspace, readKept, recoveryText, reopenKept, settingsText } from "@/lib/ingest/keep";
import { nextFileNo } from "@/lib/ingest/load";
import { labelRecords } from "@/lib/ingest/relabel";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import type { Archive } from "@/lib/workspace/archive";
import type { RandomBytes } from "@/lib/workspace/cipher";
import { archiveState, openArchive } from "@/lib/workspace/open-archive";
import type { KdfCost } from "@/lib/workspace/passcode";
import type { Store } from "@/lib/workspace/store";
import type { IngestWorker } from "./ingest-worker";
import type { Access } from "./workspace";

/** What the desk is made of; tests bring their own. */
export interface DeskParts {
	readonly openStore: () => Promise<Store>;
	readonly openEngine: () => Promise<Engine>;
	readonly startIngest: () => IngestWorker;
	readonly writeWorkbook: (sheets: readonly TableSheet[]) => Promise<Uint8Array>;
	readonly random: RandomBytes;
	readonly demoHashes: ReadonlySet<string>;
	readonly cost?: KdfCost;
}

/** How the desk is to be opened. */
export interface OpenRequest {
	readonly passcode: string | null;
	readonly access: Access;
	/** Settings of a version that kept them in the page's storage; null = none. */
	readonly oldSettings: string | null;
}

/** An open desk in plain words, or that it needs its passcode. */
export type Opened =
	| { readonly state: "locked" }
	| {
			readonly state: "open";
			readonly access: Access;
			readonly hasPasscode: boolean;
			readonly isNew: boolean;
			readonly settings: Settings;
			/** Kept settings that this version cannot read, as they were written. */
			readonly unreadableSettings: string | null;
			/** What became of an import that a crash interrupted; told again until it is acknowledged. */
			readonly recovery: string | null;
	  };

/** The desk while it is open. */
export interface OpenDesk extends KeptWorkspace {
	access: Access;
	settings: Settings;
	fileNo: number;
}

/** What is kept, else what an earlier version kept; what cannot be read is handed on as it was written. */
export function settingsOf(archive: Archive, old: string | null) {
	const text = settingsText(archive) ?? old;
	try {
		return { settings: text === null ? DEFAULT_SETTINGS : readSettings(text), unreadableSettings: null };
	} catch {
		return { settings: DEFAULT_SETTINGS, unreadableSettings: text };
	}
}

/** How often, and every how many milliseconds, a reading tab looks for a workspace that another tab makes. */
const [LOOKS, LOOK_EVERY] = [50, 100];

/** An engine and an archive that are open together. Methods reject with AppError; nothing of a failed step remains. */
export class DeskCore {
	private open: OpenDesk | null = null;
	private engine: Promise<Engine> | null = null;
	private opening: Promise<Store> | null = null;

	constructor(protected readonly parts: DeskParts) {}

	/** Starts the engine ahead of {@link DeskCore.openWith}, which says so where it does not start. */
	async startEngine(): Promise<void> {
		this.engine ??= this.parts.openEngine();
		await this.engine;
	}

	/** Opens archive and engine; a workspace under a passcode stays shut without the right one. */
	async openWith(request: OpenRequest, onProgress: (done: number, total: number) => void): Promise<Opened> {
		this.engine ??= this.parts.openEngine();
		const state = await this.stateFor(request.access);
		if (state === "locked" && request.passcode === null) return { state: "locked" };
		// A reading tab without anything to read, where nobody makes it either, becomes the writer.
		const access = state === "empty" ? "write" : request.access;
		const archive = await this.openArchive(request.passcode, access);
		const { settings, unreadableSettings } = settingsOf(archive, request.oldSettings);
		const rows = readKept(archive);
		const engine = await this.engine;
		this.open = { engine, archive, label: labelRecords, access, settings, fileNo: 1 };
		await reopenKept(this.open, { settings, onProgress, rows });
		this.open.fileNo = await nextFileNo(engine);
		return {
			state: "open",
			access,
			hasPasscode: archive.hasPasscode,
			isNew: state === "empty",
			settings,
			unreadableSettings,
			recovery: access === "write" ? recoveryText(archive) : null,
		};
	}

	/** Becomes the writing tab and takes over what the other one stored. */
	async takeOver(): Promise<void> {
		const desk = this.desk();
		await desk.archive.takeOver();
		const { settings } = settingsOf(desk.archive, null);
		this.open = { ...desk, settings, access: "write" };
		await reopenKept(this.open, { settings });
		this.open.fileNo = await nextFileNo(desk.engine);
	}

	/** What there is to open. Where another tab is to write, it may be about to make the workspace. */
	private async stateFor(access: Access): Promise<"empty" | "open" | "locked"> {
		const store = await this.store();
		for (let look = 1; access === "read" && look < LOOKS; look += 1) {
			const state = await archiveState(store);
			if (state !== "empty") return state;
			await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
		}
		return archiveState(store);
	}

	protected store(): Promise<Store> {
		this.opening ??= this.parts.openStore();
		return this.opening;
	}

	private async openArchive(passcode: string | null, mode: Access): Promise<Archive> {
		const { random, cost } = this.parts;
		return openArchive(await this.store(), { passcode, mode, random, ...(cost ? { cost } : {}) });
	}

	protected desk(): OpenDesk {
		if (this.open === null) throw new AppError("desk_shut", "工作区还没有打开，请刷新页面。");
		return this.open;
	}

	protected writable(): OpenDesk {
		const desk = this.desk();
		if (desk.access === "write") return desk;
		throw new AppError(
			"desk_read_only",
			"另一个标签页正在使用本工作区，此页只读。请点“在此页继续”后再操作。",
		);
	}
}
