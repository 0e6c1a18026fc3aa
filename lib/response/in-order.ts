/** The order of named parts in a list. */

/** What a part is called, how many it holds, and where it stands by itself. */
export interface PartOrder<T> {
	/** Null = 不详. */
	readonly name: (part: T) => string | null;
	readonly size: (part: T) => number;
	/** The smaller the earlier; absent = no part has a place of its own. */
	readonly place?: (name: string) => number;
}

/** By the place of its own, then the largest first, then by name; 不详 last. */
export function inOrder<T>(parts: readonly T[], { name, size, place = () => 0 }: PartOrder<T>): readonly T[] {
	const placeOf = (part: T) => {
		const own = name(part);
		return own === null ? Number.MAX_SAFE_INTEGER : place(own);
	};
	return parts.toSorted(
		(one, other) =>
			placeOf(one) - placeOf(other) ||
			size(other) - size(one) ||
			(String(name(one)) < String(name(other)) ? -1 : 1),
	);
}
