/** Small tables as every container writes them, by hand or by a library that the product does not read with. */
import * as XLSX from "@e965/xlsx";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { type CellValue, writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { biffStream, float, oleOf, record, words } from "../unit/ingest/decode-fixtures";

/** A moment: its serial in the 1900 system, and as text. */
export interface Moment {
	readonly serial: number;
	readonly text: string;
	/** The number format a workbook shows it in. */
	readonly format?: string;
}

export type Cell = string | number | boolean | Moment | null;
export type Rows = readonly (readonly Cell[])[];

const DAY_OF_1970 = 25_569;
const DAY_OF_1904 = 1462;
const DAY_MILLISECONDS = 86_400_000;
/** Local parts of this moment go into archives, so that they are the same everywhere. */
const ARCHIVE_TIME = new Date(2026, 4, 11, 8, 4, 0);
const MOMENT_FORMAT = "yyyy\\-mm\\-dd\\ hh:mm:ss";

/** `2026-05-10 08:03:00` */
export function moment(text: string, format?: string): Moment {
	const serial = Date.parse(`${text.replace(" ", "T")}Z`) / DAY_MILLISECONDS + DAY_OF_1970;
	return { serial, text, ...(format === undefined ? {} : { format }) };
}

/** A time without a day, `08:03:00`. */
export function clock(text: string, format = "h:mm:ss"): Moment {
	const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
	return { serial: (hours * 3600 + minutes * 60 + seconds) / 86_400, text, format };
}

const isMoment = (cell: Cell | undefined): cell is Moment => typeof cell === "object" && cell !== null;
const plain = (cell: Cell): string | number | boolean | null => (isMoment(cell) ? cell.text : cell);

/** Delimited text; quoted where the cell needs it. */
export function delimited(rows: Rows, delimiter = ",", end = "\r\n"): string {
	const field = (cell: Cell) => {
		const text = String(plain(cell) ?? "");
		const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text);
		return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return rows.map((row) => row.map(field).join(delimiter) + end).join("");
}

/** Text in an encoding of iconv-lite, with its mark or without. */
export function encoded(text: string, encoding: string, mark = false): Uint8Array {
	return new Uint8Array(iconv.encode(text, encoding, { addBOM: mark }));
}

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The archive again with one time for all parts, which libraries stamp with the clock. */
function repacked(archive: Uint8Array): Uint8Array {
	const parts: Zippable = {};
	for (const [name, bytes] of Object.entries(unzipSync(archive))) parts[name] = bytes;
	return zipSync(parts, { mtime: ARCHIVE_TIME, level: 9 });
}

/** Parts by name, `mimetype` first and not packed as OpenDocument wants it. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
	const entries = Object.entries(parts).map(([name, text]) => [
		name,
		name === "mimetype" ? [strToU8(text), { level: 0 }] : strToU8(text),
	]);
	return zipSync(Object.fromEntries(entries) as Zippable, { mtime: ARCHIVE_TIME, level: 9 });
}

/** What a sheet has besides its cells. */
export interface SheetPlan {
	readonly name: string;
	readonly rows: Rows;
	/** First and last row and column, 0-based. */
	readonly merges?: readonly (readonly [row: number, column: number, lastRow: number, lastColumn: number])[];
	/** 0-based rows. */
	readonly hiddenRows?: readonly number[];
	readonly isHidden?: boolean;
}

/** By the library that exports workbooks. */
export async function xlsx(
	sheets: readonly SheetPlan[],
	saved = "2026-05-11T00:03:00Z",
): Promise<Uint8Array> {
	const bytes = await writeXlsx({
		properties: { creator: "演示", created: new Date(saved), modified: new Date(saved) },
		sheets: sheets.map(({ name, rows, merges = [], hiddenRows = [], isHidden = false }) => ({
			name,
			hidden: isHidden,
			rows: rows.map((row): CellValue[] => row.map((cell) => (isMoment(cell) ? cell.serial : cell))),
			cells: new Map(
				rows.flatMap((row, r) =>
					row.flatMap((cell, c) =>
						isMoment(cell)
							? [
									[
										`${r},${c}`,
										{ value: cell.serial, style: { numFmt: cell.format ?? MOMENT_FORMAT } },
									] as const,
								]
							: [],
					),
				),
			),
			merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
			rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
		})),
	});
	return repacked(bytes);
}

/** By the library that reads .xlsb and what is older than Excel 95. */
export function bySheetJs(
	sheets: readonly SheetPlan[],
	bookType: XLSX.BookType,
	{ is1904 = false, codepage = 936 } = {},
): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const { name, rows, merges = [], hiddenRows = [] } of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(
			rows.map((row) => row.map((cell) => (isMoment(cell) ? null : cell))),
		);
		rows.forEach((row, r) => {
			row.forEach((cell, c) => {
				if (!isMoment(cell)) return;
				const v = cell.serial - (is1904 && cell.serial >= 1 ? DAY_OF_1904 : 0);
				sheet[XLSX.utils.encode_cell({ r, c })] = { t: "n", v, z: cell.format ?? MOMENT_FORMAT };
			});
		});
		sheet["!merges"] = merges.map(([r, c, lastR, lastC]) => ({ s: { r, c }, e: { r: lastR, c: lastC } }));
		if (hiddenRows.length > 0) sheet["!rows"] = rows.map((_, at) => ({ hidden: hiddenRows.includes(at) }));
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	book.Workbook = {
		WBProps: { date1904: is1904 },
		Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })),
	};
	const bytes = XLSX.write(book, { bookType, type: "array", codepage, Props: {} });
	return new Uint8Array(bytes as ArrayBuffer);
}

/** A page as web systems send it under the name .xls. */
export function htmlPage({ rows, merges = [] }: SheetPlan, charset: string, more = ""): string {
	const covered = new Set<string>();
	const spans = new Map<string, string>();
	for (const [row, column, lastRow, lastColumn] of merges) {
		for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) covered.add(`${r},${c}`);
		covered.delete(`${row},${column}`);
		spans.set(`${row},${column}`, ` colspan="${lastColumn - column + 1}" rowspan="${lastRow - row + 1}"`);
	}
	const cell = (value: Cell, key: string) =>
		`<td${spans.get(key) ?? ""} style="vnd.ms-excel.numberformat:@">${escaped(String(plain(value) ?? "")).replaceAll("\n", "<br>")}</td>`;
	const body = rows.map((row, r) => {
		const cells = row.flatMap((value, c) => (covered.has(`${r},${c}`) ? [] : [cell(value, `${r},${c}`)]));
		return `<tr>${cells.join("")}</tr>\n`;
	});
	return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head><body>${more}<table border="1">\n${body.join("")}</table></body></html>`;
}

/** An XML workbook of 2003. */
export function spreadsheetMl(
	sheets: readonly SheetPlan[],
	declaration = '<?xml version="1.0" encoding="UTF-8"?>',
): string {
	const data = (cell: Cell) => {
		if (cell === null) return "<Cell/>";
		if (isMoment(cell)) {
			const text = cell.serial < 1 ? `1899-12-31T${cell.text}` : cell.text.replace(" ", "T");
			return `<Cell ss:StyleID="d"><Data ss:Type="DateTime">${text}.000</Data></Cell>`;
		}
		if (typeof cell === "number") return `<Cell><Data ss:Type="Number">${cell}</Data></Cell>`;
		if (typeof cell === "boolean") return `<Cell><Data ss:Type="Boolean">${cell ? 1 : 0}</Data></Cell>`;
		return `<Cell><Data ss:Type="String">${escaped(cell).replaceAll("\n", "&#10;")}</Data></Cell>`;
	};
	const worksheets = sheets.map(({ name, rows, hiddenRows = [], isHidden }) => {
		const body = rows.map(
			(row, at) => `<Row${hiddenRows.includes(at) ? ' ss:Hidden="1"' : ""}>${row.map(data).join("")}</Row>`,
		);
		const options = isHidden
			? '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
			: "";
		return `<Worksheet ss:Name="${escaped(name)}"><Table>${body.join("\n")}</Table>${options}</Worksheet>`;
	});
	return (
		`${declaration}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
		'<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><LastSaved>2026-05-11T00:03:00Z</LastSaved></DocumentProperties>' +
		`<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd\\ hh:mm:ss"/></Style></Styles>${worksheets.join("")}</Workbook>`
	);
}

const OFFICE = "urn:oasis:names:tc:opendocument:xmlns";
const SPACES = [
	...["office", "table", "text", "style", "meta"].map((name) => `xmlns:${name}="${OFFICE}:${name}:1.0"`),
	`xmlns:number="${OFFICE}:datastyle:1.0"`,
].join(" ");
const DATE_STYLE =
	'<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';

function odsBody(sheets: readonly SheetPlan[]): string {
	const paragraph = (text: string) =>
		text
			.split("\n")
			.map(
				(line) =>
					`<text:p>${escaped(line).replace(/ {2,}/g, (gap) => `<text:s text:c="${gap.length}"/>`)}</text:p>`,
			)
			.join("");
	const cell = (value: Cell) => {
		if (value === null) return "<table:table-cell/>";
		if (isMoment(value) && value.serial < 1)
			return `<table:table-cell office:value-type="time" office:time-value="PT${value.text.replace(":", "H").replace(":", "M")}S">${paragraph(value.text)}</table:table-cell>`;
		if (isMoment(value))
			return `<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="${value.text.replace(" ", "T")}">${paragraph(value.text)}</table:table-cell>`;
		if (typeof value === "number")
			return `<table:table-cell office:value-type="float" office:value="${value}">${paragraph(String(value))}</table:table-cell>`;
		if (typeof value === "boolean")
			return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}">${paragraph(value ? "TRUE" : "FALSE")}</table:table-cell>`;
		return `<table:table-cell office:value-type="string">${paragraph(value)}</table:table-cell>`;
	};
	const tables = sheets.map(({ name, rows, hiddenRows = [], isHidden }) => {
		const body = rows.map(
			(row, at) =>
				`<table:table-row${hiddenRows.includes(at) ? ' table:visibility="filter"' : ""}>${row.map(cell).join("")}<table:table-cell table:number-columns-repeated="1014"/></table:table-row>`,
		);
		return `<table:table table:name="${escaped(name)}" table:style-name="${isHidden ? "ta2" : "ta1"}">${body.join("")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
	});
	const style = (name: string, shown: boolean) =>
		`<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`;
	return `<office:automatic-styles>${style("ta1", true)}${style("ta2", false)}${DATE_STYLE}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body>`;
}

/** An OpenDocument package. */
export function ods(sheets: readonly SheetPlan[]): Uint8Array {
	return packed({
		mimetype: "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES} office:version="1.3">${odsBody(sheets)}</office:document-content>`,
		"styles.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${SPACES}/>`,
		"meta.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:date>2026-05-11T08:03:00</dc:date></office:meta></office:document-meta>`,
		"META-INF/manifest.xml":
			'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
	});
}

/** The same as one flat XML text. */
export function flatOds(sheets: readonly SheetPlan[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${odsBody(sheets)}</office:document>`;
}

/** An Excel 95 workbook of one sheet, by hand: its texts are bytes of code page 936. */
export function excel95({ name, rows }: SheetPlan): Uint8Array {
	const gbk = (text: string) => [...iconv.encode(text, "gbk")];
	const code = gbk(MOMENT_FORMAT);
	const cellFormat = (id: number) => record(0xe0, words(0, id, 1, 0x20, 0, 0, 0, 0));
	const globals = [
		...record(0x42, words(936)),
		...record(0x41e, words(164), code.length, code),
		...cellFormat(0),
		...cellFormat(164),
	];
	const cells = rows.flatMap((row, r) =>
		row.flatMap((cell, c) => {
			if (cell === null) return [];
			if (typeof cell === "string") return record(0x204, words(r, c, 0, gbk(cell).length), gbk(cell));
			if (typeof cell === "boolean") return record(0x205, words(r, c, 0), cell ? 1 : 0, 0);
			const [style, value] = isMoment(cell) ? [1, cell.serial] : [0, cell];
			return record(0x203, words(r, c, style), float(value));
		}),
	);
	const dimension = record(0x200, words(0, rows.length, 0, 10, 0));
	return oleOf({ "/Book": biffStream(5, gbk(name), globals, [...dimension, ...cells]) });
}
