/** A sheet as a reader found it → the sheet as handed on: dates as text, damage noted, empty edges cut off. */
import type { Cell, DecodedSheet } from "./decoded";
import type { Pace } from "./pace";
import { hasClock, hugeNumberText, type WallClock, wallClockText } from "./serial";
import { tablesOf } from "./tables";

/** A cell that shows an Excel error such as `#N/A`. */
export interface CellFault {
	readonly fault: string;
}

/** A formula whose result the program that wrote it left to Excel: there is no value to read. */
export const NOT_CALCULATED: CellFault = { fault: "未计算" };

/** A cell before it is settled. */
export type RawCell = Cell | WallClock | CellFault;

/** What is known of a sheet before its rows. */
export interface SheetFacts {
	readonly name: string;
	readonly isHidden: boolean;
	readonly dateSystem: 1900 | 1904;
}

/** A whole sheet before it is settled; rows may be missing or of any width, their index is their row. */
export interface RawSheet extends SheetFacts {
	readonly rowCount: number;
	/** The cells of a 0-based row as the reader keeps them; settling takes the array for its own and writes into it. */
	row(index: number): unknown[];
	/** What such a cell holds; never asked for null and text, which are what they are. */
	read(written: unknown): RawCell;
	isHiddenRow(index: number): boolean;
}

/** The tables of a sheet, none when nothing stands in it, and what the officer should know of them. */
export interface SettledSheet {
	readonly sheets: readonly DecodedSheet[];
	readonly notes: readonly string[];
}

const PACE_ROWS = 20_000;
const ERROR_TEXT =
	/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!)$/;

/** `AB` for 27. */
function columnLetters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

const isFault = (cell: object): cell is CellFault => "fault" in cell;
const isClock = (cell: object): cell is WallClock => "seconds" in cell;

/** For readers that keep raw cells themselves: what is none is empty. */
export function asRawCell(written: unknown): RawCell {
	if (typeof written === "string" || typeof written === "number" || typeof written === "boolean")
		return written;
	if (typeof written !== "object" || written === null) return null;
	return isFault(written) || isClock(written) ? written : null;
}

/** Counts cells of one kind and remembers where the first stands and what it shows. */
class Finding {
	count = 0;
	first = "";
	add(row: number, column: number, shown: string): void {
		if (this.count++ === 0) this.first = `${columnLetters(column)}${row + 1}（${shown}）`;
	}
}

/** A date or time in a settled row, until its whole column tells whether midnight is a time. */
interface Waiting {
	/** Among the rows that are kept. */
	readonly row: number;
	readonly column: number;
	readonly clock: WallClock;
}

/** Settles a sheet row by row. Most of its millions of cells stay as they are, so the usual ones come first. */
export class Settling {
	private readonly rows: Cell[][] = [];
	private readonly numbers: number[] = [];
	private readonly faults = new Finding();
	private readonly uncalculated = new Finding();
	private readonly huge = new Finding();
	/** Numbers of the hidden rows. */
	private readonly hidden = new Set<number>();
	private readonly waiting: Waiting[] = [];
	/** Per column, days with a time of day minus days without. */
	private readonly clockLead: number[] = [];

	/** @param read what a cell holds that is neither null nor text */
	constructor(
		private readonly facts: SheetFacts,
		private readonly read: (written: unknown) => RawCell = asRawCell,
	) {}

	/** Rows with content so far. */
	get count(): number {
		return this.rows.length;
	}

	/** Takes a row, whose array it keeps and writes into; one without content is left out. */
	take(row: unknown[], index: number, isHidden: boolean): void {
		let filled = 0;
		for (let column = 0; column < row.length; column++) {
			const written = row[column];
			if (written === null) continue;
			const settled =
				typeof written === "string" ? this.text(written, index, column) : this.other(written, index, column);
			if (settled !== written) row[column] = settled;
			if (settled !== null) filled = column + 1;
		}
		if (filled === 0) return;
		row.length = filled;
		if (!isSettled(row)) throw new TypeError(`row ${index + 1} holds more than plain cells`);
		this.rows.push(row);
		this.numbers.push(index + 1);
		if (isHidden) this.hidden.add(index + 1);
	}

	private text(cell: string, row: number, column: number): Cell {
		if (isBlank(cell)) return null;
		if (cell.startsWith("#") && ERROR_TEXT.test(cell)) return this.fault(cell, row, column);
		return cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell;
	}

	private other(written: unknown, row: number, column: number): Cell {
		const cell = this.read(written);
		if (typeof cell === "string") return this.text(cell, row, column);
		if (typeof cell === "number") return Math.abs(cell) < 2 ** 53 ? cell : this.hugeNumber(cell, row, column);
		return typeof cell === "object" && cell !== null ? this.special(cell, row, column) : cell;
	}

	/** An error, or a date or time, which stands as blank text in its row until {@link finish}. */
	private special(cell: CellFault | WallClock, row: number, column: number): Cell {
		if (cell === NOT_CALCULATED) return this.missing(row, column);
		if (isFault(cell)) return this.fault(cell.fault, row, column);
		if (!cell.isTimeOnly) this.clockLead[column] = (this.clockLead[column] ?? 0) + (hasClock(cell) ? 1 : -1);
		this.waiting.push({ row: this.rows.length, column, clock: cell });
		return "";
	}

	private fault(shown: string, row: number, column: number): null {
		this.faults.add(row, column, shown);
		return null;
	}

	private missing(row: number, column: number): null {
		this.uncalculated.add(row, column, NOT_CALCULATED.fault);
		return null;
	}

	private hugeNumber(value: number, row: number, column: number): Cell {
		if (!Number.isFinite(value)) return null;
		const text = hugeNumberText(value);
		this.huge.add(row, column, text.replace(/(?<=^.{4}).*(?=E)/, "***"));
		return text;
	}

	/** Where most days of a column carry a time of day, its midnights are times too. */
	private settleClocks(): void {
		for (const { row, column, clock } of this.waiting) {
			const cells = this.rows[row];
			if (cells) cells[column] = wallClockText(clock, (this.clockLead[column] ?? 0) > 0);
		}
	}

	/** The sheet, when all of its rows were taken; a sheet of several tables becomes several. */
	finish(): SettledSheet {
		if (this.rows.length === 0) return { sheets: [], notes: [] };
		this.settleClocks();
		const { name, dateSystem } = this.facts;
		const { rows, numbers: rowNumbers } = this;
		const sheet: DecodedSheet = { name, rows, hiddenRows: this.hidden.size, rowNumbers, dateSystem };
		const { sheets, notes } = tablesOf({ sheet, hiddenRows: this.hidden });
		return { sheets, notes: [...this.notes(), ...notes] };
	}

	private notes(): string[] {
		const where = `工作表“${this.facts.name}”`;
		const notes: string[] = [];
		if (this.facts.isHidden) notes.push(`${where}是隐藏的，已一并读入。`);
		if (this.hidden.size > 0) notes.push(`${where}有 ${this.hidden.size} 行处于隐藏或筛选状态，已一并读入。`);
		if (this.faults.count > 0)
			notes.push(
				`${where}有 ${this.faults.count} 个单元格是公式错误，按空白读入，例如 ${this.faults.first}。`,
			);
		if (this.uncalculated.count > 0)
			notes.push(
				`${where}有 ${this.uncalculated.count} 个公式没有存下计算结果，按空白读入，例如 ${this.uncalculated.first}。` +
					"请用 Excel 或 WPS 打开并保存一次，再导入。",
			);
		if (this.huge.count > 0)
			notes.push(
				`${where}有 ${this.huge.count} 个长数字被存成了数值，末几位已丢失、无法还原，例如 ${this.huge.first}。` +
					"请在原系统按文本格式重新导出。",
			);
		return notes;
	}
}

function isSettled(row: unknown[]): row is Cell[] {
	for (const cell of row)
		if (cell !== null && typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean")
			return false;
	return true;
}

const SPACE = 0x20;
const DELETE = 0x7f;
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

/** True for text of white space only; most texts show by their first character that they are not. */
export function isBlank(text: string): boolean {
	const first = text.charCodeAt(0);
	if ((first > SPACE && first < DELETE) || (first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH))
		return false;
	return text.trim() === "";
}

/**
 * Settles one sheet. Rows without content are left out, the others end at their last cell with content. Blank text
 * and error cells become null; numbers from 2^53 on become the text Excel shows.
 * @throws CancelledError
 */
async function settleSheet(raw: RawSheet, pace: Pace): Promise<SettledSheet> {
	const settling = new Settling(raw, (written) => raw.read(written));
	for (let index = 0; index < raw.rowCount; index++) {
		settling.take(raw.row(index), index, raw.isHiddenRow(index));
		if (index % PACE_ROWS === 0) await pace.tell("decode", index, raw.rowCount);
	}
	await pace.tell("decode", raw.rowCount, raw.rowCount);
	return settling.finish();
}

/** Settles the sheets of a workbook one after the other. @throws CancelledError */
export async function settleAll(raws: readonly RawSheet[], pace: Pace): Promise<SettledSheet[]> {
	const settled: SettledSheet[] = [];
	for (const raw of raws) settled.push(await settleSheet(raw, pace));
	return settled;
}
