/** Finds what must not be read as this fraud: warnings, denials, earlier frauds, and events that are no fraud. */
import { NO_FRAUD, OTHER_EVENTS, SILENCES } from "@/data/narrative/scheme-silence";
import { type GatedPatterns, gatedPatterns } from "./gated-pattern";
import { clauseAround, expandPattern, type SchemeText, type Span } from "./pattern-rules";

const SILENT = SILENCES.map(({ unless }) =>
	unless === undefined ? null : new RegExp(expandPattern(unless)),
);
const SILENT_PATTERNS = gatedPatterns(
	SILENCES.map(({ pattern }) => expandPattern(pattern).replaceAll("}?", "}")),
	{ flags: "g" },
);
const NONE = gatedPatterns(NO_FRAUD.map(expandPattern));
const OTHERS = gatedPatterns(OTHER_EVENTS.map(expandPattern));

/** Words of a fraud, beside which a fight or a debt is only its story. */
const DECEIT = /骗|自称|冒充|陌生(?:号码|电话|人|来电)|对方称|诱导|网友/;
const MOST_SPANS = 40;

function spansOf(told: SchemeText, pattern: RegExp, unless: RegExp | null): readonly Span[] {
	const spans: Span[] = [];
	pattern.lastIndex = 0;
	for (let hit = pattern.exec(told.text); hit !== null; hit = pattern.exec(told.text)) {
		const span = { start: hit.index, end: hit.index + hit[0].length };
		const clause = clauseAround(told.text, span);
		if (unless === null || !unless.test(told.text.slice(clause.start, clause.end))) spans.push(span);
		if (spans.length === MOST_SPANS) break;
	}
	return spans;
}

/** The parts in which no word tells the scheme, in no order. */
export function silencedSpans(told: SchemeText): readonly Span[] {
	return SILENT_PATTERNS.openIn(told.text).flatMap(({ at, pattern }) =>
		spansOf(told, pattern, SILENT[at] ?? null),
	);
}

const isTold = ({ text }: SchemeText, patterns: GatedPatterns): boolean =>
	patterns.openIn(text).some(({ pattern }) => pattern.test(text));

/** True when the text says that there was no fraud, or tells of a dispute, and of a theft or a fight without deceit. */
export function tellsNoFraud(told: SchemeText): boolean {
	return isTold(told, NONE) || (!DECEIT.test(told.text) && isTold(told, OTHERS));
}
