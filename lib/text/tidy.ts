/** Most cells need no cleaning: one look at each of their characters tells them from those that do. */
import { UNKNOWN_WORDS } from "@/data/placeholders";

/** A digit, a Latin letter or a Chinese character: what a value begins with. */
const BEGINS = 1;
/** May stand inside a tidy text: {@link BEGINS}, plain marks and a plain space. */
const STANDS = 2;
/** May stand at its end: all of these but the space. */
const ENDS = 4;
/** The same in a half-width text. */
const HALF = 8;
/** A word that means unknown begins so. */
const DOUBTFUL = 16;

const MARKS_BETWEEN = ":.,/+*@() -";
const CHINESE_MARKS = "、。，；：（）";
/** The only tidy character that a half-width text writes otherwise. */
const FULL_WIDTH = "：";
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fa5;

/** Beyond this length, spaces and brackets taken off, no text is a word that means unknown. */
export const LONGEST_UNKNOWN = Math.max(...UNKNOWN_WORDS.map((word) => word.length)) + 10;

function tableOfKinds(): Uint8Array {
	const kinds = new Uint8Array(0x10000);
	const add = (characters: string, kind: number) => {
		for (const character of characters) kinds[character.charCodeAt(0)] = kind;
	};
	kinds.fill(BEGINS | STANDS | ENDS | HALF, FIRST_HAN, LAST_HAN + 1);
	add("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", BEGINS | STANDS | ENDS | HALF);
	add(MARKS_BETWEEN + CHINESE_MARKS, STANDS | ENDS | HALF);
	add(" ", STANDS | HALF);
	add(FULL_WIDTH, STANDS | ENDS);
	for (const [first = ""] of UNKNOWN_WORDS)
		for (const character of [first, first.toUpperCase()])
			kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | DOUBTFUL;
	return kinds;
}

const KINDS = tableOfKinds();

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;

/** True when every character is of the kind. */
function isAll(text: string, kind: number): boolean {
	for (let at = 0; at < text.length; at++) if ((kindAt(text, at) & kind) === 0) return false;
	return true;
}

function isFramed(text: string): boolean {
	return (kindAt(text, 0) & BEGINS) !== 0 && (kindAt(text, text.length - 1) & ENDS) !== 0;
}

/**
 * True for a text with nothing to take off: it begins with a digit, a letter or a Chinese character, and goes on with
 * these, plain marks and plain spaces to a last one that is no space. False says nothing.
 */
export function isTidy(text: string): boolean {
	return isFramed(text) && isAll(text, STANDS);
}

/** True for a tidy text that is also no word for unknown, in whatever case or spacing. False says nothing. */
export function isReadyText(text: string): boolean {
	const isDoubtful = (kindAt(text, 0) & DOUBTFUL) !== 0 && text.length <= LONGEST_UNKNOWN;
	return !isDoubtful && isTidy(text);
}

/** True for a ready text that is half width already. False says nothing. */
export function isReadyValue(text: string): boolean {
	const isDoubtful = (kindAt(text, 0) & DOUBTFUL) !== 0 && text.length <= LONGEST_UNKNOWN;
	return !isDoubtful && isFramed(text) && isAll(text, HALF);
}
