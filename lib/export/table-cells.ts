/** The cells of a table as they leave the screen: texts as printed, counts as numbers where they are nothing else. */
import type { TableBlock, TableCell } from "@/lib/blocks/block";

const PLAIN_NUMBER = /^-?\d+(?:,\d{3})*(?:\.\d+)?$/;
const NO_CELL: TableCell = { text: "" };

/** The cells of every row in the order of the columns; a missing cell is empty. */
export function cellRows({ columns, rows }: TableBlock): readonly (readonly TableCell[])[] {
	return rows.map(({ cells }) => columns.map((_, at) => cells[at] ?? NO_CELL));
}

/** A count as the number that a spreadsheet can add up; anything else, such as 12.5% or 不详, as its text. */
export function cellValue({ text, sort }: TableCell, isRight: boolean): string | number {
	return isRight && typeof sort === "number" && PLAIN_NUMBER.test(text)
		? Number(text.replaceAll(",", ""))
		: text;
}
