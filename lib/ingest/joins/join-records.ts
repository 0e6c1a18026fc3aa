/** What the joins read of the other tables, and how far these reach in time. */
import type { CivilMoment } from "@/lib/base/civil";
import type { StoredValues } from "../read-field";

/** From when to when the records of the whole workspace reach; null = there are none. */
export interface Coverage {
	/** The earliest signing of a receipt. */
	readonly receiptsFrom: CivilMoment | null;
	/** The earliest and the latest stop-payment. */
	readonly stopsFrom: CivilMoment | null;
	readonly stopsUntil: CivilMoment | null;
}

/** Rows of the other tables: of the whole workspace, or those of the persons concerned. */
export interface JoinRecords {
	readonly receipts: readonly StoredValues[];
	readonly activities: readonly StoredValues[];
	readonly shields: readonly StoredValues[];
	readonly alerts: readonly StoredValues[];
	readonly stopPayments: readonly StoredValues[];
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
	coverage: { receiptsFrom: null, stopsFrom: null, stopsUntil: null },
};
