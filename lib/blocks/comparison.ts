/** Two counts or amounts → the comparison that stands beside a figure, in words and with its tone. */
import type { Question } from "@/lib/analysis/question";
import { COMPARISONS } from "@/lib/calendar/comparisons";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import { changePhrase, intervalPhrase, type Unit, verdictWord } from "@/lib/wording/change";
import type { BlockComparison } from "./block";

/** Which earlier window. */
export type ComparisonSide = "previous" | "lastYear";

/** The part of a question that names its comparisons. */
export type Against = Pick<Question, "against">;

const OWN = { previous: COMPARISONS.previous, lastYear: COMPARISONS.last_year } as const;
const CUSTOM_LABEL = "自选对比期";
/** Labels that are verbs' beginnings by themselves, such as 同比下降. */
const SPOKEN = /^[同环]比/;

/** The comparison's own word in print, for headings: 环比, 同比, or what was chosen in the place of 同比. */
export function comparisonLabel(side: ComparisonSide, { against }: Against): string {
	if (side === "previous" || against === undefined) return OWN[side].label.zh;
	return against.kind === "custom" ? CUSTOM_LABEL : COMPARISONS[against.kind].label.zh;
}

/** The same before a change, as in 同比下降 or 较上年同节下降. */
export function comparisonLead(side: ComparisonSide, question: Against): string {
	const label = comparisonLabel(side, question);
	return SPOKEN.test(label) ? label : `较${label}`;
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
	/** In print; see {@link comparisonLabel}. */
	readonly label: string;
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
	const { label, unit, riseIs, now, base, comparison, absence } = parts;
	const verdict = comparison?.verdict ?? null;
	return {
		label,
		base,
		phrase: absence ?? changePhrase({ base, now }, { unit }),
		verdict,
		verdictWord: verdict === null ? null : verdictWord(verdict),
		tone: toneOf(verdict, riseIs),
		interval: comparison === null ? null : intervalPhrase(comparison),
	};
}
