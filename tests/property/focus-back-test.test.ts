/** No look-ahead: whatever is told of the days after a decision, or was not known yet, its score and pick stay what they were. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backTest } from "@/lib/focus/back-test";
import { addSums } from "@/lib/focus/back-test-sums";
import type { AreaHistory, Dated, GroupHistory } from "@/lib/focus/history";
import { scoreOn } from "@/lib/focus/morning-score";
import { pickOrder } from "@/lib/focus/pick";
import { chancesOf, RULE_IDS } from "@/lib/focus/rules";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";

/** Monday 2023-01-02, by plain arithmetic. */
const FIRST = Date.UTC(2023, 0, 2) / 86_400_000;
const WEEKS = 100;
const END = FIRST + WEEKS * 7;
const AREAS = ["a", "b", "c", "d"] as const;

const dated = (from: number, end: number): fc.Arbitrary<Dated> =>
	fc
		.record({
			day: fc.integer({ min: from, max: end - 1 }),
			late: fc.oneof(fc.constant(0), fc.nat(200)),
			count: fc.integer({ min: 1, max: 4 }),
		})
		.map(({ day, late, count }) => ({ day, knownDay: day + late, count }));

const listed = () => fc.array(dated(FIRST, END), { minLength: 1, maxLength: 40 });

type People = AreaHistory["people"];

const SOME: People = new Map([[2023, 400]]);
const people = fc.constantFrom<People>(new Map(), new Map([[2023, 0]]), SOME, new Map([[2024, 900]]));

/** The people of one area are known, so that 0 elsewhere means nobody. */
const areaFrom = (area: string): fc.Arbitrary<AreaHistory> =>
	fc.record({
		area: fc.constant(area),
		code: fc.constant(area),
		incidents: listed(),
		repeats: listed(),
		reached: listed(),
		people: area === "a" ? fc.constant(SOME) : people,
	});

const groupFrom = (openedDay: fc.Arbitrary<number | null>): fc.Arbitrary<GroupHistory> =>
	fc.record({
		group: fc.constant("village" as const),
		areas: fc.tuple(...AREAS.map((area) => areaFrom(area))),
		firstDay: fc.constant(FIRST),
		openedDay,
	});

const mondays = fc.integer({ min: 8, max: WEEKS - 1 }).map((week) => FIRST + week * 7);
const opened = fc.option(fc.integer({ min: FIRST, max: END }), { nil: null });

/** The same past with other lists, where `keeps` does not hold on to what stood there. */
function retold(
	history: GroupHistory,
	keeps: (dated: Dated) => boolean,
	others: readonly Dated[],
): GroupHistory {
	const told = (list: readonly Dated[]) => [...others.toReversed(), ...list.filter(keeps)];
	return {
		...history,
		areas: history.areas.map((area) => ({
			...area,
			incidents: told(area.incidents),
			repeats: told(area.repeats),
			reached: told(area.reached),
		})),
	};
}

/** Scores and proposals of every Monday of a stretch, its last day included. */
function decided(history: GroupHistory, from: number, until: number) {
	const days = Array.from({ length: WEEKS }, (_, week) => FIRST + week * 7);
	return days
		.filter((day) => day >= from && day <= until)
		.map((day) => {
			const score = scoreOn(history, {
				day,
				lastVisit: (area) => (area === "a" ? day - 21 : null),
				parameters,
			});
			return { score, order: pickOrder(score).map(({ features }) => features.area) };
		});
}

describe("a decision knows only its own morning", () => {
	it("whatever is told of the days from it on", () => {
		fc.assert(
			fc.property(groupFrom(opened), mondays, listed(), (history, day, later) => {
				const after = later.map((one) => ({ ...one, day: Math.max(one.day, day) }));
				const other = retold(history, (one) => one.day < day, after);
				expect(decided(other, FIRST, day)).toEqual(decided(history, FIRST, day));
			}),
			{ numRuns: 40 },
		);
	});

	it("whatever is imported after it", () => {
		const late = fc.array(fc.tuple(dated(FIRST, END), fc.integer({ min: 1, max: 90 })), { maxLength: 30 });
		fc.assert(
			fc.property(
				groupFrom(fc.integer({ min: FIRST, max: END - 60 })),
				mondays,
				late,
				(history, day, told) => {
					const from = history.openedDay ?? FIRST;
					const imported = told.map(([one, after]) => ({ ...one, knownDay: day + after }));
					const other = retold(history, (one) => one.knownDay <= day, imported);
					expect(decided(other, from, day)).toEqual(decided(history, from, day));
				},
			),
			{ numRuns: 40 },
		);
	});

	it("in the back-test as well, whose own picks are its visits", () => {
		const picksUntil = (history: GroupHistory, day: number) =>
			backTest(history, { weekStart: 1, untilDay: END, leastWeeks: 10, parameters }).picks.filter(
				(pick) => pick.day <= day,
			);
		fc.assert(
			fc.property(groupFrom(fc.constant(null)), mondays, listed(), (history, day, later) => {
				const after = later.map((one) => ({ ...one, day: Math.max(one.day, day) }));
				const other = retold(history, (one) => one.day < day, after);
				expect(picksUntil(other, day)).toEqual(picksUntil(history, day));
			}),
			{ numRuns: 15 },
		);
	});

	it("and one that looked a single day ahead would be found out", () => {
		/** Looking a day ahead is the same as everything having happened a day earlier. */
		const aDayAhead = (history: GroupHistory): GroupHistory => {
			const sooner = (list: readonly Dated[]) =>
				list.map((one) => ({ ...one, day: one.day - 1, knownDay: one.knownDay - 1 }));
			const areas = history.areas.map((area) => ({ ...area, incidents: sooner(area.incidents) }));
			return { ...history, areas };
		};
		fc.assert(
			fc.property(groupFrom(fc.constant(null)), mondays, (history, day) => {
				const onTheDay = [{ day, knownDay: day, count: 9 }];
				const other = retold(history, (one) => one.day < day, onTheDay);
				const scores = [history, other].map((one) => {
					const known = retold(one, ({ day: happened }) => happened <= day, []);
					return decided(aDayAhead(known), day, day);
				});
				// A history that had nine incidents in every area on that very day is the one that must differ.
				const had = history.areas.some(({ incidents }) => incidents.some((one) => one.day === day));
				if (!had) expect(scores[1]).not.toEqual(scores[0]);
				expect(decided(other, day, day)).toEqual(decided(history, day, day));
			}),
			{ numRuns: 25 },
		);
	});
});

describe("the sums", () => {
	const tested = groupFrom(fc.constant(null)).map((history) =>
		backTest(history, { weekStart: 1, untilDay: END, leastWeeks: 20, parameters }),
	);

	it("catch no more than there was, and chance catches its share", () => {
		fc.assert(
			fc.property(tested, ({ sums, days }) => {
				for (const rule of RULE_IDS) {
					const own = sums[rule];
					expect(own.topOne).toBeLessThanOrEqual(own.topThree + 1e-9);
					expect(own.topThree).toBeLessThanOrEqual(own.nextWeek + 1e-9);
					expect(own.topOneEight).toBeLessThanOrEqual(own.nextEight + 1e-9);
					expect(own.quiet).toBeLessThanOrEqual(own.picks + 1e-9);
					expect(own.visited).toBeLessThanOrEqual(own.visitable + 1e-9);
					expect(own.picks).toBeLessThanOrEqual(days.length);
					expect(own.nextWeek).toBe(sums.random.nextWeek);
				}
			}),
			{ numRuns: 15 },
		);
	});

	it("add up whatever the order", () => {
		fc.assert(
			fc.property(tested, tested, (one, other) => {
				const [there, back] = [
					addSums([one.sums.pick, other.sums.pick]),
					addSums([other.sums.pick, one.sums.pick]),
				];
				expect(there).toEqual(back);
				expect(there.topOne).toBe(one.sums.pick.topOne + other.sums.pick.topOne);
			}),
			{ numRuns: 5 },
		);
	});

	it("chances of a rule add up to the places, for any values", () => {
		const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null)), { maxLength: 12 });
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 4 }), (given, places) => {
				const chances = chancesOf(given, places);
				const open = given.filter((value) => value !== null).length;
				const sum = chances.reduce((total, chance) => total + chance, 0);
				expect(sum).toBeCloseTo(Math.min(places, open), 9);
				expect(chances.every((chance, at) => given[at] !== null || chance === 0)).toBe(true);
			}),
		);
	});
});
