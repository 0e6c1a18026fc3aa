/** What the score is computed from: the facts of one area as they stand on the morning of a decision. */

/** The two kinds of places that are picked, each among its own. */
export type AreaGroup = "village" | "zone";

/** The facts of one area. Areas of one list have equally many weeks. */
export interface AreaFeatures {
	/** Name of the village or zone; unique in its list. */
	readonly area: string;
	/** What decides between equals: the code of the register, else the name. */
	readonly code: string;
	/** Incidents of each complete week, the latest first. */
	readonly weekly: readonly number[];
	/** People living there, or workers of a zone; null = unknown, 0 = nobody. */
	readonly population: number | null;
	/** Different people who signed a receipt in the 365 days before. */
	readonly reached: number;
	/** Incidents of the 26 weeks before at an address, firm or family hit within 365 days before them. */
	readonly repeats: number;
	/** Whole weeks since the last visit; null = never visited. */
	readonly weeksSinceVisit: number | null;
}
