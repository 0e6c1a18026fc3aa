/** The gamma distribution: what is known of a rate after counting, from which the intervals of shrunk rates are read. */
import { stirlingError } from "./binomial";

const MOST_TERMS = 10_000;

/** x^a·e^−x / Γ(a+1), free of overflow and cancellation for large a. */
function massAt(a: number, x: number): number {
	const tilt = (x - a) / a;
	const deviance = a * (tilt - Math.log1p(tilt));
	return Math.exp(-deviance - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** Lower tail by its series; all terms positive. Right where x ≤ a + 1. */
function lowerTail(a: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let n = 1; term > sum * Number.EPSILON && n < MOST_TERMS; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return massAt(a, x) * sum;
}

/** Upper tail by Lentz's continued fraction. Right where x > a + 1. */
function upperTail(a: number, x: number): number {
	let b = x + 1 - a;
	let c = Number.POSITIVE_INFINITY;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < MOST_TERMS; n++) {
		const step = -n * (n - a);
		b += 2;
		d = 1 / (step * d + b);
		c = b + step / c;
		const factor = c * d;
		fraction *= factor;
		if (Math.abs(factor - 1) < Number.EPSILON) break;
	}
	return massAt(a, x) * a * fraction;
}

/**
 * P(X ≤ x) for X ~ Gamma(shape, rate 1): the regularised incomplete gamma function.
 * @param shape > 0
 * @param x ≥ 0
 */
export function gammaTail(shape: number, x: number): number {
	if (x === 0) return 0;
	return x <= shape + 1 ? lowerTail(shape, x) : 1 - upperTail(shape, x);
}

/**
 * The x below which Gamma(shape, rate 1) lies with the given chance, by halving; relative error about 1e-15.
 * @param shape > 0
 * @param chance between 0 and 1, both excluded
 * @throws RangeError for anything else
 */
export function gammaQuantile(shape: number, chance: number): number {
	if (!(shape > 0) || !Number.isFinite(shape)) throw new RangeError(`shape must be above 0, got ${shape}`);
	if (!(chance > 0 && chance < 1)) throw new RangeError(`chance must lie between 0 and 1, got ${chance}`);
	let low = 0;
	let high = shape + 1;
	while (gammaTail(shape, high) < chance) high *= 2;
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return middle;
		if (gammaTail(shape, middle) < chance) low = middle;
		else high = middle;
	}
}
