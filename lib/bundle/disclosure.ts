/** What of a sheet a bundle may tell: measures that are scored, and cross tables of no two windows that can be subtracted. */
import type { MeasureId, MeasurePair } from "@/lib/assessment/input";
import { eventsMeasured, scoredMeasures } from "@/lib/assessment/ranks";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Sheet } from "@/lib/assessment/sheet";
import type { DateRange } from "@/lib/calendar/range";

const UNTOLD: MeasurePair = { now: null, base: null };
const AT_HOME = "逐起情况请到派出所本机“考核”页面查看";
const YEARS_ONLY = `交叉表和逐起日期、类别只随已经结束并锁定的整年数据包提供，以免用两个时段相减推出小数；${AT_HOME}。`;
const NOT_SCORED = `办法不按警情、案件起数计分，数据包不附交叉表；${AT_HOME}。`;
const NOT_RECORDED = "本期没有记录，数据包不附交叉表。";

/** From one first of January to the next. */
function isCalendarYear({ start, end }: DateRange): boolean {
	return start.endsWith("-01-01") && end === `${Number(start.slice(0, 4)) + 1}-01-01`;
}

/**
 * Why a bundle carries neither cross tables nor single days; null = it carries them. Only a calendar year that is over and locked
 * does: two such years have no day in common, while a year less its months, a quarter less a month or a year to date less that
 * of the month before would give the cells that either hides; and a lock keeps the year from being told twice with an event
 * more. Of parts of a year only sums stand in the bundle; the station's own screen still lists their events.
 * @param sealChecksum of the lock that the sheet was taken from; null = none
 */
export function tablesAbsence(
	{ scheme, input }: Pick<Sheet, "scheme" | "input">,
	sealChecksum: string | null,
): string | null {
	const measure = eventsMeasured(scheme);
	if (!scoredMeasures(scheme).has(measure)) return NOT_SCORED;
	const { window, asOf, recorded } = input;
	if (!isCalendarYear(window) || asOf < window.end || sealChecksum === null) return YEARS_ONLY;
	return recorded[measure].now === "none" ? NOT_RECORDED : null;
}

type Measures = Readonly<Record<MeasureId, MeasurePair>>;

/** Measures that the scheme scores; null stands for the others, which the township has no use for. */
export function scoredOnly(scheme: Pick<Scheme, "clauses">, { calls, cases, loss }: Measures): Measures {
	const scored = scoredMeasures(scheme);
	return {
		calls: scored.has("calls") ? calls : UNTOLD,
		cases: scored.has("cases") ? cases : UNTOLD,
		loss: scored.has("loss") ? loss : UNTOLD,
	};
}
