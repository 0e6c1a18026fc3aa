/** Alerts in words: steps, splits, where they broke, and the columns that every list of them has. */
import type { AlertStep } from "@/lib/response/alerts/alert-facts";
import type { ListedAlert } from "@/lib/response/alerts/masked";
import type { BrokenAt } from "@/lib/response/alerts/missed";
import type { SplitId } from "@/lib/response/alerts/splits";
import { blankText } from "@/lib/wording/numbers";
import type { TableCell } from "./block";
import { type CellColumn, textColumn } from "./quality/table";
import { recordLink } from "./record-link";
import { momentText } from "./stored-value";

/** Steps as lists name them. */
export const STEP_WORDS: Readonly<Record<AlertStep, string>> = {
	received_time: "民警接收",
	federation_received_time: "妇联接收",
	grid_received_time: "网格员接收",
	first_call_time: "首次拨打",
	connected_time: "接通",
	door_time: "到门",
	met_time: "见面",
	stopped_time: "劝阻",
	feedback_time: "反馈",
	follow_up_time: "回访",
};

/** What alerts are told apart by. */
export const SPLIT_WORDS: Readonly<Record<SplitId, string>> = {
	level: "预警等级",
	type: "疑似类型",
	source: "预警来源",
	actor: "处置力量",
	way: "处置方式",
	layer: "下发层级",
};

/** Where an alert was lost. */
export const BROKEN_WORDS: Readonly<Record<BrokenAt, string>> = {
	no_feedback: "没有反馈",
	unreached: "没有联系上",
	harmless: "核查认为无风险",
	not_dissuaded: "确认涉诈，未劝住",
	dissuaded: "已劝阻，仍接报",
	unsaid: "未写明",
};

/** A text as written; 不详 without one. */
export const saidText = (text: string | null): string => text ?? blankText("unknown");

/** The number of an alert, leading to its history. */
export function ticketCell(ticketNo: string): TableCell {
	const link = recordLink({ record_table: "alert", key_1: ticketNo, key_2: null, key_3: null });
	return { text: ticketNo.startsWith("#") || ticketNo === "" ? "（无编号）" : ticketNo, record: link };
}

/** A moment as a cell; earlier ones first. */
export const momentCell = (moment: string | null): TableCell => ({
	text: momentText(moment),
	sort: sortOf(moment),
});

/** Digits of a moment as one number, which sorts as the moment does. */
const sortOf = (moment: string | null): number | null =>
	moment === null ? null : Number(moment.replace(/\D/g, ""));

const contactText = (isContacted: boolean | null): string =>
	isContacted === null ? blankText("unknown") : isContacted ? "已联系" : "未联系上";

/** Number and issue of every listed alert. */
export function alertColumns<Row extends ListedAlert>(): readonly CellColumn<Row>[] {
	return [
		{
			id: "ticket",
			label: "预警编号",
			align: "left",
			weight: 4,
			cell: ({ ticketNo }) => ticketCell(ticketNo),
		},
		{
			id: "issued",
			label: "下发时间",
			align: "left",
			weight: 4,
			cell: ({ issuedTime }) => momentCell(issuedTime),
		},
		textColumn("level", "等级", 1.6, ({ level }) => saidText(level)),
		textColumn("type", "疑似类型", 4, ({ type }) => saidText(type)),
	];
}

/** Who was warned, masked, where, and who sees to it. */
export function personColumns<Row extends ListedAlert>(): readonly CellColumn<Row>[] {
	return [
		textColumn("person", "对象", 2, ({ person }) => saidText(person)),
		textColumn("phone", "电话", 3, ({ phone }) => saidText(phone)),
		textColumn("place", "村居", 3, ({ place }) => saidText(place)),
		textColumn("actor", "处置力量", 2, ({ actor }) => saidText(actor)),
		textColumn("officer", "处置人", 3, ({ officer }) => saidText(officer)),
		textColumn("contact", "联系情况", 2.4, ({ isContacted }) => contactText(isContacted)),
	];
}
