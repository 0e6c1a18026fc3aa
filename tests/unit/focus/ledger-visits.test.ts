/** What a recorded pick counts for: a visit of its week while it is in force, and nothing once it was put off. */
import { describe, expect, it } from "vitest";
import { type CivilDate, type CivilMoment, civilDateOf } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { AreaGroup } from "@/lib/focus/features";
import { isInForce, lastVisitIn, pickInForce, type StepKind, stateOf } from "@/lib/focus/ledger";

function date(text: string): CivilDate {
	const found = civilDateOf(text);
	if (found === null) throw new Error(text);
	return found;
}

const AT = "2026-05-11 09:00:00" as CivilMoment;

/** A pick and what was decided after it. */
const decided = (later: readonly StepKind[]) => ({
	steps: ["picked" as const, ...later].map((kind) => ({ kind, at: AT, reason: null, deed: null })),
});

describe("where a pick stands", () => {
	it.each([
		[[], "picked", true],
		[["done"], "done", true],
		[["done", "done"], "done", true],
		[["postponed"], "postponed", false],
		[["cancelled"], "cancelled", false],
		[["done", "cancelled"], "cancelled", false],
	] as const)("after %j it is %s", (later, state, isOn) => {
		expect(stateOf(decided(later))).toBe(state);
		expect(isInForce(decided(later))).toBe(isOn);
	});
});

describe("lastVisitIn", () => {
	const visit = (area: string, week: string, ...later: readonly StepKind[]) => ({
		group: "village" as AreaGroup,
		week: date(week),
		area,
		proposed: area,
		...decided(later),
	});
	const day = (text: string) => dayNumber(date(text));
	const VISITS = [
		visit("甲村", "2026-04-13", "done"),
		visit("甲村", "2026-05-04"),
		visit("甲村", "2026-03-02", "done", "done"),
		visit("乙村", "2026-04-20", "postponed"),
		visit("乙村", "2026-04-27", "cancelled"),
		visit("丙村", "2026-04-20", "done", "cancelled"),
		{ ...visit("丁村", "2026-04-06"), group: "zone" as AreaGroup },
	];

	it.each([
		["甲村", "2026-05-11", "2026-05-04"],
		// The week that is being decided is no earlier visit of its own.
		["甲村", "2026-05-04", "2026-04-13"],
		["甲村", "2026-05-05", "2026-05-04"],
		["甲村", "2026-04-13", "2026-03-02"],
		["甲村", "2026-03-02", null],
		["乙村", "2026-05-11", null],
		["丙村", "2026-05-11", null],
		["丁村", "2026-05-11", null],
		["戊村", "2026-05-11", null],
	])("of %s before %s is %s", (area, before, expected) => {
		const found = lastVisitIn(VISITS, "village")(area, day(before));
		expect(found).toBe(expected === null ? null : day(expected));
	});

	it("looks at its own group only", () => {
		expect(lastVisitIn(VISITS, "zone")("丁村", day("2026-05-11"))).toBe(day("2026-04-06"));
		expect(lastVisitIn(VISITS, "zone")("甲村", day("2026-05-11"))).toBeNull();
	});

	it("finds the pick in force among those of a week, and none where all were put off", () => {
		const again = visit("甲村", "2026-04-20");
		expect(pickInForce([...VISITS, again], "village", date("2026-04-20"))).toBe(again);
		expect(pickInForce(VISITS, "village", date("2026-04-20"))).toBeNull();
		expect(pickInForce(VISITS, "zone", date("2026-05-04"))).toBeNull();
	});
});
