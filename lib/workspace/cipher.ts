/** Authenticated encryption of one part: XChaCha20-Poly1305 in pure JavaScript, because plain-http pages have no other. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Bytes from the platform's generator for secrets; the caller passes it in. */
export type RandomBytes = (length: number) => Uint8Array;

/** What a sealed part is bound to: it opens under no other name and in no other archive. */
export interface SealedName {
	readonly archiveId: string;
	readonly name: string;
}

/** Length of a key, in bytes. */
export const KEY_BYTES = 32;

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/**
 * So many random bytes.
 * @throws Error when the generator gives another number of them
 */
export function drawBytes(random: RandomBytes, length: number): Uint8Array {
	const bytes = random(length);
	if (bytes.length !== length) throw new Error(`${bytes.length} random bytes instead of ${length}`);
	return bytes;
}

/** Neither an archive's id nor a name holds NUL, so different pairs never give equal bytes. */
const boundTo = ({ archiveId, name }: SealedName) => utf8ToBytes(`yanpan\u0000${archiveId}\u0000${name}`);

/** Nonce, ciphertext and tag behind each other: 40 bytes more than the plain ones, different each time. */
export function seal(
	key: Uint8Array,
	plain: Uint8Array,
	name: SealedName,
	random: RandomBytes,
): Uint8Array<ArrayBuffer> {
	const nonce = drawBytes(random, NONCE_BYTES);
	const sealed = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
	sealed.set(nonce);
	xchacha20poly1305(key, nonce, boundTo(name)).encrypt(plain, sealed.subarray(NONCE_BYTES));
	return sealed;
}

/** The plain bytes, or null when key, name or a single bit is not the one it was sealed with. */
export function unseal(key: Uint8Array, sealed: Uint8Array, name: SealedName): Uint8Array | null {
	if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
	try {
		const nonce = sealed.subarray(0, NONCE_BYTES);
		return xchacha20poly1305(key, nonce, boundTo(name)).decrypt(sealed.subarray(NONCE_BYTES));
	} catch {
		return null;
	}
}
