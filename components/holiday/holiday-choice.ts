/** What the holiday picker offers, and where its buttons and keys lead. */

import type { View } from "@/components/state/address";
import { FESTIVALS, type FestivalId, LAWFUL_DAYS } from "@/data/holidays";
import type { CivilDate } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import { type Holiday, holidayIn } from "@/lib/calendar/festival-blocks";
import { neighbourHoliday } from "@/lib/calendar/holiday-period";
import { holidayCalendarOf } from "@/lib/calendar/holidays";
import type { Settings } from "@/lib/settings/settings";

/** A festival of a year, whether its arrangement is known or not. */
export interface FestivalYear {
	readonly festival: FestivalId;
	readonly year: number;
}

const FIRST_YEAR = 2015;

/** The festival and year that stand in the picker; the morning's own year where no holiday is known. */
export function festivalYearOf(view: View, holiday: Holiday | null, asOf: CivilDate): FestivalYear {
	if ("festival" in view.period) return view.period;
	return holiday ?? { festival: "new_year", year: partsOf(asOf).year };
}

/** The festivals to choose from: those with days off by law, and the chosen one. */
export function festivalOptions({ festival }: FestivalYear) {
	return (Object.keys(FESTIVALS) as FestivalId[])
		.filter((id) => LAWFUL_DAYS[id] !== null || id === festival)
		.map((id) => ({ value: id, label: FESTIVALS[id].zh }));
}

/** The years whose days off are known, newest first, up to the one after the morning of reading; and the chosen one. */
export function yearOptions({ festival, year }: FestivalYear, asOf: CivilDate, settings: Settings) {
	const calendar = holidayCalendarOf(settings.holidayNotices);
	const last = partsOf(asOf).year + 1;
	const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => last - back).filter(
		(one) => holidayIn(calendar, festival, one) !== null,
	);
	const all = years.includes(year) ? years : [...years, year].sort((one, other) => other - one);
	return all.map((one) => ({ value: one, label: `${one}年` }));
}

/** The view of another festival or year. */
export function withHoliday(view: View, { festival, year }: FestivalYear): View {
	return { ...view, period: { kind: "holiday", festival, year, phase: "during" } };
}

/** The holiday before or after the shown one, whatever festival it is of; null where none is known. */
export function neighbourOf(holiday: Holiday | null, steps: 1 | -1, settings: Settings): FestivalYear | null {
	return holiday === null ? null : neighbourHoliday(holiday, steps, settings);
}

/** The same festival a year earlier or later; null where its days off are not known. */
export function sameFestival(chosen: FestivalYear, steps: 1 | -1, settings: Settings): FestivalYear | null {
	const year = chosen.year + steps;
	const found = holidayIn(holidayCalendarOf(settings.holidayNotices), chosen.festival, year);
	return found === null ? null : { festival: chosen.festival, year };
}
