/** The curves of the leadership wall → tables: 13 months, four years to date, the losses taken apart, the dated words. */
import type { MonthPair, WallBoard, WallMonth } from "@/lib/trends/wall";
import { WALL_METRICS, type WallAnnotation, type WallMetric } from "@/lib/trends/wall-parts";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { fullDateText } from "@/lib/wording/dates";
import {
	blankText,
	type MoneyUnit,
	moneyUnitFor,
	moneyUnitText,
	numberText,
	yuanFigure,
} from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { toneOf } from "./comparison";
import { lossTable } from "./from-losses";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";
import { recordedText } from "./trends-curves";

const FEN_PER_YUAN = 100;
const METRIC_WORDS = { calls: "警情", cases: "立案", loss: "损失" } as const satisfies Record<
	WallMetric,
	string
>;

function figureText(metric: WallMetric, value: number | null, unit: MoneyUnit, isMeasured: boolean): string {
	if (value === null) return blankText(isMeasured ? "unknown" : "unmeasured");
	return metric === "loss" ? yuanFigure(value / FEN_PER_YUAN, unit) : numberText(value);
}

function monthCell(month: WallMonth, metric: WallMetric, side: "now" | "base", unit: MoneyUnit): TableCell {
	const { value, reach, unknown } = month.figures[metric][side];
	const notes = [
		...(reach === "part" ? ["记录不完整"] : []),
		...(unknown > 0 ? [`另有${unknown}起金额不详`] : []),
	];
	return {
		text: `${figureText(metric, value, unit, reach !== "none")}${reach === "part" ? "*" : ""}`,
		sort: value,
		...(value === null ? {} : { rows: { metric, window: month.windows[side], filters: [] } }),
		...(notes.length === 0 ? {} : { hint: notes.join("；") }),
	};
}

function changeCell({ now, base, compared }: MonthPair): TableCell {
	if (compared === null) return { text: blankText(), sort: null };
	return {
		text: `${changeWords({ base: base.value, now: now.value }, { unit: "起" })}，${verdictWord(compared.verdict)}`,
		tone: toneOf(compared.verdict, "worse"),
		sort: compared.change,
		hint: intervalPhrase(compared),
	};
}

function monthColumns(metric: WallMetric, unit: MoneyUnit): readonly CellColumn<WallMonth>[] {
	const word = METRIC_WORDS[metric];
	const money = metric === "loss" ? `(${moneyUnitText(unit)})` : "";
	const value = (side: "now" | "base", label: string): CellColumn<WallMonth> => ({
		id: `${metric}.${side}`,
		label,
		align: "right",
		weight: 3,
		cell: (month) => monthCell(month, metric, side, unit),
	});
	const columns = [value("base", `上年${word}${money}`), value("now", `${word}${money}`)];
	if (metric === "loss") return columns;
	return [
		...columns,
		{
			id: `${metric}.change`,
			label: "同比",
			align: "left",
			weight: 5,
			cell: ({ figures }) => changeCell(figures[metric]),
		},
	];
}

/** The 13 months, oldest first; the running one is called so. */
export function wallMonthsTable({ months }: WallBoard): TableBlock {
	const unit = moneyUnitFor(
		months.flatMap(({ figures: { loss } }) =>
			[loss.now.value, loss.base.value].map((fen) => fen && fen / FEN_PER_YUAN),
		),
	);
	return listedTable<WallMonth>(
		months,
		[
			textColumn("month", "月份", 3, ({ month, isRunning }) => `${month}${isRunning ? "（至今）" : ""}`),
			...WALL_METRICS.flatMap((metric) => monthColumns(metric, unit)),
		],
		{
			id: "table.trends.months",
			caption: "近13个月与上年同月",
			keyOf: ({ month }) => month,
			footnote:
				"“至今”的月份未完，上年取相同日期；“—”为没有记录的月份，*为记录不完整的月份，均不作比较；损失只计已知的",
			emptyText: "没有可列的月份",
		},
	);
}

interface YearRow {
	readonly year: number;
	readonly at: number;
}

function yearCell({ overlay }: WallBoard, metric: WallMetric, at: number, unit: MoneyUnit): TableCell {
	const line = overlay.years[metric][at];
	const toDate = line?.toDate ?? null;
	const hint = line === undefined ? null : recordedText(line);
	return {
		text: `${figureText(metric, toDate, unit, false)}${hint !== null && toDate !== null ? "*" : ""}`,
		sort: toDate,
		...(hint === null ? {} : { hint }),
	};
}

/** Four years to the same date. */
export function wallYearsTable(board: WallBoard): TableBlock {
	const { overlay } = board;
	const unit = moneyUnitFor(overlay.years.loss.map(({ toDate }) => toDate && toDate / FEN_PER_YUAN));
	const [month, day] = (overlay.days[overlay.today] ?? "").split("-").map(Number);
	return listedTable<YearRow>(
		overlay.years.calls.map(({ year }, at) => ({ year, at })),
		[
			textColumn("year", "年份", 2, ({ year }) => `${year}年`),
			...WALL_METRICS.map(
				(metric): CellColumn<YearRow> => ({
					id: metric,
					label: `${METRIC_WORDS[metric]}${metric === "loss" ? `(${moneyUnitText(unit)})` : ""}`,
					align: "right",
					weight: 3,
					cell: ({ at }) => yearCell(board, metric, at, unit),
				}),
			),
		],
		{
			id: "table.trends.years",
			caption: `四年累计（各年1月1日至${month}月${day}日）`,
			keyOf: ({ year }) => String(year),
			footnote: "“—”为没有记录的年份；*为记录不完整的年份，累计偏少，不能比较",
			emptyText: "没有可列的年份",
		},
	);
}

/** Losses as number × mean, with and without the largest case. */
export function wallLossTable({ losses }: WallBoard): TableBlock {
	const table = lossTable({ current: losses?.now ?? null, previous: null, lastYear: losses }, {});
	return { ...table, id: "table.trends.losses" };
}

/** The dated words of the station. */
export function wallNotesTable({ annotations }: WallBoard): TableBlock {
	return listedTable<WallAnnotation>(
		annotations,
		[
			textColumn("date", "日期", 2, ({ date }) => fullDateText(date)),
			textColumn("words", "标注", 6, ({ words }) => words),
		],
		{ id: "table.trends.notes", caption: "曲线标注", emptyText: "没有标注" },
	);
}
