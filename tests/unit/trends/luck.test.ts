/** Is it luck? Years in which nothing changed, simulated with the weekly noise of real towns: how often the wall sees a fall. */
import { describe, expect, it } from "vitest";
import { reachesFrom } from "@/lib/analysis/comparable";
import { compareMetrics } from "@/lib/analysis/compare";
import { phiOf } from "@/lib/analysis/weeks";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { METRICS } from "@/lib/metrics";
import { yearWindows } from "@/lib/trends/windows";
import { chanceOf } from "../../support/chance";

const PAIRS = 1500;
const WHOLE = reachesFrom(() => "whole");
const WEEK = 7;
const HISTORY = 770;

/** A Poisson count; Knuth's product, for means below 30. */
function poisson(mean: number, chance: () => number): number {
	const end = Math.exp(-mean);
	let [count, product] = [-1, 1];
	do {
		product *= chance();
		count += 1;
	} while (product > end);
	return count;
}

/** Gamma of a whole shape, rate 1: a sum of exponentials. */
function gammaOf(shape: number, chance: () => number): number {
	let sum = 0;
	for (let step = 0; step < shape; step += 1) sum -= Math.log(1 - chance());
	return sum;
}

/**
 * A week of a mean whose variance is about φ times it: negative binomial as Poisson of a gamma mean with shape mean/(φ − 1).
 */
function weekOf(mean: number, phi: number, chance: () => number): number {
	if (phi === 1) return poisson(mean, chance);
	const shape = Math.max(1, Math.round(mean / (phi - 1)));
	return poisson((gammaOf(shape, chance) * mean) / shape, chance);
}

/** Daily counts of 770 days before `end` of a town in which nothing changes. */
function unchanged(
	end: number,
	mean: number,
	phi: number,
	chance: () => number,
): ReadonlyMap<number, number> {
	const daily = new Map<number, number>();
	for (let start = end - HISTORY; start < end; start += WEEK) {
		for (let left = weekOf(mean, phi, chance); left > 0; left -= 1) {
			const day = start + Math.floor(chance() * WEEK);
			daily.set(day, (daily.get(day) ?? 0) + 1);
		}
	}
	return daily;
}

/** What the wall says of calls, by the estimator and the comparison it uses. */
function verdictOn(asOf: CivilDate, daily: ReadonlyMap<number, number>) {
	const { now, base } = yearWindows(asOf);
	const end = dayNumber(asOf);
	const sum = (from: string, before: string) =>
		[...daily].reduce(
			(total, [day, count]) =>
				day >= dayNumber(from as CivilDate) && day < dayNumber(before as CivilDate) ? total + count : total,
			0,
		);
	const row = (name: string, events: number) => ({
		metric: "calls",
		window_name: name,
		value: events,
		events,
		known: events,
	});
	const rows = [row("current", sum(now.start, now.end)), row("lastYear", sum(base.start, base.end))];
	const phi = phiOf(daily, end - HISTORY, end);
	const [calls] = compareMetrics(
		[METRICS.calls],
		rows,
		() => WHOLE,
		() => phi,
	);
	return calls?.compared.lastYear?.verdict;
}

/** Towns of 2 to 12 incidents a week, from pure chance to the noise of real towns. */
const TOWNS = [
	[2, 1],
	[5, 1.15],
	[5, 1.3],
	[12, 1.3],
] as const;

describe("a year in which nothing changed", () => {
	it.each(TOWNS)(
		"with %i incidents a week and φ %d is called a clear fall in at most 5 of 100 walls",
		(mean, phi) => {
			const chance = chanceOf(20_260_520);
			const verdicts = Array.from({ length: PAIRS }, () =>
				verdictOn(
					"2026-05-20" as CivilDate,
					unchanged(dayNumber("2026-05-20" as CivilDate), mean, phi, chance),
				),
			);
			const share = (verdict: string) => verdicts.filter((one) => one === verdict).length / PAIRS;
			expect(share("clear_fall")).toBeLessThanOrEqual(0.05);
			expect(share("clear_rise")).toBeLessThanOrEqual(0.05);
			// The noise word is not said of everything: some walls are wrong, as an interval of 95 % must be.
			expect(share("clear_fall") + share("clear_rise")).toBeGreaterThan(0.005);
		},
	);

	it("while a fall by half of 12 incidents a week is seen nearly always", () => {
		const chance = chanceOf(3);
		const end = dayNumber("2026-05-20" as CivilDate);
		const thisYear = dayNumber("2026-01-01" as CivilDate);
		const verdicts = Array.from({ length: 300 }, () => {
			const daily = new Map(unchanged(end, 12, 1.3, chance));
			for (const [day, count] of daily)
				if (day >= thisYear)
					daily.set(day, Array.from({ length: count }, () => chance() < 0.5).filter((kept) => kept).length);
			return verdictOn("2026-05-20" as CivilDate, daily);
		});
		expect(verdicts.filter((one) => one === "clear_fall").length / 300).toBeGreaterThan(0.95);
	});
});
