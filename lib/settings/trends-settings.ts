/** What the station sets for the leadership wall 同比大屏: targets, dated words, groups of villages, how fast the pages turn. */
import type { CivilDate } from "@/lib/base/civil";

/** The figures that may have a target, stable for ever: settings files carry them. */
export const TARGET_METRICS = ["calls", "cases", "loss"] as const;

/** One step of the ladder of targets: from 1 January through a day, at least so many per cent fewer than last year. */
export interface TrendTarget {
	/** Month and day as 06-30, of every year; 02-29 means 28 February in a common year. */
	readonly by: string;
	readonly metric: (typeof TARGET_METRICS)[number];
	/** Above 0, at most 100. */
	readonly fallPercent: number;
}

/** Dated words that are shown on the curves, such as the start of a campaign. */
export interface TrendAnnotation {
	readonly date: CivilDate;
	readonly words: string;
}

/** Villages that are ranked among themselves; a village stands in one group at most. */
export interface PeerVillages {
	readonly name: string;
	readonly villages: readonly string[];
}

/** Everything that may be set of the wall. */
export interface TrendsSettings {
	readonly targets: readonly TrendTarget[];
	readonly annotations: readonly TrendAnnotation[];
	/** Villages in no group are grouped by their kind of name: 社区 or 村. */
	readonly peerGroups: readonly PeerVillages[];
	/** How long a page stands, in whole seconds of {@link ROTATION_SECONDS}. */
	readonly rotationSeconds: number;
}

/** Bounds and standard of the seconds a page stands. */
export const ROTATION_SECONDS = { lowest: 5, highest: 120, standard: 15 } as const;

/** How many characters a note on a curve may have. */
export const MOST_NOTE_CHARACTERS = 30;

/** The wall of a station that has set nothing: no target is assumed. */
export const STANDARD_TRENDS: TrendsSettings = {
	targets: [],
	annotations: [],
	peerGroups: [],
	rotationSeconds: ROTATION_SECONDS.standard,
};

/** The texts that stand more than once, each once, in order. */
export function repeatedTexts(texts: readonly string[]): readonly string[] {
	return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}
