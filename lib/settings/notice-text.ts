/** The yearly notice as it is published, in sentences, or as a table → the rows that stand in it, and the arrangement they make. */
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { dayNumber, weekday } from "@/lib/calendar/civil";
import { noticeCells, type ReadNotice, readNotice } from "./holiday-notice";

/** What was found in a text, also where it does not make an arrangement yet. */
export interface FoundNotice {
	/** 日期, 休/班, 节日 of every line found. */
	readonly rows: readonly (readonly string[])[];
	readonly reading: ReadNotice;
}

interface Item {
	/** As the notice heads it, such as 国庆节、中秋节. */
	readonly name: string;
	readonly text: string;
}

interface Found {
	readonly rows: readonly (readonly string[])[];
	readonly faults: readonly string[];
}

const TITLE_YEAR = /(\d{4})年[^年。]{0,30}?(?:节假日|放假|元旦)/;
const ITEM_HEAD = /[一二三四五六七八九十]{1,2}[、.]([^:。、]{1,8}(?:[、和][^:。、]{1,8}){0,2}):/g;
/** Dates with what stands in brackets behind them, marks of a span, and the words that say what the dates are. */
const SIGNS =
	/(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?|(至|到|[-~—–]+)(?=\d)|(放假|补休|休息)|(上班)|共(\d+)天/g;
const WEEKDAYS = "一二三四五六日";

interface Reading {
	readonly name: string;
	readonly year: number;
	readonly rows: string[][];
	readonly faults: string[];
	/** Spans whose word has not come yet. */
	pending: { readonly first: CivilDate; last: CivilDate }[];
	/** Of the last date read: what a later one leaves out. */
	at: { readonly year: number; readonly month: number } | null;
	isSpan: boolean;
	daysOff: number;
}

/** The year of a date that names none: 元旦 may begin in December, every other day is of the year itself. */
function yearOf(reading: Reading, stated: string | undefined, month: number): number {
	if (stated !== undefined) return Number(stated);
	if (reading.at !== null && reading.isSpan && month >= reading.at.month) return reading.at.year;
	return reading.name.includes("元旦") && month === 12 ? reading.year - 1 : reading.year;
}

function takeDate(reading: Reading, [text, year, month, day, note]: RegExpExecArray): void {
	const inMonth = month === undefined ? reading.at?.month : Number(month);
	const date = inMonth === undefined ? null : civilDate(yearOf(reading, year, inMonth), inMonth, Number(day));
	if (date === null || inMonth === undefined) {
		reading.faults.push(`${reading.name}：“${text}”不是可用的日期`);
		return;
	}
	const said = /(?:周|星期)([一二三四五六日天])/.exec(note ?? "")?.[1]?.replace("天", "日");
	const is = WEEKDAYS[weekday(date) - 1];
	if (said !== undefined && said !== is)
		reading.faults.push(`${reading.name}：${date}是周${is}，文中写的是周${said}，请核对年份和日期`);
	const open = reading.isSpan ? reading.pending.at(-1) : undefined;
	if (open === undefined) reading.pending.push({ first: date, last: date });
	else open.last = date;
	reading.at = { year: Number(date.slice(0, 4)), month: inMonth };
	reading.isSpan = false;
}

/** Gives the spans that wait their word. */
function settle(reading: Reading, kind: "休" | "班"): void {
	for (const { first, last } of reading.pending) {
		reading.rows.push([first === last ? first : `${first}至${last}`, kind, reading.name]);
		if (kind === "休") reading.daysOff += dayNumber(last) - dayNumber(first) + 1;
	}
	reading.pending = [];
}

function readSentence(reading: Reading, sentence: string): void {
	for (const match of sentence.matchAll(SIGNS)) {
		const [, , , day, , span, off, worked, total] = match;
		if (day !== undefined) takeDate(reading, match);
		else if (span !== undefined) reading.isSpan = true;
		else if (off !== undefined) settle(reading, "休");
		else if (worked !== undefined) settle(reading, "班");
		else if (Number(total) !== reading.daysOff)
			reading.faults.push(`${reading.name}：写明共${total}天，读到的放假日是${reading.daysOff}天`);
	}
	reading.pending = [];
	reading.isSpan = false;
}

function readItem({ name, text }: Item, year: number): Found {
	const reading: Reading = {
		name,
		year,
		rows: [],
		faults: [],
		pending: [],
		at: null,
		isSpan: false,
		daysOff: 0,
	};
	// A sentence that arranges nothing, such as the advice to rest on New Year's Eve, has dates of its own.
	for (const sentence of text.split("。"))
		if (/放假|上班|补休/.test(sentence)) readSentence(reading, sentence);
	return reading;
}

function itemsOf(text: string): readonly Item[] {
	const heads = [...text.matchAll(ITEM_HEAD)];
	return heads.map((head, at) => ({
		name: head[1] ?? "",
		text: text.slice(head.index + head[0].length, heads[at + 1]?.index),
	}));
}

/** The text without what a page, a wide keyboard or a line's end put into it. */
const plainText = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * Reads a notice: sentences as the General Office publishes them (`一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日…上班。`),
 * or a table of 日期, 休/班, 节日. Weekdays in brackets and the number of days are held against the dates: a notice of
 * another year is not taken for this one.
 */
export function readNoticeText(text: string): FoundNotice {
	const plain = plainText(text);
	const items = itemsOf(plain);
	if (items.length === 0) {
		const rows = noticeCells(text);
		return { rows, reading: readNotice(rows) };
	}
	const year = TITLE_YEAR.exec(plain)?.[1];
	if (year === undefined)
		return {
			rows: [],
			reading: {
				notice: null,
				faults: ["没有找到年份，请连同标题一起粘贴，如“关于2027年部分节假日安排的通知”"],
			},
		};
	const found = items.map((item) => readItem(item, Number(year)));
	const rows = found.flatMap((one) => one.rows);
	const faults = found.flatMap((one) => one.faults);
	return { rows, reading: faults.length > 0 ? { notice: null, faults } : readNotice(rows) };
}
