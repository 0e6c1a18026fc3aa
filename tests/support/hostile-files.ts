/** Files that nobody exports and anybody may drop: small ones that claim to be large, and large ones that hold nothing. */
import { Deflate, strToU8, type Zippable, zipSync } from "fflate";
import {
	biffStream,
	oleOf,
	record,
	sheetOf,
	textCell,
	wide,
	words,
	xlsxParts,
} from "../unit/ingest/decode-fixtures";

/** What becomes of a hostile file: a refusal by its code, or a sheet of so many rows. */
export interface Hostile {
	readonly name: string;
	readonly expected: string | { readonly rows: number };
	readonly bytes: () => Uint8Array;
}

const MEGABYTE = 2 ** 20;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
const header = row(1, textCell("A1", "编号"));

/** A zip entry by hand: what the directory says need not be true. */
interface Entry {
	readonly name: string;
	readonly packed: Uint8Array;
	readonly size: number;
	readonly method?: number;
	/** Written once for entries that share it. */
	readonly at?: number;
}

function littleEndian(...fields: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
	const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const [size, value] of fields) {
		if (size === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value >>> 0, true);
		at += size;
	}
	return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

function zipByHand(entries: readonly Entry[], count = entries.length): Uint8Array {
	const parts: Uint8Array[] = [];
	const places: number[] = [];
	let length = 0;
	const push = (part: Uint8Array) => {
		parts.push(part);
		length += part.length;
	};
	for (const { name, packed, size, method = 8, at } of entries) {
		places.push(at ?? length);
		if (at !== undefined) continue;
		push(
			littleEndian(
				[4, 0x04034b50],
				[2, 20],
				[2, 0],
				[2, method],
				[4, 0],
				[4, 0],
				[4, packed.length],
				[4, size],
				[2, name.length],
				[2, 0],
			),
		);
		push(strToU8(name));
		push(packed);
	}
	const start = length;
	entries.forEach(({ name, packed, size, method = 8 }, at) => {
		push(
			littleEndian(
				[4, 0x02014b50],
				[2, 20],
				[2, 20],
				[2, 0],
				[2, method],
				[4, 0],
				[4, 0],
				[4, packed.length],
				[4, size],
				[2, name.length],
				[2, 0],
				[2, 0],
				[2, 0],
				[2, 0],
				[4, 0],
				[4, places[at] ?? 0],
			),
		);
		push(strToU8(name));
	});
	const directory = length - start;
	push(
		littleEndian([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory], [4, start], [2, 0]),
	);
	return joined(parts);
}

/** So many megabytes of one text, packed without ever standing in memory. */
function packedRepetition(
	text: string,
	megabytes: number,
	head = "",
	tail = "",
): { readonly packed: Uint8Array; readonly size: number } {
	const parts: Uint8Array[] = [];
	const deflate = new Deflate({ level: 9 }, (part) => parts.push(part));
	const block = strToU8(text.repeat(Math.ceil(MEGABYTE / text.length)));
	let size = 0;
	const push = (bytes: Uint8Array, isLast = false) => {
		size += bytes.length;
		deflate.push(bytes, isLast);
	};
	push(strToU8(head));
	for (let made = 0; made < megabytes; made++) push(block);
	push(strToU8(tail), true);
	return { packed: joined(parts), size };
}

const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const TAIL = "</sheetData></worksheet>";
const SHEET = "xl/worksheets/sheet1.xml";

/** The parts of a workbook around one sheet that is given packed. */
function xlsxAround(
	sheet: { readonly packed: Uint8Array; readonly size: number },
	claimed = sheet.size,
): Uint8Array {
	const { [SHEET]: _, ...parts } = xlsxParts({ sheets: [sheetOf("")] }) as Record<string, string>;
	const small = Object.entries(parts).map(([name, text]) => ({
		name,
		packed: strToU8(text),
		size: strToU8(text).length,
		method: 0,
	}));
	return zipByHand([...small, { name: SHEET, packed: sheet.packed, size: claimed }]);
}

function xlsxOfSheet(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
	const parts = { ...xlsxParts({ sheets: [sheetOf("")] }), [SHEET]: sheetXml, ...more };
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable,
	);
}

/** An ODS package around a content part. */
function odsAround(
	content: { readonly packed: Uint8Array; readonly size: number },
	claimed = content.size,
): Uint8Array {
	const stored = (name: string, text: string) => ({
		name,
		packed: strToU8(text),
		size: text.length,
		method: 0,
	});
	return zipByHand([
		stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
		stored("META-INF/manifest.xml", "<manifest/>"),
		stored("styles.xml", "<office:document-styles/>"),
		{ name: "content.xml", packed: content.packed, size: claimed },
	]);
}
const OFFICE = "urn:oasis:names:tc:opendocument:xmlns";
const ODS_HEAD = `<office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">`;
const ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>";

function columnName(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Sets a 32-bit number in a copy. */
function bent(bytes: Uint8Array, at: number, value: number): Uint8Array {
	const copy = bytes.slice();
	new DataView(copy.buffer).setUint32(at, value, true);
	return copy;
}

const cellFormat = record(0xe0, words(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
const label = (at: number, text: string) => record(0x204, words(at, 0, 0, text.length), 1, wide(text));
const book = biffStream(
	8,
	wide("甲"),
	cellFormat,
	Array.from({ length: 600 }, (_, at) => label(at, `第${at}行的内容`)).flat(),
);
const ole = oleOf({ "/Workbook": book });
const text = (written: string) => strToU8(written);

/** The zips, except those cut short. */
export const HOSTILE_ZIPS: readonly Hostile[] = [
	{
		name: "a bomb that says so",
		expected: "file_damaged",
		bytes: () => xlsxAround(packedRepetition("<row/>", 64, HEAD, TAIL)),
	},
	{
		name: "a bomb that says it is small",
		expected: "file_damaged",
		bytes: () => xlsxAround(packedRepetition("<row/>", 64, HEAD, TAIL), 4000),
	},
	{
		name: "a bomb that says it is nothing",
		expected: "file_damaged",
		bytes: () => xlsxAround(packedRepetition("<row/>", 64, HEAD, TAIL), 0),
	},
	{
		name: "a bomb of an OpenDocument that says it is small",
		expected: "file_damaged",
		bytes: () => odsAround(packedRepetition("<table:table-row/>", 64, ODS_HEAD, ODS_TAIL), 4000),
	},
	{
		name: "a part that says it is longer than it is",
		expected: "file_damaged",
		bytes: () =>
			xlsxAround({ packed: packedRepetition("<row/>", 1, HEAD, TAIL).packed, size: 40 * MEGABYTE }),
	},
	{
		name: "parts that claim 6 GB together",
		expected: "file_too_large",
		bytes: () => {
			const packed = packedRepetition(" ", 1).packed;
			return zipByHand(
				Array.from({ length: 6 }, (_, at) => ({ name: `xl/${at}.xml`, packed, size: 2 ** 30 })),
			);
		},
	},
	{
		name: "parts that lie over each other",
		expected: "file_damaged",
		bytes: () => {
			const { packed } = packedRepetition("<row/>", 1);
			const first = { name: "xl/workbook.xml", packed, size: MEGABYTE / 10 };
			return zipByHand([
				first,
				...Array.from({ length: 400 }, (_, at) => ({ ...first, name: `xl/${at}.xml`, at: 0 })),
			]);
		},
	},
	{
		name: "a workbook inside a workbook inside a zip",
		expected: "file_not_table",
		bytes: () => {
			const inner = xlsxOfSheet(`${HEAD}${header}${TAIL}`);
			return zipSync({ "a/b.xlsx": zipSync({ "xl.zip": inner }) });
		},
	},
	{
		name: "a directory that claims 65 535 parts",
		expected: "file_too_large",
		bytes: () => zipByHand([{ name: "xl/workbook.xml", packed: new Uint8Array(), size: 0 }], 65_535),
	},
	{
		name: "a directory of 30 000 parts",
		expected: "file_too_large",
		bytes: () =>
			zipByHand(
				Array.from({ length: 30_000 }, (_, at) => ({
					name: `xl/${at}`,
					packed: new Uint8Array(),
					size: 0,
					method: 0,
				})),
			),
	},
	{
		name: "long sizes of four billion parts",
		expected: "file_too_large",
		bytes: () => {
			const long = [
				...littleEndian([4, 0x06064b50], [4, 44], [4, 0], [2, 45], [2, 45], [4, 0], [4, 0]),
				...littleEndian([4, 0xffffffff], [4, 0], [4, 0xffffffff], [4, 0], [4, 0], [4, 0], [4, 4], [4, 0]),
			];
			const start = strToU8("PK\u0003\u0004");
			const pointer = littleEndian([4, 0x07064b50], [4, 0], [4, start.length], [4, 0], [4, 1]);
			const end = littleEndian(
				[4, 0x06054b50],
				[2, 0],
				[2, 0],
				[2, 0xffff],
				[2, 0xffff],
				[4, 0xffffffff],
				[4, 0xffffffff],
				[2, 0],
			);
			return joined([start, new Uint8Array(long), pointer, end]);
		},
	},
	{
		name: "four hundred sheets that are one",
		expected: "file_damaged",
		bytes: () => {
			const parts = xlsxParts({ sheets: [sheetOf(header)] });
			const again = Array.from(
				{ length: 400 },
				(_, at) => `<sheet name="${at}" sheetId="${at + 9}" r:id="rId1"/>`,
			);
			return xlsxOfSheet(`${HEAD}${header}${TAIL}`, {
				"xl/workbook.xml": parts["xl/workbook.xml"].replace("</sheets>", `${again.join("")}</sheets>`),
			});
		},
	},
];

/** Sheets of an xlsx. */
export const HOSTILE_SHEETS: readonly Hostile[] = [
	{
		name: "a million rows of formatted emptiness",
		expected: { rows: 1 },
		bytes: () => {
			const blocks = Array.from(
				{ length: 1_048_575 },
				(_, at) =>
					`<row r="${at + 2}" s="1" customFormat="1"><c r="A${at + 2}" s="1"/><c r="B${at + 2}" s="1"/></row>`,
			);
			return xlsxOfSheet(`${HEAD}${header}${blocks.join("")}${TAIL}`);
		},
	},
	{
		name: "ten thousand columns",
		expected: { rows: 3 },
		bytes: () => {
			const cells = (at: number) =>
				Array.from({ length: 10_000 }, (_, column) =>
					textCell(`${columnName(column)}${at}`, `列${column}`),
				).join("");
			return xlsxOfSheet(`${HEAD}${[1, 2, 3].map((at) => row(at, cells(at))).join("")}${TAIL}`);
		},
	},
	{
		name: "a cell in the last column of every row",
		expected: "file_damaged",
		bytes: () =>
			xlsxOfSheet(
				`${HEAD}${Array.from({ length: 100_000 }, (_, at) => row(at + 1, textCell(`XFD${at + 1}`, "x"))).join("")}${TAIL}`,
			),
	},
	{
		name: "a column beyond the last",
		expected: "file_damaged",
		bytes: () => xlsxOfSheet(`${HEAD}${row(1, textCell("ZZZZ1", "x"))}${TAIL}`),
	},
	{
		name: "a row beyond the last",
		expected: "file_damaged",
		bytes: () => xlsxOfSheet(`${HEAD}${row(1_048_577, textCell("A1048577", "x"))}${TAIL}`),
	},
	{
		name: "a wrong dimension",
		expected: { rows: 1 },
		bytes: () =>
			xlsxOfSheet(
				`${HEAD.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')}${header}${TAIL}`,
			),
	},
	{
		name: "a shared text that is not there",
		expected: "file_damaged",
		bytes: () => xlsxOfSheet(`${HEAD}${row(1, '<c r="A1" t="s"><v>99</v></c>')}${TAIL}`),
	},
	{
		name: "a sheet that breaks off though its sum is right",
		expected: "file_damaged",
		bytes: () => xlsxOfSheet(`${HEAD}${header}<row r="2">`),
	},
	{
		name: "a sheet whose row never ends",
		expected: "file_damaged",
		bytes: () =>
			xlsxAround(
				packedRepetition(
					"甲乙丙丁戊己庚辛壬癸0123456789abcdefghijklmn",
					28,
					`${HEAD}<row><c t="inlineStr"><is><t>`,
				),
			),
	},
	{
		name: "entities that multiply",
		expected: { rows: 1 },
		bytes: () => {
			const entities = Array.from(
				{ length: 9 },
				(_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
			).join("");
			const doctype = `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${entities}]>`;
			return xlsxOfSheet(
				`<?xml version="1.0"?>${doctype}${HEAD}${row(1, '<c r="A1" t="inlineStr"><is><t>&l9;</t></is></c>')}${TAIL}`,
			);
		},
	},
];

/** Excel 97 streams and their containers. */
export const HOSTILE_XLS: readonly Hostile[] = [
	{
		name: "a stream that claims 2 GB",
		expected: "file_damaged",
		bytes: () => withEntry(ole, "Workbook", 120, 0x7fffffff),
	},
	{
		name: "a stream that begins beyond the file",
		expected: "file_damaged",
		bytes: () => withEntry(ole, "Workbook", 116, 0x00ffffff),
	},
	{ name: "a container of huge sectors", expected: "file_damaged", bytes: () => bent(ole, 30, 16) },
	{ name: "a directory beyond the file", expected: "file_damaged", bytes: () => bent(ole, 48, 0x00ffffff) },
	{ name: "a stream in circles", expected: "file_damaged", bytes: () => inCircles(ole) },
	{ name: "tables of sectors in circles", expected: "file_damaged", bytes: () => tableInCircles(ole) },
	{
		name: "small streams without limit",
		expected: "file_damaged",
		bytes: () => withEntry(bent(ole, 56, 0xffffffff), "Workbook", 120, 0x7fffffff),
	},
	{
		name: "a record that claims more than the stream",
		expected: "file_damaged",
		bytes: () =>
			oleOf({
				"/Workbook": joined([book.slice(0, -4), littleEndian([2, 0x204], [2, 0xffff]), new Uint8Array(20)]),
			}),
	},
	{
		name: "shared texts that claim to be four billion",
		expected: { rows: 1 },
		bytes: () => {
			const shared = record(0xfc, words(0xffff, 0xffff, 0xffff, 0xffff, 2), 1, wide("编号"));
			return oleOf({
				"/Workbook": biffStream(
					8,
					wide("甲"),
					[...cellFormat, ...shared],
					record(0xfd, words(0, 0, 0, 0, 0)),
				),
			});
		},
	},
	{
		name: "a shared text that is not there",
		expected: "file_damaged",
		bytes: () => {
			const shared = record(0xfc, words(1, 0, 1, 0, 2), 1, wide("编号"));
			return oleOf({
				"/Workbook": biffStream(
					8,
					wide("甲"),
					[...cellFormat, ...shared],
					record(0xfd, words(0, 0, 0, 7, 0)),
				),
			});
		},
	},
	{
		name: "a shared text that claims more characters than follow",
		expected: "file_damaged",
		bytes: () => {
			const shared = record(0xfc, words(1, 0, 1, 0, 0xffff), 1, wide("编号"));
			return oleOf({
				"/Workbook": biffStream(
					8,
					wide("甲"),
					[...cellFormat, ...shared],
					record(0xfd, words(0, 0, 0, 0, 0)),
				),
			});
		},
	},
	{
		name: "a cell beyond the last column",
		expected: "file_damaged",
		bytes: () =>
			oleOf({
				"/Workbook": biffStream(
					8,
					wide("甲"),
					cellFormat,
					record(0x204, words(0, 60_000, 0, 1), 1, wide("a")),
				),
			}),
	},
];

/** Sets a number in the directory entry of a name. */
function withEntry(bytes: Uint8Array, name: string, at: number, value: number): Uint8Array {
	const written = wide(name);
	for (let entry = 512; entry < bytes.length; entry += 128)
		if (written.every((byte, place) => bytes[entry + place] === byte)) return bent(bytes, entry + at, value);
	throw new Error(`no entry ${name}`);
}

/** A list of table sectors that goes on with itself. */
function tableInCircles(bytes: Uint8Array): Uint8Array {
	const list = new Uint8Array(512).fill(0xff);
	const sector = bytes.length / 512 - 1;
	new DataView(list.buffer).setUint32(508, sector, true);
	return bent(joined([bytes, list]), 68, sector);
}

/** The second sector of the workbook leads back to its first. */
function inCircles(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	for (let entry = 512; entry < bytes.length; entry += 128) {
		if (!wide("Workbook").every((byte, place) => bytes[entry + place] === byte)) continue;
		const first = view.getUint32(entry + 116, true);
		const table = (view.getUint32(76, true) + 1) * 512;
		return bent(bytes, table + (first + 1) * 4, first);
	}
	throw new Error("no workbook");
}

const LONG = 50 * MEGABYTE;

/** Texts: delimited, or marked up. */
export const HOSTILE_TEXTS: readonly Hostile[] = [
	{ name: "one line of 50 MB", expected: { rows: 1 }, bytes: () => text("a".repeat(LONG)) },
	{ name: "one line of 50 MB in cells", expected: { rows: 1 }, bytes: () => text("被骗,".repeat(LONG / 7)) },
	{ name: "50 MB of quotes", expected: "csv_broken_quote", bytes: () => text(`${'"'.repeat(LONG)}"`) },
	{
		name: "a quoted line of 50 MB",
		expected: "csv_broken_quote",
		bytes: () => text(`编号,案情\n1,"${"a,b\n".repeat(LONG / 4)}"\n`),
	},
	{
		name: "20 MB of quotes that open and close wrongly",
		expected: "csv_broken_quote",
		bytes: () => text(`编号,案情,金额\n1,${'"a"b'.repeat(5 * MEGABYTE)},3\n2,b,4\n`),
	},
	{
		name: "20 MB of empty lines",
		expected: { rows: 2 },
		bytes: () => text(`编号,案情\n${"\n".repeat(20 * MEGABYTE)}1,2\n`),
	},
	{ name: "20 MB of commas", expected: "file_empty", bytes: () => text(`${",".repeat(20 * MEGABYTE)}\n`) },
	{
		name: "NULs among the text",
		expected: "file_not_table",
		bytes: () => text("编号,案情\n1,被\0骗\n2,b\n"),
	},
	{
		name: "a page of a million tables inside each other",
		expected: "file_empty",
		bytes: () => text(`<html>${"<table><tr><td>".repeat(1_000_000)}`),
	},
	{
		name: "a page of a million parts inside each other",
		expected: { rows: 1 },
		bytes: () =>
			text(
				`<html><table><tr><td>${"<div><b>".repeat(1_000_000)}编号${"</b></div>".repeat(1_000_000)}</td></tr></table>`,
			),
	},
	{
		name: "a cell over a billion columns and rows",
		expected: { rows: 2 },
		bytes: () =>
			text('<table><tr><td colspan="999999999" rowspan="999999999">a</td></tr><tr><td>b</td></tr></table>'),
	},
	{
		name: "cells over many columns in many rows",
		expected: "file_damaged",
		bytes: () =>
			text(`<table>${`<tr>${'<td colspan="1000">a</td>'.repeat(16)}</tr>`.repeat(20_000)}</table>`),
	},
	{
		name: "comments, scripts and quotes that never end",
		expected: { rows: 1 },
		bytes: () => text(`<table><tr><td>a</td></tr></table>${'<!-- <script> <a b="'.repeat(500_000)}`),
	},
	{
		name: "a tag that never ends",
		expected: { rows: 1 },
		bytes: () => text(`<table><tr><td>a</td></tr></table>${"<a '".repeat(2_000_000)}`),
	},
	{
		name: "an XML workbook with a row beyond the last",
		expected: "file_damaged",
		bytes: () =>
			text(
				'<?xml version="1.0"?><Workbook><Worksheet ss:Name="a"><Table><Row ss:Index="99999999"><Cell><Data ss:Type="String">a</Data></Cell></Row></Table></Worksheet></Workbook>',
			),
	},
	{
		name: "an XML workbook that breaks off",
		expected: "file_damaged",
		bytes: () =>
			text(
				`<?xml version="1.0"?><Workbook><Worksheet ss:Name="a"><Table>${'<Row><Cell><Data ss:Type="String">a</Data></Cell></Row>'.repeat(200_000)}`,
			),
	},
	{
		name: "an XML workbook whose entities multiply",
		expected: "file_not_table",
		bytes: () =>
			text(
				'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Workbook><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="String">&b;</Data></Cell></Row></Table></Worksheet></Workbook>',
			),
	},
];

/** OpenDocument, which repeats rows and cells by number. */
export const HOSTILE_ODS: readonly Hostile[] = [
	{
		name: "a cell repeated two billion times",
		expected: "file_damaged",
		bytes: () =>
			odsAround(
				packedRepetition(
					" ",
					0,
					`${ODS_HEAD}<table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>`,
					ODS_TAIL,
				),
			),
	},
	{
		name: "a full row repeated to the last",
		expected: "file_damaged",
		bytes: () =>
			odsAround(
				packedRepetition(
					" ",
					0,
					`${ODS_HEAD}<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>`,
					ODS_TAIL,
				),
			),
	},
];
