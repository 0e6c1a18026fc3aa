/** The door of decoding: any file an officer drops becomes sheets of plain cells, or a refusal that says what to do. */
import type { CivilMoment } from "@/lib/base/civil";
import { readBiff } from "./biff";
import { decodeText, type Encoding } from "./bytes";
import { decodeCsv } from "./csv";
import type { DecodedFile, Progress } from "./decoded";
import { type SettledSheet, settleAll } from "./grid";
import { readHtml } from "./html";
import { markupKind } from "./markup";
import { readOds } from "./ods";
import { openOle } from "./ole";
import { type Pace, paceOf } from "./pace";
import { openPackage } from "./package";
import { emptyFile, encryptedFile, notTable, tooLarge, unsupportedFile } from "./refusal";
import { savedAtOfMarkup, savedAtOfMeta, savedAtOfSummary } from "./saved-at";
import { sniffContainer } from "./sniff";
import { readSpreadsheetMl } from "./spreadsheet-ml";
import { continuedSheets } from "./tables";
import { readOldBiff, readXlsb } from "./workbook";
import { readXlsx } from "./xlsx";
import { piecesOf } from "./xml-stream";
import type { ZipArchive } from "./zip";

/** How a file is decoded. */
export interface DecodeOptions {
	/** The officer's choice for a text file; without it the encoding is found by the bytes. */
	readonly encoding?: Encoding;
	readonly onProgress?: Progress;
	readonly signal?: AbortSignal;
}

/** A string of V8 holds 2^29 characters; above this, a text and its cells no longer fit beside each other. */
const MOST_BYTES = 400 * 1024 * 1024;
const WORKBOOK_STREAMS = ["Workbook", "Book"] as const;
const SUMMARY_STREAM = "\u0005SummaryInformation";
/** Properties of a marked-up workbook stand before its sheets. */
const PROPERTIES_CHARACTERS = 1 << 16;

const MARKUP_READERS = {
	xls_html: readHtml,
	xls_xml: readSpreadsheetMl,
	ods: (text: string, pace: Pace) => readOds(piecesOf(text), pace),
} as const;
const PACKAGE_READERS = {
	xlsx: readXlsx,
	xlsb: readXlsb,
	ods: (archive: ZipArchive, pace: Pace) => readOds(archive.texts("content.xml"), pace),
} as const;

/** What is known of a workbook before its cells are. */
type Kind = Pick<DecodedFile, "format" | "savedAt">;

function gathered(pace: Pace, kind: Kind, settled: readonly SettledSheet[]): DecodedFile {
	const { sheets, notes } = continuedSheets(settled.flatMap((one) => one.sheets));
	if (sheets.length === 0) throw emptyFile(pace.fileName, "所有工作表都没有内容");
	const allNotes = [...settled.flatMap((one) => one.notes), ...notes];
	return { fileName: pace.fileName, ...kind, encoding: null, sheets, notes: allNotes };
}

async function decodeZip(bytes: Uint8Array, pace: Pace): Promise<DecodedFile> {
	const { format, archive, savedAt } = openPackage(pace.fileName, bytes);
	await pace.tell("read", bytes.length, bytes.length);
	return gathered(pace, { format, savedAt }, await PACKAGE_READERS[format](archive, pace));
}

async function decodeStream(
	stream: Uint8Array,
	savedAt: CivilMoment | null,
	pace: Pace,
): Promise<DecodedFile> {
	const { sheets, codePage } = readBiff(pace.fileName, stream);
	await pace.tell("read", stream.length, stream.length);
	const settled = sheets === null ? await readOldBiff(stream, codePage, pace) : await settleAll(sheets, pace);
	return gathered(pace, { format: "xls", savedAt }, settled);
}

function oleKind(names: ReadonlySet<string>): string {
	if (names.has("WordDocument")) return "它是 Word 文档";
	if (names.has("PowerPoint Document")) return "它是演示文稿";
	return "它是 Office 复合文档，但里面没有工作簿";
}

async function decodeOle(bytes: Uint8Array, pace: Pace): Promise<DecodedFile> {
	const ole = openOle(pace.fileName, bytes);
	if (ole.names.has("EncryptedPackage")) throw encryptedFile(pace.fileName);
	for (const name of WORKBOOK_STREAMS) {
		const stream = ole.stream(name);
		if (!stream) continue;
		const properties = ole.stream(SUMMARY_STREAM);
		const savedAt = properties === null ? null : savedAtOfSummary(properties);
		return decodeStream(stream, savedAt, pace);
	}
	throw notTable(pace.fileName, oleKind(ole.names));
}

function encodingNotes(encoding: Encoding, unreadable: number, line: number | null): string[] {
	if (unreadable === 0) return [];
	return [
		`有 ${unreadable} 处字符不能按 ${encoding} 编码识别（最早在第 ${line} 行），显示为“\uFFFD”。若乱码较多，请换一种编码重新导入。`,
	];
}

async function decodeMarkup(text: string, pace: Pace): Promise<DecodedFile | null> {
	const kind = markupKind(text);
	if (kind === null) return null;
	if (kind === "page")
		throw notTable(pace.fileName, "它是网页，里面没有表格", "可能是登录已过期，请重新登录原系统后再导出");
	if (kind === "archive") throw unsupportedFile(pace.fileName, "网页存档（MHTML）");
	if (kind === "document") throw notTable(pace.fileName, "它是 XML 文档，但不是表格");
	const head = text.slice(0, PROPERTIES_CHARACTERS);
	const savedAt = kind === "ods" ? savedAtOfMeta(head) : savedAtOfMarkup(head);
	return gathered(pace, { format: kind, savedAt }, await MARKUP_READERS[kind](text, pace));
}

/** Data of programs, which would otherwise pass for a table of one column. */
function isJson(text: string): boolean {
	if (!/^\s*(?:\{\s*["}]|\[\s*[{["\]])/.test(text)) return false;
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

async function decodePlain(bytes: Uint8Array, options: DecodeOptions, pace: Pace): Promise<DecodedFile> {
	const decoded = await decodeText(bytes, options.encoding ?? null, pace);
	const { text, encoding, unreadable, firstUnreadableLine } = decoded;
	if (text.trim() === "") throw emptyFile(pace.fileName, "里面只有空白");
	const notes = encodingNotes(encoding, unreadable, firstUnreadableLine);
	const marked = await decodeMarkup(text, pace);
	if (marked) return { ...marked, encoding, notes: [...notes, ...marked.notes] };
	if (isJson(text)) throw notTable(pace.fileName, "它是 JSON 数据");
	const csv = await decodeCsv(text, pace);
	if (!csv) throw emptyFile(pace.fileName, "只有分隔符，没有内容");
	return {
		fileName: pace.fileName,
		format: csv.delimiter === "\t" ? "tsv" : "csv",
		encoding,
		sheets: csv.sheets,
		savedAt: null,
		notes: [...notes, ...csv.notes],
	};
}

/**
 * Decodes a file by its content; its name serves messages only. Runs in a browser worker and in Node alike.
 * Formula cells give their stored values, merged cells stand at their top left, hidden rows and sheets are read and
 * noted, sheets without content are left out.
 * @returns at least one sheet with at least one row
 * @throws FileError with a message for the officer: `file_empty`, `file_not_table`, `file_encrypted`, `file_damaged`,
 * `file_too_large`, `file_unsupported`, `csv_broken_quote`
 * @throws CancelledError when `options.signal` fires
 */
export async function decodeFile(
	fileName: string,
	bytes: Uint8Array,
	options: DecodeOptions = {},
): Promise<DecodedFile> {
	const pace = paceOf(fileName, options.signal, options.onProgress);
	await pace.tell("read", 0, bytes.length);
	if (bytes.length === 0) throw emptyFile(fileName, "大小为 0 字节");
	if (bytes.length > MOST_BYTES) throw tooLarge(fileName, `${Math.round(bytes.length / 2 ** 20)} MB`);
	const container = sniffContainer(bytes);
	if (container === "zip") return decodeZip(bytes, pace);
	if (container === "ole2") return decodeOle(bytes, pace);
	if (container === "biff") return decodeStream(bytes, null, pace);
	return decodePlain(bytes, options, pace);
}
