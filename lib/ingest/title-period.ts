/** The month or year a ledger is about, where only its title or sheet name says so (2026年5月打击战果统计表). */

import type { Field } from "@/lib/records/field";
import { readMonth, readYear } from "@/lib/text/month";

const MONTH = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*月/;
const COMPACT_MONTH = /(?<!\d)((?:19|20)\d{2})[.-]?(0[1-9]|1[0-2])(?!\d)/;
const MONTH_ALONE = /(?<!\d)(\d{1,2})\s*月(?:份)?(?!\d)/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const YEARS = new RegExp(YEAR, "g");
/** A line that says when the file was made says nothing of what it is about; several months are a sum. */
const MADE = /导出|打印|制表|下载|生成|填表|查询时间|打印时间/;
const SEVERAL = /\d\s*(?:月份?)?\s*(?:-|~|至|到|—)\s*\d{1,2}\s*月|季度|上半年|下半年/;

/** Titles that are about the records: not about the making of the file, and not about several months at once. */
export function aboutRecords(titles: readonly string[]): readonly string[] {
	return titles.filter((text) => !MADE.test(text) && !SEVERAL.test(text));
}

function monthIn(texts: readonly string[]): string | null {
	for (const text of texts) {
		const found = MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
		const reading = found ? readMonth(`${found[1]}-${found[2]}`, { dateSystem: 1900 }) : null;
		if (reading?.ok && reading.value !== null) return reading.value;
	}
	const year = yearIn(texts);
	const alone = texts.map((text) => MONTH_ALONE.exec(text)?.[1]).find((month) => month !== undefined);
	const reading = year && alone ? readMonth(`${year}-${alone}`, { dateSystem: 1900 }) : null;
	return reading?.ok ? reading.value : null;
}

function yearIn(texts: readonly string[]): string | null {
	const found = texts.map((text) => YEAR.exec(text)?.[1]).find((year) => year !== undefined);
	const reading = found === undefined ? null : readYear(found, { dateSystem: 1900 });
	return reading?.ok && reading.value !== null ? String(reading.value) : null;
}

/**
 * The one year that the titles name, also as that of several months (2026年1-5月); null where they name none or two, since
 * nobody says then which month belongs to which. Lines about the making of the file say nothing.
 */
export function onlyYearOf(titles: readonly string[]): string | null {
	const texts = titles.filter((text) => !MADE.test(text));
	const named = texts.flatMap((text) => [...text.matchAll(YEARS)].flatMap(([, year]) => year ?? []));
	const [only = null, ...others] = new Set(named);
	return others.length === 0 ? only : null;
}

/** A month without a year (5月) with the only year that the titles tell; as it stands when it has one or none is told. */
export function monthInYear(month: string, titles: readonly string[]): string {
	const year = /^\d{1,2}月/.test(month) ? onlyYearOf(titles) : null;
	return year === null ? month : `${year}年${month}`;
}

/**
 * What the title rows and the sheet's name say of fields that no column feeds: the month or the year of the whole sheet.
 * Lines about the making of the file and sums over several months say nothing.
 * @param titles what stands above the table, then the sheet's name
 * @returns field id → text as a cell would hold it; empty when nothing is said
 */
export function givenByTitle(
	titles: readonly string[],
	unmapped: readonly Field[],
): Readonly<Record<string, string>> {
	const asked = unmapped.filter(({ kind }) => kind === "month" || kind === "year");
	if (asked.length === 0) return {};
	const texts = aboutRecords(titles);
	return Object.fromEntries(
		asked.flatMap(({ id, kind }): (readonly [string, string])[] => {
			const said = kind === "month" ? monthIn(texts) : yearIn(texts);
			return said === null ? [] : [[id, said]];
		}),
	);
}
