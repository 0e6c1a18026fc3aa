/** A change in official words: direction, size, and the two figures it was made of, so that no percentage stands alone. */
import type { RatioInterval } from "@/lib/statistics/ratio";
import type { Verdict } from "@/lib/statistics/verdict";
import type { Locale, Words } from "./locale";
import { type CountUnit, countText, isFigure, type NumberStyle, percentText, yuanText } from "./numbers";
import { roundHalfAway } from "./rounding";

/** Units of a compared figure: counts, or money in yuan. */
export type Unit = CountUnit | "元";

/** A figure of two windows, both ≥ 0; null = that window was not measured, which is not 0. */
export interface Change {
	readonly base: number | null;
	readonly now: number | null;
}

/** A change with what the statistics say of it; money, which has no verdict, leaves it null or out. */
export interface JudgedChange extends Change {
	readonly verdict?: Verdict | null;
}

/** How a change is written. */
export interface ChangeStyle {
	readonly unit: Unit;
	/** Digits of the percentage; default 1. */
	readonly decimals?: number;
	/** Default `zh`. */
	readonly locale?: Locale;
}

const DIRECTIONS = {
	up: { zh: "上升", en: "up " },
	down: { zh: "下降", en: "down " },
	flat: { zh: "持平", en: "unchanged" },
	incomparable: { zh: "无可比数据", en: "not comparable" },
} as const satisfies Record<string, Words>;

const VERDICTS = {
	clear_fall: { zh: "明显下降", en: "clear fall" },
	clear_rise: { zh: "明显上升", en: "clear rise" },
	within_noise: { zh: "波动范围内", en: "within noise" },
	too_few: { zh: "样本不足", en: "too few" },
} as const satisfies Record<Verdict, Words>;

const INTERVAL = {
	known: { zh: "95%区间 ", en: "95% interval " },
	undefined: { zh: "95%区间无法计算（基期为0）", en: "95% interval undefined (base is 0)" },
} as const satisfies Record<string, Words>;

/** The verdict in words: 明显下降, 明显上升, 波动范围内, 样本不足. Source: statistics contract. */
export function verdictWord(verdict: Verdict, locale: Locale = "zh"): string {
	return VERDICTS[verdict][locale];
}

/** A figure with its unit, whichever it is: `12起`, `36.34万元`; missing as {@link countText} and {@link yuanText}. */
export function valueText(value: number | null, unit: Unit, style: NumberStyle = {}): string {
	return unit === "元" ? yuanText(value, style) : countText(value, unit, style);
}

/** The size of a change from `base` to a different `now`: a percentage, or the difference itself where none may stand. */
function sizeText(base: number, now: number, { unit, decimals = 1, locale = "zh" }: ChangeStyle): string {
	const rate = base === 0 ? 0 : Math.abs((now - base) / base);
	const hasPercentage = now !== 0 && isFigure(rate) && roundHalfAway(rate, decimals + 2) !== 0;
	if (hasPercentage) return percentText(rate, { decimals, locale });
	return valueText(Math.abs(now - base), unit, { locale });
}

/**
 * Direction and size alone: `下降47.8%`, `上升3起`, `持平`. **Only for a table row in which both figures stand as well**;
 * everywhere else use {@link changePhrase} or {@link comparisonPhrase}.
 *
 * Rule (domain contract §3): equal → 持平 (0→0 too); base 0 → 上升N起, never a percentage; to 0 → 下降N起; else
 * 上升/下降xx.x%. A change too small for the decimals is printed as its difference, not as 0.0 %. Money is compared to the fen.
 * A window not measured (null, NaN) → 无可比数据.
 */
export function changeWords({ base, now }: Change, style: ChangeStyle): string {
	const locale = style.locale ?? "zh";
	if (!isFigure(base) || !isFigure(now)) {
		return DIRECTIONS.incomparable[locale];
	}
	const [before, after] = style.unit === "元" ? [roundHalfAway(base, 2), roundHalfAway(now, 2)] : [base, now];
	if (before === after) return DIRECTIONS.flat[locale];
	return `${DIRECTIONS[after > before ? "up" : "down"][locale]}${sizeText(before, after, style)}`;
}

/** Both figures, and the verdict where there is one: `（23起→12起，波动范围内）`. */
function evidenceText({ base, now, verdict }: JudgedChange, { unit, locale = "zh" }: ChangeStyle): string {
	const [before, after] = [base, now].map((value) => valueText(value, unit, { locale, blank: "unknown" }));
	const word = verdict ? verdictWord(verdict, locale) : null;
	if (locale === "en") return ` (${before} → ${after}${word === null ? "" : `, ${word}`})`;
	return `（${before}→${after}${word === null ? "" : `，${word}`}）`;
}

/**
 * A change with both its figures: `下降47.8%（23起→12起）`, `上升3起（0起→3起）`, `下降47.8%（52.3万元→27.3万元）`; with a
 * verdict given, `下降47.8%（23起→12起，波动范围内）`. A figure not measured is 不详: `无可比数据（不详→12起）`.
 */
export function changePhrase(change: JudgedChange, style: ChangeStyle): string {
	return changeWords(change, style) + evidenceText(change, style);
}

/**
 * The complete official phrase: `同比下降47.8%（23起→12起，波动范围内）`; English
 * `down 47.8% vs last year (23 incidents → 12 incidents, within noise)`.
 * @param label the comparison's own word in the same language: 同比, 环比, vs last year
 */
export function comparisonPhrase(label: string, change: JudgedChange, style: ChangeStyle): string {
	const words = changeWords(change, style);
	return (style.locale === "en" ? `${words} ${label}` : label + words) + evidenceText(change, style);
}

/** A bound of the ratio as a signed change; decimals are added until a bound beside 0 shows its side. */
function boundText(bound: number, locale: Locale): string {
	const change = bound - 1;
	const decimals = [0, 1, 2].find((digits) => roundHalfAway(change, digits + 2) !== 0) ?? 0;
	const text = percentText(change, { decimals, locale });
	return roundHalfAway(change, decimals + 2) > 0 ? `+${text}` : text;
}

/**
 * The 95 % interval of a change for the hover: `95%区间 −74%…+3%`. A bound that would print as 0 % gets decimals
 * (`−0.2%`), so that the interval never seems to contradict the verdict. With base 0 there is no percentage:
 * `95%区间无法计算（基期为0）`.
 */
export function intervalPhrase({ low, high }: RatioInterval, locale: Locale = "zh"): string {
	if (high === null) return INTERVAL.undefined[locale];
	return `${INTERVAL.known[locale]}${boundText(low, locale)}…${boundText(high, locale)}`;
}
