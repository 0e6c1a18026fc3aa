/** Identity numbers as exports carry them: whole, legacy, damaged by spreadsheets, masked, foreign; only whole ones match. */
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { type Cell, readValueText, trimCell } from "./normalise";

declare const idBrand: unique symbol;

/** A matchable 18-character ID number: date exists, check digit right (GB 11643), `X` upper case. */
export type IdNumber = string & { readonly [idBrand]: true };

/**
 * `valid18` whole; `legacy15` whole, upgraded to 18; `damaged` digits lost or mistyped; `masked` starred out;
 * `passport`; `permit` (港澳台 travel permits, Hong Kong and Macau ID, older foreigners' residence cards, officers' cards);
 * `unreadable` anything else; `blank` empty or a placeholder.
 */
export type IdKind =
	| "valid18"
	| "legacy15"
	| "damaged"
	| "masked"
	| "passport"
	| "permit"
	| "unreadable"
	| "blank";

/** What an ID cell tells. Every fact that is not visible for certain is null. */
export interface IdReading {
	readonly kind: IdKind;
	/** Set for `valid18` and `legacy15` only: nothing else may ever be matched. */
	readonly id: IdNumber | null;
	readonly sex: "male" | "female" | null;
	readonly birthDate: CivilDate | null;
	/** The first six digits: where the number was first issued; not necessarily where its holder lives. */
	readonly regionCode: string | null;
	/** The cell as written, without wrappers and outer spaces. */
	readonly display: string;
	/** For the officer (Chinese): why the number does not match, or what to check; null when all is well. */
	readonly note: string | null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
const ZERO = 48;
const LABEL =
	/^(?:居民|公民|来往|往来|中国|外国|台湾居民|港澳居民|港澳台?|台湾|大陆|内地|临时)*(?:身份证件?|身份|证件|护照|通行证|回乡证|台胞证|居住证|居留证|军官证|士兵证|警官证)(?:号码?|证号)?[:：]?/;
/** Words and a phone that may stand around an ID number without making it another person's. */
const AROUND =
	/^(?:(?:居民|公民)?身份证件?(?:号码?)?|证件(?:号码?)?|号码|联系|手机|电话|号|本人|(?<!\d)1[3-9]\d{9}(?!\d)|[\s:：,，;；、。/()（）]|-)*$/;
const EMBEDDED = /(?<!\d)[1-9]\d{16}[\dX](?!\d)/g;
const CREDIT_CODE = /^[159Y][1239]\d{6}[\dA-HJ-NP-RTUW-Y]{10}$/;
const SCIENTIFIC = /^(\d)\.?(\d*)E\+?1[4-7]$/;
const WHOLE_15_DIGITS = 1_000_000_000_000_000;
const PASSPORT = /^(?:[A-Z]{1,2}\d{7,8}|[A-Z]\d{6}|[A-Z]{2,3}\d{6}|\d{9})$/;
const PERMIT =
	/^(?:[HM]\d{8}(?:\d{2})?|\d{8}|\d{10}(?:[（(]?[A-Z][)）]?)?|[A-Z]{1,2}\d{6}[（(][\dA][)）]|\d{7}[（(]\d[)）]|[A-Z]{3}\d{12}|[\u4e00-\u9fa5]{1,2}字第?\d{6,10}号?)$/;

/**
 * The check character of a GB 11643 number.
 * @param digits17 the first 17 digits
 * @returns `0`–`9` or `X`; null unless given exactly 17 digits
 */
export function checkDigitOf(digits17: string): string | null {
	return digits17.length === WEIGHTS.length && isDigits(digits17, 0, WEIGHTS.length)
		? checkOf(digits17)
		: null;
}

/** True for 18 characters with an existing birth date (1800–2099) and the right check digit. */
function isIdNumber(text: string): text is IdNumber {
	return (
		text.length === WEIGHTS.length + 1 &&
		text.charCodeAt(0) !== ZERO &&
		isDigits(text, 0, WEIGHTS.length) &&
		checkOf(text) === text.charAt(WEIGHTS.length) &&
		birthOf(text) !== null
	);
}

/** The check character of what begins with 17 digits; character codes, because every row of a file asks for it. */
function checkOf(text: string): string {
	let sum = 0;
	for (const [at, weight] of WEIGHTS.entries()) sum += weight * (text.charCodeAt(at) - ZERO);
	return CHECK_DIGITS.charAt(sum % 11);
}

function isDigits(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const digit = text.charCodeAt(at) - ZERO;
		if (!(digit >= 0 && digit <= 9)) return false;
	}
	return true;
}

/**
 * Full years from birth to `day`; a year is full on the birthday itself, 29 February on 1 March of common years.
 * @returns null when `day` lies before birth
 */
export function ageOn(birth: CivilDate, day: CivilDate): number | null {
	if (day < birth) return null;
	const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
	return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * Reads an ID cell; never refuses, because a bad ID must not cost the row.
 *
 * Spaces, dashes, labels (身份证号：) and a lower-case x or × are tolerated. 15 digits are upgraded with century 19
 * (18 for the order numbers 996–999 that GB 11643-1989 kept for people over a hundred). A number cell of 16 digits or
 * more is damaged whatever its check digit: spreadsheets keep 15 digits. Damaged and masked numbers give region, birth
 * date and sex only where those digits are visible and unrounded.
 */
export function readIdNumber(cell: Cell): IdReading {
	if (typeof cell === "string" && isIdNumber(cell)) return whole(cell, cell);
	const display = trimCell(String(cell));
	const text = readValueText(cell);
	if (text === null && !/[*]/.test(display)) return facts("blank", display, null);
	const bare = (text ?? display).replace(LABEL, "").replace(/[\s-]/g, "").toUpperCase().replace(/[×Х]/g, "X");
	if (/^(\d)\1+$/.test(bare)) return facts("unreadable", display, "号码是同一个数字重复，疑为占位：请核对");
	if (typeof cell === "number" && cell >= WHOLE_15_DIGITS) return damagedNumber(bare, display);
	return (
		readWhole(bare, display) ??
		readBroken(bare, display) ??
		readEmbedded(bare, display) ??
		readForeign(bare, display)
	);
}

/** An ID number among its label and a phone; among other words it may be another person's, and two are nobody's. */
function readEmbedded(bare: string, display: string): IdReading | null {
	const found = bare.match(EMBEDDED) ?? [];
	const [only = ""] = found;
	if (found.length > 1) {
		return facts("unreadable", display, `单元格中有${found.length}个身份证号：请每人一行`);
	}
	const whole = AROUND.test(bare.replace(only, "")) ? readWhole(only, display) : null;
	return whole && { ...whole, note: whole.note ?? "身份证号取自单元格中的文字" };
}

/** 18 or 15 characters with everything in place. */
function readWhole(bare: string, display: string): IdReading | null {
	if (isIdNumber(bare)) return whole(bare, display);
	const upgraded = upgradeLegacy(bare);
	return upgraded && { ...seen("legacy15", upgraded, display, null), id: upgraded };
}

function whole(id: IdNumber, display: string): IdReading {
	const note = id.endsWith("000") ? "末三位为000且校验位相符：请核对是否被表格软件改写" : null;
	return { ...seen("valid18", id, display, note), id };
}

/** 15 → 18 digits; null when the text is no legacy number or its date does not exist. */
export function upgradeLegacy(digits15: string): IdNumber | null {
	if (!/^\d{15}$/.test(digits15)) return null;
	const century = digits15.slice(12) >= "996" ? "18" : "19";
	const first17 = `${digits15.slice(0, 6)}${century}${digits15.slice(6)}`;
	const upgraded = `${first17}${checkDigitOf(first17)}`;
	return isIdNumber(upgraded) ? upgraded : null;
}

/** Numbers that look like an ID with something lost; null when the text looks like no such number. */
function readBroken(bare: string, display: string): IdReading | null {
	const scientific = SCIENTIFIC.exec(bare);
	if (scientific) return damagedNumber(bare, display);
	if (isMasked(bare)) return readMasked(bare, display);
	if (/^\d{17}[\dX]$/.test(bare)) return mistyped(bare, display);
	if (/^\d{15,17}$/.test(bare)) {
		const why = bare.length === 15 ? "15位旧号码的出生日期不存在" : "位数不足18位";
		return facts("damaged", display, `${why}，不参与比对：请更正`, bare);
	}
	return null;
}

/** 18 signs whose check fails: the order number is doubted with the check digit, so no sex is read from it. */
function mistyped(bare: string, display: string): IdReading {
	const reading = seen("damaged", `${bare.slice(0, 14)}****`, display, null);
	const check = bare.endsWith("000") ? "末三位被表格软件改成000" : "校验位不符";
	const why = reading.birthDate === null ? "出生日期不存在" : check;
	return { ...reading, note: `${why}，不参与比对：请把该列设为文本后重新导出，或更正` };
}

/**
 * Digits that survived a number format. Rounding cannot reach the region of 18 digits (a 1 or 2 follows it); it can reach
 * the birth date unless 15 digits are shown and the last is not 0. A number cell keeps its first 15 digits as they were.
 */
function damagedNumber(bare: string, display: string): IdReading {
	const note = "号码被表格软件改成数字而缺位，不参与比对：请把该列设为文本后重新导出";
	const scientific = SCIENTIFIC.exec(bare);
	const digits = scientific ? `${scientific[1]}${scientific[2]}` : bare;
	const isSure = !scientific || !digits.endsWith("0");
	if (scientific ? bare.endsWith("17") && digits.length === 15 && isSure : bare.length === 18) {
		return seen("damaged", `${digits.slice(0, 14)}****`, display, note);
	}
	const isRegionSure = bare.endsWith("17") || (digits.length > 6 && isSure);
	return facts("damaged", display, note, isRegionSure ? digits : "");
}

function isMasked(bare: string): boolean {
	return /^[\dX*#?•●]+$/.test(bare) && /[*#?•●]|X{2,}/.test(bare) && bare.length >= 6;
}

/** Positions are literal at 18 signs; otherwise the visible head and tail are put at the ends of an 18-digit number. */
function readMasked(bare: string, display: string): IdReading {
	const note = "号码已脱敏，不参与比对";
	const stars = bare.replace(/[#?•●]/g, "*").replace(/X(?!$)/g, "*");
	const isWhole = stars.length === 18;
	const head = /^\d*/.exec(stars)?.[0] ?? "";
	const tail = /\d*[\dX]?$/.exec(stars)?.[0] ?? "";
	if (!isWhole && head.length + tail.length >= 18) return facts("masked", display, note, head);
	const middle = "*".repeat(Math.max(0, 18 - head.length - tail.length));
	const tailOrNone = stars.length === 15 && !tail.endsWith("X") ? tail.replace(/./g, "*") : tail;
	return seen("masked", isWhole ? stars : `${head}${middle}${tailOrNone}`, display, note);
}

function readForeign(bare: string, display: string): IdReading {
	if (PERMIT.test(bare)) return facts("permit", display, "通行证等证件，不参与身份证号比对");
	if (PASSPORT.test(bare)) return facts("passport", display, "护照，不参与身份证号比对");
	if (CREDIT_CODE.test(bare)) return facts("unreadable", display, "像是统一社会信用代码：单位没有身份证号");
	return facts("unreadable", display, "不是可读的证件号码：请核对位数和字符");
}

/** A reading with nothing but, perhaps, the region digits at the start of `head`. */
function facts(kind: IdKind, display: string, note: string | null, head = ""): IdReading {
	const regionCode = regionAt(head);
	return { kind, id: null, sex: null, birthDate: null, regionCode, display, note };
}

/** A reading of 18 signs in their places, `*` for the invisible ones. */
function seen(kind: IdKind, signs: string, display: string, note: string | null): IdReading {
	const order = signs.charAt(16);
	const sex = isDigits(order, 0, 1) ? (Number(order) % 2 === 1 ? "male" : "female") : null;
	return { kind, id: null, sex, birthDate: birthOf(signs), regionCode: regionAt(signs), display, note };
}

function regionAt(signs: string): string | null {
	return signs.length >= 6 && signs.charCodeAt(0) !== ZERO && isDigits(signs, 0, 6)
		? signs.slice(0, 6)
		: null;
}

function birthOf(signs: string): CivilDate | null {
	if (signs.length < 14 || !isDigits(signs, 6, 14)) return null;
	const year = Number(signs.slice(6, 10));
	if (year < 1800 || year > 2099) return null;
	return civilDate(year, Number(signs.slice(10, 12)), Number(signs.slice(12, 14)));
}
