/** The shape of a reading rule as data: words that decide, words that take it back, and texts that prove both. */

/**
 * Patterns are sources of regular expressions over prepared text (half width, lower case), with two shorthands:
 * `…8` stands for up to 8 signs of the same clause, `……8` for up to 8 signs of the same sentence.
 */
export interface PatternRule {
	/** Stable, snake_case; a finding quotes it. */
	readonly id: string;
	/** Id of the value the words mean; null where they decide that none of the values can be told. */
	readonly value: string | null;
	readonly pattern: string;
	/** Where it occurs in the clause around a match, the match does not count. */
	readonly unless?: string;
	/** 0–1, only an order between rules. */
	readonly confidence: number;
	/** Narratives from which the value is read. */
	readonly examples: readonly string[];
	/** Narratives close by from which this value is not read. */
	readonly counterExamples: readonly string[];
}
