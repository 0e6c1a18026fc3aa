/** How wide the columns of a table block must be, from the texts in them, so that figures never wrap and names get the rest. */
import { TYPE } from "@/data/theme";
import type { TableBlock } from "@/lib/blocks/block";

const NARROW_EM = 0.56;
const PADDING = 14;
const SORT_ARROW = 15;
const MARK = 14;
/** Running text wraps from here. */
const LONGEST_EM = 13;
/** Headings longer than this take two lines. */
const HEADING_EM = 4;
const WIDE_LETTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Width of a text in em: Chinese letters 1, others about half. */
export function emWidth(text: string): number {
	return [...text].reduce((sum, letter) => sum + (WIDE_LETTER.test(letter) ? 1 : NARROW_EM), 0);
}

function headingEm(label: string): number {
	const whole = emWidth(label);
	return whole > HEADING_EM ? Math.max(HEADING_EM, whole / 2) : whole;
}

/** The column that takes what the others leave: the one with the greatest weight, the first of equals. */
function roomyColumn({ columns }: TableBlock): number {
	const most = Math.max(...columns.map(({ weight }) => weight));
	return columns.findIndex(({ weight }) => weight === most);
}

/** CSS pixels of each column; undefined for the one that takes what is left. */
export function columnWidths(block: TableBlock): readonly (number | undefined)[] {
	const roomy = roomyColumn(block);
	return block.columns.map((column, at) => {
		if (at === roomy) return undefined;
		const cells = block.rows.map((row) => row.cells[at]);
		const widest = Math.max(0, ...cells.map((cell) => emWidth(cell?.text ?? "")));
		const hasMark = cells.some((cell) => cell?.tone === "worse" || cell?.tone === "better");
		const heading = headingEm(column.label) * TYPE.small + SORT_ARROW;
		const content = Math.min(widest, LONGEST_EM) * TYPE.small + (hasMark ? MARK : 0);
		return Math.ceil(Math.max(heading, content)) + PADDING;
	});
}
