/** From freezing to return: three calendar months across the ends of months, and where each frozen item stands. */
import { describe, expect, it } from "vitest";
import { returnDueOf, returnStateOf, summariseReturns } from "@/lib/response/stops/returning";
import { date, stopFrom, stopsFrom } from "./stop-rows";

const MONTHS = 3;
const TODAY = date("2026-05-11");
const stateOf = (said: Parameters<typeof stopFrom>[0]) => returnStateOf(stopFrom(said), TODAY, MONTHS);

describe("the due date", () => {
	it.each([
		["2025-11-30 23:00:00", "2026-02-28"],
		["2023-11-30 08:00:00", "2024-02-29"],
		["2025-11-28", "2026-02-28"],
		["2026-01-31 00:00:01", "2026-04-30"],
		["2026-02-28 10:00:00", "2026-05-28"],
		["2026-10-15 10:00:00", "2027-01-15"],
	])("frozen %s is due %s", (frozen_time, expected) => {
		expect(returnDueOf(stopFrom({ frozen_time }), MONTHS)).toBe(expected);
	});

	it("is not known without the day of the freezing", () => {
		expect(returnDueOf(stopFrom({ frozen_amount_fen: 100 }), MONTHS)).toBeNull();
		expect(stateOf({ frozen_amount_fen: 100 })).toBe("unknown");
	});
});

describe("the state of a frozen item", () => {
	it.each([
		["2026-02-10 23:59:00", "overdue"],
		["2026-02-11 23:59:00", "today"],
		["2026-02-12", "near"],
		["2026-02-18 00:00:00", "near"],
		["2026-02-19 00:00:00", "running"],
	])("frozen %s and not returned is %s", (frozen_time, expected) => {
		expect(stateOf({ frozen_time, frozen_amount_fen: 100 })).toBe(expected);
	});

	it.each([
		[{ returned_time: "2026-05-01 10:00:00" }, "returned"],
		[{ returned_amount_fen: 50 }, "returned"],
		[{ status: "已返还" }, "returned"],
		[{ status: "待返还" }, "overdue"],
		[{ returned_amount_fen: 0 }, "overdue"],
		[{ status: "已解冻" }, "released"],
		[{ returned_time: "2026-01-01" }, "reversed"],
	])("with %j it is %s", (said, expected) => {
		expect(stateOf({ frozen_time: "2026-02-01 10:00:00", frozen_amount_fen: 100, ...said })).toBe(expected);
	});
});

it("the states of all frozen items add up; what went back in part or late is said beside", () => {
	const frozen = { frozen_time: "2026-01-10 10:00:00", frozen_amount_fen: 100 };
	const stops = stopsFrom(
		{ ...frozen, returned_time: "2026-04-10 10:00:00", returned_amount_fen: 100 },
		{ ...frozen, returned_time: "2026-04-11 10:00:00", returned_amount_fen: 60 },
		{ ...frozen, returned_time: "2026-04-01" },
		frozen,
		{ frozen_time: "2026-03-10 10:00:00" },
		{ executed_time: "2026-03-10 10:00:00" },
		{ frozen_time: "2026-03-10 10:00:00", frozen_amount_fen: 0 },
	);
	expect(summariseReturns(stops, TODAY, MONTHS)).toEqual({
		frozen: 5,
		returned: 3,
		returnedPartly: 1,
		returnedLate: 1,
		overdue: 1,
		running: 1,
		today: 0,
		near: 0,
		released: 0,
		unknown: 0,
		reversed: 0,
	});
});
