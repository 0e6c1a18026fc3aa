/** The desk's leadership wall as of a day: year to date against last year, months, ladder, ranking, classes; as JSON or as tables. */
import type { CivilDate } from "@/lib/base/civil";
import type { FigureBlock } from "@/lib/blocks/block";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import {
	wallLossTable,
	wallMonthsTable,
	wallNotesTable,
	wallYearsTable,
} from "@/lib/blocks/from-trends-curves";
import { wallClassesTable, wallDriverTables, wallRankingTable } from "@/lib/blocks/from-trends-places";
import { wallTargetSentences, wallTargetsTable } from "@/lib/blocks/from-trends-targets";
import type { EngineReader } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import { tableLines } from "./block-lines";

/** `接报警情 70起；同比下降24.7%（93起→70起），波动范围内，95%区间 −46%…+6%`. */
function figureLine({ label, text, comparisons, notes }: FigureBlock): string {
	const compared = comparisons.map((one) => {
		const words = [one.phrase, one.verdictWord, one.interval].filter((word) => word !== null);
		return `${one.label}${words.join("，")}`;
	});
	return [`${label} ${text}`, ...compared, ...notes].join("；");
}

function wallLines(board: WallBoard): readonly string[] {
	const words = [...wallNotes(board), ...wallTargetSentences(board)].map(({ text }) => text);
	const tables = [
		...[wallTargetsTable(board), wallMonthsTable(board), wallYearsTable(board), wallLossTable(board)],
		...[wallRankingTable(board), wallClassesTable(board), ...wallDriverTables(board), wallNotesTable(board)],
	];
	return [
		[...wallFigures(board).map(figureLine), ...words].join("\n"),
		...tables.map((table) => tableLines(table).join("\n")),
	];
}

/**
 * The text to print, ending in a line break. It names places and classes, and nobody.
 * @throws EngineError with the SQL that failed
 */
export async function trendsText(
	engine: EngineReader,
	{ asOf, format }: { readonly asOf: CivilDate; readonly format: string },
	settings: Settings,
): Promise<string> {
	const board = await askWall(engine, { asOf }, settings);
	if (format === "table") return `${wallLines(board).join("\n\n")}\n`;
	return `${JSON.stringify({ kind: "trends", ...board }, null, "\t")}\n`;
}
