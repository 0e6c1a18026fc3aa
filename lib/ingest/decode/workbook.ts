/** The one door to the workbook library, which reads what stations hardly ever send: .xlsb, and Excel 4 and older. */
import { type SettledSheet, settleAll } from "./grid";
import type { Pace } from "./pace";
import { damagedFile, tooLarge } from "./refusal";
import { codePageFix, type SheetJsBook, sheetJsSheets } from "./sheetjs";
import type { ZipArchive } from "./zip";

/** Pictures and the like are not handed on. */
const TABLE_PART = /\.(?:xml|rels|bin)$/i;
/** The library needs many times as much memory as a part has bytes. */
const MOST_PART_BYTES = 2 ** 27;

/** SheetJS, loaded when first needed: it reads nearly everything, and takes its time. */
async function readAny(fileName: string, bytes: Uint8Array): Promise<SheetJsBook> {
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
			cellStyles: true,
		});
	} catch (error) {
		throw damagedFile(fileName, "内容无法按表格解析", error);
	}
}

async function settled(
	book: SheetJsBook,
	pace: Pace,
	fix?: (text: string) => string,
): Promise<SettledSheet[]> {
	try {
		return await settleAll(sheetJsSheets(book, fix), pace);
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(pace.fileName, "工作表有不可能的位置", error);
		throw error;
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

/**
 * The sheets of an xlsb, those without content as null. The library gets a plain copy of the parts, because it checks
 * neither their lengths nor their sums.
 * @throws FileError `file_damaged`, `file_too_large`
 * @throws CancelledError
 */
export async function readXlsb(archive: ZipArchive, pace: Pace): Promise<SettledSheet[]> {
	const bytes = archive.plainCopy(tableParts(pace.fileName, archive));
	return settled(await readAny(pace.fileName, bytes), pace);
}

/**
 * The sheets of an Excel stream of version 4 or below, or of a single sheet without a workbook, whose texts are in a code
 * page.
 * @throws FileError `file_damaged`
 * @throws CancelledError
 */
export async function readOldBiff(stream: Uint8Array, codePage: number, pace: Pace): Promise<SettledSheet[]> {
	return settled(await readAny(pace.fileName, stream), pace, codePageFix(codePage));
}
