/** All firms together → headline figures, and what a reader must know of the comparison. */
import { BASES } from "@/lib/analysis/bases";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { areUnlike, type Named } from "@/lib/enterprises/measures";
import { METRICS } from "@/lib/metrics";
import { fullDateText, fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { blankText, countText, numberText, percentText } from "@/lib/wording/numbers";
import { shareText } from "@/lib/wording/shares";
import type { BlockComparison, FigureBlock, NoteBlock } from "./block";
import { type Against, blockComparison, comparisonLead } from "./comparison";
import { INCOMPARABLE, lossText } from "./from-enterprises-words";
import { workersRows } from "./from-enterprises-zones";

const FEN_PER_YUAN = 100;

/** What the words of a comparison depend on besides the board. */
export interface EnterprisesShown extends Against {
	/** Why the period has no window to compare with; null where it has one. */
	readonly absence: string | null;
}

type Parts = Pick<FigureBlock, "id" | "label" | "value" | "text"> &
	Partial<Pick<FigureBlock, "comparisons" | "rows" | "notes">> & {
		readonly rule: string;
		/** True for what stands as of the day of reading and not for the window. */
		readonly isAsOf: boolean;
	};

function figureOf(board: EnterprisesBoard, { rule, isAsOf, id, ...parts }: Parts): FigureBlock {
	const window = isAsOf ? `截至${fullDateText(board.asOf)}` : fullRangeText(board.question.windows.current);
	const cutOff = board.cutOff === null ? null : momentText(board.cutOff);
	return {
		kind: "figure",
		id: `figure.enterprises.${id}`,
		comparisons: [],
		rows: null,
		notes: [],
		...parts,
		provenance: { rule, window, cutOff },
	};
}

function firmsText(count: number | null): string {
	return count === null ? blankText() : `${numberText(count)}家`;
}

function workFigures(board: EnterprisesBoard): readonly FigureBlock[] {
	const { total, visits } = board;
	const all = `共${numberText(total.enterprises)}家`;
	return [
		figureOf(board, {
			id: "firms",
			label: "企业",
			value: total.enterprises,
			text: firmsText(total.enterprises),
			rule: "企业名册与设置中登记的企业，同名计1家",
			isAsOf: true,
			notes: [
				total.withOfficer === null ? null : `有责任民警${firmsText(total.withOfficer)}`,
				total.withAdviser === null ? null : `有安全顾问${firmsText(total.withAdviser)}`,
			].filter((note) => note !== null),
		}),
		figureOf(board, {
			id: "pledged",
			label: `已签包干书（${all}）`,
			value: total.pledged,
			text: firmsText(total.pledged),
			rule: "包干书签订日期不晚于研判日的企业；名册没有一家写明日期的不统计",
			isAsOf: true,
		}),
		figureOf(board, {
			id: "talked",
			label: `本期开过讲堂（${all}）`,
			value: total.talked,
			text: firmsText(total.talked),
			rule: "统计期内有点名该企业的讲堂、讲座、宣讲、培训等活动的企业；海报、电影、直播不算讲堂",
			isAsOf: false,
			notes: total.talks === null ? [] : [`讲堂${numberText(total.talks)}场，含面向整个园区的`],
		}),
		figureOf(board, {
			id: "visits",
			label: `待走访（${all}）`,
			value: visits.count,
			text: firmsText(visits.count),
			rule: `没有签包干书，或${numberText(visits.quietMonths)}个月没有讲堂的企业`,
			isAsOf: true,
		}),
	];
}

function reachFigures(board: EnterprisesBoard): readonly FigureBlock[] {
	const { total } = board;
	const { coverage } = total;
	const unknown = total.workersUnknown === 0 ? [] : [`另有${firmsText(total.workersUnknown)}职工人数不详`];
	return [
		figureOf(board, {
			id: "workers",
			label: "职工",
			value: total.workers,
			text: countText(total.workers, "人", { blank: "unknown" }),
			rule: "园区名册的职工人数，没有的为各企业之和，加园区外企业",
			isAsOf: true,
			notes: unknown,
		}),
		figureOf(board, {
			id: "coverage",
			label:
				coverage === null
					? "职工回执覆盖率"
					: `职工回执覆盖率（${numberText(coverage.part)}/${numberText(coverage.whole)}人）`,
			value: coverage?.share ?? null,
			text: percentText(coverage?.share ?? null),
			rule: "研判日前365天内签过回执的不同职工÷职工人数；一人按最近一张写明单位的回执计一次",
			isAsOf: true,
			notes: [
				...(total.signers === null ? [] : [`签回执${countText(total.signers, "人")}`]),
				...(coverage === null ? [] : [shareText(coverage, "家")]),
			],
		}),
	];
}

function incidentsComparison(board: EnterprisesBoard, shown: EnterprisesShown): BlockComparison {
	const { now, base, comparison } = board.total.incidents;
	return blockComparison({
		label: comparisonLead("lastYear", shown),
		unit: "起",
		riseIs: "worse",
		now,
		base,
		comparison,
		absence: shown.absence ?? INCOMPARABLE[board.comparability],
	});
}

function lossComparison(board: EnterprisesBoard, shown: EnterprisesShown): BlockComparison {
	const { now, base, differenceFen } = board.total.losses;
	const yuanOf = (fen: number | null | undefined) => (fen == null ? null : fen / FEN_PER_YUAN);
	const absence = shown.absence ?? INCOMPARABLE[board.comparability];
	return blockComparison({
		label: comparisonLead("lastYear", shown),
		unit: "元",
		riseIs: "worse",
		now: yuanOf(now.fen),
		base: yuanOf(base?.fen),
		comparison: null,
		absence: absence ?? (differenceFen === null ? "损失不详，不作比较" : null),
	});
}

function harmFigures(board: EnterprisesBoard, shown: EnterprisesShown): readonly FigureBlock[] {
	const { total, question, untiedDissuasions } = board;
	const metric = METRICS[BASES[question.basis].events];
	const apart = [
		`非企业${countText(board.elsewhere.notEnterprise.now, "起")}、单位不详${countText(board.elsewhere.unknown.now, "起")}不在其中`,
	];
	return [
		figureOf(board, {
			id: "incidents",
			label: `职工受骗${BASES[question.basis].record}`,
			value: total.incidents.now,
			text: countText(total.incidents.now, "起"),
			rule: `${metric.rule}；第一受害人的工作单位在企业名册上，或写明所在园区`,
			isAsOf: false,
			comparisons: [incidentsComparison(board, shown)],
			rows: total.incidents.now === 0 ? null : workersRows(board),
			notes: apart,
		}),
		figureOf(board, {
			id: "loss",
			label: "职工受骗已知损失",
			value: total.losses.now.fen === null ? null : total.losses.now.fen / FEN_PER_YUAN,
			text: lossText(total.losses.now),
			rule: "职工受骗的已知损失之和；损失不详的另列起数，不按0计",
			isAsOf: false,
			comparisons: [lossComparison(board, shown)],
		}),
		figureOf(board, {
			id: "dissuaded",
			label: "劝阻职工",
			value: total.dissuaded,
			text: countText(total.dissuaded, "起"),
			rule: "统计期内下发、确认涉诈且劝阻成功的预警中，对象本人（证件号码，或没有相反证件的同一电话）的回执写明该单位的",
			isAsOf: false,
			notes: untiedDissuasions === null ? [] : [`另有${countText(untiedDissuasions, "起")}劝阻对不上企业`],
		}),
	];
}

/** The headline of the screen. */
export function enterpriseFigures(board: EnterprisesBoard, shown: EnterprisesShown): readonly FigureBlock[] {
	return [...workFigures(board), ...reachFigures(board), ...harmFigures(board, shown)];
}

function namedText({ named, events }: Named): string {
	return shareText({ part: named, whole: events, unknown: 0 }, "起");
}

/** A caution where employers are written down to an unlike degree in the two windows: none elsewhere. */
export function unlikeNotes({ comparability, named, question }: EnterprisesBoard): readonly NoteBlock[] {
	if (comparability !== "whole" && comparability !== "unnamed") return [];
	if (!areUnlike(named.now, named.base)) return [];
	const { record } = BASES[question.basis];
	const text = `写明单位或园区的${record}，本期${namedText(named.now)}，对比时段${namedText(named.base)}，差别较大，企业的升降有一部分可能来自登记，请一并看两个数。`;
	return [{ kind: "note", id: "note.enterprises.unlike", text, tone: "warning" }];
}
