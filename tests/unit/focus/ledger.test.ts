/** The ledger of picks: what may be decided when, and that nothing decided is ever rewritten. */
import { describe, expect, it } from "vitest";
import { type CivilDate, type CivilMoment, civilDateOf } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { FrozenInputs } from "@/lib/focus/frozen-inputs";
import {
	isTimely,
	type PickWish,
	pickInForce,
	type RecordedPick,
	type StepWish,
	withPick,
	withStep,
} from "@/lib/focus/ledger";
import { STANDARD_FOCUS_PARAMETERS } from "@/lib/settings/focus-parameters";

function date(text: string): CivilDate {
	const found = civilDateOf(text);
	if (found === null) throw new Error(text);
	return found;
}

const WEEK = date("2026-05-11");
const NEXT = date("2026-05-18");
const at = (minute: number) => `2026-05-11 09:${String(minute).padStart(2, "0")}:00` as CivilMoment;

const INPUTS: FrozenInputs = {
	ruleVersion: "test",
	parameters: STANDARD_FOCUS_PARAMETERS,
	season: 1,
	weeks: 9,
	recordsUntil: null,
	candidates: ["甲村", "乙村", "丙村"].map((area, position) => ({
		area,
		code: `0${position + 1}`,
		incidents: [[0, position]],
		population: 1000,
		reached: 0,
		repeats: 0,
		weeksSinceVisit: null,
	})),
};
const grounds = { proposed: "甲村", inputs: INPUTS, now: at(0) };
const DEED = { visits: 12, receipts: null, talks: 1, note: "入户" };

const wish = (area: string, more: Partial<PickWish> = {}): PickWish => ({
	group: "village",
	week: WEEK,
	area,
	reason: null,
	...more,
});
const step = (kind: StepWish["kind"], more: Partial<StepWish> = {}): StepWish => ({
	group: "village",
	week: WEEK,
	kind,
	reason: kind === "done" ? null : "下雨",
	deed: kind === "done" ? DEED : null,
	...more,
});
const picked = (area = "甲村", more: Partial<PickWish> = {}) => withPick([], wish(area, more), grounds);
const codeOf = (work: () => unknown) => {
	try {
		work();
	} catch (error) {
		return (error as { readonly code: string }).code;
	}
	return "kept";
};
const kinds = ({ steps }: RecordedPick) => steps.map(({ kind }) => kind);

/** Makes a change of any part of a value an error. */
function frozen<T>(value: T): T {
	if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
	return value;
}

describe("withPick", () => {
	it("records the proposal, the choice and what it was made from, in one first step", () => {
		expect(picked()).toEqual([
			{
				group: "village",
				week: WEEK,
				area: "甲村",
				proposed: "甲村",
				inputs: INPUTS,
				steps: [{ kind: "picked", at: at(0), reason: null, deed: null }],
			},
		]);
		expect(picked()[0]?.inputs).toBe(INPUTS);
	});

	it.each([
		[null, "focus_reason_missing"],
		["", "focus_reason_missing"],
		["   ", "focus_reason_missing"],
		["\t\n", "focus_reason_missing"],
		["　　", "focus_reason_missing"],
		[" 集市 ", "kept"],
	])("against the proposal the reason %j is: %s", (reason, outcome) => {
		expect(codeOf(() => picked("乙村", { reason }))).toBe(outcome);
	});

	it("keeps a reason without the spaces around it, also where none was asked for", () => {
		expect(picked("乙村", { reason: " 集市 " })[0]?.steps[0]?.reason).toBe("集市");
		expect(picked("甲村", { reason: "　同意 " })[0]?.steps[0]?.reason).toBe("同意");
		expect(picked("甲村", { reason: "  " })[0]?.steps[0]?.reason).toBeNull();
	});

	it("asks for a reason for any area where nothing could be proposed", () => {
		const unproposed = { ...grounds, proposed: null };
		expect(codeOf(() => withPick([], wish("甲村"), unproposed))).toBe("focus_reason_missing");
		const [pick] = withPick([], wish("甲村", { reason: "新村" }), unproposed);
		expect([pick?.area, pick?.proposed]).toEqual(["甲村", null]);
	});

	it("takes no area that was no candidate, whatever the reason", () => {
		expect(codeOf(() => picked("丁村", { reason: "想去" }))).toBe("focus_unknown_area");
		expect(codeOf(() => picked("", { reason: "想去" }))).toBe("focus_unknown_area");
	});

	it("takes one pick in force a week and group; other weeks and groups have their own", () => {
		const one = picked();
		expect(codeOf(() => withPick(one, wish("乙村", { reason: "想去" }), grounds))).toBe("focus_picked");
		expect(codeOf(() => withPick(one, wish("甲村"), grounds))).toBe("focus_picked");
		const three = [wish("甲村", { week: NEXT }), wish("甲村", { group: "zone" })].reduce(
			(picks, next) => withPick(picks, next, grounds),
			one,
		);
		expect(three.map(({ group, week }) => [group, week])).toEqual([
			["village", WEEK],
			["village", NEXT],
			["zone", WEEK],
		]);
	});

	it.each([
		["postponed", "kept"],
		["cancelled", "kept"],
		["done", "focus_picked"],
	] as const)("after a pick that is %s, another of the week is: %s", (kind, outcome) => {
		const before = withStep(picked(), step(kind), at(1));
		expect(codeOf(() => withPick(before, wish("乙村", { reason: "改去" }), grounds))).toBe(outcome);
	});

	it("may pick the same area again after it was cancelled", () => {
		const again = withPick(withStep(picked(), step("cancelled"), at(1)), wish("甲村"), grounds);
		expect(again.map(kinds)).toEqual([["picked", "cancelled"], ["picked"]]);
		expect(pickInForce(again, "village", WEEK)).toBe(again[1]);
	});
});

describe("withStep", () => {
	it.each(["postponed", "cancelled"] as const)("asks why a pick is %s; blanks are no reason", (kind) => {
		for (const reason of [null, "", " ", "　"])
			expect(codeOf(() => withStep(picked(), step(kind, { reason }), at(1)))).toBe("focus_reason_missing");
		const [pick] = withStep(picked(), step(kind, { reason: " 台风　" }), at(1));
		expect(pick?.steps[1]).toEqual({ kind, at: at(1), reason: "台风", deed: null });
	});

	it("writes down what was done without a reason, and a deed with nothing else", () => {
		const [pick] = withStep(picked(), step("done"), at(1));
		expect(pick?.steps[1]).toEqual({ kind: "done", at: at(1), reason: null, deed: DEED });
		const [cancelled] = withStep(picked(), step("cancelled", { deed: DEED }), at(1));
		expect(cancelled?.steps[1]?.deed).toBeNull();
	});

	it("writes down what was done again and again, and lets nobody undo it", () => {
		const corrected = { ...DEED, visits: 20 };
		let picks = withStep(picked(), step("done"), at(1));
		picks = withStep(picks, step("done", { deed: corrected }), at(2));
		expect(picks.map(kinds)).toEqual([["picked", "done", "done"]]);
		expect(picks[0]?.steps.at(-1)?.deed).toEqual(corrected);
		expect(picks[0]?.steps[1]?.deed).toEqual(DEED);
		for (const kind of ["cancelled", "postponed"] as const)
			expect(codeOf(() => withStep(picks, step(kind), at(3)))).toBe("focus_done");
	});

	it("masks numbers of persons and phones in reasons and notes", () => {
		const told = "张三，电话15400000001，身份证520199199001011234反映";
		const deed = { ...DEED, note: told };
		const [pick] = withPick([], wish("乙村", { reason: told }), grounds);
		const [done] = withStep(picked(), step("done", { deed }), at(1));
		const [cancelled] = withStep(picked(), step("cancelled", { reason: told }), at(1));
		const kept = [pick?.steps[0]?.reason, done?.steps[1]?.deed?.note, cancelled?.steps[1]?.reason];
		for (const text of kept) {
			expect(text).toContain("反映");
			expect(text).not.toMatch(/15400000001|199001011234/);
		}
	});

	it("knows a pick that was written down after its week", () => {
		const [pick] = picked();
		if (pick === undefined) throw new Error("no pick");
		const madeOn = (moment: string) =>
			({ ...pick, steps: [{ ...pick.steps[0], at: moment }] }) as unknown as typeof pick;
		const last = addDays(pick.week, 6);
		expect(isTimely(madeOn(`${last} 23:59:59`))).toBe(true);
		expect(isTimely(madeOn(`${addDays(last, 1)} 00:00:00`))).toBe(false);
	});

	it.each(["postponed", "cancelled", "done"] as const)(
		"has nothing to decide (%s) where no pick is in force",
		(kind) => {
			expect(codeOf(() => withStep([], step(kind), at(1)))).toBe("focus_not_picked");
			expect(codeOf(() => withStep(picked(), step(kind, { week: NEXT }), at(1)))).toBe("focus_not_picked");
			expect(codeOf(() => withStep(picked(), step(kind, { group: "zone" }), at(1)))).toBe("focus_not_picked");
			for (const gone of ["postponed", "cancelled"] as const) {
				const freed = withStep(picked(), step(gone), at(1));
				expect(codeOf(() => withStep(freed, step(kind), at(2)))).toBe("focus_not_picked");
			}
		},
	);

	it("adds to the pick in force, not to the one before it of the same week", () => {
		const second = withPick(
			withStep(picked(), step("postponed"), at(1)),
			wish("乙村", { reason: "改去" }),
			grounds,
		);
		const third = withStep(second, step("done"), at(2));
		expect(third.map(kinds)).toEqual([
			["picked", "postponed"],
			["picked", "done"],
		]);
	});
});

describe("nothing is rewritten", () => {
	it("a step leaves every earlier step, input and other pick the very same values", () => {
		const before = frozen(
			withPick(
				withStep(picked(), step("postponed"), at(1)),
				wish("乙村", { reason: "改去", week: NEXT }),
				grounds,
			),
		);
		const copy = structuredClone(before);
		const after = withStep(before, step("done", { week: NEXT }), at(2));
		expect(before).toEqual(copy);
		expect(after[0]).toBe(before[0]);
		expect(after[1]?.inputs).toBe(INPUTS);
		expect(after[1]?.steps[0]).toBe(before[1]?.steps[0]);
		const { steps, ...rest } = after[1] as RecordedPick;
		const { steps: earlier, ...same } = before[1] as RecordedPick;
		expect(rest).toEqual(same);
		expect(steps.slice(0, -1)).toEqual(earlier);
	});

	it("a pick leaves the picks before it the very same values", () => {
		const before = frozen(withStep(picked(), step("cancelled"), at(1)));
		const after = withPick(before, wish("乙村", { reason: "改去" }), grounds);
		expect(after).toHaveLength(2);
		expect(after[0]).toBe(before[0]);
	});
});
