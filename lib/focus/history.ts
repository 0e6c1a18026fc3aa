/** What happened in the areas of a group, by day and by the day it became known: the past as any later morning may look back on it. */
import { yearDistance } from "@/lib/analysis/population";
import type { AreaFeatures, AreaGroup } from "./features";

/** So many of something on one day. */
export interface Dated {
	/** Day number on which it happened. */
	readonly day: number;
	/** Day number on which it was first imported; mornings of the workspace before it do not see it. */
	readonly knownDay: number;
	readonly count: number;
}

/** People of an area by the year of the list, 0 where the list names none. */
export type PeopleByYear = ReadonlyMap<number, number>;

/** Everything the records know of one area, in no order. */
export interface AreaHistory {
	readonly area: string;
	readonly code: string;
	readonly incidents: readonly Dated[];
	/** Incidents at an address, firm or family hit within 365 days before. */
	readonly repeats: readonly Dated[];
	/** Changes of the number of people with a receipt within 365 days: + from the day one becomes known, − when it has lapsed. */
	readonly reached: readonly Dated[];
	readonly people: PeopleByYear;
	/** Where it lies; absent where no register tells. */
	readonly point?: { readonly latitude: number; readonly longitude: number };
}

/** The past of one group. */
export interface GroupHistory {
	readonly group: AreaGroup;
	readonly areas: readonly AreaHistory[];
	/** Day number of the first record of the whole workspace; null without records. */
	readonly firstDay: number | null;
	/** Earlier first days as they became known, where older records were imported later; absent = `firstDay` always was. */
	readonly firstDays?: readonly Pick<Dated, "day" | "knownDay">[];
	/**
	 * Day number of the first import; null where nothing was imported. On mornings before it nobody knows what was on
	 * record, and the days themselves decide alone.
	 */
	readonly openedDay: number | null;
	/** False where no list names the areas and they are those that events name; absent = true. */
	readonly isListed?: boolean;
}

/** Day number on which an area was last visited before a day; null = never. */
export type LastVisit = (area: string, beforeDay: number) => number | null;

const WEEK_DAYS = 7;
const REPEAT_WEEKS = 26;

/** True for mornings of which nobody knows what was on record. */
const isReplayed = ({ openedDay }: GroupHistory, day: number): boolean =>
	openedDay === null || day < openedDay;

/** What a decision may look back on. */
export interface Sight {
	/** Day number of the decision; nothing that happened on this day or later is looked at. */
	readonly day: number;
	/**
	 * Last day number of imports that are seen; absent = the day itself, as in a back-test. A week that is decided on its
	 * Tuesday knows what was imported on it.
	 */
	readonly knownDay?: number;
}

/** Whether a decision sees what happened: it lies before it, and was imported by then. */
function knownOn(
	{ day: onDay, knownDay: until = onDay }: Sight,
	history: GroupHistory,
): (dated: Dated) => boolean {
	const seesAll = isReplayed(history, onDay);
	return ({ day, knownDay }) => day < onDay && (seesAll || knownDay <= until);
}

/** Day number of the first record that a decision knows; null = none. */
export function firstDayOn(history: GroupHistory, { day, knownDay: until = day }: Sight): number | null {
	const { firstDay, firstDays } = history;
	if (firstDays === undefined || isReplayed(history, day)) return firstDay;
	const known = firstDays.filter(({ knownDay }) => knownDay <= until).map((one) => one.day);
	return known.length === 0 ? null : Math.min(...known);
}

/** Complete weeks between the first record that a decision knows and the decision. */
function weeksBefore(history: GroupHistory, sight: Sight): number {
	const firstDay = firstDayOn(history, sight);
	return firstDay === null ? 0 : Math.max(0, Math.floor((sight.day - firstDay) / WEEK_DAYS));
}

function weeklyOf(incidents: readonly Dated[], day: number, weeks: number): readonly number[] {
	const counts = new Array<number>(weeks).fill(0);
	for (const one of incidents) {
		const age = Math.floor((day - 1 - one.day) / WEEK_DAYS);
		if (age < weeks) counts[age] = (counts[age] ?? 0) + one.count;
	}
	return counts;
}

function sumSince(dated: readonly Dated[], fromDay: number): number {
	let sum = 0;
	for (const { day, count } of dated) if (day >= fromDay) sum += count;
	return sum;
}

/** People of the list of that year, else of the nearest one (of two equally near the earlier), else of one without a year. */
export function peopleIn(people: PeopleByYear, year: number): number | null {
	const [nearest] = [...people].sort(
		([one], [other]) => yearDistance(one, year) - yearDistance(other, year) || 0,
	);
	return nearest?.[1] ?? null;
}

/** The morning of a decision. */
export interface Morning extends Sight {
	readonly year: number;
	/** Most weeks that are looked back on. */
	readonly historyWeeks: number;
	readonly lastVisit: LastVisit;
}

/**
 * The facts of every area as they stood on a morning: only what had happened before it and was known by then.
 * Source: statistics contract, "The focus pick".
 */
export function featuresOn(history: GroupHistory, morning: Morning): readonly AreaFeatures[] {
	const { day, year, historyWeeks, lastVisit } = morning;
	const weeks = Math.min(historyWeeks, weeksBefore(history, morning));
	const isKnown = knownOn(morning, history);
	return history.areas.map(({ area, code, incidents, repeats, reached, people }): AreaFeatures => {
		const visited = lastVisit(area, day);
		return {
			area,
			code,
			weekly: weeklyOf(incidents.filter(isKnown), day, weeks),
			population: peopleIn(people, year),
			reached: sumSince(reached.filter(isKnown), Number.NEGATIVE_INFINITY),
			repeats: sumSince(repeats.filter(isKnown), day - REPEAT_WEEKS * WEEK_DAYS),
			weeksSinceVisit: visited === null ? null : Math.floor((day - visited) / WEEK_DAYS),
		};
	});
}

/** Incidents of the group by day, as far as a decision sees them. */
export function knownDaily(history: GroupHistory, sight: Sight): ReadonlyMap<number, number> {
	const daily = new Map<number, number>();
	const isKnown = knownOn(sight, history);
	for (const { incidents } of history.areas)
		for (const one of incidents) if (isKnown(one)) daily.set(one.day, (daily.get(one.day) ?? 0) + one.count);
	return daily;
}

/** Incidents of an area from a day to before another, whenever they became known: what really came. */
export function incidentsBetween({ incidents }: AreaHistory, fromDay: number, endDay: number): number {
	let sum = 0;
	for (const { day, count } of incidents) if (day >= fromDay && day < endDay) sum += count;
	return sum;
}
