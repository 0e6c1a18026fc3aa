/** How two sums of losses compare: few large cases carry them, so that their noise is judged from the amounts themselves. */
import { requireCount, requirePhi } from "./count";
import { type RatioInterval, weightedRatioInterval } from "./ratio";
import { type Verdict, verdictOfInterval } from "./verdict";

/** Known losses above 0 of one window; any one unit of money. */
export interface Amounts {
	readonly count: number;
	readonly sum: number;
	/** Sum of the squares of the single losses. */
	readonly squares: number;
}

/** Two sums compared; `ratio` is now ÷ base, null when nothing was lost in the base. */
export interface AmountComparison extends RatioInterval {
	/** (now − base) ÷ base; null when nothing was lost in the base. */
	readonly change: number | null;
	readonly verdict: Verdict;
}

function requireAmounts({ count, sum, squares }: Amounts, name: string): void {
	requireCount(count, `${name}.count`);
	const isFiniteSum = Number.isFinite(sum) && Number.isFinite(squares);
	if (!isFiniteSum || count > 0 !== sum > 0 || sum > 0 !== squares > 0)
		throw new RangeError(`${name} is no sum of ${count} losses above 0: ${sum}, ${squares}`);
}

/**
 * Compares two sums of losses. When nothing changed, every loss was as likely to fall into one window as into the other,
 * whatever its size; so this is the conditional binomial of counts with every event weighted by its loss. Its interval is
 * Wilson's with (Σx)²/Σx² effective events (x over both windows): one case of half the total makes it as wide as it deserves,
 * and equal losses make it the interval of the counts. The words are those of counts, 样本不足 below 10 losses in both
 * windows together.
 *
 * Measured on log-normal losses with σ = 1.5, 20–70 a window: the interval holds the truth in 96–97 % when nothing changed,
 * and in 95 % when every loss doubled. (The delta rule with the variance of each window by itself: 86–91 %.)
 * @param phi overdispersion of the number of events, ≥ 1
 * @throws RangeError for what is no sum of losses or no overdispersion
 */
export function compareAmounts(base: Amounts, now: Amounts, phi: number): AmountComparison {
	requireAmounts(base, "base");
	requireAmounts(now, "now");
	requirePhi(phi);
	const squares = base.squares + now.squares;
	const perYuan = squares === 0 ? 0 : (base.sum + now.sum) / squares;
	const { low, high } = weightedRatioInterval(base.sum * perYuan, now.sum * perYuan, phi);
	const ratio = base.sum === 0 ? null : now.sum / base.sum;
	const interval = { ratio, low, high };
	return {
		...interval,
		change: ratio === null ? null : ratio - 1,
		verdict: verdictOfInterval(base.count, now.count, interval),
	};
}
