/** A table of rows of one kind, each column saying how it reads a row. */
import type { TableBlock } from "./block";
import type { CellColumn } from "./quality/table";

/** What a table says besides its rows. */
export interface ListFrame<Row> {
	readonly id: string;
	readonly caption: string;
	/** Unique among the rows; absent = their place. */
	readonly keyOf?: (row: Row) => string;
	readonly footnote?: string | null;
	readonly emptyText: string;
}

/** The rows in the order given. */
export function listedTable<Row>(
	rows: readonly Row[],
	columns: readonly CellColumn<Row>[],
	{ id, caption, keyOf, footnote = null, emptyText }: ListFrame<Row>,
): TableBlock {
	return {
		kind: "table",
		id,
		caption,
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row, position) => ({
			id: keyOf?.(row) ?? String(position),
			cells: columns.map(({ cell }) => cell(row)),
		})),
		footnote,
		emptyText,
	};
}
