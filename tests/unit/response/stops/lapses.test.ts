/** Today's list: what ends when, how urgent, in which order, as the morning knew it, and masked. */
import { describe, expect, it } from "vitest";
import type { Lapse } from "@/lib/response/stops/lapses";
import { lapseList } from "@/lib/response/stops/lapses";
import { stopsOf } from "@/lib/response/stops/stop";
import { STANDARD_PREVENTION_PARAMETERS as STANDARD } from "@/lib/settings/prevention-parameters";
import { moment, stopRow, stopsFrom } from "./stop-rows";

const AT = moment("2026-05-11 08:00:00");
const listed = (...said: Parameters<typeof stopsFrom>) => lapseList(stopsFrom(...said), AT, STANDARD);
const told = ({ kind, urgency, minutesLeft, daysLeft }: Lapse) =>
	`${kind} ${urgency} ${minutesLeft ?? "-"} ${daysLeft}`;
const ofStop = (executed_time: string, more = {}) =>
	listed({ result: "成功", executed_time, ...more }).lapses.map(told);

describe("stops", () => {
	it.each([
		["2026-05-09 07:59:00", ["stop lapsed -1 0"]],
		["2026-05-09 08:00:00", ["stop today 0 0"]],
		["2026-05-09 23:59:00", ["stop today 959 0"]],
		["2026-05-10 00:00:00", ["stop near 960 1"]],
		["2026-05-10 08:00:00", ["stop near 1440 1"]],
		["2026-05-10 08:00:01", []],
		["2026-01-01 08:00:00", ["stop lapsed -184320 -128"]],
	])("stopped %s and not frozen: %j", (executed_time, expected) => {
		expect(ofStop(executed_time)).toEqual(expected);
	});

	it.each([
		["2026-05-10", "stop lapsed - -1"],
		["2026-05-11", "stop today - 0"],
		["2026-05-12", "stop near - 1"],
	])("whose order only says the day %s: %s", (stop_until, expected) => {
		expect(ofStop("2026-05-01 08:00:00", { stop_until })).toEqual([expected]);
	});

	it("have no clock once frozen within their time, failed, lifted, or without any time", () => {
		const none = listed(
			{ result: "失败", executed_time: "2026-05-09 10:00:00", executed_amount_fen: 0 },
			{ result: "成功", executed_time: "2026-05-09 10:00:00", status: "已解除" },
			{ result: "成功" },
			{ result: "成功", executed_time: "2026-05-09 10:00:00", frozen_time: "2026-05-10 10:00:00" },
		);
		expect(none.lapses).toEqual([]);
	});
});

describe("freezings and returns", () => {
	const frozen = { frozen_time: "2025-11-11 10:00:00", frozen_amount_fen: 100 };

	it.each([
		["2026-05-10", "freeze lapsed - -1"],
		["2026-05-11", "freeze today - 0"],
		["2026-05-11 07:00:00", "freeze lapsed -60 0"],
		["2026-05-18", "freeze near - 7"],
	])("a freezing until %s: %s, beside the return that is overdue", (frozen_until, expected) => {
		const found = listed({ ...frozen, frozen_until }).lapses.map(told);
		expect([...found].sort()).toEqual([expected, "return lapsed - -89"].sort());
	});

	it("that end in eight days or went back are not listed", () => {
		expect(listed({ frozen_time: "2026-02-19 10:00:00", frozen_until: "2026-05-19" }).lapses).toEqual([]);
		expect(listed({ ...frozen, frozen_until: "2026-05-11", returned_time: "2026-05-01" }).lapses).toEqual([]);
	});
});

it("what runs comes first by its end, then what is over, the latest first; rows may come in any order", () => {
	const rows = [
		{ order_no: "A", result: "成功", executed_time: "2026-05-09 09:00:00" },
		{ order_no: "B", result: "成功", executed_time: "2026-05-09 08:30:00" },
		{ order_no: "C", frozen_time: "2026-02-11 10:00:00" },
		{ order_no: "D", frozen_time: "2026-02-12 10:00:00" },
		{ order_no: "E", result: "成功", executed_time: "2026-05-09 07:00:00" },
		{ order_no: "F", frozen_time: "2026-02-09 10:00:00" },
		{ order_no: "G", frozen_time: "2025-02-09 10:00:00" },
		{ order_no: "H", frozen_time: "2025-02-09 23:00:00" },
	].map(stopRow);
	const orderOf = (list: typeof rows) =>
		lapseList(stopsOf(list, 0), AT, STANDARD)
			.lapses.map(({ item }) => item.orderNo)
			.join("");
	expect(orderOf(rows)).toBe("BACDEFGH");
	expect(orderOf(rows.toReversed())).toBe("BACDEFGH");
});

it("a past morning reads as it did: what was stopped, frozen or returned later had not been", () => {
	const stop = {
		result: "成功",
		executed_time: "2026-05-09 09:00:00",
		frozen_time: "2026-05-11 08:30:00",
		frozen_amount_fen: 100,
		returned_time: "2026-08-01 10:00:00",
		returned_amount_fen: 100,
		status: "已返还",
	};
	const readAt = (at: string) => lapseList(stopsFrom(stop), moment(at), STANDARD).lapses.map(told);
	expect(readAt("2026-05-09 08:59:00")).toEqual([]);
	expect(readAt("2026-05-11 08:00:00")).toEqual(["stop today 60 0"]);
	expect(readAt("2026-05-11 08:30:00")).toEqual([]);
	expect(readAt("2026-07-31 08:00:00")).toEqual([]);
	const due = { ...stop, returned_time: "2026-08-20 10:00:00" };
	expect(lapseList(stopsFrom(due), moment("2026-08-12 08:00:00"), STANDARD).lapses.map(told)).toEqual([
		"return lapsed - -1",
	]);
});

it("shows no name and no account, and says what and how much", () => {
	const { lapses, counts } = listed({
		order_no: "ZF1",
		result: "成功",
		executed_time: "2026-05-09 09:00:00",
		executed_amount_fen: 12_345,
		victim_name: "欧阳小明",
		account: "6222 0212 3456 7890 123",
		bank: "甲行",
		officer: "程望",
		event_no: "J1",
		call_day: 20_583,
	});
	expect(lapses[0]?.item).toEqual({
		orderNo: "ZF1",
		itemNo: "1",
		victim: "欧阳**",
		account: "尾号0123",
		bank: "甲行",
		officer: "程望",
		event: { eventNo: "J1", basis: "calls", day: "2026-05-10" },
	});
	expect(lapses[0]?.amountFen).toBe(12_345);
	expect(counts.stop).toEqual({ today: 1, near: 0, lapsed: 0 });
});
