/** The data clock as a table of heat: hours against weekdays, totals at both edges, 不详 apart. */
import { BASES } from "@/lib/analysis/bases";
import type { Clock, ClockCell } from "@/lib/analysis/clock";
import type { WindowId } from "@/lib/analysis/question";
import type { DateRange } from "@/lib/calendar/range";
import type { RowsLink, TableBlock } from "./block";
import { hourText, offenceDayText } from "./clock-words";
import { comparisonLabel } from "./comparison";
import { type GridLine, type GridShare, gridTable } from "./grid-table";

/** The hours of a day, 0–23. */
export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

const DAYS_IN_WEEK = 7;
const WINDOW_WORDS = { current: "本期", previous: "上期", lastYear: "去年同期" } as const;

/** What a window is called: 本期, 上期, 去年同期 or what was chosen in its place. */
export function clockWindowText({ question }: Pick<Clock, "question">, window: WindowId): string {
	if (window === "lastYear" && question.against !== undefined) return comparisonLabel(window, question);
	return WINDOW_WORDS[window];
}

/** How the clock is laid out. */
export interface ClockLayout {
	readonly window: WindowId;
	readonly share: GridShare;
	/** Weekdays down the side suit a screen, hours a page. */
	readonly rows: "weekday" | "hour";
	/** The weekday that opens a week, 1 Monday … 7 Sunday. */
	readonly weekStart: number;
}

/** Events of the cells that a condition keeps. */
export function eventsOf(cells: readonly ClockCell[], keeps: (cell: ClockCell) => boolean): number {
	return cells.reduce((sum, cell) => sum + (keeps(cell) ? cell.events : 0), 0);
}

/** 1–7 in the order of a week that opens on a day. */
export function weekFrom(weekStart: number): readonly number[] {
	return Array.from({ length: DAYS_IN_WEEK }, (_, at) => ((weekStart - 1 + at) % DAYS_IN_WEEK) + 1);
}

/** One side of the clock: which hour or weekday each line stands for. */
interface Side {
	readonly name: "hours" | "weekdays";
	readonly values: readonly (number | null)[];
	readonly lines: readonly GridLine[];
	readonly holds: (cell: ClockCell, value: number | null) => boolean;
}

function hourSide(cells: readonly ClockCell[]): Side {
	const holds = (cell: ClockCell, value: number | null) => cell.hour === value;
	const values = [...HOURS, null];
	const lines = values.map((value) => ({
		id: `hour.${value ?? "unknown"}`,
		label: hourText(value),
		total: eventsOf(cells, (cell) => holds(cell, value)),
	}));
	return { name: "hours", values, lines, holds };
}

/** Every event has a day as a rule: 不详 stands only where one has none. */
function weekdaySide(cells: readonly ClockCell[], weekStart: number): Side {
	const holds = (cell: ClockCell, value: number | null) => cell.weekday === value;
	const hasUnknown = cells.some(({ weekday }) => weekday === null);
	const values = [...weekFrom(weekStart), ...(hasUnknown ? [null] : [])];
	const lines = values.map((value) => ({
		id: `weekday.${value ?? "unknown"}`,
		label: offenceDayText(value),
		total: eventsOf(cells, (cell) => holds(cell, value)),
	}));
	return { name: "weekdays", values, lines, holds };
}

/** The rows of the cells where the two sides meet; null on a side = all of it. */
function linkOf({ question }: Clock, window: DateRange, kept: RowsLink["clock"] = {}): RowsLink {
	const link = { metric: BASES[question.basis].events, window, filters: question.filters };
	return Object.keys(kept).length === 0 ? link : { ...link, clock: kept };
}

/**
 * The clock of one window as a table, counts or shares; 不详 hours always stand apart, so that the totals are those of the
 * window. Null where the window was not asked or the records do not reach it.
 */
export function clockTableBlock(clock: Clock, layout: ClockLayout): TableBlock | null {
	const { window, share, weekStart } = layout;
	const [cells, range] = [clock.cells[window], clock.question.windows[window]];
	if (cells === null || range === null) return null;
	const sides = [weekdaySide(cells, weekStart), hourSide(cells)] as const;
	const [rows, columns] = layout.rows === "weekday" ? sides : ([sides[1], sides[0]] as const);
	const kept = (side: Side, at: number | null) =>
		at === null ? {} : { [side.name]: [side.values[at] ?? null] };
	const record = BASES[clock.question.basis].record;
	return gridTable(
		{
			id: "table.clock",
			caption: `${record}时段分布钟（${clockWindowText(clock, window)}，起）`,
			heading: layout.rows === "weekday" ? "发案星期" : "发案钟点",
			rows: rows.lines,
			columns: columns.lines,
			cells: rows.values.map((row) =>
				columns.values.map((column) =>
					eventsOf(cells, (cell) => rows.holds(cell, row) && columns.holds(cell, column)),
				),
			),
			total: eventsOf(cells, () => true),
			unit: "起",
			columnWeight: layout.rows === "weekday" ? 1.5 : 2,
			isHeatRelative: true,
			linkOf: (row, column) => linkOf(clock, range, { ...kept(rows, row), ...kept(columns, column) }),
			footnote:
				"按起计；钟点同“发案时段”维度，无发案时分的取案情所述，再无的取报警时间，18时指18:00至18:59；星期为发案日（无则报警日）当天",
		},
		share,
	);
}
