/** Dated words of the station, laid onto the months and the days that the wall shows. */
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber, partsOf } from "@/lib/calendar/civil";
import { containsDay } from "@/lib/calendar/range";
import type { TrendAnnotation } from "@/lib/settings/trends-settings";
import { overlayDays, positionOf } from "./overlay";
import type { WallAnnotation } from "./wall-parts";
import type { MonthWindows } from "./windows";

/** Those of shown days, in the order of their days; what is still to come on the day of reading is not shown. */
export function wallAnnotations(
	annotations: readonly TrendAnnotation[],
	months: readonly MonthWindows[],
	asOf: CivilDate,
): readonly WallAnnotation[] {
	const shown = overlayDays(asOf);
	return annotations
		.filter(({ date }) => containsDay(shown, date))
		.toSorted((one, other) => dayNumber(one.date) - dayNumber(other.date))
		.map(({ date, words }) => {
			const month = months.findIndex(({ windows }) => containsDay(windows.now, date));
			return {
				date,
				words,
				month: month < 0 ? null : month,
				day: { year: partsOf(date).year, at: positionOf(date) },
			};
		});
}
