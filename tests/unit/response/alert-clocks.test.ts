/** Minutes of alerts: five to the door, ten to the stop; no missing time is in time, and none is negative. */
import { describe, expect, it } from "vitest";
import { alertClocks, clocksByActor, impossibleSteps } from "@/lib/response/alerts/clocks";
import { alertOf } from "./alert-rows";

const LIMIT = 10;

describe("the minutes", () => {
	it("are 5 to the door and 10 to the stop", () => {
		const rows = [
			alertOf({
				issued_time: "2026-05-10 08:00",
				received_time: "2026-05-10 08:00:30",
				door_time: "2026-05-10 08:05",
				stopped_time: "2026-05-10 08:10",
			}),
		];
		const minutes = Object.fromEntries(alertClocks(rows, LIMIT).map((clock) => [clock.step, clock.minutes]));
		expect(minutes.received_time).toMatchObject({ known: 1, medianMinutes: 0.5, inTime: 1 });
		expect(minutes.door_time).toMatchObject({ known: 1, medianMinutes: 5, p90Minutes: 5, inTime: 1 });
		expect(minutes.stopped_time).toMatchObject({ known: 1, medianMinutes: 10, inTime: 1 });
		expect(minutes.met_time).toMatchObject({ known: 0, missing: 1, medianMinutes: null, inTime: 0 });
	});

	it("are in time only where both times are written, with their clock and in their order", () => {
		const rows = [
			alertOf({ door_time: "2026-05-10 08:10" }),
			alertOf({ door_time: "2026-05-10 08:10:01" }),
			alertOf({ door_time: "2026-05-10" }),
			alertOf({ issued_time: "2026-05-10", door_time: "2026-05-10 08:05" }),
			alertOf({ door_time: "2026-05-10 07:50" }),
			alertOf({}),
		];
		const door = alertClocks(rows, LIMIT).find(({ step }) => step === "door_time")?.minutes;
		expect(door).toMatchObject({ known: 2, inTime: 1, missing: 3, reversed: 1 });
		expect(door?.medianMinutes).toBeGreaterThanOrEqual(0);
	});

	it("are told apart by who took the step, 不详 last", () => {
		const rows = [
			alertOf({ actor: null, door_time: "2026-05-10 08:20" }),
			alertOf({ actor: "妇联", door_time: "2026-05-10 08:04" }),
			alertOf({ actor: "民警", door_time: "2026-05-10 08:30" }),
			alertOf({ actor: "民警" }),
		];
		const actors = clocksByActor(rows, LIMIT).map(({ actor, issued, clocks }) => [
			actor,
			issued,
			clocks.find(({ step }) => step === "door_time")?.minutes.medianMinutes,
		]);
		expect(actors).toEqual([
			["民警", 2, 30],
			["妇联", 1, 4],
			[null, 1, 20],
		]);
	});
});

describe("a step before the issue", () => {
	it("is a finding, by the clock or by the day, and bare dates of one day are none", () => {
		const rows = [
			alertOf({ ticket_no: "A", feedback_time: "2026-05-10 07:59", door_time: "2026-05-10 08:05" }),
			alertOf({ ticket_no: "B", met_time: "2026-05-09", feedback_time: "2026-05-10" }),
			alertOf({ ticket_no: "C", issued_time: "2026-05-10", first_call_time: "2026-05-10 07:00" }),
			alertOf({ ticket_no: "D", follow_up_time: "2026-05-01 10:00" }),
		];
		expect(impossibleSteps(rows)).toEqual([
			{
				ticketNo: "A",
				step: "feedback_time",
				issuedTime: "2026-05-10 08:00:00",
				stepTime: "2026-05-10 07:59:00",
			},
			{
				ticketNo: "B",
				step: "met_time",
				issuedTime: "2026-05-10 08:00:00",
				stepTime: "2026-05-09 00:00:00",
			},
			{
				ticketNo: "D",
				step: "follow_up_time",
				issuedTime: "2026-05-10 08:00:00",
				stepTime: "2026-05-01 10:00:00",
			},
		]);
	});
});
