/** Headings as compared: width, spaces, marks, bracketed remarks and units do not tell columns apart. */

const FULL_WIDTH_SHIFT = 0xfee0;
const YEAR = /((?:19|20)\d{2})年?(?:末|底|度)?/;
const MONTH = /^(?:(?:19|20)\d{2}年)?(?:1[0-2]|0?[1-9])月(?:份|数|战果)?$/;
const UNIT_TAIL = /(?:单位)?(?:万元|元|万|人民币)$/;

function halfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E]/g, (char) =>
		String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT),
	);
}

/**
 * A heading for comparing: half-width, lower case, without spaces, asterisks, colons, the marks that join words
 * (`村/社区`, `incident_no`, `No.`) and marks that print nothing.
 */
export function cleanHeading(heading: string): string {
	return halfWidth(heading)
		.replace(/[\s\p{Cf}*:：_.·、/\\-]+/gu, "")
		.toLowerCase();
}

/** The same without bracketed remarks such as 损失金额（元）. */
export function bareHeading(heading: string): string {
	return cleanHeading(heading).replace(/[([【〔].*?[)\]】〕]/g, "");
}

/** The forms under which a heading may stand in the alias file, the most telling first: as it is, bare, without its unit. */
export function headingForms(heading: string): readonly string[] {
	const [clean, bare] = [cleanHeading(heading), bareHeading(heading)];
	return [...new Set([clean, bare, bare.replace(UNIT_TAIL, "")])].filter((form) => form !== "");
}

/** The money unit a heading names, such as 损失（万元）; null when it names none. */
export function moneyUnitOf(heading: string): "yuan" | "wan" | null {
	const clean = cleanHeading(heading);
	if (/万元|\(万\)|单位万|万$/.test(clean)) return "wan";
	return /\(元\)|元$|\(人民币\)/.test(clean) ? "yuan" : null;
}

/** The year a heading names (2024年户籍人口 → 2024) and the heading without it; null when it names none. */
export function yearOf(heading: string): { readonly year: string; readonly rest: string } | null {
	const clean = cleanHeading(heading);
	const found = YEAR.exec(clean);
	const [written = "", year = ""] = found ?? [];
	return found ? { year, rest: clean.replace(written, "").replace("()", "") } : null;
}

/** The month a heading is nothing else than (5月, 2026年5月份); null for any other. */
export function monthOf(heading: string): string | null {
	return MONTH.exec(cleanHeading(heading)) === null ? null : cleanHeading(heading);
}

/** The number that tells like columns apart (亲属2姓名 → 2) and the heading without it; null when there is none. */
export function ordinalOf(heading: string): { readonly ordinal: string; readonly rest: string } | null {
	const clean = cleanHeading(heading);
	const found = /\d{1,2}/.exec(clean);
	return found ? { ordinal: found[0], rest: clean.replace(found[0], "").replace("()", "") } : null;
}

/** What a heading says its figures count (抓获嫌疑人（人） → 人), or null when its brackets name nothing short. */
export function measureOf(heading: string): string | null {
	return /[([【](?:单位)?([^)\]】]{1,4})[)\]】]/.exec(cleanHeading(heading))?.[1] ?? null;
}
