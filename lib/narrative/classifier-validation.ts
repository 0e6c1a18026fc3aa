/** How good a classifier is on texts it has not seen: cross-validation, calibration, and the gates before it may speak. */
import {
	type Corpus,
	corpusOf,
	foldsOf,
	type LabelledDocument,
	type LabelledText,
} from "./classifier-documents";
import { weightOfKey } from "./classifier-grams";
import { placeOf, probabilitiesOf, scoresOf } from "./classifier-model";
import { learnExactly, quantise } from "./classifier-weights";

/** Below this many distinct labelled texts the classifier is silent. Source: the issue that asked for it. */
export const FEWEST_EXAMPLES = 50;
/** Below this share of held-out texts named rightly the classifier is silent. Source: the issue that asked for it. */
export const LOWEST_ACCURACY = 0.6;
/** A class with fewer distinct labelled texts is never proposed. Source: the issue that asked for it. */
const FEWEST_OF_CLASS = 5;
/** Folds where the caller does not say. */
const USUAL_FOLDS = 5;

const BIN_COUNT = 5;
/**
 * Temperatures tried, each a tenth above the one before: 0.5 to 24. Not lower: where the texts at hand are all alike, a
 * stranger's wording must still not be met with certainty.
 */
const TEMPERATURES = Array.from({ length: 42 }, (_, step) => 0.5 * 1.1 ** step);

/** How one class fared. */
export interface ClassReport {
	readonly label: string;
	/** Distinct texts with this label. */
	readonly support: number;
	/** Right among those named so: 0–1; null where none was. */
	readonly precision: number | null;
	/** Named so among those that are: 0–1. */
	readonly recall: number;
}

/** Texts of similar confidence. */
export interface CalibrationBin {
	readonly count: number;
	/** Mean confidence, 0–1. */
	readonly confidence: number;
	/** Share named rightly, 0–1: near the confidence where that can be trusted. */
	readonly accuracy: number;
}

/** What cross-validation found; shares are of distinct labelled texts with content. */
export interface ValidationReport {
	/** Distinct labelled texts: copies count once. */
	readonly examples: number;
	/** Share whose class was named first, 0–1; 0 without examples. A class that is never proposed is never right. */
	readonly accuracy: number;
	/** Share whose class was among the first two, 0–1. */
	readonly top2: number;
	/** By label, ascending. */
	readonly perClass: readonly ClassReport[];
	/** Temperature that makes confidence fit accuracy best; 1 where nothing could be tried. */
	readonly temperature: number;
	/** By ascending confidence; empty ones are left out. */
	readonly calibration: readonly CalibrationBin[];
}

interface HeldOut {
	readonly label: string;
	/** Null where no run of the text was known. */
	readonly scores: readonly number[] | null;
}

/** Labels that may be proposed, ascending: those of at least {@link FEWEST_OF_CLASS} distinct texts. */
export function proposableLabels(documents: readonly LabelledDocument[]): readonly string[] {
	const support = supportOf(documents);
	return [...support.keys()].filter((label) => (support.get(label) ?? 0) >= FEWEST_OF_CLASS).sort();
}

function supportOf(documents: readonly { readonly label: string }[]): ReadonlyMap<string, number> {
	const support = new Map<string, number>();
	for (const { label } of documents) support.set(label, (support.get(label) ?? 0) + 1);
	return support;
}

function holdOut(
	{ documents, keys }: Corpus,
	labels: readonly string[],
	foldOf: readonly number[],
): HeldOut[] {
	const folds = [...new Set(foldOf)].sort((one, other) => one - other);
	const squares = Float64Array.from(keys, (key) => weightOfKey(key) ** 2);
	return folds.flatMap((fold) => {
		const seen = documents.filter((_, at) => foldOf[at] !== fold);
		const model = quantise(learnExactly(seen, keys, labels));
		const placeOfGram = new Int32Array(keys.length);
		keys.forEach((key, gram) => {
			placeOfGram[gram] = placeOf(model.keys, key);
		});
		return documents
			.filter((_, at) => foldOf[at] === fold)
			.map(({ label, grams }) => {
				const places = grams.map((gram) => placeOfGram[gram] ?? -1);
				const square = grams.reduce((sum, gram) => sum + (squares[gram] ?? 0), 0);
				return { label, scores: scoresOf(model, { places, square }) };
			});
	});
}

/** Sum of −log of the confidence in the true class, over texts whose class can be proposed. */
function lossOf(heldOut: readonly HeldOut[], labels: readonly string[], temperature: number): number {
	const columnOf = new Map(labels.map((label, column) => [label, column]));
	return heldOut.reduce((loss, { label, scores }) => {
		const column = columnOf.get(label);
		if (scores === null || column === undefined) return loss;
		const most = Math.max(...scores);
		let powers = 0;
		for (const score of scores) powers += Math.exp((score - most) / temperature);
		return loss + Math.log(powers) - ((scores[column] ?? 0) - most) / temperature;
	}, 0);
}

/** The temperature of least loss; the loss has one valley, being convex in 1 ÷ temperature. */
function bestTemperature(heldOut: readonly HeldOut[], labels: readonly string[]): number {
	if (labels.length < 2 || heldOut.every(({ scores }) => scores === null)) return 1;
	let low = 0;
	let high = TEMPERATURES.length - 1;
	const lossAt = (step: number): number => lossOf(heldOut, labels, TEMPERATURES[step] ?? 1);
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lossAt(middle) <= lossAt(middle + 1)) high = middle;
		else low = middle + 1;
	}
	return TEMPERATURES[low] ?? 1;
}

interface Verdict {
	readonly label: string;
	/** Labels by falling confidence; empty where nothing can be said. */
	readonly ranked: readonly string[];
	readonly confidence: number;
}

function verdictOf({ label, scores }: HeldOut, labels: readonly string[], temperature: number): Verdict {
	if (scores === null) return { label, ranked: [], confidence: 0 };
	const probabilities = probabilitiesOf(scores, temperature);
	const order = [...labels.keys()].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
	return {
		label,
		ranked: order.map((at) => labels[at] ?? ""),
		confidence: probabilities[order[0] ?? 0] ?? 0,
	};
}

const isRight = ({ label, ranked }: Verdict): boolean => ranked[0] === label;
const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);

function classReports(verdicts: readonly Verdict[]): readonly ClassReport[] {
	const support = supportOf(verdicts);
	return [...support.keys()].sort().map((label) => {
		const named = verdicts.filter(({ ranked }) => ranked[0] === label);
		const right = named.filter(isRight).length;
		const all = support.get(label) ?? 0;
		const precision = named.length === 0 ? null : right / named.length;
		return { label, support: all, precision, recall: shareOf(right, all) };
	});
}

function binsOf(verdicts: readonly Verdict[]): readonly CalibrationBin[] {
	return Array.from({ length: BIN_COUNT }, (_, bin) => {
		const inside = verdicts.filter(
			({ ranked, confidence }) =>
				ranked.length > 0 && Math.min(BIN_COUNT - 1, Math.floor(confidence * BIN_COUNT)) === bin,
		);
		const confidence = inside.reduce((sum, verdict) => sum + verdict.confidence, 0);
		return {
			count: inside.length,
			confidence: shareOf(confidence, inside.length),
			accuracy: shareOf(inside.filter(isRight).length, inside.length),
		};
	}).filter(({ count }) => count > 0);
}

/** How folds are dealt. */
export interface FoldChoice {
	/** At least 2; {@link USUAL_FOLDS} where left out. */
	readonly folds?: number;
	/** Equal seeds deal equally. */
	readonly seed: number;
}

/** {@link crossValidate} for a corpus that is at hand already. */
export function validateCorpus(corpus: Corpus, { folds = USUAL_FOLDS, seed }: FoldChoice): ValidationReport {
	if (!Number.isInteger(folds) || folds < 2) throw new RangeError(`folds must be 2 or more: ${folds}`);
	const labels = proposableLabels(corpus.documents);
	const heldOut = holdOut(corpus, labels, foldsOf(corpus.documents, { folds, seed }));
	const temperature = bestTemperature(heldOut, labels);
	const verdicts = heldOut.map((one) => verdictOf(one, labels, temperature));
	const examples = verdicts.length;
	return {
		examples,
		accuracy: shareOf(verdicts.filter(isRight).length, examples),
		top2: shareOf(
			verdicts.filter(({ label, ranked }) => ranked.slice(0, 2).includes(label)).length,
			examples,
		),
		perClass: classReports(verdicts),
		temperature,
		calibration: binsOf(verdicts),
	};
}

/**
 * Trains on all folds but one and asks about that one, in turn. Labels are spread evenly; copies of a text (equal but for
 * figures, signs and veiled names) stay in one fold, and under one label count once, so that they flatter nobody.
 * @throws RangeError for fewer than two folds
 */
export function crossValidate(examples: readonly LabelledText[], choice: FoldChoice): ValidationReport {
	return validateCorpus(corpusOf(examples), choice);
}

/** Whether a classifier may speak at all: see {@link FEWEST_EXAMPLES} and {@link LOWEST_ACCURACY}. */
export function isTrustworthy(report: Pick<ValidationReport, "examples" | "accuracy">): boolean {
	return report.examples >= FEWEST_EXAMPLES && report.accuracy >= LOWEST_ACCURACY;
}
