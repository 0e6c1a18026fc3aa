/** Special cases: which window they are of, what became of their money, and how far the chain went. */
import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/calendar/civil";
import { type SpecialRow, specialCases, specialCount } from "@/lib/response/stops/special";
import { date, moment, range, stopsFrom } from "./stop-rows";

const READING = {
	at: moment("2026-05-20 08:00:00"),
	freezeHours: 48,
	category: (code: number) => `类${code}`,
};
const MAY = range("2026-05-01", "2026-06-01");

function row(
	event_no: string,
	day: string,
	loss_fen: number | null,
	more: Partial<SpecialRow> = {},
): SpecialRow {
	const number = dayNumber(date(day));
	return {
		event_no,
		incident_no: event_no,
		case_no: null,
		call_day: number,
		case_day: null,
		day: number,
		loss_fen,
		category: 3,
		victim_name: "王小明",
		...more,
	};
}

const stateWith = (...said: Parameters<typeof stopsFrom>) => {
	const own = said.map((one) => ({ event_no: "J1", call_day: 1, ...one }));
	return specialCases([row("J1", "2026-05-10", 30_000_000)], stopsFrom(...own), MAY, READING).cases[0]?.state;
};

describe("how far the chain went", () => {
	const stopped = { result: "成功", executed_time: "2026-05-01 10:00:00", executed_amount_fen: 100 };
	const frozen = { ...stopped, frozen_time: "2026-05-02 10:00:00", frozen_amount_fen: 100 };
	const failed = { result: "失败", executed_amount_fen: 0 };
	const returned = { ...frozen, returned_time: "2026-05-15 10:00:00", returned_amount_fen: 100 };

	it.each([
		["no_order", []],
		["failed", [failed, failed]],
		["requested", [failed, {}]],
		["lapsed", [failed, stopped]],
		["stopped", [stopped, { ...stopped, stop_until: "2026-05-20 08:00:00" }]],
		["frozen", [stopped, frozen]],
		["returned_partly", [frozen, returned]],
		["returned_partly", [{ ...returned, returned_amount_fen: 99 }]],
		["returned", [failed, returned, returned]],
	])("%s", (state, said) => {
		expect(stateWith(...said)).toBe(state);
	});
});

it("a window has its own cases by the day of the call, else of the filing, and counts unknown losses beside", () => {
	const rows = [
		row("J1", "2026-05-01", 30_000_000),
		row("J2", "2026-05-31", 20_000_000),
		row("J3", "2026-06-01", 90_000_000),
		row("案件A4", "2026-05-09", 25_000_000, {
			incident_no: null,
			case_no: "A4",
			call_day: null,
			case_day: dayNumber(date("2026-05-09")),
		}),
		row("J5", "2026-05-20", null),
		row("J6", "2026-04-30", null),
	];
	const stops = stopsFrom(
		{
			event_no: "J1",
			call_day: 1,
			order_no: "A",
			item_no: "1",
			executed_amount_fen: 100,
			result: "成功",
			requested_time: "2026-06-20",
		},
		{ event_no: "J1", call_day: 1, order_no: "A", item_no: "2", result: "成功" },
		{ event_no: "J9", call_day: 1, executed_amount_fen: 7 },
	);
	const { cases, unknown } = specialCases(rows, stops, MAY, READING);
	expect(unknown).toBe(1);
	expect(specialCount(rows, MAY)).toBe(3);
	expect(cases.map(({ event }) => `${event.basis} ${event.eventNo} ${event.day}`)).toEqual([
		"calls J1 2026-05-01",
		"calls J2 2026-05-31",
		"cases 案件A4 2026-05-09",
	]);
	expect(cases[0]).toMatchObject({
		orders: 1,
		category: "类3",
		victim: "王**",
		stages: { stopped: { fen: 100, known: 1, unknown: 1 } },
	});
});
