/** What a rule found in a narrative: a value, where it stands, and how sure the rule is. */

/** One value read from 案情简述. A reading has none where the text is silent, blanked out or ambiguous: never a guess. */
export interface Finding<T> {
	readonly value: T;
	/** Half-open offsets of the words that decided, in the narrative as it is stored. */
	readonly start: number;
	readonly end: number;
	/** Id of the rule that spoke, snake_case. */
	readonly rule: string;
	/** 0–1: how often the rule is right on texts like this, as judged by its author; only an order, no probability. */
	readonly confidence: number;
}
