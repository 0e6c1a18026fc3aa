/** The list of revisits as it stands: open, promised, done; hit again is a task again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { addDays, dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { HitEvent, HitVictim } from "@/lib/focus/hit-keys";
import { nearRepeats } from "@/lib/focus/near-repeats";
import { openRevisits, revisitsOf } from "@/lib/focus/revisits";
import { type RecordedVisit, type VisitWish, withoutVisit, withVisit } from "@/lib/visits/visit";
import { AS_OF, firmOf, hitEvents } from "./hit-sample";

const DAY = "2026-05-11" as CivilDate;
const NOW = "2026-05-11 09:00:00" as CivilMoment;

function hit(eventNo: string, before: number, victim: Partial<HitVictim>): HitEvent {
	const day = dayNumber(DAY) - before;
	const nobody = { residence: null, employer: null, household: null, idNo: null, phones: null };
	return { eventNo, day, knownDay: day, village: null, zone: null, victims: [{ ...nobody, ...victim }] };
}

function visited(id: string, more: Partial<VisitWish> = {}, before: readonly RecordedVisit[] = []) {
	const wish = { result: "met", note: null, next: null, by: null, ...more } as const;
	return withVisit(before, { subject: { kind: "revisit", id }, ...wish }, NOW);
}

const listed = (events: readonly HitEvent[], visits: readonly RecordedVisit[], asOf = DAY) =>
	revisitsOf(events, { asOf, firmOf, visits }).map(({ subject, standing, isPromised }) => [
		subject.id,
		standing.status,
		standing.due,
		isPromised,
	]);

describe("revisitsOf", () => {
	const home = hit("J1", 3, { household: "H0000001" });

	it("asks for a visit within a week of the hit, then within four", () => {
		expect(listed([home, hit("J2", 8, { household: "H0000002" })], [])).toEqual([
			["J1", "open", "2026-05-15", false],
			["J2", "open", "2026-05-31", false],
		]);
	});

	it("keeps what was done at the end of the list, whenever it was done", () => {
		const events = [home, hit("J2", 8, { household: "H0000002" })];
		const list = [
			["J2", "open", "2026-05-31", false],
			["J1", "done", null, false],
		];
		expect(listed(events, visited("J1"))).toEqual(list);
		const [visit] = visited("J1");
		const later = "2026-11-30 09:00:00" as CivilMoment;
		expect(listed(events, visit ? [{ ...visit, at: later }] : [])).toEqual(list);
		const back = withoutVisit(visited("J1"), { subject: { kind: "revisit", id: "J1" }, at: NOW }, later);
		expect(listed(events, back)[0]).toEqual(["J1", "open", "2026-05-15", false]);
	});

	it("is a task again once the place is hit again", () => {
		const again = hit("J9", 1, { household: "H0000001" });
		expect(listed([home, again], visited("J1"))).toEqual([["J9", "open", "2026-05-17", false]]);
	});

	it("has a firm and a home of one event apart", () => {
		const both = hit("J1", 3, { household: "H0000001", employer: "甲厂" });
		const other = hit("J2", 9, { employer: "甲厂" });
		expect(listed([both, other], visited("J1")).map(([id, status]) => [id, status])).toEqual([
			["J1/firm", "open"],
			["J1", "done"],
		]);
	});

	it("keeps a promise beyond the four weeks, until it is kept or the place is hit again", () => {
		const asOf = addDays(DAY, 40);
		const promise = visited("J1", { result: "not_met", next: addDays(DAY, 35) });
		expect(listed([home], promise, asOf)).toEqual([["J1", "again", "2026-06-15", true]]);
		expect(listed([home], visited("J1", {}, promise), asOf)).toEqual([]);
		const again = hit("J9", -39, { household: "H0000001" });
		expect(listed([home, again], promise, asOf).map(([id]) => id)).toEqual(["J9"]);
		expect(listed([], promise, asOf)).toEqual([]);
	});

	it("holds every near repeat once, whatever was done, and nothing else without promises", () => {
		fc.assert(
			fc.property(hitEvents, fc.array(fc.nat(12), { maxLength: 4 }), (events, ticked) => {
				const asOf = dateOfDayNumber(AS_OF);
				const visits = ticked.flatMap((at) => visited(`J${100 + at}`));
				const list = revisitsOf(events, { asOf, firmOf, visits });
				const keys = (all: readonly { readonly keys: readonly { readonly id: string }[] }[]) =>
					all.map((repeat) => JSON.stringify(repeat.keys)).sort();
				expect(keys(list.map(({ repeat }) => repeat))).toEqual(keys(nearRepeats(events, AS_OF, firmOf)));
				const done = list.filter(({ standing }) => standing.status === "done");
				expect(list.slice(list.length - done.length)).toEqual(done);
				expect(openRevisits(list, asOf).open).toBe(list.length - done.length);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("openRevisits", () => {
	it("counts what is open, and of it what is overdue", () => {
		const events = [
			hit("J1", 3, { household: "H0000001" }),
			hit("J2", 5, { household: "H0000002" }),
			hit("J3", 6, { household: "H0000003" }),
		];
		const visits = visited("J2", { next: addDays(DAY, -1) }, visited("J3"));
		expect(openRevisits(revisitsOf(events, { asOf: DAY, firmOf, visits }), DAY)).toEqual({
			open: 2,
			overdue: 1,
		});
	});
});
