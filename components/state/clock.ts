/** The one place of the page that reads the clock: wall-clock time of this machine as civil text. */

import { present } from "@/lib/base/assert";
import { type CivilDate, type CivilMoment, civilDateOf, dateOfMoment, wallClock } from "@/lib/base/civil";

/** Now, as the clock on the wall says. */
export function nowMoment(): CivilMoment {
	return wallClock(new Date());
}

/** Today. */
export function today(): CivilDate {
	return present(civilDateOf(dateOfMoment(nowMoment())), "today");
}
