/** Records that name each other (A repeats B, B repeats A): one of every such circle must still count. */
import type { StoredValues } from "./read-field";

/** The numbers of the circle that starts at `first`, or null when its pointers lead elsewhere. */
function circleFrom(first: string, pointers: ReadonlyMap<string, string>): readonly string[] | null {
	const seen = new Set<string>();
	for (let at = first; !seen.has(at); ) {
		seen.add(at);
		const next = pointers.get(at);
		if (next === undefined) return null;
		if (next === first) return [...seen];
		at = next;
	}
	return null;
}

/**
 * The records, with the pointer taken off the one of smallest number in every circle of records that point at each other.
 * Exports name related calls on both sides; without this, both would be left out of the count.
 * @param key column of the record's own number
 * @param pointer column of the number it names; blank and numbers nobody has lead nowhere
 */
export function oncePerCircle(
	rows: readonly StoredValues[],
	key: string,
	pointer: string,
): readonly StoredValues[] {
	const pointers = new Map(
		rows.flatMap((row) => {
			const [from, to] = [row[key], row[pointer]];
			return typeof from === "string" && typeof to === "string" ? [[from, to] as const] : [];
		}),
	);
	return rows.map((row) => {
		const no = row[key];
		if (typeof no !== "string" || !pointers.has(no)) return row;
		const circle = circleFrom(no, pointers);
		return circle?.every((other) => no <= other) ? { ...row, [pointer]: null } : row;
	});
}
