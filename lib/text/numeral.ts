/** Numbers as Chinese writes them (3634, 1.5万, 三万五千, 贰仟元伍角): exact, shared by money, ages and counts. */

const DIGITS: Readonly<Record<string, number>> = {
	〇: 0,
	零: 0,
	一: 1,
	壹: 1,
	二: 2,
	贰: 2,
	两: 2,
	俩: 2,
	三: 3,
	叁: 3,
	四: 4,
	肆: 4,
	五: 5,
	伍: 5,
	六: 6,
	陆: 6,
	七: 7,
	柒: 7,
	八: 8,
	捌: 8,
	九: 9,
	玖: 9,
};

const SMALL_UNITS: Readonly<Record<string, bigint>> = {
	十: 10n,
	拾: 10n,
	百: 100n,
	佰: 100n,
	千: 1_000n,
	仟: 1_000n,
	k: 1_000n,
};

const LARGE_UNITS: Readonly<Record<string, bigint>> = {
	万: 10_000n,
	萬: 10_000n,
	w: 10_000n,
	亿: 100_000_000n,
	億: 100_000_000n,
};

/** The signs a Chinese or mixed numeral may end with, for use inside a character class of a regular expression. */
export const NUMERAL_SIGNS = "0-9〇零一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億wWkK";

/** {@link NUMERAL_SIGNS} and what may stand between them: the decimal point and thousands commas. */
export const NUMERAL_CHARACTERS = `.,，${NUMERAL_SIGNS}`;

/** Fixed-point numbers of this room count in hundred-millionths: the eighth decimal place is the last one kept. */
export const NUMERAL_SCALE = 100_000_000n;

const TEN_THOUSAND = 10_000n;
const TOKEN = /(\d[\d,，]*(?:\.\d*)?|\.\d+)|([〇零一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖]+)|(.)/gsu;

/** `1,234.5` → the number times {@link NUMERAL_SCALE}; null when the commas do not stand at thousands. */
function scaledArabic(text: string): bigint | null {
	const plain = text.replace(/，/g, ",");
	if (plain.includes(",") && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return null;
	const [whole = "", fraction = ""] = plain.replace(/,/g, "").split(".");
	const padded = `${fraction}00000000`.slice(0, 8);
	return BigInt(whole || "0") * NUMERAL_SCALE + BigInt(padded);
}

/** `三六三四` → 3634 by position; `零五` → 5. */
function scaledChinese(text: string): bigint {
	let positional = "";
	for (const letter of text) positional += String(DIGITS[letter] ?? 0);
	return BigInt(positional) * NUMERAL_SCALE;
}

/** A numeral half read. `isPositional`: the pending digits are several Chinese ones in a row (三六); `isSpoken`: one digit. */
interface Sum {
	total: bigint;
	section: bigint;
	pending: bigint | null;
	lastUnit: bigint;
	isPositional: boolean;
	isSpoken: boolean;
}

/** Closes the section below 万 or 亿: 亿 lifts all before it (三万亿), 万 only what follows the last 亿. */
function applyLarge(sum: Sum, unit: bigint): boolean {
	const isBare = sum.pending === null && sum.section === 0n;
	if (isBare && (sum.total === 0n || unit === TEN_THOUSAND)) return false;
	const below = sum.section + (sum.pending ?? 0n);
	sum.total = unit > TEN_THOUSAND ? (sum.total + below) * unit : sum.total + below * unit;
	sum.section = 0n;
	return true;
}

/** Adds 十, 百 or 千, which must descend within a section and follow a digit (十 alone is ten). */
function applySmall(sum: Sum, unit: bigint): boolean {
	const isAscending = sum.section > 0n && unit >= sum.lastUnit;
	if (isAscending || sum.isPositional || (sum.pending === null && unit !== 10n)) return false;
	sum.section += (sum.pending ?? NUMERAL_SCALE) * unit;
	return true;
}

/** Adds a unit to the running sum; false when it cannot stand here or is no unit. */
function applyUnit(sum: Sum, letter: string): boolean {
	const small = SMALL_UNITS[letter];
	const large = LARGE_UNITS[letter];
	const unit = small ?? large;
	if (unit === undefined || !(small === undefined ? applyLarge : applySmall)(sum, unit)) return false;
	sum.pending = null;
	sum.isPositional = false;
	sum.lastUnit = unit;
	return true;
}

/** Takes digits into the running sum; false when digits already wait there (a lone 零 may: 1万零5百). */
function applyDigits(sum: Sum, arabic: string | undefined, chinese: string): boolean {
	if (sum.pending !== null && sum.pending !== 0n) return false;
	sum.isSpoken = sum.pending === null && /^[^零〇0]$/.test(arabic ?? chinese);
	sum.pending = arabic === undefined ? scaledChinese(chinese) : scaledArabic(arabic);
	sum.isPositional = arabic === undefined && sum.pending !== null && sum.pending >= 10n * NUMERAL_SCALE;
	return sum.pending !== null;
}

/**
 * Reads a whole Chinese, Arabic or mixed numeral exactly.
 * @param text nothing but numeral characters, e.g. `12万3千`, `三万五千`, `1.5w`, `1,234.5`, `三六三四`, `1万2` (= 12 000)
 * @returns the number times {@link NUMERAL_SCALE}, or null when the text is not a numeral
 */
export function scaledNumeral(text: string): bigint | null {
	if (text === "") return null;
	const sum: Sum = {
		total: 0n,
		section: 0n,
		pending: null,
		lastUnit: 1n,
		isPositional: false,
		isSpoken: false,
	};
	for (const [, arabic, chinese, letter] of text.toLowerCase().matchAll(TOKEN)) {
		const isTaken = letter === undefined ? applyDigits(sum, arabic, chinese ?? "") : applyUnit(sum, letter);
		if (!isTaken) return null;
	}
	const spokenUnit = sum.isSpoken && sum.lastUnit >= 100n ? sum.lastUnit / 10n : 1n;
	return sum.total + sum.section + (sum.pending ?? 0n) * spokenUnit;
}

/** A whole number written in any of the ways of {@link scaledNumeral}; null when it is no number or not whole. */
export function readCount(text: string): number | null {
	const scaled = scaledNumeral(text.trim());
	if (scaled === null || scaled % NUMERAL_SCALE !== 0n) return null;
	const count = Number(scaled / NUMERAL_SCALE);
	return Number.isSafeInteger(count) ? count : null;
}
