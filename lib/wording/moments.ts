/** Moments as they stand in lists: the day with its year and the minute. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { fullDateText } from "./dates";

/** A moment to the minute, `2026年5月11日 08:10`; a bare day, which is kept as its midnight, is `2026年5月11日`. */
export function momentText(moment: CivilMoment): string {
	const day = fullDateText(dateOfMoment(moment));
	return moment.endsWith("00:00:00") ? day : `${day} ${moment.slice(11, 16)}`;
}
