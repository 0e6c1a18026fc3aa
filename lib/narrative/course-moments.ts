/** Every date and clock that a narrative tells, read against the report and against the date told before it. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dateOfMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import { momentAt } from "@/lib/text/moment";
import { type DayPart, timeOfDay } from "@/lib/text/moment-clock";
import { completeDate, nextDay, plausibleDate, type WrittenDate } from "@/lib/text/moment-date";
import { readCount } from "@/lib/text/numeral";
import type { NarrativeContext } from "./context";
import type { ToldMoment } from "./reading";

/** A moment as told; `told` is null where its date cannot be known or lies after the report. */
export interface MomentToken {
	readonly start: number;
	readonly end: number;
	readonly told: ToldMoment | null;
}

const TWO = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const YEAR = "(?:\\d{4}|二[〇零]二[一二三四五六七八九〇零])";
const DAY_WORDS =
	"今天|今日|今早|今晨|今晚|昨天|昨日|昨晚|昨夜|昨晨|前天|前日|前晚|当日|当天|当晚|同日|次日|翌日|第二天|隔天";
const PARTS: Readonly<Record<string, DayPart>> = {
	凌晨: "dawn",
	早上: "morning",
	早晨: "morning",
	清晨: "morning",
	上午: "morning",
	早: "morning",
	中午: "noon",
	下午: "afternoon",
	傍晚: "afternoon",
	晚上: "night",
	晚间: "night",
	夜里: "night",
	夜间: "night",
	深夜: "night",
	晚: "night",
};
const WORD_PARTS: Readonly<Record<string, DayPart>> = {
	今早: "morning",
	今晨: "dawn",
	昨晨: "dawn",
	今晚: "night",
	昨晚: "night",
	昨夜: "night",
	前晚: "night",
	当晚: "night",
};
const PART = Object.keys(PARTS).join("|");
const CLOCK = `(${TWO})(?:[时点](?!候|代|期|击|开|赞|间|常|尚)(?:钟|整)?(?:(${TWO})分|(半|一刻|三刻)|(\\d{2})(?!\\d))?|:(\\d{2})(?!\\d)(?::\\d{2})?)`;
const WEEKDAY = "(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?";
const TOKEN = new RegExp(
	`(?=[\\d今昨前当同次翌第隔凌早清上中下傍晚夜深一二三四五六七八九十])(?:(?<!\\d)(${YEAR})[-/.年](${TWO})[-/.月](${TWO})(?!\\d)[日号]?|(?<!\\d)(${TWO})月(?:份)?(${TWO})[日号]|(${DAY_WORDS})|(?<![\\d.一二三四五六七八九十]|(?<![本当同])月)(\\d{1,2})(?:日(?![内后前之无常元语本用期均])|号(?=${PART}|\\d{1,2}[时点:])))(?:的|，| )?${WEEKDAY}(${PART})?(?:${CLOCK})?|(?<![\\d.:第一二三四五六七八九十])(${PART})?${CLOCK}`,
	"g",
);
const FRACTIONS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

function numberOf(text: string): number {
	const plain = Number(text);
	return Number.isNaN(plain) ? (readCount(text.replace(/〇/g, "零")) ?? -1) : plain;
}

interface Clock {
	readonly text: string;
	readonly dayShift: 0 | 1;
}

type Groups = readonly (string | undefined)[];

/** Hour, 分, fraction, bare minutes and colon minutes → time of day; null where none is told or it does not exist. */
function clockOf(groups: Groups, part: DayPart | null): Clock | null {
	const [hour, minute, fraction, bare, colon] = groups;
	if (hour === undefined) return null;
	const minutes =
		fraction === undefined ? numberOf(minute ?? bare ?? colon ?? "0") : (FRACTIONS[fraction] ?? 0);
	return timeOfDay({ hour: numberOf(hour), minute: minutes, second: 0, part, isSpoken: true, zone: null });
}

function dayOfWord(word: string, last: CivilDate | null, report: CivilDate | null): CivilDate | null {
	if (/^[当同]/.test(word)) return last ?? report;
	if (/^[次翌第隔]/.test(word)) return last && nextDay(last);
	return report && addDays(report, word.startsWith("今") ? 0 : word.startsWith("昨") ? -1 : -2);
}

/** The day of a match; a day or month alone belongs to the date told before it, else to the latest one up to the report. */
function dateOf(match: RegExpExecArray, last: CivilDate | null, report: CivilDate | null): CivilDate | null {
	const [, year, month, day, monthAlone, dayOfMonth, word, dayAlone] = match;
	if (year !== undefined) return plausibleDate(numberOf(year), numberOf(month ?? ""), numberOf(day ?? ""));
	if (word !== undefined) return dayOfWord(word, last, report);
	if (monthAlone === undefined && dayAlone === undefined) return last ?? report;
	const written = {
		year: null,
		month: monthAlone === undefined ? null : numberOf(monthAlone),
		day: numberOf(dayOfMonth ?? dayAlone ?? ""),
		rest: "",
	};
	const near = last && nearLast(written, last, report);
	return near ?? (report && completeDate(written, report, -1));
}

/** The date in the year (and month) of the one told before it, or the next such one; null where that lies after the report. */
function nearLast(written: WrittenDate, last: CivilDate, report: CivilDate | null): CivilDate | null {
	const month = written.month ?? Number(last.slice(5, 7));
	const same = plausibleDate(Number(last.slice(0, 4)), month, written.day);
	if (report === null) return same;
	if (same !== null && same >= last && same <= report) return same;
	const later = completeDate(written, last, 1);
	return later !== null && later <= report ? later : null;
}

function isSpokenAlone(match: RegExpExecArray): boolean {
	return match[14] === undefined && match[15] !== undefined && !/\d/.test(match[15]);
}

function tokenOf(match: RegExpExecArray, last: CivilDate | null, report: CivilMoment | null): MomentToken {
	const [whole] = match;
	const part = PARTS[match[8] ?? match[14] ?? ""] ?? WORD_PARTS[match[6] ?? ""] ?? null;
	const clock = clockOf(match[9] === undefined ? match.slice(15) : match.slice(9, 14), part);
	const date = dateOf(match, last, report && dateOfMoment(report));
	const moment = date && momentAt(date, clock);
	const isAfter = moment !== null && report !== null && moment.moment > report;
	return { start: match.index, end: match.index + whole.length, told: isAfter ? null : moment };
}

/** The moments of a narrative in order; each is read with the date told before it. */
export function momentsIn(text: string, context: NarrativeContext): readonly MomentToken[] {
	const tokens: MomentToken[] = [];
	let last: CivilDate | null = null;
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
		if (isSpokenAlone(match)) continue;
		const token = tokenOf(match, last, context.reportedAt);
		tokens.push(token);
		if (token.told !== null && !isBirth(text, token)) last = dateOfMoment(token.told.moment);
	}
	return tokens.length > 0 ? tokens : partOfReportDay(text, context.reportedAt);
}

const PART_ALONE = /(?<![每天日昨前次])(?:上午|下午|中午)(?!班|茶|好)/;

/** A part of the day alone (上午被骗) is one of the day of the report, if it had begun by then. */
function partOfReportDay(text: string, report: CivilMoment | null): readonly MomentToken[] {
	const match = report === null ? null : PART_ALONE.exec(text);
	if (match === null || report === null) return [];
	const isOver = match[0] === "上午" || report.slice(11) >= (match[0] === "中午" ? "11:00:00" : "12:00:00");
	const told = isOver ? momentAt(dateOfMoment(report), null) : null;
	return [{ start: match.index, end: match.index + match[0].length, told }];
}

/** True for the date of somebody's birth. */
export function isBirth(text: string, { start, end }: MomentToken): boolean {
	const before = text.slice(Math.max(0, start - 8), start);
	if (before.includes("生") && /(?:出生(?:日期|于|年月)?|生于|生日)[:为是]?$/.test(before)) return true;
	return /^(?:出?生|出世)/.test(text.slice(end, end + 3));
}
