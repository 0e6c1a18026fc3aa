/** Shapes of the sealed parts, checked when they are opened: authentic bytes may still come from another program. */
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import type { JsonValue } from "./kept";

z.config({ jitless: true });

/** Length of the random name of a part, in bytes; such a name is never used twice. */
export const PART_ID_BYTES = 10;

const partId = z.string().regex(new RegExp(`^[0-9a-f]{${PART_ID_BYTES * 2}}$`));
const count = z.int().min(0);

/** What `JSON.parse` gave; only its absence is a fault. */
const json = z.custom<JsonValue>((value) => value !== undefined);

/** Entries of one journal part; `level` says how often its entries were put together with others. */
const segment = z.strictObject({ part: partId, level: count, entries: count });

/** The head: which parts there are. Batches are `[number, part]`, documents `[name, part]`, the journal oldest first. */
export const headSchema = z.strictObject({
	revision: z.int().min(1),
	batches: z.array(z.tuple([count, partId])),
	documents: z.array(z.tuple([z.string(), partId])),
	journal: z.array(segment),
});

const columnKind = z.enum(["text", "integer", "number", "boolean", "date", "moment", "code"]);

const keptTable = z.strictObject({
	table: z.string(),
	columns: z.array(z.strictObject({ name: z.string(), kind: columnKind })),
	rowCount: count,
	chunkCount: count,
});

/** Chunks that stand behind each other in one part, by their length in bytes. */
const rowsPart = z.strictObject({ part: partId, lengths: z.array(count) });

/** A batch without its rows; the chunks of `rows`, in order, are those of `tables`, in order. */
export const batchSchema = z
	.strictObject({ batchId: count, meta: json, tables: z.array(keptTable), rows: z.array(rowsPart) })
	.refine(({ tables, rows }) => {
		const promised = tables.reduce((sum, table) => sum + table.chunkCount, 0);
		return promised === rows.reduce((sum, part) => sum + part.lengths.length, 0);
	});

/** A document, never null: it would not be there. */
export const documentSchema = z.strictObject({ value: json });

const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));

/** Journal entries, oldest first. */
export const journalSchema = z.array(z.strictObject({ at: moment, kind: z.string(), text: z.string() }));

/** The head as it is sealed. */
export type Head = z.infer<typeof headSchema>;
/** A batch without its rows as it is sealed. */
export type BatchRecord = z.infer<typeof batchSchema>;
/** One part of a batch's rows. */
export type RowsPart = z.infer<typeof rowsPart>;
/** One part of the journal. */
export type JournalSegment = z.infer<typeof segment>;
