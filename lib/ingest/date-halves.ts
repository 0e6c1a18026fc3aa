/** 报警日期 and 报警时间 side by side: two columns that are one moment, of which only one heading finds the field. */
import { readMoment } from "@/lib/text/moment";
import type { Cell } from "./decode/decoded";
import { cleanHeading } from "./heading";
import type { ColumnMapping } from "./recognise";

/** A mapped column of moments and the column that holds its other half. */
interface Halves {
	readonly mapped: number;
	readonly date: number;
	readonly time: number;
}

/** Columns whose moment stands in two columns, by the column that is mapped. */
export type DateHalves = ReadonlyMap<number, Halves>;

const DATE = /日期$/;
const TIME = /时间$/;
const CLOCK = /^\d{1,2}\s*(?:[:：]|[时点])/;
const SECONDS_PER_DAY = 86_400;

/** Pairs of headings that differ in 日期 and 时间 alone, where one found its field and the other found none. */
export function dateHalvesOf(columns: readonly ColumnMapping[]): DateHalves {
	const unused = new Map(
		columns
			.filter(({ mappedBy }) => mappedBy === "unknown")
			.map(({ heading, column }) => [cleanHeading(heading), column]),
	);
	const halves = new Map<number, Halves>();
	for (const { field, heading, column: mapped } of columns) {
		const clean = cleanHeading(heading);
		const isDate = DATE.test(clean);
		if (field === null || (!isDate && !TIME.test(clean))) continue;
		const other = unused.get(isDate ? clean.replace(DATE, "时间") : clean.replace(TIME, "日期"));
		if (other === undefined) continue;
		halves.set(
			mapped,
			isDate ? { mapped, date: mapped, time: other } : { mapped, date: other, time: mapped },
		);
	}
	return halves;
}

/** A time of day as text: `08:03`, or the fraction of a day a spreadsheet stores; null for anything else. */
function clockOf(cell: Cell): string | null {
	if (typeof cell === "string") return CLOCK.test(cell.trim()) ? cell.trim() : null;
	if (typeof cell !== "number" || cell < 0 || cell >= 1) return null;
	const seconds = Math.round(cell * SECONDS_PER_DAY) % SECONDS_PER_DAY;
	const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
	return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The cell of a column, joined with its other half where one is a day and the other a time of day; else as it stands, and
 * where it is blank the other half alone.
 * @param dateSystem of the workbook, for days that are stored as numbers
 */
export function wholeMoment(
	raw: readonly Cell[],
	column: number,
	halves: DateHalves,
	dateSystem: 1900 | 1904,
): Cell {
	const own = raw[column] ?? null;
	const pair = halves.get(column);
	if (pair === undefined) return own;
	const [date, time] = [raw[pair.date] ?? null, raw[pair.time] ?? null];
	const clock = clockOf(time);
	const day = date === null || typeof date === "boolean" ? null : readMoment(date, { dateSystem });
	if (clock !== null && day?.ok && day.value !== null && !day.value.hasClock) {
		return `${day.value.moment.slice(0, 10)} ${clock}`;
	}
	return own ?? (column === pair.date ? time : date);
}
