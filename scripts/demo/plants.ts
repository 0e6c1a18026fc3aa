/** Plants people who are hit twice and families that are hit twice among the countable calls. */
import type { Call } from "./call";
import { callerFor, placeFor } from "./calls";
import { DAY, midnight } from "./clock";
import { Dice } from "./dice";
import type { People, Person } from "./person";

const REPEAT_VICTIMS = 10;
const REPEAT_FAMILIES = 4;
const SHORTEST_GAP = 45 * DAY;
/** Nothing is planted into the weeks that two files share. */
const SHARED_WEEKS = [
	[midnight("2025-01-01"), midnight("2025-01-08")],
	[midnight("2026-01-01"), midnight("2026-01-08")],
] as const;

/** True for calls that stand in two files. */
export function isShared(call: Call): boolean {
	return SHARED_WEEKS.some(([start, end]) => call.reportAt >= start && call.reportAt < end);
}

/** True when a plant may change the call. */
export function isFree(call: Call): boolean {
	return !call.isProtected && !isShared(call) && call.victim.idNo.length === 18;
}

function moveIn(dice: Dice, people: People, call: Call, victim: Person): void {
	call.victim = victim;
	call.caller = callerFor(dice, people, victim, call.occurFrom);
	call.place = placeFor(dice, victim);
	call.isProtected = true;
}

/** Changes the victims of some later calls; both calls of a pair keep their cells readable. */
export function plantRepeats(people: People, calls: readonly Call[]): void {
	const dice = new Dice("repeats");
	const grown = calls.filter((call) => isFree(call) && Number(call.victim.birth.slice(0, 4)) < 2004);
	const pool = dice.shuffle(grown).slice(0, 6 * (REPEAT_VICTIMS + REPEAT_FAMILIES));
	let pairs = 0;
	for (const first of pool) {
		const second = pool.find((call) => call.reportAt - first.reportAt > SHORTEST_GAP && isFree(call));
		if (!isFree(first) || second === undefined || pairs === REPEAT_VICTIMS + REPEAT_FAMILIES) continue;
		const isSamePerson = pairs < REPEAT_VICTIMS;
		moveIn(dice, people, second, isSamePerson ? first.victim : { ...second.victim, home: first.victim.home });
		first.isProtected = true;
		pairs += 1;
	}
}
