/** Looks into a zip before anything is unpacked: which workbook it is, whether it would burst, which formats it has. */
import { strFromU8, unzipSync } from "fflate";
import type { CivilMoment } from "@/lib/base/civil";
import { FileError } from "@/lib/base/errors";
import { cellFormats, type NumberFormat } from "./number-format";
import { damagedFile, encryptedFile, notTable, tooLarge, unsupportedFile } from "./refusal";
import { savedAtOfCore, savedAtOfMeta } from "./saved-at";

/** A zip that is a workbook. */
export interface ZipWorkbook {
	readonly format: "xlsx" | "xlsb" | "ods";
	/** Number formats of an xlsx's cells; empty for the others. */
	readonly formats: readonly NumberFormat[];
	/** When its properties say it was last saved. */
	readonly savedAt: CivilMoment | null;
}

/** One part's XML becomes one string, and V8 holds no string above 2^29 characters. */
const MOST_PART_BYTES = 500 * 1024 * 1024;
const MOST_BYTES = 1200 * 1024 * 1024;
const MOST_PARTS = 20_000;
/** Tables of real exports shrink to a tenth or a thirtieth; what shrinks more and is large holds nothing but repetition. */
const MOST_SHRINKING = 150;
const ALWAYS_ALLOWED_BYTES = 50 * 1024 * 1024;
/** What deflate makes of nothing. */
const BYTES_OF_NOTHING = 2;
const SMALL_PART = /^(xl\/styles\.xml|mimetype|META-INF\/manifest\.xml|docProps\/core\.xml|meta\.xml)$/i;
const MOST_SMALL_BYTES = 16 * 1024 * 1024;

/** A part as the directory lists it. */
interface Part {
	readonly name: string;
	readonly packed: number;
	readonly size: number;
}

interface Directory {
	readonly parts: readonly Part[];
	readonly small: ReadonlyMap<string, string>;
}

/** Part names use `/`; some exporters write `\`. */
const nameOf = (name: string) => name.replaceAll("\\", "/");

function readDirectory(fileName: string, bytes: Uint8Array): Directory {
	const parts: Part[] = [];
	try {
		const unpacked = unzipSync(bytes, {
			filter: ({ name, size, originalSize }) => {
				if (parts.push({ name: nameOf(name), packed: size, size: originalSize }) > MOST_PARTS)
					throw tooLarge(fileName, `里面有 ${MOST_PARTS} 个以上的部件`);
				return SMALL_PART.test(nameOf(name)) && originalSize <= MOST_SMALL_BYTES;
			},
		});
		const small = Object.entries(unpacked).map(([name, part]) => [nameOf(name), strFromU8(part)] as const);
		return { parts, small: new Map(small) };
	} catch (error) {
		if (error instanceof FileError) throw error;
		throw damagedFile(fileName, "压缩包的目录不完整", error);
	}
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Refuses what would burst. A part that claims to be empty and is not would be unpacked without a limit; parts that
 * together are longer than the file lie over each other, which lets a small file claim anything.
 */
function refuseBomb(fileName: string, parts: readonly Part[], fileBytes: number): void {
	const total = sumOf(parts.map(({ size }) => size));
	const unpacked = `解压后有 ${Math.round(total / 2 ** 20)} MB`;
	if (total > MOST_BYTES || parts.some(({ size }) => size > MOST_PART_BYTES))
		throw tooLarge(fileName, unpacked);
	if (total > ALWAYS_ALLOWED_BYTES && total > fileBytes * MOST_SHRINKING)
		throw damagedFile(
			fileName,
			`${unpacked}，是文件本身的 ${Math.round(total / fileBytes)} 倍，不像正常的表格`,
		);
	if (parts.some(({ size, packed }) => size === 0 && packed > BYTES_OF_NOTHING))
		throw damagedFile(fileName, "压缩包的目录与内容不符");
	if (sumOf(parts.map(({ packed }) => packed)) > fileBytes)
		throw damagedFile(fileName, "压缩包里的部件互相重叠");
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
 * What a zip holds, from its directory and a few small parts; nothing else is unpacked.
 * @throws FileError `file_damaged` when cut short or when its directory cannot be true, `file_too_large` when it would
 * unpack beyond memory, `file_encrypted` for a locked ODS, `file_not_table` or `file_unsupported` for anything else
 */
export function openZip(fileName: string, bytes: Uint8Array): ZipWorkbook {
	const { parts, small } = readDirectory(fileName, bytes);
	refuseBomb(fileName, parts, bytes.length);
	const names = parts.map(({ name }) => name);
	const mimetype = (small.get("mimetype") ?? "").trim();
	if (mimetype.includes("opendocument.spreadsheet")) {
		if (/encryption-data/.test(small.get("META-INF/manifest.xml") ?? "")) throw encryptedFile(fileName);
		return { format: "ods", formats: [], savedAt: savedAtOfMeta(small.get("meta.xml") ?? "") };
	}
	const savedAt = savedAtOfCore(small.get("docProps/core.xml") ?? "");
	if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
		return { format: "xlsb", formats: [], savedAt };
	if (!names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) refuseOthers(fileName, names, mimetype);
	return { format: "xlsx", formats: cellFormats(small.get("xl/styles.xml") ?? ""), savedAt };
}
