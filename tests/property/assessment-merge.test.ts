/** Merging what two workspaces keep of assessments: nothing is lost, nothing doubled, whichever side is ours and however often it is done. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appealJoins } from "@/lib/assessment/kept-appeals";
import { circularJoins } from "@/lib/assessment/kept-circulars";
import { assessmentJoins } from "@/lib/assessment/kept-joins";
import { schemeJoins } from "@/lib/assessment/kept-schemes";
import { type Appeal, decisionsOf, withAppeal, withDecision, withoutAppeal } from "@/lib/assessment/ledger";
import type { CivilMoment } from "@/lib/base/civil";
import type { JsonValue } from "@/lib/workspace/kept";
import { scheme } from "../unit/assessment/schemes";
import "../support/property-seed";

type Join = (ours: JsonValue, theirs: JsonValue) => JsonValue;

const at = (second: number) => `2026-05-11 08:00:${String(second).padStart(2, "0")}` as CivilMoment;
// Few of them, so that both sides often write in one second, and often the very same.
const second = fc.integer({ min: 0, max: 3 });

function joinOf(name: string, joins: Readonly<Record<string, Join>>): Join {
	const join = joins[name];
	if (join === undefined) throw new Error(name);
	return join;
}

const APPEALS = joinOf("appeals/2026", appealJoins(["appeals/2026", "settings"]));
const SCHEMES = joinOf("schemes/town", schemeJoins(["schemes/town"]));
const CIRCULARS = joinOf("circulars/town", circularJoins(["circulars/town"]));

/** What somebody does with the ledger: files, decides the nth entry that is open, or takes the nth one back. */
const act = fc.record({
	kind: fc.constantFrom("file", "file", "decide", "take_back"),
	event: fc.constantFrom("J1", "J2"),
	nth: fc.nat({ max: 3 }),
	isAccepted: fc.boolean(),
	second,
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function step(entries: readonly Appeal[], { kind, event, nth, isAccepted, second: when }: Act) {
	const wish = { schemeId: "town", clause: null, reason: "已核", evidence: null, by: null };
	const subject = { kind: "event", eventNo: event } as const;
	if (kind === "file")
		return withAppeal(entries, { ...wish, subject, asked: { kind: "leave_out" } }, at(when));
	const standing = entries.filter(({ takenBackAt }) => takenBackAt === null);
	const open = kind === "decide" ? standing.filter(({ decisions }) => decisions.length === 0) : standing;
	const one = open[nth % Math.max(open.length, 1)];
	if (one === undefined) return entries;
	if (kind === "take_back") return withoutAppeal(entries, one.id, at(when));
	const decision = { instead: null, reason: null, by: null };
	const outcome = isAccepted ? ("accepted" as const) : ("rejected" as const);
	return withDecision(entries, { id: one.id, decision: { ...decision, outcome } }, at(when));
}

const after = (start: readonly Appeal[], acts: readonly Act[]) => acts.reduce(step, start);
const acts = fc.array(act, { maxLength: 6 });

/** Two workspaces that were one until some act. */
const ledgers = fc.tuple(acts, acts, acts).map(([shared, our, their]) => {
	const start = after([], shared);
	return [after(start, our), after(start, their)] as const;
});

const versions = fc
	.array(fc.record({ name: fc.constantFrom("甲", "乙"), version: fc.integer({ min: 1, max: 3 }), second }), {
		maxLength: 5,
	})
	.map((list) =>
		list.map(({ name, version, second: when }) => ({ savedAt: at(when), scheme: scheme({ name, version }) })),
	);

const circulars = fc
	.array(fc.record({ month: fc.constantFrom("04", "05"), total: fc.constantFrom(null, 60), second }), {
		maxLength: 5,
	})
	.map((list) =>
		list.map(({ month, total, second: when }) => ({
			schemeId: "town",
			schemeVersion: 1,
			period: `month:2026-${month}`,
			window: { start: `2026-${month}-01`, end: `2026-${month}-30` },
			asOf: "2026-06-01",
			issuedAt: at(when),
			rows: [{ village: "柳塘村", total, rank: null, colour: null }],
		})),
	);

const asJson = (value: unknown) => value as JsonValue;
const texts = (value: unknown) => (value as readonly unknown[]).map((one) => JSON.stringify(one)).sort();

/** One document each, of three sides. */
const DOCUMENTS: readonly (readonly [string, Join, fc.Arbitrary<readonly [unknown, unknown, unknown]>])[] = [
	["appeals", APPEALS, fc.tuple(ledgers, acts).map(([[one, other], more]) => [one, other, after([], more)])],
	["schemes", SCHEMES, fc.tuple(versions, versions, versions)],
	["circulars", CIRCULARS, fc.tuple(circulars, circulars, circulars)],
];

describe.each(DOCUMENTS)("merging %s", (_name, join, sides) => {
	it("is the same whichever side is ours, and changes nothing the second time", () => {
		fc.assert(
			fc.property(sides, ([ours, theirs]) => {
				const both = join(asJson(ours), asJson(theirs));
				expect(join(asJson(theirs), asJson(ours))).toEqual(both);
				expect(join(both, asJson(theirs))).toEqual(both);
				expect(join(asJson(ours), both)).toEqual(both);
				expect(join(both, both)).toEqual(both);
			}),
		);
	});

	it("is the same in whatever order three workspaces are merged", () => {
		fc.assert(
			fc.property(sides, ([one, other, third]) => {
				const [a, b, c] = [asJson(one), asJson(other), asJson(third)];
				expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
			}),
		);
	});
});

describe("what a merge keeps", () => {
	it("is every entry once, every decision of both, and what either side took back is taken back", () => {
		fc.assert(
			fc.property(ledgers, ([ours, theirs]) => {
				const both = APPEALS(asJson(ours), asJson(theirs)) as unknown as readonly Appeal[];
				const all = [...ours, ...theirs];
				expect(both.map(({ id }) => id).sort()).toEqual([...new Set(all.map(({ id }) => id))].sort());
				for (const entry of both) {
					const same = all.filter(({ id }) => id === entry.id);
					expect(new Set(texts(entry.decisions))).toEqual(
						new Set(texts(same.flatMap(({ decisions }) => decisions))),
					);
					expect(entry.takenBackAt).toBe(
						same.flatMap(({ takenBackAt }) => takenBackAt ?? []).sort()[0] ?? null,
					);
				}
				const left = both.filter(
					({ decisions, takenBackAt }) => takenBackAt === null && decisions.at(-1)?.outcome === "accepted",
				);
				expect(decisionsOf(both, "town").events).toHaveLength(
					new Set(left.flatMap(({ subject }) => (subject.kind === "event" ? subject.eventNo : []))).size,
				);
			}),
		);
	});

	it("is every version and every circular of both, each once", () => {
		fc.assert(
			fc.property(versions, versions, (ours, theirs) => {
				expect(texts(SCHEMES(asJson(ours), asJson(theirs)))).toEqual(
					[...new Set(texts([...ours, ...theirs]))].sort(),
				);
			}),
		);
		fc.assert(
			fc.property(circulars, circulars, (ours, theirs) => {
				expect(texts(CIRCULARS(asJson(ours), asJson(theirs)))).toEqual(
					[...new Set(texts([...ours, ...theirs]))].sort(),
				);
			}),
		);
	});

	it("touches documents of assessments only", () => {
		const own = ["appeals/2026", "schemes/town", "circulars/town"];
		expect(Object.keys(assessmentJoins([...own, "settings", "visits/2026-05-11"])).sort()).toEqual(
			own.toSorted(),
		);
	});
});
