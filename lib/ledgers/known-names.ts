/** Finding the names of a long list in a short text, so that the list may be as long as a town. */

/** The names of a list that stand in a text. */
export type NamesIn = (text: string) => readonly string[];

const SHORTEST = 2;

/** A finder over names, which costs as much as the text is long; names of a single sign are never found. */
export function nameFinder(names: readonly (string | null)[]): NamesIn {
	const known = new Set(names.flatMap((name) => (name === null || name.length < SHORTEST ? [] : [name])));
	const lengths = [...new Set([...known].map(({ length }) => length))];
	return (text) => {
		const found = new Set<string>();
		for (let at = 0; at + SHORTEST <= text.length; at++)
			for (const length of lengths) {
				const piece = text.slice(at, at + length);
				if (known.has(piece)) found.add(piece);
			}
		return [...found];
	};
}
