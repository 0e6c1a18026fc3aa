/** Writes the report on the screen in a format and hands it to the downloads; says what is under way and what went wrong. */
"use client";
import { useState } from "react";
import { download } from "@/components/ui/download";
import { officerMessage } from "@/lib/base/errors";
import { FORMATS } from "@/lib/export";
import { type FormatId, reportFileName } from "@/lib/export/format";
import type { ReportDocument } from "@/lib/report/document";
import type { Settings } from "@/lib/settings/settings";

/** An export as its buttons need it. */
export interface ExportState {
	/** Format being written; null = none. */
	readonly writing: FormatId | null;
	readonly problem: string | null;
	readonly write: (id: FormatId) => Promise<void>;
	readonly forget: () => void;
}

/** Exports of a report; nothing is recomputed, edits included. */
export function useExport(report: ReportDocument | null, settings: Settings): ExportState {
	const [writing, setWriting] = useState<FormatId | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const write = async (id: FormatId) => {
		if (report === null || writing !== null) return;
		const format = FORMATS[id];
		setWriting(id);
		setProblem(null);
		try {
			download(reportFileName(report, format), await format.write(report, settings), format.mediaType);
		} catch (error) {
			setProblem(`导出${format.label}未成功：${officerMessage(error)}`);
		} finally {
			setWriting(null);
		}
	};
	return { writing, problem, write, forget: () => setProblem(null) };
}
