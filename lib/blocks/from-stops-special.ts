/** Special cases → one row an event: what was lost, how much of it was stopped, frozen and returned, and where the chain stands. */
import { dayNumber } from "@/lib/calendar/civil";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { SpecialCase } from "@/lib/response/stops/special";
import type { StageId } from "@/lib/response/stops/stop";
import { fullDateText } from "@/lib/wording/dates";
import {
	blankText,
	limitText,
	type MoneyUnit,
	moneyUnitFor,
	moneyUnitText,
	numberText,
} from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import {
	amountCell,
	CHAIN_WORDS,
	countCell,
	knownText,
	rowsOfEvent,
	STAGE_WORDS,
	stageFen,
} from "./from-stops-words";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

const FEN_PER_YUAN = 100;
const NOTHING: TableCell = { text: blankText(), sort: null };
const BROKEN: ReadonlySet<SpecialCase["state"]> = new Set(["no_order", "failed", "lapsed"]);

/** An amount with how many items are missing in it; — where there is no order at all. */
function stageCell({ orders, stages }: SpecialCase, id: StageId, unit: MoneyUnit): TableCell {
	if (orders === 0) return NOTHING;
	const fen = stageFen(stages[id]);
	const cell = amountCell(fen, unit);
	const { unknown } = stages[id];
	return fen === null || unknown === 0
		? cell
		: { ...cell, text: `${cell.text}（另${numberText(unknown)}笔不详）` };
}

function columnsIn(unit: MoneyUnit): readonly CellColumn<SpecialCase>[] {
	const money = (id: string, label: string, cell: (one: SpecialCase) => TableCell) => ({
		id,
		label: `${label}(${moneyUnitText(unit)})`,
		align: "right" as const,
		weight: 3,
		cell,
	});
	const stage = (id: StageId) => money(id, STAGE_WORDS[id], (one) => stageCell(one, id, unit));
	return [
		{
			id: "event",
			label: "警情或案件",
			align: "left",
			weight: 4,
			cell: ({ incidentNo, caseNo, event }) => ({
				text: incidentNo ?? caseNo ?? event.eventNo,
				rows: rowsOfEvent(event),
			}),
		},
		{
			id: "day",
			label: "日期",
			align: "left",
			weight: 3,
			cell: ({ event }) => ({ text: fullDateText(event.day), sort: dayNumber(event.day) }),
		},
		textColumn("category", "类别", 3, ({ category }) => category),
		textColumn("victim", "受害人", 2, ({ victim }) => knownText(victim)),
		money("loss", "损失", ({ lossFen }) => amountCell(lossFen, unit)),
		{
			id: "orders",
			label: "止付单",
			align: "right",
			weight: 2,
			cell: ({ orders }) => (orders === 0 ? NOTHING : countCell(orders, "张")),
		},
		stage("stopped"),
		stage("frozen"),
		stage("returned"),
		{
			id: "state",
			label: "进展",
			align: "left",
			weight: 4,
			cell: ({ state }) => ({ text: CHAIN_WORDS[state], tone: BROKEN.has(state) ? "worse" : "none" }),
		},
	];
}

/** The special cases of the window, the largest loss first. */
export function specialCasesTable({ special, parameters }: StopsBoard): TableBlock {
	const { cases, unknown } = special;
	const threshold = limitText(parameters.specialYuan);
	const filed = cases.filter(({ event }) => event.basis === "cases").length;
	const notes = [
		`损失不低于${threshold}，按报警时间；止付、冻结、返还计该起全部止付单，不论何时申请；未写明警情、案件编号的止付单不在其中`,
		filed > 0 ? `其中没有计入警情的案件${filed}起，按立案时间` : null,
		unknown > 0 ? `另有${unknown}起损失不详，无从判断` : null,
	];
	return listedTable(cases, columnsIn(moneyUnitFor(cases.map(({ lossFen }) => lossFen / FEN_PER_YUAN))), {
		id: "table.stops.special",
		caption: "重大案件",
		keyOf: ({ event }) => event.eventNo,
		footnote: notes.filter((note) => note !== null).join("；"),
		emptyText: `本时段没有损失不低于${threshold}的案件`,
	});
}
