/** Chinese numerals, as headings count. */

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1–99 as headings count: 一, 十, 十一, 二十三. Anything else stays in digits. */
export function chineseNumeral(number: number): string {
	if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
	const [tens, ones] = [Math.floor(number / 10), number % 10];
	const head = tens === 0 ? "" : tens === 1 ? "十" : `${NUMERALS[tens]}十`;
	return `${head}${NUMERALS[ones]}`;
}
