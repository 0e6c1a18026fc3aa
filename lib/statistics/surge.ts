/** Sudden rises: the last seven days of the town against its own slowly forgotten mean, and the plain rule for a village. */
import { requireCount, requirePhi } from "./count";

/** Days that are watched, and skipped in the mean so that a surge does not hide itself. */
const SURGE_DAYS = 7;
const HALF_LIFE_DAYS = 180;
/** Overdispersion of seven days of a town, measured for the contract. */
const SURGE_PHI = 1.15;
/** At this chance a town has about 1.8 false alarms a year. */
const ALARM_BELOW = 0.01;
/** Less history than eight weeks before the watched days says nothing. */
const LEAST_DAYS = 56;
/** Events in seven days that make a village's surge: about five alarms a year over 42 villages. */
const VILLAGE_SURGE_FROM = 3;

/**
 * Chance of at least so many events where `expected` are usual: the upper tail of the negative binomial with variance
 * φ·expected (of the Poisson for φ = 1), half of the mass at `observed` included.
 * @param expected ≥ 0; 0 → 0.5 for no event, else 0
 * @param phi ≥ 1
 * @throws RangeError for what is no count, expectation or overdispersion
 * Source: statistics contract, "Surges".
 */
export function surgeChance(observed: number, expected: number, phi = SURGE_PHI): number {
	requireCount(observed, "observed");
	requirePhi(phi);
	if (!(expected >= 0) || !Number.isFinite(expected))
		throw new RangeError(`expected must be a finite number from 0 on, got ${expected}`);
	if (expected === 0) return observed === 0 ? 0.5 : 0;
	const shape = expected / (phi - 1);
	/** P(k + 1) ÷ P(k). */
	const ratio = (k: number) => (phi === 1 ? expected : (k + shape) * (1 - 1 / phi)) / (k + 1);
	let logMass = phi === 1 ? -expected : -shape * Math.log(phi);
	for (let k = 0; k < observed; k++) logMass += Math.log(ratio(k));
	let term = Math.exp(logMass);
	let sum = term / 2;
	for (let k = observed; k < expected || term > sum * Number.EPSILON; k++) {
		term *= ratio(k);
		sum += term;
	}
	return Math.min(1, sum);
}

/** What the last seven days of a town say. */
export interface TownSurge {
	readonly observed: number;
	/** Events usual in seven days. */
	readonly expected: number;
	/** Chance of as many without any change. */
	readonly p: number;
	readonly isAlarm: boolean;
}

/**
 * The last seven days against the mean of the days before them, each day weighing half as much as one 180 days younger.
 * @param dailyCounts complete consecutive days, oldest first, the last seven the watched ones; days without events are 0
 * @returns null with fewer than eight weeks before the watched days
 * @throws RangeError for what is no count
 * Source: statistics contract, "Surges".
 */
export function townSurge(dailyCounts: readonly number[]): TownSurge | null {
	dailyCounts.forEach((count, day) => {
		requireCount(count, `day ${day}`);
	});
	const before = dailyCounts.slice(0, -SURGE_DAYS);
	if (before.length < LEAST_DAYS) return null;
	const observed = dailyCounts.slice(-SURGE_DAYS).reduce((sum, count) => sum + count, 0);
	let weights = 0;
	let weighted = 0;
	before.forEach((count, day) => {
		const weight = 2 ** ((day - before.length) / HALF_LIFE_DAYS);
		weights += weight;
		weighted += weight * count;
	});
	const expected = (SURGE_DAYS * weighted) / weights;
	const p = surgeChance(observed, expected);
	return { observed, expected, p, isAlarm: observed > expected && p < ALARM_BELOW };
}

/**
 * A village's surge: three or more events in seven days, whatever its size; a rule an officer can say in one sentence.
 * @throws RangeError for what is no count
 * Source: statistics contract, "Surges".
 */
export function isVillageSurge(inSevenDays: number): boolean {
	requireCount(inSevenDays, "inSevenDays");
	return inSevenDays >= VILLAGE_SURGE_FROM;
}
