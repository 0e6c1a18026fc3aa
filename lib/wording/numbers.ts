/** Counts, shares and amounts as they stand in print: with their unit, grouped, and never `NaN`. */
import type { Locale, Words } from "./locale";
import { decimalText, roundHalfAway, shiftPoint } from "./rounding";

/** 起 calls and cases, 人 people, 份 receipts. */
export type CountUnit = "起" | "人" | "份";

/** Units of money; wan = 10 000 yuan. */
export type MoneyUnit = "yuan" | "wan";

/** Why a figure is missing: `unknown` 不详 (it exists, nobody wrote it down), `unmeasured` — (there is nothing to know). */
export type Blank = "unknown" | "unmeasured";

/** How a number is written; every part has a default. */
export interface NumberStyle {
	/** Default `zh`. */
	readonly locale?: Locale;
	/** What stands in place of a missing number; default `unmeasured`. */
	readonly blank?: Blank;
	/** Digits after the point; each function names its default. */
	readonly decimals?: number;
}

const BLANKS = {
	unknown: { zh: "不详", en: "unknown" },
	unmeasured: { zh: "—", en: "—" },
} as const satisfies Record<Blank, Words>;

const COUNT_UNITS = {
	起: { one: "incident", many: "incidents" },
	人: { one: "person", many: "people" },
	份: { one: "receipt", many: "receipts" },
} as const satisfies Record<CountUnit, { readonly one: string; readonly many: string }>;

const MONEY_UNITS = {
	yuan: { zh: "元", en: "yuan" },
	wan: { zh: "万元", en: "10 000 yuan" },
} as const satisfies Record<MoneyUnit, Words>;

/**
 * Size from which digits are grouped in threes: five digits in Chinese (GB/T 15835-2011: the comma 千分撇 may group long
 * integers, four digits stay whole), four in English. Years never come through here.
 */
const GROUP_FROM = { zh: 10_000, en: 1_000 } as const satisfies Record<Locale, number>;

const WAN_YUAN = 10_000;

const LARGEST = 1e18;

/** What stands in place of a missing figure: 不详 or —. */
export function blankText(blank: Blank = "unmeasured", locale: Locale = "zh"): string {
	return BLANKS[blank][locale];
}

/** True for a number that can be printed digit by digit; null, NaN, infinities and sizes from 10¹⁸ on are blanks. */
export function isFigure(value: number | null): value is number {
	return value !== null && Math.abs(value) < LARGEST;
}

function withoutTrailingZeros(text: string): string {
	return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/**
 * A bare number for a column whose unit stands in the header, such as `12`, `1852`, `12,345`.
 * @param style.decimals default 0 for a whole number, else 1 (averages per day)
 */
export function numberText(value: number | null, style: NumberStyle = {}): string {
	const { locale = "zh", blank } = style;
	if (!isFigure(value)) return blankText(blank, locale);
	return decimalText(value, style.decimals ?? (Number.isInteger(value) ? 0 : 1), GROUP_FROM[locale]);
}

/**
 * A count with its unit: `12起`, `12,345人`, `1 receipt`. Missing → 不详 or — without a unit. 0 is a count: `0起`.
 * @param style.decimals as {@link numberText}
 */
export function countText(value: number | null, unit: CountUnit, style: NumberStyle = {}): string {
	const number = numberText(value, style);
	if (!isFigure(value)) return number;
	if (style.locale !== "en") return `${number}${unit}`;
	return `${number} ${number === "1" ? COUNT_UNITS[unit].one : COUNT_UNITS[unit].many}`;
}

/**
 * A share as a percentage: 0.343 → `34.3%`. Only for shares of a whole; a change goes through the change phrases, which
 * print both counts. A share of nothing is null and prints as a blank, not as 0 %.
 * @param rate 1 = 100 %
 * @param style.decimals default 1, rounded half away from zero
 */
export function percentText(rate: number | null, style: NumberStyle = {}): string {
	const { locale = "zh", blank, decimals = 1 } = style;
	if (!isFigure(rate)) return blankText(blank, locale);
	return `${decimalText(shiftPoint(rate, 2), decimals, GROUP_FROM[locale])}%`;
}

/**
 * An amount in running text. Chinese: below 10 000 yuan in 元 to the fen (`3634元`, `3634.5元`), from there in 万元 with up
 * to `decimals` (`36.34万元`, `1万元`); English: `¥363,400`, `¥3,634.50`. The choice of unit follows the amount as
 * rounded to the fen. Missing → 不详 or —; `0元` is an attempt without loss.
 * @param yuan yuan, not fen
 * @param style.decimals default 2; for Chinese only
 */
export function yuanText(yuan: number | null, style: NumberStyle = {}): string {
	const { locale = "zh", blank, decimals = 2 } = style;
	if (!isFigure(yuan)) return blankText(blank, locale);
	const rounded = roundHalfAway(yuan, 2);
	if (locale === "en") {
		const size = decimalText(Math.abs(rounded), Number.isInteger(rounded) ? 0 : 2, GROUP_FROM.en);
		return `${rounded < 0 ? "−" : ""}¥${size}`;
	}
	const unit = Math.abs(rounded) >= WAN_YUAN ? "wan" : "yuan";
	return `${withoutTrailingZeros(yuanFigure(rounded, unit, { decimals }))}${MONEY_UNITS[unit].zh}`;
}

/**
 * An amount that decides what is counted, exact to the yuan: `20万元`, `12.3456万元`; rounded it would name another limit.
 * @param yuan whole yuan
 */
export function limitText(yuan: number, locale: Locale = "zh"): string {
	return yuanText(yuan, { locale, decimals: 4 });
}

/** The name of a unit of money for a column header: 元, 万元. */
export function moneyUnitText(unit: MoneyUnit, locale: Locale = "zh"): string {
	return MONEY_UNITS[unit][locale];
}

/** The unit for a column of amounts: 万元 as soon as one of them reaches 10 000 yuan. Missing amounts do not vote. */
export function moneyUnitFor(yuans: readonly (number | null)[]): MoneyUnit {
	return yuans.some((yuan) => isFigure(yuan) && Math.abs(roundHalfAway(yuan, 2)) >= WAN_YUAN)
		? "wan"
		: "yuan";
}

/**
 * A bare amount for a column whose unit stands in the header; two decimals throughout, so that points stand under points.
 * @param yuan yuan, not fen
 * @param style.decimals default 2
 */
export function yuanFigure(yuan: number | null, unit: MoneyUnit, style: NumberStyle = {}): string {
	const { locale = "zh", blank, decimals = 2 } = style;
	if (!isFigure(yuan)) return blankText(blank, locale);
	return decimalText(shiftPoint(yuan, unit === "wan" ? -4 : 0), decimals, GROUP_FROM[locale]);
}
