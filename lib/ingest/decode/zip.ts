/** Looks into a zip before anything is unpacked: which workbook it is, whether it would burst, which formats it has. */
import { strFromU8, unzipSync } from "fflate";
import { cellFormats, type NumberFormat } from "./number-format";
import { damagedFile, encryptedFile, notTable, tooLarge, unsupportedFile } from "./refusal";

/** A zip that is a workbook. */
export interface ZipWorkbook {
	readonly format: "xlsx" | "xlsb" | "ods";
	/** Number formats of an xlsx's cells; empty for the others. */
	readonly formats: readonly NumberFormat[];
}

/** One part's XML becomes one string, and V8 holds no string above 2^29 characters. */
const MOST_PART_BYTES = 500 * 1024 * 1024;
const MOST_BYTES = 1200 * 1024 * 1024;
const MOST_PARTS = 20_000;
const SMALL_PART = /^(xl\/styles\.xml|mimetype|META-INF\/manifest\.xml)$/i;
const MOST_SMALL_BYTES = 64 * 1024 * 1024;

interface Directory {
	readonly sizes: ReadonlyMap<string, number>;
	readonly small: ReadonlyMap<string, string>;
}

/** Part names use `/`; some exporters write `\`. */
const nameOf = (name: string) => name.replaceAll("\\", "/");

function readDirectory(fileName: string, bytes: Uint8Array): Directory {
	const sizes = new Map<string, number>();
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				sizes.set(nameOf(name), originalSize);
				return SMALL_PART.test(nameOf(name)) && originalSize <= MOST_SMALL_BYTES;
			},
		});
		const small = Object.entries(parts).map(([name, part]) => [nameOf(name), strFromU8(part)] as const);
		return { sizes, small: new Map(small) };
	} catch (error) {
		throw damagedFile(fileName, "压缩包的目录不完整", error);
	}
}

function refuseBomb(fileName: string, sizes: ReadonlyMap<string, number>): void {
	if (sizes.size > MOST_PARTS) throw tooLarge(fileName, `里面有 ${sizes.size} 个部件`);
	const all = [...sizes.values()];
	const total = all.reduce((sum, size) => sum + size, 0);
	if (total > MOST_BYTES || all.some((size) => size > MOST_PART_BYTES))
		throw tooLarge(fileName, `解压后有 ${Math.round(total / 2 ** 20)} MB`);
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
 * What a zip holds, from its directory and three small parts; nothing else is unpacked.
 * @throws FileError `file_damaged` when cut short, `file_too_large` when it would unpack beyond memory,
 * `file_encrypted` for a locked ODS, `file_not_table` or `file_unsupported` for anything else
 */
export function openZip(fileName: string, bytes: Uint8Array): ZipWorkbook {
	const { sizes, small } = readDirectory(fileName, bytes);
	refuseBomb(fileName, sizes);
	const names = [...sizes.keys()];
	const mimetype = (small.get("mimetype") ?? "").trim();
	if (mimetype.includes("opendocument.spreadsheet")) {
		if (/encryption-data/.test(small.get("META-INF/manifest.xml") ?? "")) throw encryptedFile(fileName);
		return { format: "ods", formats: [] };
	}
	if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return { format: "xlsb", formats: [] };
	if (!names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) refuseOthers(fileName, names, mimetype);
	return { format: "xlsx", formats: cellFormats(small.get("xl/styles.xml") ?? "") };
}
