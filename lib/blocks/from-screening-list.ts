/** The worklist of a day → a table to be gone through by grid and officer, with the tasks behind its rows; masked. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { rangeOf } from "@/lib/calendar/range";
import { minutesOf, numberWords } from "@/lib/ingest/joins/row-values";
import type { ScreeningBoard } from "@/lib/screening/board";
import type { ListedEvent, ListedEvidence, ListedTask } from "@/lib/screening/masked";
import { countOpen } from "@/lib/visits/visit";
import { blankText, numberText, yuanText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { durationText } from "./minutes-words";
import { type CellColumn, countColumn, textColumn } from "./quality/table";
import { HIT_KIND_WORDS, HIT_STRENGTH_WORDS } from "./screening-words";
import { nearDateText, standingCell, type TaskList, type TickTask, visitText } from "./visit-words";

const FEN_PER_YUAN = 100;
/** More events of one person than these are counted, not listed. */
const LISTED = 2;

/** Whom nobody is named for. */
const NOBODY = "未落实";

/** Officer of a task as the list names it. */
export const officerText = ({ duty }: Pick<ListedTask, "duty">): string => duty.officer ?? NOBODY;

const gridText = ({ duty }: Pick<ListedTask, "duty">): string => duty.grid ?? NOBODY;

function rowsOf({ eventNo, ordinal, counted }: ListedEvent): RowsLink | null {
	if (counted === null) return null;
	const { basis, day } = counted;
	return { metric: basis, window: rangeOf(day, day), filters: [], event: { eventNo, ordinal } };
}

const signerText = ({ signer: { name, phone } }: ListedTask): string =>
	[name, phone].filter(Boolean).join(" ") || blankText("unknown");

const placeText = ({ signer: { village, employer } }: ListedTask): string =>
	[village, employer].filter(Boolean).join("；") || blankText("unknown");

/** Events of a task, each once, with who suffered it; in the order of the evidence. */
function eventsOf({ evidence }: ListedTask): readonly ListedEvidence[] {
	const byEvent = new Map(
		evidence.toReversed().map((one) => [`${one.event.eventNo}#${one.event.ordinal}`, one]),
	);
	return [...byEvent.values()].toReversed();
}

function eventText({ event, side }: ListedEvidence, day: CivilDate): string {
	const { at, category, lossFen } = event;
	const loss = lossFen === null ? "损失不详" : `损失${yuanText(lossFen / FEN_PER_YUAN)}`;
	const who = side === "relation" ? "（关系人）" : "";
	return `${nearDateText(dateOfMoment(at), day)}${category}，${loss}${who}`;
}

function eventCell(task: ListedTask, day: CivilDate): TableCell {
	const events = eventsOf(task);
	const [first] = events;
	const more = events.length > LISTED ? `；等${numberText(events.length)}起` : "";
	const text = events.slice(0, LISTED).map((one) => eventText(one, day));
	return {
		text: `${text.join("；")}${more}`,
		rows: first === undefined ? null : rowsOf(first.event),
		hint: events.map(({ event }) => event.eventNo).join("、"),
	};
}

const evidenceText = ({ evidence }: ListedTask): string =>
	[...new Set(evidence.map(({ words }) => words))].join("；");

/** What is remembered of the person: `第2次签署；此前命中1次；上次回访已见面（5月2日）`. */
function memoryText({ signing, earlierHits, earlierVisit }: ListedTask, day: CivilDate): string {
	const parts = [
		signing !== null && signing > 1 ? `第${numberText(signing)}次签署` : null,
		earlierHits > 0 ? `近期已命中${numberText(earlierHits)}次` : null,
		earlierVisit === null ? null : `上次回访${visitText(earlierVisit, day)}`,
	].filter((part) => part !== null);
	if (parts.length > 0) return parts.join("；");
	return signing === null ? blankText() : "首次签署";
}

/** What is to be done by when, and what was done; a visit that set another day says so itself. */
function standingOfTask({ standing, last }: ListedTask, day: CivilDate): TableCell {
	const { status, due } = standing;
	const cell = standingCell(standing, last, day);
	return status !== "open" || due === null
		? cell
		: { ...cell, text: `${nearDateText(due, day)}前；${cell.text}` };
}

function hitCell(task: ListedTask): TableCell {
	const { kind, strength } = task;
	return {
		text: `${HIT_KIND_WORDS[kind]}（${HIT_STRENGTH_WORDS[strength]}）：${evidenceText(task)}`,
		...(strength === "weak" ? { hint: "只凭姓名、出生日期和村居，或关系待核，请先核实身份" } : {}),
	};
}

function signedCell({ signer, isOfDay, elapsedMinutes }: ListedTask, day: CivilDate): TableCell {
	const { signedAt, hasClock, receiptNo } = signer;
	const clock = hasClock ? ` ${signedAt.slice(11, 16)}` : "";
	const elapsed = elapsedMinutes === null ? "" : `，已过${durationText(elapsedMinutes)}`;
	const number = numberWords(receiptNo);
	return {
		text: `${nearDateText(dateOfMoment(signedAt), day)}${clock}${isOfDay ? "" : "（以前）"}${elapsed}${number === "" ? "" : `，回执${number}`}`,
		sort: minutesOf({ moment: signedAt, hasClock }),
	};
}

function columnsOf(day: CivilDate): readonly CellColumn<ListedTask>[] {
	const column = (
		id: string,
		label: string,
		weight: number,
		cell: (task: ListedTask) => TableCell,
	): CellColumn<ListedTask> => ({ id, label, align: "left", weight, cell });
	return [
		column("signer", "签署人", 3, (task) => ({ text: signerText(task) })),
		column("grid", "网格", 3, (task) => ({
			text: gridText(task),
			...(task.duty.gridWorker === null ? {} : { hint: `网格员：${task.duty.gridWorker}` }),
		})),
		column("officer", "责任民警", 2, (task) => ({
			text: officerText(task),
			...(task.duty.firm === null ? {} : { hint: `企业责任民警：${task.duty.firm}` }),
		})),
		column("place", "村居和单位", 6, (task) => ({ text: placeText(task) })),
		column("signed", "签署", 4, (task) => signedCell(task, day)),
		column("hit", "命中和依据", 6, hitCell),
		column("event", "此前被骗", 6, (task) => eventCell(task, day)),
		column("memory", "签署和回访史", 6, (task) => ({ text: memoryText(task, day) })),
		column("standing", "期限和办理情况", 4, (task) => standingOfTask(task, day)),
	];
}

/**
 * The list with the tasks behind it; holds no name and no number of a person in clear.
 * @param officer only tasks of this officer, as {@link officerText} names them; null = of all
 */
export function worklist({ day, tasks }: ScreeningBoard, officer: string | null): TaskList {
	const shown = officer === null ? tasks : tasks.filter((task) => officerText(task) === officer);
	const rowIdOf = ({ subject }: ListedTask) => subject.id;
	const table = listedTable(shown, columnsOf(day), {
		id: "table.screening.worklist",
		caption: `回访清单${officer === null ? "" : `（${officer}）`}`,
		keyOf: rowIdOf,
		footnote:
			"按网格和责任民警排列，逾期的在前；已过时间从签署算到读表时。姓名、号码已遮盖；只用于上门提醒和回访，不评价个人",
		emptyText: officer === null ? "当日没有命中，以前的也都已办结" : "没有待办",
	});
	const ticks = shown.map(
		(task): TickTask => ({
			rowId: rowIdOf(task),
			title: signerText(task),
			subject: task.subject,
			last: task.last,
			standing: task.standing,
		}),
	);
	return { table, tasks: ticks };
}

interface Group {
	readonly grid: string;
	readonly officer: string;
	readonly tasks: readonly ListedTask[];
}

/** Tasks by grid and officer, in the order of the list. */
function groupsOf(tasks: readonly ListedTask[]): readonly Group[] {
	const byKey = new Map<string, { grid: string; officer: string; tasks: ListedTask[] }>();
	for (const task of tasks) {
		const [grid, officer] = [gridText(task), officerText(task)];
		const group = byKey.get(`${grid}\n${officer}`) ?? { grid, officer, tasks: [] };
		group.tasks.push(task);
		byKey.set(`${grid}\n${officer}`, group);
	}
	return [...byKey.values()];
}

/** How much waits for each grid and officer. */
export function dutiesTable({ day, tasks }: ScreeningBoard): TableBlock {
	const openOf = ({ tasks: own }: Group) =>
		countOpen(
			own.map(({ standing }) => standing),
			day,
		);
	return listedTable(
		groupsOf(tasks),
		[
			textColumn("grid", "网格", 4, ({ grid }) => grid),
			textColumn("officer", "责任民警", 3, ({ officer }) => officer),
			countColumn("open", "待回访", (group) => openOf(group).open),
			{
				id: "overdue",
				label: "逾期",
				align: "right",
				weight: 2,
				cell: (group) => {
					const { overdue } = openOf(group);
					return { text: numberText(overdue), sort: overdue, tone: overdue > 0 ? "worse" : "none" };
				},
			},
			countColumn("done", "已办结", (group) => group.tasks.length - openOf(group).open),
		],
		{
			id: "table.screening.duties",
			caption: "按网格和责任民警",
			keyOf: ({ grid, officer }) => `${grid}/${officer}`,
			emptyText: "没有待办",
		},
	);
}
