/** The desk's alerts and stop-payments of a period: stages, splits, minutes, what is open and what was missed; as JSON or as tables. */
import type { CivilDate } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { actorClocksTable, alertClocksTable, impossibleStepsTable } from "@/lib/blocks/from-alerts-clocks";
import { alertFunnelTable, alertSentence } from "@/lib/blocks/from-alerts-funnel";
import { alertedIncidentsTable, becameIncidentsTable, missedSentence } from "@/lib/blocks/from-alerts-missed";
import {
	followUpsTable,
	openAlertsSentence,
	openAlertsTable,
	unreachedTable,
} from "@/lib/blocks/from-alerts-open";
import { alertSplitTables, unreachedReasonsTable } from "@/lib/blocks/from-alerts-splits";
import { lapsedTable, runningTable } from "@/lib/blocks/from-stops-clocks";
import { freezingTable, reportToStopTable, returningTable } from "@/lib/blocks/from-stops-minutes";
import { specialCasesTable } from "@/lib/blocks/from-stops-special";
import { lossRatesTable, stagesTable } from "@/lib/blocks/from-stops-stages";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import { type AlertBoard, askAlerts } from "@/lib/response/alerts/ask-alerts";
import { askMissed, type MissedBoard } from "@/lib/response/alerts/ask-missed";
import { askStops, type StopsBoard } from "@/lib/response/stops/ask-stops";
import type { Settings } from "@/lib/settings/settings";
import { tableLines } from "./block-lines";

/** What the officer asked for. */
export interface ResponseWish {
	/** The morning it is read on, at eight. */
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly previous: DateRange | null;
	readonly lastYear: DateRange | null;
	readonly format: string;
}

/** A heading sentence with the tables under it. */
type Part = readonly [sentence: string, tables: readonly TableBlock[]];

function alertParts(board: AlertBoard, missed: MissedBoard, settings: Settings): readonly Part[] {
	const labels = { settings, places: settings.places };
	return [
		[
			alertSentence(board).text,
			[alertFunnelTable(board), ...alertSplitTables(board, labels), unreachedReasonsTable(board)],
		],
		["时效", [alertClocksTable(board), actorClocksTable(board), impossibleStepsTable(board)]],
		[
			openAlertsSentence(board).text,
			[
				openAlertsTable(board, settings.prevention.feedbackHours),
				followUpsTable(board),
				unreachedTable(board),
			],
		],
		[missedSentence(missed).text, [alertedIncidentsTable(missed, labels), becameIncidentsTable(missed)]],
	];
}

const stopParts = (board: StopsBoard): readonly Part[] => [
	["止付冻结返还", [stagesTable(board), lossRatesTable(board)]],
	["止付时效", [reportToStopTable(board), freezingTable(board), returningTable(board)]],
	["今日时限", [runningTable(board), lapsedTable(board)]],
	["重大案件", [specialCasesTable(board)]],
];

const partText = ([sentence, tables]: Part): string =>
	[[sentence], ...tables.map(tableLines)].map((lines) => lines.join("\n")).join("\n\n");

/**
 * The text to print, ending in a line break. Masked.
 * @throws EngineError with the SQL that failed
 */
export async function responseText(
	engine: EngineReader,
	{ asOf, window, previous, lastYear, format }: ResponseWish,
	settings: Settings,
): Promise<string> {
	const request = { asOf, window, previous, lastYear };
	const [alerts, missed, stops] = await Promise.all([
		askAlerts(engine, request, settings, null),
		askMissed(engine, request, settings, null),
		askStops(engine, request, settings, null),
	]);
	if (format === "table")
		return `${[...alertParts(alerts, missed, settings), ...stopParts(stops)].map(partText).join("\n\n")}\n`;
	const { request: _asked, ...board } = alerts;
	return `${JSON.stringify({ kind: "response", ...request, alerts: board, missed, stops }, null, "\t")}\n`;
}
