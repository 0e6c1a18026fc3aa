/** The two languages of the product; Chinese is the one that is complete first. */

/** Simplified Chinese, or English for readers from outside. */
export type Locale = "zh" | "en";

/** The same words in every language. */
export type Words = Readonly<Record<Locale, string>>;
