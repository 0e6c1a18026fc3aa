/** What the demo knows about an alert before anything is written down. */
import type { Call } from "./call";
import type { Clock } from "./clock";
import type { Person } from "./person";
import type { Written } from "./strangers";

export type AlertLevel = "高" | "中" | "低";

/** How a ticket ended; `open` = nobody has fed back yet. */
export type AlertEnd = "dissuaded" | "failed" | "unfounded" | "unreached" | "open";

/** The way of a ticket through the stages; null = the stage was not reached or not written down. */
export interface AlertCourse {
	readonly receivedAt: Clock | null;
	readonly federationAt: Clock | null;
	readonly gridAt: Clock | null;
	readonly firstCallAt: Clock | null;
	readonly connectedAt: Clock | null;
	readonly unreachableReason: string | null;
	readonly doorAt: Clock | null;
	readonly metAt: Clock | null;
	readonly notMetReason: string | null;
	readonly stoppedAt: Clock | null;
	readonly feedbackAt: Clock | null;
	readonly followUpDue: Clock | null;
	readonly followUpAt: Clock | null;
	readonly followUpResult: string | null;
	readonly actor: string;
	readonly officer: string;
	readonly way: string;
	readonly lossBeforeFen: number | null;
	readonly lossAvoidedFen: number | null;
}

export interface Alert {
	/** Given once all alerts stand in order. */
	ticketNo: string;
	readonly issuedAt: Clock;
	readonly level: AlertLevel;
	readonly type: string;
	readonly source: string;
	readonly layer: string;
	readonly target: Person;
	readonly written: Written;
	readonly end: AlertEnd;
	readonly course: AlertCourse;
	/** The call whose number the ticket carries. */
	readonly names: Call | null;
}

/** What an alert of a victim has to do with the offence. */
export type AlertPlant =
	| "dissuaded"
	| "failed"
	| "open"
	| "named_only"
	| "after"
	| "named_after"
	| "long_before"
	| "spoilt"
	| "namesake";
