/** The profile of the place of the week: who is hit there, by what and when, against the rest of the town; pure, from counts. */
import type { DataSpan } from "@/lib/analysis/answer";
import type { BreakdownRow } from "@/lib/analysis/compare";
import type { Filter } from "@/lib/analysis/question";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension, DimensionId } from "@/lib/dimensions/dimension";
import type { Settings } from "@/lib/settings/settings";
import { type BusyHours, busiestHours } from "./busy-hours";
import { type Counted, countDimension, countedEvents } from "./counted";
import type { AreaGroup } from "./features";
import {
	type ByPlace,
	markDistinct,
	type ProfileDimension,
	profiledDimension,
	testedP,
} from "./profile-shares";

/** The dimension that says in which village or zone somebody was hit. */
export const AREA_DIMENSIONS = {
	village: "victim_village",
	zone: "victim_employer_zone",
} as const satisfies Record<AreaGroup, DimensionId>;

const YEAR_DAYS = 52 * 7;
const WEEK_DAYS = 7;
/** Two events are a coincidence, and what they share is no profile: below three the town speaks for the place. */
export const LEAST_EVENTS = 3;

/** Dimensions of the people hit last week that the sentence of the week may tell, in its order. */
export const WEEK_DIMENSIONS: readonly Dimension[] = [
	DIMENSIONS.victim_residency_type,
	DIMENSIONS.victim_occupation,
	DIMENSIONS.victim_age_band,
	DIMENSIONS.victim_gender,
];

/** Which place, on the morning of which day. */
export interface ProfileRequest {
	readonly group: AreaGroup;
	/** Name of the village or zone. */
	readonly area: string;
	/** Day number of the decision; nothing of this day or later is counted. */
	readonly day: number;
	/** What the whole profile, town included, is narrowed to; absent = nothing. */
	readonly filters?: readonly Filter[];
}

/** The seven days before the decision. */
export interface LastWeek {
	readonly window: DateRange;
	readonly calls: { readonly town: number; readonly area: number };
	/** Those hit in the town, by {@link WEEK_DIMENSIONS}. */
	readonly victims: readonly Counted[];
}

/**
 * Everything said of the place. Victim dimensions count the persons who live (or work) there, case dimensions the calls whose
 * first victim does. The rest of the town holds the other places, those outside, and those whose place is 不详.
 */
export interface FocusProfile {
	readonly group: AreaGroup;
	readonly area: string;
	readonly filters: readonly Filter[];
	/** The 52 weeks before the decision. */
	readonly window: DateRange;
	/** Calls of the 52 weeks. */
	readonly calls: ByPlace<number>;
	/** What the records cover. */
	readonly span: Pick<DataSpan, "firstCall" | "lastCall">;
	/** Every dimension but that of the place itself, in their order. */
	readonly dimensions: readonly ProfileDimension[];
	/** How many values were tested together. */
	readonly tested: number;
	/** Overdispersion of the station's own weeks that every comparison was made with. */
	readonly phi: number;
	/** Null where the hours are known too rarely, or no hour has two calls. */
	readonly busiest: { readonly area: BusyHours | null; readonly town: BusyHours | null };
	readonly lastWeek: LastWeek;
}

type CountRows = readonly Pick<BreakdownRow, "dimension" | "code" | "events">[];

/** Rows of the breakdown plan: the 52 weeks and the last one, each in the whole town and in the place. */
export interface ProfileCounts {
	readonly town: CountRows;
	readonly area: CountRows;
	readonly townWeek: CountRows;
	readonly areaWeek: CountRows;
}

/** What the rows are read with. */
export interface ProfileContext {
	readonly dictionary: Dictionary;
	readonly settings: Settings;
	/** Overdispersion of the station's own weeks, ≥ 1.2. */
	readonly phi: number;
	readonly span: FocusProfile["span"];
}

/** The 52 weeks before a day number, and the last of them. */
export function profileWindows(day: number): { readonly year: DateRange; readonly week: DateRange } {
	const end = dateOfDayNumber(day);
	return {
		year: { start: dateOfDayNumber(day - YEAR_DAYS), end },
		week: { start: dateOfDayNumber(day - WEEK_DAYS), end },
	};
}

/** The dimensions a profile tells: all but the one that makes the place. */
export function profiledDimensions(group: AreaGroup): readonly Dimension[] {
	return DIMENSION_LIST.filter(({ id }) => id !== AREA_DIMENSIONS[group]);
}

/** The profile that counts make. Pure: equal counts give an equal profile. */
export function profileOf(
	{ group, area, day, filters = [] }: ProfileRequest,
	counts: ProfileCounts,
	context: ProfileContext,
): FocusProfile {
	const { year, week } = profileWindows(day);
	const count = (dimension: Dimension, rows: CountRows) => countDimension(dimension, rows, context);
	const events = (rows: CountRows) => countedEvents(count(DIMENSIONS.fraud_category, rows));
	const dimensions = markDistinct(
		profiledDimensions(group).map((dimension) =>
			profiledDimension(count(dimension, counts.town), count(dimension, counts.area), context.phi),
		),
	);
	const hours = DIMENSIONS.occur_hour_band;
	const calls = events(counts.area);
	return {
		group,
		area,
		filters,
		window: year,
		calls: { area: calls, rest: events(counts.town) - calls },
		span: context.span,
		dimensions,
		phi: context.phi,
		tested: dimensions.flatMap(({ values }) => values.filter((value) => testedP(value) !== null)).length,
		busiest: {
			area: busiestHours(count(hours, counts.area), context.settings),
			town: busiestHours(count(hours, counts.town), context.settings),
		},
		lastWeek: {
			window: week,
			calls: { town: events(counts.townWeek), area: events(counts.areaWeek) },
			victims: WEEK_DIMENSIONS.map((dimension) => count(dimension, counts.townWeek)),
		},
	};
}

/** True where too few calls came from the place to say anything of it by itself. */
export function isTooFew({ calls }: Pick<FocusProfile, "calls">): boolean {
	return calls.area < LEAST_EVENTS;
}

/** One dimension of the profile; null for that of the place itself. */
export function profileDimension(
	{ dimensions }: Pick<FocusProfile, "dimensions">,
	id: DimensionId,
): ProfileDimension | null {
	return dimensions.find(({ dimension }) => dimension.id === id) ?? null;
}
