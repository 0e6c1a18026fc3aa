/** Judges the quotes of a CSV cell: an untidy but whole cell, or one that swallowed what stands behind it. */

/** How records look that a cell may have swallowed. */
interface RecordShape {
	readonly delimiter: string;
	readonly width: number;
}

const FEWEST_DELIMITERS = 3;

function delimitersIn(line: string, delimiter: string): number {
	return line.split(delimiter).length - 1;
}

/**
 * True when a line in the middle of a multi-line cell has as many delimiters as a record: either the cell quotes a
 * table, or its closing quote is missing and a later one ended it. Lines of files with few columns prove nothing.
 */
export function looksLikeRecords(field: string, { delimiter, width }: RecordShape): boolean {
	if (width - 1 < FEWEST_DELIMITERS) return false;
	return field
		.split("\n")
		.slice(1, -1)
		.some((line) => delimitersIn(line, delimiter) >= width - 1);
}

/**
 * True when a cell of a record with malformed quotes is more or less than itself: the opening quote of another cell
 * stands in it (a quote behind a delimiter or at the start of a line), or the record around it has another number of
 * cells than most. A title of one cell on one line is let pass.
 * @param cellCount how many cells the record around it has
 */
export function isSwallowed(field: string, shape: RecordShape, cellCount: number): boolean {
	const runsOn = field.includes("\n");
	if (!runsOn && !field.includes('"')) return false;
	if (field.includes(`${shape.delimiter}"`) || field.includes('\n"')) return true;
	if (cellCount !== shape.width) return runsOn || cellCount > 1;
	return runsOn && looksLikeRecords(field, shape);
}
