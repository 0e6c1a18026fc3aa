/** What the officer is told of a line or cell that was not simply taken in. */
import type { Cell } from "./decode/decoded";

/** A row that could not be taken in: where, what stood there, why, and what to do. */
export interface Refusal {
	/** 1-based row (workbook) or line (text file). */
	readonly row: number;
	/** Heading of the offending column; null when the row as a whole is at fault. */
	readonly column: string | null;
	/** The cell as written; null when empty. */
	readonly value: string | null;
	readonly reason: string;
	readonly raw: readonly Cell[];
}

/** A cell of a kept row that could not be read: the row counts, the cell is 不详. */
export interface CellWarning extends Omit<Refusal, "raw"> {
	/** The cell was read: this only says what was assumed or is doubtful, often of the column as a whole. */
	readonly isRemark?: true;
}
