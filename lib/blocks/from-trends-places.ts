/** Where the wall ranks villages and sets classes beside the country → tables, each with its interval; the small are shown and not ranked. */
import type { DateRange } from "@/lib/calendar/range";
import type { WallBoard } from "@/lib/trends/wall";
import type {
	PeerGroup,
	RankedUnit,
	WallCategory,
	WallDriver,
	WallDriverPart,
} from "@/lib/trends/wall-parts";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { blankText, countText, numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { toneOf } from "./comparison";
import { FUNNEL_CELLS } from "./funnel-words";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";

interface Compared {
	readonly compared: RankedUnit["compared"];
}

/** Both counts, the change and the word for luck, never the change alone. */
function comparedCell({ compared }: Compared): TableCell {
	if (compared === null) return { text: blankText(), sort: null };
	const { base, now, verdict, change } = compared;
	return {
		text: `${base}→${now}，${changeWords({ base, now }, { unit: "起" })}，${verdictWord(verdict)}`,
		tone: toneOf(verdict, "worse"),
		sort: change,
		hint: intervalPhrase(compared),
	};
}

const comparedColumn = <Row extends Compared>() => ({
	id: "compared",
	label: "同比",
	align: "left" as const,
	weight: 5,
	cell: (row: Row) => comparedCell(row),
});

const rateText = (rate: number): string => numberText(rate, { decimals: 2 });

type UnitRow = RankedUnit & { readonly group: string };

function peopleCell({ population }: UnitRow): TableCell {
	if (population === null) return { text: blankText("unknown"), sort: null };
	const { people, year, isOfYear } = population;
	const of = isOfYear ? "" : `（${year === null ? "年份不详" : `${year}年`}）`;
	return { text: `${numberText(people)}${of}`, sort: people };
}

function shrunkCell({ shrunk }: UnitRow): TableCell {
	if (shrunk === null) return { text: blankText(), sort: null };
	const { rate, low, high } = shrunk;
	return { text: `${rateText(rate)}（${rateText(low)}–${rateText(high)}）`, sort: rate };
}

function placeCell({ rank, place }: UnitRow): TableCell {
	if (rank === null || place === null) return { text: blankText() };
	return FUNNEL_CELLS[place];
}

const rowsOf = ({ name, units }: PeerGroup): readonly UnitRow[] =>
	units.map((unit) => ({ ...unit, group: name }));

function unitColumns(window: DateRange): readonly CellColumn<UnitRow>[] {
	return [
		textColumn("group", "分组", 2, ({ group }) => group),
		{
			id: "rank",
			label: "位次",
			align: "right",
			weight: 2,
			cell: ({ rank }) => ({ text: rank === null ? "不宜排名" : numberText(rank), sort: rank }),
		},
		textColumn("village", "村居", 3, ({ village }) => village),
		{
			id: "count",
			label: "警情",
			align: "right",
			weight: 2,
			cell: ({ names, count }) => ({
				text: numberText(count),
				sort: count,
				rows: { metric: "calls", window, filters: [{ dimension: "victim_village", values: names }] },
			}),
		},
		{ id: "people", label: "人口", align: "right", weight: 3, cell: peopleCell },
		{
			id: "rate",
			label: "万人率",
			align: "right",
			weight: 2,
			cell: ({ per10k }) => ({ text: numberText(per10k, { decimals: 2 }), sort: per10k }),
		},
		{ id: "shrunk", label: "收缩后(95%区间)", align: "right", weight: 5, cell: shrunkCell },
		{ id: "place", label: "与组内平均相比", align: "left", weight: 3, cell: placeCell },
		comparedColumn<UnitRow>(),
	];
}

/** Villages inside of their peer groups, the highest rate first. */
export function wallRankingTable({ ranking, headline }: WallBoard): TableBlock {
	const means = ranking.groups.flatMap(({ name, per10k }) =>
		per10k === null ? [] : [`${name}平均${rateText(per10k)}`],
	);
	const apart = [
		`辖区外${countText(ranking.outside, "起")}、村居不详${countText(ranking.unknown, "起")}不在其中`,
		"按第一受害人居住地，组内按收缩后的万人率由高到低，第1位最高；区间重叠的先后不作数，不足300人或人口不详的不宜排名",
	];
	return listedTable<UnitRow>(ranking.groups.flatMap(rowsOf), unitColumns(headline.windows.now), {
		id: "table.trends.ranking",
		caption: "村居万人警情率，由高到低（本年至今）",
		keyOf: ({ village }) => village,
		footnote: [...apart, ...means].join("；"),
		emptyText: "没有村居可以排名：没有村居名单，或本年还没有记录",
	});
}

const SIDES = {
	above: { text: "高于全国", tone: "none" },
	below: { text: "低于全国", tone: "none" },
} as const satisfies Record<NonNullable<WallCategory["outside"]>, TableCell>;

const shareText = ({ share, low, high }: WallCategory["own"]): string =>
	`${percentText(share)}（${percentText(low)}–${percentText(high)}）`;

function classColumns(window: DateRange): readonly CellColumn<WallCategory>[] {
	return [
		textColumn("class", "诈骗类别", 4, ({ label }) => label),
		{
			id: "count",
			label: "警情",
			align: "right",
			weight: 2,
			cell: ({ value, own }) => ({
				text: numberText(own.part),
				sort: own.part,
				rows: { metric: "calls", window, filters: [{ dimension: "fraud_category", values: [value] }] },
			}),
		},
		{
			id: "share",
			label: "占比(95%区间)",
			align: "right",
			weight: 5,
			cell: ({ own }) => ({ text: own.share === null ? blankText() : shareText(own), sort: own.share }),
		},
		{
			id: "national",
			label: "全国占比",
			align: "right",
			weight: 2,
			cell: ({ national }) => ({ text: percentText(national), sort: national }),
		},
		{ id: "outside", label: "与全国相比", align: "left", weight: 3, cell: outsideCell },
		comparedColumn<WallCategory>(),
	];
}

function outsideCell({ outside, own }: WallCategory): TableCell {
	if (outside !== null) return SIDES[outside];
	return own.whole === 0 ? { text: blankText() } : { text: "看不出差别", tone: "noise" };
}

/** The national classes beside the country's shares. */
export function wallClassesTable({ categories, headline }: WallBoard): TableBlock {
	const { classes, other, unknown, national } = categories;
	return listedTable<WallCategory>(classes, classColumns(headline.windows.now), {
		id: "table.trends.classes",
		caption: "各类诈骗占比与全国（本年至今）",
		keyOf: ({ value }) => value,
		footnote: `占比以12类警情之和为分母，其他${countText(other, "起")}、不详${countText(unknown, "起")}不在其中；全国占比取自${national.source}，为案件占比，仅供参照；按12类一起检验（错误发现率10%）且区间不含全国占比的才说高低`,
		emptyText: "本年还没有记录",
	});
}

/** What drove the change of calls, a table a dimension. */
export function wallDriverTables({ drivers, headline }: WallBoard): readonly TableBlock[] {
	const verdict = headline.counts.find(({ id }) => id === "calls")?.compared?.verdict ?? null;
	// Shares of a difference that may be luck are luck over luck, and of a small one hundreds of per cent.
	const isTold = verdict === "clear_fall" || verdict === "clear_rise";
	return drivers.map(({ dimension, label, base, now, parts }: WallDriver) =>
		listedTable<WallDriverPart>(
			parts,
			[
				textColumn("value", label, 5, (part) => part.label),
				countColumn("base", "上年同期", (part) => part.base),
				countColumn("now", "本年", (part) => part.now),
				{
					id: "contribution",
					label: "贡献",
					align: "right",
					weight: 2,
					cell: ({ contribution }) => ({
						text: `${contribution > 0 ? "+" : ""}${numberText(contribution)}`,
						sort: contribution,
					}),
				},
				{
					id: "share",
					label: "占总变化",
					align: "right",
					weight: 2,
					cell: ({ share }) =>
						isTold ? { text: percentText(share), sort: share } : { text: blankText(), sort: null },
				},
				comparedColumn<WallDriverPart>(),
			],
			{
				id: `table.trends.drivers.${dimension}`,
				caption: `警情同比变化的构成：按${label}`,
				keyOf: ({ value }) => value ?? "",
				footnote: `${countText(base, "起")}→${countText(now, "起")}；各项贡献（含不详）之和等于总变化，方向相反的占比为负，总变化在波动范围内的不列占比`,
				emptyText: "两期都没有警情",
			},
		),
	);
}
