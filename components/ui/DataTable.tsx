/** Every data table of the desk: columns as data, sorting, a window over long lists, keyboard, and all rows on paper. */
"use client";

import {
	createColumnHelper,
	createSortedRowModel,
	rowSortingFeature,
	tableFeatures,
	useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { SPACE } from "@/data/theme";
import styles from "./data-table.module.css";
import { usePrinting } from "./print-moment";
import { type HeadCell, TableHead } from "./TableHead";
import { TableRow } from "./TableRow";
import { type Column, compareValues, leastWidth, liesAcross, paperShares, sortValueOf } from "./table-column";
import { useRowCursor } from "./use-row-cursor";

interface Props<Row extends object> {
	/** Accessible name, and the caption on paper. */
	readonly caption: string;
	/** Keep the array stable between renders. */
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	readonly rowKey: (row: Row) => string;
	readonly onRowClick?: ((row: Row) => void) | undefined;
	readonly selectedKey?: string | null;
	readonly initialSort?: { readonly id: string; readonly desc: boolean };
	/** A last row that stays in view: column id → text. */
	readonly totals?: Readonly<Record<string, string>>;
	readonly emptyText?: string;
	/** CSS pixels from which the table scrolls inside itself. */
	readonly maxHeight?: number;
	/** Holds the rows in the order the reader sorted them, for whoever copies what is on the screen. */
	readonly order?: { current: readonly Row[] };
	/** Lets long texts wrap instead of being cut with an ellipsis. */
	readonly isWrapped?: boolean;
}

/** More rows than this are drawn through a window. */
const WINDOW_FROM = 100;
/** More rows than this belong into a file, not on paper (about 100 pages). */
const PRINTED_ROWS = 3000;

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The rows in the order the reader chose, and the heads that change it. */
function useSorting<Row extends object>({ columns, rows, rowKey, initialSort, order }: Props<Row>) {
	const definitions = useMemo(() => {
		const helper = createColumnHelper<typeof features, Row>();
		return columns.map((column) =>
			helper.accessor((row): unknown => sortValueOf(column, row), {
				id: column.id,
				enableSorting: column.isSortable ?? false,
				sortDescFirst: column.highFirst ?? column.align === "right",
				sortUndefined: "last",
				sortFn: (left, right, id) =>
					compareValues(left.getValue<string | number>(id), right.getValue<string | number>(id)),
			}),
		);
	}, [columns]);
	const table = useTable({
		features,
		columns: definitions,
		data: rows,
		getRowId: rowKey,
		enableMultiSort: false,
		initialState: { sorting: initialSort ? [initialSort] : [] },
	});
	const heads = columns.map((column): HeadCell => {
		const own = table.getColumn(column.id);
		return {
			id: column.id,
			label: column.header,
			align: column.align ?? "left",
			hint: column.hint,
			toggle: column.isSortable && own ? () => own.toggleSorting() : null,
			sorted: own?.getIsSorted() ?? false,
		};
	});
	const sorted = table.getRowModel().rows;
	useLayoutEffect(() => {
		if (order) order.current = sorted.map(({ original }) => original);
	}, [order, sorted]);
	return { heads, sorted };
}

interface TotalsProps<Row> {
	readonly columns: readonly Column<Row>[];
	readonly totals: Readonly<Record<string, string>>;
}

function Totals<Row>({ columns, totals }: TotalsProps<Row>) {
	return (
		<tfoot>
			<tr>
				{columns.map((column) => (
					<td key={column.id} className={styles[column.align ?? "left"]}>
						{totals[column.id] ?? ""}
					</td>
				))}
			</tr>
		</tfoot>
	);
}

/** Keeps the scroll bar honest: stands for the rows above or below the window. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
		<tr aria-hidden="true" className={styles.spacer}>
			<td colSpan={span} style={{ height }} />
		</tr>
	);
}

export function DataTable<Row extends object>(props: Props<Row>) {
	const { caption, columns, rows, onRowClick, selectedKey = null, totals, emptyText = "没有记录" } = props;
	const host = useRef<HTMLDivElement>(null);
	const isPrinting = usePrinting();
	const { heads, sorted } = useSorting(props);
	const shares = paperShares(columns);
	const isWindowed = sorted.length > WINDOW_FROM && !isPrinting;

	const virtualizer = useVirtualizer({
		count: sorted.length,
		enabled: isWindowed,
		getScrollElement: () => host.current,
		estimateSize: () => SPACE.tableRow,
		getItemKey: (index) => sorted[index]?.id ?? index,
		overscan: 12,
		scrollPaddingStart: SPACE.tableRow,
		scrollPaddingEnd: totals ? SPACE.tableRow : 0,
	});
	const open = (index: number) => {
		const row = sorted[index]?.original;
		if (row) onRowClick?.(row);
	};
	const reveal = (index: number) => {
		if (isWindowed) virtualizer.scrollToIndex(index);
		else host.current?.querySelector(`tr[data-index="${index}"]`)?.scrollIntoView({ block: "nearest" });
	};
	const cursor = useRowCursor(host, sorted.length, reveal, onRowClick ? open : null);

	const latest = useRef({ open, setActive: cursor.setActive });
	useLayoutEffect(() => {
		latest.current = { open, setActive: cursor.setActive };
	});
	const onOpen = useCallback((index: number) => {
		latest.current.setActive(index);
		latest.current.open(index);
	}, []);

	const shown = isWindowed
		? virtualizer.getVirtualItems().map((item) => item.index)
		: Array.from({ length: Math.min(sorted.length, PRINTED_ROWS) }, (_, index) => index);
	const items = virtualizer.getVirtualItems();
	const before = isWindowed ? (items[0]?.start ?? 0) : 0;
	const after = isWindowed ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

	return (
		<section
			ref={host}
			className={`${styles.host} ${props.isWrapped ? styles.wrapped : ""} ${liesAcross(columns) ? "yp-across" : ""}`}
			style={{ maxHeight: props.maxHeight ?? 640 }}
			tabIndex={onRowClick ? undefined : 0}
		>
			<table
				role={onRowClick ? "grid" : undefined}
				aria-label={caption}
				aria-rowcount={sorted.length + 1}
				className={`${styles.table} yp-num`}
				style={{ minWidth: leastWidth(columns) }}
			>
				<colgroup>
					{columns.map((column, index) => (
						<col key={column.id} style={{ width: isPrinting ? `${shares[index]}%` : column.width }} />
					))}
				</colgroup>
				<TableHead cells={heads} isPlain={isPrinting} />
				<tbody onKeyDown={cursor.onKeyDown}>
					{before > 0 && <Spacer height={before} span={columns.length} />}
					{shown.map((index) => {
						const row = sorted[index];
						return row === undefined ? null : (
							<TableRow
								key={row.id}
								row={row.original}
								index={index}
								columns={columns}
								measure={isWindowed ? virtualizer.measureElement : undefined}
								isSelected={row.id === selectedKey}
								isActive={onRowClick ? index === cursor.active : null}
								onOpen={onOpen}
							/>
						);
					})}
					{after > 0 && <Spacer height={after} span={columns.length} />}
					{rows.length === 0 && (
						<tr>
							<td colSpan={columns.length} className={styles.empty}>
								{emptyText}
							</td>
						</tr>
					)}
				</tbody>
				{totals && rows.length > 0 && <Totals columns={columns} totals={totals} />}
			</table>
			{isPrinting && sorted.length > PRINTED_ROWS && (
				<p>{`纸上只有前 ${PRINTED_ROWS} 行，共 ${sorted.length} 行；全部内容请导出为表格文件。`}</p>
			)}
		</section>
	);
}
