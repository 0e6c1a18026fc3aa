/** A narrative as the classifier sees it: runs of one to three signs, without figures and veiled names, as numbers. */
import { prepareText } from "./prepared";

/** Longest run of signs that counts. */
const LONGEST_GRAM = 3;

/**
 * What a run of a length tells, by length. Measured on invented narratives of many hands: single signs carry over to
 * strangers' wording, longer runs only sharpen what they say.
 */
const WEIGHT_OF_LENGTH = [0, 1, 0.7, 0.5];

const NUMERALS = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";
/** Figures in digits or words, and a surname before 某: both part what stands around them. */
const MEANINGLESS = new RegExp(
	`\\d[\\d.,:]*[${NUMERALS}]*|[${NUMERALS}]{2,}|[\\u3400-\\u9fff]某+|[^\\u3400-\\u9fffa-z]+`,
	"g",
);

/** One occurrence of a run: its key and its half-open place in the text as it is stored. */
export type GramVisit = (key: number, start: number, end: number) => void;

/** Length of the run that a key stands for, 1–{@link LONGEST_GRAM}. */
export function lengthOfKey(key: number): number {
	return key & 3;
}

/** How much a run counts in a text, before the text is brought to length one. */
export function weightOfKey(key: number): number {
	return WEIGHT_OF_LENGTH[lengthOfKey(key)] ?? 0;
}

/** Mixes a rolling hash into 30 bits and appends the length, so that a key is never 0 and tells its length. */
function keyOf(hash: number, length: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (((mixed ^ (mixed >>> 16)) & ~3) | length) >>> 0;
}

/** The stretches of a prepared text that mean something: from, to. */
function stretchesOf(text: string): readonly (readonly [start: number, end: number])[] {
	const stretches: (readonly [number, number])[] = [];
	let start = 0;
	for (const { 0: gap, index } of text.matchAll(MEANINGLESS)) {
		if (index > start) stretches.push([start, index]);
		start = index + gap.length;
	}
	if (text.length > start) stretches.push([start, text.length]);
	return stretches;
}

/** What is left of a text once width, spaces, signs, figures and veiled names are gone; texts that share it are copies. */
export function essenceOf(text: string): string {
	return prepareText(text).text.replace(MEANINGLESS, " ").trim();
}

/** Visits every run of a text, repeated ones too, in order of their beginnings; none for a text without content. */
export function visitGrams(text: string, visit: GramVisit): void {
	const prepared = prepareText(text);
	for (const [from, to] of stretchesOf(prepared.text)) {
		for (let at = from; at < to; at += 1) {
			const start = prepared.originOf(at);
			let hash = 0x811c9dc5;
			for (let length = 1; length <= LONGEST_GRAM && at + length <= to; length += 1) {
				hash = Math.imul(hash ^ prepared.text.charCodeAt(at + length - 1), 0x01000193);
				hash ^= hash >>> 15;
				visit(keyOf(hash, length), start, prepared.originOf(at + length - 1) + 1);
			}
		}
	}
}
