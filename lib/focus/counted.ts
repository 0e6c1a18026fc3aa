/** Counts of one dimension in one place, and whether enough is known of it to say anything. */
import type { BreakdownRow } from "@/lib/analysis/compare";
import { labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { FIRST_OPEN_CODE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { Settings } from "@/lib/settings/settings";

/** Fewer than this make no clause (domain contract §9). */
export const LEAST_COUNT = 2;
/** A dimension known for less than this share makes no clause (domain contract §9). */
const LEAST_COVERAGE = 0.6;

/** One known value with its count. */
export interface CountedValue {
	readonly value: string;
	readonly label: string;
	/** `[low, high)` in the measures of the dimension's scale; null where the value is no band. */
	readonly band: { readonly low: number; readonly high: number } | null;
	readonly count: number;
}

/** One dimension: its known values in the order of the domain, 不详 beside them. Persons or events by its side. */
export interface Counted {
	readonly dimension: Dimension;
	readonly known: number;
	readonly unknown: number;
	readonly values: readonly CountedValue[];
}

interface Coded {
	readonly code: number;
	readonly value: string | null;
}

/** In the order of the domain, values outside it by their name: codes of these depend on the order of import. */
function byCode(one: Coded, other: Coded): number {
	const areOpen = one.code >= FIRST_OPEN_CODE && other.code >= FIRST_OPEN_CODE;
	if (!areOpen || one.value === null || other.value === null) return one.code - other.code;
	return one.value < other.value ? -1 : 1;
}

/** Reads one dimension out of rows of the breakdown plan; a code nobody gave is 不详. */
export function countDimension(
	dimension: Dimension,
	rows: readonly Pick<BreakdownRow, "dimension" | "code" | "events">[],
	{ dictionary, settings }: { readonly dictionary: Dictionary; readonly settings: Settings },
): Counted {
	const bands = new Map((dimension.scale?.bands(settings) ?? []).map((band) => [band.id, band]));
	const own = rows
		.filter((row) => row.dimension === dimension.number)
		.map(({ code, events }) => ({
			code: code ?? UNKNOWN_CODE,
			value: dictionary.valueOf(dimension.id, code ?? UNKNOWN_CODE),
			count: events ?? 0,
		}))
		.sort(byCode);
	const labels = { settings, places: settings.places };
	const values = own.flatMap(({ value, count }): readonly CountedValue[] => {
		if (value === null) return [];
		const band = bands.get(value);
		return [
			{
				value,
				label: labelOfValue(dimension, value, labels),
				band: band === undefined ? null : { low: band.low, high: band.high },
				count,
			},
		];
	});
	const known = values.reduce((sum, { count }) => sum + count, 0);
	return { dimension, known, unknown: own.reduce((sum, { count }) => sum + count, 0) - known, values };
}

/** All that a dimension counts, known or not. */
export function countedEvents({ known, unknown }: Pick<Counted, "known" | "unknown">): number {
	return known + unknown;
}

/** Whether so much of it is known that a clause may be made of it. */
export function isKnownEnough({ known, unknown }: Pick<Counted, "known" | "unknown">): boolean {
	return known > 0 && known / (known + unknown) >= LEAST_COVERAGE;
}
