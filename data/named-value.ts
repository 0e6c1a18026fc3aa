/** The shape of a known value of a dimension as data: its stable id, its names, and the words exports write for it. */

/** Ids are snake_case and stable for ever; `zh` counts as a word of its own, `en` does not. */
export interface NamedValue {
	readonly id: string;
	readonly zh: string;
	readonly en: string;
	/** Compared without spaces, punctuation, width and case. One word belongs to one value of a dimension. */
	readonly aliases: readonly string[];
}
