/** How bytes stand in the browser's database, so that what opens all others is really gone once it is deleted. */
import { HEADER } from "@/lib/workspace/parts";

/** Bytes with so much noise beside them that the browser gives them a file of their own. */
interface Apart {
	readonly bytes: Uint8Array;
	readonly noise: Uint8Array;
}

/** What stands under a name. */
export type StoredValue = Uint8Array | Apart;

/**
 * Small values stand in the browser's log, which keeps what was overwritten or deleted for weeks; from 64 KB on a value
 * is a file, which goes with it. The header holds or wraps the key of everything else: with it gone, the rest is noise.
 */
const STANDS_APART = HEADER;
const NOISE_BYTES = 2 ** 17;
/** No browser gives more at once. */
const MOST_RANDOM = 2 ** 16;

/** Random, because browsers try to make a value smaller before they choose where it goes. */
function noise(): Uint8Array {
	const bytes = new Uint8Array(NOISE_BYTES);
	for (let at = 0; at < NOISE_BYTES; at += MOST_RANDOM)
		crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
	return bytes;
}

/** A view into a larger buffer would be stored with all of that buffer. */
function alone(bytes: Uint8Array): Uint8Array {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** The value to store for bytes of this name. */
export function storedValue(name: string, bytes: Uint8Array): StoredValue {
	return name === STANDS_APART ? { bytes: alone(bytes), noise: noise() } : alone(bytes);
}

/** The bytes of a stored value, also of a header that an earlier version stored like everything else. */
export function bytesOf(value: StoredValue): Uint8Array {
	return value instanceof Uint8Array ? value : value.bytes;
}
