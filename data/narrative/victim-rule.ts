/** The shape of a rule that reads one value of the victim, with the texts that prove it. */

/**
 * `pattern` is the source of a regular expression for what stands in the victim's own description (事主（女，20岁，…）);
 * `spoken` one for running text, where it must name whom it speaks of.
 */
export interface VictimRule {
	readonly id: string;
	/** Id of the list in `data/victim-values.ts`. */
	readonly value: string;
	readonly pattern: string;
	readonly spoken?: string;
	/** Where this matches beside the pattern, the rule is silent. */
	readonly unless?: string;
	readonly examples: readonly string[];
	readonly counterExamples: readonly string[];
}

/** Words for a relation or a title, parted by spaces, and what they tell of the person so called. */
export interface KinGroup {
	readonly words: string;
	/** Id of `GENDERS`; null where the words say nothing. */
	readonly gender: "male" | "female" | null;
	readonly isSpouse?: true;
}
