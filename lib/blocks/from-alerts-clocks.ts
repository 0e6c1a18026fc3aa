/** Minutes from the issue of an alert to every step → tables: altogether, by who took the step, and steps that cannot have been. */
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { AlertClock, ImpossibleStep } from "@/lib/response/alerts/clocks";
import { numberText } from "@/lib/wording/numbers";
import { momentCell, STEP_WORDS, saidText, ticketCell } from "./alert-words";
import type { TableBlock } from "./block";
import { listedTable } from "./listed-table";
import { minuteColumns } from "./minutes-words";
import { textColumn } from "./quality/table";

const limitOf = ({ clocks }: AlertBoard): number => clocks[0]?.minutes.limitMinutes ?? 0;

const RULE =
	"时间从下发算起，两个时间都写明时分的才计入；缺时间的（包括没有走到这一步的）不算及时，也不算超时";

/** Every step of all alerts. */
export function alertClocksTable(board: AlertBoard): TableBlock {
	return listedTable<AlertClock>(
		board.totals.issued === 0 ? [] : board.clocks,
		[
			textColumn("step", "下发至", 3, ({ step }) => STEP_WORDS[step]),
			...minuteColumns<AlertClock>(({ minutes }) => minutes, limitOf(board)),
		],
		{
			id: "table.alert_clocks",
			caption: "下发至各环节用时",
			keyOf: ({ step }) => step,
			footnote: `${RULE}；先后颠倒的列在下表，不计用时`,
			emptyText: "统计期内没有下发预警",
		},
	);
}

/** A step of the alerts of one actor. */
interface ActorStep extends AlertClock {
	readonly actor: string | null;
	readonly issued: number;
}

/** Receiving has a column for each of the three that receive; what follows is told apart by who sees to the alert. */
const OWN_STEPS: readonly AlertClock["step"][] = [
	"first_call_time",
	"connected_time",
	"door_time",
	"met_time",
	"stopped_time",
];

/** The steps after receiving, by actor. */
export function actorClocksTable(board: AlertBoard): TableBlock {
	const rows = board.actors.flatMap(({ actor, issued, clocks }) =>
		clocks
			.filter(({ step }) => OWN_STEPS.includes(step))
			.map((clock): ActorStep => ({ ...clock, actor, issued })),
	);
	return listedTable<ActorStep>(
		rows,
		[
			textColumn(
				"actor",
				"处置力量",
				3,
				({ actor, issued }) => `${saidText(actor)}（${numberText(issued)}起）`,
			),
			textColumn("step", "下发至", 2, ({ step }) => STEP_WORDS[step]),
			...minuteColumns<ActorStep>(({ minutes }) => minutes, limitOf(board)),
		],
		{
			id: "table.alert_actors",
			caption: "各处置力量用时",
			footnote: RULE,
			emptyText: "统计期内没有下发预警",
		},
	);
}

/** Steps written before the issue: faults of the record, to be put right at their source. */
export function impossibleStepsTable({ impossible }: AlertBoard): TableBlock {
	return listedTable<ImpossibleStep>(
		impossible,
		[
			{
				id: "ticket",
				label: "预警编号",
				align: "left",
				weight: 4,
				cell: ({ ticketNo }) => ticketCell(ticketNo),
			},
			textColumn("step", "环节", 3, ({ step }) => STEP_WORDS[step]),
			{
				id: "taken",
				label: "所写时间",
				align: "left",
				weight: 4,
				cell: ({ stepTime }) => momentCell(stepTime),
			},
			{
				id: "issued",
				label: "下发时间",
				align: "left",
				weight: 4,
				cell: ({ issuedTime }) => momentCell(issuedTime),
			},
		],
		{
			id: "table.alert_impossible",
			caption: "时间先后颠倒的预警",
			footnote: "环节时间早于下发时间，是记录有误，请核对后重新导入；在更正之前不计用时",
			emptyText: "没有环节时间早于下发时间的预警",
		},
	);
}
