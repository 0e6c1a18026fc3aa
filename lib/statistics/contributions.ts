/** Which parts made a figure change: contributions that add up to the whole difference, nothing left over. */

/** Two windows of one thing. */
export interface Pair<T> {
	readonly base: T;
	readonly now: T;
}

/** A sum over so many cases: the mean is sum ÷ count. */
export interface CountedSum {
	readonly count: number;
	readonly sum: number;
}

/** The change of a sum, taken apart into more (or fewer) cases and larger (or smaller) ones. */
export interface NumberAndMean {
	readonly difference: number;
	/** What the change of the number did, at the mean of both windows. */
	readonly byNumber: number;
	/** What the change of the mean did, at the number of both windows. */
	readonly byMean: number;
}

/**
 * Change of a sum = change of number × mean, by Shapley's value of two factors:
 * byNumber = (n₁ − n₀)·(m₀ + m₁)/2 and byMean = (m₁ − m₀)·(n₀ + n₁)/2, whichever is thought to come first.
 * `byNumber` is rounded to whole units, so that both parts of whole sums (fen) add up exactly. Where a window has no cases
 * there is no mean to change, and the number did it all.
 */
export function numberAndMean({ base, now }: Pair<CountedSum>): NumberAndMean {
	const difference = now.sum - base.sum;
	if (base.count === 0 || now.count === 0) return { difference, byNumber: difference, byMean: 0 };
	const means = base.sum / base.count + now.sum / now.count;
	const byNumber = Math.round(((now.count - base.count) * means) / 2);
	return { difference, byNumber, byMean: difference - byNumber };
}

/**
 * What each part contributed to the change of a quotient Σsum ÷ Σcount, such as a mean or a rate:
 * (s₁ − s₀)·((r₀ + r₁)/2 − (R₀ + R₁)/2) + (r₁ − r₀)·(s₀ + s₁)/2, with a part's share s of the count, its own quotient r and
 * the whole's R: a part that grew and lies above the whole pulls it up, and so does one whose own quotient rose. A part
 * that one window lacks has the quotient of the other there. The contributions add up to R₁ − R₀ (up to rounding of the
 * last digit), in the order of the parts.
 * @returns null when a window holds no count: there is no quotient to change
 */
export function quotientContributions(parts: readonly Pair<CountedSum>[]): readonly number[] | null {
	const total = (side: "base" | "now", of: "count" | "sum") =>
		parts.reduce((sum, part) => sum + part[side][of], 0);
	const counts = { base: total("base", "count"), now: total("now", "count") };
	if (counts.base === 0 || counts.now === 0) return null;
	const middle = (total("base", "sum") / counts.base + total("now", "sum") / counts.now) / 2;
	return parts.map(({ base, now }) => {
		if (base.count === 0 && now.count === 0) return 0;
		const own = { base: base.sum / base.count, now: now.sum / now.count };
		const before = base.count === 0 ? own.now : own.base;
		const after = now.count === 0 ? own.base : own.now;
		const [shareBefore, shareAfter] = [base.count / counts.base, now.count / counts.now];
		const byShare = (shareAfter - shareBefore) * ((before + after) / 2 - middle);
		return byShare + ((after - before) * (shareBefore + shareAfter)) / 2;
	});
}
