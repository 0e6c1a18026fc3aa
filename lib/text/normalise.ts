/** Cells as exports write them → plain text: width, invisible characters, wrappers and placeholders, before any reader. */
import { UNKNOWN_WORDS } from "@/data/placeholders";
import { isReadyText, isReadyValue, isTidy, LONGEST_UNKNOWN } from "./tidy";

/** A raw cell: text, or a number where the workbook stored one. Booleans and dates are text before they come here. */
export type Cell = string | number;

const UNKNOWN = new Set(UNKNOWN_WORDS);
const AROUND_WORDS = /[\s。.()【】[\]]/;
const ONLY_HAN = /^[\u4e00-\u9fa5]+$/;
const WRAPPED = /^(?:['‘’＇]|=\s*"[\s\S]*"$)/;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|&nbsp;?/g;
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
const FULL_WIDTH_VALUES = /[０-９Ａ-Ｚａ-ｚ：．／－＋％＊＝＜＞～＄＠＃＿＇＂]/g;
const DASHES = /[‐‑‒–—―−﹣－]/g;
const NO_LETTER_NO_DIGIT = /^[\p{P}\p{Z}\s|~=+<>^`]*$/u;

/**
 * Full-width digits, letters and the signs that occur inside values (`：．／－＋％＊…`) → half width; all Unicode
 * spaces → a plain space. Commas, brackets and CJK characters stay: NFKC would also rewrite `①`, `㎡` and
 * compatibility ideographs that occur in names.
 */
export function halfWidth(text: string): string {
	return text
		.replace(FULL_WIDTH_VALUES, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(SPACES, " ");
}

/**
 * Takes off what surrounds a value: spaces of any kind, tabs, line ends, zero-width and control characters,
 * `&nbsp;`, `_x000D_`, the text-forcing apostrophe `'…` and the formula wrapper `="…"`. Idempotent.
 */
export function trimCell(text: string): string {
	if (isTidy(text)) return text;
	let inner = text
		.replace(INVISIBLE, "")
		.replace(/_x000D_/g, "\n")
		.replace(SPACES, " ")
		.trim();
	while (WRAPPED.test(inner)) {
		inner = inner
			.replace(/^=\s*"([\s\S]*)"$/, "$1")
			.replace(/^['‘’＇]+/, "")
			.trim();
	}
	return inner;
}

/** True for an empty cell, one of punctuation only (`--`, `/`), or a word that means unknown (暂无, N/A …). */
export function isPlaceholder(text: string): boolean {
	return !isReadyText(text) && isBlank(trimCell(text));
}

/** The same of a text already trimmed. */
function isBlank(inner: string): boolean {
	if (inner.length > LONGEST_UNKNOWN) return NO_LETTER_NO_DIGIT.test(inner);
	if (ONLY_HAN.test(inner)) return UNKNOWN.has(inner);
	if (NO_LETTER_NO_DIGIT.test(inner)) return true;
	const half = halfWidth(inner).replace(/（/g, "(").replace(/）/g, ")");
	const word = half.replace(/\s+/g, " ").toLowerCase();
	if (UNKNOWN.has(word)) return true;
	return AROUND_WORDS.test(word) && UNKNOWN.has(word.replaceAll(/[\s。.()【】[\]]+/g, ""));
}

/**
 * The text of a cell that holds words (a name, an address, a narrative), or null when blank or a placeholder.
 * Width is kept inside the text except for the ends that {@link trimCell} takes off.
 */
export function readWords(cell: Cell): string | null {
	const written = String(cell);
	if (isReadyText(written)) return written;
	const text = trimCell(written);
	return isBlank(text) ? null : text;
}

/**
 * The text of a cell that holds a value (date, number, ID, phone), half width, with every dash a `-`,
 * or null when blank or a placeholder.
 */
export function readValueText(cell: Cell): string | null {
	const written = String(cell);
	if (isReadyValue(written)) return written;
	const text = trimCell(written);
	return isBlank(text) ? null : halfWidth(text).replace(DASHES, "-");
}
