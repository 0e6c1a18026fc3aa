/** What the demo knows about a call before anything is written down: the model from which files and truths come. */
import type { Clock } from "./clock";
import type { FraudClass } from "./fraud-classes";
import type { Person } from "./person";
import type { Payment, Scenario } from "./scenario";

/** Why a call does not count; null = it counts. */
export type CallExclusion = "invalid" | "duplicate" | "not_fraud" | null;

export interface Caller {
	readonly name: string;
	readonly phone: string;
	/** What the victim is to the caller, such as 母亲; null = the victim called. */
	readonly victimIs: string | null;
}

export interface Call {
	/** Given once all calls stand in order. */
	incidentNo: string;
	readonly reportAt: Clock;
	readonly occurFrom: Clock;
	readonly occurTo: Clock;
	readonly fraudClass: FraudClass;
	readonly scenario: Scenario;
	readonly payment: Payment;
	readonly transfers: number;
	/** Loss in 1/100 yuan; 0 = attempted, null = nobody knows. */
	readonly lossFen: number | null;
	readonly labelOriginal: string;
	readonly labelConfirmed: string | null;
	readonly exclusion: CallExclusion;
	/** The call this one repeats. */
	readonly repeats: Call | null;
	victim: Person;
	caller: Caller;
	/** Where it happened, as the call says. */
	place: string;
	readonly unit: string;
	/** Worker of the surge zone in the last eight weeks. */
	readonly isSurge: boolean;
	/** Cells that a planted truth depends on stay as they are. */
	isProtected: boolean;
	/** Written in these words; null where the text does not follow from the scenario. */
	readonly ownWords: string | null;
}
