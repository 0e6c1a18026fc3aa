/** What the demo knows about a receipt before anything is written down. */
import type { Clock } from "./clock";
import type { Person } from "./person";

export interface Receipt {
	receiptNo: string;
	readonly signedAt: Clock;
	readonly signer: Person;
	/** ID number as written; null = left blank. */
	readonly idShown: string | null;
	/** Address as written. */
	readonly address: string;
	readonly householdNo: string;
	readonly relative: { readonly name: string; readonly phone: string; readonly relation: string } | null;
	readonly wasDefrauded: boolean;
}

/** How a signer is tied to an earlier victim. */
export type Tie = "id_no" | "relative_phone" | "address" | "household_no";

/** A planted hit: this receipt points at these earlier calls. */
export interface Hit {
	readonly kind: "self" | "relation";
	readonly via: Tie;
	readonly receipt: Receipt;
	readonly incidentNos: readonly string[];
}

/** What must not be a hit, and a receipt signed before its signer was defrauded. */
export interface ReceiptPlants {
	readonly hits: readonly Hit[];
	/** Damaged numbers that look alike and belong to different people. */
	readonly decoys: readonly Receipt[];
	readonly signedBefore: readonly {
		readonly receipt: Receipt;
		readonly incidentNo: string;
		readonly days: number;
	}[];
}
