/** The desk's screening of receipts: the batches of one day, what they hit and why, masked; as JSON or as a table. */
import type { CivilDate } from "@/lib/base/civil";
import { batchText, HIT_KIND_WORDS, HIT_STRENGTH_WORDS } from "@/lib/blocks/screening-words";
import type { EngineReader } from "@/lib/engine/engine";
import { askScreeningBoard, type BatchCount, type ScreeningBoard } from "@/lib/screening/board";
import type { ListedTask } from "@/lib/screening/masked";
import type { Settings } from "@/lib/settings/settings";
import { blankText } from "@/lib/wording/numbers";
import { alignedRows } from "./columns";

const HEAD = [
	"回执",
	"签署时间",
	"签署人",
	"命中",
	"强弱",
	"依据",
	"此前警情或案件",
	"网格",
	"责任人",
	"期限",
];

function batchLine({ batch, receipts, persons, hits }: BatchCount): string {
	return `${batchText(batch)}：${receipts}份${persons}人，命中本人${hits.self}、关系人${hits.relation}、两者${hits.both}`;
}

function rowOf({ signer, kind, strength, evidence, duty, standing }: ListedTask): readonly string[] {
	return [
		signer.receiptNo,
		signer.signedAt,
		signer.name ?? blankText("unknown"),
		HIT_KIND_WORDS[kind],
		HIT_STRENGTH_WORDS[strength],
		[...new Set(evidence.map(({ words }) => words))].join("、"),
		[...new Set(evidence.map(({ event }) => event.eventNo))].join("、"),
		duty.grid ?? blankText("unknown"),
		duty.officer ?? blankText("unknown"),
		standing.due ?? blankText(),
	];
}

function tableText({ day, batches, tasks, selfReported, undecided }: ScreeningBoard): string {
	const own = tasks.filter(({ isOfDay }) => isOfDay);
	const lines = [
		`${day}回执筛查`,
		...batches.filter(({ receipts }) => receipts > 0).map(batchLine),
		`自述曾被骗而未匹配到记录的${selfReported.length}份，先后无法判断的${undecided.length}份`,
		"",
		...(own.length === 0 ? ["没有命中"] : alignedRows([HEAD, ...own.map(rowOf)])),
	];
	return `${lines.join("\n")}\n`;
}

/**
 * The text to print, ending in a line break. Nothing was ticked off: visits are kept by the page.
 * @throws EngineError with the SQL that failed
 */
export async function screenText(
	engine: EngineReader,
	{ asOf, format }: { readonly asOf: CivilDate; readonly format: string },
	settings: Settings,
): Promise<string> {
	const board = await askScreeningBoard(engine, { day: asOf, now: null, settings, visits: [] });
	if (format === "table") return tableText(board);
	const { tasks, ...rest } = board;
	const own = tasks.filter(({ isOfDay }) => isOfDay);
	return `${JSON.stringify({ kind: "screening", ...rest, hits: own, earlier: tasks.length - own.length }, null, "\t")}\n`;
}
