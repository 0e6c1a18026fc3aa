/** Windows of periods worked out a second time, with the platform's UTC dates and by counting days, for comparison with the calendar. */
import { dayTypeByNotice } from "./day-type-by-notice";

const DAY = 86_400_000;

/** First day and the day after the last, as `YYYY-MM-DD`. */
export interface PlainWindow {
	readonly start: string;
	readonly end: string;
}

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date that many days later. */
export const plainDay = (date: string, days: number): string => dateAt(timeOf(date) + days * DAY);

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

function startOf(unit: string, date: string, weekStart: number): string {
	if (unit === "day") return date;
	if (unit === "week") {
		let day = date;
		while (new Date(timeOf(day)).getUTCDay() !== weekStart % 7) day = plainDay(day, -1);
		return day;
	}
	const [year = 0, month = 1] = date.split("-").map(Number);
	const length = MONTHS[unit] ?? 1;
	return dateAt(Date.UTC(year, Math.floor((month - 1) / length) * length, 1));
}

function yearEarlier(date: string): string {
	const earlier = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
	return earlier.endsWith("02-29") ? `${earlier.slice(0, 4)}-02-28` : earlier;
}

/** The latest run of days off that was over when the day began. */
function latestRest(asOf: string): PlainWindow {
	const isOff = (day: string) => dayTypeByNotice(day) === "holiday";
	let last = plainDay(asOf, -1);
	if (isOff(asOf)) while (isOff(last)) last = plainDay(last, -1);
	while (!isOff(last)) last = plainDay(last, -1);
	let start = last;
	while (isOff(plainDay(start, -1))) start = plainDay(start, -1);
	return { start, end: plainDay(last, 1) };
}

/** The windows of a registered period read on a morning; null where none is compared, `lastYear` undefined for holidays. */
export function plainWindows(kind: string, asOf: string, weekStart: number) {
	const isRunning = kind.endsWith("_to_date");
	const unit = kind.replace("_to_date", "");
	if (unit === "holiday") {
		const current = latestRest(asOf);
		const days = (timeOf(current.end) - timeOf(current.start)) / DAY;
		return { current, previous: { start: plainDay(current.start, -days), end: current.start } };
	}
	const begin = startOf(unit, asOf, weekStart);
	const current = isRunning
		? { start: begin, end: plainDay(asOf, 1) }
		: { start: startOf(unit, plainDay(begin, -1), weekStart), end: begin };
	const before = startOf(unit, plainDay(current.start, -1), weekStart);
	const cut = plainDay(before, (timeOf(current.end) - timeOf(current.start)) / DAY);
	const end = isRunning && cut < current.start ? cut : current.start;
	const isWhole = !isRunning && MONTHS[unit] !== undefined;
	const last = yearEarlier(plainDay(current.end, -1));
	const lastYear = {
		start: yearEarlier(current.start),
		end: isWhole ? yearEarlier(current.end) : plainDay(last, 1),
	};
	return { current, previous: kind === "year_to_date" ? null : { start: before, end }, lastYear };
}
