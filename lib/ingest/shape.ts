/** The fingerprint of a header: files of one shape carry the same headings, in whatever order, and share a mapping. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { SEQUENCE_HEADINGS } from "@/data/header-aliases";
import { cleanHeading } from "./heading";

const LENGTH = 16;
const carriesNothing = new Set(["", ...SEQUENCE_HEADINGS.map(cleanHeading)]);

/**
 * Sixteen hexadecimal digits for a set of headings. Order, repeats, width, spaces, columns without a heading and those
 * that carry nothing do not count, so that a re-export with columns moved keeps its shape, and so do its refused rows once
 * mended; one heading more or less is another shape.
 * @param headings as recognition shows them (第N列 for columns without one is passed over)
 */
export function shapeOf(headings: readonly string[]): string {
	const named = headings.filter((heading, column) => heading !== `第${column + 1}列`).map(cleanHeading);
	const sorted = [...new Set(named.filter((heading) => !carriesNothing.has(heading)))].sort();
	return bytesToHex(sha256(utf8ToBytes(sorted.join("\n")))).slice(0, LENGTH);
}
