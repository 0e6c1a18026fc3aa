/** Whether records stop or the town is only quiet: how likely so many days without an event are. */

/** Below this chance a silence is no luck. */
const LEAST_CHANCE = 0.01;

/**
 * True when `silentDays` without a single event would come by luck in fewer than one of a hundred cases, given `count` events in
 * the `days` before them (Poisson: e^(−count ÷ days × silentDays)). Without events or days nothing can be said: false.
 * @param silentDays days at the end of a window for which nothing was recorded, ≥ 0
 */
export function isSilence(count: number, days: number, silentDays: number): boolean {
	if (count <= 0 || days <= 0 || silentDays <= 0) return false;
	return Math.exp((-count / days) * silentDays) < LEAST_CHANCE;
}
