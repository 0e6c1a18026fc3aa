/** Which signs a pattern cannot do without: a cheap gate before the regular expression runs. */

/** Ways to satisfy a pattern: each needs all its signs; none listed = no sign is needed. */
export type NeededSigns = readonly (readonly number[])[];

const FREE: NeededSigns = [[]];
/** Beyond this many ways a gate costs more than it spares. */
const MOST_WAYS = 40;
const QUANTIFIER = /[?*+]|\{(\d+)(?:,\d*)?\}/y;

interface Cursor {
	readonly source: string;
	at: number;
}

function both(left: NeededSigns, right: NeededSigns): NeededSigns {
	if (left.length * right.length <= MOST_WAYS) return left.flatMap((a) => right.map((b) => [...a, ...b]));
	const isLeftStricter =
		Math.min(...left.map((way) => way.length)) >= Math.min(...right.map((way) => way.length));
	return isLeftStricter ? left : right;
}

function isOptional(cursor: Cursor): boolean {
	QUANTIFIER.lastIndex = cursor.at;
	const found = QUANTIFIER.exec(cursor.source);
	if (found === null) return false;
	cursor.at += found[0].length;
	if (cursor.source.charAt(cursor.at) === "?") cursor.at += 1;
	return found[0] === "?" || found[0] === "*" || found[1] === "0";
}

function skipClass(cursor: Cursor): NeededSigns {
	for (cursor.at += 1; cursor.source.charAt(cursor.at) !== "]"; cursor.at += 1) {
		if (cursor.source.charAt(cursor.at) === "\\") cursor.at += 1;
	}
	cursor.at += 1;
	return FREE;
}

function group(cursor: Cursor): NeededSigns {
	const isLook = /^\(\?<?[=!]/.test(cursor.source.slice(cursor.at, cursor.at + 4));
	cursor.at += 1;
	const head = /^\?(?::|<?[=!])/.exec(cursor.source.slice(cursor.at, cursor.at + 3));
	cursor.at += head?.[0].length ?? 0;
	const inner = ways(cursor);
	cursor.at += 1;
	return isLook ? FREE : inner;
}

function atom(cursor: Cursor): NeededSigns {
	const sign = cursor.source.charAt(cursor.at);
	if (sign === "(") return group(cursor);
	if (sign === "[") return skipClass(cursor);
	cursor.at += sign === "\\" ? 2 : 1;
	if (sign === "\\" || sign === "." || sign === "^" || sign === "$") return FREE;
	return [[sign.charCodeAt(0)]];
}

function ways(cursor: Cursor): NeededSigns {
	const all: (readonly number[])[] = [];
	let current = FREE;
	while (cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== ")") {
		if (cursor.source.charAt(cursor.at) === "|") {
			all.push(...current);
			current = FREE;
			cursor.at += 1;
			continue;
		}
		const needed = atom(cursor);
		if (!isOptional(cursor)) current = both(current, needed);
	}
	return [...all, ...current];
}

/**
 * The signs without which a regular expression cannot match; never stricter than the expression itself.
 * @param source of a regular expression without named groups and flags that fold case
 */
export function neededSigns(source: string): NeededSigns {
	const found = ways({ source, at: 0 });
	return found.some((way) => way.length === 0) ? FREE : found.map((way) => [...new Set(way)]);
}

/** Which signs occur in a text, by code. */
export type SignsOf = Uint8Array;

/** Marks the signs of a text in a table of 65 536 places. */
export function markSigns(text: string, table: Uint8Array): SignsOf {
	table.fill(0);
	for (let at = 0; at < text.length; at += 1) table[text.charCodeAt(at)] = 1;
	return table;
}

/** False when a pattern with these needs cannot match the text whose signs are given. */
export function canMatch(needed: NeededSigns, signs: SignsOf): boolean {
	for (const way of needed) {
		let isMet = true;
		for (let at = 0; isMet && at < way.length; at += 1) isMet = signs[way[at] ?? 0] === 1;
		if (isMet) return true;
	}
	return false;
}
