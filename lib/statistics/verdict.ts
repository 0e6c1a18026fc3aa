/** Whether a change is more than luck: the one word that stands beside every comparison of counts. */
import { type RatioInterval, ratioInterval } from "./ratio";

/** What may be said of two counts; the words for print are in the wording room. */
export type Verdict = "clear_rise" | "clear_fall" | "within_noise" | "too_few";

/** Below this many events in both windows together nothing is said. */
export const TOO_FEW_BELOW = 10;

/** The verdict of counts whose interval is known already; see {@link verdictOf}. */
export function verdictOfInterval(base: number, now: number, interval: RatioInterval): Verdict {
	if (base + now < TOO_FEW_BELOW) return "too_few";
	if (interval.low > 1) return "clear_rise";
	if (interval.high !== null && interval.high < 1) return "clear_fall";
	return "within_noise";
}

/**
 * The verdict on a change from `base` to `now`: `too_few` when both together are below 10, else a clear rise or fall when
 * the 95 % interval excludes 1, else `within_noise`. The interval decides and not the p-value, so that the word never
 * contradicts the interval printed beside it.
 * @param phi overdispersion ≥ 1
 * @throws RangeError for what is no count or no overdispersion
 * Source: statistics contract, "Year on year".
 */
export function verdictOf(base: number, now: number, phi: number): Verdict {
	return verdictOfInterval(base, now, ratioInterval(base, now, phi));
}

/**
 * “双下降”: two figures of one station fell, each beyond noise. Null stands for a figure that could not be compared; a fall
 * that is 波动范围内 or 样本不足 is none.
 */
export function isDoubleFall(one: Verdict | null, other: Verdict | null): boolean {
	return one === "clear_fall" && other === "clear_fall";
}
