/** Residence addresses as they are compared, and which of them are homes of too many to make relations. */
import { lit, type Sql, sql } from "@/lib/sql/fragment";
import { halfWidth } from "@/lib/text/normalise";
import { narrow } from "./plain-words";

/** Signs that say nothing about the place; the same list in SQL and here. */
const SILENT = "[\\s,，.。、;；:：()（）_#/]";
const SILENT_SIGNS = new RegExp(SILENT, "g");
/** Province, city and county, which one clerk writes and the next leaves out; markets and housing estates are none. */
const PROVINCE = /^(?:中国)?(?:[\u4e00-\u9fa5]{2,3}省|[\u4e00-\u9fa5]{2,8}自治区)/;
const CITY = /^[\u4e00-\u9fa5]{1,7}?(?:(?<![超菜夜集花城])市(?!场|集)|自治州|盟)/;
const COUNTY = /^[\u4e00-\u9fa5]{1,5}?(?:市(?!场)|县|(?<![小社园校厂库街片景山业发新])区|旗)/;
const DOOR = /\d(?:号(?!楼|院|村|社区|桥)|室|户)|\d-\d/;
/** Homes of many who need not know each other. */
const SHARED_HOUSE = /宿舍|工棚|工地|酒店|宾馆|旅馆|旅店|招待所|学校|集体户/;
const SHORTEST = 6;

/**
 * A residence as it is compared: half width, without spaces and signs, without province, city and county.
 * @returns null when no door is named (a village is no home), or when the place is a dormitory, a hotel or the like
 */
export function addressKey(address: string | null): string | null {
	if (address === null) return null;
	const bare = halfWidth(address).replace(SILENT_SIGNS, "");
	if (!DOOR.test(bare) || SHARED_HOUSE.test(bare)) return null;
	const inCity = bare.replace(PROVINCE, "").replace(CITY, "");
	const key = inCity === bare ? bare : inCity.replace(COUNTY, "");
	return Array.from(key).length < SHORTEST ? null : key;
}

/** The last signs of an address or its key: equal keys have equal ends, so that SQL finds candidates by a hash. */
export const addressEnd = (key: string): string => Array.from(key).slice(-SHORTEST).join("");

/** {@link addressEnd} of a column of addresses as written. */
export function addressEndOf(column: Sql): Sql {
	return sql`right(regexp_replace(${narrow(column)}, ${lit(SILENT)}, '', 'g'), ${lit(SHORTEST)})`;
}
