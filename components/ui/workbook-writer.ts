/** Writes workbooks in a worker of their own that ends with them, so that neither page nor engine waits. */
import { AppError } from "@/lib/base/errors";
import type { TableSheet } from "@/lib/export/table-sheet";
import type { Written } from "./workbook.worker";

/**
 * The bytes of a workbook of these sheets.
 * @throws AppError `workbook_failed`
 */
export function writeWorkbook(sheets: readonly TableSheet[]): Promise<Uint8Array> {
	const worker = new Worker(new URL("./workbook.worker.ts", import.meta.url), { type: "module" });
	const failed = (detail: string) =>
		new AppError("workbook_failed", "表格文件没有生成，请重试；行数很多时可分批下载。", { detail });
	const bytes = new Promise<Uint8Array>((resolve, reject) => {
		worker.addEventListener("message", ({ data }: MessageEvent<Written>) =>
			"bytes" in data ? resolve(data.bytes) : reject(failed(data.failure)),
		);
		worker.addEventListener("error", ({ message }) => reject(failed(message)));
	});
	worker.postMessage(sheets);
	return bytes.finally(() => worker.terminate());
}
