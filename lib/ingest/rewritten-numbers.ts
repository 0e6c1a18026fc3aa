/** Long numbers whose last digits a spreadsheet wrote over with zeros: one cell cannot prove it, the whole column can. */
import { readIdNumber } from "@/lib/text/identity";
import { readValueText } from "@/lib/text/normalise";
import type { Cell } from "./decode/decoded";

/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;
/** So many zeros in a column where nothing else stands behind the fifteenth digit are no chance (one in a million). */
const CERTAIN_ZEROS = 6;
const DOUBTFUL_ZEROS = 3;
/** Genuine ID numbers that end in 000 are one in a thousand; damaged ones that pass their check digit are one in eleven. */
const DAMAGED_PER_WHOLE = 0.01;
const DIGITS = /^\d+$/;
const ZEROS_BEHIND = /^\d{15}0+$/;
const THREE_ZEROS = /000\s*["'”\t]?\s*$/;
const LIKE_AN_ID = /\d{17}[\dXx]/;

/** What a column of long numbers shows: all digits kept, zeros that may be chance, or zeros that cannot be. */
export type NumberColumn = "sound" | "doubtful" | "rewritten";

/** True for a number of more than fifteen digits with nothing but zeros behind the fifteenth. */
export function endsInWrittenZeros(text: string): boolean {
	return ZEROS_BEHIND.test(text);
}

function longNumber(cell: Cell): string | null {
	if (cell === null || typeof cell === "boolean" || String(cell).length <= KEPT_DIGITS) return null;
	const text = readValueText(cell)?.replace(/\s+/g, "") ?? "";
	return text.length > KEPT_DIGITS && DIGITS.test(text) ? text : null;
}

/**
 * Whether the long numbers of a key or reference column were rewritten: every one of them has nothing but zeros behind its
 * fifteenth digit, and together these zeros are too many to be chance. A column where one long number ends otherwise was
 * written by a program that keeps all digits, so its zeros are genuine. Three to five zeros are `doubtful`: told, not refused.
 * Equal numbers count once: a call stands in a sheet as often as it has victims.
 */
export function judgeNumbers(cells: Iterable<Cell>): NumberColumn {
	const seen = new Set<string>();
	let zeros = 0;
	for (const cell of cells) {
		const number = longNumber(cell);
		if (number === null || seen.has(number)) continue;
		if (!endsInWrittenZeros(number)) return "sound";
		seen.add(number);
		zeros += number.length - KEPT_DIGITS;
	}
	if (zeros >= CERTAIN_ZEROS) return "rewritten";
	return zeros >= DOUBTFUL_ZEROS ? "doubtful" : "sound";
}

/**
 * Whether the ID numbers of a column were rewritten. Numbers whose 000 contradicts their check digit are damaged by
 * themselves; where these make up a hundredth of the others or more, the next that ends in 000 and happens to pass its check
 * is damaged too rather than genuine.
 */
export function isRewrittenIdColumn(cells: Iterable<Cell>): boolean {
	let [damaged, others] = [0, 0];
	for (const cell of cells) {
		if (typeof cell !== "string") continue;
		if (!THREE_ZEROS.test(cell)) others += LIKE_AN_ID.test(cell) ? 1 : 0;
		else if (readIdNumber(cell).kind === "damaged") damaged++;
	}
	return damaged > 0 && damaged >= DAMAGED_PER_WHOLE * others;
}
