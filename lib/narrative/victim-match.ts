/** Walks the places where an expression matches, without the copy of it that `matchAll` makes for every text. */

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
