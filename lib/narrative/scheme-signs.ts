/** Which signs and pairs of signs a pattern cannot do without: a cheap gate before the regular expression runs. */

import { keysOf, MARKS } from "./sign-keys";

/** Marks that all stand in a text, see {@link markOf}. */
type Way = readonly number[];

/** Each part needs one of its ways; no parts = nothing is needed. */
type Parts = readonly (readonly Way[])[];

const FREE: Parts = [];
const LONGEST_RUN = 24;
/** Beyond this many ways a gate costs more than it spares. */
const MOST_WAYS = 250;
const QUANTIFIER = /[?*+]|\{(\d+)(?:,\d*)?\}/y;

interface Cursor {
	readonly source: string;
	at: number;
}

/** The mark of a sign, or of a sign behind another. */
function markOf(sign: number, before: number | null = null): number {
	return (before === null ? sign : before * 31 + sign * 7 + 1) & (MARKS - 1);
}

/** Parts that need more marks first, then those with fewer ways. */
function byStrictness(a: readonly Way[], b: readonly Way[]): number {
	const least = (part: readonly Way[]) => Math.min(...part.map((way) => way.length));
	return least(b) - least(a) || a.length - b.length;
}

/** Parts of one branch as ways of a single part; parts with many ways are left out. */
function waysOf(parts: Parts): readonly Way[] {
	let all: readonly Way[] = [[]];
	for (const part of parts.toSorted(byStrictness)) {
		if (all.length * part.length > MOST_WAYS) break;
		all = all.flatMap((way) => part.map((more) => [...way, ...more]));
	}
	return all;
}

/** One of several branches as a part; nothing where a branch needs nothing. */
function oneOf(branches: readonly Parts[]): Parts {
	if (branches.length === 1) return branches[0] ?? FREE;
	const all = branches.flatMap((branch) => [...waysOf(branch)]);
	return all.some((way) => way.length === 0) ? FREE : [all];
}

function isOptional(cursor: Cursor): boolean {
	QUANTIFIER.lastIndex = cursor.at;
	const found = QUANTIFIER.exec(cursor.source);
	if (found === null) return false;
	cursor.at += found[0].length;
	if (cursor.source.charAt(cursor.at) === "?") cursor.at += 1;
	return found[0] === "?" || found[0] === "*" || found[1] === "0";
}

function skipClass(cursor: Cursor): Parts {
	for (cursor.at += 1; cursor.source.charAt(cursor.at) !== "]"; cursor.at += 1) {
		if (cursor.source.charAt(cursor.at) === "\\") cursor.at += 1;
	}
	cursor.at += 1;
	return FREE;
}

function group(cursor: Cursor): Parts {
	const isLook = /^\(\?<?[=!]/.test(cursor.source.slice(cursor.at, cursor.at + 4));
	cursor.at += 1;
	const head = /^\?(?::|<?[=!])/.exec(cursor.source.slice(cursor.at, cursor.at + 3));
	cursor.at += head?.[0].length ?? 0;
	const inner = parts(cursor);
	cursor.at += 1;
	return isLook ? FREE : inner;
}

function atom(cursor: Cursor): Parts {
	const sign = cursor.source.charAt(cursor.at);
	if (sign === "(") return group(cursor);
	if (sign === "[") return skipClass(cursor);
	cursor.at += sign === "\\" ? 2 : 1;
	if (isOpen(sign)) return FREE;
	return [[[markOf(sign.charCodeAt(0))]]];
}

const isOpen = (sign: string): boolean => "\\.^$([".includes(sign);

/** A literal run is needed pair by pair; its last sign is left out where a quantifier may drop or repeat it. */
function run(cursor: Cursor): Parts {
	const found = /^[^\\.^$([|)?*+{]+/.exec(cursor.source.slice(cursor.at, cursor.at + LONGEST_RUN))?.[0] ?? "";
	const next = cursor.source.charAt(cursor.at + found.length);
	const words = found.length > 1 && "?*+{".includes(next) && next !== "" ? found.slice(0, -1) : found;
	if (words.length < 2) return atom(cursor);
	cursor.at += words.length;
	const pairs = [...words].slice(1).map((sign, at) => markOf(sign.charCodeAt(0), words.charCodeAt(at)));
	return [[pairs]];
}

function parts(cursor: Cursor): Parts {
	const branches: Parts[] = [];
	let current = FREE;
	while (cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== ")") {
		if (cursor.source.charAt(cursor.at) === "|") {
			branches.push(current);
			current = FREE;
			cursor.at += 1;
			continue;
		}
		const needed = run(cursor);
		if (!isOptional(cursor)) current = [...current, ...needed];
	}
	return oneOf([...branches, current]);
}

/** A gate: what a text must carry before a pattern is worth running. */
export interface NeededSigns {
	/** Place of the gate among all gates. */
	readonly no: number;
	/** Per part the place behind it, then per way the place behind it and its marks; empty = nothing is needed. */
	readonly parts: Int32Array;
}

function flattened(all: Parts): Int32Array {
	const flat: number[] = [];
	for (const part of all) {
		const head = flat.push(0) - 1;
		for (const way of part) flat.push(flat.length + way.length + 1, ...way);
		flat[head] = flat.length;
	}
	return Int32Array.from(flat);
}

const gates: Int32Array[] = [];

/**
 * The signs without which a regular expression cannot match; never stricter than the expression itself. Gates are kept
 * for good: to be made once, for rules that are.
 * @param source of a regular expression without named groups and flags that fold case
 */
export function neededSigns(source: string): NeededSigns {
	const flat = flattened(parts({ source, at: 0 }).toSorted(byStrictness));
	return { no: gates.push(flat) - 1, parts: flat };
}

/** Which marks a text has and which gates it may open: those that carry the number of its turn. */
export interface SignsOf {
	readonly turns: Uint8Array;
	readonly gates: Uint8Array;
	readonly turn: number;
}

/** A text's marks carry its turn; after this many turns the tables are wiped. */
const LAST_TURN = 255;
const turns = new Uint8Array(MARKS);
let turnsOfGates = new Uint8Array(0);
let keys = keysOf([]);
let turn = 0;
let lastText: string | null = null;

function startTurn(text: string): void {
	if (turnsOfGates.length !== gates.length) {
		keys = keysOf(gates);
		turnsOfGates = new Uint8Array(gates.length);
	}
	lastText = text;
	turn += 1;
	if (turn <= LAST_TURN) return;
	turns.fill(0);
	turnsOfGates.fill(0);
	turn = 1;
}

function setMark(mark: number): void {
	if (turns[mark] === turn) return;
	turns[mark] = turn;
	const end = keys.starts[mark + 1] ?? 0;
	for (let at = keys.starts[mark] ?? 0; at < end; at += 1) turnsOfGates[keys.gates[at] ?? 0] = turn;
}

/** Marks the signs of a text; the tables are one for all texts, so only the marks of the last one can be asked for. */
export function markSigns(text: string): SignsOf {
	if (text !== lastText || turnsOfGates.length !== gates.length) {
		startTurn(text);
		let before: number | null = null;
		for (let at = 0; at < text.length; at += 1) {
			const sign = text.charCodeAt(at);
			setMark(markOf(sign));
			if (before !== null) setMark(markOf(sign, before));
			before = sign;
		}
	}
	return { turns, gates: turnsOfGates, turn };
}

/** True when one of the ways that stand from one place to another has all its marks. */
function isPartMet(
	flat: Int32Array,
	from: number,
	to: number,
	{ turns: marks, turn: now }: SignsOf,
): boolean {
	for (let way = from; way < to; ) {
		const end = flat[way] ?? to;
		let at = way + 1;
		while (at < end && marks[flat[at] ?? 0] === now) at += 1;
		if (at === end) return true;
		way = end;
	}
	return false;
}

/** False when a pattern with these needs cannot match the text whose marks are given. */
export function canMatch({ no, parts: flat }: NeededSigns, signs: SignsOf): boolean {
	if (flat.length === 0) return true;
	if (signs.gates[no] !== signs.turn) return false;
	for (let part = 0; part < flat.length; ) {
		const end = flat[part] ?? flat.length;
		if (!isPartMet(flat, part + 1, end, signs)) return false;
		part = end;
	}
	return true;
}
