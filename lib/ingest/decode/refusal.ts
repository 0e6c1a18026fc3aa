/** Why a file cannot be decoded, in the officer's words: what it is, where it broke, what to do next. */
import { FileError } from "@/lib/base/errors";

const RESAVE = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入";

/** A file without content: 0 bytes, blank text, or a workbook whose sheets are all empty. */
export function emptyFile(fileName: string, what: string): FileError {
	return new FileError("file_empty", `文件“${fileName}”是空的：${what}。请回到原系统重新导出后再导入。`, {
		fileName,
	});
}

/** A file that is something else than a table; `what` names it (“PNG 图片”). */
export function notTable(fileName: string, what: string, advice?: string): FileError {
	const next = advice ?? "请导入 Excel（.xlsx、.xls）或 CSV 格式的导出文件";
	return new FileError("file_not_table", `文件“${fileName}”不是表格：${what}。${next}。`, { fileName });
}

/** A workbook behind a password. */
export function encryptedFile(fileName: string): FileError {
	return new FileError(
		"file_encrypted",
		`文件“${fileName}”设有打开密码，无法读取。请用 Excel 或 WPS 输入密码打开，取消密码并另存后再导入。`,
		{ fileName },
	);
}

/** A container cut short or with broken parts; `where` says which part, `cause` keeps the library's own words. */
export function damagedFile(fileName: string, where: string, cause?: unknown): FileError {
	const detail = cause instanceof Error ? cause.message : undefined;
	return new FileError(
		"file_damaged",
		`文件“${fileName}”已损坏或没有下载完整：${where}。请重新导出或重新拷贝；若 Excel 能打开它，${RESAVE}。`,
		{ fileName, ...(detail === undefined ? {} : { detail }), ...(cause === undefined ? {} : { cause }) },
	);
}

/** A file beyond what a browser can hold; `what` says which measure (“解压后 900 MB”). */
export function tooLarge(fileName: string, what: string): FileError {
	return new FileError(
		"file_too_large",
		`文件“${fileName}”太大：${what}。请按年份或月份分成几个文件导出后再导入。`,
		{ fileName },
	);
}

/** A table in a format that is not read; `what` names it. */
export function unsupportedFile(fileName: string, what: string): FileError {
	return new FileError("file_unsupported", `文件“${fileName}”是${what}，暂不支持。${RESAVE}。`, { fileName });
}

/** A quoted CSV field that never ends, or ends in another record; `line` is where its quote opened. */
export function brokenQuote(fileName: string, line: number): FileError {
	const message =
		`文件“${fileName}”第 ${line} 行有一个英文双引号（"）没有配对，它后面的记录会被并进同一格，所以整个文件没有导入。` +
		`请用记事本打开，在第 ${line} 行补上或删去多余的引号；或用 Excel、WPS 打开核对后另存为 .xlsx 再导入。`;
	return new FileError("csv_broken_quote", message, { fileName, line });
}
