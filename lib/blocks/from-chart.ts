/** The figures of a chart as a table: what it draws, category by category, for whoever wants to reckon with it. */
import { numberText } from "@/lib/wording/numbers";
import type { ChartBlock, TableBlock } from "./block";

/** A row a category, a column a series; a series without a value there has —. Nothing leads anywhere. */
export function chartTable({ id, caption, categories, series, unit }: ChartBlock): TableBlock {
	return {
		kind: "table",
		id: `${id}.table`,
		caption,
		columns: [
			{ id: "category", label: "类别", align: "left", weight: 3 },
			...series.map(({ name }, at) => ({
				id: `series.${at}`,
				label: `${name}（${unit}）`,
				align: "right" as const,
				weight: 2,
			})),
		],
		rows: categories.map((category, at) => ({
			id: `${at}`,
			cells: [
				{ text: category },
				...series.map(({ values }) => {
					const value = values[at] ?? null;
					return { text: numberText(value), sort: value };
				}),
			],
		})),
		footnote: null,
		emptyText: "统计期内无数据",
	};
}
