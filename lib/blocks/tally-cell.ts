/** A part of a whole as a cell: the share with both counts, its interval on hover, what nobody wrote down beside it. */
import { proportion } from "@/lib/statistics/proportion";
import { blankText, numberText, percentText } from "@/lib/wording/numbers";
import type { TableCell } from "./block";

/** `count` of `whole`, both known; `unknown` stand in neither. */
export interface Tallied {
	readonly count: number;
	readonly whole: number;
	readonly unknown: number;
}

/** `80.0%（1600/2000）`; a share of nothing is 不详 where something stands in neither, else —. */
export function tallyText({ count, whole, unknown }: Tallied): string {
	if (whole === 0) return blankText(unknown > 0 ? "unknown" : "unmeasured");
	return `${percentText(count / whole)}（${numberText(count)}/${numberText(whole)}）`;
}

/** The share of a tally; sorted by it, a share of nothing apart. */
export function tallyCell(tally: Tallied): TableCell {
	const { share, low, high } = proportion(tally.count, tally.whole);
	const interval = share === null ? [] : [`95%区间 ${percentText(low)}…${percentText(high)}`];
	const unknown = tally.unknown === 0 ? [] : [`另有${numberText(tally.unknown)}起不详，不在分母中`];
	const hint = [...interval, ...unknown].join("；");
	return { text: tallyText(tally), sort: share, ...(hint === "" ? {} : { hint }) };
}
