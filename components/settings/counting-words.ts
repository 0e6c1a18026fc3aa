/** Day cuts and week starts in words. */
import { weekText } from "@/lib/wording/dates";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A choice of a list. */
export interface NumberOption {
	readonly value: number;
	readonly label: string;
}

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** Hours 0–23 at which a statistical day may begin. */
export const DAY_CUTS: readonly NumberOption[] = Array.from({ length: 24 }, (_, hour) => ({
	value: hour,
	label: hour === 0 ? "00:00（自然日）" : `${clock(hour)}（至次日${clock(hour)}）`,
}));

/** What a day cut means, by example. */
export function dayCutExample(hour: number): string {
	return hour === 0
		? "5月11日00:00至24:00的警情计入5月11日。"
		: `5月11日${clock(hour)}至5月12日${clock(hour)}的警情计入5月11日；只有日期的按当日计。`;
}

/** Weekdays 1–7 with which a statistical week may begin. */
export const WEEK_STARTS: readonly NumberOption[] = WEEKDAYS.map((weekStart) => ({
	value: weekStart,
	label: weekText(weekStart),
}));
