/** The profile of the place of the week → a table of what says something, and whom to bring as lines. */
import { BASES } from "@/lib/analysis/bases";
import type { Filter } from "@/lib/analysis/question";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { companionsOf } from "@/lib/focus/companions";
import { LEAST_COUNT } from "@/lib/focus/counted";
import { AREA_DIMENSIONS, type FocusProfile, isTooFew, profileDimension } from "@/lib/focus/profile";
import type { ByPlace, ProfileDimension, ProfileValue } from "@/lib/focus/profile-shares";
import { countUnit, shareVerdictWord } from "@/lib/focus/profile-words";
import type { Comparison } from "@/lib/statistics/comparison";
import { fullRangeText } from "@/lib/wording/dates";
import { countText, numberText, percentText } from "@/lib/wording/numbers";
import type { LinesBlock, RowsLink, TableBlock, TableCell } from "./block";

const MOST_ROWS = 20;

/** What an officer asks of a place: who, by what, when; the first value of each stands before the second of any. */
const TOLD: readonly DimensionId[] = [
	"victim_gender",
	"victim_age_band",
	"victim_occupation",
	"victim_hukou_origin",
	"victim_residency_type",
	"fraud_category",
	"fraud_subtype",
	"contact_channel",
	"scam_medium",
	"occur_hour_band",
	"day_type",
];

/** A row of the table. */
interface Told {
	readonly dimension: ProfileDimension;
	readonly value: ProfileValue;
}

const PLACES = ["area", "rest"] as const satisfies readonly (keyof ByPlace<number>)[];

function byP({ value: one }: Told, { value: other }: Told): number {
	return (one.comparison?.p ?? 1) - (other.comparison?.p ?? 1);
}

/** Values of a dimension that happened more than once in the place, those that happened most first. */
function topValues(dimension: ProfileDimension): readonly Told[] {
	return dimension.values
		.filter(({ counts, isDistinct }) => counts.area >= LEAST_COUNT && !isDistinct)
		.toSorted((one, other) => other.counts.area - one.counts.area)
		.map((value) => ({ dimension, value }));
}

/** What differs beyond noise first; then, up to the length of the table, first values, second values and so on, told by dimension. */
function toldRows(profile: FocusProfile): readonly Told[] {
	const distinct = profile.dimensions
		.flatMap((dimension) =>
			dimension.values.filter(({ isDistinct }) => isDistinct).map((value) => ({ dimension, value })),
		)
		.toSorted(byP)
		.slice(0, MOST_ROWS);
	const ordinary = TOLD.flatMap((id, place) => {
		const dimension = profileDimension(profile, id);
		const top = dimension === null ? [] : topValues(dimension);
		return top.map((told, rank) => ({ told, place, rank }));
	});
	const kept = ordinary
		.toSorted((one, other) => one.rank - other.rank || one.place - other.place)
		.slice(0, MOST_ROWS - distinct.length)
		.toSorted((one, other) => one.place - other.place || one.rank - other.rank);
	return [...distinct, ...kept.map(({ told }) => told)];
}

/** The place, or everything that is not it. */
function placeFilter({ group, area }: FocusProfile, place: keyof ByPlace<number>): Filter {
	const filter = { dimension: AREA_DIMENSIONS[group], values: [area] };
	return place === "area" ? filter : { ...filter, isExcluded: true };
}

function rowsOf(profile: FocusProfile, told: Told, place: keyof ByPlace<number>): RowsLink {
	const { dimension } = told.dimension;
	const { events, persons } = BASES.calls;
	return {
		metric: dimension.side === "victim" ? persons : events,
		window: profile.window,
		filters: [
			...profile.filters,
			placeFilter(profile, place),
			{ dimension: dimension.id, values: [told.value.value] },
		],
	};
}

function shareCell(profile: FocusProfile, told: Told, place: keyof ByPlace<number>): TableCell {
	const { dimension, value } = told;
	const [count, share] = [value.counts[place], value.shares[place]];
	const unit = countUnit(dimension.dimension);
	return {
		text: share === null ? numberText(count) : `${numberText(count)}（${percentText(share)}）`,
		sort: share,
		rows: rowsOf(profile, told, place),
		hint: `已知${countText(dimension.known[place], unit)}，不详${countText(dimension.unknown[place], unit)}`,
	};
}

/** How many times the share of the rest, with its interval. */
function ratioText({ ratio, low, high }: Comparison): string {
	if (ratio === null || high === null) return "全镇其他地方没有，不能计算倍数";
	const [is, from, to] = [ratio, low, high].map((value) => numberText(value, { decimals: 2 }));
	return `占比为全镇其他的${is}倍（95%区间${from}–${to}倍）`;
}

function verdictCell({ comparison, isDistinct }: ProfileValue): TableCell {
	if (comparison === null) return { text: "—", hint: "识别率不足或相差过大，不作比较" };
	return {
		text: `${isDistinct ? "★" : ""}${shareVerdictWord(comparison.verdict)}`,
		tone: comparison.verdict === "within_noise" ? "noise" : "none",
		sort: comparison.ratio,
		hint: ratioText(comparison),
	};
}

function footnoteOf({ group, window, tested }: FocusProfile): string {
	const place = group === "village" ? "居住村居" : "企业园区";
	return `${fullRangeText(window)}，按报警时间统计；受害人维度按人计，案件维度按起计（按第一受害人的${place}），占比为占已知的比例。“全镇其他”含${place}不详的。★为${tested}项一并检验仍超出波动范围的（假发现率控制在10%）`;
}

/**
 * At most 20 values: those whose share differs from the rest of the town beyond noise, then the most frequent ones of who, by what
 * and when. Values that happened once say nothing and are left out.
 */
export function profileTable(profile: FocusProfile): TableBlock {
	const { area } = profile;
	return {
		kind: "table",
		id: `table.focus_profile.${profile.group}`,
		caption: `${area}近52周受害情况（${profile.calls.area}起）`,
		columns: [
			{ id: "dimension", label: "维度", align: "left", weight: 3 },
			{ id: "value", label: "取值", align: "left", weight: 4 },
			{ id: "area", label: `${area}（占比）`, align: "right", weight: 3 },
			{ id: "rest", label: "全镇其他（占比）", align: "right", weight: 3 },
			{ id: "verdict", label: "研判", align: "left", weight: 3 },
		],
		rows: toldRows(profile).map((told) => ({
			id: `${told.dimension.dimension.id}.${told.value.value}`,
			cells: [
				{ text: told.dimension.dimension.label.zh },
				{ text: told.value.label, rows: rowsOf(profile, told, "area") },
				...PLACES.map((place) => shareCell(profile, told, place)),
				verdictCell(told.value),
			],
		})),
		footnote: footnoteOf(profile),
		emptyText: `${area}近52周接报${profile.calls.area}起，没有两起以上相同的情况`,
	};
}

/** Whom to bring, one a line with the reason, leading to the events behind it; says so where there is nobody to name. */
export function companionLines(profile: FocusProfile): LinesBlock {
	const here = [...profile.filters, placeFilter(profile, "area")];
	const { events, persons } = BASES.calls;
	return {
		kind: "lines",
		id: `lines.focus_companions.${profile.group}`,
		items: companionsOf(profile).map(({ label, reason, filter }) => {
			const side = filter === null ? "case" : profileDimension(profile, filter.dimension)?.dimension.side;
			return {
				text: `${label}：${reason}`,
				rows: {
					metric: side === "victim" ? persons : events,
					window: profile.window,
					filters: filter === null ? here : [...here, filter],
				},
			};
		}),
		emptyText: isTooFew(profile)
			? `近52周接报${profile.calls.area}起，案件太少，按全镇情况宣传。`
			: "各类受害人都不突出，没有特别需要会同的单位。",
	};
}
