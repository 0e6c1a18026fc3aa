/** Everything that is asked of the quality of the records, one question after the other, so that progress can be told. */
import { holidayCalendarOf } from "@/lib/calendar/holidays";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { Columns, EngineReader, RequestOptions, RowOf } from "@/lib/engine/engine";
import { loadDictionary } from "../ask";
import type { Plan, PlanRow } from "../plan";
import { batchesPlan } from "../plans/batches";
import { conflictsPlan, DISPUTABLE_TABLES } from "../plans/conflicts";
import { qualityCoveragePlan } from "../plans/quality-coverage";
import { qualityDuplicatesPlan } from "../plans/quality-duplicates";
import { qualityExcludedPlan } from "../plans/quality-excluded";
import { qualityFuturePlan } from "../plans/quality-future";
import { qualityGapsPlan } from "../plans/quality-gaps";
import { qualityIdClassesPlan } from "../plans/quality-id-classes";
import { qualityIdsPlan } from "../plans/quality-ids";
import { qualityPlacesPlan } from "../plans/quality-places";
import { qualityRefusalsPlan } from "../plans/quality-refusals";
import { qualityUnitsPlan } from "../plans/quality-units";
import { coverageOf, type DimensionCoverage } from "./coverage";
import { findGaps, type Gaps } from "./gaps";
import { type UnlistedPlaces, unlistedPlaces } from "./places";

/** More rows than this of one kind are counted and not listed. */
const ROWS_LISTED = 5000;

/** Rows that were found: all are counted, at most {@link ROWS_LISTED} of a kind are here. */
export interface Found<Row> {
	readonly rows: readonly Row[];
	readonly total: number;
}

/** What the checks found; unmasked, and a function of the records and the context alone. */
export interface QualityAnswer {
	readonly refusals: Found<PlanRow<typeof qualityRefusalsPlan>>;
	readonly conflicts: Found<PlanRow<typeof conflictsPlan>>;
	readonly coverage: readonly DimensionCoverage[];
	readonly places: UnlistedPlaces;
	readonly idClasses: readonly PlanRow<typeof qualityIdClassesPlan>[];
	readonly ids: readonly PlanRow<typeof qualityIdsPlan>[];
	/** Each row says how many there are of its fault. */
	readonly times: readonly PlanRow<typeof qualityFuturePlan>[];
	/** Each row says how many there are of its kind. */
	readonly duplicates: readonly PlanRow<typeof qualityDuplicatesPlan>[];
	readonly excluded: Found<PlanRow<typeof qualityExcludedPlan>>;
	readonly gaps: Gaps;
	readonly units: Found<PlanRow<typeof qualityUnitsPlan>>;
	readonly dictionary: Dictionary;
	/** Files behind the records. */
	readonly files: number;
	/** True when any of them is one of the demonstration. */
	readonly isDemo: boolean;
}

/** How far the asking is. */
export interface QualityProgress {
	readonly done: number;
	readonly total: number;
}

/** How the asking is watched and called off. */
export interface QualityOptions extends RequestOptions {
	readonly onProgress?: (progress: QualityProgress) => void;
}

const QUESTIONS = 11 + DISPUTABLE_TABLES.length;

function found<Row extends { readonly total: number | null }>(rows: readonly Row[]): Found<Row> {
	return { rows, total: rows[0]?.total ?? 0 };
}

/**
 * Asks every check.
 * @param context settings with the places of settings and imports joined, as the events were labelled under
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askQuality(
	engine: EngineReader,
	context: LabelContext,
	{ onProgress, ...options }: QualityOptions = {},
): Promise<QualityAnswer> {
	let done = 0;
	const asked = async <C extends Columns>(plan: Plan<C>): Promise<readonly RowOf<C>[]> => {
		const rows = await engine.query(plan, options);
		done += 1;
		onProgress?.({ done, total: QUESTIONS });
		return rows;
	};
	const files = await asked(batchesPlan());
	const conflicts: Found<PlanRow<typeof conflictsPlan>>[] = [];
	for (const table of DISPUTABLE_TABLES)
		conflicts.push(found(await asked(conflictsPlan(table, ROWS_LISTED))));
	return {
		refusals: found(await asked(qualityRefusalsPlan(ROWS_LISTED))),
		conflicts: {
			rows: conflicts.flatMap(({ rows }) => rows),
			total: conflicts.reduce((sum, { total }) => sum + total, 0),
		},
		coverage: coverageOf(await asked(qualityCoveragePlan())),
		places: unlistedPlaces(await asked(qualityPlacesPlan()), context),
		idClasses: await asked(qualityIdClassesPlan()),
		ids: await asked(qualityIdsPlan(ROWS_LISTED)),
		times: await asked(qualityFuturePlan(ROWS_LISTED)),
		duplicates: await asked(qualityDuplicatesPlan(ROWS_LISTED)),
		excluded: found(await asked(qualityExcludedPlan(ROWS_LISTED))),
		gaps: findGaps(await asked(qualityGapsPlan()), holidayCalendarOf(context.settings.holidayNotices)),
		units: found(await asked(qualityUnitsPlan(ROWS_LISTED))),
		files: files.length,
		isDemo: files.some((file) => file.is_demo === true),
		dictionary: await loadDictionary(engine, options),
	};
}
