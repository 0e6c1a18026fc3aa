/** Since when the records of prevention are kept: before their first day nobody wrote down is not "nothing was done". */
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { record: "text", first_day: "integer" } as const;

const firstDay = (record: string, time: string): Sql =>
	sql`SELECT ${lit(record)} AS record, CAST(min(CAST(${id(time)} AS DATE)) - DATE '1970-01-01' AS INTEGER) AS first_day
FROM ${id(record)}`;

/** One row for alerts, leads, activities and receipts each: the day number of the first one; null without any. */
export function assessmentSpansPlan(): Plan<typeof COLUMNS> {
	const records = [
		firstDay("alert", "issued_time"),
		firstDay("lead", "reported_time"),
		firstDay("activity", "held_time"),
		firstDay("receipt", "signed_time"),
	];
	return {
		name: "assessment-spans",
		columns: COLUMNS,
		sql: sql`${join(records, sql`\nUNION ALL\n`)}
ORDER BY record`,
	};
}
