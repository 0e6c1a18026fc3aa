/** Dimension 21 日期类型: whether it happened on a workday, at the weekend or around a holiday. */
import { DAY_TYPES, dayTypeOf } from "@/lib/calendar/day-type";
import { holidayCalendarOf } from "@/lib/calendar/holidays";
import { type Dimension, UNKNOWN } from "./dimension";
import { offenceDay } from "./offence-time";

const values = Object.entries(DAY_TYPES).map(([id, label]) => ({ id, label }));

/** 日期类型 of the calendar day of the offence, else of the report; the day cut plays no part; unpublished years are 不详. */
export const dayType: Dimension = {
	id: "day_type",
	number: 21,
	label: { zh: "日期类型", en: "Day type" },
	side: "case",
	domain: () => values,
	isOpen: false,
	isOrdered: true,
	rule: "按发案日（无则案情所述日、报警日）查国务院节假日安排（含本单位导入的）；节前、节后各3日；放假安排未公布的年份为不详。",
	read(event, { settings }) {
		const day = offenceDay(event);
		const value = day && dayTypeOf(day.date, holidayCalendarOf(settings.holidayNotices));
		if (day === null || value === null) return UNKNOWN;
		const { source, quote } = day;
		return { value, source, evidence: `${day.column}：${day.date}`, ...(quote ? { quote } : {}) };
	},
};
