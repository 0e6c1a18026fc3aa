/** The contract of an export format: a finished report in, a file out; nothing is recomputed. */
import type { ReportDocument } from "@/lib/report/document";
import type { Settings } from "@/lib/settings/settings";

/** One way to hand a report over. */
export interface ExportFormat {
	readonly id: FormatId;
	readonly label: string;
	/** File ending without the dot. */
	readonly extension: string;
	readonly mediaType: string;
	/** The whole file; text formats give text. The settings only choose fonts. */
	readonly write: (report: ReportDocument, settings: Settings) => Promise<string | Uint8Array>;
}

/** Ids of the registered formats, stable for ever. */
export type FormatId = "json" | "docx";

/** The name a report is saved under, such as 示例派出所反诈研判晨报_2026-05-11.docx. */
export function reportFileName(report: ReportDocument, format: ExportFormat): string {
	const mark = report.isDemo ? "（演示数据）" : "";
	return `${report.title}_${report.asOf}${mark}.${format.extension}`.replace(/[\\/:*?"<>|]/g, "_");
}
