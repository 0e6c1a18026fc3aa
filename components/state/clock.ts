/** The one place of the page that reads the clock: wall-clock time of this machine as civil text. */

import { present } from "@/lib/base/assert";
import { type CivilDate, type CivilMoment, civilDateOf, dateOfMoment, isCivilMoment } from "@/lib/base/civil";

/** Now, as the clock on the wall says. */
export function nowMoment(): CivilMoment {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, "0");
	const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	const text = `${date} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
	if (!isCivilMoment(text)) throw new Error(`the clock says ${text}`);
	return text;
}

/** Today. */
export function today(): CivilDate {
	return present(civilDateOf(dateOfMoment(nowMoment())), "today");
}
