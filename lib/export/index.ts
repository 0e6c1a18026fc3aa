/** The registry of export formats: adding one is its file and its line here; heavy libraries load when first used. */
import type { ExportFormat, FormatId } from "./format";
import { jsonFormat } from "./json";

/** Word: the document library is loaded on first use. */
const docxFormat: ExportFormat = {
	id: "docx",
	label: "Word",
	extension: "docx",
	mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	write: async (report, settings) => (await import("./docx")).writeDocx(report, settings.fonts),
};

/** Every format by id, in the order of the export menu. */
export const FORMATS = { docx: docxFormat, json: jsonFormat } as const satisfies Record<
	FormatId,
	ExportFormat
>;
