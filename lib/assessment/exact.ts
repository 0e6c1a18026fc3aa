/** Points as exact fractions: what a written rule says comes out to the last digit, as it does on paper, and never by a binary error. */

/** A fraction in lowest terms; `under` is above 0. */
export interface Exact {
	readonly over: bigint;
	readonly under: bigint;
}

const HUNDREDTHS = 100n;
/** U+2212, as everywhere in print. */
const MINUS = "−";

const size = (value: bigint): bigint => (value < 0n ? -value : value);

function reduced(over: bigint, under: bigint): Exact {
	let [one, other] = [size(over), under];
	while (other !== 0n) [one, other] = [other, one % other];
	return one === 0n ? { over: 0n, under: 1n } : { over: over / one, under: under / one };
}

/**
 * A number as the decimal it is written with: 0.1 is one tenth, not the binary number beside it.
 * @throws RangeError for what is not finite
 */
export function exactOf(value: number): Exact {
	if (!Number.isFinite(value)) throw new RangeError(`points are made of finite numbers, got ${value}`);
	const [mantissa = "0", exponent = "0"] = String(value).split("e");
	const [whole = "0", fraction = ""] = mantissa.split(".");
	const places = Number(exponent) - fraction.length;
	const digits = BigInt(whole + fraction);
	return places >= 0 ? reduced(digits * 10n ** BigInt(places), 1n) : reduced(digits, 10n ** BigInt(-places));
}

/** The sum of two exact values: one + other. */
export function plus(one: Exact, other: Exact): Exact {
	return reduced(one.over * other.under + other.over * one.under, one.under * other.under);
}

/** The difference of two exact values: one − other. */
export function minus(one: Exact, other: Exact): Exact {
	return plus(one, { over: -other.over, under: other.under });
}

/** The product of two exact values: one × other. */
export function times(one: Exact, other: Exact): Exact {
	return reduced(one.over * other.over, one.under * other.under);
}

/** The quotient of two exact values: one ÷ other. @throws RangeError for a division by 0 */
export function dividedBy(one: Exact, other: Exact): Exact {
	if (other.over === 0n) throw new RangeError("division by 0");
	const sign = other.over < 0n ? -1n : 1n;
	return reduced(sign * one.over * other.under, one.under * size(other.over));
}

/** Below 0 when one is the smaller, 0 when both are equal, above 0 when it is the larger. */
export function compareExact(one: Exact, other: Exact): number {
	const difference = one.over * other.under - other.over * one.under;
	return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The sum; 0 of nothing. */
export function sumOf(values: readonly Exact[]): Exact {
	return values.reduce(plus, exactOf(0));
}

/** Points as they stand on the sheet: rounded half away from zero to 0.01 (1.005 → 1.01, −1.005 → −1.01). Never −0. */
export function roundPoints(value: Exact): number {
	const doubled = 2n * size(value.over) * HUNDREDTHS + value.under;
	const hundredths = Number(doubled / (2n * value.under));
	return value.over < 0n && hundredths !== 0 ? -hundredths / 100 : hundredths / 100;
}

/** A number as a rule writes it: all its digits, no more, and a real minus sign. */
export function plainText(value: number): string {
	return String(value).replace("-", MINUS);
}

/** An exact value to 0.01, without zeros at its end. */
export function exactText(value: Exact): string {
	return plainText(roundPoints(value));
}
