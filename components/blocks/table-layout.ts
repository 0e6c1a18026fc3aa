/** How wide the columns of a table block must be, from the texts in them, so that figures never wrap, on the screen or on paper. */
import { TYPE } from "@/data/theme";
import type { TableBlock, TableCell } from "@/lib/blocks/block";

const NARROW_EM = 0.56;
const PADDING = 13;
const MARK = 13;
const FILTER = 20;
/** Running text wraps from here. */
const LONGEST_EM = 13;
/** Headings longer than this take two lines, with room for the longer one. */
const HEADING_EM = 4;
const HALF_HEADING = 0.65;
const WIDE_LETTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Width of a text in em: Chinese letters 1, others about half. */
export function emWidth(text: string): number {
	return [...text].reduce((sum, letter) => sum + (WIDE_LETTER.test(letter) ? 1 : NARROW_EM), 0);
}

function headingEm(label: string): number {
	const whole = emWidth(label);
	return whole > HEADING_EM ? whole * HALF_HEADING : whole;
}

/** Columns that take what the others leave: those with the greatest weight. */
function isRoomy({ columns }: TableBlock, at: number): boolean {
	return columns[at]?.weight === Math.max(...columns.map(({ weight }) => weight));
}

/** Room for what a cell carries besides its text: the mark of a tone, the filter button of a value. */
function extraOf(cells: readonly (TableCell | undefined)[], isFirst: boolean): number {
	const hasMark = cells.some((cell) => cell?.tone === "worse" || cell?.tone === "better");
	const hasFilter = isFirst && cells.some((cell) => cell?.rows);
	return (hasMark ? MARK : 0) + (hasFilter ? FILTER : 0);
}

/** CSS pixels of each column; undefined for columns of running text, which share what is left. */
export function columnWidths(block: TableBlock): readonly (number | undefined)[] {
	return block.columns.map((column, at) => {
		const cells = block.rows.map((row) => row.cells[at]);
		const widest = Math.max(0, ...cells.map((cell) => emWidth(cell?.text ?? "")));
		if (isRoomy(block, at) && widest > LONGEST_EM) return undefined;
		const heading = headingEm(column.label) * TYPE.small;
		const content = Math.min(widest, LONGEST_EM) * TYPE.small + extraOf(cells, at === 0);
		return Math.ceil(Math.max(heading, content)) + PADDING;
	});
}
