/** The clocks of stop-payments → how many end today, what still runs, and what is over, the most urgent first. */
import { dateOfMoment } from "@/lib/base/civil";
import { minutesOf } from "@/lib/ingest/joins/row-values";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { Lapse } from "@/lib/response/stops/lapses";
import { momentText } from "@/lib/wording/moments";
import { moneyUnitFor, moneyUnitText, numberText } from "@/lib/wording/numbers";
import type { FigureBlock, TableBlock } from "./block";
import { amountCell, faceColumns, LAPSE_WORDS, leftText, timeText, URGENCY_WORDS } from "./from-stops-words";
import { type ListFrame, listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

const FEN_PER_YUAN = 100;

interface LapseFigure {
	readonly id: string;
	readonly label: string;
	readonly count: number;
	readonly rule: string;
}

function lapseFigures({ lapses: { counts }, parameters }: StopsBoard): readonly LapseFigure[] {
	const { freezeHours, returnMonths } = parameters;
	const stopRule = `已止付、未冻结的明细，止付截止时间（未写明的按止付后${freezeHours}小时）`;
	const returnRule = `已冻结、未返还的明细，冻结满${returnMonths}个月的日期（月末没有这一天的为当月最后一天）`;
	return [
		{ id: "stop_today", label: "今日止付到期", count: counts.stop.today, rule: `${stopRule}在今日之内` },
		{
			id: "stop_near",
			label: "今日后24小时内到期",
			count: counts.stop.near,
			rule: `${stopRule}在今日之后、24小时之内`,
		},
		{ id: "stop_lapsed", label: "止付到期未冻结", count: counts.stop.lapsed, rule: `${stopRule}已过` },
		{
			id: "freeze_near",
			label: "7日内冻结到期",
			count: counts.freeze.today + counts.freeze.near,
			rule: "已冻结、未返还的明细，冻结截止时间在今日或7日之内",
		},
		{
			id: "return_near",
			label: "7日内应返还",
			count: counts.return.today + counts.return.near,
			rule: `${returnRule}在今日或7日之内`,
		},
		{ id: "return_overdue", label: "超期未返还", count: counts.return.lapsed, rule: `${returnRule}已过` },
	];
}

/** One figure a kind of clock, in the order in which they are seen to. */
export function lapseFigureBlocks(board: StopsBoard): readonly FigureBlock[] {
	const cutOff = board.recordsUntil === null ? null : momentText(board.recordsUntil);
	return lapseFigures(board).map(({ id, label, count, rule }) => ({
		kind: "figure",
		id: `figure.stops.${id}`,
		label,
		value: count,
		text: `${numberText(count)}笔`,
		comparisons: [],
		provenance: { rule, window: `全部止付记录，读取于${momentText(board.at)}`, cutOff },
		rows: null,
		notes: ["一笔为一张止付单中的一个账户"],
	}));
}

/** A clock with its place in the order of urgency. */
interface PlacedLapse extends Lapse {
	readonly place: number;
}

function lapseTable(lapses: readonly Lapse[], { at }: StopsBoard, frame: ListFrame<PlacedLapse>): TableBlock {
	const today = dateOfMoment(at);
	const unit = moneyUnitFor(
		lapses.map(({ amountFen }) => (amountFen === null ? null : amountFen / FEN_PER_YUAN)),
	);
	const columns: readonly CellColumn<PlacedLapse>[] = [
		{
			id: "left",
			label: "剩余时间",
			align: "left",
			weight: 3.4,
			cell: (lapse) => ({
				text: leftText(lapse),
				tone: lapse.urgency === "today" ? "worse" : "none",
				sort: lapse.place,
			}),
		},
		textColumn("kind", "事项", 2.4, ({ kind }) => LAPSE_WORDS[kind]),
		textColumn("state", "情形", 4, ({ kind, urgency }) => URGENCY_WORDS[kind][urgency]),
		{
			id: "deadline",
			label: "截止",
			align: "left",
			weight: 3.4,
			cell: ({ deadline }) => ({ text: timeText(deadline, today), sort: minutesOf(deadline) }),
		},
		{
			id: "amount",
			label: `金额(${moneyUnitText(unit)})`,
			align: "right",
			weight: 2.4,
			cell: ({ amountFen }) => amountCell(amountFen, unit),
		},
		...faceColumns<PlacedLapse>(),
	];
	return listedTable(
		lapses.map((lapse, place) => ({ ...lapse, place })),
		columns,
		frame,
	);
}

/** What still runs: it ends today, within 24 hours, or, where days count, within seven. */
export function runningTable(board: StopsBoard): TableBlock {
	const running = board.lapses.lapses.filter(({ urgency }) => urgency !== "lapsed");
	return lapseTable(running, board, {
		id: "table.stops.running",
		caption: "今日和近期到期",
		footnote: `读取于${momentText(board.at)}；剩余时间从此刻算起。止付未写明截止时间的，按止付后${board.parameters.freezeHours}小时；只写日期的期限到当日为止`,
		emptyText: "今日和近期没有到期的止付、冻结和返还",
	});
}

/** What is over and was not seen to, the latest first. */
export function lapsedTable(board: StopsBoard): TableBlock {
	const lapsed = board.lapses.lapses.filter(({ urgency }) => urgency === "lapsed");
	return lapseTable(lapsed, board, {
		id: "table.stops.lapsed",
		caption: "已到期、已超期",
		footnote: "最近到期的在前。写明已解除、解冻、撤销或已返还的不列；返还期限是启动返还的期限，不是放弃返还",
		emptyText: "没有到期未冻结、超期未返还的",
	});
}
