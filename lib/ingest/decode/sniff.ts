/** What a file is by its first bytes, never by its name: an export called .xls may be a page, a table or a picture. */

/** The containers that hold tables; everything else must prove to be text. */
export type Container = "zip" | "ole2" | "biff" | "other";

const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
	["89504e47", "它是 PNG 图片"],
	["ffd8ff", "它是 JPEG 图片"],
	["47494638", "它是 GIF 图片"],
	["424d", "它是 BMP 图片"],
	["52494646", "它是音频、视频或图片"],
	["49492a00", "它是 TIFF 图片"],
	["4d4d002a", "它是 TIFF 图片"],
	["25504446", "它是 PDF 文档"],
	["7b5c727466", "它是 RTF 文档"],
	["526172211a07", "它是 RAR 压缩包，请先解压"],
	["377abcaf271c", "它是 7z 压缩包，请先解压"],
	["1f8b", "它是 gzip 压缩包，请先解压"],
	["4d5a", "它是 Windows 程序"],
	["7f454c46", "它是程序"],
	["53514c69746520", "它是 SQLite 数据库"],
	["000100005374616e64617264", "它是 Access 数据库"],
];

function hexOf(bytes: Uint8Array, length: number): string {
	return Array.from(bytes.subarray(0, length), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The container by its magic bytes. `biff` is an Excel stream that was written without its OLE2 container. */
export function sniffContainer(bytes: Uint8Array): Container {
	const start = hexOf(bytes, 8);
	if (start === "d0cf11e0a1b11ae1") return "ole2";
	if (start.startsWith("504b0304") || start.startsWith("504b0506")) return "zip";
	return /^09(00|02|04|08)(04|06|08|10)00/.test(start) ? "biff" : "other";
}

/** In Chinese, what a well-known format that holds no table is; null for an unknown one. */
export function foreignKind(bytes: Uint8Array): string | null {
	const start = hexOf(bytes, 12);
	if (start.slice(8, 16) === "66747970") return "它是视频";
	return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}
