/** What the joins read of the other tables, and how far these reach in time. */
import type { CivilMoment } from "@/lib/base/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import type { StoredValues } from "../read-field";

/** The earliest and the latest record of a table; null = there is none with a time. */
export interface Reach {
	readonly from: CivilMoment;
	readonly until: CivilMoment;
}

/** How far the records of the whole workspace reach: beyond it, that nothing is found means nothing. */
export interface Coverage {
	readonly receipts: Reach | null;
	readonly alerts: Reach | null;
	readonly stops: Reach | null;
}

/** Whether the records of a table cover a moment: some are earlier, and some later or of its month. */
export function isCovered(at: EventMoment, reach: Reach | null): boolean {
	if (reach === null) return false;
	const month = (moment: CivilMoment) => moment.slice(0, 7);
	return reach.from <= at.moment && month(reach.until) >= month(at.moment);
}

/** Rows of the other tables: of the whole workspace, or those of the persons concerned. */
export interface JoinRecords {
	readonly receipts: readonly StoredValues[];
	readonly activities: readonly StoredValues[];
	readonly shields: readonly StoredValues[];
	readonly alerts: readonly StoredValues[];
	readonly stopPayments: readonly StoredValues[];
	/** By the register, and by the household numbers of receipts. */
	readonly relations: readonly StoredValues[];
	/** Victim rows that tell who lives where; those of the persons concerned with all who share their address. */
	readonly residents: readonly StoredValues[];
	readonly coverage: Coverage;
}

/** No other table holds a row. */
export const NO_RECORDS: JoinRecords = {
	receipts: [],
	activities: [],
	shields: [],
	alerts: [],
	stopPayments: [],
	relations: [],
	residents: [],
	coverage: { receipts: null, alerts: null, stops: null },
};
