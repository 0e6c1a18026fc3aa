/** The compiler of pattern rules: data in, compiled rules and their matches in a prepared text out. */
import type { PatternRule } from "@/data/narrative/scheme-rule";
import type { Finding } from "./finding";
import { type GatedPatterns, gatedPatterns } from "./gated-pattern";
import type { PreparedText } from "./prepared";

/** A rule ready to run. */
export interface CompiledRule {
	readonly id: string;
	readonly value: string | null;
	readonly confidence: number;
	readonly unless: RegExp | null;
}

/** Rules in their order, with their expressions. */
export interface CompiledRules {
	readonly rules: readonly CompiledRule[];
	readonly patterns: GatedPatterns;
}

/** Half-open offsets in prepared text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Words that spoke for a value. */
export interface Match extends Span {
	readonly rule: CompiledRule;
}

/** A prepared text with what rules ask of it again and again. */
export interface SchemeText {
	readonly prepared: PreparedText;
	readonly text: string;
	/** Parts that tell of something else: warnings, denials, earlier frauds. */
	readonly silenced: readonly Span[];
}

const CLAUSE_SIGN = "[^，。；！？,;!?]";
const SENTENCE_SIGN = "[^。！？!?]";
const CLAUSE_ENDS = Uint8Array.from({ length: 0x10000 });
for (const sign of "，。；！？,;!?") CLAUSE_ENDS[sign.charCodeAt(0)] = 1;
/** A clause is not looked at further than this from a match. */
const WIDEST_CLAUSE = 60;
/** A rule that matches more often than this says nothing new. */
const MOST_MATCHES = 40;

/** Writes out the shorthands of a pattern: `…8` and `……8`. */
export function expandPattern(pattern: string): string {
	return pattern.replace(/……(\d+)/g, `${SENTENCE_SIGN}{0,$1}?`).replace(/…(\d+)/g, `${CLAUSE_SIGN}{0,$1}?`);
}

function compile(rule: PatternRule): CompiledRule {
	return {
		id: rule.id,
		value: rule.value,
		confidence: rule.confidence,
		unless: rule.unless === undefined ? null : new RegExp(expandPattern(rule.unless)),
	};
}

/** Compiles rules in their order; a pattern that is none is a SyntaxError when a text is first read. */
export function compileRules(rules: readonly PatternRule[]): CompiledRules {
	const sources = rules.map(({ pattern }) => expandPattern(pattern));
	return { rules: rules.map(compile), patterns: gatedPatterns(sources, { flags: "g" }) };
}

/** The clause around a span, cut where commas and stops stand. */
export function clauseAround(text: string, { start, end }: Span): Span {
	let from = start;
	while (from > 0 && start - from < WIDEST_CLAUSE && CLAUSE_ENDS[text.charCodeAt(from - 1)] !== 1) from -= 1;
	let to = end;
	while (to < text.length && to - end < WIDEST_CLAUSE && CLAUSE_ENDS[text.charCodeAt(to)] !== 1) to += 1;
	return { start: from, end: to };
}

function isTakenBack({ text }: SchemeText, span: Span, unless: RegExp | null): boolean {
	if (unless === null) return false;
	const clause = clauseAround(text, span);
	return unless.test(text.slice(clause.start, clause.end));
}

function isSilenced(silenced: readonly Span[], { start }: Span): boolean {
	return silenced.some((span) => span.start <= start && start < span.end);
}

/** Adds the matches of one rule that count, in the order of the text. */
function addMatches(told: SchemeText, rule: CompiledRule, pattern: RegExp, { all, most }: Collected): void {
	const enough = all.length + most;
	pattern.lastIndex = 0;
	for (let tries = 0; tries < MOST_MATCHES && all.length < enough; tries += 1) {
		const hit = pattern.exec(told.text);
		if (hit === null) break;
		const span = { start: hit.index, end: hit.index + hit[0].length };
		if (hit[0] === "") pattern.lastIndex += 1;
		else if (!isSilenced(told.silenced, span) && !isTakenBack(told, span, rule.unless)) {
			all.push({ rule, ...span });
		}
	}
}

interface Collected {
	readonly all: Match[];
	readonly most: number;
}

/**
 * All matches of several rules that count, rule by rule.
 * @param most how many of each rule are wanted
 */
export function allMatches(told: SchemeText, { rules, patterns }: CompiledRules, most = 1): readonly Match[] {
	const all: Match[] = [];
	for (const { at, pattern } of patterns.openIn(told.text)) {
		const rule = rules[at];
		if (rule !== undefined) addMatches(told, rule, pattern, { all, most });
	}
	return all;
}

/** The surest match, the earlier of two equally sure ones; null when none is given. */
export function surest(matches: readonly Match[]): Match | null {
	let best: Match | null = null;
	for (const match of matches) {
		const isSurer = best === null || match.rule.confidence > best.rule.confidence;
		const isEarlier = best?.rule.confidence === match.rule.confidence && match.start < best.start;
		if (isSurer || isEarlier) best = match;
	}
	return best;
}

/** A match as a finding, with offsets of the narrative as stored. */
export function findingOf<T>(told: SchemeText, match: Match, value: T): Finding<T> {
	const { originOf } = told.prepared;
	return {
		value,
		start: originOf(match.start),
		end: originOf(match.end - 1) + 1,
		rule: match.rule.id,
		confidence: match.rule.confidence,
	};
}

/** The value of the surest rule; null when none speaks, or when two equally sure rules name different values. */
export function surestFinding(told: SchemeText, matches: readonly Match[]): Finding<string> | null {
	const best = surest(matches);
	if (best === null || best.rule.value === null) return null;
	const isOpen = matches.some(
		({ rule }) => rule.confidence === best.rule.confidence && rule.value !== best.rule.value,
	);
	return isOpen ? null : findingOf(told, best, best.rule.value);
}

/** What all rules read. */
export function schemeText(prepared: PreparedText): SchemeText {
	return { prepared, text: prepared.text, silenced: [] };
}
