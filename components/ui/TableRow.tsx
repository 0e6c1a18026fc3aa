/** One row of a data table; memoised, because a windowed table draws its rows again on every scroll. */
import { type MouseEvent, memo, type ReactNode, type Ref } from "react";
import styles from "./data-table.module.css";
import type { Column } from "./table-column";

interface Props<Row> {
	readonly row: Row;
	readonly index: number;
	readonly columns: readonly Column<Row>[];
	readonly measure: Ref<HTMLTableRowElement> | undefined;
	readonly isSelected: boolean;
	/** In the Tab order; null = rows of this table cannot be opened. */
	readonly isActive: boolean | null;
	readonly onOpen: (index: number) => void;
}

/** A click that ends a text selection or lands on a control of its own is not a click on the row. */
function isForRow(event: MouseEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest("a, button, input, select, textarea, label")) return false;
	return window.getSelection()?.isCollapsed !== false;
}

function content<Row>(column: Column<Row>, row: Row): ReactNode {
	return column.render ? column.render(row) : column.text(row);
}

function PlainTableRow<Row>({ row, index, columns, measure, isSelected, isActive, onOpen }: Props<Row>) {
	const opening =
		isActive === null
			? {}
			: {
					tabIndex: isActive ? 0 : -1,
					"aria-selected": isSelected,
					className: `${styles.pressable} ${isSelected ? styles.selected : ""}`,
					onClick: (event: MouseEvent) => isForRow(event) && onOpen(index),
				};
	return (
		<tr ref={measure} data-index={index} aria-rowindex={index + 2} {...opening}>
			{columns.map((column) => (
				<td key={column.id} className={styles[column.align ?? "left"]}>
					{content(column, row)}
				</td>
			))}
		</tr>
	);
}

export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;
