/** What of a sheet a bundle may tell: what is scored, and cross tables of no two windows that can be subtracted. */
import type { MeasureId, MeasurePair, VillageInput } from "@/lib/assessment/input";
import { eventsMeasured, needsPopulation, scoredMeasures } from "@/lib/assessment/ranks";
import { registersRead } from "@/lib/assessment/reads";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Sheet, SheetRow } from "@/lib/assessment/sheet";
import type { DateRange } from "@/lib/calendar/range";

const UNTOLD: MeasurePair = { now: null, base: null };
/** Where what is not told can be looked at. */
export const AT_HOME = "逐起情况请到派出所本机“考核”页面查看";
const YEARS_ONLY = `交叉表和逐起日期、类别只随已经结束并锁定的整年数据包提供，以免用两个时段相减推出小数；${AT_HOME}。`;
const NOT_SCORED = `办法不按警情、案件起数计分，数据包不附交叉表；${AT_HOME}。`;
const NOT_RECORDED = "本期没有记录，数据包不附交叉表。";

/** From one first of January to the next. */
function isCalendarYear({ start, end }: DateRange): boolean {
	return start.endsWith("-01-01") && end === `${Number(start.slice(0, 4)) + 1}-01-01`;
}

/**
 * Why a sheet by itself has neither cross tables nor single days to give; null = it has. Only a calendar year that is over and
 * locked does: two such years have no day in common, while a year less its months, a quarter less a month or a year to date less
 * that of the month before would give the cells that either hides; and a lock keeps the year from being told twice with an event
 * more. Of parts of a year only sums stand in the bundle; the station's own screen still lists their events.
 */
export function yearTablesAbsence(
	{ scheme, input }: Pick<Sheet, "scheme" | "input">,
	isLocked: boolean,
): string | null {
	const measure = eventsMeasured(scheme);
	if (!scoredMeasures(scheme).has(measure)) return NOT_SCORED;
	const { window, asOf, recorded } = input;
	if (!isCalendarYear(window) || asOf < window.end || !isLocked) return YEARS_ONLY;
	return recorded[measure].now === "none" ? NOT_RECORDED : null;
}

/**
 * Why a bundle carries neither cross tables nor single days; null = it carries them: those of a locked year
 * ({@link yearTablesAbsence}) that nothing else tells by other rules.
 * @param sealChecksum of the lock that the sheet was taken from; null = none
 * @param elsewhere in words why they must stay because of other sheets; null = nothing stands against them
 */
export function tablesAbsence(
	sheet: Pick<Sheet, "scheme" | "input">,
	sealChecksum: string | null,
	elsewhere: string | null,
): string | null {
	return yearTablesAbsence(sheet, sealChecksum !== null) ?? elsewhere;
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

/** Entries of a record whose names are meant; null stands for the others. */
function only<Id extends string, Value>(
	record: Readonly<Record<Id, Value>>,
	ids: ReadonlySet<Id>,
): Readonly<Record<Id, Value | null>> {
	const entries = Object.entries<Value>(record) as [Id, Value][];
	return Object.fromEntries(entries.map(([id, value]) => [id, ids.has(id) ? value : null])) as Record<
		Id,
		Value | null
	>;
}

/**
 * A village's figures that a clause of the scheme reads; null stands for the others: coverage, tallies and the population as well,
 * because a tally of one, such as 大额案件 beside a withheld loss, tells of a person what no score was made of.
 */
export function readOnly(scheme: Pick<Scheme, "clauses">, village: VillageInput): VillageInput {
	const { reaches, tallies } = registersRead(scheme);
	return {
		village: village.village,
		population: needsPopulation(scheme) ? village.population : null,
		measures: scoredOnly(scheme, village.measures),
		reaches: only(village.reaches, reaches),
		tallies: only(village.tallies, tallies),
	};
}

/** The rate of a row, where what it counts is scored; null where it would tell, times the population, a count that is not. */
export function rateOf(scheme: Pick<Scheme, "clauses">, { per10k }: Pick<SheetRow, "per10k">): number | null {
	return scoredMeasures(scheme).has(eventsMeasured(scheme)) ? per10k : null;
}
