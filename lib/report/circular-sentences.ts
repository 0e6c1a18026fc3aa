/** The sentences of a circular 通报: the township together, colours, the first and the red, who is not ranked, and what moved. */
import type { Standing } from "@/lib/assessment/escalation";
import type { Circular } from "@/lib/assessment/kept-circulars";
import { LOSS_WITHHELD } from "@/lib/assessment/losses-for-town";
import { COLOUR_WORDS } from "@/lib/assessment/marks";
import { scoredMeasures } from "@/lib/assessment/ranks";
import type { EscalationStep } from "@/lib/assessment/scheme";
import type { Colour, Sheet, SheetRow, Unranked } from "@/lib/assessment/sheet";
import { byRank, pointsText, UNRANKED_WORDS } from "@/lib/blocks/from-assessment-words";
import { comparisonPhrase, valueText } from "@/lib/wording/change";
import { dayCountText, fullRangeText } from "@/lib/wording/dates";
import { percentText } from "@/lib/wording/numbers";
import type { CircularTotal } from "./circular-totals";

/** Places that are named as the first. */
const FIRST_PLACES = 3;
/** Villages are named up to this many; of more the number says enough, and the sheet marks each. */
const MOST_NAMES = 10;
/** What the command line cannot know; it has no workspace. */
export const WITHOUT_LEDGER = "本件由命令行生成，未计申诉裁定和历次通报";
const COLOUR_ORDER = ["blue", "yellow", "red"] as const satisfies readonly Colour[];

const namesText = (rows: readonly Pick<SheetRow, "village">[]): string =>
	rows.map(({ village }) => village).join("、");

function totalText({ label, unit, now, base, comparison, absence }: CircularTotal): string {
	if (absence === LOSS_WITHHELD) return `${label}：${absence}`;
	const value = `${label}${valueText(now, unit, { blank: "unknown" })}`;
	if (absence !== null) return `${value}（${absence}）`;
	return `${value}，${comparisonPhrase("同比", { now, base, verdict: comparison?.verdict ?? null }, { unit })}`;
}

/** What all villages had together, against the same dates of the year before. */
export function totalsSentence({ input: { window, base } }: Sheet, totals: readonly CircularTotal[]): string {
	const windows = `${fullRangeText(window)}（${dayCountText(window)}），与去年同期${fullRangeText(base)}（${dayCountText(base)}）相比`;
	return `${windows}：${totals.map(totalText).join("；")}。`;
}

/** How many villages have which colour, and how many none. */
export function coloursSentence({ rows }: Pick<Sheet, "rows">): string {
	const counts = COLOUR_ORDER.map((colour) => {
		const count = rows.filter((row) => row.colour === colour).length;
		return `${COLOUR_WORDS[colour]}${count}个`;
	});
	const none = rows.filter(({ colour }) => colour === null).length;
	const rest = none === 0 ? "" : `；${none}个有条款无法计分，不评等次`;
	return `参加考核的村居${rows.length}个：${counts.join("、")}${rest}。`;
}

/**
 * The first three places and the red list, by name. A red village is never among the first, however few are ranked; how many of
 * the red rest on too little to be ranked is said beside them.
 */
export function placesSentence(sheet: Sheet): string {
	const rows = byRank(sheet);
	const ranked = rows.filter(({ rank }) => rank !== null);
	const first = ranked
		.filter(({ rank, colour }) => rank !== null && rank <= FIRST_PLACES && colour !== "red")
		.map(({ village, rank, total }) => `${village}（第${rank}名，${pointsText(total)}分）`);
	const red = rows.filter(({ colour }) => colour === "red");
	const shaky = red.filter(({ rank }) => rank === null).length;
	const names = red.map(({ village, total }) => `${village}（${pointsText(total)}分）`).join("、");
	const among = shaky === 0 ? "" : `，其中不宜排名的${shaky}个`;
	return [
		ranked.length === 0 ? "没有可以排名的村居。" : `参加排名的村居${ranked.length}个。`,
		first.length === 0 ? "" : `名次在前的：${first.join("、")}。`,
		red.length === 0 ? "没有红色村居。" : `红色村居${red.length}个${among}：${names}。`,
	].join("");
}

/** Who has points and no place 不宜排名, and why; null when all are ranked. */
export function unrankedSentence(sheet: Sheet): string | null {
	const rows = byRank(sheet).filter(({ unranked }) => unranked !== null);
	if (rows.length === 0) return null;
	const reasons = new Set(
		rows.flatMap(({ unranked }): readonly Unranked[] => (unranked === null ? [] : [unranked])),
	);
	const parts = [...reasons].map((reason) => {
		const own = rows.filter(({ unranked }) => unranked === reason);
		const names = own.length > MOST_NAMES ? "" : `：${namesText(own)}`;
		return `${UNRANKED_WORDS[reason]}的${own.length}个${names}`;
	});
	return `不宜排名的村居${rows.length}个，计分而不排名。${parts.join("；")}。`;
}

/** Villages without a case that counts under the scheme; null where no clause scores cases or they are not recorded as a whole. */
export function noCasesSentence({ scheme, input: { villages, recorded } }: Sheet): string | null {
	if (!scoredMeasures(scheme).has("cases") || recorded.cases.now !== "whole") return null;
	const none = villages.filter(({ measures }) => measures.cases.now === 0);
	if (none.length === 0) return "各村居全年都有计入考核的案件。";
	const share = percentText(none.length / villages.length);
	return `全年没有计入考核的案件的村居${none.length}个（占${share}）：${namesText(none)}。`;
}

/**
 * How many villages won, lost and kept their place since the circular before.
 * @param before null = there was none; `unknown` = without a workspace nobody can tell: either is said
 */
export function movesSentence(before: Circular | "unknown" | null, standings: readonly Standing[]): string {
	if (before === "unknown") return `${WITHOUT_LEDGER}，不比较名次升降；连续红色只计本期。`;
	if (before === null) return "此前没有本办法同类时段的通报留档，不比较名次升降；连续红色自本期起计。";
	const moved = standings.flatMap(({ moved: places }) => places ?? []);
	const [won, lost] = [moved.filter((places) => places > 0), moved.filter((places) => places < 0)];
	const without = standings.length - moved.length;
	const parts = [
		`名次前进的${won.length}个`,
		`后退的${lost.length}个`,
		`不变的${moved.length - won.length - lost.length}个`,
		...(without === 0 ? [] : [`有一期不排名、不作比较的${without}个`]),
	];
	return `与上次通报（${fullRangeText(before.window)}）相比，${parts.join("、")}。`;
}

/**
 * Measures that fall due with this circular, one line a measure with its villages in the order of the list, the first step
 * first. A village that is red for longer than its step asks goes on with the measure it has and stands in no line.
 */
export function dueLines(
	standings: readonly Standing[],
	escalation: readonly EscalationStep[],
): readonly string[] {
	return escalation.flatMap(({ redInARow, measure }) => {
		const due = standings.filter(({ isDue, step }) => isDue && step?.redInARow === redInARow);
		const since = redInARow === 1 ? "本期红色" : `连续${redInARow}次红色`;
		return due.length === 0 ? [] : [`${since}，${measure}（${due.length}个）：${namesText(due)}`];
	});
}
