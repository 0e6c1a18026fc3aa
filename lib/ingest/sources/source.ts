/** The contract of an import source: which canonical table a kind of export feeds, and how it is told from others. */
import type { RecordTable } from "@/lib/records/field";

/** A kind of export. Its headings stand in `data/header-aliases.ts` under the same id. */
export interface ImportSource {
	readonly id: SourceId;
	readonly label: string;
	readonly table: RecordTable;
	/** Victim fields ride on the same row and are split off into the victim table. */
	readonly carriesVictim: boolean;
	/** Fields of which at least one heading must be there before a file is taken for this source without asking. */
	readonly identifying: readonly string[];
	/** Fields that must be mapped before rows can be read. A key that is not listed is derived from the content. */
	readonly needed: readonly string[];
}

/** Ids of the registered sources, stable for ever. */
export type SourceId = "incident" | "case_file" | "receipt" | "village" | "zone" | "enterprise";
