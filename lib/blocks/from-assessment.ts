/** The score sheet 考核表 as a table: village × clause, adjustments, total, rank, colour, and what chance alone would do. */
import type { Sheet, SheetRow } from "@/lib/assessment/sheet";
import { changePhrase, intervalPhrase } from "@/lib/wording/change";
import { fullRangeText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock, TableCell, TableColumn } from "./block";
import { toneOf } from "./comparison";
import { byRank, colourCell, pointsCell, rankCell, schemeName, signedPoints } from "./from-assessment-words";
import { FUNNEL_CELLS } from "./funnel-words";

const rateText = (rate: number): string => numberText(rate, { decimals: 2 });

/** A clause's points; how they came about on hover. */
function clauseCell(row: SheetRow, clause: string): TableCell {
	const score = row.scores.find((one) => one.clause === clause);
	if (score === undefined) return { text: blankText(), sort: null };
	const hint = [score.formula, ...score.notes].filter((part) => part !== "").join("；");
	return { ...pointsCell(score.points), ...(hint === "" ? {} : { hint }) };
}

function adjustedCell({ adjustments }: SheetRow): TableCell {
	if (adjustments.length === 0) return { text: blankText(), sort: 0 };
	// Whole hundredths, so that 0.1 and 0.2 add up to 0.3.
	const sum = adjustments.reduce((all, { points }) => all + Math.round(points * 100), 0) / 100;
	const hint = adjustments.map(({ points, reason }) => `${signedPoints(points)}：${reason}`).join("；");
	return { text: signedPoints(sum), sort: sum, hint };
}

function totalCell({ total, totalNotes }: SheetRow): TableCell {
	return {
		...pointsCell(total),
		...(totalNotes.length === 0 ? {} : { hint: totalNotes.join("；") }),
	};
}

function comparedCell({ compared }: SheetRow): TableCell {
	if (compared === null) return { text: blankText(), sort: null };
	const { base, now, verdict, change } = compared;
	return {
		text: changePhrase({ base, now, verdict }, { unit: "起" }),
		tone: toneOf(verdict, "worse"),
		sort: change,
		hint: intervalPhrase(compared),
	};
}

function rateCell({ per10k }: SheetRow): TableCell {
	return per10k === null
		? { text: blankText("unknown"), sort: null }
		: { text: rateText(per10k), sort: per10k };
}

function shrunkCell({ shrunk }: SheetRow): TableCell {
	if (shrunk === null) return { text: blankText(), sort: null };
	return {
		text: `${rateText(shrunk.rate)}（${rateText(shrunk.low)}–${rateText(shrunk.high)}）`,
		sort: shrunk.rate,
	};
}

const funnelCell = ({ funnel }: SheetRow): TableCell =>
	funnel === null ? { text: blankText() } : FUNNEL_CELLS[funnel];

const right = (id: string, label: string, weight: number): TableColumn => ({
	id,
	label,
	align: "right",
	weight,
});
const left = (id: string, label: string, weight: number): TableColumn => ({
	id,
	label,
	align: "left",
	weight,
});

function columnsOf({ scheme }: Sheet): readonly TableColumn[] {
	return [
		right("rank", "名次", 2),
		left("village", "村居", 4),
		...scheme.clauses.map(({ id, title }) => right(`clause.${id}`, title, 2)),
		right("adjusted", "加减分", 2),
		right("total", "合计", 2),
		left("colour", "等次", 2),
		right("lastYear", "同比", 6),
		right("rate", "万人率", 2),
		right("shrunk", "收缩后(95%区间)", 4),
		left("funnel", "与全镇相比", 3),
	];
}

function cellsOf(row: SheetRow, { scheme }: Sheet): readonly TableCell[] {
	return [
		rankCell(row),
		{ text: row.village },
		...scheme.clauses.map(({ id }) => clauseCell(row, id)),
		adjustedCell(row),
		totalCell(row),
		colourCell(row.colour),
		comparedCell(row),
		rateCell(row),
		shrunkCell(row),
		funnelCell(row),
	];
}

function colourRule({ scheme: { colours } }: Sheet): string {
	const { yellowFrom, blueFrom } = colours;
	return `${blueFrom}分起为蓝色，${yellowFrom}分起不足${blueFrom}分为黄色，不足${yellowFrom}分为红色`;
}

/** The sheet as it is printed and downloaded; ranked villages first. A row's id is its village. */
export function sheetTable(sheet: Sheet): TableBlock {
	const { scheme, input } = sheet;
	return {
		kind: "table",
		id: "table.assessment.sheet",
		caption: `${schemeName(scheme)}考核表`,
		columns: columnsOf(sheet),
		rows: byRank(sheet).map((row) => ({ id: row.village, cells: cellsOf(row, sheet) })),
		footnote: [
			`本期${fullRangeText(input.window)}，同比${fullRangeText(input.base)}，研判日${input.asOf}`,
			colourRule(sheet),
			"—为缺数据未计分，不按0分计；合计为已计分条款与加减分之和",
			"不宜排名的村居有分数无名次，原因见“名次”上的提示；万人率未折成年率，收缩后为向全镇平均靠拢的估计；偏高、偏低指超出95%界限，“明显”指超出99.9%",
		].join("；"),
		emptyText: "村居名单为空：请在“设置”登记村居",
	};
}

/** What is to be known before the sheet is read; one warning each. */
export function sheetNotes({ warnings }: Sheet): readonly NoteBlock[] {
	return warnings.map((text, at) => ({
		kind: "note",
		id: `note.assessment.${at}`,
		text,
		tone: "warning",
	}));
}
