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

/** Kept as it is. */
const KEPT = 0;
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

let table: Uint8Array | null = null;

function kindsOfSigns(): Uint8Array {
	table ??= tableOfKinds();
	return table;
}

const isLatin = (sign: string | undefined): boolean => sign !== undefined && sign >= "a" && sign <= "z";

const isParting = (sign: string, last: string | undefined): boolean => isLatin(sign) && isLatin(last);

/** True for the gap of 2026-5-1 8:03, without which the day would run into the hour. */
function isClock(original: string, at: number, text: string): boolean {
	return /\d$/.test(text) && /^[0-9０-９]{1,2}[:：][0-9０-９]/.test(original.slice(at, at + 4));
}

/** Collects signs; a gap between two Latin words, or a date and a clock, becomes one plain space. */
function rewritten(original: string, kinds: Uint8Array): PreparedText {
	const offsets: number[] = [];
	let text = "";
	let gap = -1;
	for (let at = 0; at < original.length; at += 1) {
		const sign = original.charAt(at);
		const kind = kinds[sign.charCodeAt(0)] ?? KEPT;
		if (kind === DROPPED) {
			gap = gap < 0 ? at : gap;
			continue;
		}
		const written = kind === CHANGED ? narrowed(sign) : sign;
		if (gap >= 0 && (isParting(written, text.at(-1)) || isClock(original, at, text))) {
			offsets.push(gap);
			text += " ";
		}
		gap = -1;
		offsets.push(at);
		text += written;
	}
	return { text, original, originOf: (offset) => offsets[offset] ?? original.length };
}

/** Prepares a narrative in one pass; text without anything to change costs no table of offsets. */
export function prepareText(original: string): PreparedText {
	const kinds = kindsOfSigns();
	for (let at = 0; at < original.length; at += 1) {
		if (kinds[original.charCodeAt(at)] !== KEPT) return rewritten(original, kinds);
	}
	return { text: original, original, originOf: (offset) => offset };
}
