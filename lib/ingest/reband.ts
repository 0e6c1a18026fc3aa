/** New cut points → new codes, from the numbers that labelling kept: no record is read again. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import { bandCode, codedBands, type Rebanded } from "@/lib/dimensions/band-code";
import {
	codeColumn,
	EVENT_TABLE,
	measureColumns,
	UNKNOWN_CODE,
	VALUE_TABLE,
} from "@/lib/dimensions/event-table";
import type { EngineTx } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";

interface Lettered extends Rebanded {
	/** Where its letter stands in `sources`, from 1. */
	readonly letterAt: number;
}

/** Parts that no label is read from: they weigh areas, set terms, print documents, cut weeks or read files to come. */
const UNREAD = {
	focus: null,
	prevention: null,
	rewards: null,
	trends: null,
	fonts: null,
	weekStart: null,
	headerMappings: null,
} as const satisfies Partial<Record<keyof Settings, null>>;

/** What a change of settings asks of the labels of all events: nothing, other bands, or to be made anew. */
export type LabelWork = "none" | "bands" | "all";

/** The least that must be done for labels under one settings to be those under another; `bands` is {@link reband}. */
export function labelWork(before: Settings, after: Settings): LabelWork {
	const differIn = (...parts: readonly Partial<Record<keyof Settings, null>>[]) => {
		const without = (settings: Settings) => JSON.stringify(Object.assign({}, settings, ...parts));
		return without(before) !== without(after);
	};
	if (differIn(UNREAD, { bands: null })) return "all";
	return differIn(UNREAD) ? "bands" : "none";
}

/** The letters with this dimension's in upper case where its number is in no band, as labelling writes them. */
function letters(all: Sql, rebanded: Lettered): Sql {
	const at = lit(rebanded.letterAt);
	const [low = ""] = measureColumns(rebanded.dimension);
	const letter = sql`substr(sources, ${at}, 1)`;
	const cased = sql`CASE WHEN ${bandCode(rebanded)} = ${lit(UNKNOWN_CODE)} THEN upper(${letter}) ELSE lower(${letter}) END`;
	return sql`CASE WHEN ${id(low)} IS NULL THEN ${all}
	ELSE concat(substr(${all}, 1, ${at} - 1), ${cased}, substr(${all}, ${at} + 1)) END`;
}

/** Settings that differ in nothing but cut points. */
export interface BandChange {
	/** Those under which the events are labelled. */
	readonly before: Settings;
	readonly after: Settings;
}

/**
 * Puts the kept numbers of all events into the bands of these settings: what relabelling gives when only cut points
 * changed, in a fraction of its time.
 */
export async function reband(tx: EngineTx, { before, after }: BandChange): Promise<void> {
	const rebanded = DIMENSION_LIST.flatMap((dimension, position): Lettered[] => {
		const [old, bands] = [dimension.scale?.bands(before), dimension.scale?.bands(after)];
		if (bands === undefined || JSON.stringify(old) === JSON.stringify(bands)) return [];
		return [{ dimension, bands, letterAt: position + 1 }];
	});
	if (rebanded.length === 0) return;
	const codes = rebanded.map((one) => sql`${id(codeColumn(one.dimension.id))} = ${bandCode(one)}`);
	const sources = rebanded.reduce(letters, sql`sources`);
	const moved = rebanded.map((one) => sql`${id(codeColumn(one.dimension.id))} <> ${bandCode(one)}`);
	await tx.run(
		sql`UPDATE ${id(EVENT_TABLE)} SET ${codes}, sources = ${sources} WHERE ${join(moved, sql` OR `)}`,
	);
	const lines = rebanded.flatMap((one) =>
		codedBands(one).map(({ code, band }) => ({ dimension: one.dimension.id, code, value: band.id })),
	);
	const names = rebanded.map(({ dimension }) => lit(dimension.id));
	await tx.run(sql`DELETE FROM ${id(VALUE_TABLE)} WHERE dimension IN (${names})`);
	await tx.insert(VALUE_TABLE, [
		{ name: "dimension", kind: "text", values: lines.map(({ dimension }) => dimension) },
		{ name: "code", kind: "code", values: lines.map(({ code }) => code) },
		{ name: "value", kind: "text", values: lines.map(({ value }) => value) },
	]);
}
