/** Dimensions read from a column of words: the officer's mapping, then the built-in aliases, then the word itself. */
import type { NamedValue } from "@/data/named-value";
import type { Settings } from "@/lib/settings/settings";
import { isPlaceholder } from "@/lib/text/normalise";
import {
	type Dimension,
	type EventSource,
	type JoinedValue,
	type Label,
	type LabelContext,
	UNKNOWN,
} from "./dimension";
import { type ToldFact, toldLabel } from "./event-narrative";
import { oncePer } from "./once-per";
import { mappedWord, type Vocabulary, vocabularyOf } from "./vocabulary";

/** How the words of one column become values. */
export interface WordRule {
	readonly id: Dimension["id"];
	/** The column's name as the evidence quotes it. */
	readonly column: string;
	readonly vocabulary: (context: LabelContext) => Vocabulary;
	/** True when a word outside the vocabulary stands for itself. */
	readonly isOpen: boolean;
}

const LONGEST_LABEL = 60;
/** Chinese says in 24 signs what takes 60 letters; what is longer, or has commas and stops, is a sentence about somebody. */
const LONGEST_CHINESE_LABEL = 24;
const LOOKS_LIKE_NUMBER_OR_TEXT = /\d{11}|[\r\n，。；！？]/;
const CHINESE = /\p{Script=Han}/gu;

/** False for running text, phone and ID numbers: what identifies a person must never become the name of a value. */
export function isLabelLike(word: string): boolean {
	if (word.length > LONGEST_LABEL || LOOKS_LIKE_NUMBER_OR_TEXT.test(word)) return false;
	return (word.match(CHINESE)?.length ?? 0) <= LONGEST_CHINESE_LABEL;
}

function meaningOf(word: string, rule: WordRule, context: LabelContext): string | null {
	const mapped = mappedWord(context.settings, rule.id, word);
	const vocabulary = rule.vocabulary(context);
	if (mapped !== null && vocabulary.hasId(mapped)) return mapped;
	const spoken = mapped ?? word;
	if (isPlaceholder(spoken)) return null;
	const known = vocabulary.idOf(spoken);
	if (known !== null) return known;
	return rule.isOpen && isLabelLike(spoken) ? spoken : null;
}

/**
 * The reader of a column of words.
 *
 * A mapping is compared letter by letter and may name a value's id or any wording; a mapping to a placeholder (不详)
 * makes the word unknown. Words outside the vocabulary are their own value where the rule is open, else 不详.
 * @returns a function of the word (null = blank) that remembers what it answered under each context
 */
export function wordReader(rule: WordRule): (word: string | null, context: LabelContext) => Label {
	const labelsOf = oncePer((_context: LabelContext) => new Map<string, Label>());
	return (word, context) => {
		if (word === null) return UNKNOWN;
		const labels = labelsOf(context);
		const known = labels.get(word);
		if (known !== undefined) return known;
		const value = meaningOf(word, rule, context);
		const label: Label =
			value === null ? UNKNOWN : { value, source: "column", evidence: `${rule.column}：${word}` };
		labels.set(word, label);
		return label;
	};
}

/** What a dimension of plain words says about itself; the rest follows. */
export interface WordColumn extends Omit<Dimension, "domain" | "read" | "rule"> {
	readonly column: string;
	/** Those of the product, or as the settings have them. */
	readonly values: readonly NamedValue[] | ((settings: Settings) => readonly NamedValue[]);
	/** As in {@link vocabularyOf}. */
	readonly endings?: RegExp;
	readonly pick: (event: EventSource) => string | null;
	/** What other tables tell, where the column is silent. */
	readonly joined?: (event: EventSource) => JoinedValue | null;
	/** The value other tables give by finding nothing (首次): a narrative that tells of something speaks over it. */
	readonly absence?: string;
	/** What a narrative tells, where nothing else speaks. */
	readonly told?: (event: EventSource) => ToldFact<string> | null;
	/** What to add to the 口径; the column and the order of reading are said already. */
	readonly note?: string;
}

/** A dimension read from a column of words, and where that is silent from other tables and narratives. */
export function wordColumn(written: WordColumn): Dimension {
	const { column, values, endings, pick, joined, absence, told, note, ...claims } = written;
	const vocabularyFor = oncePer((known: readonly NamedValue[]) => vocabularyOf(known, endings ?? null));
	const vocabulary = ({ settings }: LabelContext) =>
		vocabularyFor(typeof values === "function" ? values(settings) : values);
	const read = wordReader({ id: claims.id, column, vocabulary, isOpen: claims.isOpen });
	const otherwise = claims.isOpen ? "未归并的写法按原文列出" : "其余为不详";
	return {
		...claims,
		rule: `取自“${column}”列，先按设置中的归并，再按内置别名${joined ? "；空白的与其他登记比对" : ""}${told ? "；没有的从案情提取" : ""}；${otherwise}。${note ?? ""}`,
		domain: (context) => vocabulary(context).values,
		read(event, context) {
			const label = read(pick(event), context);
			if (label.value !== null) return label;
			const match = joined?.(event) ?? null;
			const found: Label | null = match && { ...match, source: "joined" };
			if (found !== null && found.value !== absence) return found;
			const fact = told?.(event) ?? null;
			return fact === null ? (found ?? UNKNOWN) : toldLabel(fact, fact.value);
		},
	};
}
