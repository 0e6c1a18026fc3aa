/** A narrative cut where its speaking stretches begin and end. */
import type { SpeakingSpan } from "@/lib/narrative/classifier-explanation";

/** A piece of the text; joined the pieces are the whole of it. */
export interface Piece {
	/** Offset in the text. */
	readonly at: number;
	readonly text: string;
	readonly isMarked: boolean;
}

/** The pieces in the order of the text. Spans do not overlap; one that reaches beyond the text is cut. */
export function markedPieces(
	text: string,
	spans: readonly Pick<SpeakingSpan, "start" | "end">[],
): readonly Piece[] {
	const sorted = [...spans].sort((one, other) => one.start - other.start);
	const pieces: Piece[] = [];
	let done = 0;
	const take = (end: number, isMarked: boolean) => {
		if (end > done) pieces.push({ at: done, text: text.slice(done, end), isMarked });
		done = Math.max(done, end);
	};
	for (const { start, end } of sorted) {
		take(Math.min(start, text.length), false);
		take(Math.min(end, text.length), true);
	}
	take(text.length, false);
	return pieces;
}
