/** Merging the visits of two workspaces: nothing is lost, nothing doubled, whichever side is ours and however often it is done. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { visitJoins } from "@/lib/visits/kept-visits";
import {
	lastVisits,
	type RecordedVisit,
	VISIT_RESULTS,
	type VisitResult,
	withoutVisit,
	withVisit,
} from "@/lib/visits/visit";
import type { JsonValue } from "@/lib/workspace/kept";
import "../support/property-seed";

const NAME = "visits/2026-05-11";
const at = (second: number) => `2026-05-11 08:00:${String(second).padStart(2, "0")}` as CivilMoment;

/** What an officer does: ticks a subject off, or takes the last tick of one back. */
const act = fc.record({
	subject: fc.constantFrom("R1", "R2", "R3"),
	result: fc.constantFrom(...(Object.keys(VISIT_RESULTS) as VisitResult[])),
	isBack: fc.boolean(),
	// Few of them, so that both sides often write in one second, and often the very same.
	second: fc.integer({ min: 0, max: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function after(start: readonly RecordedVisit[], acts: readonly Act[]): readonly RecordedVisit[] {
	return acts.reduce((visits, { subject: id, result, isBack, second }) => {
		const subject = { kind: "receipt", id } as const;
		const last = lastVisits(visits)(subject);
		if (isBack && last !== null) return withoutVisit(visits, { subject, at: last.at }, at(second));
		const next = result === "not_met" ? ("2026-05-12" as CivilDate) : null;
		return withVisit(visits, { subject, result, note: null, next, by: null }, at(second));
	}, start);
}

const merged = (ours: readonly RecordedVisit[], theirs: readonly RecordedVisit[]) => {
	const join = visitJoins([NAME, "focus-pick/village/2026-05-11"])[NAME];
	return join?.(ours as unknown as JsonValue, theirs as unknown as JsonValue) as unknown as RecordedVisit[];
};
const plain = (visits: readonly RecordedVisit[]) =>
	visits.map(({ takenBackAt: _, ...visit }) => JSON.stringify(visit)).sort();

/** Two workspaces that were one until some act. */
const sides = fc
	.tuple(fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 }))
	.map(([shared, our, their]) => {
		const start = after([], shared);
		return [after(start, our), after(start, their)] as const;
	});

describe("merging visits", () => {
	it("keeps every visit of both sides once, and takes back what either side took back", () => {
		fc.assert(
			fc.property(sides, ([ours, theirs]) => {
				const both = merged(ours, theirs);
				expect(plain(both)).toEqual([...new Set([...plain(ours), ...plain(theirs)])].sort());
				for (const visit of both) {
					const same = [...ours, ...theirs].filter((one) => plain([one])[0] === plain([visit])[0]);
					const backs = same.flatMap(({ takenBackAt }) => takenBackAt ?? []).sort();
					expect(visit.takenBackAt).toBe(backs[0] ?? null);
				}
			}),
		);
	});

	it("is the same whichever side is ours, and changes nothing the second time", () => {
		fc.assert(
			fc.property(sides, ([ours, theirs]) => {
				const both = merged(ours, theirs);
				expect(merged(theirs, ours)).toEqual(both);
				expect(merged(both, theirs)).toEqual(both);
				expect(merged(ours, both)).toEqual(both);
				expect(merged(both, both)).toEqual(both);
			}),
		);
	});

	it("is the same in whatever order three workspaces are merged", () => {
		fc.assert(
			fc.property(sides, fc.array(act, { maxLength: 6 }), ([one, other], acts) => {
				const third = after([], acts);
				expect(merged(merged(one, other), third)).toEqual(merged(one, merged(other, third)));
			}),
		);
	});

	it("touches documents of visits only", () => {
		expect(Object.keys(visitJoins([NAME, "settings", "focus-pick/village/2026-05-11"]))).toEqual([NAME]);
	});
});
