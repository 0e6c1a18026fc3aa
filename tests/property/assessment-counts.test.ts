/** Whatever is excluded, moved or left out: every event of a window counts in exactly one place, or is listed as left out once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedEvents, type FoundEvent, measuresBySpot, unplacedOf } from "@/lib/assessment/counts";
import { OUTSIDE, type Spot, UNKNOWN_SPOT } from "@/lib/assessment/places";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import "../support/property-seed";

const VILLAGES = ["甲村", "乙村"] as const;
const day = (text: string) => text as CivilDate;
const WINDOWS = {
	window: rangeOf(day("2026-04-01"), day("2026-04-05")),
	base: rangeOf(day("2025-04-01"), day("2025-04-05")),
};
const spotIn = (village: string): Spot => ({ village, isUnknown: false });
const SPOTS: readonly Spot[] = [...VILLAGES.map(spotIn), OUTSIDE, UNKNOWN_SPOT];

const inWindow = fc.integer({ min: -1, max: 5 });
const anyDay = fc.option(
	fc.oneof(
		inWindow.map((at) => dayNumber(WINDOWS.window.start) + at),
		inWindow.map((at) => dayNumber(WINDOWS.base.start) + at),
	),
);
const events: fc.Arbitrary<readonly FoundEvent[]> = fc
	.array(
		fc.record({
			callDay: anyDay,
			caseDay: anyDay,
			category: fc.option(fc.constantFrom("a", "b")),
			lossFen: fc.option(fc.constantFrom(0, 100, 250)),
			home: fc.constantFrom(...SPOTS),
			spot: fc.constantFrom(...SPOTS),
			victimsTold: fc.constant(0),
			victimsSigned: fc.constant(0),
		}),
		{ maxLength: 12 },
	)
	.map((list) => list.map((event, at) => ({ eventNo: `J${at}`, ...event })));
const exclusions = fc.record({
	categories: fc.subarray(["a"]),
	attempts: fc.boolean(),
	outsiders: fc.boolean(),
});
const decisions = fc
	.array(
		fc.record({
			at: fc.nat({ max: 11 }),
			to: fc.option(fc.constantFrom(...VILLAGES, "无此村")),
		}),
		{ maxLength: 5 },
	)
	.map((list) => [
		...new Map(
			list.map(({ at, to }) => [at, { appeal: `about J${at}`, eventNo: `J${at}`, to }] as const),
		).values(),
	]);
const places = {
	spotOf: (written: string | null) =>
		VILLAGES.some((village) => village === written) ? spotIn(written ?? "") : UNKNOWN_SPOT,
};
const recorded = {
	calls: { now: "whole", base: "whole" },
	cases: { now: "whole", base: "whole" },
} as const;

describe("counting an assessment", () => {
	it("loses and doubles no event, whatever the scheme excludes and appeals decide", () => {
		fc.assert(
			fc.property(events, exclusions, decisions, (found, excluded, decided) => {
				const counting = { windows: WINDOWS, exclusions: excluded, decisions: decided, places };
				const counted = countedEvents(found, counting);
				const at = measuresBySpot(counted, recorded);
				const { outside, unknown } = unplacedOf(at);
				const parts = [...VILLAGES.map((village) => at(spotIn(village))), outside, unknown];
				for (const [side, range] of [
					["now", WINDOWS.window],
					["base", WINDOWS.base],
				] as const) {
					const isIn = (number: number | null) =>
						number !== null && number >= dayNumber(range.start) && number < dayNumber(range.end);
					const left = counted.filter(({ window, leftOut }) => window === side && leftOut !== null);
					const sum = (measure: "calls" | "cases" | "loss") =>
						parts.reduce((total, part) => total + (part[measure][side] ?? 0), 0);
					const leftCalls = left.filter(({ callDay }) => callDay !== null);
					const calls = found.filter(({ callDay }) => isIn(callDay));
					expect(sum("calls") + leftCalls.length).toBe(calls.length);
					expect(sum("cases") + left.filter(({ caseDay }) => caseDay !== null).length).toBe(
						found.filter(({ caseDay }) => isIn(caseDay)).length,
					);
					const losses = (list: readonly { readonly lossFen: number | null }[]) =>
						list.reduce((total, { lossFen }) => total + (lossFen ?? 0), 0);
					expect(sum("loss") + losses(leftCalls)).toBe(losses(calls));
				}
			}),
		);
	});

	it("leaves nothing out and moves nothing where nothing says so", () => {
		fc.assert(
			fc.property(events, (found) => {
				const none = { categories: [], attempts: false, outsiders: false };
				const counting = { windows: WINDOWS, exclusions: none, decisions: [], places };
				const spots = new Map(found.map(({ eventNo, spot }) => [eventNo, spot]));
				for (const event of countedEvents(found, counting)) {
					expect([event.leftOut, event.movedBy, event.movedFrom]).toEqual([null, null, null]);
					expect(event).toMatchObject(spots.get(event.eventNo) ?? {});
				}
			}),
		);
	});

	it("puts what an appeal moved where it says, and counts for nobody what it left out", () => {
		fc.assert(
			fc.property(events, decisions, (found, decided) => {
				const none = { categories: [], attempts: false, outsiders: false };
				const counting = { windows: WINDOWS, exclusions: none, decisions: decided, places };
				for (const event of countedEvents(found, counting)) {
					const decision = decided.find(({ eventNo }) => eventNo === event.eventNo);
					if (decision === undefined || decision.to === "无此村") expect(event.movedBy).toBeNull();
					else if (decision.to === null)
						expect(event.leftOut).toEqual({ kind: "appeal", appeal: decision.appeal });
					else expect(event.village).toBe(decision.to);
				}
			}),
		);
	});
});
