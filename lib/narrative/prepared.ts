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

const SPACE = /\s/;
const LATIN = /[a-z]/i;

/** True for a space between two Latin words, which parts them; every other one is layout. */
function parts(original: string, at: number): boolean {
	const before = original.slice(0, at).trimEnd().at(-1) ?? "";
	const after = original.slice(at).trimStart().at(0) ?? "";
	return LATIN.test(before) && LATIN.test(after) && !SPACE.test(original.charAt(at - 1));
}

/** Prepares a narrative; text without anything to change costs no table. */
export function prepareText(original: string): PreparedText {
	const narrow = halfWidth(original).toLowerCase();
	if (narrow.length !== original.length || !SPACE.test(narrow)) {
		const text = narrow.length === original.length ? narrow : original;
		return { text, original, originOf: (offset) => offset };
	}
	const offsets: number[] = [];
	let text = "";
	for (let at = 0; at < narrow.length; at += 1) {
		const sign = narrow.charAt(at);
		if (SPACE.test(sign) && !parts(narrow, at)) continue;
		offsets.push(at);
		text += SPACE.test(sign) ? " " : sign;
	}
	return { text, original, originOf: (offset) => offsets[offset] ?? original.length };
}
