/** Bands: a line of numbers cut into half-open pieces, so that every number lies in exactly one. */
import type { BilingualLabel, DimensionValue } from "./dimension";

/** `[low, high)`; `high` is Infinity in the last band. */
export interface Band extends DimensionValue {
	readonly low: number;
	readonly high: number;
}

/** How a band between two edges is called. */
export type BandNaming = (low: number, high: number) => DimensionValue;

/** Cut points as whole numbers between two ends (both excluded), ascending, without repeats; anything else is left out. */
export function cleanCuts(cuts: readonly number[], above: number, below: number): readonly number[] {
	const usable = cuts.filter((cut) => Number.isInteger(cut) && cut > above && cut < below);
	return [...new Set(usable)].sort((one, other) => one - other);
}

/**
 * The bands between ascending cut points.
 * @param cuts as {@link cleanCuts} returns them; none gives one band
 * @param low first edge, included; @param high last edge, excluded
 */
export function bandsOf(
	cuts: readonly number[],
	low: number,
	high: number,
	naming: BandNaming,
): readonly Band[] {
	const edges = [low, ...cuts, high];
	return edges.slice(1).map((end, position) => {
		const start = edges[position] ?? low;
		return { ...naming(start, end), low: start, high: end };
	});
}

/** The band a number lies in, or null outside all of them (and for NaN). */
export function bandOf(bands: readonly Band[], value: number): Band | null {
	return bands.find((band) => value >= band.low && value < band.high) ?? null;
}

const labelled = (text: string, unit: string): BilingualLabel => ({ zh: `${text}${unit}`, en: text });

/**
 * Names of bands of whole numbers from 0 on, ends as people count them: `lt18` <18, `18_24` 18–24, `1` 1, `ge61` ≥61.
 * @param unit what the Chinese label ends with, such as 岁
 */
export function wholeNumberNaming(unit: string): BandNaming {
	return (low, high) => {
		if (high === Number.POSITIVE_INFINITY) return { id: `ge${low}`, label: labelled(`≥${low}`, unit) };
		const last = high - 1;
		if (low === last) return { id: `${low}`, label: labelled(`${low}`, unit) };
		if (low === 0) return { id: `lt${high}`, label: labelled(`<${high}`, unit) };
		return { id: `${low}_${last}`, label: labelled(`${low}–${last}`, unit) };
	};
}
