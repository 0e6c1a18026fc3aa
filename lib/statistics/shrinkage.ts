/** Rates of small villages drawn towards the town's mean, so that one incident among 300 people is no first place. */
import { gammaQuantile } from "./gamma";

/** Villages are never taken for more alike than this share of the mean. */
const LEAST_SPREAD = 0.15;
const TAILS = [0.025, 0.975] as const;

/** Events of an area and the size they are measured against. */
export interface Exposed {
	/** ≥ 0; may be a weighted sum. */
	readonly count: number;
	/** Population or population × weeks in any one unit; > 0. */
	readonly exposure: number;
}

/** The town as the villages' prior: their rates ~ Gamma(shape a, rate b) with mean `mean` = a/b. */
export interface Prior {
	readonly mean: number;
	readonly shape: number;
	readonly rate: number;
}

/** A village's rate after shrinkage, events per unit of exposure, with its 95 % interval. */
export interface ShrunkRate {
	readonly rate: number;
	readonly low: number;
	readonly high: number;
}

function requireExposed({ count, exposure }: Exposed): void {
	if (!(count >= 0) || !Number.isFinite(count)) throw new RangeError(`count must be from 0 on, got ${count}`);
	if (!(exposure > 0) || !Number.isFinite(exposure))
		throw new RangeError(`exposure must be above 0, got ${exposure}`);
}

/**
 * The prior by moments: m = Σy/Σe, τ² = max(Σe(y/e − m)²/Σe − m/mean(e), (0.15·m)²), a = m²/τ², b = m/τ².
 * @returns null without areas or events: nothing to draw towards
 * @throws RangeError for a negative count or an exposure that is not above 0
 * Source: statistics contract, "The focus pick".
 */
export function townPrior(areas: readonly Exposed[]): Prior | null {
	areas.forEach(requireExposed);
	const exposure = areas.reduce((sum, area) => sum + area.exposure, 0);
	const events = areas.reduce((sum, area) => sum + area.count, 0);
	if (events === 0) return null;
	const mean = events / exposure;
	const between = areas.reduce(
		(sum, area) => sum + area.exposure * (area.count / area.exposure - mean) ** 2,
		0,
	);
	const byChance = (mean * areas.length) / exposure;
	const variance = Math.max(between / exposure - byChance, (LEAST_SPREAD * mean) ** 2);
	return { mean, shape: mean ** 2 / variance, rate: mean / variance };
}

/**
 * The rate of one area given the town: (a + y)/(b + e), and the central 95 % of Gamma(a + y, rate b + e).
 * @throws RangeError for a negative count or an exposure that is not above 0
 * Source: statistics contract, "Comparing villages".
 */
export function shrunkRate(area: Exposed, { shape, rate }: Prior): ShrunkRate {
	requireExposed(area);
	const [own, size] = [shape + area.count, rate + area.exposure];
	const [low, high] = TAILS.map((chance) => gammaQuantile(own, chance) / size);
	return { rate: own / size, low: low ?? 0, high: high ?? 0 };
}
