/** Stop-payments by bank, channel and level of the account → tables whose rows add up to the window, and why requests failed. */
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { FailureReason, GroupId, StopGroup } from "@/lib/response/stops/groups";
import { STAGE_IDS, type StageId } from "@/lib/response/stops/stop";
import { type MoneyUnit, moneyUnitFor, moneyUnitText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { amountCell, knownText, STAGE_WORDS, stageFen } from "./from-stops-words";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";
import { tallyCell, tallyText } from "./tally-cell";

const FEN_PER_YUAN = 100;

/** What the tables are told apart by. */
export const GROUP_WORDS = {
	bank: "开户机构",
	channel: "资金通道",
	level: "账户层级",
} as const satisfies Record<GroupId, string>;

function stageCell({ stages }: StopGroup, id: StageId, unit: MoneyUnit): TableCell {
	const { known, none, unknown } = stages[id];
	return {
		...amountCell(stageFen(stages[id]), unit),
		hint: `写明${known}笔，未到此环节${none}笔，不详${unknown}笔`,
	};
}

/** A group with what its row is called. */
interface GroupRow extends StopGroup {
	readonly name: string;
}

function groupColumns(label: string, unit: MoneyUnit): readonly CellColumn<GroupRow>[] {
	return [
		textColumn("value", label, 4, ({ name }) => name),
		countColumn("orders", "止付单(张)", ({ orders }) => orders),
		countColumn("items", "明细(笔)", ({ items }) => items),
		countColumn("failed", "未成功(笔)", ({ failed }) => failed),
		countColumn("pending", "未反馈(笔)", ({ pending }) => pending),
		{
			id: "share",
			label: "止住占已反馈",
			align: "right",
			weight: 3,
			cell: ({ stopped, failed }) => tallyCell({ count: stopped, whole: stopped + failed, unknown: 0 }),
		},
		...STAGE_IDS.map((id) => ({
			id,
			label: `${STAGE_WORDS[id]}(${moneyUnitText(unit)})`,
			align: "right" as const,
			weight: 2.4,
			cell: (group: GroupRow) => stageCell(group, id, unit),
		})),
		countColumn("unknown", "止付额不详(笔)", ({ stages }) => stages.stopped.unknown),
	];
}

/** Every value of bank, channel or level, and all of them together. */
export function stopGroupsTable({ groups, whole }: StopsBoard, id: GroupId): TableBlock {
	const unit = moneyUnitFor(STAGE_IDS.map((stage) => whole.stages[stage].fen / FEN_PER_YUAN));
	const label = GROUP_WORDS[id];
	const rows = groups[id].map((group): GroupRow => ({ ...group, name: knownText(group.value) }));
	return listedTable<GroupRow>(
		rows.length === 0 ? [] : [...rows, { ...whole, name: "合计" }],
		groupColumns(label, unit),
		{
			id: `table.stops.${id}`,
			caption: `止付按${label}`,
			footnote: `一张止付单可以有几个${label}，各行止付单之和可以多于合计；明细和金额各行之和等于合计`,
			emptyText: "本时段没有止付记录",
		},
	);
}

/** Why requests failed. */
export function failureReasonsTable({ reasons, whole }: StopsBoard): TableBlock {
	const unit = moneyUnitFor(
		reasons.map(({ requestedFen }) => (requestedFen === null ? null : requestedFen / FEN_PER_YUAN)),
	);
	return listedTable<FailureReason>(
		reasons,
		[
			textColumn("reason", "原因", 4, ({ reason }) => knownText(reason)),
			{
				id: "share",
				label: "占未成功(笔)",
				align: "right",
				weight: 3,
				cell: ({ items }) => ({
					text: tallyText({ count: items, whole: whole.failed, unknown: 0 }),
					sort: items,
				}),
			},
			{
				id: "amount",
				label: `申请额(${moneyUnitText(unit)})`,
				align: "right",
				weight: 3,
				cell: ({ requestedFen }) => amountCell(requestedFen, unit),
			},
		],
		{
			id: "table.stops.reasons",
			caption: "止付未成功的原因",
			emptyText: "本时段没有未成功的止付",
		},
	);
}
