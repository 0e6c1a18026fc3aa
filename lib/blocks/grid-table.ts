/** Counts of two things against each other as a table: counts or shares, totals at both edges, the more the darker. */
import { numberText, percentText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell } from "./block";

/** What a cell says: the count, or its share of its row, of its column or of all. */
export type GridShare = "count" | "row" | "column" | "all";

/** One row or column of a grid. */
export interface GridLine {
	readonly id: string;
	readonly label: string;
	readonly total: number;
}

/** What is laid against each other; `cells[row][column]`, the lines' totals and `total` add up. */
export interface Grid {
	readonly id: string;
	readonly caption: string;
	/** Heading of the column that names the rows. */
	readonly heading: string;
	readonly rows: readonly GridLine[];
	readonly columns: readonly GridLine[];
	readonly cells: readonly (readonly number[])[];
	readonly total: number;
	readonly unit: "起" | "人";
	/** Share of the width of a column beside the naming one, which takes 4. */
	readonly columnWeight: number;
	/** Where the shares of many lines are all small the largest cell is darkest, and cells of a few events stay pale. */
	readonly isHeatRelative: boolean;
	/** The rows behind a cell, a row total (column null), a column total (row null) or all, by position. */
	readonly linkOf: (row: number | null, column: number | null) => RowsLink;
	/** Stands before what the colours mean. */
	readonly footnote: string;
}

const TOTAL_ID = "#total";
const HEAT_WORDS: Readonly<Record<GridShare, string>> = {
	count: "数量越多",
	row: "占本行越多",
	column: "占本列越多",
	all: "占全部越多",
};

/** Of what a cell is the share; for counts of the largest of all. */
function baseOf(grid: Grid, [at, to]: readonly [number, number], share: GridShare): number {
	if (share === "row") return grid.rows[at]?.total ?? 0;
	if (share === "column") return grid.columns[to]?.total ?? 0;
	return share === "all" ? grid.total : largestOf(grid);
}

/** In a grid of many lines, cells below this many events are seldom more than luck. */
const FEW = 5;

const largestOf = ({ cells, isHeatRelative }: Grid): number =>
	Math.max(isHeatRelative ? FEW : 1, ...cells.flat());

/** The share of every cell, and what the darkest stands for. */
function darkestOf(grid: Grid, share: GridShare): number {
	if (share === "count" || share === "all") return largestOf(grid) / baseOf(grid, [0, 0], share);
	if (!grid.isHeatRelative) return 1;
	const shares = grid.cells.flatMap((row, at) =>
		row.map((count, to) => (count === 0 ? 0 : count / baseOf(grid, [at, to], share))),
	);
	return Math.max(...shares);
}

/** Below 1 for shares of a few events; counts are pale by themselves. */
function paleness({ isHeatRelative }: Grid, count: number, share: GridShare): number {
	return isHeatRelative && (share === "row" || share === "column") ? Math.min(1, count / FEW) : 1;
}

interface Shading {
	readonly share: GridShare;
	readonly darkest: number;
}

function cellOf(grid: Grid, at: number, to: number, { share, darkest }: Shading): TableCell {
	const [row, column] = [grid.rows[at], grid.columns[to]];
	const count = grid.cells[at]?.[to] ?? 0;
	if (row === undefined || column === undefined || count === 0) return { text: "", sort: 0 };
	const part = count / baseOf(grid, [at, to], share);
	return {
		text: share === "count" ? numberText(count) : percentText(part),
		sort: count,
		heat: (part / darkest) * paleness(grid, count, share),
		rows: grid.linkOf(at, to),
		hint: `${row.label} × ${column.label}：${count}${grid.unit}，占本行${percentText(count / row.total)}、本列${percentText(count / column.total)}、全部${percentText(count / grid.total)}`,
	};
}

function totalCell(grid: Grid, line: GridLine, isWhole: boolean, share: GridShare): TableCell {
	if (share === "count") return { text: numberText(line.total), sort: line.total };
	return { text: percentText(isWhole ? 1 : line.total / grid.total), sort: line.total };
}

function bodyOf(grid: Grid, share: GridShare): TableBlock["rows"] {
	const shading = { share, darkest: darkestOf(grid, share) };
	const whole = { id: TOTAL_ID, label: "合计", total: grid.total };
	return [
		...grid.rows.map((row, at) => ({
			id: row.id,
			cells: [
				row.total === 0 ? { text: row.label } : { text: row.label, rows: grid.linkOf(at, null) },
				...grid.columns.map((_, to) => cellOf(grid, at, to, shading)),
				linked(totalCell(grid, row, share === "row", share), row, () => grid.linkOf(at, null)),
			],
		})),
		{
			id: TOTAL_ID,
			cells: [
				{ text: whole.label },
				...grid.columns.map((column, to) =>
					linked(totalCell(grid, column, share === "column", share), column, () => grid.linkOf(null, to)),
				),
				linked(totalCell(grid, whole, true, share), whole, () => grid.linkOf(null, null)),
			],
		},
	];
}

/** A total with its way to its rows; one of nothing is left empty like a cell of nothing. */
function linked(cell: TableCell, { total }: GridLine, linkOf: () => RowsLink): TableCell {
	return total === 0 ? { text: "", sort: 0 } : { ...cell, rows: linkOf() };
}

/** The table, its last row and column the totals; a cell without events is left empty. */
export function gridTable(grid: Grid, share: GridShare): TableBlock {
	const column = (id: string, label: string) => ({
		id,
		label,
		align: "right" as const,
		weight: grid.columnWeight,
	});
	return {
		kind: "table",
		id: grid.id,
		caption: grid.caption,
		columns: [
			{ id: "value", label: grid.heading, align: "left", weight: 4 },
			...grid.columns.map(({ id, label }) => column(id, label)),
			column(TOTAL_ID, "合计"),
		],
		rows: grid.total === 0 ? [] : bodyOf(grid, share),
		footnote: `${grid.footnote}；颜色越深${HEAT_WORDS[share]}${grid.isHeatRelative ? `，不足${FEW}起的从浅` : ""}；空格为0`,
		emptyText: "统计期内无数据",
	};
}
