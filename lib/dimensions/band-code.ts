/** The code of a band as SQL, from the numbers that the event table keeps: what labelling would write. */
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Dimension, DimensionValue, Scale } from "./dimension";
import { measureColumns, UNKNOWN_CODE } from "./event-table";

/** A banded dimension with the bands of some settings. */
export interface Rebanded {
	readonly dimension: Dimension;
	readonly bands: ReturnType<Scale["bands"]>;
}

/** The code of the n-th value of a domain, from 0. */
const codeAt = (position: number) => position + 1;

/** The bands with their codes, in order. */
export function codedBands({
	bands,
}: Rebanded): readonly { readonly code: number; readonly band: DimensionValue }[] {
	return bands.map((band, position) => ({ code: codeAt(position), band }));
}

/** The band of each row of the event table as a code; a range across two bands, and no number, is 不详. */
export function bandCode({ dimension, bands }: Rebanded): Sql {
	const [low = "", high = ""] = measureColumns(dimension);
	const cases = bands.map((band, position) => {
		const below = Number.isFinite(band.high) ? sql` AND ${id(high)} < ${lit(band.high)}` : sql``;
		return sql`WHEN ${id(low)} >= ${lit(band.low)}${below} THEN ${lit(codeAt(position))}`;
	});
	return sql`CASE ${join(cases, sql` `)} ELSE ${lit(UNKNOWN_CODE)} END`;
}
