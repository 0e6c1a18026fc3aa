/** A workspace that survives: engine and archive change together, so that a crash finds the state before a step or after it. */
import { present } from "@/lib/base/assert";
import type { CivilMoment } from "@/lib/base/civil";
import { CancelledError } from "@/lib/base/errors";
import { later, madeAhead, quiet } from "@/lib/base/eventual";
import type { Engine } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { writeSettings } from "@/lib/settings/settings-file";
import { numberText } from "@/lib/wording/numbers";
import type { Archive } from "@/lib/workspace/archive";
import type { ArchiveChange } from "@/lib/workspace/change";
import type { JournalEntry, JsonValue } from "@/lib/workspace/kept";
import type { Account, AccountTotals } from "./account";
import { batchOfMeta, metaOfBatch } from "./kept-batch";
import { correctionsIn } from "./kept-corrections";
import type { LabelOptions } from "./label";
import type { PackedFile } from "./pack";
import { labelWork, reband } from "./reband";
import { type Labeller, relabel } from "./relabel";
import { type KeptRows, reopen } from "./reopen";
import { schemaScript } from "./schema";
import { type TakeInOptions, type TakenBatch, takeBack, takeIn } from "./take-in";

/** The two halves of a workspace that is open for writing. */
export interface KeptWorkspace {
	readonly engine: Engine;
	readonly archive: Archive;
	readonly label: Labeller;
}

/** Documents beside the batches. */
const DOCUMENTS = { settings: "settings", step: "step" } as const;

/** An import that was begun, from its first byte on, or finished and not yet seen: what a crash leaves to be said. */
interface ImportStep {
	readonly state: "begun" | "done";
	readonly files: readonly string[];
	readonly at: CivilMoment;
}

/** The settings file the archive keeps; null when none was ever saved. */
export function settingsText(archive: Archive): string | null {
	const text = archive.document(DOCUMENTS.settings);
	return typeof text === "string" ? text : null;
}

/** How far opening is, in batches. */
export interface ReopenOptions {
	readonly settings: Settings;
	readonly onProgress?: (done: number, total: number) => void;
	/** The rows that are kept, where they are read already; else they are read now. */
	readonly rows?: KeptRows["tables"];
}

/** Pieces of rows that are read before anybody takes them. */
const PIECES_AHEAD = 4;

/** The rows that an archive keeps; reading them begins at once. */
export function readKept(archive: Archive): KeptRows["tables"] {
	return madeAhead(archive.pieces(), PIECES_AHEAD);
}

/** Fills the engine, whatever it held, with what the archive keeps, and labels it. */
export async function reopenKept(
	{ engine, archive, label }: KeptWorkspace,
	{ settings, onProgress, rows = readKept(archive) }: ReopenOptions,
): Promise<void> {
	const batches = archive.batches().map(({ meta }) => batchOfMeta(meta));
	await engine.transaction(async (tx) => {
		await tx.run(schemaScript());
		await reopen(tx, { batches, tables: rows, ...(onProgress ? { onProgress } : {}) });
		await relabel(tx, { settings, corrections: correctionsIn(archive), label });
	});
}

function totalsText({ read, kept, updated, unchanged, refused }: AccountTotals): string {
	const [all, added, changed, same, no] = [read, kept, updated, unchanged, refused].map((count) =>
		numberText(count),
	);
	return `读取${all}行 = 新增${added} + 更新${changed} + 不变${same} + 拒收${no}`;
}

function fileNames(files: readonly PackedFile[]): readonly string[] {
	return files.map(({ facts }) => facts.fileName);
}

const entry = (at: CivilMoment, kind: string, text: string): JournalEntry => ({ at, kind, text });

/** Notes that files are being read, so that a crash before anything is kept leaves more than silence. */
export async function beginStep(archive: Archive, files: readonly string[], at: CivilMoment): Promise<void> {
	await archive.change({ documents: { [DOCUMENTS.step]: stepValue("begun", files, at) } });
}

function stepValue(state: ImportStep["state"], files: readonly string[], at: CivilMoment): JsonValue {
	return { state, files, at };
}

/** What loading finds out, told later or never. */
interface Told {
	readonly batches: readonly TakenBatch[];
	readonly account: Account;
}

/** Seals the rows of files at once and stores them when it is told what came of them; `told` rejected = nothing is stored. */
function storing(
	archive: Archive,
	files: readonly PackedFile[],
	{
		told,
		now,
		...ahead
	}: { readonly told: Promise<Told>; readonly now: CivilMoment } & Pick<ArchiveChange, "ahead">,
): Promise<void> {
	const names = fileNames(files);
	const meta = async (batchId: number) => {
		const { batches } = await told;
		return metaOfBatch(
			present(
				batches.find(({ batch }) => batch.batchId === batchId),
				`batch ${batchId}`,
			),
		);
	};
	const line = async () => {
		const { account } = await told;
		return [entry(now, "import", `导入${names.join("、")}：${totalsText(account.totals)}`)];
	};
	return quiet(
		archive.change({
			addBatches: files.flatMap(({ batches }) =>
				batches.map(({ batchId, tables }) => ({ batchId, tables, meta: quiet(meta(batchId)) })),
			),
			documents: quiet(told.then(() => ({ [DOCUMENTS.step]: stepValue("done", names, now) }))),
			journal: quiet(line()),
			...ahead,
		}),
	);
}

/** What an import needs, and who has sealed some of its rows already. */
export type ImportOptions = Omit<TakeInOptions, "label" | "keep" | "corrections"> &
	Pick<ArchiveChange, "ahead">;

/**
 * Imports files: rows are sealed while the engine loads them, and the batches are in the archive just before the engine
 * commits them.
 * @throws as `takeIn`; also when the archive refuses (`store_full`, `store_stale`): nothing was imported then
 */
export async function importKept(
	{ engine, archive, label }: KeptWorkspace,
	files: readonly PackedFile[],
	{ ahead, ...options }: ImportOptions,
): Promise<Account> {
	await beginStep(archive, fileNames(files), options.now);
	const told = later<Told>();
	const isEmpty = files.every(({ batches }) => batches.length === 0);
	const stored = isEmpty
		? Promise.resolve()
		: storing(archive, files, { told: told.value, now: options.now, ...(ahead ? { ahead } : {}) });
	try {
		return await takeIn(engine, files, {
			...options,
			corrections: correctionsIn(archive),
			label,
			keep: (batches, account) => {
				told.tell({ batches, account });
				return stored;
			},
		});
	} finally {
		told.refuse(new CancelledError("导入"));
		await stored.catch(() => undefined);
		if (stepOf(archive)?.state === "begun") await forgetStep(archive);
	}
}

function stepOf(archive: Archive): ImportStep | null {
	const step = archive.document(DOCUMENTS.step);
	return step === null ? null : (step as unknown as ImportStep);
}

/** The officer has seen what came of the last import. */
export async function forgetStep(archive: Archive): Promise<void> {
	if (archive.document(DOCUMENTS.step) !== null)
		await archive.change({ documents: { [DOCUMENTS.step]: null } });
}

/**
 * What to say after a crash: whether the import under way then is in the workspace or left no trace; null = nothing.
 * It is said again until {@link forgetStep}: a second crash, while opening, must not swallow it.
 */
export function recoveryText(archive: Archive): string | null {
	const step = stepOf(archive);
	if (step === null) return null;
	const which = `${step.at.slice(5, 16)} 导入的${step.files.join("、")}`;
	return step.state === "done"
		? `上次程序关闭前，${which}已经完整保存，账目见导入历史。`
		: `上次程序关闭时，${which}还没有完成：没有留下任何一行，工作区保持导入前的状态，请重新导入。`;
}

/** Takes batches back, in engine and archive. */
export async function undoKept(
	{ engine, archive, label }: KeptWorkspace,
	batchIds: readonly number[],
	{ settings, now }: Pick<TakeInOptions, "settings" | "now">,
): Promise<void> {
	const dropped = archive.batches().filter(({ batchId }) => batchIds.includes(batchId));
	const names = new Set(dropped.map(({ meta }) => batchOfMeta(meta).fileName));
	await takeBack(engine, batchIds, {
		settings,
		corrections: correctionsIn(archive),
		label,
		keep: () =>
			archive.change({
				dropBatches: dropped.map(({ batchId }) => batchId),
				journal: [entry(now, "undo", `撤销导入：${[...names].join("、")}`)],
			}),
	});
}

/** Keeps settings under which every label stays what it is. */
export async function keepSettingsKept({ archive }: KeptWorkspace, settings: Settings): Promise<void> {
	await archive.change({ documents: { [DOCUMENTS.settings]: writeSettings(settings) } });
}

/** Settings as they are to become, and those under which the events are labelled. */
export interface SettingsChange {
	readonly before: Settings;
	readonly after: Settings;
}

/** Keeps settings; relabels everything, puts it into new bands, or leaves it, as far as labels hang on what changed. */
export async function saveSettingsKept(
	{ engine, archive, label }: KeptWorkspace,
	{ before, after: settings }: SettingsChange,
	{ now, onProgress }: { readonly now: CivilMoment } & LabelOptions,
): Promise<void> {
	await engine.transaction(async (tx) => {
		const work = labelWork(before, settings);
		if (work === "bands") await reband(tx, { before, after: settings });
		const corrections = correctionsIn(archive);
		if (work === "all") await relabel(tx, { settings, corrections, label, onProgress });
		await archive.change({
			documents: { [DOCUMENTS.settings]: writeSettings(settings) },
			journal: [entry(now, "settings", "保存设置")],
		});
	});
}
