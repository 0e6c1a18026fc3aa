/** The desk's firms and zones of a period: pledges, talks, receipts, protections, incidents against last year, and whom to visit. */
import type { CivilDate } from "@/lib/base/civil";
import type { FigureBlock } from "@/lib/blocks/block";
import { firmHarmTable, firmReachTable, firmWorkTable } from "@/lib/blocks/from-enterprises";
import { enterpriseFigures, unlikeNotes } from "@/lib/blocks/from-enterprises-headline";
import { missingNotes, officersTable, visitsTable } from "@/lib/blocks/from-enterprises-visits";
import { zonesHarmTable, zonesWorkTable } from "@/lib/blocks/from-enterprises-zones";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import { askEnterprises, type EnterprisesBoard } from "@/lib/enterprises/board";
import type { Settings } from "@/lib/settings/settings";
import { tableLines } from "./block-lines";

/** What the officer asked for. */
export interface EnterprisesWish {
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly lastYear: DateRange | null;
	readonly format: string;
}

/** `职工受骗警情 24起；同比上升26.3%（19起→24起，波动范围内）`. */
function figureLine({ label, text, comparisons, notes }: FigureBlock): string {
	const compared = comparisons.map((one) => {
		const words = [one.phrase, one.verdictWord, one.interval].filter((word) => word !== null);
		return `${one.label}：${words.join("，")}`;
	});
	return [`${label} ${text}`, ...compared, ...notes].join("；");
}

function boardLines(board: EnterprisesBoard): readonly string[] {
	const shown = { absence: board.question.windows.lastYear === null ? "该时段不作此项比较" : null };
	const notes = [...unlikeNotes(board), ...missingNotes(board)].map(({ text }) => `注意：${text}`);
	const tables = [
		...[zonesHarmTable(board, shown), zonesWorkTable(board)],
		...[firmHarmTable(board, shown), firmWorkTable(board), firmReachTable(board)],
		...[officersTable(board), visitsTable(board)],
	];
	return [
		[...enterpriseFigures(board, shown).map(figureLine), ...notes].join("\n"),
		...tables.map((table) => tableLines(table).join("\n")),
	];
}

/**
 * The text to print, ending in a line break. It names staff, and nobody else.
 * @throws EngineError with the SQL that failed
 */
export async function enterprisesText(
	engine: EngineReader,
	{ format, ...request }: EnterprisesWish,
	settings: Settings,
): Promise<string> {
	const board = await askEnterprises(engine, request, settings);
	if (format === "table") return `${boardLines(board).join("\n\n")}\n`;
	return `${JSON.stringify({ kind: "enterprises", ...request, ...board }, null, "\t")}\n`;
}
