/** The steps of stop-payments → minutes from report to stop, stop to freezing, freezing to return, and times that cannot be. */
import { WINDOW_IDS, type WindowId } from "@/lib/analysis/question";
import { dateOfMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EventMoment } from "@/lib/dimensions/dimension";
import type { MinuteSummary } from "@/lib/response/minutes";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { ReversedTimes } from "@/lib/response/stops/findings";
import type { FreezeState } from "@/lib/response/stops/freezing";
import type { ReturnState } from "@/lib/response/stops/returning";
import { fullRangeText } from "@/lib/wording/dates";
import type { TableBlock, TableCell } from "./block";
import { type Against, comparisonLabel } from "./comparison";
import { countCell, faceColumns, REVERSED_WORDS, type ShownStops, timeText } from "./from-stops-words";
import { type ListFrame, listedTable } from "./listed-table";
import { minuteColumns } from "./minutes-words";
import { textColumn } from "./quality/table";
import { tallyText } from "./tally-cell";

const partText = (count: number, whole: number): string => tallyText({ count, whole, unknown: 0 });

function windowName(name: WindowId, against: Against): string {
	return name === "current" ? "本期" : comparisonLabel(name, against);
}

/** The minutes of one window. */
interface WindowMinutes {
	readonly name: WindowId;
	readonly window: DateRange;
	readonly minutes: MinuteSummary;
}

/** From report to stop in each window: 黄金五分钟. */
export function reportToStopTable(board: ShownStops): TableBlock {
	const { figures, windows, parameters, whole } = board;
	const { goldenMinutes } = parameters;
	const rows = WINDOW_IDS.flatMap((name) => {
		const [own, window] = [figures[name], windows[name]];
		return own === null || window === null ? [] : [{ name, window, minutes: own.minutes }];
	});
	return listedTable<WindowMinutes>(
		rows,
		[
			textColumn("window", "时段", 3, ({ name }) => windowName(name, board)),
			textColumn("days", "日期", 5, ({ window }) => fullRangeText(window)),
			...minuteColumns<WindowMinutes>(({ minutes }) => minutes, goldenMinutes),
		],
		{
			id: "table.stops.minutes",
			caption: "报警到止付的时间",
			keyOf: ({ name }) => name,
			footnote: `只计止住的（全额或部分）明细，单位为笔；报警时间未写明的取关联警情的；缺时间、没有时分的不算及时也不算超时，止付早于报警的列入时间疑点；本期未成功${whole.failed}笔、未反馈${whole.pending}笔不在其中`,
			emptyText: "本时段没有止付记录",
		},
	);
}

interface StateRow<State> {
	readonly id: State;
	readonly label: string;
	readonly tone?: TableCell["tone"];
}

interface StateTable<State extends string> extends Omit<ListFrame<StateRow<State>>, "keyOf"> {
	readonly counts: Readonly<Record<State, number>>;
	readonly whole: number;
	readonly rows: readonly StateRow<State>[];
}

function stateTable<State extends string>({ counts, whole, rows, ...frame }: StateTable<State>): TableBlock {
	return listedTable<StateRow<State>>(
		whole === 0 ? [] : rows,
		[
			{
				id: "state",
				label: "情形",
				align: "left",
				weight: 5,
				cell: ({ id, label, tone = "none" }) => ({ text: label, tone: counts[id] === 0 ? "none" : tone }),
			},
			{
				id: "items",
				label: "笔数",
				align: "right",
				weight: 2,
				cell: ({ id }) => countCell(counts[id], "笔"),
			},
			{
				id: "share",
				label: "占比",
				align: "right",
				weight: 3,
				cell: ({ id }) => ({ text: partText(counts[id], whole), sort: counts[id] }),
			},
		],
		{ ...frame, keyOf: ({ id }) => id },
	);
}

const freezeRows = (hours: number): readonly StateRow<FreezeState>[] => [
	{ id: "within", label: `${hours}小时内冻结` },
	{ id: "late", label: `超过${hours}小时冻结` },
	{ id: "open", label: "未冻结，止付未到期" },
	{ id: "missed", label: "未冻结，止付已到期", tone: "worse" },
	{ id: "released", label: "未冻结，已解除" },
	{ id: "unknown", label: "时间不详" },
	{ id: "reversed", label: "冻结早于止付（时间疑点）" },
];

/** From stop to freezing: every stopped item in one state. */
export function freezingTable({ freezing, parameters }: StopsBoard): TableBlock {
	const { within, late, missed, stopped } = freezing;
	return stateTable({
		id: "table.stops.freezing",
		caption: "止付转冻结",
		counts: freezing,
		whole: stopped,
		rows: freezeRows(parameters.freezeHours),
		footnote: `冻结及时率（两个时间均写明的）${partText(within, within + late)}；连同到期未冻结的计${partText(within, within + late + missed)}。恰为${parameters.freezeHours}小时的算及时`,
		emptyText: "本时段没有止住的明细",
	});
}

const RETURN_ROWS: readonly StateRow<ReturnState>[] = [
	{ id: "returned", label: "已返还（含部分返还）" },
	{ id: "overdue", label: "未返还，已超期", tone: "worse" },
	{ id: "today", label: "未返还，今日到期" },
	{ id: "near", label: "未返还，7日内到期" },
	{ id: "running", label: "未返还，未到期" },
	{ id: "released", label: "未返还，已解冻" },
	{ id: "unknown", label: "未返还，冻结日期不详" },
	{ id: "reversed", label: "返还早于冻结（时间疑点）" },
];

/** From freezing to return: every frozen item in one state. */
export function returningTable({ returns, parameters }: StopsBoard): TableBlock {
	return stateTable({
		id: "table.stops.returning",
		caption: "冻结转返还",
		counts: returns,
		whole: returns.frozen,
		rows: RETURN_ROWS,
		footnote: `期限为冻结满${parameters.returnMonths}个月之日，当月没有这一天的为月末；已返还的中少于冻结额的${returns.returnedPartly}笔，超过期限才返还的${returns.returnedLate}笔`,
		emptyText: "本时段没有冻结的明细",
	});
}

/** Times in an order that cannot be: to be put right in the source, counted nowhere as minutes. */
export function reversedTimesTable({ reversed, at }: StopsBoard): TableBlock {
	const stepText = (name: string, time: EventMoment) => `${name} ${timeText(time, dateOfMoment(at))}`;
	return listedTable<ReversedTimes>(
		reversed,
		[
			textColumn("fault", "疑点", 3, ({ step }) => REVERSED_WORDS[step].fault),
			textColumn("first", "前一环节", 4, ({ step, first }) => stepText(REVERSED_WORDS[step].first, first)),
			textColumn("second", "后一环节", 4, ({ step, second }) =>
				stepText(REVERSED_WORDS[step].second, second),
			),
			...faceColumns<ReversedTimes>(),
		],
		{
			id: "table.stops.reversed",
			caption: "时间疑点",
			footnote: "先后颠倒的不计入用时，请核对原始记录后更正",
			emptyText: "没有先后颠倒的时间",
		},
	);
}
