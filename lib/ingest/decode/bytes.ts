/** Bytes of a text file → one string: which encoding they are in, and whether they are text at all. */

import type { Pace } from "./pace";
import { notTable } from "./refusal";
import { foreignKind } from "./sniff";

/** Encodings an export comes in; what the officer may force. GB18030 covers GBK and GB2312. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** A text file as one string: no byte order mark, line breaks are `\n`. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
	/** How many byte sequences were no character in this encoding; each stands in the text as U+FFFD. */
	readonly unreadable: number;
	/** 1-based line of the first of them, or null. */
	readonly firstUnreadableLine: number | null;
}

const MARKS: readonly { readonly encoding: Encoding; readonly mark: readonly number[] }[] = [
	{ encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
	{ encoding: "utf-16le", mark: [0xff, 0xfe] },
	{ encoding: "utf-16be", mark: [0xfe, 0xff] },
];
const CHUNK_BYTES = 1 << 22;
const SAMPLE_BYTES = 1 << 16;
const REPLACEMENT = "\uFFFD";
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
const CONTROL = /[\x00-\x08\x0e-\x1f]/g;

function markOf(bytes: Uint8Array) {
	return MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte)) ?? null;
}

/**
 * Signs that stand in every table, and in UTF-16 beside a NUL: tab, line ends, quote, comma, digits but for the zero,
 * which is also half of the wide space.
 */
const isTableSign = (byte: number) =>
	byte === 0x09 ||
	byte === 0x0a ||
	byte === 0x0d ||
	byte === 0x22 ||
	byte === 0x2c ||
	(byte >= 0x31 && byte <= 0x39);

/** Half a Chinese character may look like a table sign too, hence not all of them; a stray NUL beside one is rare. */
const LEAST_SHARE = 0.3;

/** How many table signs on one side of the byte pairs have a NUL on the other; 0 when they are too few among all. */
function signsBesideNul(bytes: Uint8Array, side: 0 | 1): number {
	const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
	let signs = 0;
	let withNul = 0;
	for (let at = 0; at < length; at += 2) {
		if (!isTableSign(bytes[at + side] ?? 0)) continue;
		signs++;
		if (bytes[at + 1 - side] === 0) withNul++;
	}
	return withNul < signs * LEAST_SHARE ? 0 : withNul;
}

/** UTF-16 without a mark, by the NULs beside the signs of a table; null when they stand on neither side. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
	const little = signsBesideNul(bytes, 0);
	const big = signsBesideNul(bytes, 1);
	if (little === big) return null;
	return little > big ? "utf-16le" : "utf-16be";
}

/** Decodes in chunks, so that a character split by a chunk's edge survives; null when `strict` and not decodable. */
async function decodeAs(
	bytes: Uint8Array,
	encoding: Encoding,
	pace: Pace,
	strict: boolean,
): Promise<string | null> {
	const decoder = new TextDecoder(encoding, { fatal: strict, ignoreBOM: true });
	const parts: string[] = [];
	try {
		for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
			const end = Math.min(start + CHUNK_BYTES, bytes.length);
			parts.push(decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length }));
			await pace.tell("read", end, bytes.length);
		}
	} catch (error) {
		if (strict && error instanceof TypeError) return null;
		throw error;
	}
	return parts.join("");
}

function countOf(text: string, sign: string): number {
	let count = 0;
	for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
	return count;
}

/** UTF-8 when it is valid, else GB18030 when that is; a file broken in both is read in the one it breaks less. */
async function decodeUnmarked(bytes: Uint8Array, pace: Pace): Promise<[string, Encoding]> {
	for (const encoding of ["utf-8", "gb18030"] as const) {
		const text = await decodeAs(bytes, encoding, pace, true);
		if (text !== null) return [text, encoding];
	}
	const utf8 = (await decodeAs(bytes, "utf-8", pace, false)) ?? "";
	const gb = (await decodeAs(bytes, "gb18030", pace, false)) ?? "";
	return countOf(utf8, REPLACEMENT) < countOf(gb, REPLACEMENT) ? [utf8, "utf-8"] : [gb, "gb18030"];
}

/** Without the NULs and Ctrl-Z that old programs fill the last block of a file with. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
	let end = bytes.length;
	while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end--;
	return bytes.subarray(0, end);
}

function notText(bytes: Uint8Array, pace: Pace) {
	return notTable(pace.fileName, foreignKind(bytes) ?? "其中是二进制内容，不是文字");
}

async function decodeAny(
	bytes: Uint8Array,
	forced: Encoding | null,
	pace: Pace,
): Promise<[string, Encoding]> {
	const found = markOf(bytes);
	const encoding = forced ?? found?.encoding ?? wideEncoding(bytes);
	if (encoding === null) {
		const body = withoutPadding(bytes);
		if (body.includes(0)) throw notText(bytes, pace);
		return decodeUnmarked(body, pace);
	}
	const body = found?.encoding === encoding ? bytes.subarray(found.mark.length) : bytes;
	return [(await decodeAs(body, encoding, pace, false)) ?? "", encoding];
}

/** Binary data gives NULs, or more control characters or unreadable sequences than a damaged text ever has. */
function isProse(text: string, bytes: Uint8Array): boolean {
	if (bytes.includes(0) && text.includes("\0")) return false;
	const sample = text.slice(0, SAMPLE_BYTES);
	const controls = sample.match(CONTROL)?.length ?? 0;
	return controls <= sample.length / 50 && countOf(sample, REPLACEMENT) <= sample.length / 10;
}

/**
 * Reads a text file. The encoding is `forced`, else that of its byte order mark, else UTF-16 when NULs stand in every
 * second byte, else UTF-8 when strictly valid, else GB18030 (domain contract §6). Padding NULs and Ctrl-Z at the end
 * are taken off.
 * @throws FileError `file_not_table` when the bytes are not text
 * @throws CancelledError
 */
export async function decodeText(
	bytes: Uint8Array,
	forced: Encoding | null,
	pace: Pace,
): Promise<DecodedText> {
	const [raw, encoding] = await decodeAny(bytes, forced, pace);
	const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
	if (!isProse(text, bytes)) throw notText(bytes, pace);
	const first = text.indexOf(REPLACEMENT);
	return {
		text,
		encoding,
		unreadable: countOf(text, REPLACEMENT),
		firstUnreadableLine: first === -1 ? null : countOf(text.slice(0, first), "\n") + 1,
	};
}
