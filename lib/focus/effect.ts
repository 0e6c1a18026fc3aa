/** Did the focus weeks work: what happened after visits against what was expected, beside places that nobody visited. */
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { PHI_FLOOR } from "@/lib/statistics/count";
import { compareRates } from "@/lib/statistics/rate-ratio";
import { type AreaHistory, type GroupHistory, incidentsBetween } from "./history";
import type { GroupScore } from "./score";

/**
 * Weeks after a pick that count. As many as the usual cool-down, so that no place is picked again within its own weeks;
 * four hold half the incidents and make the interval 1.4 times as wide, twelve reach into the weeks after the next visit.
 */
export const EFFECT_WEEKS = 8;
/** Places beside each picked one. */
export const CONTROL_AREAS = 10;
/** Fewer expected incidents say too little: a λ that small is itself hardly known, and the interval takes it for exact. */
const LEAST_EXPECTED = 5;

const WEEK_DAYS = 7;
const EFFECT_DAYS = EFFECT_WEEKS * WEEK_DAYS;
const BESIDE_DAYS = 4 * WEEK_DAYS;

/** One area as it stood on the morning of a pick. */
export interface Candidate {
	readonly area: string;
	/** λ: incidents expected a week. */
	readonly expected: number;
	/** What the score ranks by. */
	readonly risk: number;
	/** T; 0 = in its cool-down. */
	readonly rotation: number;
}

/** A pick with everything that stood beside it, frozen on its morning. */
export interface FrozenPick {
	/** Day number. */
	readonly day: number;
	/** The place that was visited, which need not be the proposed one. */
	readonly area: string;
	/** All areas of the group, the picked one among them, in no order. */
	readonly candidates: readonly Candidate[];
}

/** Freezes a pick: what the effect needs of the score of its morning. */
export function frozenPick(day: number, area: string, { areas }: GroupScore): FrozenPick {
	const candidates = areas.map(({ features, expected, risk, rotation }) => ({
		area: features.area,
		expected,
		risk,
		rotation,
	}));
	return { day, area, candidates };
}

/** What really came beside what was expected. */
export interface Side {
	readonly observed: number;
	readonly expected: number;
	/** Σ over incidents of how often each was counted, squared: neighbouring picks share their controls. */
	readonly squares: number;
}

/** Sums over picks, which may be added over groups and towns. */
export interface EffectSums {
	/** Picks whose weeks are over. */
	readonly picks: number;
	/** Left out: their weeks are not over yet. */
	readonly running: number;
	/** Left out: the place was not scored that morning, or the records no longer know it. */
	readonly unscored: number;
	readonly picked: Side;
	readonly controls: Side;
	/** Picks with four weeks of records before them, and the picked places' incidents four weeks before and after. */
	readonly beside: { readonly picks: number; readonly before: number; readonly after: number };
}

/** Whether visits worked, pooled over picks. */
export interface Effect {
	readonly sums: EffectSums;
	/** observed ÷ expected of the picked places and of their controls; null where nothing was expected. */
	readonly pickedRatio: number | null;
	readonly controlRatio: number | null;
	/**
	 * The ratio of both with its interval; 1 = visits changed nothing. Its `base` and `now` are effective counts. Null while
	 * fewer than five incidents were expected of the picked places or of their controls.
	 */
	readonly effect: Comparison | null;
	/** Four weeks after against four before: misleads, because a place is picked when it stands high (regression to the mean). */
	readonly beforeAndAfter: Comparison;
}

/** A stretch of days of one area that is counted against its frozen λ. */
interface Stretch {
	readonly area: AreaHistory;
	readonly from: number;
	readonly end: number;
	readonly expected: number;
}

/** Adds stretches up. An incident that several of them hold is counted by each, and remembered as so often counted. */
function sideOf(stretches: readonly Stretch[]): Side {
	const counted = new Map<string, { times: number; readonly count: number }>();
	let [observed, expected] = [0, 0];
	for (const { area, from, end, expected: weekly } of stretches) {
		expected += (weekly * (end - from)) / WEEK_DAYS;
		for (const [position, { day, count }] of area.incidents.entries()) {
			if (day < from || day >= end) continue;
			observed += count;
			const key = `${position}/${area.area}`;
			const before = counted.get(key);
			if (before) before.times += 1;
			else counted.set(key, { times: 1, count });
		}
	}
	let squares = 0;
	for (const { times, count } of counted.values()) squares += count * times ** 2;
	return { observed, expected, squares };
}

/** First day after the pick on which an area was itself picked; the end of its weeks where it was not. */
function endOf(area: string, { day }: FrozenPick, picks: readonly FrozenPick[]): number {
	const own = picks.filter((pick) => pick.area === area && pick.day > day);
	return own.reduce((end, pick) => Math.min(end, pick.day), day + EFFECT_DAYS);
}

/** The next ten by score that were neither picked nor in their cool-down that morning. */
function controlsOf({ area, candidates }: FrozenPick): readonly Candidate[] {
	return candidates
		.filter((one) => one.area !== area && one.rotation > 0 && one.expected > 0)
		.toSorted((one, other) => other.risk - one.risk || (one.area < other.area ? -1 : 1))
		.slice(0, CONTROL_AREAS);
}

/**
 * Counts what came in the eight weeks after every pick, at the picked place and at its controls. A control that is picked
 * itself counts until that day only. It must not be left out: it was picked because incidents came, so that the controls
 * that remain would be those to which few came (measured: their observed ÷ expected falls to 0.74, and visits that never
 * took place seem to do harm, 1.38 instead of 0.96).
 * @param untilDay first day that the records do not reach
 * Source: statistics contract, "Did the focus week work?".
 */
export function effectSums(
	history: GroupHistory,
	picks: readonly FrozenPick[],
	untilDay: number,
): EffectSums {
	const areas = new Map(history.areas.map((area) => [area.area, area]));
	const over = picks.filter(({ day }) => day + EFFECT_DAYS <= untilDay);
	const [picked, controls]: [Stretch[], Stretch[]] = [[], []];
	const beside = { picks: 0, before: 0, after: 0 };
	for (const pick of over) {
		const { day, candidates } = pick;
		const own = candidates.find(({ area }) => area === pick.area);
		const area = areas.get(pick.area);
		if (own === undefined || area === undefined || !(own.expected > 0)) continue;
		picked.push({ area, from: day, end: day + EFFECT_DAYS, expected: own.expected });
		for (const { area: name, expected } of controlsOf(pick)) {
			const control = areas.get(name);
			if (control) controls.push({ area: control, from: day, end: endOf(name, pick, picks), expected });
		}
		if (history.firstDay === null || day - BESIDE_DAYS < history.firstDay) continue;
		beside.picks += 1;
		beside.before += incidentsBetween(area, day - BESIDE_DAYS, day);
		beside.after += incidentsBetween(area, day, day + BESIDE_DAYS);
	}
	return {
		picks: picked.length,
		running: picks.length - over.length,
		unscored: over.length - picked.length,
		picked: sideOf(picked),
		controls: sideOf(controls),
		beside,
	};
}

const NO_SIDE: Side = { observed: 0, expected: 0, squares: 0 };

function addSides(one: Side, other: Side): Side {
	return {
		observed: one.observed + other.observed,
		expected: one.expected + other.expected,
		squares: one.squares + other.squares,
	};
}

/** Adds sums of several groups or towns; of nothing → all 0. */
export function addEffects(parts: readonly EffectSums[]): EffectSums {
	const nothing = { picks: 0, before: 0, after: 0 };
	const none = { picks: 0, running: 0, unscored: 0, picked: NO_SIDE, controls: NO_SIDE, beside: nothing };
	return parts.reduce<EffectSums>(
		(sum, part) => ({
			picks: sum.picks + part.picks,
			running: sum.running + part.running,
			unscored: sum.unscored + part.unscored,
			picked: addSides(sum.picked, part.picked),
			controls: addSides(sum.controls, part.controls),
			beside: {
				picks: sum.beside.picks + part.beside.picks,
				before: sum.beside.before + part.beside.before,
				after: sum.beside.after + part.beside.after,
			},
		}),
		none,
	);
}

/** Effective number of events, (Σx)²/Σx² rounded, and the exposure that keeps their rate: an incident counted eight times is one. */
function effective({ observed, expected, squares }: Side): { readonly count: number; readonly days: number } {
	if (observed === 0) return { count: 0, days: expected };
	const count = Math.max(1, Math.round(observed ** 2 / squares));
	return { count, days: (expected * count) / observed };
}

const ratioOf = ({ observed, expected }: Side): number | null =>
	expected === 0 ? null : observed / expected;

/**
 * The effect of visits: observed ÷ expected of the picked places over that of their controls, by the interval of two rates
 * (Wilson, φ 1.2) with the expected incidents as exposure. A single week proves nothing; about 50 visits say something.
 * Measured: about 0.96 where nothing was done, because the highest λ is a little too high; 0.56 where visits halve what
 * comes, because λ learns from the weeks after earlier visits too.
 * Source: statistics contract, "Did the focus week work?".
 */
export function effectOf(sums: EffectSums): Effect {
	const { picked, controls, beside } = sums;
	const isMeasured = Math.min(picked.expected, controls.expected) >= LEAST_EXPECTED;
	const pair = { base: effective(controls), now: effective(picked), phi: PHI_FLOOR };
	return {
		sums,
		pickedRatio: ratioOf(picked),
		controlRatio: ratioOf(controls),
		effect: isMeasured ? compareRates(pair) : null,
		beforeAndAfter: compareCounts({ base: beside.before, now: beside.after, phi: PHI_FLOOR }),
	};
}
