/** The edges of the wall's windows: leap days, the first of a month, New Year, records that begin mid-way, nothing to compare with. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { TrendTarget } from "@/lib/settings/trends-settings";
import { countedIn } from "@/lib/trends/counted";
import { wallMonths } from "@/lib/trends/months";
import { wallOverlay } from "@/lib/trends/overlay";
import { mostFor, wallTargets } from "@/lib/trends/targets";
import { monthWindows, stepWindows, yearOf, yearWindows } from "@/lib/trends/windows";

const day = (text: string) => text as CivilDate;
const PHI = { calls: 1.2, cases: 1.2 };

describe("year to date", () => {
	it.each([
		["2026-05-20", "2026-01-01", "2025-01-01", "2025-05-20"],
		// Through 29 February ↔ through 28 February.
		["2024-03-01", "2024-01-01", "2023-01-01", "2023-03-01"],
		// Through 28 February ↔ through 28 February of the leap year, not through its end.
		["2025-03-01", "2025-01-01", "2024-01-01", "2024-02-29"],
		// On New Year's Day the year that ended is read.
		["2026-01-01", "2025-01-01", "2024-01-01", "2025-01-01"],
		["2026-01-02", "2026-01-01", "2025-01-01", "2025-01-02"],
	])("as of %s", (asOf, start, baseStart, baseEnd) => {
		expect(yearWindows(day(asOf))).toEqual({
			now: { start, end: asOf },
			base: { start: baseStart, end: baseEnd },
		});
		expect(String(yearOf(day(asOf)))).toBe(start.slice(0, 4));
	});
});

describe("the 13 months", () => {
	it("end with the running month, cut at the same day a year before", () => {
		const months = monthWindows(day("2026-03-11"));
		expect(months.at(-1)).toEqual({
			windows: {
				now: { start: "2026-03-01", end: "2026-03-11" },
				base: { start: "2025-03-01", end: "2025-03-11" },
			},
			isRunning: true,
		});
		expect(months[0]?.windows.now).toEqual({ start: "2025-03-01", end: "2025-04-01" });
	});

	it("are all whole on the first of a month, February with all of its days against all of its days", () => {
		const months = monthWindows(day("2025-03-01"));
		expect(months.every(({ isRunning }) => !isRunning)).toBe(true);
		expect(months.at(-1)?.windows).toEqual({
			now: { start: "2025-02-01", end: "2025-03-01" },
			base: { start: "2024-02-01", end: "2024-03-01" },
		});
	});

	it("in a running leap February face the same dates", () => {
		expect(monthWindows(day("2024-02-29")).at(-1)?.windows.base.end).toBe("2023-03-01");
		expect(monthWindows(day("2025-02-20")).at(-1)?.windows.base.end).toBe("2024-02-20");
	});

	it("before the first record are not measured, the month it falls into is shown and not compared, a quiet one is 0", () => {
		const first = dayNumber(day("2025-03-20"));
		const counted = countedIn([], { calls: first, cases: null, loss: first });
		const months = wallMonths(monthWindows(day("2026-03-11")), counted, PHI);
		const calls = months.map(({ figures }) => figures.calls);
		expect(calls[0]?.now).toEqual({ value: 0, reach: "part", unknown: 0 });
		expect(calls[0]?.base).toEqual({ value: null, reach: "none", unknown: 0 });
		expect(calls[1]?.now).toEqual({ value: 0, reach: "whole", unknown: 0 });
		expect(calls.every(({ compared }) => compared === null)).toBe(true);
		for (const { figures } of months) expect(figures.cases.now.value).toBeNull();
		// The running March faces days before the first record.
		expect(calls.at(-1)?.base).toEqual({ value: null, reach: "none", unknown: 0 });
	});
});

describe("the overlay", () => {
	const daily = new Map([
		[dayNumber(day("2024-02-29")), 3],
		[dayNumber(day("2024-03-01")), 1],
		[dayNumber(day("2025-02-28")), 2],
		[dayNumber(day("2026-02-28")), 5],
	]);
	const none = new Map<number, number>();

	it("stops this year at today, on 28 February too, and leaves years without a record empty", () => {
		const first = dayNumber(day("2024-02-29"));
		const firstDays = { calls: first, cases: null, loss: first };
		const { days, today, years } = wallOverlay(
			day("2026-03-01"),
			{ calls: daily, cases: none, loss: none },
			firstDays,
		);
		expect(days[today]).toBe("02-28");
		const [now, base, leap, before] = years.calls;
		expect([now?.cumulative[58], now?.cumulative[59], now?.toDate]).toEqual([5, null, 5]);
		expect([base?.cumulative[58], base?.cumulative[59], base?.toDate]).toEqual([2, 2, 2]);
		expect([leap?.cumulative[58], leap?.cumulative[59], leap?.cumulative[60]]).toEqual([null, 3, 4]);
		expect([leap?.reach, leap?.since, leap?.toDate]).toEqual(["part", "2024-02-29", null]);
		expect(before).toMatchObject({ year: 2023, reach: "none", since: null, toDate: null });
		expect(years.cases.every(({ cumulative }) => cumulative.every((value) => value === null))).toBe(true);
	});
});

describe("a step of the ladder", () => {
	it("is of the year that is read, 29 February of a common year on the 28th", () => {
		expect(stepWindows("02-29", day("2026-01-15")).by).toBe("2026-02-28");
		expect(stepWindows("02-29", day("2024-01-15"))).toMatchObject({
			by: "2024-02-29",
			baseByThen: { start: "2023-01-01", end: "2023-03-01" },
		});
		expect(stepWindows("12-31", day("2026-01-01"))).toMatchObject({ by: "2025-12-31", isOver: true });
	});

	it("is over once its last day counts", () => {
		expect(stepWindows("06-30", day("2026-06-30")).isOver).toBe(false);
		expect(stepWindows("06-30", day("2026-07-01"))).toMatchObject({
			isOver: true,
			soFar: { now: { end: "2026-07-01" }, base: { end: "2025-07-01" } },
		});
	});

	it.each([
		[100, 20, 80],
		[7, 20, 5],
		[1000, 33.3, 667],
		[10, 100, 0],
		[0, 50, 0],
		[160, 12.5, 140],
	])("of %i and a fall by %d %% may have %i at most", (base, fall, most) => {
		expect(mostFor(base, fall)).toBe(most);
	});

	const figure = (
		metric: string,
		from: string,
		before: string,
		value: number | null,
		known = value ?? 0,
	) => ({
		metric,
		first_day: dayNumber(day(from)),
		end_day: dayNumber(day(before)),
		value,
		events: metric === "loss" ? 10 : (value ?? 0),
		isStopped: false,
		known: metric === "loss" ? known : (value ?? 0),
	});
	const standing = (
		rows: readonly ReturnType<typeof figure>[],
		target: TrendTarget,
		first = "2024-01-01",
	) => {
		const at = dayNumber(day(first));
		const counted = countedIn(rows, { calls: at, cases: at, loss: at });
		const windows = stepWindows(target.by, day("2026-05-01"));
		return wallTargets([{ target, windows, lossVerdict: null }], { counted, phi: PHI })[0];
	};
	const BY_JUNE: TrendTarget = { by: "06-30", metric: "calls", fallPercent: 20 };
	const now = (value: number) => figure("calls", "2026-01-01", "2026-05-01", value);
	const base = (value: number) => figure("calls", "2025-01-01", "2025-05-01", value);
	const then = (value: number) => figure("calls", "2025-01-01", "2025-07-01", value);

	it("that cannot be reached any more has less than nothing left", () => {
		expect(standing([now(90), base(60), then(100)], BY_JUNE)).toMatchObject({
			status: "next",
			isReachedSoFar: false,
			most: 80,
			left: -10,
			restLastYear: 40,
			change: 0.5,
		});
	});

	it("says nothing of a fall from nothing, and holds it reached at the end only where nothing happened", () => {
		expect(standing([now(2)], BY_JUNE)).toMatchObject({
			base: 0,
			change: null,
			isReachedSoFar: null,
			most: 0,
			left: -2,
		});
		const over: TrendTarget = { by: "03-31", metric: "calls", fallPercent: 20 };
		expect(standing([], over)?.status).toBe("reached");
		expect(standing([figure("calls", "2026-01-01", "2026-04-01", 1)], over)?.status).toBe("missed");
	});

	it("is not measured where last year's records begin later, or its losses are known to an unlike degree", () => {
		expect(standing([now(5)], BY_JUNE, "2025-02-01")).toMatchObject({
			status: "unmeasured",
			now: 5,
			most: null,
		});
		expect(standing([now(5)], BY_JUNE, "2026-03-01")).toMatchObject({ status: "unmeasured", base: null });
		const loss: TrendTarget = { by: "06-30", metric: "loss", fallPercent: 20 };
		const rows = (known: number) => [
			figure("loss", "2026-01-01", "2026-05-01", 500, known),
			figure("loss", "2025-01-01", "2025-05-01", 900, 10),
			figure("loss", "2025-01-01", "2025-07-01", 1000, 10),
		];
		expect(standing(rows(5), loss)?.status).toBe("unmeasured");
		expect(standing(rows(9), loss)).toMatchObject({ status: "next", most: 800, left: 300 });
	});
});
