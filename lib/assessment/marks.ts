/** How high a total can be, and the colour of one. */
import { clauseBounds } from "./clauses";
import { exactOf, roundPoints, sumOf } from "./exact";
import type { Colours, Scheme } from "./scheme";
import type { Colour } from "./sheet";

/** Words of the colours. */
export const COLOUR_WORDS = {
	red: "红色",
	yellow: "黄色",
	blue: "蓝色",
} as const satisfies Record<Colour, string>;

/** The most that the clauses of a scheme can give together. */
export function mostOf(scheme: Scheme): number {
	return roundPoints(sumOf(scheme.clauses.map((clause) => exactOf(clauseBounds(clause, scheme).most))));
}

/** The most that the total of a scheme can be: its full marks, else what its clauses can give together, else 100 of an index. */
export function fullMarksOf(scheme: Scheme): number {
	if (scheme.fullMarks !== null) return scheme.fullMarks;
	return scheme.kind === "index" ? 100 : mostOf(scheme);
}

/** The colour of a total. */
export function colourOf(total: number, { yellowFrom, blueFrom }: Colours): Colour {
	if (total >= blueFrom) return "blue";
	return total >= yellowFrom ? "yellow" : "red";
}
