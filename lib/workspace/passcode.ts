/** From a passcode to the key of an archive: scrypt, whose cost is kept beside the wrapped key so that it can grow. */
import { scrypt } from "@noble/hashes/scrypt.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { AppError } from "@/lib/base/errors";
import { drawBytes, KEY_BYTES, type RandomBytes, seal, unseal } from "./cipher";

/** Cost of one guess: about 128 × N × r bytes of memory, p times over (RFC 7914). */
export interface KdfCost {
	readonly N: number;
	readonly r: number;
	readonly p: number;
}

/** A data key that only its passcode opens; `salt` and `box` are hexadecimal. */
export interface WrappedKey extends KdfCost {
	readonly kdf: "scrypt";
	readonly salt: string;
	readonly box: string;
}

/** What a key is wrapped with, and for which archive. */
export interface WrapOptions {
	readonly archiveId: string;
	readonly cost: KdfCost;
	readonly random: RandomBytes;
}

/** 128 MB and about 0.4 s a guess on an office machine. */
export const STANDARD_COST: KdfCost = { N: 2 ** 17, r: 8, p: 1 };

const SALT_BYTES = 16;
const MOST_MEMORY = 512 * 2 ** 20;

/** True when this machine can be asked to pay the cost: a forged file must not exhaust its memory or its day. */
export function isPayable({ N, r, p }: KdfCost): boolean {
	const isPower = N >= 2 && Number.isInteger(Math.log2(N));
	return (
		isPower && r >= 1 && p >= 1 && p <= 16 && 128 * N * r <= MOST_MEMORY && 128 * N * r * p <= 2 * MOST_MEMORY
	);
}

/** Full-width digits of an input method and composed letters are the same passcode as plain ones. */
function keyOf(passcode: string, salt: Uint8Array, { N, r, p }: KdfCost): Uint8Array {
	return scrypt(utf8ToBytes(passcode.normalize("NFKC")), salt, { N, r, p, dkLen: KEY_BYTES });
}

const boxName = (archiveId: string, { N, r, p }: KdfCost) => ({ archiveId, name: `key ${N} ${r} ${p}` });

/**
 * Wraps a data key under a passcode and a fresh salt. Takes as long as one guess.
 * @throws AppError `passcode_empty`
 */
export function wrapKey(key: Uint8Array, passcode: string, options: WrapOptions): WrappedKey {
	if (passcode === "") throw new AppError("passcode_empty", "口令不能为空，请输入口令。");
	const { archiveId, cost, random } = options;
	const salt = drawBytes(random, SALT_BYTES);
	const box = seal(keyOf(passcode, salt, cost), key, boxName(archiveId, cost), random);
	return {
		kdf: "scrypt",
		N: cost.N,
		r: cost.r,
		p: cost.p,
		salt: bytesToHex(salt),
		box: bytesToHex(box),
	};
}

/** The data key, or null when the passcode is not the one it was wrapped with. Takes as long as one guess. */
export function unwrapKey(wrapped: WrappedKey, passcode: string, archiveId: string): Uint8Array | null {
	const key = keyOf(passcode, hexToBytes(wrapped.salt), wrapped);
	return unseal(key, hexToBytes(wrapped.box), boxName(archiveId, wrapped));
}
