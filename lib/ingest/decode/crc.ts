/** CRC-32 as zip archives carry it: the one sign that an unpacked table is the one that was packed. */

const POLYNOMIAL = 0xedb88320;
const BYTES = 256;
const STEP = 4;

/** Four tables in a row; the n-th holds what a byte adds to the sum when n more bytes of its step follow it. */
const TABLE = (() => {
	const table = new Uint32Array(BYTES * STEP);
	for (let byte = 0; byte < BYTES; byte++) {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
		table[byte] = value;
	}
	for (let at = BYTES; at < table.length; at++) {
		const before = table[at - BYTES] ?? 0;
		table[at] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
	}
	return table;
})();

/** The sum of all bytes so far: `sum` is that of the bytes before, 0 in the beginning. An unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, sum = 0): number {
	const whole = bytes.length - (bytes.length % STEP);
	let value = ~sum;
	let at = 0;
	for (; at < whole; at += STEP) {
		value ^=
			(bytes[at] ?? 0) |
			((bytes[at + 1] ?? 0) << 8) |
			((bytes[at + 2] ?? 0) << 16) |
			((bytes[at + 3] ?? 0) << 24);
		value =
			(TABLE[768 + (value & 0xff)] ?? 0) ^
			(TABLE[512 + ((value >>> 8) & 0xff)] ?? 0) ^
			(TABLE[256 + ((value >>> 16) & 0xff)] ?? 0) ^
			(TABLE[value >>> 24] ?? 0);
	}
	for (; at < bytes.length; at++) value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
	return ~value >>> 0;
}
