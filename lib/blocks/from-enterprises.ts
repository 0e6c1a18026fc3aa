/** The firms → two tables: the work done for each, and what happened to its workers; a line each, nobody named but staff. */
import { BASES } from "@/lib/analysis/bases";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import type { FirmFigures } from "@/lib/enterprises/firms";
import { ACTIVATION_IDS, ACTIVATIONS } from "@/lib/enterprises/register";
import { blankText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell, TableColumn } from "./block";
import { comparisonLabel } from "./comparison";
import type { EnterprisesShown } from "./from-enterprises-figures";
import {
	changeCell,
	countCell,
	DOUBT_WORDS,
	dayCell,
	differenceCell,
	lossCell,
	peopleCell,
	placeCell,
	rateCell,
	shrunkCell,
	workersCell,
	zoneText,
} from "./from-enterprises-words";

const EMPTY = "尚未导入企业名册：在“数据导入”导入企业名册，或在“设置”登记企业";

function right(id: string, label: string, weight: number): TableColumn {
	return { id, label, align: "right", weight };
}

function left(id: string, label: string, weight: number): TableColumn {
	return { id, label, align: "left", weight };
}

function adviserCell({ adviser, adviserPhone }: FirmFigures): TableCell {
	const text = adviser ?? "未指定";
	return adviserPhone === null ? { text } : { text, hint: `电话${adviserPhone}` };
}

function doubtsCell({ doubts }: FirmFigures): TableCell {
	return {
		text: doubts.map((id) => DOUBT_WORDS[id].label).join("、"),
		hint: doubts.map((id) => DOUBT_WORDS[id].words).join("；"),
	};
}

/** The day of the last talk; — where no activity is on record, which is not "never". */
function talkCell({ lastTalk, talks }: FirmFigures): TableCell {
	return dayCell(lastTalk, talks === null ? blankText() : "从未");
}

function workCells(firm: FirmFigures, { isFilled }: EnterprisesBoard): readonly TableCell[] {
	return [
		{ text: firm.name },
		{ text: zoneText(firm.zone) },
		{ text: firm.officer ?? "未指定" },
		adviserCell(firm),
		dayCell(firm.pledgeDay, isFilled.pledge ? "未签" : blankText()),
		countCell(firm.talks),
		talkCell(firm),
		doubtsCell(firm),
	];
}

const unfilteredNote = ({ question: { filters } }: EnterprisesBoard): string =>
	filters.length > 0 ? "；筛选条件不影响本表" : "";

/** 一企一警: adviser, officer, pledge, talks, and what is doubtful about the register. */
export function firmWorkTable(board: EnterprisesBoard): TableBlock {
	return {
		kind: "table",
		id: "table.enterprises.work",
		caption: "一企一警包干与讲堂",
		columns: [
			left("firm", "企业", 6),
			left("zone", "园区", 4),
			left("officer", "责任民警", 2),
			left("adviser", "安全顾问", 2),
			left("pledge", "包干书", 3),
			right("talks", "本期讲堂", 1.5),
			left("last", "最近讲堂", 3),
			left("doubts", "提示", 3),
		],
		rows: board.firms.map((firm) => ({ id: firm.name, cells: workCells(firm, board) })),
		footnote: `讲堂为写明该企业的宣传活动${unfilteredNote(board)}`,
		emptyText: EMPTY,
	};
}

function reachCells(firm: FirmFigures): readonly TableCell[] {
	return [
		{ text: firm.name },
		peopleCell(firm.workers),
		countCell(firm.signers),
		workersCell(firm.coverage),
		...ACTIVATION_IDS.map((id) => workersCell(firm.activation[id])),
	];
}

/** How many workers signed a receipt, and how many have each protection. */
export function firmReachTable(board: EnterprisesBoard): TableBlock {
	return {
		kind: "table",
		id: "table.enterprises.reach",
		caption: "职工回执覆盖与三项开通",
		columns: [
			left("firm", "企业", 6),
			right("workers", "职工", 1.5),
			right("signers", "签回执人数", 1.5),
			right("coverage", "覆盖率", 3.5),
			...ACTIVATION_IDS.map((id) => right(id, ACTIVATIONS[id].label, 3.5)),
		],
		rows: board.firms.map((firm) => ({ id: firm.name, cells: reachCells(firm) })),
		footnote: `签回执人数为研判日前365天内签过回执的不同职工，一人按最近一张写明单位的回执计一次；三项开通率为开通数÷职工人数。括号内为两个数；职工人数或开通数不详的不算率；超过100%的为名册存疑${unfilteredNote(board)}`,
		emptyText: EMPTY,
	};
}

function harmCells(firm: FirmFigures): readonly TableCell[] {
	return [
		{ text: firm.name },
		{ text: zoneText(firm.zone) },
		peopleCell(firm.workers),
		countCell(firm.incidents.now),
		changeCell(firm.incidents),
		lossCell(firm.losses.now),
		differenceCell(firm.losses),
		countCell(firm.dissuaded),
		rateCell(firm.frequency),
		shrunkCell(firm.frequency),
		placeCell(firm.frequency),
	];
}

/** Most incidents first, then more workers, then by name. */
function byHarm(one: FirmFigures, other: FirmFigures): number {
	const difference = other.incidents.now - one.incidents.now;
	if (difference !== 0) return difference;
	const size = (other.workers ?? 0) - (one.workers ?? 0);
	return size === 0 ? (one.name < other.name ? -1 : 1) : size;
}

/** What happened: incidents against last year with their verdict, losses, dissuasions, and how often per 10 000 workers. */
export function firmHarmTable(board: EnterprisesBoard, shown: EnterprisesShown): TableBlock {
	const { record } = BASES[board.question.basis];
	return {
		kind: "table",
		id: "table.enterprises.harm",
		caption: `各企业${record}与损失`,
		columns: [
			left("firm", "企业", 6),
			left("zone", "园区", 4),
			right("workers", "职工", 1.5),
			right("incidents", `${record}起数`, 1.5),
			right("lastYear", comparisonLabel("lastYear", shown), 5),
			right("loss", "已知损失", 3.5),
			right("difference", "损失增减", 3),
			right("dissuaded", "劝阻", 1.5),
			right("rate", "万人率", 2),
			right("shrunk", "收缩后(95%区间)", 4),
			left("place", "与各企业平均相比", 3),
		],
		rows: board.firms.toSorted(byHarm).map((firm) => ({ id: firm.name, cells: harmCells(firm) })),
		footnote:
			"按第一受害人的工作单位归属，单位与所标园区不符的不计入企业；损失不详的另列起数，不按0计。劝阻只计预警对象本人的回执写明该单位的。万人率为起数÷职工×10000，未折成年率；收缩后为向各企业平均靠拢的估计；职工不足300人的不宜排名",
		emptyText: EMPTY,
	};
}
