/** SHA-256 of files and of rows without a number; pure JavaScript where plain http leaves a page no crypto.subtle. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { StoredValues } from "./read-field";

const CONTENT_KEY_LENGTH = 32;

/** SHA-256 of a file's bytes as 64 lower-case hexadecimal digits. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
	const { subtle } = globalThis.crypto as Partial<Crypto>;
	// The platform hashes beside this thread, which can decode meanwhile.
	return bytesToHex(
		subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)) : sha256(bytes),
	);
}

/** A key derived from a row's content: equal content gives an equal key, whatever its columns' order and what is unknown. */
export function contentKey(values: StoredValues): string {
	const filled = Object.entries(values).filter(([, value]) => value !== null);
	const entries = filled.sort(([one], [other]) => (one < other ? -1 : 1));
	return `#${bytesToHex(sha256(utf8ToBytes(JSON.stringify(entries)))).slice(0, CONTENT_KEY_LENGTH)}`;
}
