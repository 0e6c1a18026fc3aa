/** The firms to visit → a table of officers and the list itself, each firm with why and since when. */
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import type { DueVisit, OfficerVisits, VisitList, VisitReason } from "@/lib/enterprises/visits";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock, TableCell } from "./block";
import { countCell, dayCell, peopleCell, zoneText } from "./from-enterprises-words";

const NO_OFFICER = "未指定";
/** Names listed in a note; more are counted. */
const LISTED = 8;

/** Why a firm is to be visited, in words, with the months of the settings. */
export function reasonText(reason: VisitReason, { quietMonths }: Pick<VisitList, "quietMonths">): string {
	if (reason === "no_pledge") return "未签包干书";
	return reason === "never_talked" ? "从未开过讲堂" : `${numberText(quietMonths)}个月没有讲堂`;
}

function daysCell({ daysSince }: DueVisit, { talksSince }: VisitList): TableCell {
	if (daysSince !== null) return { text: `${numberText(daysSince)}天`, sort: daysSince };
	return talksSince === null
		? { text: blankText(), sort: null }
		: { text: "从未", sort: Number.MAX_SAFE_INTEGER };
}

function visitCells(
	visit: DueVisit,
	officer: OfficerVisits["officer"],
	list: VisitList,
): readonly TableCell[] {
	const { name, zone, adviser, adviserPhone, workers, pledgeDay, lastTalk, reasons } = visit;
	return [
		{ text: officer ?? NO_OFFICER, ...(officer === null ? { tone: "worse" as const } : {}) },
		{ text: name },
		{ text: zoneText(zone) },
		peopleCell(workers),
		{ text: adviser ?? NO_OFFICER, ...(adviserPhone === null ? {} : { hint: `电话${adviserPhone}` }) },
		dayCell(pledgeDay, list.arePledgesKept ? "未签" : blankText()),
		dayCell(lastTalk, list.talksSince === null ? blankText() : "从未"),
		daysCell(visit, list),
		{ text: reasons.map((reason) => reasonText(reason, list)).join("、") },
	];
}

function footnoteOf({ quietMonths, before, talksSince, arePledgesKept }: VisitList): string {
	return [
		`截至研判日没有签包干书，或最近一次讲堂在${fullDateText(before)}及以前（${numberText(quietMonths)}个月）的企业；每名民警名下从未走访的在前，其次间隔最长的`,
		talksSince === null ? "没有宣防活动记录，讲堂一项不判断" : `宣防活动记录自${fullDateText(talksSince)}起`,
		arePledgesKept ? null : "名册没有一家写明包干书日期，包干书一项不判断",
	]
		.filter((part) => part !== null)
		.join("；");
}

/** The list, officer by officer. */
export function visitsTable({ visits }: Pick<EnterprisesBoard, "visits">): TableBlock {
	return {
		kind: "table",
		id: "table.enterprises.visits",
		caption: "待走访企业",
		columns: [
			{ id: "officer", label: "责任民警", align: "left", weight: 2 },
			{ id: "firm", label: "企业", align: "left", weight: 6 },
			{ id: "zone", label: "园区", align: "left", weight: 4 },
			{ id: "workers", label: "职工", align: "right", weight: 1.5 },
			{ id: "adviser", label: "安全顾问", align: "left", weight: 2 },
			{ id: "pledge", label: "包干书", align: "left", weight: 3 },
			{ id: "last", label: "最近讲堂", align: "left", weight: 3 },
			{ id: "days", label: "距今", align: "right", weight: 2 },
			{ id: "reasons", label: "原因", align: "left", weight: 5 },
		],
		rows: visits.officers.flatMap(({ officer, due }) =>
			due.map((visit) => ({ id: visit.name, cells: visitCells(visit, officer, visits) })),
		),
		footnote: footnoteOf(visits),
		emptyText:
			visits.count === null
				? "没有企业名册，或名册没有包干书日期、也没有宣防活动记录，无法判断"
				: "没有需要走访的企业",
	};
}

/** How many firms each officer has, and how many of them are to be visited. */
export function officersTable({ visits }: Pick<EnterprisesBoard, "visits">): TableBlock {
	return {
		kind: "table",
		id: "table.enterprises.officers",
		caption: "各民警待走访",
		columns: [
			{ id: "officer", label: "责任民警", align: "left", weight: 3 },
			{ id: "enterprises", label: "包干企业", align: "right", weight: 2 },
			{ id: "due", label: "待走访", align: "right", weight: 2 },
			{ id: "never", label: "其中从未开过讲堂", align: "right", weight: 3 },
		],
		rows: visits.officers.map(({ officer, enterprises, due }) => ({
			id: officer ?? NO_OFFICER,
			cells: [
				{ text: officer ?? NO_OFFICER, ...(officer === null ? { tone: "worse" as const } : {}) },
				countCell(enterprises),
				countCell(visits.count === null ? null : due.length),
				countCell(visits.talksSince === null ? null : due.filter(({ lastTalk }) => lastTalk === null).length),
			],
		})),
		footnote: "一家企业只有一名责任民警；未指定的排在最前",
		emptyText: "没有企业名册",
	};
}

function missingText(what: string, names: readonly string[], isFilled: boolean): string | null {
	if (names.length === 0) return null;
	if (!isFilled) return `企业名册没有${what}一栏`;
	const more = names.length > LISTED ? `等${numberText(names.length)}家` : "";
	return `没有${what}的企业${numberText(names.length)}家：${names.slice(0, LISTED).join("、")}${more}`;
}

/** Firms without an officer or an adviser; none where every firm has both. */
export function missingNotes({ visits, isFilled }: EnterprisesBoard): readonly NoteBlock[] {
	const texts = {
		officer: missingText("责任民警", visits.withoutOfficer, isFilled.officer),
		adviser: missingText("安全顾问", visits.withoutAdviser, isFilled.adviser),
	};
	return Object.entries(texts).flatMap(([id, text]) =>
		text === null
			? []
			: [{ kind: "note", id: `note.enterprises.${id}`, text: `${text}。`, tone: "warning" } as const],
	);
}
