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

/** An alternative's pattern, its bit there, and the bits its parts make when all are met. */
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
/** Stands for the whole expression; no set of open alternatives is negative. */
const ALL_OPEN = -1;

/** An expression as it was given; it is taken apart when a text is first asked for, not while the page opens. */
class Registered {
	private known: readonly Alternative[] | null = null;
	private readonly compiled = new Map<number, RegExp>();

	constructor(
		private readonly source: string,
		private readonly options: PatternOptions,
	) {}

	get alternatives(): readonly Alternative[] {
		const { source, options } = this;
		this.known ??= options.hasGroups ? [wholePattern(source)] : alternativesOf(source);
		return this.known;
	}

	/** The expression of these open alternatives. */
	of(open: number): RegExp {
		const isWhole = this.alternatives.length === 1 || this.compiled.size >= MOST_COMPILED;
		const key = isWhole ? ALL_OPEN : open;
		const known = this.compiled.get(open) ?? this.compiled.get(key);
		if (known !== undefined) return known;
		const made = new RegExp(isWhole ? this.source : sourceOf(this.alternatives, open), this.options.flags);
		this.compiled.set(key, made);
		return made;
	}
}

/** Every expression, at its number. */
const patterns: Registered[] = [];

/** What all literals open, made when a text is first asked for and anew when patterns were added. */
interface Index {
	/** Patterns it was made of. */
	readonly size: number;
	/** Per pattern the bits of alternatives that need nothing. */
	readonly free: Int32Array;
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
let turn = 0;
let lastText: string | null = null;

function gatesOf(pattern: Registered, no: number): readonly Gate[] {
	return pattern.alternatives.map((alternative, at) => ({
		pattern: no,
		bit: 1 << Math.min(at, MOST_BITS),
		full: (1 << alternative.parts.length) - 1,
		alternative,
	}));
}

function freeBits(all: readonly Gate[]): Int32Array {
	const free = new Int32Array(patterns.length);
	for (const { pattern, bit, full } of all) if (full === 0) free[pattern] = (free[pattern] ?? 0) | bit;
	return free;
}

function postingsByLiteral(
	gates: readonly Gate[],
): ReadonlyMap<string, readonly (readonly [gate: number, part: number])[]> {
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
	const gates = patterns.flatMap(gatesOf);
	const byLiteral = [...postingsByLiteral(gates)];
	const all = byLiteral.flatMap(([, own]) => own);
	const starts = new Int32Array(byLiteral.length + 1);
	byLiteral.forEach(([, own], literal) => {
		starts[literal + 1] = (starts[literal] ?? 0) + own.length;
	});
	return {
		size: patterns.length,
		free: freeBits(gates),
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
		patternTurns: new Int32Array(patterns.length),
		open: new Int32Array(patterns.length),
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
	if (index?.size !== patterns.length) {
		index = builtIndex();
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

function sourceOf(alternatives: readonly Alternative[], open: number): string {
	return alternatives
		.filter((_, at) => (open & (1 << Math.min(at, MOST_BITS))) !== 0)
		.map(({ source }) => source)
		.join("|");
}

const openOf = ({ patternTurns, open, free }: Index, no: number): number =>
	(patternTurns[no] === turn ? (open[no] ?? 0) : 0) | (free[no] ?? 0);

function openedBy(found: Index, no: number): RegExp | null {
	const open = openOf(found, no);
	return open === 0 ? null : (patterns[no]?.of(open) ?? null);
}

/**
 * Puts an expression behind a gate. Gates are kept for good: to be made once, for rules that are. A source that is no
 * expression is a SyntaxError when a text is first asked for.
 */
export function gatedPattern(source: string, options: PatternOptions = {}): GatedPattern {
	const no = patterns.push(new Registered(source, options)) - 1;
	return { openIn: (text) => openedBy(indexOf(text), no) };
}

/** The same for a list of expressions; see {@link gatedPattern}. */
export function gatedPatterns(sources: readonly string[], options: PatternOptions = {}): GatedPatterns {
	const numbers = sources.map((source) => patterns.push(new Registered(source, options)) - 1);
	return {
		openIn(text) {
			const found = indexOf(text);
			const result: { at: number; pattern: RegExp }[] = [];
			for (let at = 0; at < numbers.length; at += 1) {
				const pattern = openedBy(found, numbers[at] ?? 0);
				if (pattern !== null) result.push({ at, pattern });
			}
			return result;
		},
	};
}
