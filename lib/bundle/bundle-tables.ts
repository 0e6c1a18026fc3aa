/** A bundle as tables: the sheet, the cross table with what is hidden marked, and the days and classes of one village. */
import type { TableBlock, TableCell } from "@/lib/blocks/block";
import { colourCell, pointsCell, rankCell, schemeName } from "@/lib/blocks/from-assessment-words";
import { listedTable } from "@/lib/blocks/listed-table";
import { LEAST_CELL } from "@/lib/statistics/suppression";
import { fullDateText, fullRangeText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { BundleTable, BundleVillage, TownBundle } from "./bundle";

const HIDDEN: TableCell = { text: "＊", sort: null, hint: `不足${LEAST_CELL}起或可由此推算，不予公开` };

const MEASURES = { calls: "警情", cases: "案件" } as const satisfies Record<TownBundle["measure"], string>;

const byRank = ({ rank }: BundleVillage, other: BundleVillage): number =>
	(rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) || 0;

/** The score sheet of the bundle; ranked villages first. A row's id is its village. */
export function bundleSheetTable({ scheme, villages, window, base, asOf }: TownBundle): TableBlock {
	return listedTable(
		villages.toSorted(byRank),
		[
			{ id: "rank", label: "名次", align: "right", weight: 2, cell: rankCell },
			{ id: "village", label: "村居", align: "left", weight: 4, cell: ({ village }) => ({ text: village }) },
			...scheme.clauses.map(({ id, title }) => ({
				id: `clause.${id}`,
				label: title,
				align: "right" as const,
				weight: 2,
				cell: ({ scores }: BundleVillage) =>
					pointsCell(scores.find(({ clause }) => clause === id)?.points ?? null),
			})),
			{ id: "total", label: "合计", align: "right", weight: 2, cell: ({ total }) => pointsCell(total) },
			{ id: "colour", label: "等次", align: "left", weight: 2, cell: ({ colour }) => colourCell(colour) },
			{
				id: "rate",
				label: "万人率",
				align: "right",
				weight: 2,
				cell: ({ per10k }) =>
					per10k === null
						? { text: blankText("unknown"), sort: null }
						: { text: numberText(per10k, { decimals: 2 }), sort: per10k },
			},
		],
		{
			id: "table.bundle.sheet",
			caption: `${schemeName(scheme)}考核表`,
			keyOf: ({ village }) => village,
			footnote: `本期${fullRangeText(window)}，同比${fullRangeText(base)}，研判日${fullDateText(asOf)}；合计含申诉加减分`,
			emptyText: "数据包里没有村居",
		},
	);
}

interface CrossLine {
	readonly name: string;
	readonly counts: readonly (number | null)[];
	readonly total: number | null;
}

const countCell = (count: number | null): TableCell =>
	count === null ? HIDDEN : { text: String(count), sort: count };

/** One cross table; `＊` stands for a hidden cell, which no other figure of the bundle gives away. */
export function bundleCrossTable({ measure }: TownBundle, table: BundleTable): TableBlock {
	const { id, rows, columns, cells, rowTotals, columnTotals, total } = table;
	const lines: readonly CrossLine[] = [
		...rows.map((name, at) => ({ name, counts: cells[at] ?? [], total: rowTotals[at] ?? null })),
		{ name: "合计", counts: columnTotals, total },
	];
	return listedTable(
		lines,
		[
			{ id: "place", label: "村居", align: "left", weight: 4, cell: ({ name }) => ({ text: name }) },
			...columns.map((label, at) => ({
				id: `column.${at}`,
				label,
				align: "right" as const,
				weight: 2,
				cell: ({ counts }: CrossLine) => countCell(counts[at] ?? null),
			})),
			{ id: "total", label: "合计", align: "right", weight: 2, cell: ({ total: sum }) => countCell(sum) },
		],
		{
			id: `table.bundle.${id}`,
			caption: `${MEASURES[measure]}按村居和诈骗类别`,
			keyOf: ({ name }) => name,
			footnote: `＊为不足${LEAST_CELL}起的格和为防推算一并隐去的格`,
			emptyText: "本期没有记录",
		},
	);
}

const dayLabel = ({ measure, scheme: { caseBasis } }: TownBundle): string =>
	measure === "calls" ? "报警日" : caseBasis === "filed" ? "立案日" : "发案日";

/** Days and classes of a village's events, of those that may be told. */
export function bundleEventsTable(bundle: TownBundle, village: string): TableBlock {
	const { events, measure, tables } = bundle;
	return listedTable(
		events.filter(({ place }) => place === village),
		[
			{
				id: "date",
				label: dayLabel(bundle),
				align: "left",
				weight: 3,
				cell: ({ date }) => ({ text: fullDateText(date), sort: date }),
			},
			{
				id: "category",
				label: "诈骗类别",
				align: "left",
				weight: 5,
				cell: ({ category }) => ({ text: category }),
			},
		],
		{
			id: "table.bundle.events",
			caption: `${village}计入的${MEASURES[measure]}`,
			footnote: `只列可公开的日期和类别：所在格不足${LEAST_CELL}起的不列，起数以考核表为准`,
			emptyText:
				tables.length === 0
					? "本数据包不附逐起日期和类别，原因见页首提示；派出所本机“考核”页面仍可查看"
					: "没有可公开的逐起日期和类别",
		},
	);
}
