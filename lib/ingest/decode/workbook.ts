/** The one door to the workbook libraries: the quick reader where it is exact, the thorough one for all the rest. */
import { isDateFormat, readXlsx, type Sheet, type Workbook, ZipError } from "hucre";
import type { RawCell, RawSheet } from "./grid";
import { formatKindOf, type NumberFormat } from "./number-format";
import { damagedFile } from "./refusal";
import { serialOfUtc, wallClock } from "./serial";
import { codePageFix, NO_GAPS, type SheetJsBook, sheetJsSheets, unnamedKind } from "./sheetjs";

/** What the thorough reader must be asked for: hidden rows cost memory for every formatted empty cell. */
interface Wanted {
	readonly hiddenRows: boolean;
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const PLACE_OF_T = 10;
const CAPITAL_T = 0x54;
const MOST_ISO_CHARACTERS = 32;

/** The ids that hucre takes for dates by themselves. */
function isQuickDateId(id: number): boolean {
	return (id >= 14 && id <= 22) || (id >= 45 && id <= 47) || formatKindOf(id, null) === "moment";
}

/** True when hucre makes a date of exactly those cells that Excel shows as one: it misses `上午/下午h"时"mm"分"`. */
function isReadExactly({ id, code }: NumberFormat): boolean {
	const isDate = code === null ? isQuickDateId(id) : isDateFormat(code);
	return formatKindOf(id, code) === (isDate ? "moment" : "number");
}

/** A date out of range, or text that may be a cell of type date: the quick reader keeps no trace of what it was. */
function isDoubtful(value: unknown): boolean {
	if (typeof value === "string")
		return (
			value.length <= MOST_ISO_CHARACTERS &&
			value.charCodeAt(PLACE_OF_T) === CAPITAL_T &&
			ISO_MOMENT.test(value)
		);
	return value instanceof Date && Number.isNaN(value.getTime());
}

/** A cell of the quick reader: dates are `Date` with wall clock in their UTC fields. */
function quickCell(value: unknown, dateSystem: 1900 | 1904): RawCell {
	if (typeof value === "number" || typeof value === "boolean") return value;
	if (!(value instanceof Date)) return null;
	const serial = serialOfUtc(value.getTime(), dateSystem);
	return wallClock(serial, dateSystem) ?? serial;
}

function quickSheet(sheet: Sheet, dateSystem: 1900 | 1904): RawSheet {
	return {
		name: sheet.name,
		isHidden: sheet.hidden === true || sheet.veryHidden === true,
		dateSystem,
		rowCount: sheet.rows.length,
		row: (index) => sheet.rows[index] ?? [],
		read: (value) => quickCell(value, dateSystem),
		isHiddenRow: (index) => sheet.rowDefs?.get(index)?.hidden === true,
	};
}

/**
 * The quick reader's workbook, or what to want of the thorough reader when this one is beyond it.
 * @throws FileError `file_damaged` when a part of the package fails its checksum
 */
async function tryQuick(fileName: string, bytes: Uint8Array): Promise<Workbook | Wanted> {
	try {
		const book = await readXlsx(bytes);
		return book.sheets.some(({ rows }) => rows.some((row) => row?.some(isDoubtful)))
			? { hiddenRows: true }
			: book;
	} catch (error) {
		if (error instanceof ZipError) throw damagedFile(fileName, "压缩包里的内容校验不符", error);
		const isOversize = error instanceof Error && error.message.includes("limit");
		return { hiddenRows: !isOversize };
	}
}

/** SheetJS, loaded when first needed: it knows every cell's number format, and takes its time. */
async function readThoroughly(fileName: string, bytes: Uint8Array, wanted: Wanted): Promise<SheetJsBook> {
	const { read } = await import("@e965/xlsx");
	try {
		return read(bytes, {
			type: "array",
			dense: true,
			raw: true,
			cellNF: true,
			cellText: false,
			cellHTML: false,
			cellFormula: false,
			cellStyles: wanted.hiddenRows,
		});
	} catch (error) {
		throw damagedFile(fileName, "内容无法按表格解析", error);
	}
}

/**
 * Sheets of an OOXML or ODS package. Hidden rows are known for xlsx and xlsb.
 * @param formats the number formats that cells of an xlsx can have: they decide which reader is exact
 * @throws FileError `file_damaged`
 */
export async function readPackage(
	fileName: string,
	bytes: Uint8Array,
	format: "xlsx" | "xlsb" | "ods",
	formats: readonly NumberFormat[],
): Promise<RawSheet[]> {
	const isExact = format === "xlsx" && formats.every(isReadExactly);
	const quick = isExact ? await tryQuick(fileName, bytes) : { hiddenRows: format !== "ods" };
	if (!("sheets" in quick)) {
		const book = await readThoroughly(fileName, bytes, quick);
		return sheetJsSheets(book, { ...NO_GAPS, unnamed: unnamedKind(formats) });
	}
	const dateSystem = quick.dateSystem === "1904" ? 1904 : 1900;
	return quick.sheets.map((sheet) => quickSheet(sheet, dateSystem));
}

/**
 * Sheets of an Excel stream of version 4 or below, or of a single sheet without a workbook, whose texts are in a code page.
 * @throws FileError `file_damaged`
 */
export async function readOldBiff(
	fileName: string,
	stream: Uint8Array,
	codePage: number,
): Promise<RawSheet[]> {
	const book = await readThoroughly(fileName, stream, { hiddenRows: false });
	return sheetJsSheets(book, { ...NO_GAPS, fix: codePageFix(codePage) });
}

/**
 * Sheets of a web page with tables, of SpreadsheetML 2003 or of a flat ODS, as UTF-8. Cells of a page are text as
 * written, so that long numbers keep their digits.
 * @throws FileError `file_damaged`
 */
export async function readMarkup(fileName: string, bytes: Uint8Array): Promise<RawSheet[]> {
	return sheetJsSheets(await readThoroughly(fileName, bytes, { hiddenRows: false }), NO_GAPS);
}
