/** A plain file of weekly counts by area, as public data sets and other stations keep them → the past of every town in it. */
import { isCivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dateOfDayNumber, dayNumber, partsOf, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { decodeFile } from "@/lib/ingest/decode/decode";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import type { AreaHistory, Dated, GroupHistory } from "./history";

const WEEK_DAYS = 7;
/** Headings end well before this. */
const HEAD_BYTES = 1024;
const HEADINGS = { town: false, area: true, week: true, n: true, population: false } as const;
const WHOLE = /^\d{1,9}$/;

type Heading = keyof typeof HEADINGS;

const HEADING_IDS = Object.keys(HEADINGS) as readonly Heading[];

/** The past of one town of the file. */
export interface TownHistory {
	/** As written; null in a file without the column. */
	readonly town: string | null;
	readonly history: GroupHistory;
	/** Weekday on which its weeks begin, 1 Monday … 7 Sunday. Decisions on any other would see half a week too much. */
	readonly weekStart: number;
	/** First day that the file does not reach. */
	readonly untilDay: number;
}

interface Row {
	readonly line: number;
	readonly town: string | null;
	readonly area: string;
	/** Day number of the week's first day. */
	readonly day: number;
	readonly count: number;
	readonly population: number | null;
}

/** True when the first line of a text has the headings area, week and n: no export of a station has. */
export function isWeeklyFile(bytes: Uint8Array): boolean {
	const [first = ""] = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).split(/\r?\n/);
	const headings = first.split(/[,;\t|]/).map(plainHeading);
	return HEADING_IDS.every((id) => !HEADINGS[id] || headings.includes(id));
}

function plainHeading(cell: Cell | undefined): string {
	return String(cell ?? "")
		.replace(/^\uFEFF|"/g, "")
		.trim()
		.toLowerCase();
}

/** Reads cells of one file and knows how to say where one is wrong. */
class Reader {
	private readonly columns: ReadonlyMap<string, number>;

	constructor(
		private readonly fileName: string,
		head: readonly Cell[],
	) {
		const named = head.map(plainHeading);
		for (const id of HEADING_IDS) {
			const missing = HEADINGS[id] && !named.includes(id);
			if (missing) throw this.refusal(`缺少“${id}”列，应有 area、week、n 三列`);
			if (named.indexOf(id) !== named.lastIndexOf(id)) throw this.refusal(`“${id}”列有两个`);
		}
		this.columns = new Map(named.map((name, column) => [name, column]));
	}

	refusal(words: string): AppError {
		return new AppError("weekly_file_invalid", `文件“${this.fileName}”${words}。`);
	}

	private wrong(line: number, heading: Heading, words: string): AppError {
		return this.refusal(`第${line}行“${heading}”列${words}`);
	}

	private textOf(cells: readonly Cell[], heading: Heading): string {
		const column = this.columns.get(heading);
		return column === undefined ? "" : String(cells[column] ?? "").trim();
	}

	private wholeOf(cells: readonly Cell[], heading: Heading, line: number): number {
		const text = this.textOf(cells, heading);
		if (!WHOLE.test(text)) throw this.wrong(line, heading, `应是不小于0的整数，现为“${text}”`);
		return Number(text);
	}

	row(cells: readonly Cell[], line: number): Row {
		const [area, week] = [this.textOf(cells, "area"), this.textOf(cells, "week")];
		if (area === "") throw this.wrong(line, "area", "是空的");
		if (!isCivilDate(week))
			throw this.wrong(line, "week", `应是该周第一天的日期，如2026-05-11，现为“${week}”`);
		const isPeopled = this.textOf(cells, "population") !== "";
		return {
			line,
			town: this.columns.has("town") ? this.textOf(cells, "town") : null,
			area,
			day: dayNumber(week),
			count: this.wholeOf(cells, "n", line),
			population: isPeopled ? this.wholeOf(cells, "population", line) : null,
		};
	}

	/** Every week a whole number of weeks away from the first row's, and told once for each area. */
	check(rows: readonly Row[]): void {
		const lines = new Map<string, number>();
		const [first] = rows;
		for (const { line, town, area, day } of rows) {
			if (first && (day - first.day) % WEEK_DAYS !== 0)
				throw this.wrong(
					line,
					"week",
					`“${dateOfDayNumber(day)}”与第${first.line}行的“${dateOfDayNumber(first.day)}”相差不是整周`,
				);
			const key = JSON.stringify([town, area, day]);
			const before = lines.get(key);
			if (before !== undefined)
				throw this.wrong(line, "week", `与第${before}行重复：“${area}”的“${dateOfDayNumber(day)}”已有一行`);
			lines.set(key, line);
		}
	}

	/** People of an area by year; two numbers for one year cannot both be right. */
	peopleOf(rows: readonly Row[]): ReadonlyMap<number, number> {
		const people = new Map<number, number>();
		for (const { line, area, day, population } of rows) {
			if (population === null) continue;
			const { year } = partsOf(dateOfDayNumber(day));
			const before = people.get(year) ?? population;
			if (before !== population)
				throw this.wrong(line, "population", `为${population}，而“${area}”同年另一行为${before}`);
			people.set(year, population);
		}
		return people;
	}
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const own = groups.get(key);
		if (own) own.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

function areaHistory(area: string, rows: readonly Row[], reader: Reader): AreaHistory {
	const incidents = rows.flatMap(({ day, count }): Dated[] =>
		count === 0 ? [] : [{ day, knownDay: day, count }],
	);
	return { area, code: area, incidents, repeats: [], reached: [], people: reader.peopleOf(rows) };
}

/** All rows but the headings; a second line of headings is no row and is refused as one. */
function rowsOf(sheets: readonly DecodedSheet[], reader: Reader): readonly Row[] {
	const listed = sheets.flatMap(({ rows, rowNumbers }) =>
		rows.map((cells, at) => [cells, rowNumbers[at] ?? 0] as const),
	);
	return listed.slice(1).map(([cells, line]) => reader.row(cells, line));
}

/**
 * The towns of a file with the columns area, week (first day of the week, YYYY-MM-DD) and n (incidents), and if it has
 * them town and population. A week that the file spans and an area does not name had no incident there. Incidents stand on
 * the first day of their week. Such a file has no receipts and no repeats, and every week was known when it was over.
 * @param bytes text of any encoding that imports understand
 * @throws AppError `weekly_file_invalid` with line and column; FileError for what is no table
 */
export async function readWeeklyFile(fileName: string, bytes: Uint8Array): Promise<readonly TownHistory[]> {
	const { sheets } = await decodeFile(fileName, bytes);
	const reader = new Reader(fileName, sheets[0]?.rows[0] ?? []);
	const rows = rowsOf(sheets, reader);
	if (rows.length === 0) throw reader.refusal("只有标题，没有数据");
	reader.check(rows);
	const days = rows.map(({ day }) => day);
	const firstDay = days.reduce((first, day) => Math.min(first, day));
	const untilDay = days.reduce((last, day) => Math.max(last, day)) + WEEK_DAYS;
	return [...groupedBy(rows, ({ town }) => town ?? "").values()].map((own) => {
		const areas = [...groupedBy(own, ({ area }) => area)].map(([area, listed]) =>
			areaHistory(area, listed, reader),
		);
		const history = { group: "village" as const, areas, firstDay, openedDay: null };
		return { town: own[0]?.town ?? null, history, weekStart: weekdayOfDayNumber(firstDay), untilDay };
	});
}
