/** Two counts or amounts → the comparison that stands beside a figure, in words and with its tone. */
import { COMPARISONS } from "@/lib/calendar/comparisons";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import { changePhrase, intervalPhrase, type Unit, verdictWord } from "@/lib/wording/change";
import type { BlockComparison } from "./block";

/** Which earlier window. */
export type ComparisonSide = "previous" | "lastYear";

const LABELS: Readonly<Record<ComparisonSide, string>> = {
	previous: COMPARISONS.previous.label.zh,
	lastYear: COMPARISONS.last_year.label.zh,
};

/** The comparison's own word in print: 环比 or 同比. */
export function comparisonLabel(side: ComparisonSide): string {
	return LABELS[side];
}

const RISE_TONE: Readonly<Record<Verdict, BlockComparison["tone"]>> = {
	clear_rise: "worse",
	clear_fall: "better",
	within_noise: "noise",
	too_few: "none",
};
const OPPOSITE: Readonly<Record<BlockComparison["tone"], BlockComparison["tone"]>> = {
	worse: "better",
	better: "worse",
	noise: "noise",
	none: "none",
};

/** Whether a verdict is good or bad news, given what a rise means. */
export function toneOf(verdict: Verdict | null, riseIs: Metric["riseIs"]): BlockComparison["tone"] {
	if (verdict === null || riseIs === "neutral") return "none";
	const tone = RISE_TONE[verdict];
	return riseIs === "worse" ? tone : OPPOSITE[tone];
}

/** What a comparison is made of; amounts are in the unit's base (起, 人, yuan). */
export interface ComparisonParts {
	readonly side: ComparisonSide;
	readonly unit: Unit;
	readonly riseIs: Metric["riseIs"];
	readonly now: number | null;
	readonly base: number | null;
	/** Null for money and for windows the records reach only in part. */
	readonly comparison: Comparison | null;
	/** Printed instead of a phrase when there is nothing to compare with. */
	readonly absence: string | null;
}

/** The comparison as a block; without a base it says why. */
export function blockComparison(parts: ComparisonParts): BlockComparison {
	const { side, unit, riseIs, now, base, comparison, absence } = parts;
	const verdict = comparison?.verdict ?? null;
	return {
		label: LABELS[side],
		base,
		phrase: absence ?? changePhrase({ base, now }, { unit }),
		verdict,
		verdictWord: verdict === null ? null : verdictWord(verdict),
		tone: toneOf(verdict, riseIs),
		interval: comparison === null ? null : intervalPhrase(comparison),
	};
}
