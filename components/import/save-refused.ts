/** Hands refused rows to the officer as a workbook; it is written in a worker of its own that ends with it. */
import { download } from "@/components/state/download";
import { AppError } from "@/lib/base/errors";
import { type RefusedRows, refusedSheets } from "@/lib/export/refused-workbook";
import { type TableSheet, XLSX_TYPE } from "@/lib/export/table-sheet";
import type { Written } from "./workbook.worker";

const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\s]+/g;

/** The name of the workbook of one file's refused rows, such as `五月_拒收行.xlsx`; folders become part of it. */
export function refusedFileName(fileName: string): string {
	const stem = fileName.replace(/\.[^.\\/]+$/, "").replace(NOT_IN_FILE_NAMES, "_");
	return `${stem}_拒收行.xlsx`;
}

/** The name of the workbook of all rows that wait, from however many files. */
export const ALL_OPEN_NAME = "全部待改行.xlsx";

function written(sheets: readonly TableSheet[]): Promise<Uint8Array> {
	const worker = new Worker(new URL("./workbook.worker.ts", import.meta.url), { type: "module" });
	const failed = (detail: string) =>
		new AppError("workbook_failed", "拒收行文件没有生成，请重试；行数很多时可按文件分别下载。", { detail });
	const bytes = new Promise<Uint8Array>((resolve, reject) => {
		worker.addEventListener("message", ({ data }: MessageEvent<Written>) =>
			"bytes" in data ? resolve(data.bytes) : reject(failed(data.failure)),
		);
		worker.addEventListener("error", ({ message }) => reject(failed(message)));
	});
	worker.postMessage(sheets);
	return bytes.finally(() => worker.terminate());
}

/**
 * Writes and downloads; does nothing where nothing was refused.
 * @throws AppError `workbook_failed`
 */
export async function saveRefused(name: string, parts: readonly RefusedRows[]): Promise<void> {
	if (parts.length > 0) download(name, await written(refusedSheets(parts)), XLSX_TYPE);
}
