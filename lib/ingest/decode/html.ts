/**
 * The tables of a web page that is called .xls. It stands here because web systems export this most, and the library
 * needs three gigabytes for forty thousand rows.
 */
import { type SettledSheet, Settling } from "./grid";
import { HtmlTable } from "./html-table";
import { htmlText, LINE_END } from "./html-text";
import type { Pace } from "./pace";
import { damagedFile } from "./refusal";

/** Tables that lay out other tables; deeper ones are text. */
const MOST_DEPTH = 50;
/** Lines of text right above a table, which are its title. */
const MOST_TITLES = 20;
const PACE_TAGS = 200_000;

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const LINE_ELEMENT = /^(?:br|p|div|li|h[1-6]|center|hr|blockquote|caption|ul|ol|dl|dd|dt)$/;
const RAW_ELEMENT = /^(?:script|style|title|xml)$/;

/** Reads a page tag by tag. Every table is a sheet of its own; a table of one row inside a cell is text of that cell. */
class PageReader {
	private readonly found: HtmlTable[] = [];
	private readonly open: HtmlTable[] = [];
	/** Source of the text since the last table, or of a caption. */
	private outside: string[] = [];
	private isInCaption = false;
	private place = 0;

	constructor(private readonly html: string) {}

	private get table(): HtmlTable | null {
		return this.open.at(-1) ?? null;
	}

	/** Text between rows belongs to nobody. */
	private text(source: string): void {
		if (source === "") return;
		if (this.table?.isInCell) this.table.text(source);
		else if (this.table === null || this.isInCaption) this.outside.push(source);
	}

	get rowCount(): number {
		return this.found.reduce((sum, { rows }) => sum + rows.length, 0);
	}

	/** Reads on for a while. @returns false at the end of the page */
	readOn(): boolean {
		for (let tags = 0; tags < PACE_TAGS; tags++) if (!this.readTag()) return false;
		return true;
	}

	private readTag(): boolean {
		const { html } = this;
		const at = html.indexOf("<", this.place);
		this.text(html.slice(this.place, at === -1 ? html.length : at));
		if (at === -1) return false;
		TAG.lastIndex = at;
		const tag = TAG.exec(html);
		if (tag) {
			this.place = at + tag[0].length;
			const name = (tag[2] ?? "").toLowerCase();
			if (tag[1] === "/") this.endElement(name);
			else this.beginElement(name, tag[3] ?? "");
		} else this.passOver(at);
		return true;
	}

	/** Comments, declarations, and a `<` that begins nothing. */
	private passOver(at: number): void {
		const { html } = this;
		const isComment = html.startsWith("<!--", at);
		const isDeclaration = html[at + 1] === "!" || html[at + 1] === "?" || html[at + 1] === "/";
		if (!isDeclaration) this.text("<");
		const end = isComment ? html.indexOf("-->", at) + 3 : html.indexOf(">", at) + 1;
		this.place = isDeclaration ? (end < at ? html.length : end) : at + 1;
	}

	private passRaw(name: string): void {
		const end = new RegExp(`</${name}\\s*>`, "gi");
		end.lastIndex = this.place;
		this.place = end.exec(this.html) ? end.lastIndex : this.html.length;
	}

	private beginElement(name: string, attributes: string): void {
		const { table } = this;
		if (name === "td" || name === "th") table?.beginCell(attributes);
		else if (name === "tr") table?.beginRow(attributes);
		else if (name === "table") this.beginTable();
		else if (LINE_ELEMENT.test(name)) this.text(LINE_END);
		else if (RAW_ELEMENT.test(name) && !attributes.endsWith("/")) this.passRaw(name);
		if (name === "caption") this.isInCaption = true;
	}

	private endElement(name: string): void {
		if (name === "td" || name === "th") this.table?.endCell();
		else if (name === "tr") this.table?.endRow();
		else if (name === "table") this.endTable();
		else if (name === "caption") this.endCaption();
		else if (LINE_ELEMENT.test(name)) this.text(LINE_END);
	}

	private titles(): readonly string[] {
		const lines = htmlText(this.outside.join("")).split("\n");
		this.outside = [];
		return lines.filter((line) => line !== "").slice(-MOST_TITLES);
	}

	/** A table that only lays out another gives its lines on to that one, as its titles. */
	private beginTable(): void {
		if (this.open.length >= MOST_DEPTH) return;
		const table = new HtmlTable([...(this.table?.takeLines() ?? []), ...this.titles()]);
		this.open.push(table);
		this.found.push(table);
	}

	private endCaption(): void {
		this.isInCaption = false;
		for (const title of this.titles()) this.table?.rows.push({ cells: [title], isHidden: false });
	}

	private endTable(): void {
		const table = this.open.pop();
		table?.endRow();
		this.isInCaption = false;
		if (!table || !this.table?.isInCell || table.rows.length !== 1) return;
		this.found.splice(this.found.lastIndexOf(table), 1);
		const texts = table.rows[0]?.cells.filter((cell) => cell !== null && cell !== "") ?? [];
		this.table.text(` ${texts.join(" ").replaceAll("&", "&amp;").replaceAll("\n", LINE_END)} `);
	}

	/** The tables in the order in which they begin; those that were never closed end with the page. */
	tables(): readonly HtmlTable[] {
		while (this.open.length > 0) this.endTable();
		return this.found;
	}
}

function settled(table: HtmlTable, number: number): SettledSheet {
	const settling = new Settling({ name: `Sheet${number}`, isHidden: false, dateSystem: 1900 });
	table.rows.forEach(({ cells, isHidden }, at) => {
		settling.take(cells, at, isHidden);
	});
	return settling.finish();
}

/**
 * The tables of a page as sheets, with the text above each as title rows; those without content as null. Cells are text
 * as a browser shows it, so that long numbers keep their digits.
 * @throws FileError `file_damaged` when a table spans more than any sheet holds
 * @throws CancelledError
 */
export async function readHtml(html: string, pace: Pace): Promise<SettledSheet[]> {
	const page = new PageReader(html);
	try {
		while (page.readOn()) await pace.tell("decode", page.rowCount, null);
		const tables = page.tables().filter(({ hasContent }) => hasContent);
		return tables.map((table, at) => settled(table, at + 1));
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(pace.fileName, "网页里的表格大得不可能", error);
		throw error;
	}
}
