/** Hands the tables of a check to the downloads as a workbook; says what is under way and what went wrong. */
"use client";
import { useState } from "react";
import { download } from "@/components/state/download";
import { officerMessage } from "@/lib/base/errors";
import type { TableBlock } from "@/lib/blocks/block";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A download as its button needs it. */
export interface TableFile {
	readonly isWriting: boolean;
	readonly problem: string | null;
	readonly write: (name: string, tables: readonly TableBlock[], isDemo: boolean) => Promise<void>;
}

/** What stands on the screen goes into the file; nothing is asked again. */
export function useTableFile(): TableFile {
	const [isWriting, setIsWriting] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const write = async (name: string, tables: readonly TableBlock[], isDemo: boolean) => {
		setIsWriting(true);
		setProblem(null);
		try {
			const { tableWorkbook } = await import("@/lib/export/table-workbook");
			const mark = isDemo ? "（演示数据）" : "";
			download(`数据质量_${name}${mark}.xlsx`, await tableWorkbook(tables, isDemo), XLSX_TYPE);
		} catch (error) {
			setProblem(`下载未成功：${officerMessage(error)}`);
		} finally {
			setIsWriting(false);
		}
	};
	return { isWriting, problem, write };
}
