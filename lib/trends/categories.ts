/** The 12 national classes year to date beside their shares in the country: which of ours lie outside of chance. */
import { FRAUD_CLASSES, NATIONAL_EVALUATION, NATIONAL_SHARES } from "@/data/taxonomy";
import { compareCounts } from "@/lib/statistics/comparison";
import { benjaminiHochberg } from "@/lib/statistics/movers";
import { type Proportion, proportion } from "@/lib/statistics/proportion";
import { compareRates } from "@/lib/statistics/rate-ratio";
import type { YearPair } from "./wall";
import type { WallCategories, WallCategory } from "./wall-parts";

const PER_CENT = 100;

/** Calls by class id; null = 不详. */
export type ClassCounts = ReadonlyMap<string | null, number>;

/** What the classes are compared by. */
export interface ClassParts {
	readonly counts: YearPair<ClassCounts>;
	/** False where last year is not measured, or its classes are known to an unlike degree. */
	readonly isComparable: boolean;
	readonly phi: number;
}

const labelOf = (value: string) => FRAUD_CLASSES.find(({ id }) => id === value)?.zh ?? value;

/**
 * Two-sided mid-p of “the share is the national one”; null without calls. It is the test of two counts whose exposures stand
 * as the share to the rest: given their sum, the one is binomial with just that share.
 */
function pOfShare({ part, whole }: Proportion, share: number): number | null {
	const pair = { base: { count: whole - part, days: 1 - share }, now: { count: part, days: share }, phi: 1 };
	return compareRates(pair).p;
}

/** Beyond chance only where the interval printed beside it says the same. */
function sideOf({ share, low, high }: Proportion, national: number, isDiscovery: boolean) {
	if (!isDiscovery || share === null) return null;
	if (low > national) return "above";
	return high < national ? "below" : null;
}

/** The classes in the order of the national shares. Shares are of the calls of these classes, as the national ones are. */
export function wallCategories({ counts, isComparable, phi }: ClassParts): WallCategories {
	const classes = Object.entries(NATIONAL_SHARES).map(([value, share]) => ({
		value,
		share: share / PER_CENT,
	}));
	const countOf = (value: string) => counts.now.get(value) ?? 0;
	const whole = classes.reduce((sum, { value }) => sum + countOf(value), 0);
	const judged = classes
		.toSorted((one, other) => other.share - one.share)
		.map(({ value, share }) => {
			const own = proportion(countOf(value), whole);
			return { value, national: share, own, p: pOfShare(own, share) };
		});
	const discoveries = benjaminiHochberg(judged.map(({ p }) => p));
	const all = [...counts.now.values()].reduce((sum, count) => sum + count, 0);
	const unknown = counts.now.get(null) ?? 0;
	return {
		classes: judged.map(
			({ value, national, own, p }, at): WallCategory => ({
				value,
				label: labelOf(value),
				own,
				national,
				p,
				outside: sideOf(own, national, discoveries[at] ?? false),
				compared: isComparable
					? compareCounts({ base: counts.base.get(value) ?? 0, now: own.part, phi })
					: null,
			}),
		),
		other: all - whole - unknown,
		unknown,
		national: NATIONAL_EVALUATION,
	};
}
