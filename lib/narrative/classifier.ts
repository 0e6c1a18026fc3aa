/** Learns fraud classes from the station's own confirmed labels, in the browser; it only proposes, after columns and rules. */
import { corpusOf, type LabelledText } from "./classifier-documents";
import { type Classifier, placedText, probabilitiesOf, scoresOf } from "./classifier-model";
import {
	isTrustworthy,
	proposableLabels,
	type ValidationReport,
	validateCorpus,
} from "./classifier-validation";
import { learnExactly, quantise } from "./classifier-weights";

/** One class that a text may belong to. */
export interface ClassProposal {
	readonly label: string;
	/** Calibrated probability, 0–1: of texts with 0.8, about 80 % are of this class. */
	readonly confidence: number;
}

const PROPOSALS = 2;

/** A classifier with what cross-validation found of it. */
export interface TrainedClassifier {
	readonly classifier: Classifier;
	readonly report: ValidationReport;
}

/**
 * Trains a classifier and measures it; the order of the examples plays no part.
 * @param options.seed deals the folds on which it is measured and confidence is fitted
 */
export function trainMeasured(
	examples: readonly LabelledText[],
	{ seed }: { readonly seed: number },
): TrainedClassifier {
	const corpus = corpusOf(examples);
	const report = validateCorpus(corpus, { seed });
	const { temperature, accuracy, examples: count } = report;
	const labels = proposableLabels(corpus.documents);
	const model = quantise(learnExactly(corpus.documents, corpus.keys, labels));
	return { classifier: { ...model, temperature, accuracy, examples: count }, report };
}

/** The same without the measure. */
export function trainClassifier(
	examples: readonly LabelledText[],
	choice: { readonly seed: number },
): Classifier {
	return trainMeasured(examples, choice).classifier;
}

/**
 * The two likeliest classes of a text, the likelier first. Empty for a text without content or without any known run of
 * signs, for a classifier that is not to be trusted (see `isTrustworthy`) and for one that knows a single class.
 */
export function classify(classifier: Classifier, text: string): readonly ClassProposal[] {
	const { labels, temperature } = classifier;
	if (!isTrustworthy(classifier) || labels.length < 2) return [];
	const scores = scoresOf(classifier, placedText(classifier, text));
	if (scores === null) return [];
	return probabilitiesOf(scores, temperature)
		.map((confidence, at) => ({ label: labels[at] ?? "", confidence }))
		.sort((one, other) => other.confidence - one.confidence)
		.slice(0, PROPOSALS);
}
