/** Windows measured and compared: not reached is no 0, reached in part is not compared, unlike lengths go by the day. */
import { describe, expect, it } from "vitest";
import { figureAgainst, figureReader, reachToTheDay } from "@/lib/analysis/holiday-figures";
import { dayNumber } from "@/lib/calendar/civil";
import { METRICS } from "@/lib/metrics";
import { compareCounts } from "@/lib/statistics/comparison";
import { compareRates } from "@/lib/statistics/rate-ratio";
import { day, range } from "./windows";

const facts = {
	firstDay: { calls: day("2024-01-01"), cases: day("2025-01-30") },
	phi: { calls: 1.2, cases: 1.5 },
};
const row = (metric: string, window: ReturnType<typeof range>, figures: readonly (number | null)[]) => ({
	metric,
	first_day: dayNumber(window.start),
	end_day: dayNumber(window.end),
	value: figures[0] ?? null,
	events: figures[1] ?? null,
	known: figures[2] ?? null,
});
const NINE = range("2026-02-15", "2026-02-23");
const ALIGNED = range("2025-01-27", "2025-02-04");
const EIGHT = range("2025-01-28", "2025-02-04");
const EARLY = range("2023-01-21", "2023-01-27");
const read = figureReader(
	[
		row("calls", NINE, [40, 40, 40]),
		row("calls", ALIGNED, [20, 20, 20]),
		row("calls", EIGHT, [16, 16, 16]),
		row("cases", NINE, [3, 3, 3]),
		row("cases", EIGHT, [2, 2, 2]),
		row("loss", NINE, [5_000_00, 40, 38]),
		row("loss", ALIGNED, [9_000_00, 20, 11]),
		row("loss", EIGHT, [null, 16, 0]),
	],
	facts,
);

describe("figures of windows", () => {
	it("are 0 without a row, and nothing where the records do not reach", () => {
		expect(read(METRICS.victims, NINE)).toMatchObject({ value: 0, reach: "whole", coverage: null });
		expect(read(METRICS.calls, EARLY)).toMatchObject({ value: null, reach: "none" });
		expect(read(METRICS.loss, EIGHT)).toMatchObject({
			value: null,
			unknown: 16,
			coverage: 0,
			reach: "whole",
		});
	});

	it("reach to the day: a window that began before the records is recorded in part", () => {
		const window = range("2023-04-29", "2023-05-03");
		expect(reachToTheDay(window, day("2023-04-29"))).toBe("whole");
		expect(reachToTheDay(window, day("2023-05-01"))).toBe("part");
		expect(reachToTheDay(window, day("2023-05-04"))).toBe("none");
		expect(reachToTheDay(window, null)).toBe("none");
		expect(read(METRICS.cases, EIGHT).reach).toBe("part");
	});

	it("of equal windows are compared as counts, of unequal ones by the day, each kind with its own φ", () => {
		const now = read(METRICS.calls, NINE);
		expect(figureAgainst(now, read(METRICS.calls, ALIGNED), facts).comparison).toEqual(
			compareCounts({ base: 20, now: 40, phi: 1.2 }),
		);
		const byDay = figureAgainst(now, read(METRICS.calls, EIGHT), facts).comparison;
		expect(byDay).toEqual(
			compareRates({ base: { count: 16, days: 8 }, now: { count: 40, days: 9 }, phi: 1.2 }),
		);
		expect(byDay?.ratio).toBeCloseTo(40 / 9 / (16 / 8), 12);
	});

	it("are not compared in part, unreached, as money, or known to an unlike degree", () => {
		const cases = figureAgainst(read(METRICS.cases, NINE), read(METRICS.cases, EIGHT), facts);
		expect(cases).toMatchObject({ comparison: null, isComparable: false });
		const early = figureAgainst(read(METRICS.calls, NINE), read(METRICS.calls, EARLY), facts);
		expect(early).toMatchObject({ comparison: null, isComparable: false });
		// 38 of 40 known against 11 of 20: below 60 %.
		const loss = figureAgainst(read(METRICS.loss, NINE), read(METRICS.loss, ALIGNED), facts);
		expect(loss).toMatchObject({ comparison: null, isComparable: false });
		const same = figureAgainst(read(METRICS.loss, NINE), read(METRICS.loss, NINE), facts);
		expect(same).toMatchObject({ comparison: null, isComparable: true });
	});
});
