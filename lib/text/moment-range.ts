/** Cells that hold a span of time (11时至18时许, 2026-05-11 08:00至09:30) → its first and last moment as written. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import {
	type MomentOptions,
	matchParts,
	momentAt,
	readMoment,
	type WrittenMoment,
	type WrittenParts,
	zoneNote,
} from "./moment";
import { timeOfDay, type WrittenClock } from "./moment-clock";
import { completeDate, nextDay } from "./moment-date";
import { type Cell, readValueText } from "./normalise";
import { known, quoted, type Reading, refused, unknown } from "./reading";

/**
 * A span as written: both ends belong to it. An end without a clock names its whole day; its moment stands at
 * 00:00:00 and `hasClock` is false, so the reader of the span decides whether to take the day's end.
 */
export interface MomentSpan {
	readonly from: WrittenMoment;
	readonly to: WrittenMoment;
}

/** What a reader of spans must know beside the file's date system. */
export interface SpanOptions extends MomentOptions {
	/** The day of the report: dates without a year or a day are read as the latest such day not after it. */
	readonly baseDate?: CivilDate | null;
}

const SEPARATORS: readonly RegExp[] = [
	/\s*(?:直到|至|到|~+|--+)\s*/,
	/\s+-\s+/,
	/(?<=[日号时点分秒许半])\s*-\s*(?=\d)/,
	/(?<=^\d{8})-(?=\d{8}$)/,
	/(?<=^[^T]*\d:\d{2})-(?=\d{1,2}:\d{2}|\d{4}-\d)/,
	/(?<=\d[./]\d{1,2}[./]\d{1,2})-(?=\d)/,
];
/** The end of 2026.5.11-5.13: month and day in the marks of the date before it. */
const SHORT_END = /^(\d{1,2})[./](\d{1,2})(?=$|\s)/;
const DOTTED_DATE = /^\d{4}[./]\d{1,2}[./]\d{1,2}/;

/**
 * Reads a span of time from a cell; a single moment gives a span of that moment alone.
 *
 * The second end inherits what it leaves out from the first: the date (`08:00至09:30`), the year, the month, and the
 * part of the day (下午2时至4时). A second clock that is earlier than the first falls on the next day (22时至2时), with a
 * note. The first end inherits from `baseDate`; without one, a span that names no full date is refused.
 */
export function readMomentRange(cell: Cell, options: SpanOptions): Reading<MomentSpan> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const ends = typeof cell === "number" ? [text] : splitEnds(text);
	if (ends.length > 2) return refused(`${quoted(text)}有两个以上的时刻：请只写起止时间`);
	const single = ends.length === 1 ? readMoment(cell, options) : null;
	if (single?.ok)
		return single.value ? known({ from: single.value, to: single.value }, single.note) : unknown(single.note);
	const [first, second] = ends.map((end) => matchParts(end, options.dateOrder ?? null));
	if (!first || second === null)
		return single ?? refused(`${quoted(text)}的起止时间读不出：请写成“起 至 止”，各带年月日时分`);
	return span(text, first, second ?? first, options.baseDate ?? null);
}

/** The ends of a span without the words around them (自…起至…止). */
function splitEnds(text: string): readonly string[] {
	const bare = text.replace(/^[自从于在由]\s*/, "").replace(/\s*(?:为止|止|期间|之间|间)$/, "");
	const separator = SEPARATORS.find((pattern) => pattern.test(bare));
	const ends = separator ? bare.split(new RegExp(separator, "g")) : [bare];
	const trimmed = ends.map((end) => end.replace(/\s*起$/, "").trim());
	const [first = "", second] = trimmed;
	if (trimmed.length !== 2 || second === undefined || !DOTTED_DATE.test(first)) return trimmed;
	return [first, second.replace(SHORT_END, "$1月$2日")];
}

function span(
	text: string,
	first: WrittenParts,
	second: WrittenParts,
	base: CivilDate | null,
): Reading<MomentSpan> {
	const fromDay = firstDay(first, base);
	if (fromDay === "incomplete") return refused(`${quoted(text)}缺少完整日期：请补上年月日，或先填报警时间`);
	const from = fromDay && endAt(fromDay, first.clock);
	if (!from) return refused(`${quoted(text)}的开始时间不存在：请核对年月日时分`);
	const to = lastEnd(from, first.clock, second);
	if (!to) return refused(`${quoted(text)}的结束时间不存在：请核对年月日时分`);
	if (isBefore(to.end, from)) return refused(`${quoted(text)}的结束早于开始：请核对起止时间`);
	const crossing = to.isNextDay ? "结束钟点早于开始，按次日读入" : null;
	const notes = [crossing, zoneNote(first.clock) ?? zoneNote(second.clock)].filter((note) => note !== null);
	return known({ from, to: to.end }, notes.join("；"));
}

function firstDay(parts: WrittenParts, base: CivilDate | null): CivilDate | "incomplete" | null {
	if (parts.date && (base || parts.date.year !== null)) return completeDate(parts.date, base ?? EPOCH, -1);
	if (parts.date || !base) return "incomplete";
	return parts.dayWord === 1 ? nextDay(base) : base;
}

/** Stands in for a base where the written date is complete and none is read. */
const EPOCH = "1970-01-01" as CivilDate;

/** The second end, with what it leaves out taken from the first. */
function lastEnd(
	from: WrittenMoment,
	firstClock: WrittenClock | null,
	second: WrittenParts,
): { readonly end: WrittenMoment; readonly isNextDay: boolean } | null {
	const base = dateOfMoment(from.moment);
	const clock = second.clock && inheritPart(second.clock, second.date ? null : firstClock);
	const day = second.date ? completeDate(second.date, base, 1) : second.dayWord === 1 ? nextDay(base) : base;
	const end = day && endAt(day, clock);
	if (!end) return null;
	if (second.date || second.dayWord !== null || !isBefore(end, from)) return { end, isNextDay: false };
	const next = nextDay(base);
	const later = next && endAt(next, clock);
	return later ? { end: later, isNextDay: true } : null;
}

/** 下午2时至4时: the second clock is in the afternoon too; 晚上11时至2时 is not touched. */
function inheritPart(clock: WrittenClock, first: WrittenClock | null): WrittenClock {
	const isSamePart = first !== null && clock.part === null && clock.hour >= first.hour && clock.hour < 12;
	return isSamePart ? { ...clock, part: first.part } : clock;
}

function endAt(day: CivilDate, clock: WrittenClock | null): WrittenMoment | null {
	const time = clock && timeOfDay(clock);
	return clock && !time ? null : momentAt(day, time);
}

/** Compares by day when either end names no clock. */
function isBefore(end: WrittenMoment, start: WrittenMoment): boolean {
	if (end.hasClock && start.hasClock) return end.moment < start.moment;
	return dateOfMoment(end.moment) < dateOfMoment(start.moment);
}
