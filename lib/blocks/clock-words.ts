/** Hours and weekdays of the data clock in words. */
import type { ClockFilter } from "@/lib/analysis/question";
import { weekdayName } from "@/lib/wording/dates";
import { blankText } from "@/lib/wording/numbers";

/** The hour in words, such as 18时 for the hour from 18:00 on; 不详 for null. */
export function hourText(hour: number | null): string {
	return hour === null ? blankText("unknown") : `${hour}时`;
}

/** The weekday of an offence, 1 Monday … 7 Sunday, such as 周三; 不详 for null. */
export function offenceDayText(weekday: number | null): string {
	return weekday === null ? blankText("unknown") : weekdayName(weekday);
}

/** What a clock filter keeps, such as 发案钟点：18时、发案星期：周三; empty where it keeps all. */
export function clockFilterTexts({ hours, weekdays }: ClockFilter = {}): readonly string[] {
	return [
		...(hours === undefined ? [] : [`发案钟点：${hours.map(hourText).join("、")}`]),
		...(weekdays === undefined ? [] : [`发案星期：${weekdays.map(offenceDayText).join("、")}`]),
	];
}
