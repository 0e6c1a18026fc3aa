/** Dates and windows as they stand in print: inclusive days, with the year wherever the reader could mistake it. */
import { present } from "@/lib/base/assert";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { partsOf, weekday } from "@/lib/calendar/civil";
import { type DateRange, dayCount, lastDay } from "@/lib/calendar/range";
import type { Locale } from "./locale";

const WEEKDAYS = {
	zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
	en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const satisfies Record<Locale, readonly string[]>;

/** Weeks that have a name of their own, by the weekday that opens them. */
const NAMED_WEEKS: Readonly<Record<number, string>> = { 1: "（自然周）", 5: "（业务周）" };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The weekday of a day: `周一`, `Mon`. */
export function weekdayText(date: CivilDate, locale: Locale = "zh"): string {
	return present(WEEKDAYS[locale][weekday(date) - 1], `weekday of ${date}`);
}

/** The name of a weekday, 1 Monday … 7 Sunday: `周一`. */
export function weekdayName(number: number): string {
	return present(WEEKDAYS.zh[number - 1], `weekday ${number}`);
}

/** A day without its year: `5月11日`, `11 May`. */
export function shortDateText(date: CivilDate, locale: Locale = "zh"): string {
	const { month, day } = partsOf(date);
	if (locale === "zh") return `${month}月${day}日`;
	return `${day} ${present(MONTHS[month - 1], `month of ${date}`)}`;
}

/** A day with its weekday, as on the screen: `5月11日 周一`, `Mon 11 May`. */
export function dayText(date: CivilDate, locale: Locale = "zh"): string {
	const [short, weekdayName] = [shortDateText(date, locale), weekdayText(date, locale)];
	return locale === "zh" ? `${short} ${weekdayName}` : `${weekdayName} ${short}`;
}

/** A day with its year: `2026年5月11日`, `11 May 2026`. */
export function fullDateText(date: CivilDate, locale: Locale = "zh"): string {
	const { year } = partsOf(date);
	const short = shortDateText(date, locale);
	return locale === "zh" ? `${year}年${short}` : `${short} ${year}`;
}

/** First and last day of a window that holds at least one. */
function boundsOf(range: DateRange): { readonly first: CivilDate; readonly last: CivilDate } {
	if (range.start >= range.end) {
		throw new AppError("range_empty", `时段不含任何一天（${range.start}至${range.end}），请重新选择时段。`);
	}
	return { first: range.start, last: lastDay(range) };
}

function joined(first: string, last: string, locale: Locale): string {
	return locale === "zh" ? `${first}至${last}` : `${first} – ${last}`;
}

/**
 * A window in the year the reader takes for granted, both days inclusive: `5月4日至5月10日`; one day is the day itself,
 * `5月11日`; across a year's end both years stand, `2025年12月29日至2026年1月4日`.
 * @throws AppError `range_empty` for a window without a day
 */
export function rangeText(range: DateRange, locale: Locale = "zh"): string {
	const { first, last } = boundsOf(range);
	if (partsOf(first).year !== partsOf(last).year) return fullRangeText(range, locale);
	if (first === last) return shortDateText(first, locale);
	return joined(shortDateText(first, locale), shortDateText(last, locale), locale);
}

/**
 * A window with its year, for headings and for windows of other years: `2025年5月4日至5月10日`, `2025年5月4日`,
 * `2025年12月29日至2026年1月4日`.
 * @throws AppError `range_empty` for a window without a day
 */
export function fullRangeText(range: DateRange, locale: Locale = "zh"): string {
	const { first, last } = boundsOf(range);
	if (first === last) return fullDateText(first, locale);
	if (partsOf(first).year !== partsOf(last).year) {
		return joined(fullDateText(first, locale), fullDateText(last, locale), locale);
	}
	if (locale === "zh") return joined(fullDateText(first), shortDateText(last), locale);
	return joined(shortDateText(first, locale), fullDateText(last, locale), locale);
}

/**
 * The length of a window: `7天`, `1 day`.
 * @throws AppError `range_empty` for a window without a day
 */
export function dayCountText(range: DateRange, locale: Locale = "zh"): string {
	boundsOf(range);
	const days = dayCount(range);
	if (locale === "zh") return `${days}天`;
	return days === 1 ? "1 day" : `${days} days`;
}

/** A clock hour: `08:00`. */
function hourText(hour: number): string {
	return `${String(hour).padStart(2, "0")}:00`;
}

/**
 * The exact bounds of a window with its length, as every report prints them: `2026年5月4日（周一）至5月10日（周日），共7天`;
 * with a day cut of its own by the clock, `2026年5月4日08:00至5月11日08:00，共7天`.
 * @param dayCutHour hour at which the statistical day begins, 0–23
 * @throws AppError `range_empty` for a window without a day
 */
export function boundsText(range: DateRange, dayCutHour = 0): string {
	const { first, last } = boundsOf(range);
	const days = `共${dayCount(range)}天`;
	const later = (date: CivilDate) =>
		partsOf(date).year === partsOf(first).year ? shortDateText(date) : fullDateText(date);
	if (dayCutHour !== 0) {
		const clock = hourText(dayCutHour);
		return `${fullDateText(first)}${clock}至${later(range.end)}${clock}，${days}`;
	}
	const opening = `${fullDateText(first)}（${weekdayText(first)}）`;
	return first === last
		? `${opening}，${days}`
		: `${opening}至${later(last)}（${weekdayText(last)}），${days}`;
}

/** The days a week holds: `周一至周日（自然周）`, `周五至周四（业务周）`, `周三至周二`. */
export function weekText(weekStart: number): string {
	const [first, last] = [weekStart, ((weekStart + 5) % 7) + 1].map(weekdayName);
	return `${first}至${last}${NAMED_WEEKS[weekStart] ?? ""}`;
}
