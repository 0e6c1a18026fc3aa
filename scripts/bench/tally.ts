/** One count with its sum, the common tongue of all contestants, and whether two of them say the same. */

/** Events (or victims) and known losses of one code in one window. */
export interface Tally {
	/** 1–23 */
	readonly dimension: number;
	readonly window: string;
	readonly code: number;
	readonly events: number;
	readonly lossFen: number;
}

function linesOf(tallies: readonly Tally[]): readonly string[] {
	return tallies
		.map(
			({ dimension, window, code, events, lossFen }) =>
				`dimension ${dimension}, ${window}, code ${code}: ${events} events, ${lossFen} fen`,
		)
		.sort();
}

/** The first line that one has and the other has not, whatever their order; null when both say the same. */
export function firstDifference(one: readonly Tally[], other: readonly Tally[]): string | null {
	const [lines, otherLines] = [linesOf(one), linesOf(other)];
	for (let index = 0; index < Math.max(lines.length, otherLines.length); index++)
		if (lines[index] !== otherLines[index])
			return `${lines[index] ?? "nothing"} ≠ ${otherLines[index] ?? "nothing"}`;
	return null;
}
