/** The same window of three years → a table: every year beside this one, their mean, and whether this one differs from it. */
import type { Answer } from "@/lib/analysis/answer";
import type { ThreeYears, YearsOfMetric } from "@/lib/analysis/three-years";
import { partsOf } from "@/lib/calendar/civil";
import { dayCount } from "@/lib/calendar/range";
import { intervalPhrase, valueText, verdictWord } from "@/lib/wording/change";
import { dayCountText, fullRangeText } from "@/lib/wording/dates";
import { percentText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell } from "./block";
import { toneOf } from "./comparison";

const FEN_PER_YUAN = 100;

function figureText({ metric }: YearsOfMetric, value: number | null): string {
	const shown = value === null || metric.unit !== "元" ? value : value / FEN_PER_YUAN;
	return valueText(shown, metric.unit);
}

function againstCell({ metric, compared }: YearsOfMetric): TableCell {
	if (compared === null) return { text: "—" };
	const { change, verdict } = compared;
	const sign = change !== null && change > 0 ? "+" : "";
	const size = change === null ? "" : `日均${sign}${percentText(change)}，`;
	return {
		text: `${size}${verdictWord(verdict)}`,
		tone: toneOf(verdict, metric.riseIs),
		hint: intervalPhrase(compared),
	};
}

/** One row a metric. The mean stands only where all years are recorded; compared is by the day, because 29 February is one. */
export function yearsTable({ question }: Answer, { windows, metrics }: ThreeYears): TableBlock {
	const { current } = question.windows;
	const rowsIn = (one: YearsOfMetric, window: RowsLink["window"], value: number | null): TableCell => ({
		text: figureText(one, value),
		sort: value,
		...(value === null ? {} : { rows: { metric: one.metric.id, window, filters: question.filters } }),
	});
	const lengths = windows.filter((window) => dayCount(window) !== dayCount(current));
	const remark = lengths.map((window) => `${fullRangeText(window)}为${dayCountText(window)}`);
	return {
		kind: "table",
		id: "table.years",
		caption: "近三年同期",
		columns: [
			{ id: "metric", label: "指标", align: "left", weight: 3 },
			{ id: "now", label: "本期", align: "right", weight: 3 },
			...windows.map(({ start }) => ({
				id: start,
				label: `${partsOf(start).year}年`,
				align: "right" as const,
				weight: 3,
			})),
			{ id: "mean", label: "三年平均", align: "right", weight: 3 },
			{ id: "verdict", label: "本期比平均", align: "left", weight: 5 },
		],
		rows: metrics.map((one) => ({
			id: one.metric.id,
			cells: [
				{ text: one.metric.label.zh },
				rowsIn(one, current, one.now),
				...windows.map((window, at) => rowsIn(one, window, one.years[at] ?? null)),
				{ text: figureText(one, one.mean), sort: one.mean },
				againstCell(one),
			],
		})),
		footnote: ["“—”为记录未覆盖整个时段的年份；三年齐全才作平均，金额不作波动检验", ...remark].join("；"),
		emptyText: "没有可列的年份",
	};
}
