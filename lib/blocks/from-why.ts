/** A change taken apart → a table: what each value had, what it pulled, and whether it changed beyond noise by itself. */
import type { Answer } from "@/lib/analysis/answer";
import type { Contribution, Explanation } from "@/lib/analysis/why";
import type { Metric } from "@/lib/metrics/metric";
import { intervalPhrase, valueText, verdictWord } from "@/lib/wording/change";
import { percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { type ComparisonSide, comparisonLabel, toneOf } from "./comparison";

const FEN_PER_YUAN = 100;

function shown({ unit }: Metric, value: number | null): number | null {
	return value === null || unit !== "元" ? value : value / FEN_PER_YUAN;
}

function signedText(metric: Metric, value: number): string {
	const text = valueText(Math.abs(shown(metric, value) ?? 0), metric.unit);
	if (value === 0) return text;
	return `${value < 0 ? "−" : "+"}${text}`;
}

function verdictCell({ compared }: Contribution, metric: Metric): TableCell {
	if (compared === null) return { text: "—" };
	return {
		text: verdictWord(compared.verdict),
		tone: toneOf(compared.verdict, metric.riseIs),
		hint: intervalPhrase(compared),
	};
}

/** One row a value that was there in either window, those that pulled most first; the foot says how the parts add up. */
export function whyTable(
	{ question }: Answer,
	{ metric, dimension, base, now, difference, parts }: Explanation,
	side: ComparisonSide,
): TableBlock {
	const others = question.filters.filter((filter) => filter.dimension !== dimension.id);
	const figure = (value: number | null) => valueText(shown(metric, value), metric.unit, { blank: "unknown" });
	return {
		kind: "table",
		id: "table.why",
		caption: `${metric.label.zh}的变化（${comparisonLabel(side, question)}）：按${dimension.label.zh}`,
		columns: [
			{ id: "value", label: dimension.label.zh, align: "left", weight: 5 },
			{ id: "base", label: "对比期", align: "right", weight: 3 },
			{ id: "now", label: "本期", align: "right", weight: 3 },
			{ id: "contribution", label: "贡献", align: "right", weight: 3 },
			{ id: "share", label: "占总变化", align: "right", weight: 3 },
			{ id: "verdict", label: "该项研判", align: "left", weight: 3 },
		],
		rows: parts.map((part) => ({
			id: part.value ?? "",
			cells: [
				{ text: part.label },
				{ text: figure(part.base), sort: part.base },
				{
					text: figure(part.now),
					sort: part.now,
					rows: {
						metric: metric.id,
						window: question.windows.current,
						filters: [...others, { dimension: dimension.id, values: [part.value] }],
					},
				},
				{ text: signedText(metric, part.contribution), sort: part.contribution },
				{ text: percentText(part.share), sort: part.share },
				verdictCell(part, metric),
			],
		})),
		footnote: `${figure(base)}→${figure(now)}，相差${signedText(metric, difference)}；各项贡献（含不详）之和等于总变化，方向相反的占比为负。单项样本少，先看该项研判`,
		emptyText: "两期都没有数据",
	};
}
