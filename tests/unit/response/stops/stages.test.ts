/** Stages are never mixed: each sum its own, a blank never 0, the loss of an event once, rates event by event. */
import { describe, expect, it } from "vitest";
import { failureReasons, groupsBy } from "@/lib/response/stops/groups";
import { lossSum, stageShares, stageSums } from "@/lib/response/stops/stages";
import { stopFrom, stopsFrom } from "./stop-rows";

const event = (event_no: string, loss_fen: number | null) => ({ event_no, call_day: 1, loss_fen });

describe("what became of a request", () => {
	it.each([
		[{ result: "止付成功", executed_amount_fen: 100 }, "done", 100],
		[{ result: "部分成功", executed_amount_fen: 40 }, "partly", 40],
		[{ result: "未成功", executed_amount_fen: 0 }, "failed", 0],
		[{ result: "止付失败" }, "failed", 0],
		[{ result: "失败", executed_time: "2026-05-01 10:00:00" }, "failed", null],
		[{ failure_reason: "已取现" }, "failed", 0],
		[{ executed_time: "2026-05-01 10:00:00" }, "done", null],
		[{ frozen_amount_fen: 70 }, "done", 70],
		[{ requested_amount_fen: 100 }, null, null],
	])("%j is %s and holds %s", (said, outcome, held) => {
		const stop = stopFrom(said);
		expect([stop.outcome, stop.heldFen]).toEqual([outcome, held]);
	});
});

it("each stage has its own sum, and every item stands in one bucket of it", () => {
	const stops = stopsFrom(
		{
			amount_out_fen: 1000,
			requested_amount_fen: 900,
			result: "部分成功",
			executed_amount_fen: 500,
			frozen_amount_fen: 400,
			returned_amount_fen: 100,
		},
		{ amount_out_fen: 200, requested_amount_fen: 200, result: "失败", executed_amount_fen: 0 },
		{ amount_out_fen: 300, result: "成功", frozen_time: "2026-05-01 10:00:00", status: "已返还" },
		{ requested_amount_fen: 50 },
	);
	expect(stageSums(stops)).toEqual({
		out: { fen: 1500, known: 3, none: 0, unknown: 1 },
		requested: { fen: 1150, known: 3, none: 0, unknown: 1 },
		stopped: { fen: 500, known: 1, none: 1, unknown: 2 },
		frozen: { fen: 400, known: 1, none: 2, unknown: 1 },
		returned: { fen: 100, known: 1, none: 2, unknown: 1 },
	});
});

it("the loss of an event counts once, however many items and orders name it", () => {
	const stops = stopsFrom(
		{ order_no: "A", item_no: "1", ...event("J1", 1000) },
		{ order_no: "A", item_no: "2", ...event("J1", 1000) },
		{ order_no: "B", ...event("J1", 1000) },
		{ order_no: "C", ...event("J2", 0) },
		{ order_no: "D", ...event("J3", null) },
		{ order_no: "E", item_no: "1" },
		{ order_no: "E", item_no: "2" },
	);
	expect(lossSum(stops)).toEqual({ fen: 1000, known: 2, unknown: 1, unlinkedOrders: 1 });
});

it("shares pair what belongs together, up to the whole, and leave out what nobody wrote down", () => {
	const stops = stopsFrom(
		{ ...event("J1", 1000), result: "成功", executed_amount_fen: 600, frozen_amount_fen: 300 },
		{ ...event("J1", 1000), result: "成功", executed_amount_fen: 900, frozen_amount_fen: 900 },
		{ ...event("J2", 500), result: "失败", executed_amount_fen: 0 },
		{ ...event("J3", 400), result: "成功" },
		{ ...event("J4", null), result: "成功", executed_amount_fen: 100, returned_amount_fen: 100 },
		{ ...event("J5", 0), result: "成功", executed_amount_fen: 100 },
		{ ...event("J6", 800), result: "成功", executed_amount_fen: 80, returned_time: "2026-05-01" },
	);
	expect(stageShares(stops)).toEqual({
		stoppedOfLoss: { partFen: 1080, wholeFen: 2300, unknown: 2 },
		frozenOfStopped: { partFen: 1200, wholeFen: 1780, unknown: 1 },
		returnedOfLoss: { partFen: 0, wholeFen: 1900, unknown: 2 },
	});
});

it("banks by number of items, those nobody wrote down last; reasons of failed requests only", () => {
	const stops = stopsFrom(
		{ bank: "乙行", result: "失败", failure_reason: "已取现", requested_amount_fen: 100 },
		{ bank: "乙行", result: "失败", failure_reason: "已取现" },
		{ bank: "甲行", result: "成功", failure_reason: "无" },
		{ result: "失败" },
		{ result: "失败" },
		{ result: "失败" },
		{ bank: "甲行 6222021234567890" },
	);
	expect(
		groupsBy(stops, "bank").map(({ value, items, stopped, failed, pending }) => [
			value,
			items,
			stopped,
			failed,
			pending,
		]),
	).toEqual([
		["乙行", 2, 0, 2, 0],
		["甲行", 1, 1, 0, 0],
		["甲行 6222********7890", 1, 0, 0, 1],
		[null, 3, 0, 3, 0],
	]);
	expect(failureReasons(stops)).toEqual([
		{ reason: "已取现", items: 2, requestedFen: 100 },
		{ reason: null, items: 3, requestedFen: null },
	]);
});
