/** Cells that name a month or a year (2026年5月, 202605, a date in it) → `2026-05` or 2026: ledgers are kept by these. */

import { readMoment } from "./moment";
import type { DateSystem } from "./moment-date";
import { type Cell, readValueText } from "./normalise";
import { known, quoted, type Reading, refused, unknown } from "./reading";

const MONTH = /^((?:19|20|21)\d{2})\s*(?:[-/.]|年度?)\s*(\d{1,2})\s*(?:月份?)?(?:末|底)?$/;
const COMPACT = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/;
const BARE_MONTH = /^(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]{1,2})\s*月份?$/;
const SEVERAL =
	/\d\s*(?:-|~|至|到|、|,|，)\s*\d{1,2}\s*月|季度|上半年|下半年|全年|\d\s*月份?\s*(?:-|~|至|到)\s*\d/;
const YEAR = /^((?:19|20|21)\d{2})\s*(?:年度?)?\s*(?:末|底|初|全年)?$/;
const AS_OF = /^(?:截[止至]到?|至)\s*[:：]?\s*/;

/**
 * Reads one month.
 *
 * `2026年5月`, `2026年05月份`, `2026-05`, `2026/5`, `202605`, a date or moment in the month, an Excel serial, `截至2026年5月31日`.
 * A number cell `2026.1` is refused: January and October look the same once a spreadsheet has dropped the zero.
 * @returns `YYYY-MM`; refusals for a month without a year, and for several months at once (1-5月 is a sum, not a month)
 */
export function readMonth(cell: Cell, options: { readonly dateSystem: DateSystem }): Reading<string> {
	const written = readValueText(cell);
	if (written === null) return unknown();
	const text = written.replace(AS_OF, "");
	if (typeof cell === "number" && /^\d{4}\.1$/.test(text)) {
		return refused(`${quoted(text)}分不清是1月还是10月：请把该列设为文本，写成“2026-01”的样子`);
	}
	const parts = MONTH.exec(text) ?? COMPACT.exec(text);
	if (parts) return monthOf(Number(parts[1]), Number(parts[2]), text);
	if (SEVERAL.test(text)) return refused(`${quoted(text)}不止一个月：请按月填写`);
	if (BARE_MONTH.test(text)) return refused(`${quoted(text)}缺少年份：请写成“2026年5月”的样子`);
	const day = readMoment(typeof cell === "number" ? cell : text, options);
	if (day.ok) return day.value === null ? unknown() : known(day.value.moment.slice(0, 7));
	return refused(`${quoted(text)}不是可读的月份：请写成“2026年5月”的样子`);
}

function monthOf(year: number, month: number, text: string): Reading<string> {
	if (month < 1 || month > 12) return refused(`${quoted(text)}不是存在的月份：请核对`);
	return known(`${year}-${String(month).padStart(2, "0")}`);
}

/**
 * Reads one year 1900–2199: `2025`, `2025年`, `2025年度`, `2025年末`, or a date or month in it.
 * @returns refusals for two-digit years and anything else
 */
export function readYear(cell: Cell, options: { readonly dateSystem: DateSystem }): Reading<number> {
	const written = readValueText(cell);
	if (written === null) return unknown();
	const text = written.replace(AS_OF, "");
	const year = YEAR.exec(text);
	if (year) return known(Number(year[1]));
	const month = typeof cell === "number" && cell < 10_000 ? null : readMonth(cell, options);
	if (month?.ok && month.value !== null) return known(Number(month.value.slice(0, 4)));
	return refused(`${quoted(text)}不是可读的年份：请写成四位数字`);
}
