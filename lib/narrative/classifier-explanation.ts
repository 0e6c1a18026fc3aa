/** Why the classifier leans to a class: the stretches of the text that speak most for it, for marking on the screen. */
import { visitGrams, weightOfKey } from "./classifier-grams";
import { type LinearModel, placeOf } from "./classifier-model";

/** A stretch of the text as stored, half-open. */
export interface SpeakingSpan {
	readonly start: number;
	readonly end: number;
	/** Its part in all that speaks for the class, above 0 to 1. */
	readonly weight: number;
}

const MOST_SPANS = 5;
/** A sign that speaks less than this part of the loudest one is not marked. */
const FAINT = 0.35;

/** How much more a known run speaks for a class than for the classes on average. */
function leanOf({ labels, weights, scales }: LinearModel, place: number, column: number): number {
	const row = place * labels.length;
	const weightAt = (at: number): number => (weights[row + at] ?? 0) * (scales[at] ?? 0);
	const mean = labels.reduce((sum, _, at) => sum + weightAt(at), 0) / labels.length;
	return weightAt(column) - mean;
}

/** What every sign of the text adds for the class; what a run says is shared by its signs. */
function voices(model: LinearModel, text: string, column: number): Float64Array {
	const loudness = new Float64Array(text.length);
	visitGrams(text, (key, start, end) => {
		const place = placeOf(model.keys, key);
		if (place < 0) return;
		const share = (leanOf(model, place, column) * weightOfKey(key)) / (end - start);
		for (let at = start; at < end; at += 1) loudness[at] = (loudness[at] ?? 0) + share;
	});
	return loudness;
}

function stretchesAbove(loudness: Float64Array, floor: number): readonly SpeakingSpan[] {
	const spans: SpeakingSpan[] = [];
	let start = -1;
	for (let at = 0; at <= loudness.length; at += 1) {
		const isLoud = at < loudness.length && (loudness[at] ?? 0) > floor;
		if (isLoud && start < 0) start = at;
		if (isLoud || start < 0) continue;
		spans.push({ start, end: at, weight: loudness.subarray(start, at).reduce((sum, one) => sum + one, 0) });
		start = -1;
	}
	return spans;
}

/**
 * The stretches that speak most for a class, at most five, the loudest first; they do not overlap. Empty for a class the
 * model does not know and for a text in which nothing speaks for it.
 */
export function explainClass(model: LinearModel, text: string, label: string): readonly SpeakingSpan[] {
	const column = model.labels.indexOf(label);
	if (column < 0) return [];
	const loudness = voices(model, text, column);
	const loudest = loudness.reduce((most, one) => Math.max(most, one), 0);
	const total = loudness.reduce((sum, one) => sum + Math.max(0, one), 0);
	if (loudest === 0) return [];
	return stretchesAbove(loudness, loudest * FAINT)
		.map((span) => ({ ...span, weight: span.weight / total }))
		.sort((one, other) => other.weight - one.weight || one.start - other.start)
		.slice(0, MOST_SPANS);
}
