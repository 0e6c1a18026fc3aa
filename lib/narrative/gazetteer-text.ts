/** A text as the gazetteer compares it: one sign per letter or number, because 芝英一村, 芝英1村 and 芝英第一村 are one name. */
import { readCount } from "@/lib/text/numeral";

/** Signs for comparing, each with its place in the text as stored. */
export interface ComparedText {
	/** Half width, lower case, without spaces; every whole number is one private-use sign. */
	readonly signs: string;
	/** Half-open offsets of each sign in the original. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Private-use signs stand for the numbers 0–999 in order; the last one for every larger number. */
const FIRST_NUMBER = 0xe000;
const LARGEST = 999;
const OTHER_NUMBER = FIRST_NUMBER + LARGEST + 1;
const LAST_PRIVATE = 0xf8ff;
const NEUTRAL = "·";
const NUMERALS = "〇零一二三四五六七八九十百";
const ORDINAL = "第";
const LONGEST_REMEMBERED = 4;
/** Spaces, line ends, and signs without width. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

const remembered = new Map<string, number | null>();

function spoken(run: string): number | null {
	if (run.length > LONGEST_REMEMBERED) return readCount(run);
	const known = remembered.get(run);
	if (known !== undefined) return known;
	const count = readCount(run);
	remembered.set(run, count);
	return count;
}

function signOf(count: number): string {
	return String.fromCharCode(count <= LARGEST ? FIRST_NUMBER + count : OTHER_NUMBER);
}

/** True for a sign that stands for a number. */
export function isNumberSign(sign: string): boolean {
	const code = sign.charCodeAt(0);
	return code >= FIRST_NUMBER && code <= OTHER_NUMBER;
}

function narrow(text: string): { readonly signs: string; readonly places: readonly number[] } {
	const places: number[] = [];
	let signs = "";
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		const isWide = code >= 0xff01 && code <= 0xff5e;
		const sign = isWide ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
		if (code < 0x4e00 || code > 0x9fff) {
			if (INVISIBLE.test(sign)) continue;
			const lower = sign.toLowerCase();
			signs += code >= FIRST_NUMBER && code <= LAST_PRIVATE ? NEUTRAL : lower.length === 1 ? lower : sign;
		} else signs += sign;
		places.push(at);
	}
	return { signs, places };
}

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9" && sign.length === 1;
const isNumeral = (sign: string): boolean => sign !== "" && NUMERALS.includes(sign);

function runEnd(signs: string, from: number): number {
	const belongs = isDigit(signs.charAt(from)) ? isDigit : isNumeral;
	let end = from;
	while (end < signs.length && belongs(signs.charAt(end))) end += 1;
	return end;
}

function countOf(run: string): number | null {
	if (!isDigit(run.charAt(0))) return spoken(run);
	const digits = run.replace(/^0+(?=\d)/, "");
	return digits.length > 3 ? LARGEST + 1 : Number(digits);
}

/** The text for comparing; any text will do. */
export function comparedText(text: string): ComparedText {
	const { signs: narrowed, places } = narrow(text);
	const starts: number[] = [];
	const ends: number[] = [];
	let signs = "";
	const put = (sign: string, from: number, to: number): void => {
		signs += sign;
		starts.push(places[from] ?? text.length);
		ends.push((places[to - 1] ?? text.length - 1) + 1);
	};
	for (let at = 0; at < narrowed.length; ) {
		const hasOrdinal = narrowed.charAt(at) === ORDINAL;
		const from = hasOrdinal ? at + 1 : at;
		const end = runEnd(narrowed, from);
		const count = end > from ? countOf(narrowed.slice(from, end)) : null;
		if (count === null) put(narrowed.charAt(at), at, at + 1);
		else put(signOf(count), at, end);
		at = count === null ? at + 1 : end;
	}
	return { signs, starts, ends };
}
