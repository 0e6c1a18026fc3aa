/** The cells of one sheet of an Excel 95 or 97–2003 stream, record by record. */
import { type BiffRecord, byte, double, RECORD, shortNumber, word } from "./biff-record";
import { byteTextAt, type ContinuedRecord, textAt } from "./biff-text";
import type { RawCell } from "./grid";
import { type FormatKind, shownNumber } from "./number-format";

/** Columns of a sheet in these versions. */
const MOST_COLUMNS = 256;
const HIDDEN = 0x20;
const ERRORS: Readonly<Record<number, string>> = {
	0: "#NULL!",
	7: "#DIV/0!",
	15: "#VALUE!",
	23: "#REF!",
	29: "#NAME?",
	36: "#NUM!",
	42: "#N/A",
};
/** What a formula that gives no number gives, where the number would end in this word. */
const NO_NUMBER = 0xffff;
const RESULT = { text: 0, boolean: 1, error: 2 } as const;

/** Gathers cells; rows without any stay empty. */
export class BiffCells {
	readonly rows: RawCell[][] = [];
	/** 0-based. */
	readonly hiddenRows = new Set<number>();
	/** The formula whose text follows in a record of its own. */
	private awaiting: readonly [row: number, column: number] | null = null;

	/**
	 * @param decoder of texts before version 8; null for version 8
	 * @param kindOf what the number format of a cell style makes of its numbers
	 */
	constructor(
		private readonly decoder: TextDecoder | null,
		private readonly dateSystem: 1900 | 1904,
		private readonly kindOf: (style: number) => FormatKind,
	) {}

	/** Puts a value into the cell that a record names in its first four bytes. @throws RangeError beyond the sheet's columns */
	put(record: BiffRecord, cell: RawCell): void {
		this.putAt(word(record, 0), word(record, 2), cell);
	}

	private putAt(row: number, column: number, cell: RawCell): void {
		if (column >= MOST_COLUMNS) throw new RangeError(`no sheet has a column ${column}`);
		while (this.rows.length <= row) this.rows.push([]);
		const cells = this.rows[row] ?? [];
		while (cells.length < column) cells.push(null);
		cells[column] = cell;
	}

	/** Takes a record of the sheet; those that hold no cell pass. @throws RangeError for one cut short */
	take(record: BiffRecord): void {
		switch (record.id) {
			case RECORD.shortNumber:
				this.put(record, this.number(shortNumber(record, 6), word(record, 4)));
				break;
			case RECORD.number:
				this.put(record, this.number(double(record, 6), word(record, 4)));
				break;
			case RECORD.numbers:
				this.takeNumbers(record);
				break;
			case RECORD.text:
			case RECORD.richText:
				this.put(record, this.decoder ? byteTextAt(record, 6, 2, this.decoder) : textAt(record, 6, 2));
				break;
			case RECORD.booleanOrError:
				this.put(record, byte(record, 7) === 1 ? errorOf(byte(record, 6)) : byte(record, 6) !== 0);
				break;
			case RECORD.formula:
				this.takeFormula(record);
				break;
			case RECORD.row:
				if ((word(record, 12) & HIDDEN) !== 0) this.hiddenRows.add(word(record, 0));
		}
	}

	private number(value: number, style: number): RawCell {
		return shownNumber(value, this.kindOf(style), this.dateSystem);
	}

	/** Numbers side by side: row, first column, then style and number of each, and the last column. */
	private takeNumbers(record: BiffRecord): void {
		const row = word(record, 0);
		const first = word(record, 2);
		for (let at = 4, column = first; at + 6 < record.length; at += 6, column++)
			this.putAt(row, column, this.number(shortNumber(record, at + 2), word(record, at)));
	}

	private takeFormula(record: BiffRecord): void {
		this.awaiting = null;
		if (word(record, 12) !== NO_NUMBER) this.put(record, this.number(double(record, 6), word(record, 4)));
		else if (byte(record, 6) === RESULT.boolean) this.put(record, byte(record, 8) !== 0);
		else if (byte(record, 6) === RESULT.error) this.put(record, errorOf(byte(record, 8)));
		else if (byte(record, 6) === RESULT.text) this.awaiting = [word(record, 0), word(record, 2)];
	}

	/** The text of the formula before; other records may stand between. @throws RangeError when it is cut */
	takeFormulaText(record: ContinuedRecord): void {
		if (this.awaiting)
			this.putAt(...this.awaiting, this.decoder ? record.byteText(this.decoder) : record.text());
		this.awaiting = null;
	}
}

function errorOf(code: number): RawCell {
	return { fault: ERRORS[code] ?? "#错误" };
}
