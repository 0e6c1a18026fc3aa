/** The ledger of visits: one more, one taken back, where a task stands after it. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import {
	isOverdue,
	lastVisits,
	type RecordedVisit,
	standingOf,
	type VisitWish,
	withoutVisit,
	withVisit,
} from "@/lib/visits/visit";

const at = (clock: string) => `2026-05-11 ${clock}:00` as CivilMoment;
const day = (text: string) => text as CivilDate;
const HIT = { kind: "receipt", id: "R1" } as const;
const wish = (more: Partial<VisitWish> = {}): VisitWish => ({
	subject: HIT,
	result: "met",
	note: null,
	next: null,
	by: null,
	...more,
});

describe("a visit written down", () => {
	it("is kept with its moment, holds, and masks every number in its words", () => {
		const [kept, ...more] = withVisit(
			[],
			wish({
				note: " 电话15400000001，证件330799199003072316，溪口村3组 ",
				by: "民警甲",
				next: day("2026-05-14"),
			}),
			at("08:10"),
		);
		expect(more).toEqual([]);
		expect(kept).toEqual({
			subject: HIT,
			no: 1,
			at: "2026-05-11 08:10:00",
			result: "met",
			note: "电话154****0001，证件330***********2316，溪口村**组",
			next: "2026-05-14",
			by: "民警甲",
			takenBackAt: null,
		});
	});

	it("says nothing where only blanks were written", () => {
		expect(withVisit([], wish({ note: " 　\n", by: "" }), at("08:10"))[0]).toMatchObject({
			note: null,
			by: null,
		});
	});

	it("keeps of its subject what it knows, and nothing besides", () => {
		const subject = { ...HIT, name: "周小棠" };
		expect(withVisit([], wish({ subject }), at("08:10"))[0]?.subject).toEqual(HIT);
	});

	it("needs a day to go again where nobody was met", () => {
		const unmet = () => withVisit([], wish({ result: "not_met" }), at("08:10"));
		expect(unmet).toThrowError(expect.objectContaining({ code: "visit_next_missing" }));
		const kept = withVisit([], wish({ result: "not_met", next: day("2026-05-12") }), at("08:10"));
		expect(kept).toHaveLength(1);
	});

	it("is counted within its subject", () => {
		const once = withVisit([], wish(), at("08:10"));
		const other = withVisit(once, wish({ subject: { kind: "revisit", id: "R1" } }), at("08:10"));
		const twice = withVisit(other, wish(), at("08:10"));
		expect(twice.map(({ no }) => no)).toEqual([1, 1, 2]);
	});
});

describe("a visit taken back", () => {
	const two = withVisit(withVisit([], wish({ next: day("2026-05-12") }), at("08:10")), wish(), at("09:00"));

	it("stays on record and no longer counts", () => {
		const left = withoutVisit(two, { subject: HIT, at: at("09:00") }, at("09:01"));
		expect(left.map(({ takenBackAt }) => takenBackAt)).toEqual([null, at("09:01")]);
		expect(lastVisits(left)(HIT)).toMatchObject({ at: at("08:10") });
		const none = withoutVisit(left, { subject: HIT, at: at("08:10") }, at("09:02"));
		expect(lastVisits(none)(HIT)).toBeNull();
	});

	it("is the one that is meant, once", () => {
		const left = withoutVisit(two, { subject: HIT, at: at("08:10") }, at("09:01"));
		expect(lastVisits(left)(HIT)).toMatchObject({ at: at("09:00") });
		for (const ref of [
			{ subject: HIT, at: at("08:10") },
			{ subject: HIT, at: at("08:11") },
			{ subject: { kind: "revisit" as const, id: "R1" }, at: at("09:00") },
		])
			expect(() => withoutVisit(left, ref, at("09:02"))).toThrowError(
				expect.objectContaining({ code: "visit_gone" }),
			);
	});
});

describe("the last visit of a subject", () => {
	it("is the latest by its moment, and of one moment the one written later", () => {
		const visits: RecordedVisit[] = [
			{ ...wish({ note: "二" }), no: 2, at: at("09:00"), takenBackAt: null },
			{ ...wish({ note: "一" }), no: 1, at: at("08:00"), takenBackAt: null },
			{ ...wish({ note: "三" }), no: 3, at: at("09:00"), takenBackAt: null },
		];
		expect(lastVisits(visits)(HIT)?.note).toBe("三");
		expect(lastVisits(visits)({ kind: "revisit", id: "R1" })).toBeNull();
	});
});

describe("a task", () => {
	const firstDue = day("2026-05-14");

	it("stands as its last visit left it", () => {
		expect(standingOf(null, firstDue)).toEqual({ status: "open", due: firstDue });
		expect(standingOf({ next: day("2026-05-20") }, firstDue)).toEqual({ status: "again", due: "2026-05-20" });
		expect(standingOf({ next: null }, firstDue)).toEqual({ status: "done", due: null });
	});

	it("is overdue from the day after the one it was due on, and never once done", () => {
		const overdue = (due: CivilDate | null, on: string) => isOverdue({ status: "open", due }, day(on));
		expect([
			overdue(firstDue, "2026-05-14"),
			overdue(firstDue, "2026-05-15"),
			overdue(null, "2030-01-01"),
		]).toEqual([false, true, false]);
	});
});
