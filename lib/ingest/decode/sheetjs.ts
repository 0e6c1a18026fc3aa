/** Cells as SheetJS gives them → raw sheets; kept apart so that the package's one door stays small. */
import { codePageDecoder } from "./code-page";
import type { RawCell, RawSheet } from "./grid";
import { formatKind, shownNumber } from "./number-format";

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
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const NARROW = /[\u0080-\u00ff]/;

/** Turns text into what was written. */
type Fix = (text: string) => string;

/** Reads text of Excel 95 and older, where each character is one byte of the code page; text of others passes. */
export function codePageFix(codePage: number): Fix {
	const decoder = codePageDecoder(codePage);
	return (text) =>
		NARROW.test(text) ? decoder.decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0))) : text;
}

function errorText(code: unknown): string {
	return (typeof code === "number" ? ERRORS[code] : undefined) ?? "#错误";
}

function rawCell({ t, v, z }: SheetJsCell, dateSystem: 1900 | 1904, fix: Fix): RawCell {
	if (t === "e") return { fault: errorText(v) };
	if (typeof v === "string") return fix(v);
	if (typeof v === "number")
		return shownNumber(v, typeof z === "string" ? formatKind(fix(z)) : "number", dateSystem);
	return typeof v === "boolean" ? v : null;
}

/** @throws RangeError for a row that is wider than any sheet */
function cellsOf(row: readonly unknown[]): unknown[] {
	if (row.length > MOST_COLUMNS) throw new RangeError(`a row of ${row.length} cells`);
	return [...row];
}

const isCell = (written: unknown): written is SheetJsCell =>
	typeof written === "object" && written !== null && "t" in written;

/** The sheets of a workbook that SheetJS read, in its order. */
export function sheetJsSheets(book: SheetJsBook, fix: Fix = (text) => text): RawSheet[] {
	const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
	return book.SheetNames.flatMap((name, at) => {
		const sheet = book.Sheets[name] ?? {};
		if ((sheet["!type"] ?? "sheet") !== "sheet") return [];
		const rows = sheet["!data"] ?? [];
		if (rows.length > MOST_ROWS) throw new RangeError(`a sheet of ${rows.length} rows`);
		const raw: RawSheet = {
			name: fix(name),
			isHidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
			dateSystem,
			rowCount: rows.length,
			row: (index) => cellsOf(rows[index] ?? []),
			read: (written) => (isCell(written) ? rawCell(written, dateSystem, fix) : null),
			isHiddenRow: (index) => sheet["!rows"]?.[index]?.hidden === true,
		};
		return [raw];
	});
}
