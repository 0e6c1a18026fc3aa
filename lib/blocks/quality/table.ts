/** What all tables of found rows share: how columns are written down, and what is said of rows that are not listed. */
import type { KeyedRow } from "@/lib/analysis/stored";
import { recordNo, recordTable } from "@/lib/analysis/stored";
import { maskName } from "@/lib/text/mask";
import { numberText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell, TableColumn } from "../block";
import { recordLink } from "../record-link";

/** A column with what its cells say of a row. */
export interface CellColumn<Row> extends TableColumn {
	readonly cell: (row: Row) => TableCell;
}

/** A column of plain text. */
export function textColumn<Row>(
	id: string,
	label: string,
	weight: number,
	text: (row: Row) => string,
): CellColumn<Row> {
	return { id, label, align: "left", weight, cell: (row) => ({ text: text(row) }) };
}

/** A column of counts, sorted by size; — where nobody counted. */
export function countColumn<Row>(
	id: string,
	label: string,
	count: (row: Row) => number | null,
): CellColumn<Row> {
	return {
		id,
		label,
		align: "right",
		weight: 2,
		cell: (row) => ({ text: numberText(count(row)), sort: count(row) }),
	};
}

/** What a table says besides its rows. */
export interface TableFrame {
	readonly id: string;
	readonly caption: string;
	/** How many rows there are; more than are given are counted in the footnote. */
	readonly total: number;
	readonly footnote?: string;
	readonly emptyText: string;
}

/** A table of found rows, in the order given. */
export function foundTable<Row>(
	rows: readonly Row[],
	columns: readonly CellColumn<Row>[],
	{ id, caption, total, footnote, emptyText }: TableFrame,
): TableBlock {
	const rest =
		total > rows.length ? `共${numberText(total)}条，这里列出前${numberText(rows.length)}条。` : null;
	return {
		kind: "table",
		id: `table.quality.${id}`,
		caption,
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row, position) => ({
			id: String(position),
			cells: columns.map(({ cell }) => cell(row)),
		})),
		footnote: [rest, footnote].filter(Boolean).join("") || null,
		emptyText,
	};
}

/** Kind and number of the record of a row, leading to its history. */
export function recordColumns<Row extends KeyedRow>(): readonly CellColumn<Row>[] {
	return [
		textColumn<Row>("record", "记录", 2, (row) => recordTable(row.record_table)?.label ?? "—"),
		{
			id: "number",
			label: "编号",
			align: "left",
			weight: 4,
			cell: (row) => ({ text: recordNo(row) || "（无编号）", record: recordLink(row) }),
		},
	];
}

/** A person's name, masked; — when there is none. */
export function personText(name: string | null): string {
	return name === null || name === "" ? "—" : maskName(name);
}
