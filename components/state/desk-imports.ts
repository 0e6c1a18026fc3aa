/** Imports on the data desk: read in a worker that can be ended, held, loaded, called off, taken back. */

import { refusedRowsPlan } from "@/lib/analysis/plans/refused-rows";
import type { CivilMoment } from "@/lib/base/civil";
import { CancelledError } from "@/lib/base/errors";
import { refusedLines, refusedRows, refusedSheets } from "@/lib/export/refused-workbook";
import type { Account } from "@/lib/ingest/account";
import { beginStep, forgetStep, importKept, undoKept } from "@/lib/ingest/keep";
import { pastAccount } from "@/lib/ingest/kept-batch";
import { type FileFacts, fileNoOf, type PackedFile } from "@/lib/ingest/pack";
import type { PackedChunk } from "@/lib/ingest/pack-rows";
import type { ReadProgress } from "@/lib/ingest/read-file";
import type { TakeInProgress } from "@/lib/ingest/take-in";
import type { Settings } from "@/lib/settings/settings";
import type { RowSealer } from "@/lib/workspace/sealer";
import { DeskCore } from "./desk-core";
import type { DroppedFile } from "./ingest.worker";
import type { IngestWorker } from "./ingest-worker";
import type { RefusedWanted } from "./workspace";

type Progress<T> = (step: T) => void;

/** A desk that imports. */
export class ImportDesk extends DeskCore {
	private ingest: IngestWorker | null = null;
	/** The files read last, until they are loaded or dropped. */
	private pending: readonly PackedFile[] = [];
	/** Their rows as they will be stored, as far as there was time. */
	private ahead: RowSealer | null = null;
	private underWay = new AbortController();
	/** From the first file to the account; what is noted of it then is not for the page to forget. */
	private isBusy = false;

	private drop(): void {
		this.pending = [];
		this.ahead = null;
	}

	/** Starts the worker that reads, so that the first file need not wait for it. */
	async prepareImport(): Promise<void> {
		if (this.desk().access === "write") this.ingest ??= this.parts.startIngest();
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
		const names = files.map(({ name }) => name);
		const packed: PackedFile[] = [];
		const sealer = desk.archive.sealer();
		const onChunk = ({ batchId, chunk }: PackedChunk) => sealer.add(batchId, chunk);
		this.isBusy = true;
		try {
			await beginStep(desk.archive, names, now);
			for (const file of files) {
				if (signal.aborted) throw new CancelledError("导入");
				this.ingest ??= this.parts.startIngest();
				const fileNo = desk.fileNo++;
				const told = { onProgress, onChunk };
				packed.push(await this.ingest.read(file, { settings, now, fileNo }, told));
			}
			if (signal.aborted) throw new CancelledError("导入");
		} catch (error) {
			this.isBusy = false;
			await forgetStep(desk.archive).catch(() => undefined);
			throw error;
		}
		this.pending = packed;
		this.ahead = sealer;
		return packed.map(({ facts }) => facts);
	}

	/** Loads the files read last. */
	async load(now: CivilMoment, onProgress: Progress<TakeInProgress>): Promise<Account> {
		const desk = this.writable();
		const files = this.pending;
		const { signal } = this.underWay;
		const { demoHashes } = this.parts;
		const ahead = this.ahead === null ? {} : { ahead: this.ahead };
		const options = { settings: desk.settings, now, demoHashes, signal, onProgress, ...ahead };
		try {
			const account = await importKept(desk, files, options);
			this.drop();
			return account;
		} finally {
			this.isBusy = false;
		}
	}

	/**
	 * The officer has seen the account of the last import, or what became of one that a crash interrupted; word of it may
	 * come late, when the next import is noted already.
	 */
	async acknowledge(): Promise<void> {
		if (!this.isBusy) await forgetStep(this.writable().archive);
	}

	/** Calls off what is being read or loaded; the workspace stays as it was. */
	async cancel(): Promise<void> {
		this.underWay.abort();
		this.underWay = new AbortController();
		this.ingest?.stop();
		this.ingest = null;
		const isHeld = this.pending.length > 0;
		this.drop();
		this.isBusy = false;
		if (isHeld) await forgetStep(this.writable().archive);
	}

	async undo(batchIds: readonly number[], now: CivilMoment): Promise<void> {
		const desk = this.writable();
		await undoKept(desk, batchIds, { settings: desk.settings, now });
	}

	/** Refused rows as a workbook to mend; null where there are none. The page is spared their number. */
	async refusedWorkbook({ fileNos, isOpenOnly }: RefusedWanted): Promise<Uint8Array | null> {
		const { engine, archive } = this.desk();
		const metas = archive.batches().map(({ meta }) => meta);
		const all = [...new Set(archive.batches().map(({ batchId }) => fileNoOf(batchId)))];
		const wanted = all.filter((fileNo) => fileNos?.includes(fileNo) ?? true);
		const files = wanted.flatMap((fileNo) => pastAccount(metas, fileNo)?.files ?? []);
		const batchIds = files.flatMap(({ sheets }) => sheets.flatMap(({ batchId }) => batchId ?? []));
		if (batchIds.length === 0) return null;
		const found = await engine.query(refusedRowsPlan(isOpenOnly ? "open" : batchIds));
		const parts = refusedRows(files, refusedLines(found));
		return parts.length === 0 ? null : this.parts.writeWorkbook(refusedSheets(parts));
	}

	async pastAccount(fileNo: number): Promise<Account | null> {
		const metas = this.desk()
			.archive.batches()
			.map(({ meta }) => meta);
		return pastAccount(metas, fileNo);
	}
}
