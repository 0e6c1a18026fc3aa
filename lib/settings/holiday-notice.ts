/** Next year's notice as a small table (日期, 休/班, 节日), read into an arrangement and written back as the same table. */
import { FESTIVAL_WORDS, OFF_WORDS, WORKED_WORDS } from "@/data/festival-words";
import { FESTIVALS, type FestivalId, type HolidayEntry, type HolidayYear } from "@/data/holidays";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber, partsOf } from "@/lib/calendar/civil";
import { listedDays } from "@/lib/calendar/holidays";
import { readDate } from "@/lib/text/moment";
import { noticeFaults } from "./notice-faults";

/** The head of the table. */
const NOTICE_HEAD = ["日期", "休/班", "节日"] as const;

/** What a table says: an arrangement, or everything that keeps it from being one, with the row where it stands. */
export type ReadNotice =
	| { readonly notice: HolidayYear; readonly faults: readonly [] }
	| { readonly notice: null; readonly faults: readonly string[] };

interface NoticeLine {
	readonly days: readonly number[];
	readonly isOff: boolean;
	/** In the order of {@link FESTIVALS}, so that one set is one text. */
	readonly festivals: readonly FestivalId[];
}

const FESTIVAL_IDS = Object.keys(FESTIVALS) as FestivalId[];
const SPAN_MARKS = /\s*(?:\.\.|至|到|~|～|—+)\s*/;
const MOST_DAYS = 31;

function dateOf(text: string): CivilDate | null {
	const reading = readDate(text, { dateSystem: 1900 });
	return reading.ok ? reading.value : null;
}

function daysOfCell(cell: string): readonly number[] | null {
	const [first = "", last = first, ...more] = cell.split(SPAN_MARKS);
	const [from, to] = [dateOf(first), dateOf(last)];
	if (from === null || to === null || more.length > 0) return null;
	const length = dayNumber(to) - dayNumber(from) + 1;
	if (length < 1 || length > MOST_DAYS) return null;
	return Array.from({ length }, (_, index) => dayNumber(from) + index);
}

/** One row, or what is wrong with it. */
function lineOf([date = "", kind = "", name = ""]: readonly string[]): NoticeLine | string {
	const days = daysOfCell(date.trim());
	if (days === null) return `“日期”应为2027-01-01，或2027-01-01至2027-01-03（最多31天），不能是“${date}”`;
	const word = kind.trim();
	const isOff = OFF_WORDS.includes(word);
	if (!isOff && !WORKED_WORDS.includes(word)) return `“休/班”应写“休”或“班”，不能是“${kind}”`;
	const festivals = FESTIVAL_IDS.filter((id) => FESTIVAL_WORDS[id].some((one) => name.includes(one)));
	if (festivals.length === 0)
		return `“节日”应写元旦、春节、清明节、劳动节、端午节、中秋节或国庆节，不能是“${name}”`;
	return { days, isOff, festivals };
}

/** Day numbers as a notice lists them: `first..last`, or one date, set apart by spaces. */
function spansOf(days: readonly number[]): string {
	const spans: [number, number][] = [];
	for (const day of [...new Set(days)].sort((one, other) => one - other)) {
		const last = spans.at(-1);
		if (last !== undefined && last[1] === day - 1) last[1] = day;
		else spans.push([day, day]);
	}
	return spans
		.map(([first, last]) =>
			first === last ? dateOfDayNumber(first) : `${dateOfDayNumber(first)}..${dateOfDayNumber(last)}`,
		)
		.join(" ");
}

function repeatedDays(lines: readonly NoticeLine[]): readonly string[] {
	const days = lines.flatMap((line) => line.days);
	const repeated = new Set(days.filter((day, position) => days.indexOf(day) !== position));
	return [...repeated].map((day) => `${dateOfDayNumber(day)}写了不止一次`);
}

function noticeOf(lines: readonly NoticeLine[]): HolidayYear {
	const groups = new Map<string, NoticeLine[]>();
	for (const line of lines) {
		const key = line.festivals.join(" ");
		groups.set(key, [...(groups.get(key) ?? []), line]);
	}
	const entries = [...groups.values()].map((group): HolidayEntry => {
		const daysWhere = (isOff: boolean) =>
			group.filter((line) => line.isOff === isOff).flatMap(({ days }) => days);
		return {
			festivals: group[0]?.festivals ?? [],
			off: spansOf(daysWhere(true)),
			makeup: spansOf(daysWhere(false)),
		};
	});
	const last = Math.max(...lines.flatMap(({ days }) => days));
	return { year: partsOf(dateOfDayNumber(last)).year, papers: [], entries };
}

const isHead = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() === NOTICE_HEAD[0]);
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/**
 * Reads the rows of a table, with or without its head; blank rows are passed over. A row may name a span of days; several
 * festivals in one cell fall together. The year is that of the last day.
 */
export function readNotice(rows: readonly (readonly string[])[]): ReadNotice {
	const lines: NoticeLine[] = [];
	const faults: string[] = [];
	for (const [position, cells] of rows.entries()) {
		if (isBlank(cells) || isHead(cells)) continue;
		const line = lineOf(cells);
		if (typeof line === "string") faults.push(`第${position + 1}行：${line}`);
		else lines.push(line);
	}
	if (faults.length > 0) return { notice: null, faults };
	if (lines.length === 0) return { notice: null, faults: ["表中没有放假安排"] };
	const repeated = repeatedDays(lines);
	if (repeated.length > 0) return { notice: null, faults: repeated };
	const notice = noticeOf(lines);
	const wrong = noticeFaults(notice);
	return wrong.length === 0 ? { notice, faults: [] } : { notice: null, faults: wrong };
}

/** The cells of a table as text: lines of cells set apart by tabs, commas or single spaces. */
export function noticeCells(text: string): readonly (readonly string[])[] {
	return text
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\r|\n/)
		.map((line) => line.split(/\t|,|，| (?=[^\d])/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

/** The table of an arrangement, head first, a row a day; {@link readNotice} reads the same arrangement back. */
export function noticeRows({ year, entries }: HolidayYear): readonly (readonly string[])[] {
	const rows = entries.flatMap(({ festivals, off, makeup }) => {
		const names = festivals.map((festival) => FESTIVALS[festival].zh).join("、");
		const of = (days: readonly number[], word: string) =>
			days.map((day) => [dateOfDayNumber(day), word, names] as const);
		return [...of(listedDays(off, year), "休"), ...of(listedDays(makeup, year), "班")];
	});
	return [NOTICE_HEAD, ...rows.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

/** The notices with one more; it takes the place of an earlier one of its year. */
export function withNotice(notices: readonly HolidayYear[], notice: HolidayYear): readonly HolidayYear[] {
	return [...notices.filter(({ year }) => year !== notice.year), notice].sort(
		(one, other) => one.year - other.year,
	);
}
