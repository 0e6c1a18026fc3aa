/** The pure figures of a firm, a zone or the town: shares of workers, incidents against last year, losses, and how often. */
import type { Reach } from "@/lib/analysis/measured";
import { perHead } from "@/lib/analysis/population";
import { PER_PEOPLE } from "@/lib/metrics";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { type FunnelPlace, funnelPlace } from "@/lib/statistics/funnel";
import { type Prior, type ShrunkRate, shrunkRate } from "@/lib/statistics/shrinkage";

/** Calls and cases are both per 10 000. */
const PER_10K = PER_PEOPLE.calls_per_10k;
/** Below so many workers one incident changes everything: shown, marked, and not ranked (domain contract §5). */
const FEW_WORKERS = 300;

/** A part of the workers. More than all is not cut: it says that the lists do not fit each other. */
export interface WorkerShare {
	readonly part: number;
	/** > 0 */
	readonly whole: number;
	/** part ÷ whole, may exceed 1. */
	readonly share: number;
	/** Firms that stand in neither, because a number of theirs is not known. */
	readonly unknown: number;
}

/** Part ÷ whole; null where either is unknown or nobody works there. */
export function workerShare(part: number | null, whole: number | null, unknown = 0): WorkerShare | null {
	if (part === null || whole === null || whole <= 0) return null;
	return { part, whole, share: part / whole, unknown };
}

/**
 * Shares of parts as the share of the whole; parts that are not known are left out of it.
 * @param unknown firms in those parts and in the known ones that stand in no number
 */
export function sharesTogether(shares: readonly (WorkerShare | null)[], unknown: number): WorkerShare | null {
	const known = shares.filter((share) => share !== null);
	return workerShare(
		knownSum(known.map(({ part }) => part)),
		knownSum(known.map(({ whole }) => whole)),
		unknown,
	);
}

/** Whether the two windows may be compared; why not, else. */
export type Comparability =
	| "whole"
	/** There is no such window, or no record of it. */
	| "none"
	/** Recorded only in part. */
	| "part"
	/** In one of the two hardly any employer was written down. */
	| "unnamed";

/** How many incidents of a window say where the victim works; 非企业 says so too. */
export interface Named {
	readonly events: number;
	readonly named: number;
}

/** Below this ratio of the named shares one window had no column of employers to speak of: a tenfold change is none of crime. */
const LEAST_RATIO = 0.1;
/** Below this one a reader is warned: a part of the change may be better recording. */
const ALIKE_RATIO = 0.8;

function namedRatio(now: Named, base: Named): number {
	if (now.events === 0 || base.events === 0) return 1;
	const [share, before] = [now.named / now.events, base.named / base.events];
	return Math.max(share, before) === 0 ? 1 : Math.min(share, before) / Math.max(share, before);
}

/** True where employers are written down to an unlike degree in the two windows, so that a change needs a caution. */
export function areUnlike(now: Named, base: Named): boolean {
	return namedRatio(now, base) < ALIKE_RATIO;
}

/**
 * Whether incidents of workers may be compared. Most victims work in no firm and leave the employer blank, so that a low share
 * of known ones is ordinary and says nothing by itself; a share that is another window's tenth says that the column was not kept.
 */
export function comparabilityOf(reach: Reach, now: Named, base: Named): Comparability {
	if (reach !== "whole") return reach;
	return namedRatio(now, base) < LEAST_RATIO ? "unnamed" : "whole";
}

/** How two windows compare. */
export interface Comparing {
	readonly comparability: Comparability;
	/** Overdispersion of the station's own weeks, ≥ 1. */
	readonly phi: number;
}

/** Incidents of the window and of the same window last year. */
export interface Incidents {
	readonly now: number;
	/** Null where that window was not measured. */
	readonly base: number | null;
	/** Null where the two may not be compared. */
	readonly comparison: Comparison | null;
}

/** The two counts with their verdict; a base that was not measured is none. */
export function incidentsOf(now: number, counted: number, { comparability, phi }: Comparing): Incidents {
	const base = comparability === "none" ? null : counted;
	const comparison = comparability === "whole" ? compareCounts({ base: counted, now, phi }) : null;
	return { now, base, comparison };
}

/** Losses of some incidents. */
export interface LossSum {
	/** Known losses together, 1/100 yuan; 0 without incidents, null where none of them is known. */
	readonly fen: number | null;
	/** Incidents whose loss nobody wrote down: never counted as 0. */
	readonly unknown: number;
}

/** Known losses together. */
export function lossSum(losses: readonly (number | null)[]): LossSum {
	const known = losses.filter((loss) => loss !== null);
	const fen = known.length === 0 && losses.length > 0 ? null : known.reduce((sum, loss) => sum + loss, 0);
	return { fen, unknown: losses.length - known.length };
}

/** Losses of the window and of the same window last year. */
export interface Losses {
	readonly now: LossSum;
	/** Null where that window was not measured. */
	readonly base: LossSum | null;
	/** Known losses now − then, 1/100 yuan; null where either is unknown or the windows may not be compared. */
	readonly differenceFen: number | null;
}

/** Both sums with their difference. */
export function lossesOf(now: LossSum, counted: LossSum, { comparability }: Comparing): Losses {
	const base = comparability === "none" ? null : counted;
	const isComparable = comparability === "whole" && now.fen !== null && counted.fen !== null;
	return { now, base, differenceFen: isComparable ? (now.fen ?? 0) - (counted.fen ?? 0) : null };
}

/** How often, per 10 000 workers and for the window as it is, not per year. */
export interface Frequency {
	/** Null where the number of workers is unknown or 0. */
	readonly per10k: number | null;
	/** Drawn towards the mean of all alike; null without a number of workers, or where nobody was hit. */
	readonly shrunk: ShrunkRate | null;
	/** Where it stands in the funnel around that mean; null as `shrunk`. */
	readonly place: FunnelPlace | null;
	/** Fewer than 300 workers, or nobody knows how many: 不宜排名. */
	readonly isSmall: boolean;
}

/**
 * Incidents per 10 000 workers with shrinkage (statistics contract, "Comparing villages": a firm is an area whose population
 * is its workers).
 * @param prior of the firms, or of the zones, with a number of workers; null without any incident
 */
export function frequencyOf(count: number, workers: number | null, prior: Prior | null): Frequency {
	const isSmall = workers === null || workers < FEW_WORKERS;
	if (workers === null || workers <= 0) return { per10k: null, shrunk: null, place: null, isSmall };
	const per10k = perHead(PER_10K, count, workers);
	if (prior === null) return { per10k, shrunk: null, place: null, isSmall };
	const { rate, low, high } = shrunkRate({ count, exposure: workers }, prior);
	const { per } = PER_10K;
	return {
		per10k,
		shrunk: { rate: rate * per, low: low * per, high: high * per },
		place: funnelPlace(count, prior.mean * workers),
		isSmall,
	};
}

/** Numbers together; null where none of them is known. */
export function knownSum(numbers: readonly (number | null)[]): number | null {
	const known = numbers.filter((number) => number !== null);
	return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}
