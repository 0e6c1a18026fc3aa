/** Three years of an invented township as plain events and as the files that carry them: what the wall says can be counted twice. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { chanceOf } from "../../support/chance";
import { csv } from "../ingest/tables";

/** One call, with the case it became. */
export interface PlainCall {
	readonly no: string;
	readonly day: string;
	/** Null = nobody wrote where. */
	readonly village: string | null;
	/** As written; blank = nobody wrote it. */
	readonly category: string;
	/** Null = nobody wrote it. */
	readonly yuan: number | null;
	readonly filed: string | null;
	readonly solved: string | null;
}

/** One alert. */
export interface PlainAlert {
	readonly no: string;
	readonly day: string;
	/** 是 or 否 or blank. */
	readonly confirmed: string;
	readonly dissuaded: string;
	readonly yuan: number | null;
}

export const AS_OF = "2026-05-20" as CivilDate;

const FIRST_CALL = "2023-06-10" as CivilDate;
const FIRST_FILED = "2023-08-01";
const FIRST_ALERT = "2024-09-01";
const LAST_DAY = "2026-06-15" as CivilDate;

/** People of each village by year; 村 and 社区, one too small to rank, one that nobody counted. */
export const PEOPLE: readonly (readonly [village: string, people: Readonly<Record<number, number>>])[] = [
	["上溪村", { 2025: 2100, 2026: 2200 }],
	["下溪村", { 2025: 900, 2026: 950 }],
	["中溪村", { 2026: 4000 }],
	["小坞村", { 2025: 280, 2026: 290 }],
	["桥头社区", { 2025: 5000, 2026: 5200 }],
	["河滨社区", { 2025: 3100, 2026: 3000 }],
];

const VILLAGES = [...PEOPLE.map(([village]) => village), "新村", "辖区外", null];
const CATEGORIES = [
	"刷单返利",
	"刷单返利",
	"刷单返利",
	"冒充电商物流客服",
	"虚假网络投资理财",
	"虚假征信",
	"其他",
	"",
];
const LOSSES = [null, 0, 500, 1200, 3000, 8000, 26_000, 90_000];

function pick<T>(list: readonly T[], chance: () => number): T | undefined {
	return list[Math.floor(chance() * list.length)];
}

function callOf(day: number, chance: () => number): Omit<PlainCall, "no"> {
	const village = pick(VILLAGES, chance) ?? null;
	const category = pick(CATEGORIES, chance) ?? "";
	const yuan = pick(LOSSES, chance) ?? null;
	const filed = dateOfDayNumber(day + 2);
	const isFiled = chance() < 0.5 && filed >= FIRST_FILED;
	const isSolved = isFiled && chance() < 0.4;
	return {
		day: dateOfDayNumber(day),
		village,
		category,
		yuan,
		filed: isFiled ? filed : null,
		solved: isSolved ? dateOfDayNumber(day + 40) : null,
	};
}

/** Fewer this year, on a leap day for certain, every day as chance has it. */
function plainCalls(): readonly PlainCall[] {
	const chance = chanceOf(7);
	const calls: PlainCall[] = [];
	for (let day = dayNumber(FIRST_CALL); day <= dayNumber(LAST_DAY); day += 1) {
		const date = dateOfDayNumber(day);
		const often = date < "2026" ? 0.5 : 0.25;
		const isCertain = date === FIRST_CALL || date.endsWith("-02-29");
		const count = [isCertain, chance() < often, chance() < often / 4].filter((happens) => happens).length;
		for (let at = 0; at < count; at += 1) calls.push({ no: `J${calls.length + 1}`, ...callOf(day, chance) });
	}
	return calls;
}

function plainAlerts(): readonly PlainAlert[] {
	const chance = chanceOf(11);
	const days = Array.from(
		{ length: dayNumber(LAST_DAY) - dayNumber(FIRST_ALERT as CivilDate) + 1 },
		(_, at) => dateOfDayNumber(dayNumber(FIRST_ALERT as CivilDate) + at),
	);
	return days
		.filter((day) => day === FIRST_ALERT || chance() < 0.4)
		.map((day, at): PlainAlert => {
			const confirmed = pick(["是", "是", "是", "否", ""], chance) ?? "";
			const dissuaded = confirmed === "是" ? (pick(["是", "是", "是", "是", "否", ""], chance) ?? "") : "";
			const yuan = dissuaded === "是" && chance() < 0.9 ? 1000 + Math.floor(chance() * 30_000) : null;
			return { no: `Y${at + 1}`, day, confirmed, dissuaded, yuan };
		});
}

export const CALLS = plainCalls();
export const ALERTS = plainAlerts();

/** The same as files. */
export const FILES = [
	csv(
		"村居人口.csv",
		"村居,年份,常住人口",
		...PEOPLE.flatMap(([village, years]) =>
			Object.entries(years).map(([year, people]) => `${village},${year},${people}`),
		),
	),
	csv(
		"警情.csv",
		"警情编号,报警时间,确认性质,居住村居,损失金额",
		...CALLS.map(
			({ no, day, village, category, yuan }) =>
				`${no},${day} 10:00,${category},${village ?? ""},${yuan ?? ""}`,
		),
	),
	csv(
		"案件.csv",
		"案件编号,警情编号,立案时间,破案时间,诈骗类型",
		...CALLS.flatMap(({ no, filed, solved, category }) =>
			filed === null
				? []
				: [`A${no},${no},${filed} 09:00,${solved === null ? "" : `${solved} 09:00`},${category}`],
		),
	),
	csv(
		"预警.csv",
		"预警编号,下发时间,是否确认涉诈,是否劝阻成功,避免损失",
		...ALERTS.map(
			({ no, day, confirmed, dissuaded, yuan }) =>
				`${no},${day} 11:00,${confirmed},${dissuaded},${yuan ?? ""}`,
		),
	),
];
