/** Cells that hold a date or a moment → civil moments, in every form police exports and spreadsheets write. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dateOfMoment, isCivilMoment } from "@/lib/base/civil";
import { isDayPart, matchClock, type TimeOfDay, timeOfDay, type WrittenClock } from "./moment-clock";
import {
	type DateOrder,
	type DateSystem,
	fromSerial,
	isAmbiguousDate,
	isPlausible,
	isSerial,
	matchDate,
	nextDay,
	plausibleDate,
	type WrittenDate,
} from "./moment-date";
import { type Cell, readValueText } from "./normalise";
import { readCount } from "./numeral";
import { known, quoted, type Reading, refused, unknown } from "./reading";

/** A moment, and whether the cell named a time of day; without one the moment stands at 00:00:00 of its day. */
export interface WrittenMoment {
	readonly moment: CivilMoment;
	readonly hasClock: boolean;
}

/** What a reader of moments must know about the file. */
export interface MomentOptions {
	/** The workbook's date system; 1900 for text files. */
	readonly dateSystem: DateSystem;
	/** What the column as a whole proves of dates such as 05/11/2026; absent or null = nothing, then they are refused. */
	readonly dateOrder?: DateOrder | null;
}

/** A date and a clock as written; either may be missing. `dayWord` is 次日 (1) or 当日 (0) in place of a date. */
export interface WrittenParts {
	readonly date: WrittenDate | null;
	readonly dayWord: 0 | 1 | null;
	readonly clock: WrittenClock | null;
	/** A part of the day without an hour (上午), where the text names no more. */
	readonly dayPart?: string;
}

const WEEKDAY =
	/[(（]?\s*(?:星期|礼拜|周)[一二三四五六日天]\s*[)）]?|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,\s]+/gi;
const CHINESE_NUMBER = /[〇零一二三四五六七八九十]+(?=\s*[年月日号时点分秒])/g;
const CHINESE_YEAR = /^[〇零一二三四五六七八九]{4}$/;
const DAY_WORD = /^(次日|翌日|第二天|隔天|当日|当天|同日|当晚)/;
const NEXT_DAY_WORDS: readonly string[] = ["次日", "翌日", "第二天", "隔天"];
const ORDER_NOTES: Readonly<Record<DateOrder, string>> = {
	month_first: "分不清月和日的日期，依该列其他日期按“月/日/年”读入",
	day_first: "分不清月和日的日期，依该列其他日期按“日/月/年”读入",
};
const USUAL = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const NUMBER_TEXT = /^\d{5}(?:\.\d+)?$/;

/** `二〇二六年五月十一日` → `2026年5月11日`; numbers that stand before a unit of time only. */
function arabicDate(text: string): string {
	return text.replace(CHINESE_NUMBER, (written) => {
		const digits = CHINESE_YEAR.test(written) ? written.replace(/〇/g, "零") : written;
		return String(readCount(digits) ?? written);
	});
}

/** Most moments: year, month and day with one sign between them, and a clock with a colon; what is none of a calendar waits for {@link matchParts}. */
function matchUsual(text: string): WrittenMoment | null {
	const [whole, year, , month, day, hour = "0", minute = "00", second = "00"] = USUAL.exec(text) ?? [];
	if (whole === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
	const date = plausibleDate(Number(year), Number(month), Number(day));
	if (date === null) return null;
	const moment = `${date} ${hour.padStart(2, "0")}:${minute}:${second}`;
	return isCivilMoment(moment) ? { moment, hasClock: whole.includes(":") } : null;
}

/** Splits a normalised text into date and clock; null when something else is left over or nothing is found. */
export function matchParts(text: string, order: DateOrder | null = null): WrittenParts | null {
	const bare = arabicDate(text.replace(WEEKDAY, " ").trim());
	const date = matchDate(bare, order);
	const word = date ? null : DAY_WORD.exec(bare);
	const afterWord = word?.[1] === "当晚" ? bare : bare.slice(word?.[0].length ?? 0);
	const rest = (date?.rest ?? afterWord).replace(/^[\sT,，]+/, "").replace(/^(?:许|左右|前后)$/, "");
	const dayWord = word ? (NEXT_DAY_WORDS.includes(word[1] ?? "") ? 1 : 0) : null;
	if (rest === "" || (date && /^[.。]$/.test(rest)))
		return date || word ? { date, dayWord, clock: null } : null;
	if (date && isDayPart(rest)) return { date, dayWord, clock: null, dayPart: rest };
	const clock = matchClock(rest, date !== null);
	return clock ? { date, dayWord, clock } : null;
}

/** The moment of a day and a time; null past the last plausible day. */
export function momentAt(date: CivilDate, time: TimeOfDay | null): WrittenMoment | null {
	const day = time?.dayShift === 1 ? nextDay(date) : date;
	const text = `${day} ${time?.text ?? "00:00:00"}`;
	return isCivilMoment(text) ? { moment: text, hasClock: time !== null } : null;
}

/** The remark on a zone mark that was set aside, or null. */
export function zoneNote(clock: WrittenClock | null): string | null {
	return clock?.zone ? `时区标记「${clock.zone}」未换算，按所写钟点读入` : null;
}

/**
 * Reads one moment from a cell.
 *
 * Forms: `2026-05-11 08:03:00`, `2026/5/11 8:03`, `2026年5月11日8时3分许`, `2026.5.11`, `20260511`, `20260511080300`,
 * ISO with `T`, milliseconds (cut off), 上午/下午/AM/PM, weekday words, Excel serials 20 000–80 000 in either date
 * system (nearest second; a whole serial is a date without a clock). `24:00` is 00:00 of the next day.
 * A zone mark is never applied: the wall clock stands as written, with a note unless it is Beijing's own.
 * Years 1900–2199. `05/11/2026` is refused unless one part is above 12 or both are equal.
 * @param cell text or number as stored; blank and placeholders give null
 * @returns refusals for impossible, ambiguous or partial dates and for ranges (see readMomentRange)
 */
export function readMoment(cell: Cell, options: MomentOptions): Reading<WrittenMoment> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	if (isCivilMoment(text) && isPlausible(text)) return known({ moment: text, hasClock: true });
	const usual = matchUsual(text);
	if (usual !== null) return known(usual);
	const serial = typeof cell === "number" ? cell : NUMBER_TEXT.test(text) ? Number(text) : null;
	if (serial === 0) return unknown("数值为0，按空白处理");
	if (serial !== null && isSerial(serial)) return readSerial(serial, options.dateSystem);
	return readWritten(text, options.dateOrder ?? null);
}

function readWritten(text: string, order: DateOrder | null): Reading<WrittenMoment> {
	const parts = matchParts(text, order);
	if (!parts) return refused(whyNot(text));
	const { date, clock } = parts;
	if (!date) return refused(`${quoted(text)}只有时刻，没有日期：请补上年月日`);
	if (date.year === null)
		return refused(`${quoted(text)}缺少年份${date.month === null ? "和月份" : ""}：请补全日期`);
	const reading = assemble(text, plausibleDate(date.year, date.month ?? 0, date.day), clock);
	if (!reading.ok || reading.value === null) return reading;
	if (parts.dayPart !== undefined) return known(reading.value, `「${parts.dayPart}」没有钟点，只读入日期`);
	return order !== null && isAmbiguousDate(text) ? known(reading.value, ORDER_NOTES[order]) : reading;
}

function assemble(text: string, day: CivilDate | null, clock: WrittenClock | null): Reading<WrittenMoment> {
	if (!day) return refused(`${quoted(text)}不是存在的日期：请核对年月日`);
	const time = clock ? timeOfDay(clock) : null;
	if (clock && !time) return refused(`${quoted(text)}的钟点不存在或前后矛盾：请核对时分秒`);
	const moment = momentAt(day, time);
	return moment ? known(moment, zoneNote(clock)) : refused(`${quoted(text)}超出可读的年份：请核对`);
}

function readSerial(serial: number, system: DateSystem): Reading<WrittenMoment> {
	const { date, second } = fromSerial(serial, system);
	if (!date) return refused(`日期序列值${serial}超出可读的年份：请核对`);
	if (Number.isInteger(serial)) return assemble(String(serial), date, null);
	const hour = Math.floor(second / 3_600);
	const minute = Math.floor((second % 3_600) / 60);
	const clock = { hour, minute, second: second % 60, part: null, isSpoken: false, zone: null };
	return assemble(String(serial), date, clock);
}

/** Says what is wrong with a text that is no moment. */
function whyNot(text: string): string {
	const cell = quoted(text);
	if (isAmbiguousDate(text)) return `${cell}分不清月和日：请改成“年-月-日”`;
	if (/^[\d.]+e\+?\d+$/i.test(text)) return `${cell}是科学计数法，时间已损坏：请把该列设为文本后重新导出`;
	if (/[至到~]|\d\s*-{1,2}\s*\d{1,2}[:时]/.test(text))
		return `${cell}是一个时间段：请填一个时刻，或放到起止时间列`;
	if (/^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text)) return `${cell}的年份只有两位：请写四位年份`;
	if (/^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(text)) return `${cell}缺少日：请补全年月日`;
	if (/^\d{10}$|^\d{13}$/.test(text)) return `${cell}像是系统时间戳：请让导出系统给出年月日时分秒`;
	return `${cell}不是可读的时间：请改成“2026-05-11 08:03:00”的样子`;
}

/** Reads a date and drops any clock; the same forms and refusals as {@link readMoment}. For birth dates and day columns. */
export function readDate(cell: Cell, options: MomentOptions): Reading<CivilDate> {
	const reading = readMoment(cell, options);
	if (!reading.ok) return reading;
	const date = reading.value && dateOfMoment(reading.value.moment);
	return date ? known(date, reading.note) : unknown(reading.note);
}
