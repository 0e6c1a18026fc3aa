/** A masked narrative in pieces, the words that decided a value among them: what is marked is never more than what is shown. */
import type { DimensionId, NarrativeText, Quote } from "@/lib/dimensions/dimension";
import { maskNarrative } from "@/lib/text/mask";

/** A stretch of a masked text and the dimensions whose value was read in it; none = plain text. */
export interface TextPiece {
	/** Where it begins in the masked text. */
	readonly at: number;
	readonly text: string;
	readonly dimensions: readonly DimensionId[];
}

/** Words that decided a value. */
export interface QuotedBy {
	readonly dimension: DimensionId;
	readonly quote: Quote;
}

interface Span {
	readonly start: number;
	readonly end: number;
}

const FULL_WIDTH_SHIFT = 0xfee0;
const ZERO_WIDE = "０";
const NINE_WIDE = "９";

function narrow(sign: string): string {
	if (sign < ZERO_WIDE || sign > NINE_WIDE) return sign;
	return String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT);
}

/** Whether a stretch of the masked text can be this stretch of the text, sign under sign. */
function liesOver(masked: string, words: string): boolean {
	if (masked.length !== words.length) return false;
	return masked.split("").every((sign, at) => {
		const written = words.charAt(at);
		return sign === written || sign === "*" || sign === narrow(written);
	});
}

/** Where words stand in a text: of several places the one nearest to where they are expected. */
function nearest(text: string, words: string, expected: number): Span | null {
	let found: number | null = null;
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
		if (found === null || Math.abs(at - expected) < Math.abs(found - expected)) found = at;
	return found === null ? null : { start: found, end: found + words.length };
}

/**
 * Where a quote stands in the masked text, or null where it can no longer be told.
 * The mask may change lengths, so the offsets hold only where the signs lie over each other; else the masked words are sought.
 */
function quotedSpan(
	text: string,
	{ start, end }: Span,
	shown: { readonly masked: string; readonly names: readonly string[] },
): Span | null {
	const { masked, names } = shown;
	const words = text.slice(start, end);
	if (words.trim() === "") return null;
	const isSameLength = masked.length === text.length;
	if (isSameLength && liesOver(masked.slice(start, end), words)) return { start, end };
	return nearest(masked, maskNarrative(words, names), start);
}

/** The text cut wherever a marked stretch begins or ends; its pieces joined are the text. Of several marks the shortest leads. */
function piecesOf(
	masked: string,
	spans: readonly (Span & { readonly dimension: DimensionId })[],
): readonly TextPiece[] {
	const cuts = new Set([0, masked.length, ...spans.flatMap(({ start, end }) => [start, end])]);
	const ordered = [...cuts].sort((one, other) => one - other);
	const shortest = [...spans].sort((one, other) => one.end - one.start - (other.end - other.start));
	return ordered.slice(0, -1).map((at, index) => ({
		at,
		text: masked.slice(at, ordered[index + 1]),
		dimensions: shortest
			.filter(({ start, end }) => start <= at && at < end)
			.map(({ dimension }) => dimension),
	}));
}

/** One narrative, masked, with what was read in it. */
export interface MarkedNarrative {
	readonly record: NarrativeText["record"];
	readonly pieces: readonly TextPiece[];
	/** The marked words of each dimension that has any. */
	readonly marked: ReadonlyMap<DimensionId, string>;
}

/**
 * A narrative under the mask, the quotes about it marked.
 * @param names every full name it may hold
 */
export function markedNarrative(
	{ record, text }: NarrativeText,
	quotes: readonly QuotedBy[],
	names: readonly string[],
): MarkedNarrative {
	const masked = maskNarrative(text, names);
	const spans = quotes.flatMap(({ dimension, quote }) => {
		const span = quote.record === record ? quotedSpan(text, quote, { masked, names }) : null;
		return span === null ? [] : [{ dimension, ...span }];
	});
	return {
		record,
		pieces: piecesOf(masked, spans),
		marked: new Map(spans.map(({ dimension, start, end }) => [dimension, masked.slice(start, end)])),
	};
}
