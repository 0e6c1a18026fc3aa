/** Vocabularies: which words mean which value, compared without what differs only in typing. */
import type { NamedValue } from "@/data/named-value";
import type { Place, Settings } from "@/lib/settings/settings";
import { halfWidth, isPlaceholder } from "@/lib/text/normalise";
import type { DimensionId, DimensionValue } from "./dimension";
import { oncePer } from "./once-per";

/** Known values and the words for them. */
export interface Vocabulary {
	/** In the order of the domain. */
	readonly values: readonly DimensionValue[];
	/** Whether an id belongs to a value. */
	readonly hasId: (id: string) => boolean;
	/** The id of the value a word means, or null when it means none. */
	readonly idOf: (word: string) => string | null;
}

/**
 * A word as it is compared: half width, lower case, without spaces and punctuation; comparison signs stay, because
 * ≤30天 and >30天 differ by nothing else. Empty for text without letters and digits.
 */
export function wordKey(word: string): string {
	return halfWidth(word)
		.toLowerCase()
		.replace(/<=/g, "≤")
		.replace(/>=/g, "≥")
		.replace(/[^\p{L}\p{N}<>≤≥+]/gu, "");
}

function keysOf(values: readonly NamedValue[]): ReadonlyMap<string, string> {
	const byName = new Map(values.map((value) => [wordKey(value.zh), value.id]));
	const byAlias = new Map<string, string | null>();
	for (const { id, aliases } of values) {
		for (const alias of aliases) {
			const key = wordKey(alias);
			const isShared = byAlias.has(key) && byAlias.get(key) !== id;
			byAlias.set(key, isShared ? null : id);
		}
	}
	for (const [key, id] of byAlias) if (id !== null && !byName.has(key)) byName.set(key, id);
	byName.delete("");
	return byName;
}

/**
 * The vocabulary of named values. The Chinese name speaks before aliases; an alias that two values claim means neither.
 * @param endings what a word may carry at its end without changing its meaning (文化程度, 毕业); tried when the whole word is unknown
 */
export function vocabularyOf(values: readonly NamedValue[], endings: RegExp | null = null): Vocabulary {
	const ids = new Set(values.map((value) => value.id));
	const byKey = keysOf(values);
	return {
		values: values.map(({ id, zh, en }) => ({ id, label: { zh, en } })),
		hasId: (id) => ids.has(id),
		idOf(word) {
			const key = wordKey(word);
			const known = byKey.get(key) ?? null;
			return known !== null || endings === null ? known : (byKey.get(key.replace(endings, "")) ?? null);
		},
	};
}

/** Places as named values: the name itself is the id, in both languages. Places without a name are left out. */
export function placeValues(places: readonly Place[]): readonly NamedValue[] {
	return places
		.filter(({ name }) => !isPlaceholder(name))
		.map(({ name, aliases }) => ({ id: name, zh: name, en: name, aliases }));
}

const mappingsOf = oncePer(
	(settings: Settings): ReadonlyMap<string, ReadonlyMap<string, string>> =>
		new Map(
			Object.entries(settings.valueMappings).map(([dimension, words]) => [
				dimension,
				new Map(Object.entries(words)),
			]),
		),
);

/** What the officer wrote for a word of a dimension, compared letter by letter; null when nothing. */
export function mappedWord(settings: Settings, dimension: DimensionId, word: string): string | null {
	return mappingsOf(settings).get(dimension)?.get(word) ?? null;
}
