/** The trend line: days, weeks or months up to the window's end, beside the same stretch of last year. */
import { describe, expect, it } from "vitest";
import { longTrendChart, trendChart } from "@/lib/blocks/from-trend";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { day, range } from "../analysis/windows";
import { answerOf, type Wish } from "./answers";

/** Two events on every day of 2024, three in 2025, five in 2026. */
const PER_YEAR: Readonly<Record<string, number>> = { "2024": 2, "2025": 3, "2026": 5 };
const daily = new Map(
	Array.from({ length: 900 }, (_, at) => dayNumber(day("2026-05-31")) - at).map((number) => [
		number,
		PER_YEAR[dateOfDayNumber(number).slice(0, 4)] ?? 0,
	]),
);
const one = (first: string, last: string) => ({
	current: range(first, last),
	previous: null,
	lastYear: null,
});
const chart = (wish: Wish) => trendChart(answerOf({ daily, ...wish }));

describe("trendChart", () => {
	it("of a day shows fourteen days", () => {
		const { categories, series, rows } = chart({ windows: one("2026-05-10", "2026-05-10") });
		expect(categories).toHaveLength(14);
		expect([categories[0], categories.at(-1)]).toEqual(["4月27日", "5月10日"]);
		expect(series[0]?.values).toEqual(Array(14).fill(5));
		expect(series[1]?.values).toEqual(Array(14).fill(3));
		expect(rows.at(-1)).toEqual({ metric: "calls", window: range("2026-05-10", "2026-05-10"), filters: [] });
	});

	it("of a week shows thirteen weeks that end with it, beside the same weekdays of last year", () => {
		const monday = dayNumber(day("2025-05-05"));
		const spiked = new Map([
			...daily,
			[monday - 7, 100],
			[monday - 1, 100],
			[monday, 1000],
			[monday + 7, 10_000],
		]);
		const { categories, series, rows } = chart({ windows: one("2026-05-04", "2026-05-10"), daily: spiked });
		expect(categories).toHaveLength(13);
		expect(categories.at(-1)).toBe("5月4日");
		expect(series[0]?.values.slice(-2)).toEqual([35, 35]);
		expect(series[1]?.values.slice(-2)).toEqual([5 * 3 + 200, 6 * 3 + 1000]);
		expect(rows.at(-2)?.window).toEqual(range("2026-04-27", "2026-05-03"));
	});

	it("of a longer window shows thirteen months, the last cut where the window ends, last year's too", () => {
		const { categories, series, rows } = chart({ windows: one("2026-01-01", "2026-05-10") });
		expect(categories).toHaveLength(13);
		expect([categories[0], categories[7], categories[8], categories.at(-1)]).toEqual([
			"2025年5月",
			"12月",
			"2026年1月",
			"5月",
		]);
		expect(series[0]?.values.at(0)).toBe(31 * 3);
		expect(series[0]?.values.at(-1)).toBe(10 * 5);
		expect(series[1]?.values.at(-1)).toBe(10 * 3);
		expect(series[1]?.values.at(9)).toBe(28 * 3);
		expect(rows.at(-1)?.window).toEqual(range("2026-05-01", "2026-05-10"));
	});

	it("of a whole month lays it beside the whole month of last year, leap years included", () => {
		const february = chart({ windows: one("2025-01-01", "2025-02-28") });
		expect(february.series[0]?.values.at(-1)).toBe(28 * 3);
		expect(february.series[1]?.values.at(-1)).toBe(29 * 2);
	});

	it("is empty before the first record, not 0", () => {
		const { series, summary } = chart({
			windows: one("2026-05-04", "2026-05-10"),
			first: "2026-04-27",
			daily: new Map(),
		});
		expect(series[0]?.values).toEqual([...Array(11).fill(null), 0, 0]);
		expect(series[1]?.values).toEqual(Array(13).fill(null));
		expect(summary).toContain("无数据");
	});

	it("keeps basis and filters in its links", () => {
		const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
		const { rows, caption } = chart({ windows: one("2026-05-10", "2026-05-10"), basis: "cases", filters });
		expect(rows[0]).toMatchObject({ metric: "cases", filters });
		expect(caption).toContain("立案");
	});
});

describe("longTrendChart", () => {
	const answer = answerOf({ daily, windows: one("2026-05-10", "2026-05-10") });

	it.each([
		["day", 91, "2026-02-09", 5, 3],
		["week", 53, "2025-05-05", 35, 21],
		["month", 13, "2025-05-01", 50, 30],
	] as const)("by the %s reaches back, each point with its own window", (unit, count, first, now, before) => {
		const { categories, series, rows } = longTrendChart(answer, unit);
		expect(categories).toHaveLength(count);
		expect(rows[0]?.window.start).toBe(first);
		expect(rows.at(-1)?.window.end).toBe("2026-05-11");
		for (const [at, row] of rows.entries())
			if (at > 0) expect(row?.window.start).toBe(rows[at - 1]?.window.end);
		expect([series[0]?.values.at(-1), series[1]?.values.at(-1)]).toEqual([now, before]);
	});
});
