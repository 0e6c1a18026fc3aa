/** Phone cells → the numbers in them, each in one form, so that equal numbers are equal text. */
import { PLACEHOLDER_PHONES } from "@/data/placeholders";
import { type Cell, readValueText } from "./normalise";
import { known, quoted, type Reading, refused, unknown } from "./reading";

/**
 * `mobile` mainland mobile; `landline` mainland fixed line, with or without area code; `service` short and
 * non-geographic numbers (95xxx, 96xxx, 400, 800, 106 message senders); `foreign` any other country, 港澳台 included.
 */
export type PhoneKind = "mobile" | "landline" | "service" | "foreign";

/**
 * One number: mobiles 11 digits; landlines `0579-87123456`, with `-8001` for an extension; service numbers digits only;
 * foreign `+85291234567`.
 */
export interface Phone {
	readonly number: string;
	readonly kind: PhoneKind;
}

interface Pattern {
	readonly kind: PhoneKind;
	readonly pattern: RegExp;
	readonly write: (match: RegExpExecArray) => string;
}

/** Most cells: one mobile number and nothing else. */
const MOBILE = /^1[3-9]\d{9}$/;
const CHINA = "(?:\\(?(?:\\+|00)?86\\)?[\\s-]*)";
const START = "(?<![\\d+*])";
const END = "(?![\\d*])";
const EXTENSION = "(?:\\s*(?:转|分机|ext\\.?|-)\\s*(\\d{1,6}))?";
const PLACEHOLDERS = new Set(PLACEHOLDER_PHONES);

const digitsOf = (match: RegExpExecArray): string => match[0].replace(/\D/g, "");

function landline(match: RegExpExecArray): string {
	const [, area = "", local = "", extension] = match;
	return `${area.startsWith("0") ? "" : "0"}${area}-${local.replace(/\D/g, "")}${extension ? `-${extension}` : ""}`;
}

/** Tried in order; each takes its matches out of the cell before the next. */
const PATTERNS: readonly Pattern[] = [
	{
		kind: "mobile",
		pattern: new RegExp(`${START}${CHINA}?0?(1[\\s-]?[3-9](?:[\\s-]?\\d){9})${END}`),
		write: (match) => (match[1] ?? "").replace(/\D/g, ""),
	},
	{
		kind: "landline",
		pattern: new RegExp(
			`${START}${CHINA}(10|2\\d|[3-9]\\d{2})[)\\s-]*([2-9]\\d{2,3}[\\s-]?\\d{4})${EXTENSION}${END}`,
		),
		write: landline,
	},
	{
		kind: "foreign",
		pattern: /(?<![\d*])(?:\+|00)(?!86)[1-9]\d{0,2}(?:[\s()-]*\d){5,13}(?![\d*])/,
		write: (match) => `+${digitsOf(match).replace(/^00/, "")}`,
	},
	{
		kind: "landline",
		pattern: new RegExp(
			`${START}\\(?(010|02\\d|0[3-9]\\d{2})[)\\s-]*([2-9]\\d{2,3}[\\s-]?\\d{4})${EXTENSION}${END}`,
		),
		write: landline,
	},
	{
		kind: "service",
		pattern: new RegExp(`${START}[48]00[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}${END}`),
		write: digitsOf,
	},
	{
		kind: "service",
		pattern: new RegExp(`${START}(?:106\\d{5,17}|9[56]\\d{3,6}|1[12]\\d{1,3}|100\\d{2})${END}`),
		write: digitsOf,
	},
	{
		kind: "landline",
		pattern: new RegExp(`${START}([2-9]\\d{2,3}[\\s-]?\\d{4})${EXTENSION}${END}`),
		write: ([, local = "", extension]) => `${local.replace(/\D/g, "")}${extension ? `-${extension}` : ""}`,
	},
];

/**
 * Reads every number in a phone cell, in the order of the cell, without repeats.
 *
 * Tolerates +86, 0086, a leading 0 before a mobile, spaces and dashes inside a number, names and remarks around it, and
 * several numbers with any separator. Numbers typed only to fill the field (one repeated digit, 13800138000, mobiles whose
 * last eight digits are equal) are left out with a note; a cell of nothing else is unknown, as is a masked number.
 * @returns a refusal when the cell holds digits but no number of a known length
 */
export function readPhones(cell: Cell): Reading<readonly Phone[]> {
	const written = readValueText(cell);
	if (written === null) return unknown();
	if (MOBILE.test(written) && !/(\d)\1{7}$/.test(written) && !isFiller(written)) {
		return known([{ number: written, kind: "mobile" }]);
	}
	const text = wholeScientific(written) ?? written;
	if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) {
		return refused(`${quoted(text)}是科学计数法，号码已损坏：请把该列设为文本后重新导出`);
	}
	const { found, rest } = takeNumbers(text.replace(/（/g, "(").replace(/）/g, ")"));
	const real = found.filter((phone) => !isPlaceholderPhone(phone));
	const left = (rest.match(/\d[\d*]{2,}/g) ?? []).filter((digits) => !isFiller(digits));
	const masked = left.filter((digits) => digits.includes("*"));
	const wrong = left.filter((digits) => !digits.includes("*"));
	const notes = [
		found.length > real.length ? "已略去占位号码" : null,
		masked.length > 0 ? "脱敏号码不参与比对" : null,
		wrong.length > 0 ? `${wrong.join("、")}位数不对，未读入` : null,
	].filter((note) => note !== null);
	if (real.length > 0) return known(real, notes.join("；"));
	if (wrong.length > 0) return refused(`${quoted(text)}中没有位数正确的电话号码：请核对`);
	if (masked.length > 0) return unknown(notes.join("；"));
	return /\d{3}|^0+$/.test(text) ? unknown("占位号码，按未知处理") : noDigits(text);
}

/** `1.3912345678E+10` with every digit written is the number itself; null when digits are missing or it is no such text. */
function wholeScientific(text: string): string | null {
	const parts = /^(\d)\.(\d+)e\+?(\d{1,2})$/i.exec(text);
	const [, first = "", rest = "", power = ""] = parts ?? [];
	return parts && rest.length === Number(power) ? `${first}${rest}` : null;
}

function noDigits(text: string): Reading<never> {
	return /\d/.test(text)
		? refused(`${quoted(text)}位数太少，不是电话号码：请核对`)
		: refused(`${quoted(text)}中没有电话号码：请核对`);
}

interface Found extends Phone {
	readonly at: number;
}

/** Takes numbers out pattern by pattern; each match is blanked in place so that positions stay comparable. */
function takeNumbers(text: string): { readonly found: readonly Phone[]; readonly rest: string } {
	let rest = text;
	const found: Found[] = [];
	for (const { kind, pattern, write } of PATTERNS) {
		for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
			found.push({ number: write(match), kind, at: match.index });
			rest = `${rest.slice(0, match.index)}${"·".repeat(match[0].length)}${rest.slice(match.index + match[0].length)}`;
		}
	}
	const unique = new Map<string, Phone>();
	for (const { number, kind } of found.sort((a, b) => a.at - b.at)) unique.set(number, { number, kind });
	return { found: [...unique.values()], rest };
}

/** True for numbers that stand in for “none”: listed ones, one repeated digit, or mobiles ending in eight equal digits. */
function isPlaceholderPhone({ number, kind }: Phone): boolean {
	return isFiller(number.replace(/\D/g, "")) || (kind === "mobile" && /(\d)\1{7}$/.test(number));
}

function isFiller(digits: string): boolean {
	return PLACEHOLDERS.has(digits) || /^(\d)\1+$/.test(digits);
}
