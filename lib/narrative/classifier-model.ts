/** A trained classifier as plain values, and how it scores a text: int8 weights on the runs it knows. */
import { visitGrams, weightOfKey } from "./classifier-grams";

/** What a linear model of the runs of a text knows. */
export interface LinearModel {
	/** Ids of the classes it may propose, ascending by UTF-16 code unit. */
	readonly labels: readonly string[];
	/** Keys of the known runs, strictly ascending. */
	readonly keys: Uint32Array;
	/** One weight a class, run by run; times the scale of the class. */
	readonly weights: Int8Array;
	/** What a weight of 1 stands for, by class. */
	readonly scales: readonly number[];
}

/** A linear model with what its confidence rests on. Plain values: it can be stored and sent to a worker. */
export interface Classifier extends LinearModel {
	/** Divides scores before they become probabilities; fitted on texts the model was not trained on. */
	readonly temperature: number;
	/** Distinct labelled texts it was trained on. */
	readonly examples: number;
	/** Share of texts, held out in turn, whose class it named: 0–1. */
	readonly accuracy: number;
}

/** Where a key stands among ascending keys; -1 for an unknown one. */
export function placeOf(keys: Uint32Array, key: number): number {
	let low = 0;
	let high = keys.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = keys[middle] ?? 0;
		if (found === key) return middle;
		if (found < key) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

/** The runs of a text by their places in a model. */
export interface PlacedText {
	/** Places of its runs, once each; -1 for unknown ones. */
	readonly places: Int32Array;
	/** Sum of the squared weights of all its runs. */
	readonly square: number;
}

/**
 * Score of every class in the order of the labels; null where no run is known. Unknown runs count in the length of the
 * text, so that a text of which little is known scores low for every class.
 */
export function scoresOf(model: LinearModel, { places, square }: PlacedText): readonly number[] | null {
	const { labels, keys, weights, scales } = model;
	const sums = new Float64Array(labels.length);
	let known = 0;
	for (const place of places) {
		if (place < 0) continue;
		known += 1;
		const weight = weightOfKey(keys[place] ?? 0);
		const row = place * labels.length;
		for (let at = 0; at < sums.length; at += 1)
			sums[at] = (sums[at] ?? 0) + weight * (weights[row + at] ?? 0);
	}
	if (known === 0) return null;
	return Array.from(sums, (sum, at) => (sum * (scales[at] ?? 0)) / Math.sqrt(square));
}

/** Looks up the runs of a text. */
export function placedText({ keys }: LinearModel, text: string): PlacedText {
	const seen = new Set<number>();
	visitGrams(text, (key) => seen.add(key));
	let square = 0;
	for (const key of seen) square += weightOfKey(key) ** 2;
	return { places: Int32Array.from(seen, (key) => placeOf(keys, key)), square };
}

/** Scores as probabilities that add up to 1 (softmax of scores ÷ temperature). */
export function probabilitiesOf(scores: readonly number[], temperature: number): readonly number[] {
	const most = Math.max(...scores);
	const powers = scores.map((score) => Math.exp((score - most) / temperature));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map((power) => power / total);
}
