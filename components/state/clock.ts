/** The one place of the page that reads the clock: wall-clock time of this machine as civil text, and every new day as it begins. */

import { present } from "@/lib/base/assert";
import { type CivilDate, type CivilMoment, civilDateOf, dateOfMoment, wallClock } from "@/lib/base/civil";

/** A timer sleeps with the machine: an awakened screen that nobody touches learns of the new day within a quarter of an hour. */
const LONGEST_WAIT = 15 * 60_000;

/** Now, as the clock on the wall says. */
export function nowMoment(): CivilMoment {
	return wallClock(new Date());
}

/** Today. */
export function today(): CivilDate {
	return present(civilDateOf(dateOfMoment(nowMoment())), "today");
}

/** Milliseconds until the next day of this machine begins, > 0; days of 23 and 25 hours are as long as they are. */
export function untilMidnight(now: Date): number {
	return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/**
 * Calls `onDay` when a new day begins, also where the page slept over midnight and is seen again.
 * @returns ends it
 */
export function watchDays(onDay: () => void): () => void {
	let day = today();
	let timer: ReturnType<typeof setTimeout>;
	function look(): void {
		clearTimeout(timer);
		timer = setTimeout(look, Math.min(untilMidnight(new Date()), LONGEST_WAIT));
		const now = today();
		if (now === day) return;
		day = now;
		onDay();
	}
	timer = setTimeout(look, Math.min(untilMidnight(new Date()), LONGEST_WAIT));
	document.addEventListener("visibilitychange", look);
	return () => {
		clearTimeout(timer);
		document.removeEventListener("visibilitychange", look);
	};
}
