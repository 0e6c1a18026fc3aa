/** What is still to be done of alerts → lists: without feedback, visits due, people nobody could speak to. All masked. */
import { dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { DueFollowUp, OpenAlert, UnreachedAlert } from "@/lib/response/alerts/open-alerts";
import { numberText } from "@/lib/wording/numbers";
import { alertColumns, momentCell, personColumns, saidText } from "./alert-words";
import type { NoteBlock, TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { durationText } from "./minutes-words";
import { textColumn } from "./quality/table";
import { momentText } from "./stored-value";

const MINUTES_PER_DAY = 1440;

function ageCell({ ageMinutes, ageDays }: OpenAlert): TableCell {
	if (ageMinutes !== null) return { text: durationText(ageMinutes), sort: ageMinutes };
	return { text: `${numberText(ageDays)}天`, sort: ageDays * MINUTES_PER_DAY, hint: "下发时间没有时分" };
}

/** Alerts without feedback, the oldest first. @param feedbackHours the term they are held against */
export function openAlertsTable({ open, moment }: AlertBoard, feedbackHours: number): TableBlock {
	return listedTable<OpenAlert>(
		open.open,
		[
			...alertColumns<OpenAlert>(),
			{ id: "age", label: "已过", align: "right", weight: 3, cell: ageCell },
			{
				id: "state",
				label: "状态",
				align: "left",
				weight: 2,
				cell: ({ isOverdue }) => ({
					text: isOverdue ? "超期" : "未超期",
					tone: isOverdue ? "worse" : "none",
					sort: isOverdue ? 1 : 0,
				}),
			},
			...personColumns<OpenAlert>(),
		],
		{
			id: "table.alerts_open",
			caption: "没有反馈的预警",
			keyOf: ({ ticketNo }) => ticketNo,
			footnote: `截至${momentText(moment)}，不论何时下发；没有反馈时间、核查结论和处置结果的为没有反馈（“处置中”不是结果），下发后超过${numberText(feedbackHours)}小时的为超期`,
			emptyText: "没有未反馈的预警",
		},
	);
}

/** Visits due today and overdue ones, the longest overdue first. */
export function followUpsTable({ open, moment }: AlertBoard): TableBlock {
	const today = dayNumber(dateOfMoment(moment));
	const stateCell = ({ dueTime, isOverdue }: DueFollowUp): TableCell => {
		const days = today - dayNumber(dateOfMoment(dueTime));
		if (!isOverdue) return { text: "今日到期", sort: 0 };
		return { text: days === 0 ? "今日已超时" : `超期${numberText(days)}天`, tone: "worse", sort: days };
	};
	return listedTable<DueFollowUp>(
		open.followUps,
		[
			...alertColumns<DueFollowUp>(),
			{ id: "due", label: "回访期限", align: "left", weight: 4, cell: ({ dueTime }) => momentCell(dueTime) },
			{ id: "state", label: "状态", align: "left", weight: 3, cell: stateCell },
			...personColumns<DueFollowUp>(),
		],
		{
			id: "table.alert_follow_ups",
			caption: "到期和超期的回访",
			keyOf: ({ ticketNo }) => ticketNo,
			footnote: `截至${momentText(moment)}，不论何时下发；写明回访期限而没有回访时间的`,
			emptyText: "没有到期的回访",
		},
	);
}

/** People fed back as not spoken to. */
export function unreachedTable({ unreached }: AlertBoard): TableBlock {
	return listedTable<UnreachedAlert>(
		unreached,
		[
			...alertColumns<UnreachedAlert>(),
			textColumn("reason", "原因", 3, ({ reason }) => saidText(reason)),
			{
				id: "call",
				label: "首次拨打",
				align: "left",
				weight: 4,
				cell: ({ firstCallTime }) => momentCell(firstCallTime),
			},
			...personColumns<UnreachedAlert>(),
		],
		{
			id: "table.alerts_unreached",
			caption: "反馈为未联系上的预警",
			keyOf: ({ ticketNo }) => ticketNo,
			footnote: "统计期内下发的；应继续查找本人或其家属",
			emptyText: "统计期内没有反馈为未联系上的预警",
		},
	);
}

/** How much is open, in one sentence. */
export function openAlertsSentence({ open: { counts }, moment }: AlertBoard): NoteBlock {
	const { open, overdue, followUpsDueToday, followUpsOverdue } = counts;
	return {
		kind: "note",
		id: "note.alerts_open",
		text: `截至${momentText(moment)}，没有反馈的预警${numberText(open)}起，其中超期${numberText(overdue)}起；今日到期的回访${numberText(followUpsDueToday)}起，超期未回访${numberText(followUpsOverdue)}起。`,
		tone: overdue + followUpsOverdue > 0 ? "warning" : "plain",
	};
}
