/** A table of firms on its own paper; a line opens the firm. */
"use client";

import { useMemo, useRef } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableMenu } from "@/components/blocks/TableMenu";
import { columnWidths } from "@/components/blocks/table-layout";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import { ToneText } from "@/components/ui/ToneText";
import type { Column } from "@/components/ui/table-column";
import type { TableBlock, TableCell } from "@/lib/blocks/block";
import styles from "./enterprises.module.css";

type Row = TableBlock["rows"][number];

const NO_CELL: TableCell = { text: "" };
/** More lines than these scroll inside the table. */
const LONGEST = 720;

const rowKey = (row: Row) => row.id;

/** The columns of the block, each cell with its hover and the mark of its tone. */
function columnsOf(block: TableBlock): readonly Column<Row>[] {
	const widths = columnWidths(block);
	return block.columns.map((column, at): Column<Row> => {
		const cellOf = (row: Row) => row.cells[at] ?? NO_CELL;
		const width = widths[at];
		return {
			id: column.id,
			header: column.label,
			align: column.align,
			...(width === undefined ? {} : { width }),
			isSortable: true,
			text: (row) => cellOf(row).text,
			sortValue: (row) => {
				const { sort, text } = cellOf(row);
				return sort === undefined ? text : sort;
			},
			render: (row) => {
				const { text, hint, tone = "none" } = cellOf(row);
				return (
					<span title={hint}>
						<ToneText tone={tone === "noise" ? "none" : tone} text={text} word="" />
					</span>
				);
			},
		};
	});
}

interface Props {
	readonly block: TableBlock;
	readonly actions: BlockActions;
	/** The firm that is open. */
	readonly chosen: string | null;
	readonly onChoose: (firm: string) => void;
}

export function FirmTable({ block, actions, chosen, onChoose }: Props) {
	const columns = useMemo(() => columnsOf(block), [block]);
	const order = useRef(block.rows);
	return (
		<Panel
			id={`${block.id.replace(/\W/g, "-")}-panel`}
			title={block.caption}
			keepWhole={false}
			note={block.footnote}
			extra={
				<TableMenu
					caption={block.caption}
					source={actions.source}
					shown={() => ({ ...block, rows: order.current })}
				/>
			}
		>
			<div className={styles.dense}>
				<DataTable
					caption={block.caption}
					columns={columns}
					rows={block.rows}
					rowKey={rowKey}
					emptyText={block.emptyText}
					selectedKey={chosen}
					onRowClick={({ id }) => onChoose(id)}
					maxHeight={LONGEST}
					order={order}
					isWrapped
				/>
			</div>
		</Panel>
	);
}
