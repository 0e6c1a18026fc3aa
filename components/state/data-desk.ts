/** The data side of the desk: engine, archive and imports in one place off the page's thread; the page gets answers only. */
import { askDoubts } from "@/lib/analysis/doubts";
import { askProposals, type Proposals } from "@/lib/analysis/propose";
import { assessmentJoins } from "@/lib/assessment/kept-joins";
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import {
	type CorrectionRow,
	correctionId,
	correctionRows,
	unknownByHand,
} from "@/lib/blocks/from-corrections";
import { type DoubtQueue, doubtQueue } from "@/lib/blocks/from-doubts";
import { type EventSheet, eventSheet } from "@/lib/blocks/from-event-detail";
import { maskedTold } from "@/lib/blocks/from-rows";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { Columns, RowOf } from "@/lib/engine/engine";
import { pickJoins } from "@/lib/focus/kept-picks";
import { type EventRef, eventDetail } from "@/lib/ingest/event-detail";
import { forgetStep, keepSettingsKept, reopenKept, saveSettingsKept } from "@/lib/ingest/keep";
import { correctKept, type Decision, withdrawKept } from "@/lib/ingest/keep-corrections";
import { correctionsIn, JOIN_CORRECTIONS } from "@/lib/ingest/kept-corrections";
import { nextFileNo } from "@/lib/ingest/load";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { revived } from "@/lib/sql/fragment";
import { visitJoins } from "@/lib/visits/kept-visits";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import { type JournalEntry, type JsonValue, keptBytes } from "@/lib/workspace/kept";
import { restoreBackup } from "@/lib/workspace/restore";
import { BoardsDesk } from "./desk-boards";
import { settingsOf } from "./desk-core";
import type { RestoreOutcome, StorageUse } from "./workspace";

/** What is asked of an open desk, and what keeps it safe. */
export class DataDesk extends BoardsDesk {
	private readonly asking = new Map<number, AbortController>();

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

	private async context(): Promise<LabelContext> {
		const { engine, settings } = this.desk();
		return { settings, places: await placesOf(engine, settings) };
	}

	/** One event, masked, with the evidence of its values; null when there is none of these keys. */
	async eventSheet(ref: EventRef): Promise<EventSheet | null> {
		const { engine, archive } = this.desk();
		const context = await this.context();
		const detail = await eventDetail(engine, ref, { context, corrections: correctionsIn(archive) });
		return detail && eventSheet(detail, context);
	}

	/** Makes a correction, or takes one back; the event as it is then. @throws AppError `event_gone`, or `desk_read_only` in a reading tab */
	async correct(decision: Decision, now: CivilMoment): Promise<EventSheet | null> {
		const desk = this.writable();
		await correctKept(desk, desk.settings, now, decision);
		return this.eventSheet(decision.event);
	}

	/** Every correction, masked, the newest first. */
	async corrections(): Promise<readonly CorrectionRow[]> {
		return correctionRows(correctionsIn(this.desk().archive), await this.context());
	}

	/** Takes a correction of the list back, also where its event is gone. @throws AppError `correction_gone` */
	async withdraw(correctionRowId: string, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		const all = correctionsIn(desk.archive);
		const correction = all.find((one, position) => correctionId(one, position) === correctionRowId);
		if (correction === undefined) throw new AppError("correction_gone", "这条更正已经不在，请刷新后再看。");
		await withdrawKept(desk, desk.settings, now, correction);
	}

	/** Classes proposed for events without one: learned anew from the station's own labels, masked before anything is read. */
	async proposals(): Promise<Proposals> {
		const { engine, archive } = this.desk();
		return askProposals(engine, maskedTold, {
			settled: unknownByHand(correctionsIn(archive), "fraud_category"),
		});
	}

	/** Places that no list settles, as the page may show them, and the lists they could stand in. */
	async doubts(): Promise<DoubtQueue> {
		const context = await this.context();
		return doubtQueue(await askDoubts(this.desk().engine, context), context.places);
	}

	async saveSettings(settings: Settings, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		await saveSettingsKept(desk, { before: desk.settings, after: settings }, { now });
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

	/** @throws AppError `wrong_passcode` when `current` does not open the workspace */
	async setPasscode(current: string | null, next: string | null, now: CivilMoment): Promise<void> {
		const { archive } = this.writable();
		await archive.checkPasscode(current);
		const text = next === null ? "取消口令" : "设置口令";
		await archive.setPasscode(next, { journal: [{ at: now, kind: "passcode", text }] });
	}

	async usage(): Promise<StorageUse> {
		const usage = await (await this.store()).usage();
		// Plain http pages are not told: what the rows take is then the best that is known.
		return { ...usage, usedBytes: usage.usedBytes ?? keptBytes(this.desk().archive.batches()) };
	}

	async backup(passcode: string, now: CivilMoment): Promise<Uint8Array> {
		const { archive } = this.desk();
		// Whoever restores the file is not to be told of an import here.
		if (this.desk().access === "write") await forgetStep(archive);
		const bytes = await writeBackup(archive, { passcode, random: this.parts.random, now });
		if (this.desk().access === "write")
			await archive.change({ journal: [{ at: now, kind: "backup", text: "生成备份文件" }] });
		return bytes;
	}

	/** @throws AppError `restored_unopened` when everything is stored and only the page does not show it yet */
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
		const names = desk.archive.documentNames();
		const join = {
			...JOIN_CORRECTIONS,
			...pickJoins(names),
			...visitJoins(names),
			...assessmentJoins(names),
		};
		const outcome = await restoreBackup(desk.archive, contents, { mode, now, join });
		desk.settings = settingsOf(desk.archive, null).settings;
		try {
			await reopenKept(desk, { settings: desk.settings });
			desk.fileNo = await nextFileNo(desk.engine);
		} catch (cause) {
			throw new AppError("restored_unopened", "备份已经恢复并保存，但没有能重新载入，请刷新页面。", {
				cause,
			});
		}
		return { ...outcome, settings: desk.settings };
	}

	/** Removes everything stored; the page starts afresh after it. */
	async wipe(): Promise<void> {
		await (await this.store()).clear();
	}
}
