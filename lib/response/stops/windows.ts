/** The stop-payments of three windows side by side: how many orders, how much was stopped, how quickly. */
import type { ByWindow, Compared } from "@/lib/analysis/answer";
import { comparableReaches, type Reaches, reachesFrom } from "@/lib/analysis/comparable";
import { reachOf } from "@/lib/analysis/measured";
import type { WindowId, Windows } from "@/lib/analysis/question";
import { phiOf } from "@/lib/analysis/weeks";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { elapsedBetween, type MinuteSummary, summariseMinutes } from "../minutes";
import { orderCount, type StageSum, stageSums } from "./stages";
import { isStopped, type Stop } from "./stop";

/** What a window is compared by. */
export interface StopsFigures {
	readonly orders: number;
	readonly items: number;
	readonly stopped: StageSum;
	/** From report to stop, of what was stopped. */
	readonly minutes: MinuteSummary;
}

/** Whether a change against a window may be said. */
export type Comparable = Readonly<Record<"previous" | "lastYear", boolean>>;

/** The items of the window, by their statistical day. */
export function stopsIn(stops: readonly Stop[], { start, end }: DateRange): readonly Stop[] {
	const [first, next] = [dayNumber(start), dayNumber(end)];
	return stops.filter(({ day }) => day !== null && day >= first && day < next);
}

/** Minutes from report to stop of every item that was stopped. A missing time or clock is not in time. Domain contract §5. */
export function reportToStop(stops: readonly Stop[], goldenMinutes: number): MinuteSummary {
	const times = stops
		.filter(isStopped)
		.map(({ reportedAt, stoppedAt }) => elapsedBetween(reportedAt, stoppedAt));
	return summariseMinutes(times, goldenMinutes);
}

/** The figures of some items. */
export function figuresOf(stops: readonly Stop[], goldenMinutes: number): StopsFigures {
	return {
		orders: orderCount(stops),
		items: stops.length,
		stopped: stageSums(stops).stopped,
		minutes: reportToStop(stops, goldenMinutes),
	};
}

/** How far the records reach into each window: before the first stop-payment nothing is measured. */
export function reachesOf(stops: readonly Stop[], windows: Windows): Reaches {
	const days = stops.flatMap(({ day }) => day ?? []);
	const first = days.length === 0 ? null : days.reduce((least, day) => Math.min(least, day));
	return reachesFrom((name) => reachOf(windows[name], first));
}

/** Orders by the day of their first item. */
function ordersByDay(stops: readonly Stop[]): ReadonlyMap<number, number> {
	const first = new Map<string, number>();
	for (const { orderNo, day } of stops)
		if (day !== null) first.set(orderNo, Math.min(day, first.get(orderNo) ?? day));
	const daily = new Map<number, number>();
	for (const day of first.values()) daily.set(day, (daily.get(day) ?? 0) + 1);
	return daily;
}

/** Overdispersion of the weeks of orders up to a window's end, ≥ 1.2; see statistics contract. */
export function orderPhi(stops: readonly Stop[], { end }: DateRange): number {
	const daily = ordersByDay(stops);
	if (daily.size === 0) return phiOf(daily, null, dayNumber(end));
	const days = [...daily.keys()];
	const [first, last] = [
		days.reduce((least, day) => Math.min(least, day)),
		days.reduce((most, day) => Math.max(most, day)),
	];
	return phiOf(daily, first, Math.min(dayNumber(end), last + 1));
}

/**
 * The count of the current window compared with those of the others; null where a window was not recorded as a whole.
 * @param countIn null = not measured
 */
export function comparedCounts(
	countIn: (name: WindowId) => number | null,
	reaches: Reaches,
	phi: number,
): Compared {
	const against = (name: WindowId): Comparison | null => {
		const [base, now] = [countIn(name), countIn("current")];
		if (base === null || now === null || reaches[name] !== "whole" || reaches.current !== "whole")
			return null;
		return compareCounts({ base, now, phi });
	};
	return { previous: against("previous"), lastYear: against("lastYear") };
}

const knownShare = (known: number, unknown: number): number | null =>
	known + unknown === 0 ? null : known / (known + unknown);

/** Of what share of its items a figure is known; null where there are none. */
const KNOWN_SHARES = {
	stopped: ({ stopped: { known, unknown } }: StopsFigures) => knownShare(known, unknown),
	golden: ({ minutes: { known, missing, reversed } }: StopsFigures) => knownShare(known, missing + reversed),
} as const;

/** Figures that are no counts, and whether they may be held against the other windows: recorded as a whole, and known to a like degree. */
export function comparableFigures(
	figures: ByWindow<StopsFigures>,
	reaches: Reaches,
): Readonly<Record<keyof typeof KNOWN_SHARES, Comparable>> {
	const comparable = (shareOf: (own: StopsFigures) => number | null): Comparable => {
		const found = comparableReaches(reaches, (name) => {
			const own = figures[name];
			return own === null ? null : shareOf(own);
		});
		const isWhole = (name: WindowId) => found[name] === "whole" && found.current === "whole";
		return { previous: isWhole("previous"), lastYear: isWhole("lastYear") };
	};
	return { stopped: comparable(KNOWN_SHARES.stopped), golden: comparable(KNOWN_SHARES.golden) };
}
