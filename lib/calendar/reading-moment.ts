/** The moment at which an open list is read: the clocks that run out are held against it. */
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";

/** When the morning's list is on the table, product contract. */
const MORNING = "08:00:00";

/**
 * Now, where the day of reading is today; on any other day eight in the morning of it, so that a past morning reads as it did.
 * @param now the wall clock; null = there is none, as in a headless run
 */
export function readingMoment(asOf: CivilDate, now: CivilMoment | null): CivilMoment {
	return now !== null && dateOfMoment(now) === asOf ? now : (`${asOf} ${MORNING}` as CivilMoment);
}
