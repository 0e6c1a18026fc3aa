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
	set,
	startOfToday,
	startOfWeek,
} from "date-fns";
import { zhCN } from "date-fns/locale/zh-CN";
import { dayOf, EPOCH, parseTyped, unicodePattern, weekStartsOn } from "./picker-dates";

type Config = Parameters<typeof generatePicker<Date>>[0];

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
