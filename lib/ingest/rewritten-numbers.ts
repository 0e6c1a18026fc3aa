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

/** True for a number of more than fifteen digits with nothing but zeros behind the fifteenth. */
export function endsInWrittenZeros(text: string): boolean {
	return ZEROS_BEHIND.test(text);
}

function numbersOf(cells: Iterable<Cell>): readonly string[] {
	const numbers: string[] = [];
	for (const cell of cells) {
		if (cell === null || typeof cell === "boolean") continue;
		const text = readValueText(cell)?.replace(/\s+/g, "") ?? "";
		if (text.length > KEPT_DIGITS && DIGITS.test(text)) numbers.push(text);
	}
	return numbers;
}

/** What a column of long numbers shows: all digits kept, zeros that may be chance, or zeros that cannot be. */
export type NumberColumn = "sound" | "doubtful" | "rewritten";

/**
 * Whether the long numbers of a key or reference column were rewritten: every one of them has nothing but zeros behind its
 * fifteenth digit, and together these zeros are too many to be chance. A column where one long number ends otherwise was
 * written by a program that keeps all digits, so its zeros are genuine. Three to five zeros are `doubtful`: told, not refused.
 */
export function judgeNumbers(cells: Iterable<Cell>): NumberColumn {
	const numbers = new Set(numbersOf(cells));
	let zeros = 0;
	for (const number of numbers) {
		if (!endsInWrittenZeros(number)) return "sound";
		zeros += number.length - KEPT_DIGITS;
	}
	if (zeros >= CERTAIN_ZEROS) return "rewritten";
	return zeros >= DOUBTFUL_ZEROS ? "doubtful" : "sound";
}

/**
 * Whether the ID numbers of a column were rewritten. Numbers whose 000 contradicts their check digit are damaged by
 * themselves; where these make up a hundredth of the whole ones or more, the next that ends in 000 and happens to pass is
 * damaged too rather than genuine.
 */
export function isRewrittenIdColumn(cells: Iterable<Cell>): boolean {
	let [damaged, whole] = [0, 0];
	for (const cell of cells) {
		if (cell === null || typeof cell === "boolean") continue;
		const { kind, display } = readIdNumber(cell);
		if (kind === "valid18") whole++;
		else if (kind === "damaged" && display.endsWith("000")) damaged++;
	}
	return damaged > 0 && damaged >= DAMAGED_PER_WHOLE * whole;
}
