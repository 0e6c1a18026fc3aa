/** Lays the calls out as the three exports would, and says what a faithful import makes of each. */
import { type BrokenCall, brokenCalls } from "./broken-calls";
import type { Call } from "./call";
import { callCell } from "./call-cells";
import type { Column } from "./call-columns";
import { type CallFile, isCommon, NEW, OLD, TABLE, within } from "./call-exports";
import { type Move, movesOf } from "./call-moves";
import { midnight } from "./clock";
import type { CallField } from "./mess";
import type { People } from "./person";
import { type Account, type Cell, type FilePlan, type Merge, merge, type Refusal, titleRow } from "./sheet";

type Rows = readonly (readonly Cell[])[];

interface Line {
	readonly call: Call;
	readonly broken: BrokenCall["broken"] | null;
}

function cellOf(file: CallFile, line: Line, field: CallField, moves: readonly Move[]): Cell {
	if (line.broken?.field === field) return line.broken.written || null;
	const move = moves.find(
		(entry) => entry.earlierFile === file.name && entry.incidentNo === line.call.incidentNo,
	);
	if (move?.field === field) return move.earlier;
	return isCommon(field, line.call) ? callCell(field, line.call, file.habits) : null;
}

interface Header {
	readonly rows: Rows;
	readonly merges: readonly Merge[];
}

/** A two-level header: single columns are merged downwards, groups sideways. */
function groupedHeader(columns: readonly Column[], top: number): Header {
	const merges = [merge(top, 0, top + 1, 0)];
	const upper: Cell[] = ["序号"];
	const lower: Cell[] = [null];
	columns.forEach(({ group, heading }, position) => {
		const at = position + 1;
		const isFirst = group !== null && group !== columns[position - 1]?.group;
		const size = columns.filter((column) => column.group === group).length;
		if (group === null) merges.push(merge(top, at, top + 1, at));
		if (isFirst) merges.push(merge(top, at, top, at + size - 1));
		upper.push(group === null ? heading : isFirst ? group : null);
		lower.push(group === null ? null : heading);
	});
	return { rows: [upper, lower], merges };
}

function headingsOf(file: CallFile): readonly string[] {
	return [...(file.hasNumbersAndTotal ? ["序号"] : []), ...file.columns.map((entry) => entry.heading)];
}

function headerOf(file: CallFile): Header {
	const headings = headingsOf(file);
	const titles = file.titles.map((text) => titleRow(text, headings.length));
	const titleMerges = file.titles.map((_, row) => merge(row, 0, row, headings.length - 1));
	const grouped = groupedHeader(file.columns, titles.length);
	return {
		rows: [...titles, ...(file.hasGroups ? grouped.rows : [headings])],
		merges: [...titleMerges, ...(file.hasGroups ? grouped.merges : [])],
	};
}

function totalRow(columns: readonly Column[], body: Rows): readonly Cell[] {
	const at = columns.findIndex((entry) => entry.field === "loss") + 1;
	const amounts = body.map((row) => row[at]).filter((cell) => typeof cell === "number");
	const sum = amounts.reduce((total, amount) => total + Math.round(amount * 1e6), 0) / 1e6;
	return Array.from({ length: columns.length + 1 }, (_, position) => {
		if (position === 0) return "合计";
		if (position === 1) return `${body.length}起`;
		return position === at ? sum : null;
	});
}

/** Counts what becomes of each line when it meets the numbers already `seen`, which grow. */
function accountOf(
	lines: readonly Line[],
	refusals: readonly Refusal[],
	moves: readonly Move[],
	seen: Set<string>,
): Account {
	const own = new Set<string>();
	const count = { kept: 0, updated: 0, unchanged: 0, repeatedInside: 0 };
	for (const { call, broken } of lines) {
		if (broken !== null) continue;
		const no = call.incidentNo;
		const isMoved = moves.some((move) => move.incidentNo === no) && !own.has(no);
		if (!seen.has(no)) count.kept += 1;
		else if (isMoved) count.updated += 1;
		else count.unchanged += 1;
		if (own.has(no)) count.repeatedInside += 1;
		own.add(no);
		seen.add(no);
	}
	return { read: lines.length, ...count, refused: refusals.length, refusals, totalRows: 0 };
}

function inOrder(file: CallFile, lines: readonly Line[]): readonly Line[] {
	const key = ({ call }: Line): string => `${String(call.reportAt).padStart(12, "0")}${call.incidentNo}`;
	const ascending = lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
	return file.isNewestFirst ? ascending.toReversed() : ascending;
}

function planOf(
	file: CallFile,
	unordered: readonly Line[],
	moves: readonly Move[],
	seen: Set<string>,
): FilePlan {
	const lines = inOrder(file, unordered);
	const header = headerOf(file);
	const cells = lines.map((line) => file.columns.map((entry) => cellOf(file, line, entry.field, moves)));
	const body = file.hasNumbersAndTotal ? cells.map((row, position) => [position + 1, ...row]) : cells;
	const foot = file.hasNumbersAndTotal ? [totalRow(file.columns, body)] : [];
	const refusals = lines.flatMap(({ broken }, position): Refusal[] =>
		broken === null ? [] : [{ sheet: file.sheet, row: header.rows.length + position + 1, ...broken }],
	);
	return {
		name: file.name,
		source: "incident",
		format: file.format,
		sheets: [{ name: file.sheet, rows: [...header.rows, ...body, ...foot], merges: header.merges }],
		headings: headingsOf(file),
		account: { ...accountOf(lines, refusals, moves, seen), totalRows: foot.length },
	};
}

/** The call files in the order of their names; one line of the table stands in it twice. */
export function callFiles(people: People, calls: readonly Call[]): readonly FilePlan[] {
	const broken = brokenCalls(people);
	const moves = movesOf(calls);
	const seen = new Set<string>();
	const twice = calls.find((call) => call.exclusion === null && call.reportAt > midnight("2025-07-01"));
	return [OLD, TABLE, NEW].map((file) => {
		const whole: Line[] = calls.filter((call) => within(call, file)).map((call) => ({ call, broken: null }));
		const bad: Line[] = broken.filter(({ call }) => within(call, file));
		const again: Line[] = file === TABLE && twice !== undefined ? [{ call: twice, broken: null }] : [];
		return planOf(file, [...whole, ...bad, ...again], moves, seen);
	});
}
