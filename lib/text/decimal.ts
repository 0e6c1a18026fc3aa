/** Cells that hold a number which may have decimals: coordinates in degrees and the quantities of ledgers. */
import { type Cell, readValueText } from "./normalise";
import { known, quoted, type Reading, refused, unknown } from "./reading";

const PLAIN = /^([+-]?\d[\d,，]*(?:\.\d+)?|[+-]?\.\d+)(?:e([+-]?\d{1,2}))?\s*(.*)$/i;
const COUNTER =
	/^(?:万?[元人个名起份台部张条件次家户处宗串枚只头辆套组场度]|余|多|人次|平方米|公斤|千克|°|万)*$/;
const DEGREES =
	/^[ENew东西南北经纬度:：\s]*(\d{1,3})\s*[°度]\s*(\d{1,2}(?:\.\d+)?)\s*[′'分’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"秒”]|'')?)?\s*[ENSWensw]?$/;
const SIDE = /^(?:东经|北纬|[EN])\s*[:：]?\s*|\s*[°]?\s*[EN]$/gi;
const THOUSANDS = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^[^,，]*$/;

/**
 * Reads a number with its sign and decimals.
 *
 * Thousands commas, a counter behind it (12人, 3.5万元: 万 multiplies unless the column itself counts in 万), degrees with
 * minutes and seconds (120°12′36″), a named side (北纬29.12, E120.1).
 * @param unit `wan` when the heading already says 万
 * @returns refusals for anything that is not one number
 */
export function readDecimal(cell: Cell, unit: "yuan" | "wan"): Reading<number> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const degrees = DEGREES.exec(text);
	if (degrees) return inDegrees(degrees, text);
	const plain = PLAIN.exec(text.replace(SIDE, ""));
	const [, digits = "", power = "0", rest = ""] = plain ?? [];
	if (!plain || !COUNTER.test(rest) || !THOUSANDS.test(digits)) {
		return refused(`${quoted(text)}不是一个数：请只填数字`);
	}
	const factor = rest.includes("万") && unit === "yuan" ? 10_000 : 1;
	const value = Number(`${digits.replace(/[,，]/g, "")}e${power}`) * factor;
	return Number.isFinite(value)
		? known(Number(value.toPrecision(15)))
		: refused(`${quoted(text)}太大：请核对`);
}

function inDegrees([, degree, minute, second = "0"]: RegExpExecArray, text: string): Reading<number> {
	const [whole, minutes, seconds] = [Number(degree), Number(minute), Number(second)];
	if (whole > 180 || minutes >= 60 || seconds >= 60)
		return refused(`${quoted(text)}不是存在的经纬度：请核对`);
	return known(Number((whole + minutes / 60 + seconds / 3600).toFixed(8)));
}
