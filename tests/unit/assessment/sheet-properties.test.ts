/** What holds of every sheet: places follow totals, totals are sums, sums can be made again, and a better figure never costs points. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clause, clauseBounds, clauseScore } from "@/lib/assessment/clauses";
import type { ClauseScore } from "@/lib/assessment/clauses/clause";
import type { VillageInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { fullMarksOf } from "@/lib/assessment/marks";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { whatIf } from "@/lib/assessment/what-if";
import type { CivilDate } from "@/lib/base/civil";
import { sumsIn } from "./sums";
import { BARE_SCHEME, inputOf, type Sketch, villageOf } from "./ten-villages";

const count = fc.oneof(fc.nat(4), fc.nat(60));
const known = fc.option(fc.nat(8), { nil: null, freq: 6 });
const points = fc.integer({ min: 0, max: 4000 }).map((hundredths) => hundredths / 100);

const sketch: fc.Arbitrary<Sketch> = fc.record({
	calls: fc.tuple(fc.option(count, { nil: null, freq: 9 }), count),
	cases: fc.tuple(count, count),
	loss: fc.tuple(fc.nat(90_000), fc.nat(90_000)),
	people: fc.option(fc.integer({ min: 200, max: 6000 }), { nil: null, freq: 9 }),
	receipts: fc.nat(200),
	tallies: fc.record({
		dissuaded: known,
		leads: known,
		activities: known,
		special_cases: known,
		missed_signers: known,
	}),
});

const villages = fc
	.array(sketch, { minLength: 2, maxLength: 9 })
	.map((sketches) => sketches.map((one, at) => villageOf(`${at}${at % 3 === 0 ? "社区" : "村"}`, one)));

const policies = fc.record({
	zeroBase: fc.record({
		stillZero: fc.constantFrom("most" as const, "start" as const),
		risen: fc.constantFrom("least" as const, "hundred_percent_each" as const, "by_count" as const),
	}),
	smallBase: fc.record({
		below: fc.nat(6),
		rule: fc.constantFrom("as_is" as const, "by_count" as const, "start" as const),
		pointsPerEvent: points,
	}),
});

const scheme: fc.Arbitrary<Scheme> = fc
	.tuple(fc.constantFrom(...SCHEME_PRESETS), policies, fc.option(points, { nil: null }))
	.map(([preset, own, fullMarks]) => ({ ...preset, ...own, fullMarks }));

/** What has no sum to print: a policy gave the points, or no event at all. */
const WORDS_ALONE = /^(?:最高分|最低分|起始分|未下降)=|^(?:本期|去年同期)[^÷]* → /;

const decisions = fc
	.array(fc.tuple(fc.nat(8), fc.integer({ min: -900, max: 900 })), { maxLength: 4 })
	.map((given) => ({
		...NO_DECISIONS,
		points: given.map(([at, hundredths], number) => ({
			appeal: `a${number}`,
			village: `${at}${at % 3 === 0 ? "社区" : "村"}`,
			day: "2025-03-03" as CivilDate,
			points: hundredths / 100,
			reason: "复核",
		})),
	}));

/** Within bounds, every printed equation true, and the last of them the points. */
function expectRecomputable(clause: Clause, score: ClauseScore | undefined, chosen: Scheme): void {
	if (score === undefined || score.points === null) return;
	const { most, least } = clauseBounds(clause, chosen);
	expect(score.points).toBeLessThanOrEqual(most);
	expect(score.points).toBeGreaterThanOrEqual(least);
	const sums = sumsIn(score.formula);
	for (const { value, printed } of sums) expect(Math.abs(value - printed)).toBeLessThan(0.00501);
	const last = sums.at(-1);
	if (last !== undefined) expect(last.cut ?? last.printed).toBe(score.points);
	else expect(score.formula).toMatch(WORDS_ALONE);
}

describe("every sheet", () => {
	it("places by totals, equal ones alike, the next one left out", () => {
		fc.assert(
			fc.property(scheme, villages, decisions, (chosen, list, decided) => {
				const ranked = scoreSheet(chosen, inputOf(list), decided).rows.filter(({ rank }) => rank !== null);
				for (const one of ranked)
					expect(one.rank).toBe(1 + ranked.filter(({ total }) => (total ?? 0) > (one.total ?? 0)).length);
				expect(ranked.every(({ unranked, total }) => unranked === null && total !== null)).toBe(true);
			}),
		);
	});

	it("adds up: points and adjustments in hundredths, then the lowest limit that is exceeded", () => {
		fc.assert(
			fc.property(scheme, villages, decisions, (chosen, list, decided) => {
				const { rows } = scoreSheet(chosen, inputOf(list), decided);
				for (const { scores, adjustments, total } of rows) {
					const parts = scores.flatMap((score) => score.points ?? []);
					const limits = scores.flatMap((score) => score.totalAtMost ?? []);
					const hundredths = [...parts, ...adjustments.map((one) => one.points)].reduce(
						(sum, one) => sum + Math.round(one * 100),
						0,
					);
					const limit = Math.min(fullMarksOf(chosen), ...limits);
					expect(total).toBe(parts.length === 0 ? null : Math.min(hundredths / 100, limit) + 0);
				}
			}),
		);
	});

	it("stays within the bounds of its clauses, and prints sums that give the points", () => {
		fc.assert(
			fc.property(scheme, villages, (chosen, list) => {
				const { rows } = scoreSheet(chosen, inputOf(list), NO_DECISIONS);
				for (const { scores } of rows)
					for (const [at, clause] of chosen.clauses.entries()) expectRecomputable(clause, scores[at], chosen);
			}),
		);
	});

	it("gives no point where nothing is known, and a reason", () => {
		fc.assert(
			fc.property(scheme, villages, (chosen, list) => {
				for (const { scores, colour } of scoreSheet(chosen, inputOf(list), NO_DECISIONS).rows) {
					const missing = scores.filter((score) => score.points === null);
					for (const { notes, formula } of missing) expect([notes.length > 0, formula]).toEqual([true, ""]);
					if (missing.length > 0) expect(colour).toBeNull();
				}
			}),
		);
	});

	it("is the same for the same figures, and for changes that change nothing", () => {
		fc.assert(
			fc.property(scheme, villages, (chosen, list) => {
				const input = inputOf(list);
				const again = whatIf(
					input,
					list.map(({ village, measures }) => ({ village, measures })),
				);
				expect(scoreSheet(chosen, again, NO_DECISIONS)).toEqual(scoreSheet(chosen, input, NO_DECISIONS));
			}),
		);
	});
});

const measure = fc.constantFrom("calls" as const, "cases" as const, "loss" as const);
const head = { id: "one", title: "一项" };

const falling: fc.Arbitrary<Clause> = fc.oneof(
	fc.record({ measure, start: points, perFall: points, perRise: points }).map(
		({ measure: of, ...slopes }): Clause => ({
			kind: "proportional",
			...head,
			measures: [{ measure: of, weight: 1 }],
			...slopes,
			most: slopes.start + 20,
			least: slopes.start - 20,
		}),
	),
	fc.record({ measure, partial: fc.constantFrom("proportion" as const, "none" as const) }).map(
		(own): Clause => ({
			kind: "ladder",
			...head,
			...own,
			steps: [{ by: "06-30", fallPercent: 15, points: 30 }],
		}),
	),
	fc.record({ start: points, perBelow: points, perAbove: points }).map(
		(slopes): Clause => ({
			kind: "rate",
			...head,
			measure: "cases",
			...slopes,
			most: slopes.start + 20,
			least: slopes.start - 20,
		}),
	),
);

/** The same village with fewer of everything, now and only now. */
function bettered({ measures, ...village }: VillageInput, share: number): VillageInput {
	const less = (now: number | null) => (now === null ? null : Math.floor(now * share));
	return {
		...village,
		measures: {
			calls: { ...measures.calls, now: less(measures.calls.now) },
			cases: { ...measures.cases, now: less(measures.cases.now) },
			loss: { ...measures.loss, now: less(measures.loss.now) },
		},
	};
}

describe("a better figure", () => {
	it("never lowers the points of a proportional, ladder or rate clause", () => {
		fc.assert(
			fc.property(
				falling,
				policies,
				villages,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(clause, own, list, share) => {
					const [first, ...others] = list;
					if (first === undefined) return;
					const chosen = { ...BARE_SCHEME, ...own, clauses: [clause] };
					const scoreOf = (village: VillageInput) =>
						clauseScore(clause, village, { scheme: chosen, input: inputOf([village, ...others]) }).points;
					const [before, after] = [scoreOf(first), scoreOf(bettered(first, share))];
					if (before === null || after === null) expect(after).toBe(before);
					else expect(after).toBeGreaterThanOrEqual(before);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

/** Of every kind that looks at a change, with gates of both effects. */
const changing: fc.Arbitrary<Clause> = fc.oneof(
	falling,
	fc
		.record({
			measure: fc.constantFrom("calls" as const, "cases" as const),
			fallPercent: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
			isAward: fc.boolean(),
		})
		.map(
			({ isAward, ...own }): Clause => ({
				kind: "gate",
				...head,
				...own,
				effect: isAward ? { kind: "award", points: 20 } : { kind: "limit", totalAtMost: 60 },
			}),
		),
);

const LEAST_EVENTS = 8;

describe("one event fewer on the same base", () => {
	it("never gives fewer points nor a lower limit, down to none at all", () => {
		fc.assert(
			fc.property(changing, policies, fc.nat(LEAST_EVENTS), (clause, own, base) => {
				const chosen = { ...BARE_SCHEME, ...own, clauses: [clause] };
				const scoreOf = (now: number) => {
					const pair = [base, now] as const;
					const loss = [base * 1000, now * 1000] as const;
					const village = villageOf("东村", { calls: pair, cases: pair, loss });
					const others = villageOf("西村", { calls: [9, 9], cases: [9, 9] });
					return clauseScore(clause, village, { scheme: chosen, input: inputOf([village, others]) });
				};
				const scores = Array.from({ length: base + LEAST_EVENTS }, (_, now) => scoreOf(now));
				for (const [at, { points: given, totalAtMost }] of scores.entries()) {
					const more = scores[at + 1];
					if (more === undefined) continue;
					expect(given).toBeGreaterThanOrEqual(more.points ?? Number.NaN);
					const limit = totalAtMost ?? Number.POSITIVE_INFINITY;
					expect(limit).toBeGreaterThanOrEqual(more.totalAtMost ?? Number.POSITIVE_INFINITY);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
