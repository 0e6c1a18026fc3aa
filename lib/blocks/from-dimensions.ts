/** Dimension answers → tables, charts and links to the rows of each value. */

import type { Answer, DimensionAnswer, ValueAnswer } from "@/lib/analysis/answer";
import { BASES } from "@/lib/analysis/bases";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { MetricId } from "@/lib/metrics/metric";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import {
	blankText,
	moneyUnitFor,
	moneyUnitText,
	numberText,
	percentText,
	yuanFigure,
} from "@/lib/wording/numbers";
import type { ChartBlock, RowsLink, TableBlock, TableCell } from "./block";
import { type ComparisonSide, comparisonLabel, toneOf } from "./comparison";

const FEN_PER_YUAN = 100;
const CHART_VALUES = 8;

/** What links to rows need of an answer. */
type Asked = Pick<Answer, "question">;

/** The metric that a dimension counts by under a basis. */
export function metricOf(answer: Asked, dimension: DimensionAnswer): MetricId {
	const isVictim = dimension.dimension.side === "victim";
	const { events, persons } = BASES[answer.question.basis];
	return isVictim ? persons : events;
}

/** 起 for case dimensions, 人 for victim dimensions. */
export function unitOf(dimension: DimensionAnswer): "起" | "人" {
	return dimension.dimension.side === "victim" ? "人" : "起";
}

/** The rows behind one value (null = 不详), under the question's filters of the other dimensions. */
export function rowsOfValue(answer: Asked, dimension: DimensionAnswer, value: string | null): RowsLink {
	const { id } = dimension.dimension;
	const others = answer.question.filters.filter((filter) => filter.dimension !== id);
	return {
		metric: metricOf(answer, dimension),
		window: answer.question.windows.current,
		filters: [...others, { dimension: id, values: [value] }],
	};
}

/** The answer for one dimension. */
export function dimensionAnswer(answer: Answer, id: DimensionId): DimensionAnswer | null {
	return answer.dimensions.find((one) => one.dimension.id === id) ?? null;
}

function changeCell(row: ValueAnswer, side: ComparisonSide, unit: "起" | "人"): TableCell {
	const base = row.counts[side];
	const comparison = row.compared[side];
	if (base === null) return { text: "—", sort: null };
	const words = changeWords({ base, now: row.counts.current }, { unit });
	const verdict = comparison === null ? null : comparison.verdict;
	return {
		text: verdict === null ? `${base} · 不可比` : `${base} · ${words}`,
		tone: toneOf(verdict, "worse"),
		sort: comparison?.change ?? null,
		...(comparison === null || verdict === null
			? {}
			: { hint: `${verdictWord(verdict)}，${intervalPhrase(comparison)}` }),
	};
}

function verdictCell(row: ValueAnswer): TableCell {
	const comparison = row.compared.lastYear ?? row.compared.previous;
	if (comparison === null) return { text: "—" };
	const mark = row.isMover ? "★" : "";
	return {
		text: `${mark}${verdictWord(comparison.verdict)}`,
		tone: toneOf(comparison.verdict, "worse"),
		hint: intervalPhrase(comparison),
	};
}

/** Values of one dimension with count, share of all counted, both comparisons, the verdict, and known losses. */
export function dimensionTable(answer: Asked, dimension: DimensionAnswer): TableBlock {
	const unit = unitOf(dimension);
	const total = dimension.known + dimension.unknown;
	const money = moneyUnitFor(dimension.rows.map((row) => (row.lossFen.current ?? 0) / FEN_PER_YUAN));
	return {
		kind: "table",
		id: `table.${dimension.dimension.id}`,
		caption: dimension.dimension.label.zh,
		columns: [
			{ id: "value", label: dimension.dimension.label.zh, align: "left", weight: 5 },
			{ id: "count", label: unit === "人" ? "人数" : "起数", align: "right", weight: 2 },
			{ id: "share", label: "占比", align: "right", weight: 2 },
			{ id: "lastYear", label: comparisonLabel("lastYear", answer.question), align: "right", weight: 4 },
			{ id: "previous", label: comparisonLabel("previous", answer.question), align: "right", weight: 4 },
			{ id: "verdict", label: "研判", align: "left", weight: 3 },
			{ id: "loss", label: `损失(${moneyUnitText(money)})`, align: "right", weight: 3 },
		],
		rows: dimension.rows.map((row) => ({
			id: row.value ?? "",
			cells: [
				{ text: row.label, rows: rowsOfValue(answer, dimension, row.value) },
				{
					text: numberText(row.counts.current),
					sort: row.counts.current,
					rows: rowsOfValue(answer, dimension, row.value),
				},
				{
					text: percentText(total === 0 ? null : (row.counts.current ?? 0) / total),
					sort: row.counts.current,
				},
				changeCell(row, "lastYear", unit),
				changeCell(row, "previous", unit),
				verdictCell(row),
				lossCell(row, money),
			],
		})),
		footnote: coverageNote(dimension),
		emptyText: "统计期内无数据",
	};
}

function lossCell(row: ValueAnswer, money: "yuan" | "wan"): TableCell {
	const fen = row.lossFen.current;
	if (fen === null)
		return { text: blankText((row.counts.current ?? 0) > 0 ? "unknown" : "unmeasured"), sort: null };
	const yuan = fen / FEN_PER_YUAN;
	return { text: yuanFigure(yuan, money), sort: yuan };
}

/** 识别率 in words, with what 不详 means here. */
export function coverageNote(dimension: DimensionAnswer): string {
	const total = dimension.known + dimension.unknown;
	const unit = unitOf(dimension);
	if (total === 0) return dimension.dimension.rule;
	return `识别率${percentText(dimension.known / total)}（不详${dimension.unknown}${unit}）；${dimension.dimension.rule}`;
}

/** The whole of the 23 dimensions as one table: coverage and the values in words; for windows too small for tables of their own. */
export function overviewTable(answer: Answer): TableBlock {
	return {
		kind: "table",
		id: "table.overview",
		caption: "23维一览",
		columns: [
			{ id: "dimension", label: "维度", align: "left", weight: 3 },
			{ id: "coverage", label: "识别率", align: "right", weight: 2 },
			{ id: "values", label: "分布", align: "left", weight: 12 },
		],
		rows: answer.dimensions.map((dimension) => {
			const total = dimension.known + dimension.unknown;
			return {
				id: dimension.dimension.id,
				cells: [
					{ text: dimension.dimension.label.zh },
					{ text: percentText(total === 0 ? null : dimension.known / total), sort: dimension.known },
					{ text: valuesInWords(dimension) },
				],
			};
		}),
		footnote: "受害人维度按人计，案件维度按起计；识别率为能确定取值的占比",
		emptyText: "统计期内无数据",
	};
}

function valuesInWords(dimension: DimensionAnswer): string {
	const present = dimension.rows.filter((row) => (row.counts.current ?? 0) > 0);
	if (present.length === 0) return "—";
	return present.map((row) => `${row.label}${row.counts.current}${unitOf(dimension)}`).join("、");
}

/** True when the current window or last year has events of the value: a bar of nothing beside nothing says nothing. */
function hasEvents(row: ValueAnswer): boolean {
	const base = row.counts.lastYear ?? row.counts.previous;
	return (row.counts.current ?? 0) > 0 || (base ?? 0) > 0;
}

function baseName({ question }: Answer): string {
	return question.against === undefined ? "去年同期" : comparisonLabel("lastYear", question);
}

/** One dimension as a small chart: the current window beside last year, else the previous window, where they can be compared. */
export function dimensionChart(answer: Answer, dimension: DimensionAnswer, shape: "bar" | "row"): ChartBlock {
	const known = dimension.rows.filter((row) => row.value !== null && hasEvents(row));
	const shown = dimension.dimension.isOrdered ? known : known.slice(0, CHART_VALUES);
	const isComparable = (one: ComparisonSide) => known.some((row) => row.compared[one] !== null);
	const side: ComparisonSide = isComparable("lastYear") ? "lastYear" : "previous";
	const base = {
		name: side === "previous" ? "上期" : baseName(answer),
		role: side === "lastYear" ? ("last_year" as const) : ("previous" as const),
		values: shown.map((row) => row.counts[side]),
	};
	const current = { name: "本期", role: "current" as const, values: shown.map((row) => row.counts.current) };
	return {
		kind: "chart",
		id: `chart.${dimension.dimension.id}`,
		caption: `${dimension.dimension.label.zh}（${unitOf(dimension)}）`,
		shape,
		categories: shown.map((row) => row.label),
		series: isComparable(side) ? [current, base] : [current],
		unit: unitOf(dimension),
		summary: `${dimension.dimension.label.zh}：${valuesInWords(dimension)}`,
		rows: shown.map((row) => rowsOfValue(answer, dimension, row.value)),
	};
}
