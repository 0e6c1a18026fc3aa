/** All firms together → headline figures, and what a reader must know of the comparison. */
import { BASES } from "@/lib/analysis/bases";
import type { CivilDate } from "@/lib/base/civil";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { areUnlike, type Named } from "@/lib/enterprises/measures";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, countText, numberText, percentText } from "@/lib/wording/numbers";
import { shareText } from "@/lib/wording/shares";
import type { FigureBlock, NoteBlock } from "./block";
import { type EnterprisesShown, enterpriseFigure, harmFigures } from "./from-enterprises-figures";
import { workersRows } from "./from-enterprises-zones";

function firmsText(count: number | null): string {
	return count === null ? blankText() : `${numberText(count)}家`;
}

function workFigures(board: EnterprisesBoard): readonly FigureBlock[] {
	const { total, visits } = board;
	const all = `共${numberText(total.enterprises)}家`;
	return [
		enterpriseFigure(board, {
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
		enterpriseFigure(board, {
			id: "pledged",
			label: `已签包干书（${all}）`,
			value: total.pledged,
			text: firmsText(total.pledged),
			rule: "包干书签订日期不晚于研判日的企业；名册没有一家写明日期的不统计",
			isAsOf: true,
		}),
		enterpriseFigure(board, {
			id: "talked",
			label: `本期开过讲堂（${all}）`,
			value: total.talked,
			text: firmsText(total.talked),
			rule: "统计期内有点名该企业的讲堂、讲座、宣讲、培训等活动的企业；海报、电影、直播不算讲堂",
			isAsOf: false,
			notes: [
				...(total.talks === null ? [] : [`讲堂${numberText(total.talks)}场，含面向整个园区的`]),
				...sinceNote("宣防活动", visits.talksSince, board),
			],
		}),
		enterpriseFigure(board, {
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
		enterpriseFigure(board, {
			id: "workers",
			label: "职工",
			value: total.workers,
			text: countText(total.workers, "人", { blank: "unknown" }),
			rule: "园区名册的职工人数，没有的为各企业之和，加园区外企业",
			isAsOf: true,
			notes: unknown,
		}),
		enterpriseFigure(board, {
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
				...(coverage === null || coverage.unknown === 0 ? [] : [shareText(coverage, "家")]),
			],
		}),
	];
}

/** Where records begin after the window does, so that its first days are missing. */
function sinceNote(what: string, since: CivilDate | null, { question }: EnterprisesBoard): readonly string[] {
	if (since === null || since <= question.windows.current.start) return [];
	return [`${what}记录自${fullDateText(since)}起，此前的不在其中`];
}

function dissuadedFigure(board: EnterprisesBoard): FigureBlock {
	const { total, untiedDissuasions } = board;
	return enterpriseFigure(board, {
		id: "dissuaded",
		label: "劝阻职工",
		value: total.dissuaded,
		text: countText(total.dissuaded, "起"),
		rule: "统计期内下发、确认涉诈且劝阻成功的预警中，对象本人（证件号码，或没有相反证件的同一电话）的回执写明该单位的",
		isAsOf: false,
		notes: [
			...(untiedDissuasions === null ? [] : [`另有${countText(untiedDissuasions, "起")}劝阻对不上企业`]),
			...sinceNote("预警", board.alertsSince, board),
		],
	});
}

/** The headline of the screen. */
export function enterpriseFigures(board: EnterprisesBoard, shown: EnterprisesShown): readonly FigureBlock[] {
	const { total, elsewhere } = board;
	const apart = `非企业${countText(elsewhere.notEnterprise.now, "起")}、单位不详${countText(elsewhere.unknown.now, "起")}不在其中`;
	const rows = total.incidents.now === 0 ? null : workersRows(board);
	return [
		...workFigures(board),
		...reachFigures(board),
		...harmFigures(board, { who: "职工", ...total, rows, notes: [apart] }, shown),
		dissuadedFigure(board),
	];
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
