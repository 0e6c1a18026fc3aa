import { afterAll, describe, expect, it, vi } from "vitest";
import { utcDay } from "../unit/calendar/day";

const home = process.env.TZ;

afterAll(() => {
	if (home === undefined) delete process.env.TZ;
	else process.env.TZ = home;
});

/** Minutes that the zone is behind UTC on 1 July 1988, when Shanghai kept summer time. */
const ZONES = [
	["UTC", 0],
	["Asia/Shanghai", -540],
	["America/Los_Angeles", 420],
	["Pacific/Kiritimati", 600],
] as const;

/** Everything the room answers for days around zone changes and for every 17th day of 1985–2030, in a freshly loaded room. */
async function answersIn(zone: string): Promise<string> {
	process.env.TZ = zone;
	vi.resetModules();
	const civil = await import("@/lib/calendar/civil");
	const periods = await import("@/lib/calendar/periods");
	const comparisons = await import("@/lib/calendar/comparisons");
	const { comparisonWarnings } = await import("@/lib/calendar/comparison-warnings");
	const { lunarDateOf } = await import("@/lib/calendar/lunar");
	const { compareWindow } = comparisons;
	const { dayTypeOf } = await import("@/lib/calendar/day-type");
	const ids = Object.keys(periods.PERIODS)
		.filter(periods.isPeriodId)
		.filter((id) => id !== "holiday");
	const named = Object.keys(comparisons.COMPARISONS).filter(comparisons.isComparisonId);
	const settings = { weekStart: 5 };
	const numbers = Array.from({ length: 990 }, (_, index) => 5479 + index * 17);
	for (const change of [5966, 5967, 6100, 7772, 7773, 7926, 19791, 20036]) numbers.push(change);
	const lines = numbers.map(utcDay).map((date) => [
		civil.dayNumber(date),
		civil.addDays(date, 1),
		civil.addMonths(date, -1),
		civil.weekday(date),
		dayTypeOf(date),
		lunarDateOf(date),
		named.map((kind) => {
			const base = comparisons.comparisonBase({ kind: "month", at: date }, date, settings);
			const { ranges, reason } = comparisons.comparedWindows({ kind }, base);
			return [ranges, reason, comparisonWarnings(base, ranges)];
		}),
		...ids.map((kind) => [
			periods.windowOf({ kind }, date, { weekStart: 5 }),
			compareWindow("previous", { kind }, date, { weekStart: 5 }),
			compareWindow("last_year", { kind }, date, { weekStart: 5 }),
			periods.shiftPeriod({ kind }, date, 1).asOf,
		]),
	]);
	return JSON.stringify(lines);
}

describe("the machine's time zone", () => {
	it.each(ZONES)("%s gives the figures of UTC", async (zone, minutes) => {
		const inUtc = await answersIn("UTC");
		const here = await answersIn(zone);
		expect(new Date(1988, 6, 1).getTimezoneOffset(), `the test really runs in ${zone}`).toBe(minutes);
		expect(here === inUtc).toBe(true);
		expect(here.length).toBeGreaterThan(100_000);
	});
});
