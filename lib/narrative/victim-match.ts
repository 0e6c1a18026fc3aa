/** Walks the places where an expression matches, without the copy of it that `matchAll` makes for every text. */
import type { GatedPattern } from "./gated-pattern";

/**
 * The first value that `read` makes of a match; null where it makes none.
 * @param pattern a global expression; it must not match nothing
 */
export function firstOf<T>(
	text: string,
	pattern: RegExp,
	read: (match: RegExpExecArray) => T | null | undefined,
): T | null {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		if (match[0] === "") pattern.lastIndex += 1;
		const value = read(match);
		if (value !== null && value !== undefined) return value;
	}
	return null;
}

/** The same for an expression behind a gate; null also where the text shuts it. */
export function firstOpen<T>(
	text: string,
	pattern: GatedPattern,
	read: (match: RegExpExecArray) => T | null | undefined,
): T | null {
	const open = pattern.openIn(text);
	return open === null ? null : firstOf(text, open, read);
}

/**
 * The match of a gated expression in a part of a text, or in all of it.
 * @param part lies in the text whole
 */
export function execOpen(text: string, pattern: GatedPattern, part = text): RegExpExecArray | null {
	return pattern.openIn(text)?.exec(part) ?? null;
}
