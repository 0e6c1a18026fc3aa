/** The workspace on this machine as the app uses it: read from memory, changed atomically, sealed under its passcode. */
import { AppError } from "@/lib/base/errors";
import { serial } from "@/lib/engine/serial";
import { type ArchiveChange, stageChange } from "./change";
import type { RandomBytes } from "./cipher";
import { OpenContents } from "./contents";
import { wrongPasscode } from "./failure";
import { encodeHeader, newKeyring, unlock } from "./header";
import type { Contents } from "./kept";
import { HEAD, HEADER, sealJson } from "./parts";
import type { KdfCost } from "./passcode";
import { type RekeyOptions, stageRekey } from "./rekey";
import { RowSealer } from "./sealer";
import { Staging, sweep } from "./staging";
import { headOf, loadState, type Opened, sameBytes } from "./state";
import type { Store } from "./store";

/** An open workspace. Its changes form a queue; reading never waits for them and sees only what is stored. */
export interface Archive extends Contents {
	/** Whether changes are taken; a writer becomes a reader when it learns that another tab has claimed the store. */
	readonly access: "write" | "read";

	/** True when it opens with a passcode only. */
	readonly hasPasscode: boolean;

	/**
	 * Asks for the passcode of an archive that is open; any will do when there is none. Takes as long as one guess.
	 * @throws AppError `wrong_passcode`
	 */
	checkPasscode(passcode: string | null): Promise<void>;

	/**
	 * Becomes the writer on the newest revision; the tab that wrote before no longer can.
	 * @throws what {@link Archive.refresh} throws
	 */
	takeOver(): Promise<void>;

	/**
	 * Does all of the change or nothing. When it resolves, the change is on disk; when it rejects, archive and store
	 * are as before. Making the batches to be added, and what is only promised, must not wait for another change of the
	 * same archive.
	 * @throws AppError `archive_read_only`, `store_stale` (another tab writes now), `store_full`, `store_failed`,
	 *   `batch_exists`, and whatever reading the batches to be added throws
	 */
	change(change: ArchiveChange): Promise<void>;

	/** Something that seals rows ahead of the change that adds them; nothing is stored by it. */
	sealer(): RowSealer;

	/**
	 * Seals everything again under a new key, wrapped by this passcode or by none; atomic like a change, with what is
	 * added to the journal. For a while it needs as much room again as is used.
	 * @throws AppError `passcode_empty`; what {@link Archive.change} throws; DamageError when a part is broken
	 */
	setPasscode(passcode: string | null, options?: PasscodeOptions): Promise<void>;

	/**
	 * Takes over what another tab has written; false when there was nothing new.
	 * @throws AppError `archive_gone` when it was wiped, `archive_rekeyed` when its passcode was changed: open it anew
	 */
	refresh(): Promise<boolean>;
}

/** What goes along with a new passcode. */
type PasscodeOptions = Pick<RekeyOptions, "journal" | "onProgress">;

/** What an open archive needs besides the store. */
export interface HoldOptions {
	readonly random: RandomBytes;
	/** Cost of passcodes that are set from now on. */
	readonly cost: KdfCost;
	/** From how many sealed bytes on a step is stored ahead of its last commit; the standard is 16 MB. */
	readonly stageBytes?: number;
}

/** Where a step stands that has been sent to the store. */
interface Step {
	readonly staging: Staging;
	readonly after: Opened;
	readonly head: Uint8Array;
}

/** {@link Archive} on a store; without a claim it only reads. */
export class HeldArchive extends OpenContents implements Archive {
	private readonly queue = serial();
	/** A step of which nobody knows whether it was stored: the commit failed, and so did looking. */
	private doubt: Step | null = null;

	constructor(
		private readonly store: Store,
		opened: Opened,
		private claim: number | null,
		private readonly options: HoldOptions,
	) {
		super(store, opened);
	}

	get access(): "write" | "read" {
		return this.claim === null ? "read" : "write";
	}

	get hasPasscode(): boolean {
		return this.opened.ring.header.key.kind === "passcode";
	}

	async checkPasscode(passcode: string | null): Promise<void> {
		const { header, place } = this.opened.ring;
		if (this.hasPasscode && passcode === null) throw wrongPasscode(place);
		unlock(header, passcode, place);
	}

	takeOver(): Promise<void> {
		return this.queue(async () => {
			await this.reload();
			const claim = await this.store.claim();
			await this.reload();
			this.claim = claim;
			await sweep(this.store, claim, this.opened);
		});
	}

	change(change: ArchiveChange): Promise<void> {
		return this.step(async (staging) => {
			const context = { source: this.source(), staging, random: this.options.random };
			const { state, drop } = await stageChange(context, this.opened.state, change);
			const step = this.stepTo(staging, { ...this.opened, state });
			await this.publish(step, { put: new Map([[HEAD, step.head]]), drop });
		});
	}

	sealer(): RowSealer {
		return new RowSealer(this.opened.ring, this.options.random);
	}

	setPasscode(passcode: string | null, along: PasscodeOptions = {}): Promise<void> {
		return this.step(async (staging) => {
			const { ring: before } = this.opened;
			const { random } = this.options;
			const ring = newKeyring(before.place, { ...this.options, passcode }, before.header.id);
			const options = { source: this.source(), staging, ring, random, ...along };
			const { state, dropPrefixes } = await stageRekey(options, this.opened.state);
			const headerBytes = encodeHeader(ring.header);
			const step = this.stepTo(staging, { ring, headerBytes, state });
			const put = new Map([
				[HEADER, headerBytes],
				[HEAD, step.head],
			]);
			await this.publish(step, { put, dropPrefixes });
		});
	}

	refresh(): Promise<boolean> {
		return this.queue(() => this.reload());
	}

	private async reload(): Promise<boolean> {
		await this.settle();
		const { state: before } = this.opened;
		const state = await loadState(this.store, this.opened, before);
		if (state === null) throw await this.whyGone();
		this.opened = { ...this.opened, state };
		return state !== before;
	}

	private step(work: (staging: Staging) => Promise<void>): Promise<void> {
		return this.queue(async () => {
			if (this.claim === null)
				throw new AppError("archive_read_only", "本页以只读方式打开，不能保存。请在正在编辑的标签页里操作。");
			await this.settle();
			const staging = new Staging(this.store, this.claim, this.options.stageBytes);
			try {
				await work(staging);
			} catch (error) {
				if (error instanceof AppError && error.code === "store_stale") this.claim = null;
				else if (this.doubt === null) await staging.abandon();
				throw error;
			}
		});
	}

	private stepTo(staging: Staging, after: Opened): Step {
		return { staging, after, head: sealJson(after.ring, HEAD, headOf(after.state), this.options.random) };
	}

	/** A commit that failed may have been stored all the same: what the store holds decides. */
	private async publish(step: Step, change: Parameters<Staging["finish"]>[0]): Promise<void> {
		try {
			await step.staging.finish(change);
			this.opened = step.after;
		} catch (error) {
			this.doubt = step;
			const isStored = await this.settle().catch(() => false);
			if (!isStored) throw error;
		}
	}

	/** Ends a doubt by looking; true when the doubtful step was stored. */
	private async settle(): Promise<boolean> {
		const step = this.doubt;
		if (step === null) return false;
		const head = (await this.store.read({ names: [HEAD] })).get(HEAD);
		this.doubt = null;
		const isStored = head !== undefined && sameBytes(head, step.head);
		if (isStored) this.opened = step.after;
		return isStored;
	}

	private async whyGone(): Promise<AppError> {
		const isThere = (await this.store.read({ names: [HEADER] })).has(HEADER);
		return isThere
			? new AppError("archive_rekeyed", "本机工作区的口令已在另一个标签页里更改，请刷新页面重新打开。")
			: new AppError("archive_gone", "本机工作区已在另一个标签页里清空，请刷新页面。");
	}
}
