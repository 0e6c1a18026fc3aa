/** The one door to the workbook library, which reads the formats that stations rarely send. */
import { type RawSheet, type SettledSheet, settleAll } from "./grid";
import { hiddenRowsOf, hiddenRowTest } from "./ods-rows";
import type { Pace } from "./pace";
import { damagedFile, tooLarge } from "./refusal";
import { codePageFix, type SheetJsBook, sheetJsSheets } from "./sheetjs";
import type { ZipArchive } from "./zip";

/** Pictures and the like are not handed on. */
const TABLE_PART = /(?:^mimetype|\.xml|\.rels|\.bin)$/i;
/** A part becomes one string for the library, and V8 holds none above 2^29 characters. */
const MOST_PART_BYTES = 2 ** 28;

/** SheetJS, loaded when first needed: it reads nearly everything, and takes its time. */
async function readAny(fileName: string, bytes: Uint8Array, withHiddenRows: boolean): Promise<SheetJsBook> {
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
			cellStyles: withHiddenRows,
		});
	} catch (error) {
		throw damagedFile(fileName, "内容无法按表格解析", error);
	}
}

/** The parts that a workbook is read from. @throws FileError `file_too_large` for one that is too long */
function tableParts(fileName: string, archive: ZipArchive): readonly string[] {
	const names = archive.names.filter((name) => TABLE_PART.test(name));
	for (const name of names) {
		const size = archive.sizeOf(name) ?? 0;
		if (size > MOST_PART_BYTES)
			throw tooLarge(fileName, `其中的“${name}”有 ${Math.round(size / 2 ** 20)} MB`);
	}
	return names;
}

function withHiddenRows(sheets: readonly RawSheet[], contentXml: Uint8Array): RawSheet[] {
	const hidden = hiddenRowsOf(new TextDecoder().decode(contentXml));
	return sheets.map((sheet, at) => ({ ...sheet, isHiddenRow: hiddenRowTest(hidden[at] ?? []) }));
}

/**
 * The sheets of an xlsb or ODS package, those without content as null.
 * @throws FileError `file_damaged`, `file_too_large`
 * @throws CancelledError
 */
export async function readPackage(
	archive: ZipArchive,
	format: "xlsb" | "ods",
	pace: Pace,
): Promise<SettledSheet[]> {
	const bytes = archive.plainCopy(tableParts(pace.fileName, archive));
	const sheets = sheetJsSheets(await readAny(pace.fileName, bytes, format === "xlsb"));
	if (format === "xlsb") return settleAll(sheets, pace);
	return settleAll(withHiddenRows(sheets, archive.read("content.xml")), pace);
}

/**
 * The sheets of an Excel stream of version 4 or below, or of a single sheet without a workbook, whose texts are in a code
 * page.
 * @throws FileError `file_damaged`
 * @throws CancelledError
 */
export async function readOldBiff(stream: Uint8Array, codePage: number, pace: Pace): Promise<SettledSheet[]> {
	return settleAll(sheetJsSheets(await readAny(pace.fileName, stream, false), codePageFix(codePage)), pace);
}

/**
 * The sheets of a web page with tables, of SpreadsheetML 2003 or of a flat ODS, as UTF-8. Cells of a page are text as
 * written, so that long numbers keep their digits.
 * @throws FileError `file_damaged`
 * @throws CancelledError
 */
export async function readMarkup(bytes: Uint8Array, isOds: boolean, pace: Pace): Promise<SettledSheet[]> {
	const sheets = sheetJsSheets(await readAny(pace.fileName, bytes, false));
	return settleAll(isOds ? withHiddenRows(sheets, bytes) : sheets, pace);
}
