/** The contract of an import source: which canonical table a kind of export feeds, and how it is told from others. */
import type { Field, RecordTable } from "@/lib/records/field";
import type { Stored } from "../read-field";

/** A kind of export. Its headings stand in `data/header-aliases.ts` under the same id. */
export interface ImportSource {
	readonly id: SourceId;
	readonly label: string;
	readonly table: RecordTable;
	/** Victim fields ride on the same row and are split off into the victim table. */
	readonly carriesVictim: boolean;
	/** Fields read from the sheet to make keys of, beside the table's own; not stored. */
	readonly extraFields?: readonly Field[];
	/** Fields of which at least one clear heading must be there before a file is taken for this source without asking. */
	readonly identifying: readonly string[];
	/** Words of a title row or sheet name that speak for this source, and lend their certainty to vague headings. */
	readonly titles: readonly string[];
	/** Fields that must be mapped before rows can be read, and filled in every row. Other keys are derived where blank. */
	readonly needed: readonly string[];
	/** Groups of fields of which one must be mapped, and one filled in every row. */
	readonly neededAny?: readonly (readonly string[])[];
	/** Columns that each stand for a record of their own; absent = one row is one record. */
	readonly parts?: Parts;
	/**
	 * Fills the key columns that an export leaves out, in place.
	 * @returns why the row cannot be kept, for the officer (Chinese), or null when it can
	 */
	readonly complete?: (values: Record<string, Stored>) => string | null;
}

/** How one row holds several records: a year, an item or a kind of relation a column. */
export interface Parts {
	/** The field that tells the records apart; its value comes from the heading. */
	readonly into: string;
	/** The fields whose columns may belong to a part. */
	readonly fields: readonly string[];
	/** Where the value comes from: the alias that matched, the year a heading names, or the heading itself. */
	readonly by: "alias" | "year" | "heading";
	/** The field that columns headed by a month (5月, 2026年5月) fill beside; absent = such columns mean nothing. */
	readonly months?: string;
}

/** Ids of the registered sources, stable for ever. */
export type SourceId =
	| "incident"
	| "dispatch"
	| "case_file"
	| "victim"
	| "receipt"
	| "relation"
	| "alert"
	| "stop_payment"
	| "lead"
	| "activity"
	| "population"
	| "village"
	| "zone"
	| "enterprise"
	| "shield"
	| "campaign_result";
