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
/** 第 */
const ORDINAL = 0x7b2c;
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

/** True for a Chinese character of the blocks that names are written in. */
export function isHan(code: number): boolean {
	return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** True for a sign that stands for a number. */
export function isNumberSign(sign: string): boolean {
	const code = sign.charCodeAt(0);
	return code >= FIRST_NUMBER && code <= OTHER_NUMBER;
}

/** What a sign is to the comparison, by its code; a table, because every sign of every address is asked. */
const PLAIN = 0;
const SKIPPED = 1;
const DIGIT = 2;
const NUMERAL = 3;
const CHANGED = 4;

const WIDE_SHIFT = 0xfee0;

function narrowed(code: number): string {
	const sign = String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - WIDE_SHIFT : code);
	if (code >= FIRST_NUMBER && code <= LAST_PRIVATE) return NEUTRAL;
	const lower = sign.toLowerCase();
	return lower.length === 1 ? lower : sign;
}

function kindOf(code: number): number {
	const sign = narrowed(code);
	if (INVISIBLE.test(sign)) return SKIPPED;
	if (sign >= "0" && sign <= "9") return DIGIT;
	if (NUMERALS.includes(sign)) return NUMERAL;
	return sign === String.fromCharCode(code) ? PLAIN : CHANGED;
}

let kinds: Uint8Array | null = null;

function kindTable(): Uint8Array {
	kinds ??= Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code));
	return kinds;
}

function countOf(run: string, kind: number): number | null {
	if (kind === NUMERAL) return spoken(run);
	const digits = run.replace(/^0+(?=\d)/, "");
	return digits.length > 3 ? LARGEST + 1 : Number(digits);
}

/** A run of one kind of number from an offset on. Spaces part figures (1村 and 12号), not words for numbers. */
interface Run {
	readonly count: number | null;
	readonly end: number;
}

function runAt(text: string, from: number, table: Uint8Array): Run | null {
	let at = from;
	while (table[text.charCodeAt(at)] === SKIPPED) at += 1;
	const kind = table[text.charCodeAt(at)];
	if (kind !== DIGIT && kind !== NUMERAL) return null;
	let run = "";
	let end = at;
	for (; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (table[code] === SKIPPED && kind === NUMERAL) continue;
		if (table[code] !== kind) break;
		run += kind === DIGIT ? narrowed(code) : text.charAt(at);
		end = at + 1;
	}
	return { count: countOf(run, kind), end };
}

/** The number at an offset, 第 before it included; null where there is none. */
function numberAt(text: string, at: number, table: Uint8Array): Run | null {
	const code = text.charCodeAt(at);
	if (code === ORDINAL) return runAt(text, at + 1, table);
	return table[code] === DIGIT || table[code] === NUMERAL ? runAt(text, at, table) : null;
}

/** The text for comparing; any text will do. */
export function comparedText(text: string): ComparedText {
	const table = kindTable();
	const starts: number[] = [];
	const ends: number[] = [];
	let signs = "";
	let noNumberUntil = 0;
	for (let at = 0, end = 1; at < text.length; at = end) {
		const code = text.charCodeAt(at);
		end = at + 1;
		if (table[code] === SKIPPED) continue;
		const run = at < noNumberUntil ? null : numberAt(text, at, table);
		if (run !== null && run.count !== null) {
			signs += signOf(run.count);
			end = run.end;
		} else signs += table[code] === CHANGED ? narrowed(code) : text.charAt(at);
		if (run !== null && run.count === null) noNumberUntil = run.end;
		starts.push(at);
		ends.push(end);
	}
	return { signs, starts, ends };
}
