/** Which code stands for which value in the stored events: what every filter is encoded and every answer worded with. */
import { VALUE_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { dimension: "text", code: "integer", value: "text" } as const;

/** One row a known value, in code order within its dimension. */
export function dictionaryPlan(): Plan<typeof COLUMNS> {
	return {
		name: "dictionary",
		columns: COLUMNS,
		sql: sql`SELECT dimension, code, value FROM ${id(VALUE_TABLE)} ORDER BY dimension, code`,
	};
}
