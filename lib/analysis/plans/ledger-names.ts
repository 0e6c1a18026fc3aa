/** Every name of a person who is no member of staff, as the registers hold them: what the words of a lead must not say. */
import { join, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { name: "text" } as const;

const HOLDERS = [
	sql`SELECT victim_name AS name FROM victim`,
	sql`SELECT person_name FROM lead`,
	sql`SELECT target_name FROM alert`,
	sql`SELECT name FROM receipt`,
	sql`SELECT relative_name FROM receipt`,
	sql`SELECT contact_name FROM receipt`,
	sql`SELECT name FROM relation`,
	sql`SELECT relative_name FROM relation`,
] as const;

/** One row a name of two signs or more, without doubles, by name. Unmasked: it stays on the data side. */
export function ledgerNamesPlan(): Plan<typeof COLUMNS> {
	return {
		name: "ledger-names",
		columns: COLUMNS,
		sql: sql`SELECT DISTINCT name
FROM (${join(HOLDERS, sql`\nUNION ALL\n`)})
WHERE length(name) >= 2
ORDER BY name`,
	};
}
