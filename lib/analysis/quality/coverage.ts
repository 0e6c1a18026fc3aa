/** Coverage of the dimensions as the officer reads it: known by what, in which file, and where it fell. */
import type { CivilMoment } from "@/lib/base/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { PlanRow } from "../plan";
import type { qualityCoveragePlan } from "../plans/quality-coverage";

/** What a value was read from: a column of the export, an ID number or a date, the narrative, the officer's own hand. */
export const SOURCE_KINDS = ["column", "derived", "joined", "narrative", "manual"] as const;

/** One of {@link SOURCE_KINDS}: what a value was read from. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Events of one sheet of one file. */
export interface CoverageBatch {
	readonly batchId: number;
	readonly fileName: string;
	readonly sheet: string;
	/** Kind of export, such as `incident`. */
	readonly source: string;
	readonly asOf: CivilMoment | null;
	readonly events: number;
	readonly known: number;
}

/** One dimension over all events that count. */
export interface DimensionCoverage {
	readonly dimension: Dimension;
	readonly events: number;
	readonly known: number;
	readonly bySource: Readonly<Record<SourceKind, number>>;
	/** Newest first, every batch that has events. */
	readonly batches: readonly CoverageBatch[];
	/** The newest batch of calls, or of cases, where it knows much less than the earlier ones of its kind did. */
	readonly fall: { readonly batch: CoverageBatch; readonly earlierShare: number } | null;
}

/** First letters of the label sources; `n`, and those in upper case, are not known. */
const KIND_OF: Readonly<Record<string, SourceKind>> = {
	c: "column",
	i: "derived",
	d: "derived",
	j: "joined",
	r: "narrative",
	m: "manual",
};
/** Shares of fewer events say nothing. */
const LEAST_EVENTS = 10;
/** A share below this part of what it was has fallen; the same part withholds comparisons between windows. */
const FALLEN = 0.8;

type Row = PlanRow<typeof qualityCoveragePlan>;

const sum = (rows: readonly Row[]): number => rows.reduce((total, row) => total + (row.events ?? 0), 0);
const knownIn = (rows: readonly Row[]): number => sum(rows.filter(({ letter }) => KIND_OF[letter ?? ""]));

/** Batches in the order of the rows, which is newest first. */
function batchesOf(rows: readonly Row[]): readonly CoverageBatch[] {
	const byBatch = new Map<number, Row[]>();
	for (const row of rows) byBatch.set(row.batch_id ?? 0, [...(byBatch.get(row.batch_id ?? 0) ?? []), row]);
	return [...byBatch].map(([batchId, own]) => ({
		batchId,
		fileName: own[0]?.file_name ?? "",
		sheet: own[0]?.sheet ?? "",
		source: own[0]?.source ?? "",
		asOf: own[0]?.as_of ?? null,
		events: sum(own),
		known: knownIn(own),
	}));
}

/** The newest batch of a kind that can be judged against the earlier ones of that kind. */
function fallOfSource(ofSource: readonly CoverageBatch[]): DimensionCoverage["fall"] {
	const at = ofSource.findIndex(({ events }) => events >= LEAST_EVENTS);
	const batch = ofSource[at];
	if (batch === undefined) return null;
	const earlier = ofSource.slice(at + 1);
	const events = earlier.reduce((total, one) => total + one.events, 0);
	const known = earlier.reduce((total, one) => total + one.known, 0);
	if (events < LEAST_EVENTS) return null;
	const earlierShare = known / events;
	return batch.known / batch.events < FALLEN * earlierShare ? { batch, earlierShare } : null;
}

function fallOf(batches: readonly CoverageBatch[]): DimensionCoverage["fall"] {
	const sources = [...new Set(batches.map(({ source }) => source))];
	const falls = sources.map((source) => fallOfSource(batches.filter((batch) => batch.source === source)));
	return falls.find((fall) => fall !== null) ?? null;
}

/** Every dimension in its order; dimensions without any event have zeros. */
export function coverageOf(rows: readonly Row[]): readonly DimensionCoverage[] {
	return DIMENSION_LIST.map((dimension) => {
		const own = rows.filter((row) => row.dimension === dimension.number);
		const bySource = Object.fromEntries(
			SOURCE_KINDS.map((kind) => [kind, sum(own.filter(({ letter }) => KIND_OF[letter ?? ""] === kind))]),
		) as Record<SourceKind, number>;
		const batches = batchesOf(own);
		return { dimension, events: sum(own), known: knownIn(own), bySource, batches, fall: fallOf(batches) };
	});
}
