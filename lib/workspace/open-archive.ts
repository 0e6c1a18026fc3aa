/** From a store to an open archive: told apart, created, unlocked, claimed, and swept of what crashes left behind. */
import { AppError } from "@/lib/base/errors";
import { type Archive, HeldArchive, type HoldOptions } from "./archive";
import type { RandomBytes } from "./cipher";
import { OpenContents } from "./contents";
import { DamageError, lockedPlace, type Place, WORKSPACE } from "./failure";
import { decodeHeader, encodeHeader, newKeyring, unlock } from "./header";
import type { Contents } from "./kept";
import { HEAD, HEADER, sealJson } from "./parts";
import { type KdfCost, STANDARD_COST } from "./passcode";
import { sweep } from "./staging";
import { headOf, loadState, NEW_STATE } from "./state";
import type { PartReader, Store } from "./store";

/** How an archive is opened. */
export interface OpenOptions {
	/** Null where none is set; for a new archive, the one it gets. */
	readonly passcode: string | null;
	readonly random: RandomBytes;
	/** A writer claims the store: every earlier writer can no longer write. */
	readonly mode: "write" | "read";
	/** Cost of passcodes that are set; {@link STANDARD_COST} unless told. */
	readonly cost?: KdfCost;
	readonly stageBytes?: number;
}

/** Opening is tried again when another tab changes the passcode in the very moment. */
const ATTEMPTS = 5;

/** Bytes of the header, or null when nothing is stored at all. */
async function headerBytesOf(store: Store): Promise<Uint8Array | null> {
	const header = (await store.read({ names: [HEADER] })).get(HEADER);
	if (header) return header;
	if ((await store.list()).length === 0) return null;
	throw new DamageError(WORKSPACE, "缺少文件头");
}

/**
 * Whether there is an archive in the store, and whether it needs a passcode (`locked`).
 * @throws DamageError; AppError `archive_newer`
 */
export async function archiveState(store: Store): Promise<"empty" | "open" | "locked"> {
	const bytes = await headerBytesOf(store);
	if (bytes === null) return "empty";
	return decodeHeader(bytes, WORKSPACE).key.kind === "open" ? "open" : "locked";
}

/**
 * Opens the archive in the store; a writer creates it where there is none. Reads the head, batch heads and documents,
 * no rows and no journal. A wrong passcode ends no other tab's claim.
 * @throws AppError `archive_empty` when there is none to read, `archive_locked`, `wrong_passcode`, `archive_newer`;
 *   DamageError
 */
export async function openArchive(store: Store, options: OpenOptions): Promise<Archive> {
	const { passcode, random, mode, cost = STANDARD_COST, stageBytes } = options;
	const hold: HoldOptions = { random, cost, ...(stageBytes === undefined ? {} : { stageBytes }) };
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const headerBytes = await headerBytesOf(store);
		if (headerBytes === null) return createArchive(store, options, hold);
		const ring = unlock(decodeHeader(headerBytes, WORKSPACE), passcode, WORKSPACE);
		const claim = mode === "write" ? await store.claim() : null;
		const state = await loadState(store, { headerBytes, ring }, null);
		if (state === null) continue;
		const opened = { headerBytes, ring, state };
		if (claim !== null) await sweep(store, claim, opened);
		return new HeldArchive(store, opened, claim, hold);
	}
	throw lockedPlace(WORKSPACE);
}

async function createArchive(store: Store, options: OpenOptions, hold: HoldOptions): Promise<Archive> {
	if (options.mode === "read")
		throw new AppError("archive_empty", "本机还没有工作区，请先在可以写入的标签页里打开本程序。");
	const ring = newKeyring(WORKSPACE, { ...hold, passcode: options.passcode });
	const headerBytes = encodeHeader(ring.header);
	const claim = await store.claim();
	if ((await headerBytesOf(store)) !== null) return openArchive(store, options);
	const head = sealJson(ring, HEAD, headOf(NEW_STATE), hold.random);
	const put = new Map([
		[HEADER, headerBytes],
		[HEAD, head],
	]);
	await store.commit({ put }, claim);
	return new HeldArchive(store, { headerBytes, ring, state: NEW_STATE }, claim, hold);
}

/**
 * Opens parts that are nobody's workspace, such as those of a backup file: for reading, and once.
 * @throws AppError `wrong_passcode`; DamageError and `…_newer` with the code of the place
 */
export async function openContents(reader: PartReader, passcode: string, place: Place): Promise<Contents> {
	const headerBytes = (await reader.read({ names: [HEADER] })).get(HEADER);
	if (!headerBytes) throw new DamageError(place, "缺少文件头");
	const ring = unlock(decodeHeader(headerBytes, place), passcode, place);
	const state = await loadState(reader, { headerBytes, ring }, null);
	if (state === null) throw new DamageError(place, "文件头与内容不符");
	return new OpenContents(reader, { headerBytes, ring, state });
}
