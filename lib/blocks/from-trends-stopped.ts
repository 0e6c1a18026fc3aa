/** Records of the leadership wall that stop before the year does → words: until when they reach, and what of the comparison is left. */
import type { CivilDate } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import type { WallAmount, WallBoard, WallCount, WallHeadline, YearPair } from "@/lib/trends/wall";
import { fullDateText, shortDateText } from "@/lib/wording/dates";
import type { NoteBlock } from "./block";

/** What was recorded behind a figure, and what it was in both years; null = not measured. */
export interface YearsRecorded extends Pick<WallCount, "reach" | "until"> {
	readonly values: YearPair<number | null>;
}

/** The last day on record, with its year where the window lies in another. */
function untilText(until: CivilDate, { now }: WallHeadline["windows"]): string {
	const isOfYear = partsOf(until).year === partsOf(now.start).year;
	return `记录到${isOfYear ? shortDateText(until) : fullDateText(until)}`;
}

/** Why a figure is not compared, where the end of its records is the reason; else null. */
export function stoppedPhrase(
	{ reach, until, values: { now, base } }: YearsRecorded,
	windows: WallHeadline["windows"],
): string | null {
	if (until === null) return null;
	if (reach.now !== "whole") return `${untilText(until, windows)}，尚不能比较`;
	return now !== null && base !== null && now < base ? `${untilText(until, windows)}，下降不可信` : null;
}

/** Beside a comparison that stands although the records of this year stop: until when they reach. */
export function untilNotes(
	{ headline }: WallBoard,
	{ until, compared }: Pick<WallCount | WallAmount, "until" | "compared">,
): readonly string[] {
	return until === null || compared === null ? [] : [untilText(until, headline.windows)];
}

const KINDS = [
	{ id: "calls", figure: "calls", word: "警情", unit: "起" },
	{ id: "cases", figure: "cases", word: "立案", unit: "起" },
	{ id: "alerts", figure: "dissuaded", word: "预警", unit: "条" },
] as const satisfies readonly {
	readonly id: keyof WallBoard["missingDays"];
	readonly figure: WallCount["id"];
	readonly word: string;
	readonly unit: string;
}[];

/** The kinds of records that stop, in the order of the wall; those of losses are calls, those of solved cases are cases. */
function stopsOf({ headline: { counts, windows }, missingDays }: WallBoard) {
	return KINDS.flatMap(({ id, figure, word, unit }) => {
		const count = counts.find((one) => one.id === figure);
		const days = missingDays[id];
		if (count?.until == null || days === 0) return [];
		const one = `没有一${unit}${word}`;
		return {
			id,
			word,
			until: untilText(count.until, windows),
			silence: count.reach.now === "none" ? `本年${one}` : `最后${days}天${one}`,
			left: count.reach.now === "whole" ? "下降不可信" : "尚不能与上年比较",
		};
	});
}

/** That records seem to stop, short enough for the head of the wall; null where they do not. */
export function wallStopText(board: WallBoard): string | null {
	const stops = stopsOf(board);
	if (stops.length === 0) return null;
	// Kinds that end together are imported together, and are told together.
	const ends = [...new Set(stops.map(({ until, left }) => `${until}，${left}`))].map((end) => {
		const words = stops.filter(({ until, left }) => `${until}，${left}` === end).map(({ word }) => word);
		return `${words.join("、")}${end}`;
	});
	return `可能尚未导入：${ends.join("；")}`;
}

/** A warning for each kind of records that seems to stop before the window ends. */
export function stoppedNotes(board: WallBoard): readonly NoteBlock[] {
	return stopsOf(board).map(({ id, word, until, silence, left }) => ({
		kind: "note",
		id: `note.trends.silence.${id}`,
		text: `${word}${until}，${silence}，按平时的数量不像是巧合，可能还没有导入：${left}。`,
		tone: "warning",
	}));
}
