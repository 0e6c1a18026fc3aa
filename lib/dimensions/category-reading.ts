/** What a category label says: one of the national classes, fraud of no named class, no fraud at all, or something new. */
import { FRAUD_CLASSES, GENERIC_FRAUD_LABELS, NOT_FRAUD_LABELS } from "@/data/taxonomy";
import { isPlaceholder } from "@/lib/text/normalise";
import type { LabelContext } from "./dimension";
import { NOT_FRAUD } from "./label-of";
import { mappedWord, vocabularyOf, wordKey } from "./vocabulary";
import { isLabelLike } from "./word-column";

/**
 * `class` one of the taxonomy; `generic` telecom fraud without a class; `not_fraud` another nature, kept under its own
 * name; `open` a label nobody mapped yet, kept under its own name and counted as fraud.
 */
export type CategoryReading =
	| { readonly kind: "class" | "not_fraud" | "open"; readonly value: string }
	| { readonly kind: "generic"; readonly value: null };

const GENERIC: CategoryReading = { kind: "generic", value: null };
const OTHER_CLASS = "other";
const FRAUD_ENDINGS = /(?:类|型)?(?:电信网络|通讯网络|电信|网络)?(?:诈骗)?(?:案件|警情|案|类)*$/;
const NATURE_ENDINGS = /类?(?:案件|警情|案|事件)*$/;
const LEADING_NUMBER = /^[\d.、()（）\s]+(?=\D)/;
const LEVELS = /[-‐–—_/\\>→|:：·()（）【】[\]]+/;

/** The national classes as words. */
export const FRAUD_CLASS_VOCABULARY = vocabularyOf(FRAUD_CLASSES, FRAUD_ENDINGS);
const genericKeys = new Set(GENERIC_FRAUD_LABELS.map(wordKey));
const notFraudKeys = new Set(NOT_FRAUD_LABELS.map(wordKey));

/** What one name says, or null when it is on no list. */
function readName(name: string): CategoryReading | null {
	const key = wordKey(name.replace(LEADING_NUMBER, ""));
	if (notFraudKeys.has(key)) return { kind: "not_fraud", value: name };
	const known = FRAUD_CLASS_VOCABULARY.idOf(key);
	if (known !== null) return { kind: "class", value: known };
	if (genericKeys.has(key)) return GENERIC;
	return notFraudKeys.has(key.replace(NATURE_ENDINGS, "")) ? { kind: "not_fraud", value: name } : null;
}

/** What a path of names says (刑事-诈骗-刷单返利, 电信网络诈骗（刷单返利类）); two different classes say nothing. */
function readLevels(label: string): CategoryReading | null {
	const readings = label.split(LEVELS).flatMap((name) => readName(name) ?? []);
	const classes = new Set(readings.flatMap(({ kind, value }) => (kind === "class" ? [value] : [])));
	const hasOther = classes.delete(OTHER_CLASS);
	const [only] = classes;
	if (only !== undefined) return classes.size === 1 ? { kind: "class", value: only } : null;
	const isFraud = readings.some(({ kind }) => kind === "generic");
	if (!isFraud && readings.some(({ kind }) => kind === "not_fraud")) {
		return { kind: "not_fraud", value: label };
	}
	if (hasOther) return { kind: "class", value: OTHER_CLASS };
	return isFraud ? GENERIC : null;
}

function readLabel(label: string): CategoryReading {
	const known = readName(label) ?? readLevels(label);
	if (known !== null) return known;
	return isLabelLike(label) ? { kind: "open", value: label } : GENERIC;
}

/**
 * Reads a category label: the officer's mapping first, then the taxonomy.
 *
 * A mapping may name a class id, any label, `not_fraud`, or a placeholder (fraud of unknown class).
 * Running text instead of a label counts as fraud of no named class.
 * @returns null for a placeholder: the label is blank
 */
export function readCategory(label: string, context: LabelContext): CategoryReading | null {
	const mapped = mappedWord(context.settings, "fraud_category", label);
	if (mapped === null) return isPlaceholder(label) ? null : readLabel(label);
	if (mapped === NOT_FRAUD) return { kind: "not_fraud", value: label };
	if (FRAUD_CLASS_VOCABULARY.hasId(mapped)) return { kind: "class", value: mapped };
	return isPlaceholder(mapped) ? GENERIC : readLabel(mapped);
}
