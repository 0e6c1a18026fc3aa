/** What follows from circular 通报 to circular: how long a village has been red, on which step it stands, and how its place moved. */
import type { EscalationStep } from "./scheme";
import type { SheetRow } from "./sheet";

/** What a circular said of a village. */
export type CircularPlace = Pick<SheetRow, "village" | "colour" | "rank">;

/** Where a village stands after the latest circular. */
export interface Standing {
	readonly village: string;
	/** Red circulars in a row up to the latest; 0 = it is not red now. */
	readonly redInARow: number;
	/** The highest step that is reached; null = none. */
	readonly step: EscalationStep | null;
	/** The step was reached by the latest circular, so its measure is due now. */
	readonly isDue: boolean;
	/** Places won since the circular before, below 0 lost; null where it had or has none. */
	readonly moved: number | null;
}

function placeIn(circular: readonly CircularPlace[] | undefined, village: string): CircularPlace | null {
	return circular?.find((place) => place.village === village) ?? null;
}

/**
 * Where every village of the latest circular stands. A circular without a colour for it, or without it, ends a row of red ones:
 * no measure may rest on what is not known.
 * @param circulars oldest first, of one scheme and one kind of period, one a round (`standingCirculars`): one bad month is one red
 *   circular, though quarter and year are told of it too; none → nobody
 * @param escalation ascending by `redInARow`
 */
export function standingsOf(
	circulars: readonly (readonly CircularPlace[])[],
	escalation: readonly EscalationStep[],
): readonly Standing[] {
	const newestFirst = circulars.toReversed();
	const [latest = [], before] = newestFirst;
	return latest.map(({ village, rank }) => {
		const other = newestFirst.findIndex((circular) => placeIn(circular, village)?.colour !== "red");
		const redInARow = other === -1 ? newestFirst.length : other;
		const step = escalation.findLast((candidate) => candidate.redInARow <= redInARow) ?? null;
		const earlier = placeIn(before, village)?.rank ?? null;
		return {
			village,
			redInARow,
			step: redInARow === 0 ? null : step,
			isDue: redInARow > 0 && step?.redInARow === redInARow,
			moved: rank === null || earlier === null ? null : earlier - rank,
		};
	});
}
