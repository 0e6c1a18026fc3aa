/** Windows of stop-payments: the golden minutes, what counts in no window, and when a change may be said. */
import { describe, expect, it } from "vitest";
import { reversedTimes } from "@/lib/response/stops/findings";
import { stopsOf } from "@/lib/response/stops/stop";
import {
	comparableFigures,
	comparedCounts,
	figuresOf,
	orderPhi,
	reachesOf,
	reportToStop,
	stopsIn,
} from "@/lib/response/stops/windows";
import { range, type stopFrom, stopRow, stopsFrom } from "./stop-rows";

const GOLDEN = 5;
const REPORTED = { report_time: "2026-05-01 10:00:00", result: "成功" };

describe("from report to stop", () => {
	it.each([
		["2026-05-01 10:04:00", { known: 1, inTime: 1, medianMinutes: 4 }],
		["2026-05-01 10:05:00", { known: 1, inTime: 1, medianMinutes: 5 }],
		["2026-05-01 10:05:01", { known: 1, inTime: 0 }],
		["2026-05-01", { known: 0, missing: 1, inTime: 0, medianMinutes: null }],
		["2026-05-01 09:59:00", { known: 0, reversed: 1, inTime: 0, medianMinutes: null }],
	])("stopped %s: %j", (executed_time, expected) => {
		expect(reportToStop(stopsFrom({ ...REPORTED, executed_time }), GOLDEN)).toMatchObject(expected);
	});

	it("a missing report or stop is not in time; what was not stopped was not stopped quickly", () => {
		const stops = stopsFrom(
			{ ...REPORTED, executed_time: "2026-05-01 10:04:00" },
			{ ...REPORTED, executed_time: "2026-05-01 10:30:00" },
			{ result: "成功", executed_time: "2026-05-01 10:04:00" },
			REPORTED,
			{ ...REPORTED, result: "失败", executed_amount_fen: 0, executed_time: "2026-05-01 10:01:00" },
			{ report_time: "2026-05-01 10:00:00" },
		);
		expect(reportToStop(stops, GOLDEN)).toMatchObject({ known: 2, inTime: 1, missing: 2, reversed: 0 });
		expect(reportToStop(stops, 30).inTime).toBe(2);
	});

	it("steps in the wrong order are listed, never negative", () => {
		const stops = stopsFrom(
			{
				...REPORTED,
				executed_time: "2026-05-01 09:59:00",
				frozen_time: "2026-04-30",
				returned_time: "2026-04-01 10:00:00",
			},
			{ ...REPORTED, executed_time: "2026-05-01" },
			{ ...REPORTED, result: "失败", executed_amount_fen: 0, executed_time: "2026-05-01 09:00:00" },
		);
		expect(reversedTimes(stops).map(({ step }) => step)).toEqual([
			"stop_before_report",
			"freeze_before_stop",
			"return_before_freeze",
		]);
	});
});

describe("windows", () => {
	const MAY = range("2026-05-01", "2026-06-01");

	it("take an item by its report, else by the first other time known, and by none without a time", () => {
		const inMay = (said: Parameters<typeof stopFrom>[0]) => stopsIn(stopsFrom(said), MAY).length;
		expect(inMay({ report_time: "2026-05-01 00:00:00", requested_time: "2026-06-02" })).toBe(1);
		expect(inMay({ report_time: "2026-06-01 00:00:00", requested_time: "2026-05-02" })).toBe(0);
		expect(inMay({ requested_time: "2026-05-31 23:59:59" })).toBe(1);
		expect(inMay({ frozen_time: "2026-05-03" })).toBe(1);
		expect(inMay({ returned_time: "2026-05-03" })).toBe(0);
	});

	it("begin at the day cut, a bare day at midnight", () => {
		const dayOf = (report_time: string) => stopsOf([stopRow({ report_time })], 8)[0]?.day;
		expect((dayOf("2026-05-02 08:00:00") ?? 0) - (dayOf("2026-05-02 07:59:59") ?? 0)).toBe(1);
		expect(dayOf("2026-05-02")).toBe(dayOf("2026-05-02 08:00:00"));
	});

	const windows = {
		current: MAY,
		previous: range("2026-04-01", "2026-05-01"),
		lastYear: range("2025-05-01", "2025-06-01"),
	};

	it("before the first stop-payment are not measured; counts of whole windows have a verdict", () => {
		const april = Array.from({ length: 40 }, (_, at) => ({
			report_time: `2026-04-${String((at % 30) + 1).padStart(2, "0")} 10:00:00`,
		}));
		const may = april
			.slice(0, 10)
			.map(({ report_time }) => ({ report_time: report_time.replace("-04-", "-05-") }));
		const stops = stopsFrom(...april, ...may);
		const reaches = reachesOf(stops, windows);
		expect(reaches).toEqual({ current: "whole", previous: "whole", lastYear: "none" });
		const orders = { current: 10, previous: 40, lastYear: null };
		const phi = orderPhi(stops, MAY);
		expect(phi).toBeGreaterThanOrEqual(1.2);
		const compared = comparedCounts((name) => orders[name], reaches, phi);
		expect(compared.previous).toMatchObject({ base: 40, now: 10, verdict: "clear_fall" });
		expect(compared.lastYear).toBeNull();
	});

	it("whose amounts or minutes are known to an unlike degree are not held against each other", () => {
		const known = Array.from({ length: 10 }, () => ({
			...REPORTED,
			executed_amount_fen: 100,
			executed_time: "2026-05-01 10:04:00",
		}));
		const half = known.map((one, at) =>
			at < 5 ? one : { report_time: one.report_time, result: one.result },
		);
		const [whole, part] = [figuresOf(stopsFrom(...known), GOLDEN), figuresOf(stopsFrom(...half), GOLDEN)];
		const reaches = { current: "whole", previous: "whole", lastYear: "part" } as const;
		expect(comparableFigures({ current: whole, previous: part, lastYear: whole }, reaches)).toEqual({
			stopped: { previous: false, lastYear: false },
			golden: { previous: false, lastYear: false },
		});
		expect(
			comparableFigures({ current: whole, previous: whole, lastYear: null }, reaches).stopped.previous,
		).toBe(true);
	});
});
