/** Days, months and batches without records, and which of these gaps the station's own rhythm does not explain. */
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber, partsOf, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { dayTypeOf } from "@/lib/calendar/day-type";
import { HOLIDAY_CALENDAR, type HolidayCalendar } from "@/lib/calendar/holidays";
import type { DailyCounts } from "../answer";
import type { PlanRow } from "../plan";
import type { qualityGapsPlan } from "../plans/quality-gaps";
import { phiOf } from "../weeks";

/** What is missing: days of calls, months of cases, working days of receipts, or of one of their two batches. */
export type GapKind = "calls" | "cases" | "receipts" | "receipts_morning" | "receipts_afternoon";

/** Consecutive days (months for cases) without a record. */
export interface Gap {
	readonly kind: GapKind;
	/** First and last day without records, inclusive; whole months for cases. */
	readonly first: CivilDate;
	readonly last: CivilDate;
	/** Days, working days or months in it. */
	readonly length: number;
	/** Records that the surrounding half-years (years for months) would let expect. */
	readonly expected: number;
	/** How many gaps at least as unlikely would come about by chance in the whole line; small = not chance. */
	readonly byChance: number;
	readonly isUnlikely: boolean;
}

/** What the calendar says about the records. */
export interface Gaps {
	/** The least likely first. */
	readonly gaps: readonly Gap[];
	/** Days from the first to the last call, and those of them without any. */
	readonly callDays: number;
	readonly emptyCallDays: number;
	/** Receipts of which neither batch nor clock tells the half of the day. */
	readonly untoldReceipts: number;
}

/** Fewer gaps by chance than this in the whole line: not chance. */
const UNLIKELY = 0.05;
const HALF_YEAR = 182;
const YEAR_MONTHS = 12;
const FRIDAY = 5;
/** Halves of the day are looked at where at least this share of the receipts tells them. */
const LEAST_TOLD = 0.6;

/** Units of time in which records are due, in order, with what each has. */
interface Line {
	readonly units: readonly number[];
	readonly countOf: (unit: number) => number;
	/** Units that are alike, such as all Mondays. */
	readonly classOf: (unit: number) => number;
	/** So far around a gap its rate is looked for. */
	readonly reach: number;
	readonly phi: number;
}

interface Run {
	readonly from: number;
	readonly to: number;
}

/** Positions of consecutive units without records; `to` inclusive. */
function emptyRuns({ units, countOf }: Line): readonly Run[] {
	const runs: Run[] = [];
	let from: number | null = null;
	for (const [position, unit] of units.entries()) {
		if (countOf(unit) === 0) from ??= position;
		else if (from !== null) {
			runs.push({ from, to: position - 1 });
			from = null;
		}
	}
	return from === null ? runs : [...runs, { from, to: units.length - 1 }];
}

const mean = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Records expected in a run from the like units around it. */
function expectedIn({ units, countOf, classOf, reach }: Line, { from, to }: Run): number {
	const [first = 0, last = 0] = [units[from], units[to]];
	const around = units.filter(
		(unit) => (unit < first && unit >= first - reach) || (unit > last && unit <= last + reach),
	);
	const byClass = new Map<number, number[]>();
	for (const unit of around) {
		const like = byClass.get(classOf(unit));
		if (like === undefined) byClass.set(classOf(unit), [countOf(unit)]);
		else like.push(countOf(unit));
	}
	const overall = mean(around.map(countOf));
	return units
		.slice(from, to + 1)
		.reduce((sum, unit) => sum + mean(byClass.get(classOf(unit)) ?? [overall]), 0);
}

/**
 * The empty runs of a line. A run with an expectation μ is empty by chance with e^(−μ/φ) (Poisson, widened by the
 * station's own overdispersion); times the number of places where it could stand, that is how many such gaps the line
 * would show by chance alone.
 */
function gapsOfLine(
	line: Line,
	kind: GapKind,
	dayOf: (unit: number, isEnd: boolean) => CivilDate,
): readonly Gap[] {
	return emptyRuns(line).map((run) => {
		const expected = expectedIn(line, run);
		const byChance = line.units.length * Math.exp(-expected / line.phi);
		return {
			kind,
			first: dayOf(line.units[run.from] ?? 0, false),
			last: dayOf(line.units[run.to] ?? 0, true),
			length: run.to - run.from + 1,
			expected,
			byChance,
			isUnlikely: byChance < UNLIKELY,
		};
	});
}

type Row = PlanRow<typeof qualityGapsPlan>;

function dailyOf(rows: readonly Row[], isMeant: (series: string) => boolean): Map<number, number> {
	const daily = new Map<number, number>();
	for (const { series, day, records } of rows)
		if (series !== null && day !== null && isMeant(series))
			daily.set(day, (daily.get(day) ?? 0) + (records ?? 0));
	return daily;
}

/** Every day from the first to the last that has records; empty without records. */
function daysOf(daily: DailyCounts): readonly number[] {
	const days = [...daily.keys()].sort((one, other) => one - other);
	const [first] = days;
	const last = days.at(-1);
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** A line of days; where only working days are due, a make-up day at the weekend is like a Friday. */
function dailyLine(daily: DailyCounts, units: readonly number[], isDueOnWeekends = true): Line {
	const days = daysOf(daily);
	return {
		units,
		countOf: (day) => daily.get(day) ?? 0,
		classOf: isDueOnWeekends ? weekdayOfDayNumber : (day) => Math.min(weekdayOfDayNumber(day), FRIDAY),
		reach: HALF_YEAR,
		phi: phiOf(daily, days[0] ?? null, (days.at(-1) ?? 0) + 1),
	};
}

const monthOf = (day: number): number => {
	const { year, month } = partsOf(dateOfDayNumber(day));
	return year * YEAR_MONTHS + month - 1;
};

function dateOfMonth(month: number): CivilDate {
	const date = civilDate(Math.floor(month / YEAR_MONTHS), (month % YEAR_MONTHS) + 1, 1);
	if (date === null) throw new Error(`no month ${month}`);
	return date;
}

function caseGaps(daily: DailyCounts): readonly Gap[] {
	const byMonth = new Map<number, number>();
	for (const [day, count] of daily) byMonth.set(monthOf(day), (byMonth.get(monthOf(day)) ?? 0) + count);
	const line = { ...dailyLine(daily, daysOf(byMonth)), classOf: () => 0, reach: YEAR_MONTHS };
	const lastDay = (month: number) => dateOfDayNumber(dayNumber(dateOfMonth(month + 1)) - 1);
	return gapsOfLine({ ...line, countOf: (month) => byMonth.get(month) ?? 0 }, "cases", (month, isEnd) =>
		isEnd ? lastDay(month) : dateOfMonth(month),
	);
}

/** Working by the State Council's notices; where a year is not published, by the week. */
function isWorkingDay(day: number, calendar: HolidayCalendar): boolean {
	const type = dayTypeOf(dateOfDayNumber(day), calendar);
	if (type === "holiday") return false;
	return type === "makeup_workday" || weekdayOfDayNumber(day) <= FRIDAY;
}

function receiptGaps(rows: readonly Row[], calendar: HolidayCalendar): readonly Gap[] {
	const all = dailyOf(rows, (series) => series.startsWith("receipts"));
	const untold = dailyOf(rows, (series) => series === "receipts_untold");
	const working = daysOf(all).filter((day) => isWorkingDay(day, calendar));
	const whole = gapsOfLine(dailyLine(all, working, false), "receipts", dateOfDayNumber);
	const total = [...all.values()].reduce((sum, count) => sum + count, 0);
	const told = total - [...untold.values()].reduce((sum, count) => sum + count, 0);
	if (total === 0 || told / total < LEAST_TOLD) return whole;
	const withRecords = working.filter((day) => all.has(day));
	const halves = (["receipts_morning", "receipts_afternoon"] as const).flatMap((kind) => {
		const half = dailyOf(rows, (series) => series === kind);
		return half.size === 0 ? [] : gapsOfLine(dailyLine(half, withRecords, false), kind, dateOfDayNumber);
	});
	return [...whole, ...halves];
}

/**
 * The gaps of calls (days), cases (months) and receipts (working days, and the missing half of days that have the other).
 * `calendar` says which days are worked; by default the shipped notices do. A line begins with its first record and ends with its last: what lies outside of it is not missing.
 */
export function findGaps(rows: readonly Row[], calendar: HolidayCalendar = HOLIDAY_CALENDAR): Gaps {
	const calls = dailyOf(rows, (series) => series === "calls");
	const days = daysOf(calls);
	const found = [
		...gapsOfLine(dailyLine(calls, days), "calls", dateOfDayNumber),
		...caseGaps(dailyOf(rows, (series) => series === "cases")),
		...receiptGaps(rows, calendar),
	];
	const untold = dailyOf(rows, (series) => series === "receipts_untold");
	return {
		gaps: found.sort((one, other) => one.byChance - other.byChance || (one.first < other.first ? -1 : 1)),
		callDays: days.length,
		emptyCallDays: days.filter((day) => !calls.has(day)).length,
		untoldReceipts: [...untold.values()].reduce((sum, count) => sum + count, 0),
	};
}
