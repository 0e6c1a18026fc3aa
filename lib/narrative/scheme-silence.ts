/** Finds what must not be read as this fraud: warnings, denials, earlier frauds, and events that are no fraud. */
import { NO_FRAUD, OTHER_EVENTS, SILENCES } from "@/data/narrative/scheme-silence";
import { clauseAround, expandPattern, type SchemeText, type Span } from "./pattern-rules";
import { canMatch, neededSigns } from "./scheme-signs";

const SILENT = SILENCES.map(({ pattern, unless }) => {
	const source = expandPattern(pattern);
	return {
		pattern: new RegExp(source.replaceAll("}?", "}"), "g"),
		unless: unless === undefined ? null : new RegExp(expandPattern(unless)),
		needed: neededSigns(source),
	};
});

function gated(patterns: readonly string[]) {
	return patterns.map((pattern) => {
		const source = expandPattern(pattern);
		return { pattern: new RegExp(source), needed: neededSigns(source) };
	});
}

const NONE = gated(NO_FRAUD);
const OTHERS = gated(OTHER_EVENTS);

/** Words of a fraud, beside which a fight or a debt is only its story. */
const DECEIT = /骗|自称|冒充|陌生(?:号码|电话|人|来电)|对方称|诱导|网友/;
const MOST_SPANS = 40;

function spansOf(told: SchemeText, { pattern, unless, needed }: (typeof SILENT)[number]): readonly Span[] {
	if (!canMatch(needed, told.signs)) return [];
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
	return SILENT.flatMap((silence) => [...spansOf(told, silence)]);
}

function isTold(told: SchemeText, gates: ReturnType<typeof gated>): boolean {
	return gates.some(({ pattern, needed }) => canMatch(needed, told.signs) && pattern.test(told.text));
}

/** True when the text says that there was no fraud, or tells of a dispute, and of a theft or a fight without deceit. */
export function tellsNoFraud(told: SchemeText): boolean {
	return isTold(told, NONE) || (!DECEIT.test(told.text) && isTold(told, OTHERS));
}
