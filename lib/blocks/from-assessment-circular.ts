/** The tables of a printed circular 通报: the sheet cut to paper, what chance alone would do, every sum worked out, the scheme in words. */
import { eventsMeasured, scoredMeasures } from "@/lib/assessment/ranks";
import type { Scheme } from "@/lib/assessment/scheme";
import { type SchemeLine, schemeWords } from "@/lib/assessment/scheme-words";
import type { Sheet, SheetRow } from "@/lib/assessment/sheet";
import { blankText } from "@/lib/wording/numbers";
import type { TableBlock } from "./block";
import { sheetTable } from "./from-assessment";
import { byRank, pointsCell, schemeName, signedPoints } from "./from-assessment-words";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

/** Columns that say how much of a place may be luck; they stand apart from the points on paper. */
const CHANCE_COLUMNS: readonly string[] = ["lastYear", "rate", "shrunk", "funnel"];
/** Its hover says why points were given or taken, in words that an officer typed and that may name people. */
const TYPED_COLUMN = "adjusted";

/** A table with some of its columns; hovers of {@link TYPED_COLUMN} stay behind. */
function withColumns(
	table: TableBlock,
	isShown: (id: string) => boolean,
): Pick<TableBlock, "columns" | "rows"> {
	const kept = table.columns.flatMap(({ id }, at) => (isShown(id) ? [{ id, at }] : []));
	return {
		columns: table.columns.filter(({ id }) => isShown(id)),
		rows: table.rows.map(({ id, cells }) => ({
			id,
			cells: kept.map((column) => {
				const { hint, ...cell } = cells[column.at] ?? { text: blankText() };
				return hint === undefined || column.id === TYPED_COLUMN ? cell : { ...cell, hint };
			}),
		})),
	};
}

/** The score sheet for paper: places, points, totals and colours. A row's id is its village. */
export function circularSheetTable(sheet: Sheet): TableBlock {
	const table = sheetTable(sheet);
	const { yellowFrom, blueFrom } = sheet.scheme.colours;
	return {
		...table,
		...withColumns(table, (id) => !CHANCE_COLUMNS.includes(id)),
		footnote:
			`${blueFrom}分起为蓝色，${yellowFrom}分起不足${blueFrom}分为黄色，不足${yellowFrom}分为红色；` +
			"—为缺数据未计分，不按0分计；合计为已计分条款与加减分之和，算式见附件；不宜排名的村居有分数无名次",
	};
}

/**
 * What chance alone would do to every village: comparison, rate, rate drawn to the mean, place in the funnel. Null where no clause
 * scores what all of them count, because a village's count that nobody is judged by stays in the house.
 */
export function chanceTable(sheet: Sheet): TableBlock | null {
	if (!scoredMeasures(sheet.scheme).has(eventsMeasured(sheet.scheme))) return null;
	return {
		...sheetTable(sheet),
		...withColumns(sheetTable(sheet), (id) => id === "village" || CHANCE_COLUMNS.includes(id)),
		id: "table.assessment.chance",
		caption: "各村居升降与发案水平",
		footnote:
			"“波动范围内”“样本不足”的升降可能只是偶然；万人率未折成年率，收缩后为向全镇平均靠拢的估计；偏高、偏低指超出95%界限，“明显”指超出99.9%",
	};
}

/** One step of one village's total. */
interface Working {
	readonly village: string;
	readonly title: string;
	readonly text: string;
	readonly points: number | null;
}

function workingsOf(row: SheetRow, { clauses }: Scheme): readonly Working[] {
	const { village, adjustments, total, totalNotes } = row;
	const byClause = clauses.flatMap(({ id, title }): readonly Working[] => {
		const score = row.scores.find(({ clause }) => clause === id);
		if (score === undefined) return [];
		const text = [score.formula, ...score.notes].filter((part) => part !== "").join("；");
		return [{ village, title, text, points: score.points }];
	});
	const decided = adjustments.map(
		({ points }): Working => ({ village, title: "申诉决定", text: signedPoints(points), points }),
	);
	return [...byClause, ...decided, { village, title: "合计", text: totalNotes.join("；"), points: total }];
}

const WORKING_COLUMNS: readonly CellColumn<Working>[] = [
	textColumn("village", "村居", 3, ({ village }) => village),
	textColumn("title", "项目", 3, ({ title }) => title),
	textColumn("working", "算式", 10, ({ text }) => text),
	{ id: "points", label: "得分", align: "right", weight: 2, cell: ({ points }) => pointsCell(points) },
];

/** Every clause of every village with its figures put in, so that a village can make its total again by hand. */
export function workingsTable(sheet: Sheet): TableBlock {
	const workings = byRank(sheet).flatMap((row) => workingsOf(row, sheet.scheme));
	return listedTable(workings, WORKING_COLUMNS, {
		id: "table.assessment.workings",
		caption: "各村居逐项算式",
		footnote: "得分四舍五入保留两位小数；—为缺数据未计分，不按0分计",
		emptyText: "村居名单为空：请在“设置”登记村居",
	});
}

const SCHEME_COLUMNS: readonly CellColumn<SchemeLine>[] = [
	textColumn("label", "项目", 3, ({ label }) => label),
	textColumn("text", "规定", 12, ({ text }) => text),
];

/** The whole rule in words; an example says so. */
export function schemeTable(scheme: Scheme): TableBlock {
	return listedTable(schemeWords(scheme), SCHEME_COLUMNS, {
		id: "table.assessment.scheme",
		caption: schemeName(scheme),
		emptyText: "办法没有内容",
	});
}
