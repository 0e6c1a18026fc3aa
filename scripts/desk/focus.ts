/** The desk's focus of the week: every candidate with its factors, points and priority, and the pick; from records or from weekly counts. */

import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import { dateOfDayNumber, dayNumber, startOfWeek } from "@/lib/calendar/civil";
import { type GroupMorning, groupMorning } from "@/lib/focus/ask-morning";
import { FACTOR_IDS, FACTORS } from "@/lib/focus/factors";
import type { AreaFeatures, AreaGroup } from "@/lib/focus/features";
import { type FlagId, flagsOf } from "@/lib/focus/flags";
import { FOCUS_RULE_VERSION } from "@/lib/focus/frozen-inputs";
import type { Outlook } from "@/lib/focus/outlook";
import { rankedAreas, type ScoredArea } from "@/lib/focus/score";
import type { TestedPlace } from "@/lib/focus/tested-figures";
import type { Settings } from "@/lib/settings/settings";
import type { Prior } from "@/lib/statistics/shrinkage";
import { blankText, numberText, percentText } from "@/lib/wording/numbers";
import { alignedRows } from "./columns";

/** One candidate; numbers that cannot be said, as the score of a place where nobody lives, are null in JSON. */
interface WrittenCandidate extends Omit<AreaFeatures, "weekly">, Omit<ScoredArea, "features" | "own"> {
	readonly rank: number;
	readonly level: number;
	readonly outlook: Outlook | null;
	readonly flags: readonly FlagId[];
	readonly isPick: boolean;
}

/** One group of one town. */
interface WrittenGroup {
	readonly town: string | null;
	readonly group: AreaGroup;
	/** The morning of the decision. */
	readonly week: CivilDate;
	readonly weeks: number;
	readonly isKnownEnough: boolean;
	readonly season: number;
	readonly meanLevel: number;
	readonly prior: Prior | null;
	readonly pick: string | null;
	readonly candidates: readonly WrittenCandidate[];
}

function candidateOf(
	area: ScoredArea,
	rank: number,
	{ outlooks, proposed }: GroupMorning,
	settings: Settings,
): WrittenCandidate {
	const { features, own, ...scored } = area;
	const { weekly: _weekly, ...facts } = features;
	return {
		rank,
		...facts,
		level: own.level,
		...scored,
		outlook: outlooks.get(features.area) ?? null,
		flags: flagsOf(area, settings.focus),
		isPick: features.area === proposed,
	};
}

function groupOf(
	{ town, history, weekStart, untilDay }: TestedPlace,
	settings: Settings,
	asOf: CivilDate | null,
): WrittenGroup {
	const week = asOf === null ? dateOfDayNumber(untilDay) : startOfWeek(asOf, weekStart);
	if (dayNumber(week) > untilDay)
		throw new AppError(
			"focus_after_records",
			`${week}一周在记录之后，无法研判，请用 --as-of 指定更早的日期。`,
		);
	const morning = groupMorning(history, { settings, week, picks: [] }, null);
	const { weeks, isKnownEnough, season, meanLevel, prior, areas } = morning.score;
	return {
		town,
		group: history.group,
		week,
		weeks,
		isKnownEnough,
		season,
		meanLevel,
		prior,
		pick: morning.proposed,
		candidates: rankedAreas(areas).map((area, at) => candidateOf(area, at + 1, morning, settings)),
	};
}

function rowOf(one: WrittenCandidate): readonly string[] {
	return [
		`${one.area}${one.isPick ? "（推荐）" : ""}`,
		numberText(one.score, { decimals: 1 }),
		...FACTOR_IDS.map((id) => numberText(one.points[id], { decimals: 1 })),
		numberText(one.expected, { decimals: 2 }),
		one.outlook === null ? blankText() : `${one.outlook.low}–${one.outlook.high}`,
		one.outlook === null ? blankText() : percentText(one.outlook.highestRisk),
		one.weeksSinceVisit === null ? "从未" : `${one.weeksSinceVisit}周前`,
		numberText(one.priority, { decimals: 3 }),
	];
}

const HEAD = [
	"地方",
	"风险分",
	...FACTOR_IDS.map((id) => FACTORS[id].label.zh),
	"本周预计",
	"95%区间",
	"风险最高的可能",
	"上次安排",
	"优先度",
];

function groupLines({ town, group, week, weeks, pick, candidates }: WrittenGroup): readonly string[] {
	const name = town === null ? GROUP_WORDS[group].one : `${town}（${GROUP_WORDS[group].one}）`;
	return [
		`${name}：${week}一周，有${weeks}周记录，推荐${pick ?? "无"}`,
		...alignedRows([HEAD, ...candidates.map(rowOf)]).map((line) => `  ${line}`),
	];
}

/**
 * The focus of all places as text, ending in a line break. Nothing was visited: picks are kept by the page.
 * @param asOf any day of the week that is decided on; null = the week after the records
 * @throws AppError `focus_after_records` for a week that begins after the records
 */
export function focusText(
	places: readonly TestedPlace[],
	settings: Settings,
	{ asOf, format }: { readonly asOf: CivilDate | null; readonly format: string },
): string {
	const groups = places.map((place) => groupOf(place, settings, asOf));
	if (format === "table") return `${groups.map((one) => groupLines(one).join("\n")).join("\n\n")}\n`;
	const file = { kind: "focus", ruleVersion: FOCUS_RULE_VERSION, parameters: settings.focus, groups };
	return `${JSON.stringify(file, null, "\t")}\n`;
}
