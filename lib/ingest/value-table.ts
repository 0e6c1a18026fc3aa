/** The value table: which code of the event table stands for which value. */
import { DIMENSION_LIST, dimensionOf } from "@/lib/dimensions";
import { type Dictionary, type DictionaryEntry, storedDictionary } from "@/lib/dimensions/dictionary";
import { codeColumn, EVENT_TABLE, FIRST_OPEN_CODE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import type { EngineReader, EngineTx } from "@/lib/engine/engine";
import { id, join, lit, sql } from "@/lib/sql/fragment";

/** Replaces the value table by these entries. */
export async function keepValues(tx: EngineTx, entries: readonly DictionaryEntry[]): Promise<void> {
	await tx.run(sql`DELETE FROM ${id(VALUE_TABLE)}`);
	await tx.insert(VALUE_TABLE, [
		{ name: "dimension", kind: "text", values: entries.map((entry) => entry.dimension) },
		{ name: "code", kind: "code", values: entries.map((entry) => entry.code) },
		{ name: "value", kind: "text", values: entries.map((entry) => entry.value) },
	]);
}

/** The dictionary of the events as they are stored. */
export async function dictionaryIn(tx: EngineReader): Promise<Dictionary> {
	const lines = await tx.query({
		sql: sql`SELECT dimension, code, value FROM ${id(VALUE_TABLE)} ORDER BY dimension, code`,
		columns: { dimension: "text", code: "integer", value: "text" },
	});
	return storedDictionary(
		lines.flatMap(({ dimension, code, value }) => {
			const known = dimensionOf(dimension ?? "");
			return known === null || code === null || value === null ? [] : [{ dimension: known.id, code, value }];
		}),
	);
}

/** Open values that no event has any more are forgotten, as if they had never come. */
export async function forgetUnused(tx: EngineTx): Promise<void> {
	const used = DIMENSION_LIST.filter(({ isOpen }) => isOpen).map(
		({ id: dimension }) =>
			sql`SELECT DISTINCT ${lit(dimension)} AS dimension, ${id(codeColumn(dimension))} AS code FROM ${id(EVENT_TABLE)}`,
	);
	await tx.run(sql`DELETE FROM ${id(VALUE_TABLE)} AS v WHERE v.code >= ${lit(FIRST_OPEN_CODE)} AND NOT EXISTS (
	SELECT 1 FROM (${join(used, sql` UNION ALL `)}) AS u WHERE u.dimension = v.dimension AND u.code = v.code)`);
}
