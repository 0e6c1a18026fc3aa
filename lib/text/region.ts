/** The first six digits of an ID → province, city, county, retired codes included; the table is parsed on first use. */
import { REGION_CODES } from "@/data/region-codes";

/** Where a region code was issued, in full official names of the time closest to today. */
export interface Region {
	readonly province: string;
	/** Prefecture level; the municipality itself for 北京 天津 上海 重庆; null for counties under the province and unknown ones. */
	readonly city: string | null;
	/** County level; null where the code is unknown, means the city as a whole, or has meant different counties. */
	readonly county: string | null;
}

const MUNICIPALITIES: readonly string[] = ["11", "12", "31", "50"];
let table: ReadonlyMap<string, string> | null = null;

/** Built once: four thousand lines, a few milliseconds. */
function names(): ReadonlyMap<string, string> {
	table ??= new Map(
		REGION_CODES.trim()
			.split("\n")
			.map((line) => [line.slice(0, 6), line.slice(7)]),
	);
	return table;
}

/**
 * The region of a code.
 * @param code six digits, or a longer text that starts with them (an ID number)
 * @returns null when even the province is unknown (also for foreigners' cards, which start with 9); an unknown county
 * falls back to its city, an unknown city to its province
 */
export function regionOf(code: string): Region | null {
	const province = names().get(`${code.slice(0, 2)}0000`);
	if (!/^\d{6}/.test(code) || province === undefined) return null;
	const city = MUNICIPALITIES.includes(code.slice(0, 2)) ? province : names().get(`${code.slice(0, 4)}00`);
	const county = code.slice(4, 6) === "00" ? null : names().get(code.slice(0, 6));
	const isProvinceItself = code.slice(2, 6) === "0000";
	return { province, city: isProvinceItself ? null : (city ?? null), county: county ?? null };
}
