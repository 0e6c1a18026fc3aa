/** The report for machines: the document as it stands. */
import type { ExportFormat } from "./format";

/** JSON of the whole document, indented by tabs, ending in a line break. */
export const jsonFormat: ExportFormat = {
	id: "json",
	label: "JSON",
	extension: "json",
	mediaType: "application/json",
	write: async (report) => `${JSON.stringify(report, null, "\t")}\n`,
};
