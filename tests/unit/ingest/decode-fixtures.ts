/** Tiny files for the tests of decoding, built here by hand so that no reader under test also wrote them. */
import { resolve } from "node:path";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { decodeFile } from "@/lib/ingest/decode/decode";
import type { DecodedSheet } from "@/lib/ingest/decode/decoded";

export const SHARED = resolve(process.cwd(), "../shared/data");

export interface SheetXml {
	readonly name: string;
	/** Inside of `<worksheet>`. */
	readonly xml: string;
	readonly state?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface XlsxParts {
	readonly sheets: readonly SheetXml[];
	/** Number format codes by id; cell style n (n ≥ 1) uses the n-th of them, style 0 is General. */
	readonly formats?: readonly (readonly [id: number, code: string | null])[];
	readonly strings?: readonly string[];
	readonly date1904?: boolean;
}

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function stylesXml(formats: XlsxParts["formats"] = []): string {
	const codes = formats
		.filter(([, code]) => code !== null)
		.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code ?? "")}"/>`);
	const xfs = [0, ...formats.map(([id]) => id)].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`);
	return (
		`<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join("")}</numFmts>` +
		`<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs></styleSheet>`
	);
}

/** An xlsx package part by part. */
export function xlsxParts({ sheets, formats, strings = [], date1904 = false }: XlsxParts) {
	const listed = sheets.map(
		({ name, state }, at) =>
			`<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ""}/>`,
	);
	const relations = sheets.map(
		(_, at) =>
			`<Relationship Id="rId${at + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
	);
	const overrides = [
		["workbook.xml", "sheet.main"],
		["styles.xml", "styles"],
		["sharedStrings.xml", "sharedStrings"],
		...sheets.map((_, at) => [`worksheets/sheet${at + 1}.xml`, "worksheet"] as const),
	].map(
		([part, kind]) =>
			`<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
	);
	return {
		"[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
		"_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}<Relationship Id="rIdS" Type="${RELS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml": stylesXml(formats),
		"xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
		...Object.fromEntries(
			sheets.map(({ xml }, at) => [
				`xl/worksheets/sheet${at + 1}.xml`,
				`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${xml}</worksheet>`,
			]),
		),
	};
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const xlsxOf = (parts: XlsxParts): Uint8Array => zipOf(xlsxParts(parts));

/** One sheet from the inside of its `<sheetData>`. */
export const sheetOf = (data: string, name = "警情"): SheetXml => ({
	name,
	xml: `<sheetData>${data}</sheetData>`,
});

/** A cell with inline text. */
export const textCell = (ref: string, text: string) =>
	`<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** An OLE2 container with these streams. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const container = CFB.utils.cfb_new();
	for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, name, bytes);
	return new Uint8Array(CFB.write(container, { type: "array" }) as ArrayBuffer);
}

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** One BIFF record. */
export function record(id: number, ...parts: readonly (number | readonly number[])[]): number[] {
	const body = parts.flat();
	return [...u16(id), ...u16(body.length), ...body];
}

export const words = (...values: readonly number[]) => values.flatMap(u16);
export const float = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];

/** A BIFF stream of one sheet: `globals` and `cells` are records, `name` in the bytes of the version. */
export function biffStream(
	version: 5 | 8,
	name: readonly number[],
	globals: readonly number[],
	cells: readonly number[],
	kind: "table" | "chart" = "table",
): Uint8Array {
	const code = version === 8 ? 0x0600 : 0x0500;
	const title = version === 8 ? [name.length / 2, 1, ...name] : [name.length, ...name];
	const head = (position: number) => [
		...record(0x809, words(code, 5, 0, 0), version === 8 ? words(0, 0, 0, 0) : []),
		...globals,
		...record(0x85, u32(position), [0, kind === "chart" ? 2 : 0], title),
		...record(0x0a),
	];
	const start = head(0).length;
	const sheet = [
		...record(
			0x809,
			words(code, kind === "chart" ? 0x20 : 0x10, 0, 0),
			version === 8 ? words(0, 0, 0, 0) : [],
		),
		...cells,
		...record(0x0a),
	];
	return new Uint8Array([...head(start), ...sheet]);
}

/** The code units of a text in little-endian order, as BIFF8 keeps wide text. */
export const wide = (text: string) => Array.from(text).flatMap((sign) => u16(sign.charCodeAt(0)));

/** Decodes and gives the one sheet a file has. */
export async function onlySheet(bytes: Uint8Array, fileName = "警情.xls"): Promise<DecodedSheet> {
	const { sheets } = await decodeFile(fileName, bytes);
	if (sheets.length !== 1 || !sheets[0]) throw new Error(`expected one sheet, found ${sheets.length}`);
	return sheets[0];
}

/** The refusal of a file: code, line and message; fails when it is decoded after all. */
export async function refusalOf(bytes: Uint8Array, fileName = "导出.csv") {
	const error: unknown = await decodeFile(fileName, bytes).catch((reason: unknown) => reason);
	if (!(error instanceof Error)) throw new Error("the file was decoded");
	const { code, line } = error as { code?: string; line?: number | null };
	return { code, line: line ?? null, message: error.message };
}
