/** Tables as they stand on the screen → a workbook: what is downloaded is what was seen, masked alike. */
import type { TableBlock, TableCell } from "@/lib/blocks/block";
import { writeTables } from "./xlsx";

type TableSheet = Parameters<typeof writeTables>[0][number];

const PLAIN_NUMBER = /^-?\d+(?:,\d{3})*(?:\.\d+)?$/;
const WIDTH = { least: 8, most: 48 } as const;
const ROWS_MEASURED = 200;

/** A count stays a number that the spreadsheet can add up. */
function cellValue({ text, sort }: TableCell, isRight: boolean): string | number {
	return isRight && typeof sort === "number" && PLAIN_NUMBER.test(text)
		? Number(text.replaceAll(",", ""))
		: text;
}

function widthOf(text: string): number {
	return [...text].reduce((sum, letter) => sum + (letter > "\u2E7F" ? 2 : 1), 0);
}

function sheetOf(table: TableBlock, mark: string | null): TableSheet {
	const measured = table.rows.slice(0, ROWS_MEASURED);
	return {
		name: table.caption,
		title: mark === null ? null : { text: mark, column: 0 },
		columns: table.columns.map(({ label }, at) => {
			const widest = measured.reduce(
				(most, { cells }) => Math.max(most, widthOf(cells[at]?.text ?? "")),
				widthOf(label),
			);
			return {
				heading: label,
				width: Math.min(WIDTH.most, Math.max(WIDTH.least, widest + 2)),
				look: "plain",
			};
		}),
		rows: [
			...table.rows.map(({ cells }) =>
				table.columns.map(({ align }, at) => cellValue(cells[at] ?? { text: "" }, align === "right")),
			),
			...(table.footnote === null ? [] : [[], [`注：${table.footnote}`]]),
		],
		faults: [],
		frozenColumns: 0,
	};
}

/**
 * One sheet a table, its footnote under it.
 * @param tables at least one
 * @param isDemo true writes 演示数据 above every table
 */
export function tableWorkbook(tables: readonly TableBlock[], isDemo: boolean): Promise<Uint8Array> {
	return writeTables(tables.map((table) => sheetOf(table, isDemo ? "演示数据" : null)));
}
