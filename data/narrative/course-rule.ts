/** The shape of a rule of the course of an event, with the texts that prove it. */

/** A narrative and the loss in yuan that must be read from it; null = none may be read. */
export type LossExample = readonly [text: string, lossYuan: number | null];

/**
 * What an amount is, by the words before or behind it.
 * `loss_total` and `loss` are stated losses; `total` a bare sum (共计); `sent_total` and `sent` payments; `returned` what
 * came back from the suspects; `idle` is no payment (balances, prices, loans), and may become one by the words behind it;
 * `demanded` was asked for; `none` is nothing of these and stays so.
 */
export type AmountRole =
	| "loss_total"
	| "loss"
	| "total"
	| "sent_total"
	| "sent"
	| "returned"
	| "idle"
	| "demanded"
	| "none"
	| "follow";

/** A word that gives the amount next to it its role; `pattern` is the source of a regular expression. */
export interface AmountRule {
	readonly id: string;
	readonly value: AmountRole;
	readonly pattern: string;
	readonly examples: readonly LossExample[];
	readonly counterExamples: readonly LossExample[];
}

/** A phrase that says nothing was lost. `isFirm`: it says so of the event as a whole, whatever was paid before. */
export interface NothingLostRule {
	readonly id: string;
	readonly isFirm: boolean;
	readonly pattern: string;
	readonly examples: readonly string[];
	/** Narratives from which no loss of 0 may be read. */
	readonly counterExamples: readonly string[];
}
