/** Weights from counts: how much more often a run stands in texts of a class than in all others. */
import type { Corpus, LabelledDocument } from "./classifier-documents";
import { lengthOfKey, weightOfKey } from "./classifier-grams";
import type { LinearModel } from "./classifier-model";

/** Runs a model knows at most: with 13 classes and four bytes of key, 76 KB. */
const MOST_KEYS = 4_500;
/**
 * Longer runs must stand in two different texts, so that a name told once leaves no trace. Single signs name nobody.
 * Masking does the same for what is shown: a narrative names people, and a model must not.
 */
const FEWEST_TEXTS = 2;
/** Added to every count, so that a run not seen yet is unlikely instead of impossible; chosen by experiment. */
const SMOOTHING = 0.1;
const INT8 = 127;

interface Counts {
	/** Numbers of the runs that are counted. */
	readonly grams: Int32Array;
	/** Weight of each counted run in texts of each label; the column behind the last label is of all others. */
	readonly sums: Float64Array;
	/** Weight of each counted run in all texts. */
	readonly totals: Float64Array;
	readonly width: number;
	/** What a run is worth for being rare, by row; it goes into the weights, so that no text needs it again. */
	readonly rarity: Float64Array;
}

/** In how many distinct texts each run stands; documents of one text stand side by side. */
function textsOfGrams(documents: readonly LabelledDocument[], size: number): Int32Array {
	const texts = new Int32Array(size);
	let before: string | null = null;
	for (const { grams, essence } of documents) {
		if (essence !== before) for (const gram of grams) texts[gram] = (texts[gram] ?? 0) + 1;
		before = essence;
	}
	return texts;
}

function totalOf(values: Float64Array): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

interface Candidates {
	readonly grams: Int32Array;
	/** Row of each run of the corpus among the candidates; -1 for the others. */
	readonly rows: Int32Array;
	/** How much a candidate counts in a text: by its length, and the more the fewer texts hold it. */
	readonly values: Float64Array;
	/** The part of that which comes from being rare. */
	readonly rarity: Float64Array;
}

function candidatesOf(documents: readonly LabelledDocument[], keys: Uint32Array): Candidates {
	const texts = textsOfGrams(documents, keys.length);
	const chosen: number[] = [];
	keys.forEach((key, gram) => {
		const needed = lengthOfKey(key) === 1 ? 1 : FEWEST_TEXTS;
		if ((texts[gram] ?? 0) >= needed) chosen.push(gram);
	});
	const grams = Int32Array.from(chosen);
	const rows = new Int32Array(keys.length).fill(-1);
	grams.forEach((gram, row) => {
		rows[gram] = row;
	});
	const rarity = new Float64Array(grams.length);
	grams.forEach((gram, row) => {
		rarity[row] = Math.sqrt(Math.log(1 + documents.length / (texts[gram] ?? 1)));
	});
	const values = rarity.map((rare, row) => rare * weightOfKey(keys[grams[row] ?? 0] ?? 0));
	return { grams, rows, values, rarity };
}

/** What brings the values of a document's candidates to length one; 0 where it has none. */
function unitOf({ grams }: LabelledDocument, { rows, values }: Candidates): number {
	let square = 0;
	for (const gram of grams) square += (values[rows[gram] ?? -1] ?? 0) ** 2;
	return square === 0 ? 0 : 1 / Math.sqrt(square);
}

function count(documents: readonly LabelledDocument[], keys: Uint32Array, labels: readonly string[]): Counts {
	const candidates = candidatesOf(documents, keys);
	const { grams, rows, values, rarity } = candidates;
	const width = labels.length + 1;
	const columnOf = new Map(labels.map((label, column) => [label, column]));
	const sums = new Float64Array(grams.length * width);
	for (const document of documents) {
		const column = columnOf.get(document.label) ?? labels.length;
		const unit = unitOf(document, candidates);
		for (const gram of document.grams) {
			const row = rows[gram] ?? -1;
			if (row < 0) continue;
			const at = row * width + column;
			sums[at] = (sums[at] ?? 0) + unit * (values[row] ?? 0);
		}
	}
	const totals = new Float64Array(grams.length);
	for (let row = 0; row < grams.length; row += 1) {
		totals[row] = totalOf(sums.subarray(row * width, (row + 1) * width));
	}
	return { grams, sums, totals, width, rarity };
}

function columnTotals({ grams, sums, width }: Counts): Float64Array {
	const totals = new Float64Array(width);
	for (let row = 0; row < grams.length; row += 1) {
		for (let column = 0; column < width; column += 1) {
			totals[column] = (totals[column] ?? 0) + (sums[row * width + column] ?? 0);
		}
	}
	return totals;
}

/** What knowing each run tells about the class, over all texts it stands in (in nats times its weight). */
function gainsOf(counts: Counts): Float64Array {
	const { sums, totals, width } = counts;
	const columns = columnTotals(counts);
	const total = totalOf(columns);
	return totals.map((all, row) => {
		let gain = 0;
		for (let column = 0; column < width; column += 1) {
			const sum = sums[row * width + column] ?? 0;
			if (sum > 0) gain += sum * Math.log((sum * total) / (all * (columns[column] ?? 0)));
		}
		return gain;
	});
}

/** The rows that tell most, ascending by key. */
function tellingRows(counts: Counts, keys: Uint32Array): readonly number[] {
	const { grams } = counts;
	const keyOf = (row: number): number => keys[grams[row] ?? 0] ?? 0;
	const gains = gainsOf(counts);
	return [...grams.keys()]
		.sort((one, other) => (gains[other] ?? 0) - (gains[one] ?? 0) || keyOf(one) - keyOf(other))
		.slice(0, MOST_KEYS)
		.sort((one, other) => keyOf(one) - keyOf(other));
}

/** Log of how often each run of `rows` stands in the class of a column, against all other classes together, by rarity. */
function logOdds(
	{ sums, totals, width, rarity }: Counts,
	rows: readonly number[],
	column: number,
): Float64Array {
	let insideTotal = SMOOTHING * rows.length;
	let outsideTotal = insideTotal;
	for (const row of rows) {
		const inside = sums[row * width + column] ?? 0;
		insideTotal += inside;
		outsideTotal += (totals[row] ?? 0) - inside;
	}
	const usual = Math.log(outsideTotal / insideTotal);
	const odds = new Float64Array(rows.length);
	rows.forEach((row, at) => {
		const inside = sums[row * width + column] ?? 0;
		const outside = Math.max(0, (totals[row] ?? 0) - inside);
		odds[at] = (Math.log((inside + SMOOTHING) / (outside + SMOOTHING)) + usual) * (rarity[row] ?? 0);
	});
	return odds;
}

/** A model before its weights are rounded: one list of weights a class, in the order of the keys. */
export interface ExactModel {
	readonly labels: readonly string[];
	readonly keys: Uint32Array;
	readonly columns: readonly Float64Array[];
}

/**
 * Learns from documents; those of classes that are not among `labels` only speak against the others.
 * @param labels the classes that may be proposed, ascending
 */
export function learnExactly(
	documents: readonly LabelledDocument[],
	keys: Corpus["keys"],
	labels: readonly string[],
): ExactModel {
	const counts = count(documents, keys, labels);
	const rows = tellingRows(counts, keys);
	return {
		labels,
		keys: Uint32Array.from(rows, (row) => keys[counts.grams[row] ?? 0] ?? 0),
		columns: labels.map((_, column) => logOdds(counts, rows, column)),
	};
}

/** Rounds weights to int8 with one scale a class. */
export function quantise({ labels, keys, columns }: ExactModel): LinearModel {
	const scales = columns.map((column) => {
		const most = column.reduce((reach, weight) => Math.max(reach, Math.abs(weight)), 0);
		return most === 0 ? 1 : most / INT8;
	});
	const weights = new Int8Array(keys.length * labels.length);
	columns.forEach((column, at) => {
		column.forEach((weight, row) => {
			weights[row * labels.length + at] = Math.round(weight / (scales[at] ?? 1));
		});
	});
	return { labels, keys, weights, scales };
}
