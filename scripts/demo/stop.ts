/** What the demo knows about a stop-payment before anything is written down. */
import type { Call } from "./call";
import type { Clock } from "./clock";
import type { Person } from "./person";
import type { Written } from "./strangers";

/** How an order ended; `unsaid` = stopped, and nobody wrote how much. */
export type StopEnd = "full" | "part" | "failed" | "pending" | "unsaid";

/** One account of an order. */
export interface StopItem {
	readonly itemNo: string;
	readonly account: string;
	readonly holder: string;
	readonly bank: string;
	readonly accountLevel: string;
	readonly payerAccount: string;
	readonly channel: string;
	readonly transferAt: Clock;
	readonly amountOutFen: number;
	readonly end: StopEnd;
	readonly executedAt: Clock | null;
	/** What was held; 0 = nothing, null = not written down. */
	readonly heldFen: number | null;
	readonly failureReason: string | null;
	readonly stopUntil: Clock | null;
	readonly frozenAt: Clock | null;
	readonly frozenFen: number | null;
	readonly frozenUntil: Clock | null;
	readonly returnedAt: Clock | null;
	readonly returnedFen: number | null;
}

/** By what an order finds its call: the number of the call, that of its case, or the victim's own numbers only. */
export type StopNaming = "incident" | "case" | "person";

export interface Stop {
	/** Given once all orders stand in order. */
	orderNo: string;
	/** Null for a victim whom no call of the township knows. */
	readonly call: Call | null;
	readonly naming: StopNaming;
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	readonly reportAt: Clock;
	readonly requestedAt: Clock;
	readonly victim: Person;
	readonly written: Written;
	readonly unit: string;
	readonly officer: string;
	readonly items: readonly StopItem[];
}
