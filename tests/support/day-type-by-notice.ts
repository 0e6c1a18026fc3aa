/** Types of days counted out by hand from the holiday notices, for comparison with the calendar's index. */
import { HOLIDAY_YEARS } from "@/data/holidays";

const DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day of `a..b c`. */
function daysOf(spans: string): readonly string[] {
	return spans
		.split(" ")
		.filter((span) => span !== "")
		.flatMap((span) => {
			const [first = "", last = first] = span.split("..");
			const length = (timeOf(last) - timeOf(first)) / DAY + 1;
			return Array.from({ length }, (_, at) => dayAt(timeOf(first) + at * DAY));
		});
}

const entries = HOLIDAY_YEARS.flatMap(({ entries }) => entries);
const worked = new Set(entries.flatMap(({ makeup }) => daysOf(makeup)));
const named = new Set(entries.flatMap(({ off }) => daysOf(off)));

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(timeOf(day)).getUTCDay());

/** Days off that hang together with a named one, weekends between and beside them included unless they are worked. */
function isOff(day: string): boolean {
	if (named.has(day)) return true;
	if (worked.has(day) || !isWeekend(day)) return false;
	const touches = (step: number): boolean => {
		let at = timeOf(day) + step;
		while (isWeekend(dayAt(at)) && !named.has(dayAt(at)) && !worked.has(dayAt(at))) at += step;
		return named.has(dayAt(at));
	};
	return touches(DAY) || touches(-DAY);
}

const isOffWithin = (day: string, step: number): boolean =>
	[1, 2, 3].some((count) => isOff(dayAt(timeOf(day) + count * step)));

/** Holiday before make-up before the three days before a holiday, the three after it, weekends and workdays. */
export function dayTypeByNotice(day: string): string {
	if (isOff(day)) return "holiday";
	if (worked.has(day)) return "makeup_workday";
	if (isOffWithin(day, DAY)) return "pre_holiday";
	if (isOffWithin(day, -DAY)) return "post_holiday";
	return isWeekend(day) ? "weekend" : "workday";
}
