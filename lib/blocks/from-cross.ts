/** Two dimensions against each other as a table: counts or shares, totals at both edges, the more the darker. */
import { BASES } from "@/lib/analysis/bases";
import type { CrossTable, CrossValue } from "@/lib/analysis/cross-tab";
import type { Filter } from "@/lib/analysis/question";
import type { MetricId } from "@/lib/metrics/metric";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell } from "./block";

/** What a cell says: the count, or its share of its row, of its column or of all. */
export type CrossShare = "count" | "row" | "column" | "all";

const TOTAL_ID = "#total";
const HEAT_WORDS: Readonly<Record<CrossShare, string>> = {
	count: "数量越多",
	row: "占本行越多",
	column: "占本列越多",
	all: "占全部越多",
};

function metricOf({ question, pair }: CrossTable): MetricId {
	const isVictim = pair.some(({ side }) => side === "victim");
	const { events, persons } = BASES[question.basis];
	return isVictim ? persons : events;
}

/** The rows behind a cell, a row total (column null) or a column total (row null). */
function linkOf(table: CrossTable, row: CrossValue | null, column: CrossValue | null): RowsLink {
	const { question, pair } = table;
	const narrowed = [row, column].flatMap((value, at): readonly Filter[] => {
		const dimension = pair[at]?.id;
		return value === null || dimension === undefined ? [] : [{ dimension, values: [value.value] }];
	});
	const isNarrowed = (filter: Filter) => narrowed.some(({ dimension }) => dimension === filter.dimension);
	return {
		metric: metricOf(table),
		window: question.windows.current,
		filters: [...question.filters.filter((filter) => !isNarrowed(filter)), ...narrowed],
	};
}

interface Cell {
	readonly count: number;
	readonly row: number;
	readonly column: number;
	readonly all: number;
}

function textOf({ count, row, column, all }: Cell, share: CrossShare): string {
	if (share === "count") return numberText(count);
	const base = { row, column, all }[share];
	return percentText(base === 0 ? null : count / base);
}

function cellOf(table: CrossTable, at: readonly [number, number], share: CrossShare): TableCell {
	const [row, column] = [table.rows[at[0]], table.columns[at[1]]];
	const count = table.cells[at[0]]?.[at[1]] ?? 0;
	if (row === undefined || column === undefined || count === 0) return { text: "", sort: 0 };
	const cell = { count, row: row.total, column: column.total, all: table.total };
	const base = share === "row" ? row.total : share === "column" ? column.total : 0;
	return {
		text: textOf(cell, share),
		sort: count,
		heat: base > 0 ? count / base : count / largestOf(table),
		rows: linkOf(table, row, column),
		hint: `${row.label} × ${column.label}：${count}${unitOf(table)}，占本行${percentText(count / row.total)}、本列${percentText(count / column.total)}、全部${percentText(count / table.total)}`,
	};
}

const largestOf = ({ cells }: CrossTable): number => Math.max(1, ...cells.flat());

function totalCell(
	table: CrossTable,
	value: CrossValue,
	side: "row" | "column",
	share: CrossShare,
): TableCell {
	const isWhole = share === side;
	const text =
		share === "count" ? numberText(value.total) : percentText(isWhole ? 1 : value.total / table.total);
	const link = side === "row" ? linkOf(table, value, null) : linkOf(table, null, value);
	return { text, sort: value.total, rows: link };
}

/** 人 where either dimension counts victims, else 起. */
function unitOf({ pair }: Pick<CrossTable, "pair">): "起" | "人" {
	return pair.some(({ side }) => side === "victim") ? "人" : "起";
}

/** The table, its last row and column the totals; a cell without events is left empty. */
export function crossTableBlock(table: CrossTable, share: CrossShare): TableBlock {
	const [first, second] = table.pair;
	const total = { text: share === "count" ? numberText(table.total) : percentText(1), sort: table.total };
	return {
		kind: "table",
		id: `table.cross.${first.id}.${second.id}`,
		caption: `${first.label.zh} × ${second.label.zh}（${unitOf(table)}）`,
		columns: [
			{ id: "value", label: first.label.zh, align: "left", weight: 4 },
			...table.columns.map(({ value, label }, at) => ({
				id: value ?? `#${at}`,
				label,
				align: "right" as const,
				weight: 2,
			})),
			{ id: TOTAL_ID, label: "合计", align: "right" as const, weight: 2 },
		],
		rows:
			table.total === 0
				? []
				: [
						...table.rows.map((row, at) => ({
							id: row.value ?? `#${at}`,
							cells: [
								{ text: row.label, rows: linkOf(table, row, null) },
								...table.columns.map((_, to) => cellOf(table, [at, to], share)),
								totalCell(table, row, "row", share),
							],
						})),
						{
							id: TOTAL_ID,
							cells: [
								{ text: "合计" },
								...table.columns.map((column) => totalCell(table, column, "column", share)),
								{ ...total, rows: linkOf(table, null, null) },
							],
						},
					],
		footnote: `${unitOf(table) === "人" ? "含受害人维度，按人计" : "按起计"}；颜色越深${HEAT_WORDS[share]}；空格为0`,
		emptyText: "统计期内无数据",
	};
}
