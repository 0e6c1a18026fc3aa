/** From stop to freezing: 48 hours to the minute, what lapsed, what may still be frozen, and what nobody can say. */
import { describe, expect, it } from "vitest";
import { freezeStateOf, isOver, stopDeadline, summariseFreezing } from "@/lib/response/stops/freezing";
import { moment, stopFrom, stopsFrom } from "./stop-rows";

const HOURS = 48;
const AT = moment("2026-05-11 08:00:00");
const STOPPED = { result: "止付成功", executed_time: "2026-05-01 10:00:00" };
const stateOf = (said: Parameters<typeof stopFrom>[0]) => freezeStateOf(stopFrom(said), AT, HOURS);

describe("the state of a stopped item", () => {
	it.each([
		["47 h 59", "2026-05-03 09:59:00", "within"],
		["48 h", "2026-05-03 10:00:00", "within"],
		["48 h and a second", "2026-05-03 10:00:01", "late"],
		["48 h 01", "2026-05-03 10:01:00", "late"],
		["before the stop", "2026-05-01 09:59:00", "reversed"],
		["a day before, without a clock", "2026-04-30", "reversed"],
		["of the same day, without a clock", "2026-05-01", "unknown"],
		["of a later day, without a clock", "2026-05-20", "unknown"],
	])("frozen %s: %s is %s", (_, frozen_time, expected) => {
		expect(stateOf({ ...STOPPED, frozen_time, frozen_amount_fen: 100 })).toBe(expected);
	});

	it("another limit moves the border", () => {
		const stop = stopFrom({ ...STOPPED, frozen_time: "2026-05-02 10:01:00" });
		expect(freezeStateOf(stop, AT, 24)).toBe("late");
		expect(freezeStateOf(stop, AT, 25)).toBe("within");
	});

	it.each([
		["lapsed a second ago", { executed_time: "2026-05-09 07:59:59" }, "missed"],
		["lapses this second", { executed_time: "2026-05-09 08:00:00" }, "open"],
		[
			"the order says later",
			{ executed_time: "2026-05-01 08:00:00", stop_until: "2026-05-11 08:00:00" },
			"open",
		],
		[
			"the order says earlier",
			{ executed_time: "2026-05-11 07:00:00", stop_until: "2026-05-11 07:30:00" },
			"missed",
		],
		["the order says the day", { executed_time: "2026-05-01 08:00:00", stop_until: "2026-05-11" }, "open"],
		[
			"the order said the day before",
			{ executed_time: "2026-05-01 08:00:00", stop_until: "2026-05-10" },
			"missed",
		],
		["no clock", { executed_time: "2026-05-01" }, "unknown"],
		["no time", {}, "unknown"],
		["nothing was frozen", { executed_time: "2026-05-01 08:00:00", frozen_amount_fen: 0 }, "missed"],
		["lifted", { executed_time: "2026-05-01 08:00:00", status: "已解除止付" }, "released"],
		["frozen in words only", { executed_time: "2026-05-01 08:00:00", status: "已冻结" }, "unknown"],
		["not frozen in words", { executed_time: "2026-05-01 08:00:00", status: "未冻结" }, "missed"],
	])("not frozen, %s: %j is %s", (_, said, expected) => {
		expect(stateOf({ result: "成功", ...said })).toBe(expected);
	});
});

describe("the deadline of a stop", () => {
	it.each([
		["2026-02-27 23:30:05", 48, "2026-03-01 23:30:05"],
		["2026-12-31 20:00:00", 5, "2027-01-01 01:00:00"],
		["2026-05-01 00:00:00", 168, "2026-05-08 00:00:00"],
	])("%s and %d hours are %s", (executed_time, hours, expected) => {
		expect(stopDeadline(stopFrom({ executed_time }), hours)?.moment).toBe(expected);
	});

	it("a bare day is over when the next one has begun", () => {
		const deadline = { moment: moment("2026-05-10 00:00:00"), hasClock: false };
		expect(isOver(deadline, moment("2026-05-10 23:59:59"))).toBe(false);
		expect(isOver(deadline, moment("2026-05-11 00:00:00"))).toBe(true);
	});
});

it("the states of all stopped items add up, failed and open requests are none of them", () => {
	const stops = stopsFrom(
		{ ...STOPPED, frozen_time: "2026-05-03 09:59:00" },
		{ ...STOPPED, frozen_time: "2026-05-03 10:01:00" },
		{ ...STOPPED },
		{ result: "部分止付", executed_time: "2026-05-11 07:00:00" },
		{ result: "成功" },
		{ result: "失败", executed_time: "2026-05-01 10:00:00", executed_amount_fen: 0 },
		{ requested_time: "2026-05-01 10:00:00" },
	);
	expect(summariseFreezing(stops, AT, HOURS)).toEqual({
		stopped: 5,
		within: 1,
		late: 1,
		missed: 1,
		open: 1,
		unknown: 1,
		released: 0,
		reversed: 0,
	});
});
