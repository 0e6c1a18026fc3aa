/** Every way in which the records write a village, a zone or an enterprise, with how often and one row where it stands. */
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { LINEAGE, RECORD_TABLES } from "../stored";

const COLUMNS = {
	place: "text",
	record_table: "text",
	field: "text",
	written: "text",
	records: "integer",
	...LINEAGE,
} as const;

/** What a written place names, in the order of the officer's interest. */
export const PLACE_KINDS = ["village", "zone", "enterprise"] as const;

/** One of {@link PLACE_KINDS}: what a written place names. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Field ids that name a place of each kind, whatever table they stand in. */
const FIELDS: Readonly<Record<PlaceKind, readonly string[]>> = {
	village: ["village", "victim_village"],
	zone: ["zone", "victim_zone", "zone_name"],
	enterprise: ["enterprise", "employer", "victim_employer"],
};

interface PlaceColumn {
	readonly place: PlaceKind;
	readonly table: string;
	readonly field: string;
}

/** Every such column of every table but the registers' own keys. */
function placeColumns(): readonly PlaceColumn[] {
	return PLACE_KINDS.flatMap((place) =>
		RECORD_TABLES.flatMap((table) =>
			table.fields
				.filter((field) => FIELDS[place].includes(field.id) && !table.key.includes(field.id))
				.map((field) => ({ place, table: table.id, field: field.id })),
		),
	);
}

/** One row a place as written and column, most frequent first; the row named is the newest. Which of them the lists know is decided by the labels' own readers. */
export function qualityPlacesPlan(): Plan<typeof COLUMNS> {
	const branches = placeColumns().map(
		({ place, table, field }) => sql`SELECT ${lit(place)} AS place, ${lit(table)} AS record_table,
	${lit(field)} AS field, ${id("t", field)} AS written, count(*) AS records,
	max(struct_pack(rank := k.rank, row_number := t.row_number, batch_id := t.batch_id)) AS newest
FROM ${id(table)} AS t JOIN batch_rank AS k ON k.batch_id = t.batch_id
WHERE ${id("t", field)} IS NOT NULL
GROUP BY ${id("t", field)}`,
	);
	return {
		name: "quality-places",
		columns: COLUMNS,
		sql: sql`SELECT p.place AS place, p.record_table AS record_table, p.field AS field, p.written AS written,
	p.records AS records, b.file_name AS file_name, b.sheet AS sheet, p.newest.row_number AS row_number
FROM (
${join(branches, sql`\nUNION ALL\n`)}
) AS p
JOIN batch AS b ON b.batch_id = p.newest.batch_id
ORDER BY place, records DESC, written, record_table, field`,
	};
}
