/** Whose people a population counts, in words. */

/** By the kinds of a population. */
export const PEOPLE_KINDS = {
	resident: "常住人口",
	registered_and_floating: "户籍加流动人口",
	registered: "户籍人口",
} as const;
