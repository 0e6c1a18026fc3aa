/** Regular expressions that run only where a text carries what they need, and only with the alternatives it leaves open. */
import { findLiterals, type LiteralFinder, literalFinder } from "./literal-finder";
import { type Alternative, alternativesOf, wholePattern } from "./pattern-literals";

/** An expression behind its gate. */
export interface GatedPattern {
	/**
	 * The expression with the alternatives that may match the text, which finds there what the whole one finds; null when
	 * none may. It also serves for parts of that text. `lastIndex` is the caller's to set.
	 */
	readonly openIn: (text: string) => RegExp | null;
}

/** Expressions behind their gates, asked together. */
export interface GatedPatterns {
	/** Those that a text leaves open, each with its place in the list, in its order. */
	readonly openIn: (text: string) => readonly { readonly at: number; readonly pattern: RegExp }[];
}

/** How a pattern is to be taken. */
export interface PatternOptions {
	readonly flags?: "" | "g" | "y";
	/** True where groups are read, whose numbers count over all alternatives. */
	readonly hasGroups?: boolean;
}

/** An alternative's place among all, its bit in its pattern, and the bits its parts make when all are met. */
interface Gate {
	readonly pattern: number;
	readonly bit: number;
	readonly full: number;
	readonly alternative: Alternative;
}

/** Alternatives beyond these share the last bit. */
const MOST_BITS = 30;
/** Different sets of open alternatives remembered as expressions of their own, per pattern. */
const MOST_COMPILED = 200;

const gates: Gate[] = [];
/** Per pattern the bits of alternatives that need nothing. */
const free: number[] = [];

/** What all literals open, made when a text is first asked for and anew when patterns were added. */
interface Index {
	readonly finder: LiteralFinder;
	/** The postings of literal n stand from `starts[n]` to `starts[n + 1]`: a gate, and the bit of the part that is met. */
	readonly starts: Int32Array;
	readonly postings: Int32Array;
	readonly parts: Uint8Array;
	readonly literalTurns: Int32Array;
	readonly gateTurns: Int32Array;
	readonly met: Uint8Array;
	/** Of each gate: the bits that open it, its pattern and its bit there. */
	readonly full: Uint8Array;
	readonly patterns: Int32Array;
	readonly bits: Int32Array;
	readonly patternTurns: Int32Array;
	readonly open: Int32Array;
}

let index: Index | null = null;
let indexed = 0;
let turn = 0;
let lastText: string | null = null;

function postingsByLiteral(): ReadonlyMap<string, readonly (readonly [gate: number, part: number])[]> {
	const byLiteral = new Map<string, (readonly [number, number])[]>();
	gates.forEach(({ alternative }, gate) => {
		alternative.parts.forEach((part, at) => {
			for (const literal of part) {
				const own = byLiteral.get(literal) ?? [];
				own.push([gate, 1 << at]);
				byLiteral.set(literal, own);
			}
		});
	});
	return byLiteral;
}

function builtIndex(): Index {
	const byLiteral = [...postingsByLiteral()];
	const all = byLiteral.flatMap(([, own]) => own);
	const starts = new Int32Array(byLiteral.length + 1);
	byLiteral.forEach(([, own], literal) => {
		starts[literal + 1] = (starts[literal] ?? 0) + own.length;
	});
	return {
		finder: literalFinder(byLiteral.map(([literal]) => literal)),
		starts,
		postings: Int32Array.from(all, ([gate]) => gate),
		parts: Uint8Array.from(all, ([, part]) => part),
		literalTurns: new Int32Array(byLiteral.length),
		gateTurns: new Int32Array(gates.length),
		met: new Uint8Array(gates.length),
		full: Uint8Array.from(gates, ({ full }) => full),
		patterns: Int32Array.from(gates, ({ pattern }) => pattern),
		bits: Int32Array.from(gates, ({ bit }) => bit),
		patternTurns: new Int32Array(free.length),
		open: new Int32Array(free.length),
	};
}

function openPattern({ patternTurns, open, patterns, bits }: Index, gate: number): void {
	const pattern = patterns[gate] ?? 0;
	const bit = bits[gate] ?? 0;
	open[pattern] = bit | (patternTurns[pattern] === turn ? (open[pattern] ?? 0) : 0);
	patternTurns[pattern] = turn;
}

function tellLiteral(found: Index, literal: number): void {
	if (found.literalTurns[literal] === turn) return;
	found.literalTurns[literal] = turn;
	const end = found.starts[literal + 1] ?? 0;
	for (let at = found.starts[literal] ?? 0; at < end; at += 1) {
		const no = found.postings[at] ?? 0;
		const before = found.gateTurns[no] === turn ? (found.met[no] ?? 0) : 0;
		const now = before | (found.parts[at] ?? 0);
		if (now === before) continue;
		found.gateTurns[no] = turn;
		found.met[no] = now;
		if (now === found.full[no]) openPattern(found, no);
	}
}

/** The tables are one for all texts: they tell of the text that was asked for last. */
function indexOf(text: string): Index {
	if (index === null || indexed !== gates.length) {
		index = builtIndex();
		indexed = gates.length;
		lastText = null;
	}
	if (text === lastText) return index;
	lastText = text;
	turn += 1;
	const now = index;
	findLiterals(now.finder, text, (literal) => {
		tellLiteral(now, literal);
	});
	return now;
}

function register(alternatives: readonly Alternative[]): number {
	const pattern = free.push(0) - 1;
	alternatives.forEach((alternative, at) => {
		const bit = 1 << Math.min(at, MOST_BITS);
		const { parts } = alternative;
		if (parts.length === 0) free[pattern] = (free[pattern] ?? 0) | bit;
		else gates.push({ pattern, bit, full: (1 << parts.length) - 1, alternative });
	});
	return pattern;
}

function sourceOf(alternatives: readonly Alternative[], open: number): string {
	return alternatives
		.filter((_, at) => (open & (1 << Math.min(at, MOST_BITS))) !== 0)
		.map(({ source }) => source)
		.join("|");
}

/** A registered expression, for the table to open. */
interface Registered {
	readonly no: number;
	/** The expression of these open alternatives. */
	readonly of: (open: number) => RegExp;
}

function registered(source: string, { flags = "", hasGroups = false }: PatternOptions): Registered {
	const alternatives = hasGroups ? [wholePattern(source)] : alternativesOf(source);
	const whole = new RegExp(source, flags);
	const compiled = new Map<number, RegExp>();
	return {
		no: register(alternatives),
		of(open) {
			if (alternatives.length === 1) return whole;
			const known = compiled.get(open);
			if (known !== undefined) return known;
			if (compiled.size >= MOST_COMPILED) return whole;
			const made = new RegExp(sourceOf(alternatives, open), flags);
			compiled.set(open, made);
			return made;
		},
	};
}

const openOf = ({ patternTurns, open }: Index, no: number): number =>
	(patternTurns[no] === turn ? (open[no] ?? 0) : 0) | (free[no] ?? 0);

/**
 * Puts an expression behind a gate. Gates are kept for good: to be made once, for rules that are.
 * @throws SyntaxError for a source that is no expression
 */
export function gatedPattern(source: string, options: PatternOptions = {}): GatedPattern {
	const { no, of } = registered(source, options);
	return {
		openIn(text) {
			const open = openOf(indexOf(text), no);
			return open === 0 ? null : of(open);
		},
	};
}

/** The same for a list of expressions; see {@link gatedPattern}. */
export function gatedPatterns(sources: readonly string[], options: PatternOptions = {}): GatedPatterns {
	const patterns = sources.map((source) => registered(source, options));
	const first = patterns[0]?.no ?? 0;
	return {
		openIn(text) {
			const found = indexOf(text);
			const result: { at: number; pattern: RegExp }[] = [];
			for (let at = 0; at < patterns.length; at += 1) {
				const open = openOf(found, first + at);
				const pattern = open === 0 ? undefined : patterns[at]?.of(open);
				if (pattern !== undefined) result.push({ at, pattern });
			}
			return result;
		},
	};
}
