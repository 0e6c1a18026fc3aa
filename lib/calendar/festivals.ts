/** The day of each festival in a year: what windows of different years are aligned on, known before any notice. */

import type { FestivalId } from "@/data/holidays";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { dateOfLunar } from "./lunar";

/** Years of the formula of {@link qingming}. */
const FORMULA_YEARS = [2000, 2099] as const;

/** The solar term 清明 (4 or 5 April) by the usual formula of the 21st century; null in other centuries. */
function qingming(year: number): CivilDate | null {
	if (year < FORMULA_YEARS[0] || year > FORMULA_YEARS[1]) return null;
	const inCentury = year - FORMULA_YEARS[0];
	return civilDate(year, 4, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4));
}

const DAY_OF: Readonly<Record<FestivalId, (year: number) => CivilDate | null>> = {
	new_year: (year) => civilDate(year, 1, 1),
	spring_festival: (year) => dateOfLunar(year, 1, 1),
	qingming,
	labour_day: (year) => civilDate(year, 5, 1),
	dragon_boat: (year) => dateOfLunar(year, 5, 5),
	mid_autumn: (year) => dateOfLunar(year, 8, 15),
	national_day: (year) => civilDate(year, 10, 1),
	victory_day: (year) => civilDate(year, 9, 3),
};

/** The day itself (初一 for 春节, not 除夕); null for lunar festivals outside of 2014–2040 and 清明 outside of 2000–2099. */
export function festivalDay(festival: FestivalId, year: number): CivilDate | null {
	return DAY_OF[festival](year);
}
