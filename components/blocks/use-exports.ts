/** What is done with tables that leave the screen by themselves: the clipboard, a workbook, a text file; nothing is asked again. */
"use client";
import { App } from "antd";
import { useState } from "react";
import { download } from "@/components/ui/download";
import { writeWorkbook } from "@/components/ui/workbook-writer";
import { officerMessage } from "@/lib/base/errors";
import type { TableBlock } from "@/lib/blocks/block";
import { CSV_TYPE } from "@/lib/export/csv";
import { type BlockSource, blockFileName } from "@/lib/export/source";
import { XLSX_TYPE } from "@/lib/export/table-sheet";
import { copiedTable, tableCsv } from "@/lib/export/table-text";
import { tableSheets } from "@/lib/export/table-workbook";
import { copyTable } from "./clipboard";

/** Each way reports through messages; none rejects. */
export interface Exports {
	/** A workbook or a picture is being made. */
	readonly isBusy: boolean;
	readonly copy: (table: TableBlock) => void;
	/** @param caption names the file of several tables */
	readonly saveWorkbook: (caption: string, tables: readonly TableBlock[]) => void;
	readonly saveCsv: (table: TableBlock) => void;
	/** Runs anything that may fail with a message for the officer. */
	readonly run: (work: () => Promise<void>) => void;
}

export function useExports(source: BlockSource): Exports {
	const { message } = App.useApp();
	const [isBusy, setIsBusy] = useState(false);
	const run = (work: () => Promise<void>) => {
		setIsBusy(true);
		work()
			.catch((error: unknown) => void message.error(`没有完成：${officerMessage(error)}`))
			.finally(() => setIsBusy(false));
	};
	const copy = (table: TableBlock) =>
		run(async () => {
			if (await copyTable(copiedTable(table, source))) message.success("已复制，可粘贴到 Word、WPS 或 Excel");
			else message.error("浏览器不允许复制，请改用下载");
		});
	const saveWorkbook = (caption: string, tables: readonly TableBlock[]) =>
		run(async () => {
			const bytes = await writeWorkbook(tableSheets(tables, source));
			download(blockFileName(caption, source, "xlsx"), bytes, XLSX_TYPE);
		});
	const saveCsv = (table: TableBlock) =>
		download(blockFileName(table.caption, source, "csv"), tableCsv(table, source), CSV_TYPE);
	return { isBusy, copy, saveWorkbook, saveCsv, run };
}
