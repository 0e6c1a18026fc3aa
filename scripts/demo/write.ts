/** Turns a planned file into bytes; the same plan always gives the same bytes. */
import XLSX from "@e965/xlsx";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { type CellValue, writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { DAY, iso } from "./clock";
import { EXPORTED_AT } from "./schedule";
import type { Cell, DateCell, FilePlan, Sheet } from "./sheet";

const DATE_FORMAT = "yyyy/m/d h:mm:ss";
/** Local parts of this moment go into archives, so that no time zone shows. */
const ARCHIVE_TIME = new Date(2026, 4, 11, 8, 4, 0);
/** The evening before, in the zone of documents: what is added in the morning as plain text is newer. */
const DOCUMENT_TIME = new Date(`${iso(EXPORTED_AT - DAY).replace(" ", "T")}Z`);

const isDate = (cell: Cell): cell is DateCell => typeof cell === "object" && cell !== null;
const plain = (cell: Cell): string | number | null => (isDate(cell) ? cell.serial : cell);

function csvCell(cell: Cell): string {
	const text = String(plain(cell) ?? "");
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvText(sheet: Sheet): string {
	return sheet.rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function xlsBytes(plan: FilePlan): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const sheet of plan.sheets) {
		const rows = sheet.rows.map((row) => row.map(plain));
		const page = XLSX.utils.aoa_to_sheet(rows);
		page["!merges"] = sheet.merges.map((merge) => ({
			s: { r: merge.startRow, c: merge.startCol },
			e: { r: merge.endRow, c: merge.endCol },
		}));
		XLSX.utils.book_append_sheet(book, page, sheet.name);
	}
	return new Uint8Array(XLSX.write(book, { bookType: "biff8", type: "buffer" }));
}

async function xlsxBytes(plan: FilePlan): Promise<Uint8Array> {
	const written = await writeXlsx({
		properties: { creator: "演示数据", created: DOCUMENT_TIME, modified: DOCUMENT_TIME },
		sheets: plan.sheets.map((sheet) => ({
			name: sheet.name,
			rows: sheet.rows.map((row): CellValue[] => row.map(plain)),
			cells: new Map(
				sheet.rows.flatMap((row, r) =>
					row.flatMap((cell, c) =>
						isDate(cell)
							? [[`${r},${c}`, { value: cell.serial, style: { numFmt: DATE_FORMAT } }] as const]
							: [],
					),
				),
			),
			merges: [...sheet.merges],
		})),
	});
	return repacked(written);
}

/** The archive again with fixed times: the library stamps its entries with the clock. */
function repacked(archive: Uint8Array): Uint8Array {
	const entries: Zippable = {};
	for (const [path, bytes] of Object.entries(unzipSync(archive))) entries[path] = bytes;
	return zipSync(entries, { mtime: ARCHIVE_TIME, level: 9 });
}

/** The file's bytes. */
export async function bytesOf(plan: FilePlan): Promise<Uint8Array> {
	const [first] = plan.sheets;
	if (first === undefined) throw new Error(`no sheet in ${plan.name}`);
	if (plan.format === "xls") return xlsBytes(plan);
	if (plan.format === "xlsx") return xlsxBytes(plan);
	const encoding = plan.format === "csv-gb18030" ? "gb18030" : "utf8";
	return iconv.encode(csvText(first), encoding, { addBOM: plan.format === "csv-utf8-bom" });
}
