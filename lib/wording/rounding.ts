/** Rounding as an officer does it on paper; the machine's own would print 34.3 % for exactly 34.35 %. */

/** U+2212: as wide as the plus sign and never broken from its number, unlike a hyphen. */
const MINUS = "−";

/** Moves the decimal point in the written number, where multiplying would add a binary error. */
export function shiftPoint(value: number, places: number): number {
	const [mantissa, exponent = "0"] = String(value).split("e");
	return Number(`${mantissa}e${Number(exponent) + places}`);
}

/**
 * Rounds half away from zero by the decimal digits the number is written with (1.005 → 1.01, −2.5 → −3); never −0.
 * @param value finite
 * @param decimals digits after the point; −2 rounds to hundreds
 */
export function roundHalfAway(value: number, decimals: number): number {
	const rounded = shiftPoint(Math.round(shiftPoint(Math.abs(value), decimals)), -decimals);
	return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * A number for print: rounded half away from zero, exactly `decimals` digits after the point, groups of three from
 * `groupFrom` up, and a real minus sign. Zero carries no sign.
 * @param value finite
 * @param groupFrom least rounded size that is grouped, such as 10 000
 */
export function decimalText(value: number, decimals: number, groupFrom: number): string {
	const rounded = roundHalfAway(value, decimals);
	const size = Math.abs(rounded);
	const [whole = "", fraction] = size.toFixed(decimals).split(".");
	const grouped = size < groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return `${rounded < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
