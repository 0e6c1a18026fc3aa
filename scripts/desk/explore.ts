/** The desk's exploration of dimensions: the request of a briefing, answered for the chosen dimensions, as JSON or as a table. */
import { explorationFile } from "@/lib/analysis/exploration-file";
import { explore } from "@/lib/analysis/explore";
import { formatPeriod } from "@/lib/calendar/periods";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { EngineReader } from "@/lib/engine/engine";
import { comparisonNotes, type ReportRequest, windowsOf } from "@/lib/report/request";
import type { Settings } from "@/lib/settings/settings";
import { explorationTable } from "./explore-table";

/** What the officer asked for. */
export interface ExploreWish {
	/** As for a briefing; its crosses play no part. */
	readonly request: ReportRequest;
	readonly dimensions: readonly DimensionId[];
	readonly format: string;
}

/** The text to print, ending in a line break. */
export async function explorationText(
	engine: EngineReader,
	{ request, dimensions, format }: ExploreWish,
	settings: Settings,
): Promise<string> {
	const { basis, filters } = request;
	const question = { basis, filters, windows: windowsOf(request, settings).windows };
	const chosen = dimensions.map((id) => DIMENSIONS[id]);
	const file = explorationFile(await explore(engine, { question, dimensions: chosen }, settings));
	const notes = comparisonNotes(request, settings);
	if (format === "table") return explorationTable(file, settings, notes);
	const { kind, ...counted } = file;
	const asked = { kind, asOf: request.asOf, period: formatPeriod(request.period) };
	return `${JSON.stringify({ ...asked, ...counted, comparisonNotes: notes }, null, "\t")}\n`;
}
