/** A sheet as a reader found it → the sheet as handed on: dates as text, damage noted, empty edges cut off. */
import type { Cell, DecodedSheet } from "./decoded";
import type { Pace } from "./pace";
import { hasClock, hugeNumberText, type WallClock, wallClockText } from "./serial";

/** A cell that shows an Excel error such as `#N/A`. */
export interface CellFault {
	readonly fault: string;
}

/** A cell before it is settled. */
export type RawCell = Cell | WallClock | CellFault;

/** A sheet before it is settled; rows may be missing or of any width, their index is their row. */
export interface RawSheet {
	readonly name: string;
	readonly isHidden: boolean;
	readonly dateSystem: 1900 | 1904;
	readonly rowCount: number;
	/** The cells of a 0-based row; holes and undefined are empty. */
	row(index: number): readonly (RawCell | undefined)[];
	isHiddenRow(index: number): boolean;
}

/** A settled sheet, null when nothing stands in it, and what the officer should know of it. */
export interface SettledSheet {
	readonly sheet: DecodedSheet | null;
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

const isClock = (cell: RawCell): cell is WallClock =>
	typeof cell === "object" && cell !== null && "seconds" in cell;
const isFault = (cell: RawCell): cell is CellFault =>
	typeof cell === "object" && cell !== null && "fault" in cell;

/** Counts cells of one kind and remembers where the first stands and what it shows. */
class Finding {
	count = 0;
	first = "";
	add(row: number, column: number, shown: string): void {
		if (this.count++ === 0) this.first = `${columnLetters(column)}${row + 1}（${shown}）`;
	}
}

class Settling {
	readonly rows: (Cell | WallClock)[][] = [];
	readonly numbers: number[] = [];
	readonly faults = new Finding();
	readonly huge = new Finding();
	hidden = 0;
	/** Per column, days with a time of day minus days without. */
	readonly clockLead: number[] = [];

	take(cells: readonly (RawCell | undefined)[], index: number, isHidden: boolean): void {
		const row: (Cell | WallClock)[] = [];
		let filled = 0;
		for (let column = 0; column < cells.length; column++) {
			const cell = this.settle(cells[column] ?? null, index, column);
			row.push(cell);
			if (cell !== null) filled = column + 1;
		}
		if (filled === 0) return;
		row.length = filled;
		this.rows.push(row);
		this.numbers.push(index + 1);
		if (isHidden) this.hidden++;
	}

	private settle(cell: RawCell, row: number, column: number): Cell | WallClock {
		if (typeof cell === "string" && ERROR_TEXT.test(cell)) return this.settle({ fault: cell }, row, column);
		if (typeof cell === "string") return textCell(cell);
		if (cell === null || typeof cell === "boolean") return cell;
		if (typeof cell === "number") return this.settleNumber(cell, row, column);
		if (isFault(cell)) {
			this.faults.add(row, column, cell.fault);
			return null;
		}
		if (!cell.isTimeOnly) this.clockLead[column] = (this.clockLead[column] ?? 0) + (hasClock(cell) ? 1 : -1);
		return cell;
	}

	private settleNumber(value: number, row: number, column: number): Cell {
		if (Math.abs(value) < 2 ** 53) return value;
		if (!Number.isFinite(value)) return null;
		const text = hugeNumberText(value);
		this.huge.add(row, column, text.replace(/(?<=^.{4}).*(?=E)/, "***"));
		return text;
	}

	/** Where most days of a column carry a time of day, its midnights are times too. */
	finish(): Cell[][] {
		return this.rows.map((row) =>
			row.map((cell, column) =>
				isClock(cell) ? wallClockText(cell, (this.clockLead[column] ?? 0) > 0) : cell,
			),
		);
	}
}

function textCell(text: string): string | null {
	if (text.trim() === "") return null;
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function notesOf(raw: RawSheet, found: Settling): string[] {
	const where = `工作表“${raw.name}”`;
	const notes: string[] = [];
	if (raw.isHidden) notes.push(`${where}是隐藏的，已一并读入。`);
	if (found.hidden > 0) notes.push(`${where}有 ${found.hidden} 行处于隐藏或筛选状态，已一并读入。`);
	if (found.faults.count > 0)
		notes.push(
			`${where}有 ${found.faults.count} 个单元格是公式错误，按空白读入，例如 ${found.faults.first}。`,
		);
	if (found.huge.count > 0)
		notes.push(
			`${where}有 ${found.huge.count} 个长数字被存成了数值，末几位已丢失、无法还原，例如 ${found.huge.first}。` +
				"请在原系统按文本格式重新导出。",
		);
	return notes;
}

/**
 * Settles one sheet. Rows without content are left out, the others end at their last cell with content. Blank text
 * and error cells become null; numbers from 2^53 on become the text Excel shows.
 * @throws CancelledError
 */
export async function settleSheet(raw: RawSheet, pace: Pace): Promise<SettledSheet> {
	const found = new Settling();
	for (let index = 0; index < raw.rowCount; index++) {
		found.take(raw.row(index), index, raw.isHiddenRow(index));
		if (index % PACE_ROWS === 0) await pace.tell("decode", index, raw.rowCount);
	}
	await pace.tell("decode", raw.rowCount, raw.rowCount);
	if (found.rows.length === 0) return { sheet: null, notes: [] };
	return {
		sheet: {
			name: raw.name,
			rows: found.finish(),
			hiddenRows: found.hidden,
			rowNumbers: found.numbers,
			dateSystem: raw.dateSystem,
		},
		notes: notesOf(raw, found),
	};
}
