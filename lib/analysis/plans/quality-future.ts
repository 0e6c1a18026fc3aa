/** Times that cannot be: after the import that told them, long before the records begin, or before what they follow from. */
import { TABLES } from "@/lib/records";
import type { Field, RecordTable } from "@/lib/records/field";
import { empty, id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { LINEAGE, personName, RECORD_KEY, RECORD_TABLES, recordKey } from "../stored";

const COLUMNS = {
	fault: "text",
	...RECORD_KEY,
	field: "text",
	told: "moment",
	other_field: "text",
	other: "moment",
	person: "text",
	...LINEAGE,
	of_fault: "integer",
} as const;

/** Deadlines lie ahead by their nature. */
const MAY_LIE_AHEAD = /_(?:due|until)$/;
const BIRTH = /birth/;
/** No record of a station that exports to a spreadsheet is older. */
const FIRST_YEAR = sql`TIMESTAMP '2000-01-01 00:00:00'`;

function outlier(table: RecordTable, { id: field }: Field): Sql {
	const time = id("t", field);
	const ahead = MAY_LIE_AHEAD.test(field) ? sql`FALSE` : sql`${time} > b.imported_at`;
	const old = BIRTH.test(field) ? sql`FALSE` : sql`${time} < ${FIRST_YEAR}`;
	return sql`SELECT CASE WHEN ${old} THEN 'before_2000' ELSE 'after_import' END AS fault, ${recordKey(table, "t")},
	${lit(field)} AS field, ${time} AS told, CAST(NULL AS VARCHAR) AS other_field, CAST(NULL AS TIMESTAMP) AS other,
	${personName(table, "t")} AS person, b.file_name AS file_name, b.sheet AS sheet, t.row_number AS row_number
FROM ${id(table.id)} AS t JOIN batch AS b ON b.batch_id = t.batch_id
WHERE ${ahead} OR ${old}`;
}

/** Two times of which the first may not be later than the other; `of` is `i` where it stands in the call of a case. */
const ORDERS = [
	{
		fault: "filed_before_call",
		table: TABLES.case_file,
		of: "i",
		earlier: "report_time",
		later: "filed_time",
	},
	{
		fault: "transfer_after_report",
		table: TABLES.incident,
		of: "t",
		earlier: "last_transfer_time",
		later: "report_time",
	},
	{
		fault: "offence_after_report",
		table: TABLES.incident,
		of: "t",
		earlier: "occur_from",
		later: "report_time",
	},
	{ fault: "end_before_start", table: TABLES.incident, of: "t", earlier: "occur_from", later: "occur_to" },
	{
		fault: "solved_before_filed",
		table: TABLES.case_file,
		of: "t",
		earlier: "filed_time",
		later: "solved_time",
	},
] as const;

/** Later by the clock where both times have one, else by the day. */
function disorder({ fault, table, of, earlier, later }: (typeof ORDERS)[number]): Sql {
	const [first, last] = [id(of, earlier), id("t", later)];
	const clocks = sql`${id(of, `${earlier}_has_clock`)} AND ${id("t", `${later}_has_clock`)}`;
	const call = of === "i" ? sql` JOIN incident AS i ON i.incident_no = t.incident_no` : empty;
	return sql`SELECT ${lit(fault)} AS fault, ${recordKey(table, "t")}, ${lit(later)} AS field,
	${last} AS told, ${lit(earlier)} AS other_field, ${first} AS other,
	${personName(table, "t")} AS person, b.file_name AS file_name, b.sheet AS sheet, t.row_number AS row_number
FROM ${id(table.id)} AS t JOIN batch AS b ON b.batch_id = t.batch_id${call}
WHERE CASE WHEN ${clocks} THEN ${first} > ${last} ELSE CAST(${first} AS DATE) > CAST(${last} AS DATE) END`;
}

/** One row a faulty time, by fault and row; `of_fault` counts the rows of its fault before the limit, which holds for each fault. */
export function qualityFuturePlan(limit: number): Plan<typeof COLUMNS> {
	const outliers = RECORD_TABLES.flatMap((table) =>
		table.fields
			.filter(({ kind }) => kind === "moment" || kind === "span_start")
			.map((field) => outlier(table, field)),
	);
	return {
		name: "quality-future",
		columns: COLUMNS,
		sql: sql`WITH fault AS (
${join([...outliers, ...ORDERS.map(disorder)], sql`\nUNION ALL\n`)}
), placed AS (
	SELECT *, count(*) OVER (PARTITION BY fault) AS of_fault, row_number() OVER (PARTITION BY fault
		ORDER BY file_name, sheet, row_number, record_table, key_1, field) AS place
	FROM fault)
SELECT * EXCLUDE (place) FROM placed WHERE place <= ${lit(limit)} ORDER BY fault, place`,
	};
}
