/** The only part in the clear: which archive this is, in which format, and how its key is come by. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { AppError } from "@/lib/base/errors";
import { drawBytes, KEY_BYTES, type RandomBytes } from "./cipher";
import { DamageError, lockedPlace, newerFormat, type Place, wrongPasscode } from "./failure";
import { isPayable, type KdfCost, unwrapKey, wrapKey } from "./passcode";

z.config({ jitless: true });

const FORMAT = "yanpan-archive";
const VERSION = 1;
const ID_BYTES = 16;
const EPOCH_BYTES = 8;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const openKey = z.strictObject({ kind: z.literal("open"), key: hex(KEY_BYTES) });

const lockedKey = z
	.strictObject({
		kind: z.literal("passcode"),
		kdf: z.literal("scrypt"),
		N: z.int(),
		r: z.int(),
		p: z.int(),
		salt: hex(16),
		box: hex(KEY_BYTES + 40),
	})
	.refine(isPayable);

/**
 * Shape of a header. `epoch` is in the name of every part that is sealed with the key: a new key is a new epoch.
 * Without a passcode the key stands here in the clear; the parts are ciphertext all the same, so that a passcode set
 * later leaves no plain record behind.
 */
export const headerSchema = z.strictObject({
	format: z.literal(FORMAT),
	version: z.literal(VERSION),
	id: hex(ID_BYTES),
	epoch: hex(EPOCH_BYTES),
	key: z.discriminatedUnion("kind", [openKey, lockedKey]),
});

/** A header that was read and checked. */
export type Header = z.infer<typeof headerSchema>;

/** What opens and seals the parts of one epoch of one archive. */
export interface Keyring {
	readonly header: Header;
	readonly key: Uint8Array;
	readonly place: Place;
}

/** How a new key is made: without a passcode it stands in the clear. */
export interface KeyOptions {
	readonly passcode: string | null;
	readonly random: RandomBytes;
	readonly cost: KdfCost;
}

const digest = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

/** A header as bytes: one line of JSON, and its SHA-256 in a second one. */
export function encodeHeader(header: Header): Uint8Array {
	const text = JSON.stringify(header);
	return utf8ToBytes(`${text}\n${digest(text)}`);
}

const versioned = z.looseObject({ version: z.int() });

function lineOf(bytes: Uint8Array): unknown {
	const [line = "", checksum] = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
		.decode(bytes)
		.split("\n");
	if (checksum !== digest(line)) throw new Error("checksum");
	return JSON.parse(line);
}

/**
 * Reads a header. Headers of every version are a line of JSON with `version`, and its checksum, so that a newer one is
 * told from a broken one.
 * @throws DamageError; AppError `archive_newer` (`backup_newer`)
 */
export function decodeHeader(bytes: Uint8Array, place: Place): Header {
	try {
		const json = lineOf(bytes);
		const { version } = versioned.parse(json);
		if (version > VERSION) throw newerFormat(place, version);
		return headerSchema.parse(json);
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new DamageError(place, "文件头不完整或被改动", { cause });
	}
}

/** A new key and epoch, for a new archive or (with its id) for one whose passcode changes. */
export function newKeyring(place: Place, options: KeyOptions, archiveId?: string): Keyring {
	const { passcode, random, cost } = options;
	const id = archiveId ?? bytesToHex(drawBytes(random, ID_BYTES));
	const key = drawBytes(random, KEY_BYTES);
	const header: Header = {
		format: FORMAT,
		version: VERSION,
		id,
		epoch: bytesToHex(drawBytes(random, EPOCH_BYTES)),
		key:
			passcode === null
				? { kind: "open", key: bytesToHex(key) }
				: { kind: "passcode", ...wrapKey(key, passcode, { archiveId: id, cost, random }) },
	};
	return { header, key, place };
}

/**
 * The keyring of a header. A passcode given for an archive without one is ignored.
 * @throws AppError `archive_locked` when it needs a passcode, `wrong_passcode` when it needs another
 */
export function unlock(header: Header, passcode: string | null, place: Place): Keyring {
	if (header.key.kind === "open") return { header, key: hexToBytes(header.key.key), place };
	if (passcode === null) throw lockedPlace(place);
	const key = unwrapKey(header.key, passcode, header.id);
	if (key === null) throw wrongPasscode(place);
	return { header, key, place };
}
