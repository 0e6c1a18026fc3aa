/** Where alerts and incidents missed each other → alerts that became incidents, and incidents by whether they were alerted to. */
import { dateOfMoment } from "@/lib/base/civil";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { type IncidentPart, WITH_LOSS } from "@/lib/response/alerts/alerted-incidents";
import type { MissedBoard } from "@/lib/response/alerts/ask-missed";
import type { BecameIncident } from "@/lib/response/alerts/missed";
import { fullDateText } from "@/lib/wording/dates";
import { numberText, percentText, yuanText } from "@/lib/wording/numbers";
import { alertColumns, BROKEN_WORDS, momentCell, personColumns } from "./alert-words";
import type { NoteBlock, RowsLink, TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { durationText } from "./minutes-words";
import { type CellColumn, textColumn } from "./quality/table";
import { eventLink } from "./record-link";
import { tallyText } from "./tally-cell";

const FEN_PER_YUAN = 100;

function eventCell({ eventNo, incidentNo, caseNo }: BecameIncident): TableCell {
	const link = incidentNo === null ? eventLink("case_file", caseNo ?? "") : eventLink("incident", incidentNo);
	return { text: incidentNo ?? caseNo ?? "—", record: { ...link, event: { eventNo, ordinal: 1 } } };
}

function lossCell({ lossFen }: BecameIncident): TableCell {
	const yuan = lossFen === null ? null : lossFen / FEN_PER_YUAN;
	return { text: yuanText(yuan, { blank: "unknown" }), sort: yuan };
}

function leadCell({ leadMinutes }: BecameIncident): TableCell {
	return leadMinutes === null
		? { text: "不详", sort: null }
		: { text: durationText(leadMinutes), sort: leadMinutes };
}

/** Alerts in time for an event that was reported all the same. */
export function becameIncidentsTable({ became }: MissedBoard): TableBlock {
	const doubtful =
		became.doubtful === 0 ? "" : `；另有${numberText(became.doubtful)}起因缺少时分，不能确定下发在先`;
	return listedTable<BecameIncident>(
		became.list,
		[
			...alertColumns<BecameIncident>(),
			textColumn("broken", "断在哪一环", 4, ({ brokenAt }) => BROKEN_WORDS[brokenAt]),
			{ id: "event", label: "警情", align: "left", weight: 4, cell: eventCell },
			{
				id: "report",
				label: "报警时间",
				align: "left",
				weight: 4,
				cell: ({ reportTime }) => momentCell(reportTime),
			},
			{ id: "lead", label: "下发至报警", align: "right", weight: 3, cell: leadCell },
			{ id: "loss", label: "损失", align: "right", weight: 3, cell: lossCell },
			...personColumns<BecameIncident>().filter(({ id }) => id !== "phone" && id !== "contact"),
		],
		{
			id: "table.alerts_became",
			caption: "预警后仍成警情的",
			keyOf: ({ ticketNo, eventNo }) => `${ticketNo}/${eventNo}`,
			footnote: `统计期内下发，与受害人证件号码或本人电话相同，并在发案前72小时至最后转账之间下发的；或写明警情编号并在报警前下发的${doubtful}`,
			emptyText: "统计期内下发的预警没有成为警情",
		},
	);
}

function callsOf({ window }: MissedBoard, value: string | null, isWithLoss: boolean): RowsLink {
	const status = { dimension: "intervention_status", values: [value] } as const;
	return { metric: "calls", window, filters: isWithLoss ? [status, WITH_LOSS] : [status] };
}

/** Incidents of the window by 预警止付状态, each number leading to its rows. */
export function alertedIncidentsTable(board: MissedBoard, labels: LabelContext): TableBlock {
	const { parts } = board.incidents;
	const ordered = parts.toSorted((one, other) => Number(one.value === null) - Number(other.value === null));
	const column = (
		id: string,
		label: string,
		count: (part: IncidentPart) => number,
	): CellColumn<IncidentPart> => ({
		id,
		label,
		align: "right",
		weight: 3,
		cell: (part) => ({
			text: numberText(count(part)),
			sort: count(part),
			...(count(part) === 0 ? {} : { rows: callsOf(board, part.value, id === "lost") }),
		}),
	});
	return listedTable<IncidentPart>(
		ordered,
		[
			textColumn("status", "预警止付状态", 5, ({ value }) =>
				labelOfValue(DIMENSIONS.intervention_status, value, labels),
			),
			column("calls", "接报警情", ({ calls }) => calls),
			column("lost", "其中非未遂", ({ withLoss }) => withLoss),
		],
		{
			id: "table.alerted_incidents",
			caption: "警情事前有没有预警",
			footnote: "按报警时间统计；预警记录没有覆盖的时段为不详，未遂的多因劝阻成功，不作漏报看",
			emptyText: "统计期内没有警情",
		},
	);
}

/** Both sides of what was missed, in one sentence, with how far the alerts reach. */
export function missedSentence({ became, incidents, issued, reach }: MissedBoard): NoteBlock {
	const share = issued === 0 ? "" : `，占${percentText(became.alerts / issued)}`;
	const { alerted } = incidents;
	const unalerted = alerted.whole - alerted.count;
	const covered =
		reach === null
			? "尚无预警记录"
			: `预警记录自${fullDateText(dateOfMoment(reach.from))}至${fullDateText(dateOfMoment(reach.until))}`;
	const clauses = [
		`下发的${numberText(issued)}起预警中，${numberText(became.alerts)}起后来仍成警情${share}`,
		`非未遂警情中事前有预警的${tallyText(alerted)}，没有预警的${numberText(unalerted)}起，不详${numberText(alerted.unknown)}起`,
		covered,
	];
	return { kind: "note", id: "note.alerts_missed", text: `${clauses.join("；")}。`, tone: "plain" };
}
