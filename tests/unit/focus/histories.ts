/** Small pasts for the tests of the focus pick: weekly counts by area, the first week beginning on a given Monday. */
import type { AreaHistory, GroupHistory } from "@/lib/focus/history";

/** Day number of Monday 2024-01-01, by plain arithmetic. */
export const MONDAY = Date.UTC(2024, 0, 1) / 86_400_000;

export function areaOf(area: string, weekly: readonly number[], people: number | null = null): AreaHistory {
	const incidents = weekly.flatMap((count, week) =>
		count === 0 ? [] : [{ day: MONDAY + week * 7, knownDay: MONDAY + week * 7, count }],
	);
	const byYear = people === null ? new Map() : new Map([[2024, people]]);
	return { area, code: area, incidents, repeats: [], reached: [], people: byYear };
}

export function historyOf(areas: readonly AreaHistory[]): GroupHistory {
	return { group: "village", areas, firstDay: MONDAY, openedDay: null };
}
