/** Classes of ID numbers as the officer acts on them, from what the import's reader found of each. */
import type { Field, RecordTable } from "@/lib/records/field";
import { id, type Sql, sql } from "@/lib/sql/fragment";
import { RECORD_TABLES } from "./stored";

/**
 * `whole` matches; `legacy` 15 digits, matched as 18; `zeros` whole but ending in 000, which a spreadsheet may have written;
 * `rewritten` digits lost to a spreadsheet (3.30784E+17, …000); `wrong_check` 18 signs whose check digit or birth date
 * does not fit; `short` too few digits; `masked`; `passport`; `permit`; `unreadable`.
 */
export const ID_CLASSES = [
	"rewritten",
	"wrong_check",
	"short",
	"unreadable",
	"masked",
	"zeros",
	"legacy",
	"passport",
	"permit",
	"whole",
] as const;

/** One of {@link ID_CLASSES}, as the officer is told of it. */
export type IdClass = (typeof ID_CLASSES)[number];

/** A column of ID numbers. */
export interface IdColumn {
	readonly table: RecordTable;
	readonly field: Field;
}

/** Every column of ID numbers of every table. */
export const ID_COLUMNS: readonly IdColumn[] = RECORD_TABLES.flatMap((table) =>
	table.fields.filter(({ kind }) => kind === "id_number").map((field) => ({ table, field })),
);

/**
 * The class of an ID cell. The import's own reader has said what the number is (`<id>_state`), also of number cells that
 * no text shows any more; only the ways of being damaged are told apart here, by the shape of what is left. Done in SQL
 * because nearly all of a hundred thousand numbers are whole and need not leave the engine.
 */
export function idClass({ field }: IdColumn, alias: string): Sql {
	const state = id(alias, `${field.id}_state`);
	const bare = sql`upper(regexp_replace(${id(alias, field.id)}, '[\\s-]', '', 'g'))`;
	return sql`CASE
	WHEN ${state} = 'valid18' AND right(${id(alias, `${field.id}_whole`)}, 3) = '000' THEN 'zeros'
	WHEN ${state} = 'valid18' THEN 'whole'
	WHEN ${state} = 'legacy15' THEN 'legacy'
	WHEN ${state} <> 'damaged' THEN ${state}
	WHEN regexp_matches(${bare}, '[.E]|000$') THEN 'rewritten'
	WHEN regexp_matches(${bare}, '[0-9]{17}[0-9X]$') THEN 'wrong_check'
	ELSE 'short' END`;
}
