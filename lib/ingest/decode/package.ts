/** Which workbook a zip is, or in the officer's words what else it is. */
import type { CivilMoment } from "@/lib/base/civil";
import { encryptedFile, notTable, tooLarge, unsupportedFile } from "./refusal";
import { savedAtOfCore, savedAtOfMeta } from "./saved-at";
import { ZipArchive } from "./zip";

/** A zip that is a workbook. */
export interface WorkbookPackage {
	readonly format: "xlsx" | "xlsb" | "ods";
	readonly archive: ZipArchive;
	/** When its properties say it was last saved. */
	readonly savedAt: CivilMoment | null;
}

const MOST_SMALL_BYTES = 16 * 2 ** 20;

/**
 * A part as text, empty when there is none: UTF-8 or, where it says so by its mark, UTF-16.
 * @throws FileError `file_too_large` beyond 16 MB, which no part but sheets and texts reaches
 */
export function smallPart(fileName: string, archive: ZipArchive, name: string): string {
	const size = archive.sizeOf(name);
	if (size === null) return "";
	if (size > MOST_SMALL_BYTES) throw tooLarge(fileName, `其中的“${name}”有 ${Math.round(size / 2 ** 20)} MB`);
	return Array.from(archive.texts(name)).join("");
}

function refuseOthers(fileName: string, names: readonly string[], mimetype: string): never {
	const has = (part: RegExp) => names.some((name) => part.test(name));
	if (has(/^encrypted-package$/)) throw encryptedFile(fileName);
	if (has(/^word\//) || mimetype.endsWith("opendocument.text")) throw notTable(fileName, "它是 Word 文档");
	if (has(/^ppt\//) || mimetype.endsWith("opendocument.presentation"))
		throw notTable(fileName, "它是演示文稿");
	if (has(/^Index\/.*\.iwa$/)) throw unsupportedFile(fileName, "苹果 Numbers 表格");
	if (names.length === 0) throw notTable(fileName, "它是空的压缩包");
	throw notTable(fileName, "它是压缩包", "请先解压，再导入里面的表格");
}

/**
 * What a zip holds, from its directory and a few small parts; no sheet is unpacked.
 * @throws FileError `file_damaged` when cut short or when its directory cannot be true, `file_too_large` when it would
 * unpack beyond memory, `file_encrypted` for a locked ODS, `file_not_table` or `file_unsupported` for anything else
 */
export function openPackage(fileName: string, bytes: Uint8Array): WorkbookPackage {
	const archive = new ZipArchive(fileName, bytes);
	const small = (name: string) => smallPart(fileName, archive, name);
	const { names } = archive;
	const mimetype = small("mimetype").trim();
	if (mimetype.includes("opendocument.spreadsheet")) {
		if (/encryption-data/.test(small("META-INF/manifest.xml"))) throw encryptedFile(fileName);
		return { format: "ods", archive, savedAt: savedAtOfMeta(small("meta.xml")) };
	}
	const isBinary = names.some((name) => /^xl\/workbook\.bin$/i.test(name));
	if (!isBinary && !names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name)))
		refuseOthers(fileName, names, mimetype);
	const savedAt = savedAtOfCore(small("docProps/core.xml"));
	return { format: isBinary ? "xlsb" : "xlsx", archive, savedAt };
}
