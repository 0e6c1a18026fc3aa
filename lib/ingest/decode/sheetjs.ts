/** Cells as SheetJS gives them → raw sheets; kept apart so that the package's one door stays small. */
import { codePageDecoder } from "./code-page";
import type { CellFault, RawCell, RawSheet } from "./grid";
import { type FormatKind, formatKind, formatKindOf, type NumberFormat, shownNumber } from "./number-format";

/** A cell of SheetJS: type (`n`umber, `s`tring, `b`oolean, `e`rror, `d`ate, `z` nothing), value, number format. */
export interface SheetJsCell {
	readonly t: string;
	readonly v?: unknown;
	readonly z?: unknown;
}

/** A sheet of SheetJS in dense mode; rows and cells may be missing. */
export interface SheetJsSheet {
	/** `chart`, `macro` or `dialog`; absent for a table. */
	readonly "!type"?: string;
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

/** What SheetJS leaves open. */
export interface SheetJsGaps {
	/** Turns text whose characters are bytes of a code page into what was written. */
	readonly fix: (text: string) => string;
	/** What a number is whose format SheetJS does not name: it knows no built-in formats of Chinese Excel. */
	readonly unnamed: FormatKind;
}

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
const NARROW = /[\u0080-\u00ff]/;

/** Reads text of Excel 95 and older, where each character is one byte of the code page; text of others passes. */
export function codePageFix(codePage: number): SheetJsGaps["fix"] {
	const decoder = codePageDecoder(codePage);
	return (text) =>
		NARROW.test(text) ? decoder.decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0))) : text;
}

function faultOf(code: unknown): CellFault {
	return { fault: (typeof code === "number" ? ERRORS[code] : undefined) ?? "#错误" };
}

function rawCell({ t, v, z }: SheetJsCell, dateSystem: 1900 | 1904, gaps: SheetJsGaps): RawCell {
	if (t === "e") return faultOf(v);
	if (typeof v === "string") return gaps.fix(v);
	if (typeof v === "number")
		return shownNumber(v, typeof z === "string" ? formatKind(gaps.fix(z)) : gaps.unnamed, dateSystem);
	return typeof v === "boolean" ? v : null;
}

const isCell = (written: unknown): written is SheetJsCell =>
	typeof written === "object" && written !== null && "t" in written;

/** Ids whose format SheetJS names by itself. */
const isNamed = (id: number) =>
	id <= 4 || (id >= 9 && id <= 22) || (id >= 37 && id <= 40) || (id >= 45 && id <= 49) || id === 56;

/**
 * What numbers without a named format are: moments when the workbook uses no other such formats than dates; where
 * money formats are among them, numbers, which a date column still reads as serials.
 */
export function unnamedKind(formats: readonly NumberFormat[]): FormatKind {
	const unnamed = formats.filter(({ id, code }) => code === null && !isNamed(id));
	return unnamed.length > 0 && unnamed.every(({ id }) => formatKindOf(id, null) === "moment")
		? "moment"
		: "number";
}

/** Nothing to fill in: text is as written, numbers without a format are numbers. */
export const NO_GAPS: SheetJsGaps = { fix: (text) => text, unnamed: "number" };

/** The sheets of a workbook that SheetJS read, in its order. */
export function sheetJsSheets(book: SheetJsBook, gaps: SheetJsGaps): RawSheet[] {
	const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
	return book.SheetNames.flatMap((name, at) => {
		const sheet = book.Sheets[name] ?? {};
		if ((sheet["!type"] ?? "sheet") !== "sheet") return [];
		const rows = sheet["!data"] ?? [];
		const raw: RawSheet = {
			name: gaps.fix(name),
			isHidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
			dateSystem,
			rowCount: rows.length,
			row: (index) => [...(rows[index] ?? [])],
			read: (written) => (isCell(written) ? rawCell(written, dateSystem, gaps) : null),
			isHiddenRow: (index) => sheet["!rows"]?.[index]?.hidden === true,
		};
		return [raw];
	});
}
