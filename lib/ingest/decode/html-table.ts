/** One table of a page while it is read: rows of texts at the columns where a browser would show them. */
import { htmlText } from "./html-text";

/** A row, and whether the page hides it. */
export interface HtmlRow {
	readonly cells: (string | null)[];
	readonly isHidden: boolean;
}

const MOST_COLUMNS = 16_384;
const MOST_COLUMN_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;
/** More lines of one text are a list and no title. */
const MOST_LINES = 20;
/** Spanned cells cost no bytes in the page and room in the table. */
const MOST_CELLS = 20_000_000;

const spanOf = (attributes: string, name: string, most: number) => {
	const written = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, "i").exec(attributes)?.[1];
	return Math.min(Math.max(Number(written ?? 1), 1), most);
};

/** Takes the tags of one table and the text between them. Rows and cells end where the next begins, as browsers do it. */
export class HtmlTable {
	readonly rows: HtmlRow[] = [];
	private cells: (string | null)[] | null = null;
	private isHidden = false;
	/** Source of the cell being read; null between cells. */
	private parts: string[] | null = null;
	private place = 0;
	private column = 0;
	private cellCount = 0;
	/** For each column the row up to which a cell from above reaches, that one not included. */
	private readonly taken: number[] = [];

	/** @param titles lines that stand above the table, one row each */
	constructor(titles: readonly string[]) {
		for (const title of titles) this.rows.push({ cells: [title], isHidden: false });
	}

	/** True while a cell is read, to which text and tables inside belong. */
	get isInCell(): boolean {
		return this.parts !== null;
	}

	/** True when some cell shows something. */
	get hasContent(): boolean {
		return this.rows.some(({ cells }) => cells.some((cell) => cell !== null && cell !== ""));
	}

	/** The lines so far of a table that has no more than one text in any row, which it gives away; none of any other. */
	takeLines(): readonly string[] {
		if (this.rows.length > MOST_LINES) return [];
		const texts = this.rows.map(({ cells }) => cells.filter((cell) => cell !== null && cell !== ""));
		const isRowOfOne = this.cells === null || this.cells.every((cell) => cell === null || cell === "");
		if (!isRowOfOne || texts.some(({ length }) => length > 1)) return [];
		const own = htmlText((this.parts ?? []).join(""));
		this.rows.length = 0;
		if (this.parts !== null) this.parts = [];
		return [...texts.flat(), own]
			.filter((text) => text !== null)
			.flatMap((text) => text.split("\n"))
			.filter((line) => line !== "");
	}

	text(source: string): void {
		this.parts?.push(source);
	}

	beginRow(attributes: string): void {
		this.endRow();
		this.cells = [];
		this.column = 0;
		this.isHidden = /display\s*:\s*none/i.test(attributes);
	}

	/** @throws RangeError when the table is wider than any sheet */
	beginCell(attributes: string): void {
		this.endCell();
		if (this.cells === null) this.beginRow("");
		const isSpanning = attributes.includes("span") || attributes.includes("SPAN");
		const row = this.rows.length;
		while ((this.taken[this.column] ?? 0) > row) this.column++;
		this.place = this.column;
		const columns = isSpanning ? spanOf(attributes, "colspan", MOST_COLUMN_SPAN) : 1;
		const rows = isSpanning ? spanOf(attributes, "rowspan", MOST_ROW_SPAN) : 1;
		this.column += columns;
		if (this.column > MOST_COLUMNS) throw new RangeError(`a table of more than ${MOST_COLUMNS} columns`);
		if (rows > 1) for (let at = this.place; at < this.column; at++) this.taken[at] = row + rows;
		this.parts = [];
	}

	endCell(): void {
		if (this.parts === null || this.cells === null) return;
		const { cells } = this;
		while (cells.length < this.place) cells.push(null);
		cells.push(htmlText(this.parts.length === 1 ? (this.parts[0] ?? "") : this.parts.join("")));
		this.parts = null;
	}

	/** @throws RangeError when the table holds more cells than fit */
	endRow(): void {
		this.endCell();
		if (this.cells === null) return;
		this.cellCount += this.cells.length;
		if (this.cellCount > MOST_CELLS) throw new RangeError(`a table of more than ${MOST_CELLS} cells`);
		this.rows.push({ cells: this.cells, isHidden: this.isHidden });
		this.cells = null;
	}
}
