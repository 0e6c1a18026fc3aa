/** A town whose calls, cases and alerts stand on given days, so that each kind of record may stop by itself. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { csv } from "../ingest/tables";

/** Day number of a date. */
export const no = (text: string) => dayNumber(text as CivilDate);

/** The same count on every day, by day number. */
export const everyDay = (from: string, until: string, count: number) =>
	new Map(Array.from({ length: no(until) - no(from) + 1 }, (_, at) => [no(from) + at, count]));

/** A town of one village, in which every call is a fake order. */
export interface Town {
	/** Days of calls, of cases (else those of calls) and of alerts. */
	readonly calls: readonly string[];
	readonly cases?: readonly string[];
	readonly alerts?: readonly string[];
	/** Whether every case is solved on its day. */
	readonly isSolved?: boolean;
}

const HEADS = {
	calls: "警情编号,报警时间,原始性质,受害人姓名,居住村居,损失金额",
	cases: "案件编号,立案时间,破案时间,发案时间,诈骗类型,受害人姓名,居住村居",
	alerts: "预警编号,下发时间,是否确认涉诈,是否劝阻成功,避免损失",
};

/** Its files. */
export const filesOf = ({ calls, cases = calls, alerts = [], isSolved = false }: Town) => [
	csv("村居.csv", "村居名称,年份,常住人口", "柳塘村,2025,1000", "柳塘村,2026,1000"),
	csv(
		"警情.csv",
		HEADS.calls,
		...calls.map((at, n) => `J${n},${at} 10:00,刷单返利,甲${n},柳塘村,${3000 + (n % 7) * 500}`),
	),
	csv(
		"案件.csv",
		HEADS.cases,
		...cases.map(
			(at, n) => `A${n},${at} 20:00,${isSolved ? `${at} 21:00` : ""},${at} 09:00,刷单返利,乙${n},柳塘村`,
		),
	),
	...(alerts.length === 0
		? []
		: [csv("预警.csv", HEADS.alerts, ...alerts.map((at, n) => `Y${n},${at} 11:00,是,是,1000`))]),
];
/** Every day as often as told, as dates. */
export const days = (from: string, until: string, each = 1) =>
	[...everyDay(from, until, each)].flatMap(([at, count]) => Array<string>(count).fill(dateOfDayNumber(at)));
