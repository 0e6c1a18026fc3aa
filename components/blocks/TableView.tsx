/** A table block: sortable, its figures ways to their rows, its values a way to narrow the view. */
"use client";

import { FilterOutlined, RightOutlined } from "@ant-design/icons";
import { type ReactNode, useMemo, useRef } from "react";
import { DataTable } from "@/components/ui/DataTable";
import { usePrinting } from "@/components/ui/print-moment";
import type { Column } from "@/components/ui/table-column";
import { COLOURS, HEAT_DARK_FROM, HEAT_STEPS, TONES } from "@/data/theme";
import type { Filter } from "@/lib/analysis/question";
import type { TableBlock, TableCell } from "@/lib/blocks/block";
import type { BlockActions } from "./block-actions";
import menu from "./export-menu.module.css";
import { TableMenu } from "./TableMenu";
import { columnWidths } from "./table-layout";
import styles from "./table-view.module.css";

interface Props {
	readonly block: TableBlock;
	readonly actions: BlockActions;
	/** CSS pixels from which the table scrolls inside itself; default: only very long ones scroll. */
	readonly maxHeight?: number;
	/** False where the title stands elsewhere. */
	readonly hasCaption?: boolean;
	/** What may be done with a row, in a last column of the screen that no file and no paper has. */
	readonly rowActions?: RowActions;
	/** Which row is looked at, where a row as a whole can be. */
	readonly choice?: RowChoice;
}

/** Rows that open something by being chosen. */
export interface RowChoice {
	/** Id of the row that is open; null = none. */
	readonly chosen: string | null;
	readonly onChoose: (rowId: string) => void;
}

/** Buttons of the rows of a table. */
export interface RowActions {
	/** Heading of their column. */
	readonly header: string;
	/** CSS pixels. */
	readonly width: number;
	/** Of one row, by its id. */
	readonly of: (rowId: string) => ReactNode;
}

type Row = TableBlock["rows"][number];

/** Up to this many rows a table stands whole; a longer one scrolls inside itself on the screen. */
const ROWS_WHOLE = 30;
const WHOLE_HEIGHT = 4000;
const SCROLLED_HEIGHT = 720;
const NO_CELL: TableCell = { text: "" };

/** The one filter by which a link is narrower than the view; null when there is none or the view has it already. */
function narrowing(cell: TableCell, filters: readonly Filter[]): Filter | null {
	const known = new Set(filters.map((filter) => JSON.stringify(filter)));
	const added = (cell.rows?.filters ?? []).filter((filter) => !known.has(JSON.stringify(filter)));
	return added.length === 1 ? (added[0] ?? null) : null;
}

interface CellProps {
	readonly cell: TableCell;
	/** First text of the row, for the names of its buttons. */
	readonly rowName: string;
	readonly isFirst: boolean;
	readonly actions: BlockActions;
}

/** The ground of a cell by its heat, with ink that reads on it. */
function Heated({ heat, children }: { readonly heat: number; readonly children: ReactNode }) {
	const step = Math.round(Math.min(1, Math.max(0, heat)) * (HEAT_STEPS.length - 1));
	const color = step >= HEAT_DARK_FROM ? COLOURS.paper : COLOURS.text;
	return (
		<span className={styles.heat} style={{ background: HEAT_STEPS[step], color }}>
			{children}
		</span>
	);
}

function Cell(props: CellProps) {
	const { heat } = props.cell;
	return heat === undefined ? (
		<PlainCell {...props} />
	) : (
		<Heated heat={heat}>
			<PlainCell {...props} />
		</Heated>
	);
}

function PlainCell({ cell, rowName, isFirst, actions }: CellProps) {
	const { text, rows, record, drill, hint, tone = "none" } = cell;
	const mark = tone === "worse" || tone === "better" ? TONES[tone].mark : null;
	const body = (
		<span className={styles[tone]} title={hint}>
			{text}
			{mark !== null && <span aria-hidden="true">{` ${mark}`}</span>}
		</span>
	);
	const { openRecord, openDrill } = actions;
	if (drill && openDrill)
		return (
			<button
				type="button"
				className={styles.way}
				aria-label={`${text}，下钻`}
				title={`下钻到“${text}”`}
				onClick={() => openDrill(drill)}
			>
				{body} <RightOutlined aria-hidden="true" className="yp-no-print" />
			</button>
		);
	if (record && openRecord)
		return (
			<button
				type="button"
				className={styles.way}
				aria-label={`${text}，${record.event === undefined ? "查看变更历史" : "查看事件明细"}`}
				onClick={() => openRecord(record)}
			>
				{body}
			</button>
		);
	if (!rows) return body;
	const filter = isFirst ? narrowing(cell, actions.filters) : null;
	const said = isFirst ? text : `${rowName} ${text}`;
	return (
		<span className={styles.ways}>
			<button
				type="button"
				className={styles.way}
				aria-label={`${said}，查看明细`}
				onClick={() => actions.openRows(rows, said)}
			>
				{body}
			</button>
			{filter !== null && (
				<button
					type="button"
					className={`${styles.filter} yp-no-print`}
					aria-label={`筛选：${text}`}
					title={`只看“${text}”`}
					onClick={() => actions.addFilter(filter)}
				>
					<FilterOutlined aria-hidden="true" />
				</button>
			)}
		</span>
	);
}

function columnsOf(block: TableBlock, actions: BlockActions): readonly Column<Row>[] {
	const widths = columnWidths(block);
	return block.columns.map((column, at): Column<Row> => {
		const cellOf = (row: Row) => row.cells[at] ?? NO_CELL;
		const width = widths[at];
		return {
			id: column.id,
			header: column.label,
			align: column.align,
			...(width === undefined ? {} : { width }),
			isSortable: block.rows.length > 1,
			text: (row) => cellOf(row).text,
			sortValue: (row) => {
				const { sort, text } = cellOf(row);
				return sort === undefined ? text : sort;
			},
			render: (row) => (
				<Cell cell={cellOf(row)} rowName={row.cells[0]?.text ?? ""} isFirst={at === 0} actions={actions} />
			),
		};
	});
}

const actionColumn = ({ header, width, of }: RowActions): Column<Row> => ({
	id: "row.actions",
	header,
	width,
	text: () => "",
	render: ({ id }) => of(id),
});

const rowKey = (row: Row) => row.id;

export function TableView({ block, actions, maxHeight, hasCaption = true, rowActions, choice }: Props) {
	const isPrinting = usePrinting();
	const height = maxHeight ?? (block.rows.length > ROWS_WHOLE ? SCROLLED_HEIGHT : WHOLE_HEIGHT);
	const columns = useMemo(() => {
		const own = columnsOf(block, actions);
		return rowActions === undefined || isPrinting ? own : [...own, actionColumn(rowActions)];
	}, [block, actions, rowActions, isPrinting]);
	const order = useRef(block.rows);
	return (
		<div
			className={`${styles.block} ${menu.block} ${block.rows.length > ROWS_WHOLE ? "" : "yp-whole"}`}
			id={block.id}
		>
			<div className={`${menu.head} ${hasCaption ? "" : menu.bare}`}>
				{hasCaption && <h3 className={styles.caption}>{block.caption}</h3>}
				<TableMenu
					caption={block.caption}
					source={actions.source}
					shown={() => ({ ...block, rows: order.current })}
				/>
			</div>
			<div className={styles.dense}>
				<DataTable
					caption={block.caption}
					columns={columns}
					rows={block.rows}
					rowKey={rowKey}
					emptyText={block.emptyText}
					selectedKey={choice?.chosen ?? null}
					onRowClick={choice && (({ id }: Row) => choice.onChoose(id))}
					maxHeight={height}
					order={order}
					isWrapped
				/>
			</div>
			{block.footnote !== null && <p className={styles.footnote}>{block.footnote}</p>}
		</div>
	);
}
