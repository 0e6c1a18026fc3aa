/** The ledger of appeals: filed, decided, taken back, never rewritten; what decided entries do to counts and points. */
import { describe, expect, it } from "vitest";
import {
	type Appeal,
	type AppealEffect,
	type AppealWish,
	adjustmentsIn,
	type DecisionWish,
	decisionsOf,
	effectOf,
	NO_DECISIONS,
	withAppeal,
	withDecision,
	withoutAppeal,
	withoutEntry,
} from "@/lib/assessment/ledger";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { rangeOf } from "@/lib/calendar/range";

const at = (day: number) => `2026-05-${String(day).padStart(2, "0")} 09:00:00` as CivilMoment;
const DAY = "2026-04-15" as CivilDate;
const EVENT = { kind: "event", eventNo: "J1" } as const;
const VILLAGE = { kind: "village", village: "柳塘村", day: DAY } as const;
const APRIL = rangeOf("2026-04-01" as CivilDate, "2026-04-30" as CivilDate);
const MAY = rangeOf("2026-05-01" as CivilDate, "2026-05-31" as CivilDate);

const wish = (more: Partial<AppealWish> = {}): AppealWish => ({
	schemeId: "town",
	subject: EVENT,
	asked: { kind: "leave_out" },
	clause: null,
	reason: "受害人已迁出",
	evidence: null,
	by: null,
	...more,
});
const accepted: DecisionWish = { outcome: "accepted", instead: null, reason: null, by: null };
const partly = (instead: AppealEffect): DecisionWish => ({ ...accepted, outcome: "partly", instead });
const rejected: DecisionWish = { ...accepted, outcome: "rejected" };
const points = (given: number) => ({ kind: "points", points: given }) as const;

const lastId = (entries: readonly Appeal[]) => entries.at(-1)?.id ?? "";
const filed = (entries: readonly Appeal[], day: number, more: Partial<AppealWish> = {}) =>
	withAppeal(entries, wish(more), at(day));
const decided = (entries: readonly Appeal[], day: number, decision: DecisionWish) =>
	withDecision(entries, { id: lastId(entries), decision }, at(day));
/** Filed and decided on the same day. */
const done = (
	entries: readonly Appeal[],
	day: number,
	{ decision = accepted, ...more }: Partial<AppealWish> & { readonly decision?: DecisionWish } = {},
) => decided(filed(entries, day, more), day, decision);

describe("the ledger of appeals", () => {
	it("keeps what was filed, masked, and does nothing before it is decided", () => {
		const words = { reason: " 号码15400000001并非本村 ", evidence: "户口 330799199003070029", by: "  " };
		const [entry] = filed([], 2, words);
		expect(entry).toMatchObject({
			reason: "号码154****0001并非本村",
			evidence: expect.not.stringContaining("199003070029"),
			by: null,
			clause: null,
			no: 1,
			filedAt: at(2),
			decisions: [],
			takenBackAt: null,
		});
		expect(decisionsOf(filed([], 2), "town")).toEqual(NO_DECISIONS);
	});

	it("gives equal entries of one moment different ids, and the same filing the same id everywhere", () => {
		const twice = filed(filed([], 2), 2);
		expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
		expect(filed([], 2)[0]?.id).toBe(twice[0]?.id);
		expect(filed([], 3)[0]?.id).not.toBe(twice[0]?.id);
	});

	it("applies what was accepted, what was granted instead, and nothing that was rejected or taken back", () => {
		const entries = [
			{ asked: { kind: "leave_out" }, decision: accepted, to: null },
			{ asked: { kind: "leave_out" }, decision: partly({ kind: "move", to: "南山村" }), to: "南山村" },
			{ asked: { kind: "move", to: "合兴村" }, decision: accepted, to: "合兴村" },
		] as const;
		for (const { asked, decision, to } of entries) {
			const own = done([], 2, { asked, decision });
			expect(decisionsOf(own, "town").events).toEqual([{ appeal: lastId(own), eventNo: "J1", to }]);
			expect(decisionsOf(own, "other")).toEqual(NO_DECISIONS);
			expect(decisionsOf(withoutAppeal(own, lastId(own), at(3)), "town")).toEqual(NO_DECISIONS);
			expect(decisionsOf(withoutEntry(own, lastId(own)), "town")).toEqual(NO_DECISIONS);
		}
		expect(decisionsOf(done([], 2, { decision: rejected }), "town")).toEqual(NO_DECISIONS);
	});

	it("holds of two decisions on one event the later one, whatever the order of the entries", () => {
		const first = done([], 2);
		const both = done(first, 4, { asked: { kind: "move", to: "合兴村" } });
		const expected = [{ appeal: lastId(both), eventNo: "J1", to: "合兴村" }];
		expect(decisionsOf(both, "town").events).toEqual(expected);
		expect(decisionsOf(both.toReversed(), "town").events).toEqual(expected);
		expect(decisionsOf(withoutEntry(both, lastId(both)), "town").events).toEqual([
			{ appeal: lastId(first), eventNo: "J1", to: null },
		]);
	});

	it("gives points to the village in the windows that hold their day only", () => {
		const own = done([], 2, { subject: VILLAGE, asked: points(3), decision: partly(points(-1.5)) });
		const other = done(own, 3, { subject: VILLAGE, asked: points(2), reason: "试点" });
		const given = decisionsOf(other, "town");
		expect(adjustmentsIn(given, APRIL)).toEqual({
			柳塘村: [
				{ appeal: lastId(own), points: -1.5, reason: "受害人已迁出" },
				{ appeal: lastId(other), points: 2, reason: "试点" },
			],
		});
		expect(adjustmentsIn(given, MAY)).toEqual({});
		expect(adjustmentsIn(decisionsOf(withoutEntry(other, lastId(own)), "town"), APRIL).柳塘村).toHaveLength(
			1,
		);
	});

	it.each([
		["points for an event", { asked: points(1) }],
		["an event left out of a village", { subject: VILLAGE }],
		["a village moved", { subject: VILLAGE, asked: { kind: "move", to: "南山村" } }],
		["a move to nowhere", { asked: { kind: "move", to: " " } }],
		["no points", { subject: VILLAGE, asked: points(0) }],
		["points that are no number", { subject: VILLAGE, asked: points(Number.NaN) }],
	] as const)("refuses %s", (_name, more) => {
		expect(() => filed([], 2, more)).toThrow(expect.objectContaining({ code: "appeal_effect" }));
	});

	it("refuses an entry without a reason, a second decision, and a decision that grants the wrong thing", () => {
		expect(() => filed([], 2, { reason: " " })).toThrow(
			expect.objectContaining({ code: "appeal_reason_missing" }),
		);
		expect(() => decided(done([], 2), 3, rejected)).toThrow(
			expect.objectContaining({ code: "appeal_decided" }),
		);
		for (const decision of [
			{ ...accepted, outcome: "partly" as const },
			{ ...accepted, instead: { kind: "leave_out" } as const },
			partly(points(1)),
		])
			expect(() => decided(filed([], 2), 3, decision)).toThrow(
				expect.objectContaining({ code: "appeal_effect" }),
			);
	});

	it("knows no entry that is not there or was taken back", () => {
		const back = withoutAppeal(filed([], 2), lastId(filed([], 2)), at(3));
		const gone = expect.objectContaining({ code: "appeal_gone" });
		expect(() => withoutAppeal([], "x", at(3))).toThrow(gone);
		expect(() => withoutAppeal(back, lastId(back), at(4))).toThrow(gone);
		expect(() => decided(back, 4, accepted)).toThrow(gone);
	});

	it("rewrites nothing: every step keeps all that stood before it", () => {
		const first = filed([], 2);
		const second = decided(first, 3, accepted);
		const third = withoutAppeal(second, lastId(second), at(4));
		const { decisions, ...asFiled } = first[0] ?? { decisions: [] };
		expect(second[0]).toMatchObject({ ...asFiled });
		expect(third[0]).toEqual({ ...second[0], takenBackAt: at(4) });
		expect(decisions).toEqual([]);
		expect(effectOf(second[0] as Appeal)).toEqual({ kind: "leave_out" });
		expect(effectOf(third[0] as Appeal)).toBeNull();
	});
});
