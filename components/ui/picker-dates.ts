/** What the date pickers say and mean: texts to days and back, first days, and how a period is written. */
import { addDays, format, isValid, parse, set, startOfQuarter, startOfWeek, toDate } from "date-fns";
import { zhCN } from "date-fns/locale/zh-CN";

/** What a picker picks. */
export type PickerKind = "date" | "week" | "month" | "quarter" | "year";

/** First day of the week as date-fns counts: 0 = Sunday. */
export type WeekStartsOn = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const ISO = "yyyy-MM-dd";
/** A fixed moment for parsing: every field of a date comes from the text. */
export const EPOCH = toDate(0);

/** The day a `YYYY-MM-DD` text names as local midnight, which is what the pickers reckon in; null for anything else. */
export function dayOf(text: string | null): Date | null {
	if (text === null) return null;
	const day = parse(text, ISO, EPOCH);
	return isValid(day) && format(day, ISO) === text ? day : null;
}

/** `YYYY-MM-DD` of a picked day. */
export function textOf(day: Date): string {
	return format(day, ISO);
}

/** 1 = Monday … 7 = Sunday (the station's settings) → 0 = Sunday … 6 (date-fns); anything else counts as Monday. */
export function weekStartsOn(weekStart: number): WeekStartsOn {
	const names: Readonly<Record<number, WeekStartsOn>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 0 };
	return names[weekStart] ?? 1;
}

/** First day of the week, month, quarter or year in which a day lies. */
export function firstDayOf(kind: PickerKind, day: Date, weekStart: number): Date {
	if (kind === "week") return startOfWeek(day, { weekStartsOn: weekStartsOn(weekStart) });
	if (kind === "month") return set(day, { date: 1 });
	if (kind === "quarter") return startOfQuarter(day);
	if (kind === "year") return set(day, { month: 0, date: 1 });
	return day;
}

/** How the field shows a day: 2026年5月11日 周一 · 5月4日至5月10日 · 2026年5月 · 2026年第2季度 · 2026年. */
export function shown(kind: PickerKind, day: Date, weekStart: number): string {
	if (kind === "week") {
		const first = firstDayOf("week", day, weekStart);
		const last = addDays(first, 6);
		const pattern = last.getFullYear() === first.getFullYear() ? "M月d日" : "yyyy年M月d日";
		return `${format(first, "yyyy年M月d日")}至${format(last, pattern)}`;
	}
	if (kind === "month") return format(day, "yyyy年M月");
	if (kind === "quarter") return format(day, "yyyy年第Q季度");
	if (kind === "year") return format(day, "yyyy年");
	return format(day, "yyyy年M月d日 EEE", { locale: zhCN });
}

/** Ant Design writes day.js patterns (`YYYY-MM-DD`, `[Q]Q`); date-fns reads Unicode ones, quotes words, and a quarter is said in Chinese. */
export function unicodePattern(pattern: string): string {
	return pattern.replace("[Q]Q", "Q季度").replace(/Y/g, "y").replace(/D/g, "d");
}

/** Typed text that is exactly one of the patterns, else null: `2026-5-1` must not become another day. */
export function parseTyped(text: string, patterns: readonly string[]): Date | null {
	for (const pattern of patterns.map(unicodePattern)) {
		const day = parse(text, pattern, EPOCH, { locale: zhCN });
		if (isValid(day) && format(day, pattern, { locale: zhCN }) === text) return day;
	}
	return null;
}
