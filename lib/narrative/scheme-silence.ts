/** Finds what must not be read as this fraud: warnings, denials, earlier frauds, and events that are no fraud. */
import { NO_FRAUD, OTHER_EVENTS, SILENCES } from "@/data/narrative/scheme-silence";
import { type GatedPattern, gatedPattern } from "./gated-pattern";
import { clauseAround, expandPattern, type SchemeText, type Span } from "./pattern-rules";

const SILENT = SILENCES.map(({ pattern, unless }) => ({
	pattern: gatedPattern(expandPattern(pattern).replaceAll("}?", "}"), { flags: "g" }),
	unless: unless === undefined ? null : new RegExp(expandPattern(unless)),
}));

const gated = (patterns: readonly string[]): readonly GatedPattern[] =>
	patterns.map((pattern) => gatedPattern(expandPattern(pattern)));

const NONE = gated(NO_FRAUD);
const OTHERS = gated(OTHER_EVENTS);

const MOST_SPANS = 40;

function spansOf(told: SchemeText, { pattern: gate, unless }: (typeof SILENT)[number]): readonly Span[] {
	const pattern = gate.openIn(told.text);
	if (pattern === null) return [];
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
	return SILENT.flatMap((silence) => spansOf(told, silence));
}

function isTold({ text }: SchemeText, patterns: readonly GatedPattern[]): boolean {
	return patterns.some((pattern) => pattern.openIn(text)?.test(text) ?? false);
}

/** True when the text says that there was no fraud, or tells of a dispute, and of a theft or a fight without deceit. */
export function tellsNoFraud(told: SchemeText): boolean {
	return isTold(told, NONE) || (!told.text.includes("骗") && isTold(told, OTHERS));
}
