/** Minutes between steps: what counts as known, what is no time at all, and what many of them say. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { type Elapsed, elapsedBetween, summariseMinutes } from "@/lib/response/minutes";

const at = (moment: string, hasClock = true): EventMoment => ({ moment: moment as CivilMoment, hasClock });
const known = (minutes: number): Elapsed => ({ kind: "known", minutes });

describe("the time between two steps", () => {
	it("is told to the second and across midnight and years", () => {
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-10 08:05:00"))).toEqual(known(5));
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-10 08:00:30"))).toEqual(known(0.5));
		expect(elapsedBetween(at("2025-12-31 23:58:00"), at("2026-01-01 00:03:00"))).toEqual(known(5));
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-10 08:00:00"))).toEqual(known(0));
	});

	it("is missing where a time or a clock is, and never 0", () => {
		const issue = at("2026-05-10 08:00:00");
		expect(elapsedBetween(issue, null)).toEqual({ kind: "missing" });
		expect(elapsedBetween(null, issue)).toEqual({ kind: "missing" });
		expect(elapsedBetween(at("2026-05-10 00:00:00", false), at("2026-05-10 08:00:00"))).toEqual({
			kind: "missing",
		});
		expect(elapsedBetween(issue, at("2026-05-11 00:00:00", false))).toEqual({ kind: "missing" });
	});

	it("is reversed and not negative where the later step stands first, with a clock or without", () => {
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-10 07:59:59"))).toEqual({
			kind: "reversed",
		});
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-09 00:00:00", false))).toEqual({
			kind: "reversed",
		});
		expect(elapsedBetween(at("2026-05-10 08:00:00"), at("2026-05-10 00:00:00", false))).toEqual({
			kind: "missing",
		});
	});
});

describe("many times together", () => {
	it("have a median, a ninth decile and those within the limit, the limit included", () => {
		const times = [1, 3, 5, 10, 11].map(known);
		const all = [...times, { kind: "missing" } as const, { kind: "reversed" } as const];
		expect(summariseMinutes(all, 10)).toEqual({
			known: 5,
			missing: 1,
			reversed: 1,
			inTime: 4,
			limitMinutes: 10,
			medianMinutes: 5,
			p90Minutes: 10.6,
		});
		expect(summariseMinutes([known(4), known(7)], 10).medianMinutes).toBe(5.5);
	});

	it("have neither where none is known", () => {
		const none = summariseMinutes([{ kind: "missing" }], 10);
		expect([none.known, none.inTime, none.medianMinutes, none.p90Minutes]).toEqual([0, 0, null, null]);
	});
});
