/** The arrangements of all years as the settings screen lists them: what ships with the desk, and what was imported. */
import { FESTIVALS, HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";
import { dateOfDayNumber, partsOf } from "@/lib/calendar/civil";
import { listedDays } from "@/lib/calendar/holidays";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { dayText, fullRangeText, rangeText, weekdayText } from "@/lib/wording/dates";

/** One festival, or festivals that fall together, in words. */
export interface FestivalRow {
	readonly festival: string;
	readonly off: string;
	readonly days: number;
	/** — where no day is worked instead. */
	readonly makeup: string;
}

/** One year. */
export interface YearRow {
	readonly year: number;
	/** Imported by the station, or shipped. */
	readonly isImported: boolean;
	/** True where an imported one stands in the place of a shipped one. */
	readonly isReplacing: boolean;
	readonly summary: string;
	readonly festivals: readonly FestivalRow[];
}

function runsOf(days: readonly number[]): readonly DateRange[] {
	const runs: { start: number; end: number }[] = [];
	for (const day of [...days].sort((one, other) => one - other)) {
		const last = runs.at(-1);
		if (last !== undefined && last.end === day) last.end = day + 1;
		else runs.push({ start: day, end: day + 1 });
	}
	return runs.map(({ start, end }) => ({ start: dateOfDayNumber(start), end: dateOfDayNumber(end) }));
}

function runText(range: DateRange, year: number): string {
	const isWithin = partsOf(range.start).year === year;
	const days = isWithin ? rangeText(range) : fullRangeText(range);
	return dayCount(range) === 1 ? `${days} ${weekdayText(range.start)}` : days;
}

/** The festivals of an arrangement in the order of their days. */
export function festivalRows({ year, entries }: HolidayYear): readonly FestivalRow[] {
	const rows = entries.map(({ festivals, off, makeup }) => {
		const days = listedDays(off, year);
		const worked = listedDays(makeup, year).map((day) => dayText(dateOfDayNumber(day)));
		return {
			first: Math.min(...days),
			row: {
				festival: festivals.map((id) => FESTIVALS[id].zh).join("、"),
				off: runsOf(days)
					.map((range) => runText(range, year))
					.join("、"),
				days: days.length,
				makeup: worked.length === 0 ? "—" : worked.join("、"),
			},
		};
	});
	return rows.toSorted((one, other) => one.first - other.first).map(({ row }) => row);
}

function summaryOf({ year, entries }: HolidayYear): string {
	const count = (spans: readonly string[]) => new Set(spans.flatMap((text) => listedDays(text, year))).size;
	return `放假${count(entries.map(({ off }) => off))}天，补班${count(entries.map(({ makeup }) => makeup))}天`;
}

/** All years with an arrangement, the latest first. */
export function yearRows(imported: readonly HolidayYear[]): readonly YearRow[] {
	const own = new Map(imported.map((notice) => [notice.year, notice]));
	const shipped = new Set(HOLIDAY_YEARS.map(({ year }) => year));
	const all = [...HOLIDAY_YEARS.filter(({ year }) => !own.has(year)), ...imported];
	return all
		.toSorted((one, other) => other.year - one.year)
		.map((notice) => ({
			year: notice.year,
			isImported: own.has(notice.year),
			isReplacing: own.has(notice.year) && shipped.has(notice.year),
			summary: summaryOf(notice),
			festivals: festivalRows(notice),
		}));
}

/** The first year that no arrangement is known of. */
export function firstUnknownYear(imported: readonly HolidayYear[]): number {
	return Math.max(...[...HOLIDAY_YEARS, ...imported].map(({ year }) => year)) + 1;
}
