/** Days around a festival, averages by the day and multiples of ordinary days, as officers write them. */
import type { FestivalId } from "@/data/holidays";
import type { RatioInterval } from "@/lib/statistics/ratio";
import { type Unit, valueText } from "./change";
import { numberText } from "./numbers";
import { lunarDayText } from "./periods";
import { decimalText } from "./rounding";

const GROUP_FROM = 10_000;
const LAST_SPRING_DAY = 29;

/**
 * A day by its distance from the festival's day: 前7天, 当天, 后3天; around 春节 除夕, 初一, 初八. One word for all years,
 * whatever the date.
 */
export function offsetText(festival: FestivalId, offset: number): string {
	if (festival === "spring_festival") {
		if (offset === -1) return "除夕";
		if (offset >= 0 && offset < LAST_SPRING_DAY) return lunarDayText(offset + 1);
	}
	if (offset === 0) return "当天";
	return offset < 0 ? `前${-offset}天` : `后${offset}天`;
}

/** An average by the day with its unit: `2.40起`, `3.6万元`, `4518元` (whole yuan), `0起`; — without a value. */
export function perDayText(value: number | null, days: number, unit: Unit): string {
	if (value === null || days <= 0) return numberText(null);
	if (value === 0) return valueText(0, unit);
	if (unit === "元") return valueText(Math.round(value / days), unit);
	return valueText(value / days, unit, { decimals: 2 });
}

const times = (ratio: number): string => decimalText(ratio, ratio < 10 ? 2 : 0, GROUP_FROM);

/** The same for a table: `2.05倍（1.21–3.47）`, `—（1.21以上）`. */
export function timesText({ ratio, low, high }: RatioInterval): string {
	const interval = high === null ? `${times(low)}以上` : `${times(low)}–${times(high)}`;
	return `${ratio === null ? "—" : `${times(ratio)}倍`}（${interval}）`;
}

/**
 * A rate against that of ordinary days: `为平常的2.05倍，95%区间1.21–3.47倍`; where ordinary days had none there is no
 * multiple: `平常为0，95%区间1.21倍以上`.
 */
export function timesPhrase({ ratio, low, high }: RatioInterval): string {
	const interval = high === null ? `95%区间${times(low)}倍以上` : `95%区间${times(low)}–${times(high)}倍`;
	return ratio === null ? `平常为0，${interval}` : `为平常的${times(ratio)}倍，${interval}`;
}
