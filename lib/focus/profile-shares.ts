/** Shares of every value in the place of the week beside those in the rest of the town, and which differ beyond noise. */
import { comparableReaches } from "@/lib/analysis/comparable";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { Comparison } from "@/lib/statistics/comparison";
import { benjaminiHochberg } from "@/lib/statistics/movers";
import { compareRates } from "@/lib/statistics/rate-ratio";
import type { Counted, CountedValue } from "./counted";

/** A figure of the place beside that of the rest of the town; both together are the town. */
export interface ByPlace<T> {
	readonly area: T;
	readonly rest: T;
}

/** One known value of a dimension. */
export interface ProfileValue extends Omit<CountedValue, "count"> {
	readonly counts: ByPlace<number>;
	/** Of those whose value is known; null where nobody's is. */
	readonly shares: ByPlace<number | null>;
	/**
	 * Share in the place ÷ share in the rest. Null where either knows nothing, and where the dimension is known too rarely or to
	 * an unlike degree.
	 */
	readonly comparison: Comparison | null;
	/** Differs beyond noise: survives Benjamini–Hochberg at 10 % over all rows of the profile, and its interval excludes 1. */
	readonly isDistinct: boolean;
}

/** One dimension: its known values, those with most in the place first, bands in their order; 不详 is counted beside them. */
export interface ProfileDimension {
	readonly dimension: Dimension;
	readonly known: ByPlace<number>;
	readonly unknown: ByPlace<number>;
	readonly values: readonly ProfileValue[];
}

const shareOf = (count: number, known: number): number | null => (known === 0 ? null : count / known);
const coverageOf = (known: number, unknown: number): number | null => shareOf(known, known + unknown);

/** Whether shares of two places may be compared: the house's rule for windows, with the rest in the place of the earlier one. */
function isComparable({ known, unknown }: Pick<ProfileDimension, "known" | "unknown">): boolean {
	const reaches = comparableReaches({ current: "whole", previous: "whole", lastYear: "none" }, (name) =>
		name === "current" ? coverageOf(known.area, unknown.area) : coverageOf(known.rest, unknown.rest),
	);
	return known.area > 0 && known.rest > 0 && reaches.previous === "whole";
}

/**
 * Compares the shares of some values together: a ratio of rates with those whose value is known as exposure, so that the words
 * are those of every other comparison. Null where the dimension cannot be compared.
 */
export function compareShares(
	dimension: Pick<ProfileDimension, "known" | "unknown">,
	counts: ByPlace<number>,
	phi: number,
): Comparison | null {
	if (!isComparable(dimension)) return null;
	const { known } = dimension;
	return compareRates({
		base: { count: counts.rest, days: known.rest },
		now: { count: counts.area, days: known.area },
		phi,
	});
}

/** The town less the place, value by value; not yet tested together. */
export function profiledDimension(town: Counted, area: Counted, phi: number): ProfileDimension {
	const { dimension } = town;
	const known = { area: area.known, rest: town.known - area.known };
	const unknown = { area: area.unknown, rest: town.unknown - area.unknown };
	const inArea = new Map(area.values.map(({ value, count }) => [value, count]));
	const values = town.values.map(({ count, ...value }): ProfileValue => {
		const own = inArea.get(value.value) ?? 0;
		const counts = { area: own, rest: count - own };
		return {
			...value,
			counts,
			shares: { area: shareOf(own, known.area), rest: shareOf(counts.rest, known.rest) },
			comparison: compareShares({ known, unknown }, counts, phi),
			isDistinct: false,
		};
	});
	const sorted = dimension.isOrdered
		? values
		: values.toSorted((one, other) => other.counts.area - one.counts.area);
	return { dimension, known, unknown, values: sorted };
}

/** The p that enters the test of all rows; null where nothing was compared or too little happened. */
export const testedP = ({ comparison }: ProfileValue): number | null =>
	comparison === null || comparison.verdict === "too_few" ? null : comparison.p;

/** Marks what differs beyond noise when all values of all dimensions are tested at once. */
export function markDistinct(dimensions: readonly ProfileDimension[]): readonly ProfileDimension[] {
	const survives = benjaminiHochberg(dimensions.flatMap(({ values }) => values.map(testedP)));
	let position = 0;
	return dimensions.map((dimension) => ({
		...dimension,
		values: dimension.values.map((value) => {
			const verdict = value.comparison?.verdict;
			const isClear = verdict === "clear_rise" || verdict === "clear_fall";
			return { ...value, isDistinct: survives[position++] === true && isClear };
		}),
	}));
}
