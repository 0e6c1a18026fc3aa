/** Ant Design's date pickers over date-fns, in Chinese only and with the station's own first day of the week. */
import generatePicker from "antd/es/date-picker/generatePicker";
import {
	addDays,
	addMonths,
	addYears,
	endOfMonth,
	format,
	getWeek,
	isAfter,
	isValid,
	parse,
	set,
	startOfQuarter,
	startOfToday,
	startOfWeek,
	toDate,
} from "date-fns";
import { zhCN } from "date-fns/locale/zh-CN";

/** What a picker picks. */
export type PickerKind = "date" | "week" | "month" | "quarter" | "year";

type WeekStartsOn = 0 | 1 | 2 | 3 | 4 | 5 | 6;
type Config = Parameters<typeof generatePicker<Date>>[0];

const ISO = "yyyy-MM-dd";
const EPOCH = toDate(0);

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
		return `${format(first, "yyyy年M月d日")}至${format(addDays(first, 6), "M月d日")}`;
	}
	if (kind === "month") return format(day, "yyyy年M月");
	if (kind === "quarter") return format(day, "yyyy年第Q季度");
	if (kind === "year") return format(day, "yyyy年");
	return format(day, "yyyy年M月d日 EEE", { locale: zhCN });
}

/** Ant Design writes day.js patterns (`YYYY-MM-DD`, `[Q]Q`); date-fns reads Unicode ones, quotes words, and a quarter is said in Chinese. */
function unicodePattern(pattern: string): string {
	return pattern.replace("[Q]Q", "Q季度").replace(/Y/g, "y").replace(/D/g, "d");
}

/** Typed text that is exactly one of the patterns, else null: `2026-5-1` must not become another day. */
function parseTyped(text: string, patterns: readonly string[]): Date | null {
	for (const pattern of patterns.map(unicodePattern)) {
		const day = parse(text, pattern, EPOCH, { locale: zhCN });
		if (isValid(day) && format(day, pattern, { locale: zhCN }) === text) return day;
	}
	return null;
}

/** The calendar arithmetic of the pickers; the package's own date-fns adapter bundles every language of the world. */
function calendar(weekStart: number): Config {
	const week = { locale: zhCN, weekStartsOn: weekStartsOn(weekStart) } as const;
	return {
		getNow: () => startOfToday(),
		getFixedDate: (text) => dayOf(text) ?? EPOCH,
		getEndDate: (day) => endOfMonth(day),
		getWeekDay: (day) => day.getDay(),
		getYear: (day) => day.getFullYear(),
		getMonth: (day) => day.getMonth(),
		getDate: (day) => day.getDate(),
		getHour: (day) => day.getHours(),
		getMinute: (day) => day.getMinutes(),
		getSecond: (day) => day.getSeconds(),
		getMillisecond: (day) => day.getMilliseconds(),
		addYear: (day, years) => addYears(day, years),
		addMonth: (day, months) => addMonths(day, months),
		addDate: (day, days) => addDays(day, days),
		setYear: (day, year) => set(day, { year }),
		setMonth: (day, month) => set(day, { month }),
		setDate: (day, date) => set(day, { date }),
		setHour: (day, hours) => set(day, { hours }),
		setMinute: (day, minutes) => set(day, { minutes }),
		setSecond: (day, seconds) => set(day, { seconds }),
		setMillisecond: (day, milliseconds) => set(day, { milliseconds }),
		isAfter: (left, right) => isAfter(left, right),
		isValidate: (day) => isValid(day),
		locale: {
			getWeekFirstDay: () => week.weekStartsOn,
			getWeekFirstDate: (_, day) => startOfWeek(day, week),
			getWeek: (_, day) => getWeek(day, week),
			getShortWeekDays: () => ["日", "一", "二", "三", "四", "五", "六"],
			getShortMonths: () => Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
			format: (_, day, pattern) => format(day, unicodePattern(pattern), week),
			parse: (_, text, patterns) => parseTyped(text, patterns),
		},
	};
}

const pickers = new Map<number, ReturnType<typeof generatePicker<Date>>>();

/** The picker component for a first day of the week (1 = Monday … 7 = Sunday); the same component every time. */
export function pickerFor(weekStart: number): ReturnType<typeof generatePicker<Date>> {
	const known = pickers.get(weekStart);
	if (known) return known;
	const made = generatePicker<Date>(calendar(weekStart));
	pickers.set(weekStart, made);
	return made;
}
