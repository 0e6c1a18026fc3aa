/** The register of protection → tables by village and by month, each with its cut-off day and the people it is a share of. */

import { perHead } from "@/lib/analysis/population";
import type {
	ShieldLedger,
	ShieldMeasure,
	ShieldMonth,
	ShieldPlace,
	ShieldTotal,
} from "@/lib/ledgers/shield";
import { SHIELD_FIGURES, type ShieldFigure, type ShieldTold } from "@/lib/ledgers/shield-told";
import { PER_PEOPLE } from "@/lib/metrics";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { monthText } from "./from-ledgers-campaign";
import { listedTable } from "./listed-table";
import { originText } from "./origin";
import { type CellColumn, textColumn } from "./quality/table";

/** What each figure and its share are called. */
export const SHIELD_WORDS: Readonly<Record<ShieldFigure, { readonly label: string; readonly rate: string }>> =
	{
		app: { label: "反诈APP注册", rate: "注册率" },
		shield: { label: "金钟罩登记", rate: "登记率" },
		family: { label: "家属登记", rate: "保护率（含家属）" },
	};
/** Family is no share by itself: with those it belongs to it is the people protected. */
const RATED: Readonly<Record<ShieldFigure, ShieldMeasure>> = {
	app: "app",
	shield: "shield",
	family: "protected",
};
const PEOPLE_KINDS = { resident: "常住", registered_and_floating: "户籍+流动", registered: "户籍" } as const;
const SHARE = PER_PEOPLE.protection;

/** A file with its row, or a register as a whole. */
export function shieldSourceText({ source, files }: ShieldTold): string {
	const where = files
		.map((file) => (file.row_number === null ? (file.file_name ?? blankText("unknown")) : originText(file)))
		.join("、");
	return `${source === "persons" ? "个人登记" : "村居统计"}：${where}`;
}

/** The day a value is of: `截至2026年4月30日`; where no day is written the month's end, and that it is not written. */
export function cutOffText({ cutOff, isCutOffStated }: ShieldTold): string {
	return isCutOffStated ? fullDateText(cutOff) : `${fullDateText(cutOff)}（未写截止日期，按月末）`;
}

function valueCell(told: ShieldTold | null): TableCell {
	if (told === null) return { text: blankText("unknown"), sort: null };
	const hint = `${cutOffText(told)}；${shieldSourceText(told)}`;
	return { text: numberText(told.value), sort: told.value, hint };
}

function peopleCell({ population }: ShieldPlace): TableCell {
	if (population === null) return { text: blankText("unknown"), sort: null };
	const { people, kind, year } = population;
	const of = `${year === null ? "年份不详" : `${year}年`}${PEOPLE_KINDS[kind]}`;
	return { text: `${numberText(people)}（${of}）`, sort: people };
}

function rateCell({ values, population }: ShieldPlace, figure: ShieldFigure): TableCell {
	const { shield } = values;
	const own = values[figure]?.value ?? null;
	const value = figure !== "family" ? own : own === null || shield === null ? null : own + shield.value;
	const rate = perHead(SHARE, value, population?.people ?? null);
	return { text: percentText(rate), sort: rate };
}

function totalRate({ rated }: ShieldTotal): TableCell {
	if (rated === null) return { text: blankText(), sort: null };
	const share = rated.value / rated.people;
	return {
		text: `${percentText(share)}（${numberText(rated.value)}/${numberText(rated.people)}）`,
		sort: share,
	};
}

function cutOffsText({ values }: ShieldPlace): string {
	const told = SHIELD_FIGURES.flatMap((figure) => values[figure] ?? []);
	return told.length === 0 ? blankText() : [...new Set(told.map(cutOffText))].join("、");
}

/** A row of the month: a village, or all of them. */
type MonthRow =
	| { readonly kind: "place"; readonly place: ShieldPlace }
	| { readonly kind: "total"; readonly month: ShieldMonth };

const NO_VILLAGE = "村居不详";

function figureColumns(figure: ShieldFigure): readonly CellColumn<MonthRow>[] {
	const { label, rate } = SHIELD_WORDS[figure];
	return [
		{
			id: figure,
			label,
			align: "right",
			weight: 2.4,
			cell: (row) =>
				row.kind === "place"
					? valueCell(row.place.values[figure])
					: { text: numberText(row.month.totals[figure].value), sort: row.month.totals[figure].value },
		},
		{
			id: `${figure}_rate`,
			label: rate,
			align: "right",
			weight: 3.4,
			cell: (row) =>
				row.kind === "place" ? rateCell(row.place, figure) : totalRate(row.month.totals[RATED[figure]]),
		},
	];
}

/** Figures that anything is told of in the months. */
function toldFigures(months: readonly ShieldMonth[]): readonly ShieldFigure[] {
	return SHIELD_FIGURES.filter((figure) => months.some(({ totals }) => totals[figure].value !== null));
}

function untoldText({ totals }: ShieldMonth, figures: readonly ShieldFigure[]): string {
	const parts = figures
		.filter((figure) => totals[figure].untold > 0)
		.map((figure) => `${SHIELD_WORDS[figure].label}未报的村居${numberText(totals[figure].untold)}个`);
	return parts.length === 0 ? "" : `。${parts.join("，")}，不当作0`;
}

const RULE = "登记数为累计人数；个人登记册按不同的人计（先按证件号码，再按电话，再按姓名和村居），退出的减去";
const PEOPLE_RULE =
	"比率的人口取当年，没有的取最近的年份并注明年份和种类；合计的比率只含登记数和人口都有的村居";

/** The latest month village by village; null without a register. */
export function shieldTable(ledger: ShieldLedger | null): TableBlock | null {
	const month = ledger?.months.at(-1);
	if (month === undefined) return null;
	const figures = toldFigures([month]);
	const cutOffs = new Set(month.places.map(cutOffsText).filter((text) => text !== blankText()));
	const [cutOff = ""] = cutOffs;
	const isOneCutOff = cutOffs.size === 1;
	const rows: readonly MonthRow[] = [
		...month.places.map((place): MonthRow => ({ kind: "place", place })),
		{ kind: "total", month },
	];
	return listedTable(
		rows,
		[
			textColumn("village", "村居", 3, (row) =>
				row.kind === "total" ? "合计" : (row.place.village ?? NO_VILLAGE),
			),
			{
				id: "people",
				label: "人口",
				align: "right",
				weight: 3.4,
				cell: (row) => (row.kind === "place" ? peopleCell(row.place) : { text: blankText(), sort: null }),
			},
			...figures.flatMap(figureColumns),
			...(isOneCutOff
				? []
				: [
						textColumn<MonthRow>("cut_off", "截止日期", 4, (row) =>
							row.kind === "total" ? blankText() : cutOffsText(row.place),
						),
					]),
		],
		{
			id: "table.ledger_shield",
			caption: `防护登记（${monthText(month.month)}）`,
			keyOf: (row) => (row.kind === "total" ? "#total" : (row.place.village ?? "#none")),
			footnote: `${isOneCutOff ? `截至${cutOff}。` : ""}${RULE}。${PEOPLE_RULE}${untoldText(month, figures)}`,
			emptyText: "没有防护登记",
		},
	);
}

/** The town's totals month by month; null for fewer than two months. */
export function shieldMonthsTable({ months }: ShieldLedger): TableBlock | null {
	if (months.length < 2) return null;
	const figures = toldFigures(months);
	return listedTable<ShieldMonth>(
		months,
		[
			textColumn("month", "月份", 2, ({ month }) => monthText(month)),
			...figures.flatMap((figure): readonly CellColumn<ShieldMonth>[] => {
				const total = ({ totals }: ShieldMonth) => totals[figure];
				return [
					{
						id: figure,
						label: SHIELD_WORDS[figure].label,
						align: "right",
						weight: 3,
						cell: (row) => ({ text: totalText(total(row)), sort: total(row).value }),
					},
					{
						id: `${figure}_rate`,
						label: SHIELD_WORDS[figure].rate,
						align: "right",
						weight: 4,
						cell: ({ totals }) => totalRate(totals[RATED[figure]]),
					},
				];
			}),
		],
		{
			id: "table.ledger_shield_months",
			caption: "防护登记逐月",
			keyOf: ({ month }) => month,
			footnote: `${RULE}。${PEOPLE_RULE}`,
			emptyText: "没有防护登记",
		},
	);
}

function totalText({ value, untold }: ShieldTotal): string {
	const text = numberText(value);
	return value === null || untold === 0 ? text : `${text}（${numberText(untold)}个村居未报）`;
}

/** One figure, a row a village and a column a month; null for fewer than two months, and where nobody tells it. */
export function shieldGridTable({ months }: ShieldLedger, figure: ShieldFigure): TableBlock | null {
	if (months.length < 2 || !toldFigures(months).includes(figure)) return null;
	const names = new Set(months.flatMap(({ places }) => places.map(({ village }) => village)));
	const placeIn = ({ places }: ShieldMonth, village: string | null) =>
		places.find((place) => place.village === village);
	return listedTable(
		[...names],
		[
			textColumn("village", "村居", 3, (village) => village ?? NO_VILLAGE),
			...months.map(
				(month): CellColumn<string | null> => ({
					id: month.month,
					label: monthText(month.month),
					align: "right",
					weight: 2,
					cell: (village) => valueCell(placeIn(month, village)?.values[figure] ?? null),
				}),
			),
		],
		{
			id: `table.ledger_shield_${figure}`,
			caption: `${SHIELD_WORDS[figure].label}逐村逐月`,
			keyOf: (village) => village ?? "#none",
			footnote: `${RULE}；截止日期和来源见悬停提示`,
			emptyText: "没有防护登记",
		},
	);
}
