/** What rules caught, as sums that may be added over towns, and the shares, intervals and ratios that follow from them. */
import { PHI_FLOOR } from "@/lib/statistics/count";
import { type RatioInterval, weightedRatioInterval } from "@/lib/statistics/ratio";
import { RULE_IDS, type RuleId } from "./rules";

/** The next weeks over which it is asked what a visit could have met. */
export const HORIZON_WEEKS = 8;

const NOTHING = {
	/** Decisions. */
	picks: 0,
	/** Incidents of the week after, in all areas, in the first area of the rule, in its first three. */
	nextWeek: 0,
	topOne: 0,
	topThree: 0,
	/** Incidents of the eight weeks after, in all areas and in the first area of the rule. */
	nextEight: 0,
	topOneEight: 0,
	/** Decisions whose first area had no incident in the week after. */
	quiet: 0,
	/** Areas picked at least once by the latest 52 decisions, and areas that could have been; summed over decisions with 51 before them. */
	visited: 0,
	visitable: 0,
	/** Incidents of the first area in the four weeks before the decision and in the four after. */
	before: 0,
	after: 0,
};

/** Sums of one rule. Where places tie, they are expectations over who is drawn, and need not be whole. */
export type RuleSums = Readonly<Record<keyof typeof NOTHING, number>>;

const SUM_IDS = Object.keys(NOTHING) as readonly (keyof typeof NOTHING)[];

/** One number for every rule, or whatever else each has one of. */
export type ByRule<T> = Readonly<Record<RuleId, T>>;

/** Says the same of every rule. */
export function everyRule<T>(of: (rule: RuleId) => T): ByRule<T> {
	return Object.fromEntries(RULE_IDS.map((rule) => [rule, of(rule)])) as Record<RuleId, T>;
}

/** Adds sums: of decisions of one town, or of several towns. Of nothing → all 0. */
export function addSums(parts: readonly RuleSums[]): RuleSums {
	const sums = { ...NOTHING };
	for (const part of parts) for (const id of SUM_IDS) sums[id] += part[id];
	return sums;
}

/** A part of a whole with its 95 % interval; both may be expectations. */
export interface CaughtShare {
	readonly part: number;
	readonly whole: number;
	/** part ÷ whole; null when whole is 0. */
	readonly share: number | null;
	readonly low: number;
	readonly high: number;
}

/** One rule against another on the same decisions: the ratio of what both caught. */
export interface RuleRatios {
	readonly topOne: RatioInterval;
	readonly topOneEight: RatioInterval;
}

/** How good a rule was. */
export interface RuleFigures {
	readonly picks: number;
	/** Of the incidents of the week after. */
	readonly topOne: CaughtShare;
	readonly topThree: CaughtShare;
	/** Of the incidents of the eight weeks after; every incident lies in eight windows, so that an eighth of them counts. */
	readonly topOneEight: CaughtShare;
	/** Of the picks: those with no incident the week after. */
	readonly quiet: CaughtShare;
	/** Share of the areas picked at least once within 52 picks, the mean over all such stretches; null below 52 picks. */
	readonly coverage: number | null;
	readonly overRandom: RuleRatios;
	readonly overLastFourWeeks: RuleRatios;
	/** The first area's incidents, four weeks before and four after, with nothing done: a fall that is no effect. */
	readonly beforeAndAfter: {
		readonly before: number;
		readonly after: number;
		readonly change: number | null;
	};
}

/**
 * Share with Wilson's interval, counts divided by φ: the interval of the odds part ÷ rest (one and the same formula),
 * mapped back.
 * @param phi overdispersion × how often each incident is counted; ≥ 1
 */
function caughtShare(part: number, whole: number, phi: number): CaughtShare {
	if (whole === 0) return { part, whole, share: null, low: 0, high: 1 };
	const { low, high } = weightedRatioInterval(Math.max(0, whole - part), part, phi);
	return {
		part,
		whole,
		share: part / whole,
		low: low / (1 + low),
		high: high === null ? 1 : high / (1 + high),
	};
}

/** Chance alone is no estimate: its share is known, so that only the rule's own share is uncertain. */
function overKnown(own: CaughtShare, known: CaughtShare): RatioInterval {
	if (own.share === null || known.share === null || known.share === 0)
		return { ratio: null, low: 0, high: null };
	return { ratio: own.share / known.share, low: own.low / known.share, high: own.high / known.share };
}

/**
 * The figures of every rule. φ is that of the contract, 1.2. Two rules often pick the same place; their ratio is given the
 * interval of unrelated counts all the same, which is wider than it need be.
 * Source: statistics contract, "The focus pick".
 */
export function ruleFigures(sums: ByRule<RuleSums>): ByRule<RuleFigures> {
	const overlapping = PHI_FLOOR * HORIZON_WEEKS;
	const topOne = (rule: RuleId) => caughtShare(sums[rule].topOne, sums[rule].nextWeek, PHI_FLOOR);
	const topOneEight = (rule: RuleId) =>
		caughtShare(sums[rule].topOneEight, sums[rule].nextEight, overlapping);
	const { last_four_weeks: simple } = sums;
	return everyRule((rule) => {
		const own = sums[rule];
		return {
			picks: own.picks,
			topOne: topOne(rule),
			topThree: caughtShare(own.topThree, own.nextWeek, PHI_FLOOR),
			topOneEight: topOneEight(rule),
			quiet: caughtShare(own.quiet, own.picks, PHI_FLOOR),
			coverage: own.visitable === 0 ? null : own.visited / own.visitable,
			overRandom: {
				topOne: overKnown(topOne(rule), topOne("random")),
				topOneEight: overKnown(topOneEight(rule), topOneEight("random")),
			},
			overLastFourWeeks: {
				topOne: weightedRatioInterval(simple.topOne, own.topOne, PHI_FLOOR),
				topOneEight: weightedRatioInterval(simple.topOneEight, own.topOneEight, overlapping),
			},
			beforeAndAfter: {
				before: own.before,
				after: own.after,
				change: own.before === 0 ? null : (own.after - own.before) / own.before,
			},
		};
	});
}
