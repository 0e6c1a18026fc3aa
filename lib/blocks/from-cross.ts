/** Two dimensions against each other as a table: counts or shares, totals at both edges, the more the darker. */
import { BASES } from "@/lib/analysis/bases";
import type { CrossTable, CrossValue } from "@/lib/analysis/cross-tab";
import type { Filter } from "@/lib/analysis/question";
import type { MetricId } from "@/lib/metrics/metric";
import type { RowsLink, TableBlock } from "./block";
import { type GridLine, type GridShare, gridTable } from "./grid-table";

function metricOf({ question, pair }: CrossTable): MetricId {
	const isVictim = pair.some(({ side }) => side === "victim");
	const { events, persons } = BASES[question.basis];
	return isVictim ? persons : events;
}

/** The rows behind a cell, a row total (column undefined) or a column total (row undefined). */
function linkOf(table: CrossTable, row: CrossValue | undefined, column: CrossValue | undefined): RowsLink {
	const { question, pair } = table;
	const narrowed = [row, column].flatMap((value, at): readonly Filter[] => {
		const dimension = pair[at]?.id;
		return value === undefined || dimension === undefined ? [] : [{ dimension, values: [value.value] }];
	});
	const isNarrowed = (filter: Filter) => narrowed.some(({ dimension }) => dimension === filter.dimension);
	return {
		metric: metricOf(table),
		window: question.windows.current,
		filters: [...question.filters.filter((filter) => !isNarrowed(filter)), ...narrowed],
	};
}

const linesOf = (values: readonly CrossValue[]): readonly GridLine[] =>
	values.map(({ value, label, total }, at) => ({ id: value ?? `#${at}`, label, total }));

/** The table, its last row and column the totals; a cell without events is left empty. */
export function crossTableBlock(table: CrossTable, share: GridShare): TableBlock {
	const [first, second] = table.pair;
	const unit = table.pair.some(({ side }) => side === "victim") ? "人" : "起";
	const at = (values: readonly CrossValue[], position: number | null) =>
		position === null ? undefined : values[position];
	return gridTable(
		{
			id: `table.cross.${first.id}.${second.id}`,
			caption: `${first.label.zh} × ${second.label.zh}（${unit}）`,
			heading: first.label.zh,
			rows: linesOf(table.rows),
			columns: linesOf(table.columns),
			cells: table.cells,
			total: table.total,
			unit,
			columnWeight: 2,
			isHeatRelative: false,
			linkOf: (row, column) => linkOf(table, at(table.rows, row), at(table.columns, column)),
			footnote: unit === "人" ? "含受害人维度，按人计" : "按起计",
		},
		share,
	);
}
