/** Words of stop-payments: time left, what ends, how far a chain went, and the columns that say which item is meant. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { rangeOf } from "@/lib/calendar/range";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { numberWords } from "@/lib/ingest/joins/row-values";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { EventWay, StopFace } from "@/lib/response/stops/face";
import type { ReversedStep } from "@/lib/response/stops/findings";
import type { Lapse, LapseKind, Urgency } from "@/lib/response/stops/lapses";
import type { ChainState } from "@/lib/response/stops/special";
import type { StageSum } from "@/lib/response/stops/stages";
import type { StageId } from "@/lib/response/stops/stop";
import { shortDateText } from "@/lib/wording/dates";
import { blankText, type MoneyUnit, numberText, yuanFigure } from "@/lib/wording/numbers";
import type { RowsLink, TableCell } from "./block";
import type { Against } from "./comparison";
import { durationText } from "./minutes-words";
import { type CellColumn, textColumn } from "./quality/table";
import { recordLink } from "./record-link";

const MINUTES_PER_DAY = 1440;
const FEN_PER_YUAN = 100;

/** The board as the screen shows it: with what the window of the year before was chosen by. */
export interface ShownStops extends StopsBoard, Against {}

/** The stages in print. */
export const STAGE_WORDS = {
	out: "转出额",
	requested: "申请额",
	stopped: "止付额",
	frozen: "冻结额",
	returned: "返还额",
} as const satisfies Record<StageId, string>;

/** What ends when a clock runs out. */
export const LAPSE_WORDS = {
	stop: "止付到期",
	freeze: "冻结到期",
	return: "返还到期",
} as const satisfies Record<LapseKind, string>;

/** How urgent a clock is. */
export const URGENCY_WORDS = {
	stop: { today: "今日到期，未冻结", near: "24小时内到期，未冻结", lapsed: "已到期，未冻结" },
	freeze: { today: "今日到期，未返还", near: "7日内到期，未返还", lapsed: "已到期，未返还" },
	return: { today: "今日应返还", near: "7日内应返还", lapsed: "超期未返还" },
} as const satisfies Record<LapseKind, Record<Urgency, string>>;

/** How far the money of a special case was followed. */
export const CHAIN_WORDS = {
	no_order: "未见止付单",
	requested: "已申请，未反馈",
	failed: "止付未成功",
	stopped: "已止付，待冻结",
	lapsed: "止付到期未冻结",
	frozen: "已冻结，未返还",
	returned_partly: "部分返还",
	returned: "已返还",
} as const satisfies Record<ChainState, string>;

/** Steps in an order that cannot be. */
export const REVERSED_WORDS = {
	stop_before_report: { fault: "止付早于报警", first: "报警", second: "止付" },
	freeze_before_stop: { fault: "冻结早于止付", first: "止付", second: "冻结" },
	return_before_freeze: { fault: "返还早于冻结", first: "冻结", second: "返还" },
} as const satisfies Record<ReversedStep, Readonly<Record<"fault" | "first" | "second", string>>>;

/** `剩余3小时20分`, `剩余5日`, `今日到期`, `已超期2日`; once over by a day the hours are left out. */
export function leftText({ minutesLeft, daysLeft }: Pick<Lapse, "minutesLeft" | "daysLeft">): string {
	if (minutesLeft === null) {
		if (daysLeft === 0) return "今日到期";
		return daysLeft > 0 ? `剩余${daysLeft}日` : `已超期${-daysLeft}日`;
	}
	if (minutesLeft >= 0) return `剩余${durationText(minutesLeft)}`;
	const over = -minutesLeft;
	return `已超期${over >= MINUTES_PER_DAY ? `${Math.floor(over / MINUTES_PER_DAY)}日` : durationText(over)}`;
}

/** A moment of a list, `5月11日 08:10`, a bare day `5月11日`; with its year where that is not the reader's. */
export function timeText({ moment, hasClock }: EventMoment, today: CivilDate): string {
	const date = dateOfMoment(moment);
	const year = date.slice(0, 4) === today.slice(0, 4) ? "" : `${date.slice(0, 4)}年`;
	return `${year}${shortDateText(date)}${hasClock ? ` ${moment.slice(11, 16)}` : ""}`;
}

/** The row behind an event. */
export function rowsOfEvent({ eventNo, basis, day }: EventWay): RowsLink {
	return { metric: basis, window: rangeOf(day, day), filters: [], event: { eventNo, ordinal: 1 } };
}

/** A text as written; 不详 without one. */
export const knownText = (text: string | null): string => text ?? blankText("unknown");

/** A number of items or events with its unit. */
export const countCell = (count: number, unit = ""): TableCell => ({
	text: `${numberText(count)}${unit}`,
	sort: count,
});

/** An amount in the table's unit; null is 不详. */
export function amountCell(fen: number | null, unit: MoneyUnit): TableCell {
	const yuan = fen === null ? null : fen / FEN_PER_YUAN;
	return { text: yuanFigure(yuan, unit, { blank: "unknown" }), sort: yuan };
}

/** The sum of a stage; null where nobody wrote a single amount of it, which is not 0. */
export const stageFen = ({ fen, known, none, unknown }: StageSum): number | null =>
	known + none === 0 && unknown > 0 ? null : fen;

/** The number of an order, leading to the history of the item. */
function orderCell({ orderNo, itemNo }: StopFace): TableCell {
	const record = recordLink({ record_table: "stop_payment", key_1: orderNo, key_2: itemNo, key_3: null });
	return { text: numberWords(orderNo).trim() || "（无编号）", record };
}

function eventCell({ event }: StopFace): TableCell {
	return event === null ? { text: "未关联" } : { text: event.eventNo, rows: rowsOfEvent(event) };
}

/** The columns that say which item is meant: order, victim, account, bank, officer, and the way to its event. */
export function faceColumns<Row extends { readonly item: StopFace }>(): readonly CellColumn<Row>[] {
	return [
		{ id: "order", label: "止付单", align: "left", weight: 3, cell: ({ item }) => orderCell(item) },
		textColumn("victim", "受害人", 2, ({ item }) => knownText(item.victim)),
		textColumn("account", "涉案账号", 2.4, ({ item }) => knownText(item.account)),
		textColumn("bank", "开户机构", 3, ({ item }) => knownText(item.bank)),
		textColumn("officer", "经办人", 2, ({ item }) => knownText(item.officer)),
		{ id: "event", label: "警情或案件", align: "left", weight: 3.4, cell: ({ item }) => eventCell(item) },
	];
}
