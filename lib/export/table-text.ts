/** A table as it stands on the screen → text for the clipboard and for a CSV file: the same words, the same order. */
import type { TableBlock } from "@/lib/blocks/block";
import { csvText, harmless } from "./csv";
import { type BlockSource, sourceText } from "./source";
import { cellRows, cellValue } from "./table-cells";

/** A table for the clipboard: office programs take the HTML, plain text fields the tabs. */
export interface CopiedTable {
	readonly html: string;
	readonly text: string;
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const FRAME = "border:1px solid #999;padding:2px 6px";
/** What makes a pasted cell a text to a spreadsheet: 1-2 is no date, and a long number keeps its digits. */
const AS_TEXT = "mso-number-format:'\\@'";

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign).replaceAll("\n", "<br>");
}

function footnotesOf({ footnote }: TableBlock): readonly string[] {
	return footnote === null ? [] : [`注：${footnote}`];
}

function htmlTable(table: TableBlock): string {
	const head = table.columns.map(
		({ label, align }) => `<th style="${FRAME};text-align:${align}">${escaped(label)}</th>`,
	);
	const body = cellRows(table).map((cells) => {
		const written = cells.map((cell, at) => {
			const align = table.columns[at]?.align ?? "left";
			const isNumber = typeof cellValue(cell, align === "right") === "number";
			const look = isNumber ? "" : `;${AS_TEXT}`;
			return `<td style="${FRAME};text-align:${align}${look}">${escaped(harmless(cell.text))}</td>`;
		});
		return `<tr>${written.join("")}</tr>`;
	});
	return `<table style="border-collapse:collapse"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** A cell between tabs: what would break the row is quoted, as spreadsheets write it to the clipboard. */
function tabbed(text: string): string {
	const safe = harmless(text);
	return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table with its caption and source above and its footnote below. */
export function copiedTable(table: TableBlock, source: BlockSource): CopiedTable {
	const above = [table.caption, sourceText(source)];
	const below = footnotesOf(table);
	const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`);
	const lines = [
		...above.map(tabbed),
		table.columns.map(({ label }) => tabbed(label)).join("\t"),
		...cellRows(table).map((cells) => cells.map(({ text }) => tabbed(text)).join("\t")),
		...below.map(tabbed),
	];
	return {
		html: [...paragraphs(above), htmlTable(table), ...paragraphs(below)].join(""),
		text: `${lines.join("\r\n")}\r\n`,
	};
}

/** The table as CSV, its head in the first line; under the rows, after an empty line, footnote, caption and source. */
export function tableCsv(table: TableBlock, source: BlockSource): string {
	return csvText([
		table.columns.map(({ label }) => label),
		...cellRows(table).map((cells) => cells.map(({ text }) => text)),
		[],
		...[...footnotesOf(table), `${table.caption}　${sourceText(source)}`].map((text) => [text]),
	]);
}
