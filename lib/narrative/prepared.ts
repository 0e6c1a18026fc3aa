/** A narrative as rules read it: half width, lower case, without spaces beside digits and Chinese signs; every sign knows where it stood. */
import { halfWidth } from "@/lib/text/normalise";

/** Text for matching with the way back to the text as stored. */
export interface PreparedText {
	readonly text: string;
	/** As stored. */
	readonly original: string;
	/** Offset in the original of the sign at an offset of `text`; the original's length behind the last one. */
	readonly originOf: (offset: number) => number;
}

/** Written otherwise in half width or lower case, one sign for one. */
const CHANGED = 1;
/** A space, or a sign nobody sees. */
const DROPPED = 2;

function tableOfKinds(): Uint8Array {
	const kinds = new Uint8Array(0x10000);
	for (let code = 0; code < kinds.length; code += 1) {
		const sign = String.fromCharCode(code);
		if (/[\s\p{Cc}\p{Cf}]/u.test(sign)) kinds[code] = DROPPED;
		else if (narrowed(sign) !== sign) kinds[code] = CHANGED;
	}
	return kinds;
}

/** Lower case of Latin letters only: others may change their length. */
function narrowed(sign: string): string {
	const half = halfWidth(sign);
	return half >= "A" && half <= "Z" ? half.toLowerCase() : half;
}

interface SignTable {
	readonly kinds: Uint8Array;
	/** Every changed sign with what it becomes. */
	readonly written: ReadonlyMap<number, string>;
}

let table: SignTable | null = null;

function signTable(): SignTable {
	if (table === null) {
		const kinds = tableOfKinds();
		const written = new Map<number, string>();
		kinds.forEach((kind, code) => {
			if (kind === CHANGED) written.set(code, narrowed(String.fromCharCode(code)));
		});
		table = { kinds, written };
	}
	return table;
}

const isLatin = (sign: string | undefined): boolean => sign !== undefined && sign >= "a" && sign <= "z";

const isParting = (sign: string, last: string | undefined): boolean => isLatin(sign) && isLatin(last);

/** True for the gap of 2026-5-1 8:03, without which the day would run into the hour. */
function isClock(narrow: string, at: number, text: string): boolean {
	return /\d$/.test(text) && /^\d{1,2}:\d/.test(narrow.slice(at, at + 4));
}

/** A run of signs that were kept or changed one for one: where it begins in the text and in the original. */
interface Run {
	readonly text: number;
	readonly original: number;
}

/** Signs changed one for one; offsets stay as they are. */
function changed(part: string, { kinds, written }: SignTable): string {
	let text = "";
	let from = 0;
	for (let at = 0; at < part.length; at += 1) {
		if (kinds[part.charCodeAt(at)] !== CHANGED) continue;
		text += part.slice(from, at) + (written.get(part.charCodeAt(at)) ?? "");
		from = at + 1;
	}
	return from === 0 ? part : text + part.slice(from);
}

/** Leaves out spaces; a gap between two Latin words, or a date and a clock, becomes one plain space. */
function closedUp(narrow: string, original: string, kinds: Uint8Array): PreparedText {
	const runs: Run[] = [];
	let text = "";
	let at = 0;
	while (at < narrow.length) {
		const gap = at;
		while (kinds[original.charCodeAt(at)] === DROPPED) at += 1;
		const isKept = at > gap && (isParting(narrow.charAt(at), text.at(-1)) || isClock(narrow, at, text));
		if (isKept) {
			runs.push({ text: text.length, original: gap });
			text += " ";
		}
		const from = at;
		while (at < narrow.length && kinds[original.charCodeAt(at)] !== DROPPED) at += 1;
		if (at > from) runs.push({ text: text.length, original: from });
		text += narrow.slice(from, at);
	}
	return { text, original, originOf: (offset) => originOf(runs, offset, text.length, original.length) };
}

/** The original offset by halving the runs. */
function originOf(runs: readonly Run[], offset: number, length: number, originalLength: number): number {
	if (offset >= length) return originalLength;
	let low = 0;
	let high = runs.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((runs[middle]?.text ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const run = runs[low];
	return run === undefined ? offset : run.original + offset - run.text;
}

/** Prepares a narrative in one pass over its signs; only left-out spaces cost a table of offsets. */
export function prepareText(original: string): PreparedText {
	const signs = signTable();
	let isChanged = false;
	let isSpaced = false;
	for (let at = 0; at < original.length; at += 1) {
		const kind = signs.kinds[original.charCodeAt(at)];
		if (kind === CHANGED) isChanged = true;
		else if (kind === DROPPED) isSpaced = true;
	}
	const narrow = isChanged ? changed(original, signs) : original;
	if (isSpaced) return closedUp(narrow, original, signs.kinds);
	return { text: narrow, original, originOf: (offset) => Math.min(offset, original.length) };
}
