/** The season: whether the coming week was busier than the rest of the year in earlier years, holidays laid upon each other. */
import { FESTIVALS, type FestivalId } from "@/data/holidays";
import { dateOfDayNumber, dayNumber, partsOf } from "@/lib/calendar/civil";
import { festivalDay } from "@/lib/calendar/festivals";

const WEEK_DAYS = 7;
/** Weeks on either side of the aligned one. */
const BESIDE = 2;
/** Weeks on either side of the local mean: 53 with the one in the middle. */
const LOCAL_BESIDE = 26;
const MOST_YEARS = 3;
const WEEKS_OF_YEAR = 52;
/** Days before and after a festival that it rules. */
const RULED = { before: 7, after: 15 } as const;

const MIDDLE = 3;
const FESTIVAL_IDS = Object.keys(FESTIVALS) as readonly FestivalId[];

/** The festival whose stretch −7…+15 days holds a day, the nearest one; null on ordinary days. */
function festivalAround(day: number): { readonly festival: FestivalId; readonly day: number } | null {
	const { year } = partsOf(dateOfDayNumber(day));
	const near = [year - 1, year, year + 1].flatMap((one) =>
		FESTIVAL_IDS.flatMap((festival) => {
			const date = festivalDay(festival, one);
			if (date === null) return [];
			const offset = day - dayNumber(date);
			const isRuled = offset >= -RULED.before && offset <= RULED.after;
			return isRuled ? [{ festival, day: dayNumber(date), distance: Math.abs(offset) }] : [];
		}),
	);
	return near.sort((one, other) => one.distance - other.distance)[0] ?? null;
}

/**
 * The first day of the week that a week is like `years` earlier: as far from the same festival, where one rules it, else
 * 52 weeks earlier for each year. It begins on the same weekday, because weekly records know no other.
 */
export function alignedWeek(day: number, years: number): number {
	const plain = day - years * WEEKS_OF_YEAR * WEEK_DAYS;
	const around = festivalAround(day + MIDDLE);
	if (around === null) return plain;
	const { year } = partsOf(dateOfDayNumber(around.day));
	const earlier = festivalDay(around.festival, year - years);
	if (earlier === null) return plain;
	const exact = dayNumber(earlier) + day - around.day;
	return plain + WEEK_DAYS * Math.round((exact - plain) / WEEK_DAYS);
}

function sumOf(daily: ReadonlyMap<number, number>, from: number, weeks: number): number {
	let sum = 0;
	for (let day = from; day < from + weeks * WEEK_DAYS; day += 1) sum += daily.get(day) ?? 0;
	return sum;
}

/**
 * G = (10 + O)/(10 + X): O incidents of the group in the aligned week and two on either side in each of the last three
 * years, X the same five weeks at the mean of the 53 weeks around. A year counts only where all 53 weeks lie within the
 * records; without one G is 1.
 * @param daily incidents of the group by day number, only what was known
 * @param day first day of the coming week
 * @param firstDay of the records; null = none
 * Source: statistics contract, "The focus pick", SEASON.
 */
export function seasonOf(
	daily: ReadonlyMap<number, number>,
	{
		day,
		firstDay,
		prior,
	}: { readonly day: number; readonly firstDay: number | null; readonly prior: number },
): number {
	if (firstDay === null) return 1;
	let observed = 0;
	let expected = 0;
	for (let years = 1; years <= MOST_YEARS; years += 1) {
		const week = alignedWeek(day, years);
		const localStart = week - LOCAL_BESIDE * WEEK_DAYS;
		const localWeeks = 2 * LOCAL_BESIDE + 1;
		if (localStart < firstDay || localStart + localWeeks * WEEK_DAYS > day) continue;
		const weeks = 2 * BESIDE + 1;
		observed += sumOf(daily, week - BESIDE * WEEK_DAYS, weeks);
		expected += (weeks * sumOf(daily, localStart, localWeeks)) / localWeeks;
	}
	return (prior + observed) / (prior + expected);
}
