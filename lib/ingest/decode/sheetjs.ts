/** Cells as SheetJS gives them → raw sheets; kept apart so that the package's one door stays small. */
import type { CellFault, RawCell, RawSheet } from "./grid";
import { formatKind } from "./number-format";
import { durationText, wallClock } from "./serial";

/** A cell of SheetJS: type (`n`umber, `s`tring, `b`oolean, `e`rror, `d`ate, `z` nothing), value, number format. */
export interface SheetJsCell {
	readonly t: string;
	readonly v?: unknown;
	readonly z?: unknown;
}

/** A sheet of SheetJS in dense mode; rows and cells may be missing. */
export interface SheetJsSheet {
	readonly "!data"?: readonly (readonly (SheetJsCell | undefined)[] | undefined)[];
	readonly "!rows"?: readonly ({ readonly hidden?: boolean | undefined } | undefined)[];
}

/** A workbook of SheetJS. */
export interface SheetJsBook {
	readonly SheetNames: readonly string[];
	readonly Sheets: Readonly<Record<string, SheetJsSheet>>;
	readonly Workbook?:
		| {
				readonly WBProps?: { readonly date1904?: boolean | undefined } | undefined;
				readonly Sheets?: readonly { readonly Hidden?: number | undefined }[] | undefined;
		  }
		| undefined;
}

/** Turns the text of a stream that keeps bytes of a code page in its characters into what was written. */
export type TextFix = (text: string) => string;

const ERRORS: Readonly<Record<number, string>> = {
	0: "#NULL!",
	7: "#DIV/0!",
	15: "#VALUE!",
	23: "#REF!",
	29: "#NAME?",
	36: "#NUM!",
	42: "#N/A",
	43: "#GETTING_DATA",
};
const CODE_PAGES: Readonly<Record<number, string>> = {
	932: "shift_jis",
	936: "gb18030",
	949: "euc-kr",
	950: "big5",
};
const NARROW = /[\u0080-\u00ff]/;

/** Reads text of Excel 95 and older, where each character is one byte of the code page; text of others passes. */
export function codePageFix(codePage: number): TextFix {
	const label =
		CODE_PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "gb18030");
	const decoder = new TextDecoder(label);
	return (text) =>
		NARROW.test(text) ? decoder.decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0))) : text;
}

function faultOf(code: unknown): CellFault {
	return { fault: (typeof code === "number" ? ERRORS[code] : undefined) ?? "#错误" };
}

function numberCell(value: number, format: unknown, dateSystem: 1900 | 1904): RawCell {
	const kind = typeof format === "string" ? formatKind(format) : "number";
	if (kind === "duration") return durationText(value);
	return (kind === "moment" ? wallClock(value, dateSystem) : null) ?? value;
}

function rawCell({ t, v, z }: SheetJsCell, dateSystem: 1900 | 1904, fix: TextFix): RawCell {
	if (t === "e") return faultOf(v);
	if (typeof v === "string") return fix(v);
	if (typeof v === "number") return numberCell(v, typeof z === "string" ? fix(z) : z, dateSystem);
	return typeof v === "boolean" ? v : null;
}

const asWritten: TextFix = (text) => text;

/** The sheets of a workbook that SheetJS read, in its order; `fix` where its text is in a code page. */
export function sheetJsSheets(book: SheetJsBook, fix: TextFix = asWritten): RawSheet[] {
	const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
	return book.SheetNames.map((name, at) => {
		const sheet = book.Sheets[name] ?? {};
		const rows = sheet["!data"] ?? [];
		return {
			name: fix(name),
			isHidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
			dateSystem,
			rowCount: rows.length,
			row: (index) => (rows[index] ?? []).map((cell) => (cell ? rawCell(cell, dateSystem, fix) : null)),
			isHiddenRow: (index) => sheet["!rows"]?.[index]?.hidden === true,
		};
	});
}
