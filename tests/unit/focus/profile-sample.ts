/** Profiles made from a few counts by the product's own reading of rows, for tests of what is said about them. */
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { AreaGroup } from "@/lib/focus/features";
import { type FocusProfile, type ProfileRequest, profileOf } from "@/lib/focus/profile";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { day } from "../analysis/windows";

/** In the place, and in the rest of the town. */
export type Pair = readonly [area: number, rest: number];
type Values<T> = Partial<Readonly<Record<DimensionId, Readonly<Record<string, T>>>>>;

export interface ProfileWish {
	readonly group?: AreaGroup;
	readonly area?: string;
	readonly filters?: ProfileRequest["filters"];
	/** Calls whose class is 不详, where no class is wished for. */
	readonly calls?: Pair;
	/** Value → counts of the 52 weeks; `不详` for null. */
	readonly year?: Values<Pair>;
	/** Value → counts of the last week in the whole town. */
	readonly week?: Values<number>;
	readonly weekCalls?: { readonly town: number; readonly area: number };
	readonly first?: string | null;
	readonly last?: string;
	readonly phi?: number;
}

/** The decision on Monday, 11 May 2026, unless wished for otherwise. */
export function profileSample(wish: ProfileWish = {}): FocusProfile {
	const { group = "village", area = "霁溪村", calls = [0, 0], first = "2020-01-01", phi = 1.2 } = wish;
	const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };
	const dictionary = dictionaryOf(DIMENSION_LIST, labels);
	const rowsOf = <T>(values: Values<T>, read: (count: T) => number) =>
		Object.entries(values).flatMap(([id, counts]) =>
			Object.entries(counts).map(([value, count]) => ({
				dimension: DIMENSIONS[id as DimensionId].number,
				code: dictionary.encode(id as DimensionId, value === "不详" ? null : value),
				events: read(count),
			})),
		);
	const year = { fraud_category: { 不详: calls }, ...wish.year };
	const { town, area: own } = wish.weekCalls ?? { town: 0, area: 0 };
	const unclassed = (events: number) => rowsOf({ fraud_category: { 不详: events } }, (count) => count);
	return profileOf(
		{ group, area, day: dayNumber(day("2026-05-11")), filters: wish.filters ?? [] },
		{
			town: rowsOf(year, ([inArea, rest]) => inArea + rest),
			area: rowsOf(year, ([inArea]) => inArea).filter(({ events }) => events > 0),
			townWeek: [...unclassed(town), ...rowsOf(wish.week ?? {}, (count) => count)],
			areaWeek: unclassed(own),
		},
		{
			dictionary,
			settings: DEFAULT_SETTINGS,
			phi,
			span: {
				firstCall: first === null ? null : day(first),
				lastCall: first === null ? null : day(wish.last ?? "2026-05-10"),
			},
		},
	);
}
