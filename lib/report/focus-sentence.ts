/** The sentence of the week in official wording: last week in the town, who is hit in the chosen place, and what to do there. */
import { reachOf } from "@/lib/analysis/measured";
import { dayNumber, partsOf } from "@/lib/calendar/civil";
import { lastDay } from "@/lib/calendar/range";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { BusyHours } from "@/lib/focus/busy-hours";
import { companionsOf } from "@/lib/focus/companions";
import { type Counted, type CountedValue, isKnownEnough, LEAST_COUNT } from "@/lib/focus/counted";
import type { AreaGroup } from "@/lib/focus/features";
import { type FocusProfile, isTooFew, profileDimension, WEEK_DIMENSIONS } from "@/lib/focus/profile";
import type { ProfileDimension, ProfileValue } from "@/lib/focus/profile-shares";
import { countUnit } from "@/lib/focus/profile-words";
import { fullDateText, fullRangeText, rangeText, shortDateText } from "@/lib/wording/dates";

/** Themes of one visit: more are not remembered. */
const THEMES = 2;
/** A table shows the rest. */
const DISTINCT_TOLD = 2;
/** More than three partners are no visit but a meeting. */
const COMPANIONS_TOLD = 3;
/** 居多 says that most are so: of two persons, or of fewer than half, it would say too much. */
const LEAST_LEADING = 3;
const LEAST_LEADING_SHARE = 0.5;
/** Hours from and until which one may knock at a door or gather a shift. */
const VISIT = { from: 6, until: 21 } as const;
/** Says what somebody is not. */
const REST_VALUE = "other";

const METHODS = { village: "入户宣传", zone: "企业集中宣传" } as const satisfies Record<AreaGroup, string>;

const DAY_PARTS: readonly (readonly [until: number, words: string])[] = [
	[6, "凌晨"],
	[9, "早间"],
	[12, "上午"],
	[14, "中午"],
	[18, "下午"],
	[24, "晚间"],
];

const asPrinted = (label: string): string => label;
/** How values that say by themselves whom they mean are spoken; others are told with the name of their dimension. */
const SPOKEN: Readonly<Partial<Record<DimensionId, (label: string) => string>>> = {
	victim_residency_type: (label) => `${label}人口`,
	victim_occupation: asPrinted,
	victim_age_band: asPrinted,
	victim_gender: (label) => `${label}性`,
	victim_hukou_origin: (label) => `${label}户籍`,
	victim_village: (label) => `住在${label}的`,
	victim_employer_zone: (label) => `单位在${label}的`,
};

type Side = "area" | "town";

/** A dimension as the place alone, or the whole town, counts it. */
function countedIn({ dimension, known, unknown, values }: ProfileDimension, side: Side): Counted {
	const of = ({ area, rest }: ProfileDimension["known"]) => (side === "area" ? area : area + rest);
	return {
		dimension,
		known: of(known),
		unknown: of(unknown),
		values: values.map(({ counts, value, label, band }) => ({ value, label, band, count: of(counts) })),
	};
}

/** Values that may be told, those with most first: a dimension known too rarely, single events and 其他 say nothing. */
function toldValues(counted: Counted): readonly CountedValue[] {
	if (!isKnownEnough(counted)) return [];
	return counted.values
		.filter(({ count, value }) => count >= LEAST_COUNT && value !== REST_VALUE)
		.toSorted((one, other) => other.count - one.count);
}

function spokenValue({ dimension }: Counted | ProfileDimension, label: string): string {
	return SPOKEN[dimension.id]?.(label) ?? `${dimension.label.zh}为“${label}”的`;
}

/** 企业务工（已知9人中5人): the one value that makes up half of its dimension; null where none does, or it says nothing. */
function leaderText(counted: Counted): string | null {
	const [first] = toldValues(counted);
	const most = Math.max(0, ...counted.values.map(({ count }) => count));
	const leaders = counted.values.filter(({ count }) => count === most);
	if (first === undefined || leaders.length > 1 || first.count < most) return null;
	if (first.count < LEAST_LEADING || first.count < counted.known * LEAST_LEADING_SHARE) return null;
	const unit = countUnit(counted.dimension);
	return `${spokenValue(counted, first.label)}（已知${counted.known}${unit}中${first.count}${unit}）`;
}

function victimsClause(all: readonly Counted[]): string {
	const leaders = all.map(leaderText).filter((text) => text !== null);
	return leaders.length === 0 ? "" : `；受害人以${leaders.join("、")}居多`;
}

/** Where the records end before the week does: what is counted then is not the whole week. */
function endText({ lastWeek: { window }, span: { lastCall } }: FocusProfile): string {
	const last = lastDay(window);
	if (lastCall === null || lastCall >= last) return "";
	const isSameYear = partsOf(lastCall).year === partsOf(last).year;
	return `（记录只到${isSameYear ? shortDateText(lastCall) : fullDateText(lastCall)}）`;
}

/** Says why there is no figure where the records do not reach the week; of the people of half a week it says nothing. */
function weekFigures(profile: FocusProfile): string {
	const { area, lastWeek, span } = profile;
	const { window, calls, victims } = lastWeek;
	const first = span.firstCall === null ? null : dayNumber(span.firstCall);
	if (reachOf(window, first) === "none") return "没有警情数据";
	const end = endText(profile);
	if (calls.town === 0) return `没有接报电信网络诈骗警情${end}`;
	const own = calls.area < LEAST_COUNT ? "" : `，其中${area}${calls.area}起`;
	return `接报电信网络诈骗警情${calls.town}起${own}${end === "" ? victimsClause(victims) : end}`;
}

const valueP = ({ comparison }: ProfileValue) => comparison?.p ?? 1;

/** What the place has more of than the rest, beyond noise; empty where nothing. Hours have a clause of their own. */
function distinctClause({ dimensions }: FocusProfile): string {
	const risen = dimensions
		.filter(({ dimension }) => dimension.id !== "occur_hour_band")
		.flatMap((dimension) =>
			dimension.values
				.filter(
					({ isDistinct, comparison, counts, value }) =>
						isDistinct &&
						comparison?.verdict === "clear_rise" &&
						counts.area >= LEAST_COUNT &&
						value !== REST_VALUE,
				)
				.map((value) => ({ dimension, value })),
		)
		.toSorted((one, other) => valueP(one.value) - valueP(other.value))
		.slice(0, DISTINCT_TOLD)
		.map(({ dimension, value }) => {
			const { known } = dimension;
			const unit = countUnit(dimension.dimension);
			return `${spokenValue(dimension, value.label)}（已知${known.area}${unit}中${value.counts.area}${unit}，全镇其他已知${known.rest}${unit}中${value.counts.rest}${unit}）`;
		});
	return risen.length === 0 ? "" : `；与全镇其他相比，${risen.join("、")}占比明显偏高`;
}

/** The 52 weeks, and since when there are records where these begin inside of them. */
function yearWords({ window, span }: FocusProfile): string {
	const first = span.firstCall === null ? null : dayNumber(span.firstCall);
	const isPart = span.firstCall !== null && reachOf(window, first) === "part";
	const since = isPart ? `，数据自${fullDateText(span.firstCall)}起` : "";
	return `近52周（${fullRangeText(window)}${since}）`;
}

function peopleIn(profile: FocusProfile, side: Side): readonly Counted[] {
	return WEEK_DIMENSIONS.flatMap(({ id }) => {
		const dimension = profileDimension(profile, id);
		return dimension === null ? [] : [countedIn(dimension, side)];
	});
}

function yearSentence(profile: FocusProfile): string {
	const { area, calls } = profile;
	const lead = `${area}${yearWords(profile)}`;
	if (calls.area === 0) return `${lead}没有接报警情，按全镇情况宣传。`;
	if (isTooFew(profile)) return `${lead}仅接报${calls.area}起，案件太少，按全镇情况宣传。`;
	const people = peopleIn(profile, "area");
	const victims = people.some(isKnownEnough) ? victimsClause(people) : "；受害人情况登记不足六成，不作归纳";
	return `${lead}接报${calls.area}起${victims}${distinctClause(profile)}。`;
}

/** At most so many classes that lead; a class that shares the last place with one left out is left out too. */
function themesOf(counted: Counted): readonly CountedValue[] {
	const told = toldValues(counted);
	const next = told[THEMES]?.count ?? 0;
	return told.slice(0, THEMES).filter(({ count }) => count > next);
}

function themeClause(profile: FocusProfile): string | null {
	const category = profileDimension(profile, "fraud_category");
	if (category === null) return null;
	const own = isTooFew(profile) ? [] : themesOf(countedIn(category, "area"));
	const themes = own.length > 0 ? own : themesOf(countedIn(category, "town"));
	if (themes.length === 0) return null;
	const names = themes.map(({ label }) => `“${label}”`).join("");
	const counts = themes.map(({ count }) => `${count}起`).join("、");
	const each = themes.length > 1 ? "分别" : "";
	return `重点讲${own.length > 0 ? "" : "全镇多发的"}${names}（近52周${each}${counts}）`;
}

function hoursText({ low, high }: BusyHours): string {
	const [, part] = DAY_PARTS.find(([until]) => low < until) ?? [];
	return `${part ?? ""}${low}时至${high}时`;
}

/** The hours of the place where they stand out, else those of the town where these do; null where both may be luck. */
function busiestOf(profile: FocusProfile): { readonly hours: BusyHours; readonly side: Side } | null {
	const { area, town } = profile.busiest;
	if (area?.isClear === true && !isTooFew(profile)) return { hours: area, side: "area" };
	return town?.isClear === true ? { hours: town, side: "town" } : null;
}

/** When to come: the hours in which most happens, or before them where nobody can be visited then. */
function hoursClause(profile: FocusProfile): string | null {
	const found = busiestOf(profile);
	if (found === null) return null;
	const { hours, side } = found;
	const where = side === "town" ? "全镇" : "";
	const figures = `（${where}已知${hours.known}起中${hours.count}起在此时段）`;
	if (hours.low >= VISIT.from && hours.low < VISIT.until) return `以${hoursText(hours)}为宜${figures}`;
	const day = hours.low < VISIT.from ? "前一日" : "当日";
	return `发案多在${hoursText(hours)}${figures}，宜提前到${day}${VISIT.until}时之前`;
}

function companionsClause(profile: FocusProfile): string | null {
	const labels = companionsOf(profile)
		.slice(0, COMPANIONS_TOLD)
		.map(({ label }) => label);
	return labels.length === 0 ? null : `可会同${labels.join("、")}`;
}

interface SentenceChoice {
	/** A report of several places tells the week of the town once. */
	readonly isTownTold?: boolean;
}

/**
 * The sentence of the week, from figures only: last week in the town, the 52 weeks of the place, and the advice. A clause is
 * dropped when it would rest on fewer than two or on a dimension known for less than 60 % (domain contract §9); where the place
 * says too little, what is said of the town instead is called the town's. Under filters it speaks of what they keep.
 */
export function focusSentence(profile: FocusProfile, { isTownTold = false }: SentenceChoice = {}): string {
	const { group, area, lastWeek } = profile;
	const week = isTownTold ? "" : `上周（${rangeText(lastWeek.window)}）全镇${weekFigures(profile)}。`;
	const advice = [
		`建议本周集中对${area}开展${METHODS[group]}`,
		themeClause(profile),
		hoursClause(profile),
		companionsClause(profile),
	].filter((clause) => clause !== null);
	return `${week}${yearSentence(profile)}${advice.join("，")}。`;
}
