/** What the controls do to a view, as pure steps: move, switch, narrow, widen. */
import type { View } from "@/components/state/address";
import { BASES } from "@/lib/analysis/bases";
import type { Filter } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addMonths } from "@/lib/calendar/civil";
import { isComparisonId } from "@/lib/calendar/comparisons";
import { isPeriodId, shiftPeriod, windowOf } from "@/lib/calendar/periods";
import { type DateRange, lastDay, rangeOf } from "@/lib/calendar/range";
import { filterText } from "@/lib/report/scope";
import type { Settings } from "@/lib/settings/settings";
import { fullRangeText } from "@/lib/wording/dates";

const MONTHS_OF_YEAR = 12;

/** What a step gives, or something else where no holiday is known to step from. */
function unlessUnknown<T>(step: () => T, otherwise: () => T): T {
	try {
		return step();
	} catch (error) {
		if (error instanceof AppError) return otherwise();
		throw error;
	}
}

/** Own days to compare with belong to the window they were chosen for. */
function withoutOwnDays(view: View): View {
	return view.against?.kind === "custom" ? { ...view, against: null } : view;
}

/** The next (+1) or previous (−1) period of a view read on `asOf`; the same view where none is known. */
export function movedView(view: View, asOf: CivilDate, steps: 1 | -1, settings?: Settings): View {
	const position = unlessUnknown(
		() => shiftPeriod(view.period, asOf, steps, settings),
		() => ({ choice: view.period, asOf }),
	);
	const moved = withoutOwnDays({ ...view, period: position.choice });
	return position.asOf === asOf ? moved : { ...moved, asOf: position.asOf };
}

/** The window on the screen; where none is known, as of a holiday without a notice, the day before the morning. */
function shownWindow(view: View, asOf: CivilDate, settings: Settings): DateRange {
	return unlessUnknown(
		() => windowOf(view.period, asOf, settings),
		() => windowOf({ kind: "day" }, asOf, settings),
	);
}

/** Another period of the same morning; any key that is no registered period means own dates, beginning as what was on the screen. */
export function withPeriod(view: View, key: string, asOf: CivilDate, settings: Settings): View {
	if (isPeriodId(key)) return withoutOwnDays({ ...view, period: { kind: key } });
	return { ...view, period: { kind: "custom", range: shownWindow(view, asOf, settings) } };
}

function withEnd(range: DateRange, side: "first" | "last", day: CivilDate): DateRange {
	const first = side === "first" ? day : range.start < day ? range.start : day;
	const last = side === "last" ? day : lastDay(range) > day ? lastDay(range) : day;
	return rangeOf(first, last);
}

/** Own dates with one end moved; the other end follows where it would stand on the wrong side. */
export function withCustomDay(view: View, side: "first" | "last", day: CivilDate): View {
	if (view.period.kind !== "custom") return view;
	return { ...view, period: { kind: "custom", range: withEnd(view.period.range, side, day) } };
}

/** Another window in the place of 同比; `custom` begins as the window compared with so far, null is the period's own. */
export function withAgainst(view: View, key: string, asOf: CivilDate, settings: Settings): View {
	if (isComparisonId(key)) return { ...view, against: { kind: key } };
	if (key !== "custom") return { ...view, against: null };
	const shown = shownWindow(view, asOf, settings);
	const range = {
		start: addMonths(shown.start, -MONTHS_OF_YEAR),
		end: addMonths(shown.end, -MONTHS_OF_YEAR),
	};
	return { ...view, against: { kind: "custom", range } };
}

/** Own dates to compare with, one end moved; the other end follows where it would stand on the wrong side. */
export function withAgainstDay(view: View, side: "first" | "last", day: CivilDate): View {
	if (view.against?.kind !== "custom") return view;
	return { ...view, against: { kind: "custom", range: withEnd(view.against.range, side, day) } };
}

/** The view narrowed to a value; another value of the same dimension takes the place of the earlier one. */
export function withFilter(view: View, filter: Filter): View {
	const others = view.filters.filter(({ dimension }) => dimension !== filter.dimension);
	return { ...view, filters: [...others, filter] };
}

/** The view without the filter of a dimension. */
export function withoutFilter(view: View, dimension: Filter["dimension"]): View {
	return { ...view, filters: view.filters.filter((filter) => filter.dimension !== dimension) };
}

/** What picking a value does: it joins those of its dimension, or leaves them where it stood among them. */
export interface Pick {
	readonly dimension: Filter["dimension"];
	readonly value: string | null;
	/** True leaves the value out instead of asking for it; the other way of filtering the dimension then ends. */
	readonly isExcluded: boolean;
}

/** The view with a value picked or, picked already in the same way, given back. */
export function withPick(view: View, { dimension, value, isExcluded }: Pick): View {
	const filter = view.filters.find((one) => one.dimension === dimension);
	const values = filter !== undefined && (filter.isExcluded ?? false) === isExcluded ? filter.values : [];
	const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
	const others = view.filters.filter((one) => one.dimension !== dimension);
	if (next.length === 0) return { ...view, filters: others };
	const picked: Filter = { dimension, values: next, ...(isExcluded ? { isExcluded } : {}) };
	const at = view.filters.findIndex((one) => one.dimension === dimension);
	return { ...view, filters: at < 0 ? [...others, picked] : view.filters.with(at, picked) };
}

/** What the figures of a view depend on besides its window, in words: the basis, own days to compare with, the filters. */
export function conditionsOf({ basis, against, filters }: View, settings: Settings): readonly string[] {
	return [
		`按${BASES[basis].words}统计`,
		...(against?.kind === "custom" ? [`自选对比期：${fullRangeText(against.range)}`] : []),
		...filters.map((filter) => filterText(filter, settings)),
	];
}
