/** The data side of the desk: engine, archive and imports in one place off the page's thread; the page gets answers only. */
import type { CivilMoment } from "@/lib/base/civil";
import { AppError, CancelledError } from "@/lib/base/errors";
import type { Columns, Engine, RowOf } from "@/lib/engine/engine";
import type { Account } from "@/lib/ingest/account";
import {
	forgetStep,
	importKept,
	type KeptWorkspace,
	keepSettingsKept,
	recoveryText,
	reopenKept,
	saveSettingsKept,
	settingsText,
	undoKept,
} from "@/lib/ingest/keep";
import { pastAccount } from "@/lib/ingest/kept-batch";
import { nextFileNo } from "@/lib/ingest/load";
import type { FileFacts, PackedFile } from "@/lib/ingest/pack";
import type { ReadProgress } from "@/lib/ingest/read-file";
import { labelRecords } from "@/lib/ingest/relabel";
import type { TakeInProgress } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { revived } from "@/lib/sql/fragment";
import type { Archive } from "@/lib/workspace/archive";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import type { RandomBytes } from "@/lib/workspace/cipher";
import type { JournalEntry, JsonValue } from "@/lib/workspace/kept";
import { archiveState, openArchive } from "@/lib/workspace/open-archive";
import type { KdfCost } from "@/lib/workspace/passcode";
import { restoreBackup } from "@/lib/workspace/restore";
import type { Store } from "@/lib/workspace/store";
import type { DroppedFile, IngestWorker } from "./ingest-worker";
import type { Access, RestoreOutcome, StorageUse } from "./workspace";

/** What the desk is made of; tests bring their own. */
export interface DeskParts {
	readonly openStore: () => Promise<Store>;
	readonly openEngine: () => Promise<Engine>;
	readonly startIngest: () => IngestWorker;
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
			readonly recovery: string | null;
	  };

interface OpenDesk extends KeptWorkspace {
	access: Access;
	settings: Settings;
	fileNo: number;
}

/** What is kept, else what an earlier version kept; what cannot be read is handed on as it was written. */
function settingsOf(archive: Archive, old: string | null) {
	const text = settingsText(archive) ?? old;
	try {
		return { settings: text === null ? DEFAULT_SETTINGS : readSettings(text), unreadableSettings: null };
	} catch {
		return { settings: DEFAULT_SETTINGS, unreadableSettings: text };
	}
}

type Progress<T> = (step: T) => void;

/** See the file's sentence. Methods reject with AppError; nothing of a failed step remains. */
export class DataDesk {
	/** Held while the desk is open: a reading tab needs it again to become the writer. */
	private passcode: string | null = null;
	private open: OpenDesk | null = null;
	private engine: Promise<Engine> | null = null;
	private opening: Promise<Store> | null = null;
	private ingest: IngestWorker | null = null;
	private pending: readonly PackedFile[] = [];
	private underWay = new AbortController();
	private readonly asking = new Map<number, AbortController>();

	constructor(private readonly parts: DeskParts) {}

	/** Opens archive and engine; a workspace under a passcode stays shut without the right one. */
	async openWith(request: OpenRequest, onProgress: (done: number, total: number) => void): Promise<Opened> {
		this.engine ??= this.parts.openEngine();
		const state = await archiveState(await this.store());
		if (state === "locked" && request.passcode === null) return { state: "locked" };
		// A reading tab that comes before anything was ever stored has nothing to read: it becomes the writer.
		const access = state === "empty" ? "write" : request.access;
		const archive = await this.openArchive(request.passcode, access);
		const { settings, unreadableSettings } = settingsOf(archive, request.oldSettings);
		const engine = await this.engine;
		this.passcode = request.passcode;
		this.open = { engine, archive, label: labelRecords, access, settings, fileNo: 1 };
		await reopenKept(this.open, { settings, onProgress });
		this.open.fileNo = await nextFileNo(engine);
		const recovery = access === "write" ? recoveryText(archive) : null;
		if (recovery !== null) await forgetStep(archive);
		return {
			state: "open",
			access,
			hasPasscode: archive.hasPasscode,
			isNew: state === "empty",
			settings,
			unreadableSettings,
			recovery,
		};
	}

	/** Rows of a question of the page, whose SQL was made there by the tag. */
	async query<C extends Columns>(ticket: number, written: string, columns: C): Promise<readonly RowOf<C>[]> {
		const { engine } = this.desk();
		const controller = new AbortController();
		this.asking.set(ticket, controller);
		try {
			return await engine.query({ sql: revived(written), columns }, { signal: controller.signal });
		} finally {
			this.asking.delete(ticket);
		}
	}

	async cancelQuery(ticket: number): Promise<void> {
		this.asking.get(ticket)?.abort();
	}

	/** Reads files and holds their rows until they are loaded; the page gets what is known of them. */
	async readFiles(
		files: readonly DroppedFile[],
		{ settings, now }: { readonly settings: Settings; readonly now: CivilMoment },
		onProgress: Progress<ReadProgress>,
	): Promise<readonly FileFacts[]> {
		const desk = this.writable();
		this.underWay = new AbortController();
		const { signal } = this.underWay;
		this.ingest ??= this.parts.startIngest();
		const packed: PackedFile[] = [];
		for (const file of files) {
			const fileNo = desk.fileNo++;
			packed.push(await this.ingest.read(file, { settings, now, fileNo }, onProgress));
			if (signal.aborted) throw new CancelledError("导入");
		}
		this.pending = packed;
		return packed.map(({ facts }) => facts);
	}

	/** Loads the files read last. */
	async load(now: CivilMoment, onProgress: Progress<TakeInProgress>): Promise<Account> {
		const desk = this.writable();
		const files = this.pending;
		const { signal } = this.underWay;
		const { demoHashes } = this.parts;
		const account = await importKept(desk, files, {
			settings: desk.settings,
			now,
			demoHashes,
			signal,
			onProgress,
		});
		this.pending = [];
		return account;
	}

	/** The officer has seen the account of the last import. */
	async acknowledge(): Promise<void> {
		await forgetStep(this.writable().archive);
	}

	/** Calls off what is being read or loaded; the workspace stays as it was. */
	async cancel(): Promise<void> {
		this.underWay.abort();
		this.underWay = new AbortController();
		this.ingest?.stop();
		this.ingest = null;
		this.pending = [];
	}

	async undo(batchIds: readonly number[], now: CivilMoment): Promise<void> {
		const desk = this.writable();
		await undoKept(desk, batchIds, { settings: desk.settings, now });
	}

	async saveSettings(settings: Settings, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		await saveSettingsKept(desk, settings, now);
		desk.settings = settings;
	}

	/** Keeps settings that change no label, such as a mapping of headings. */
	async keepSettings(settings: Settings): Promise<void> {
		const desk = this.writable();
		await keepSettingsKept(desk, settings);
		desk.settings = settings;
	}

	async document(name: string): Promise<JsonValue | null> {
		return this.desk().archive.document(name);
	}

	async keepDocument(name: string, value: JsonValue | null): Promise<void> {
		await this.writable().archive.change({ documents: { [name]: value } });
	}

	async pastAccount(fileNo: number): Promise<Account | null> {
		const metas = this.desk()
			.archive.batches()
			.map(({ meta }) => meta);
		return pastAccount(metas, fileNo);
	}

	async journal(): Promise<readonly JournalEntry[]> {
		return this.desk().archive.journal();
	}

	/** Takes over what another tab stored; the settings as they are now, or null when nothing was new. */
	async refresh(): Promise<Settings | null> {
		const desk = this.desk();
		if (!(await desk.archive.refresh())) return null;
		desk.settings = settingsOf(desk.archive, null).settings;
		await reopenKept(desk, { settings: desk.settings });
		return desk.settings;
	}

	/** Another tab writes from now on. */
	async yieldWriting(): Promise<void> {
		this.desk().access = "read";
	}

	/** Becomes the writing tab and takes over what the other one stored. */
	async takeOver(): Promise<void> {
		const desk = this.desk();
		const archive = await this.openArchive(this.passcode, "write");
		const { settings } = settingsOf(archive, null);
		this.open = { ...desk, archive, settings, access: "write" };
		await reopenKept(this.open, { settings });
		this.open.fileNo = await nextFileNo(desk.engine);
	}

	/** @throws AppError `wrong_passcode` when `current` does not open the workspace */
	async setPasscode(current: string | null, next: string | null, now: CivilMoment): Promise<void> {
		const { archive } = this.writable();
		// Opening for reading proves the passcode and disturbs nobody.
		if (archive.hasPasscode) await this.openArchive(current, "read");
		await archive.setPasscode(next);
		this.passcode = next;
		const text = next === null ? "取消口令" : "设置口令";
		await archive.change({ journal: [{ at: now, kind: "passcode", text }] });
	}

	async usage(): Promise<StorageUse> {
		return (await this.store()).usage();
	}

	async backup(passcode: string, now: CivilMoment): Promise<Uint8Array> {
		const { archive } = this.desk();
		const bytes = await writeBackup(archive, { passcode, random: this.parts.random, now });
		if (this.desk().access === "write")
			await archive.change({ journal: [{ at: now, kind: "backup", text: "生成备份文件" }] });
		return bytes;
	}

	async restore(
		bytes: Uint8Array,
		{
			passcode,
			mode,
			now,
		}: { readonly passcode: string; readonly mode: "replace" | "merge"; readonly now: CivilMoment },
	): Promise<RestoreOutcome & { readonly settings: Settings }> {
		const desk = this.writable();
		const contents = await readBackup(bytes, passcode);
		const outcome = await restoreBackup(desk.archive, contents, { mode, now });
		desk.settings = settingsOf(desk.archive, null).settings;
		await reopenKept(desk, { settings: desk.settings });
		desk.fileNo = await nextFileNo(desk.engine);
		return { ...outcome, settings: desk.settings };
	}

	/** Removes everything stored; the page starts afresh after it. */
	async wipe(): Promise<void> {
		await (await this.store()).clear();
	}

	private store(): Promise<Store> {
		this.opening ??= this.parts.openStore();
		return this.opening;
	}

	private async openArchive(passcode: string | null, mode: Access): Promise<Archive> {
		const { random, cost } = this.parts;
		return openArchive(await this.store(), { passcode, mode, random, ...(cost ? { cost } : {}) });
	}

	private desk(): OpenDesk {
		if (this.open === null) throw new AppError("desk_shut", "工作区还没有打开，请刷新页面。");
		return this.open;
	}

	private writable(): OpenDesk {
		const desk = this.desk();
		if (desk.access === "write") return desk;
		throw new AppError(
			"desk_read_only",
			"另一个标签页正在使用本工作区，此页只读。请点“在此页继续”后再操作。",
		);
	}
}
