/** Which area is proposed: the highest priority, then who waits longest, then the smaller code; and when nothing can be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaFeatures } from "@/lib/focus/features";
import type { AreaHistory } from "@/lib/focus/history";
import { scoreOn } from "@/lib/focus/morning-score";
import { pickOrder } from "@/lib/focus/pick";
import { scoreAreas } from "@/lib/focus/score";
import { STANDARD_FOCUS_PARAMETERS as standard } from "@/lib/settings/focus-parameters";
import { areaOf, historyOf, MONDAY } from "./histories";

const TEN_WEEKS = [1, 0, 0, 2, 0, 0, 0, 1, 0, 0];

function area(code: string, more: Partial<AreaFeatures> = {}): AreaFeatures {
	const facts = { weekly: TEN_WEEKS, population: 1000, reached: 0, repeats: 0, weeksSinceVisit: null };
	return { area: `村${code}`, code, ...facts, ...more };
}
const scored = (areas: readonly AreaFeatures[], parameters = standard) =>
	scoreAreas(areas, { season: 1, parameters });
const order = (areas: readonly AreaFeatures[], parameters = standard) =>
	pickOrder(scored(areas, parameters)).map(({ features }) => features.code);

describe("pickOrder", () => {
	it("puts the highest priority first, not the highest risk", () => {
		// One repeat makes 01 riskier by exp(0.034); T is 1 + 8/52 for it and 2 for 02.
		const areas = [area("01", { repeats: 1, weeksSinceVisit: 8 }), area("02", { weeksSinceVisit: 52 })];
		const [riskier, waiting] = scored(areas).areas;
		expect((riskier?.risk ?? 0) / (waiting?.risk ?? 0)).toBeCloseTo(Math.exp(0.034), 12);
		expect(order(areas)).toEqual(["02", "01"]);
		expect(
			order([area("01", { repeats: 1, weeksSinceVisit: 52 }), area("02", { weeksSinceVisit: 52 })]),
		).toEqual(["01", "02"]);
	});

	it("puts of equal priorities the longer unvisited first, and the never visited before all", () => {
		// Beyond a year rotation is the same: 52, 60 and 200 weeks and never have equal priorities.
		const areas = [
			area("01", { weeksSinceVisit: 52 }),
			area("02", { weeksSinceVisit: 200 }),
			area("03", { weeksSinceVisit: 60 }),
			area("04"),
		];
		expect(new Set(scored(areas).areas.map(({ priority }) => priority)).size).toBe(1);
		expect(order(areas)).toEqual(["04", "02", "03", "01"]);
		expect(order(areas.toReversed())).toEqual(["04", "02", "03", "01"]);
	});

	it("puts of those that wait equally long the smaller code first, sign by sign", () => {
		const codes = ["2", "10", "甲", "1", "乙"];
		const expected = ["1", "10", "2", "乙", "甲"];
		for (const weeksSinceVisit of [null, 20])
			expect(order(codes.map((code) => area(code, { weeksSinceVisit })))).toEqual(expected);
	});

	it("without rotation still lets the longer unvisited decide between equals", () => {
		const areas = [area("01", { weeksSinceVisit: 9 }), area("02", { weeksSinceVisit: 10 })];
		expect(order(areas, { ...standard, rotationWeight: 0 })).toEqual(["02", "01"]);
	});

	it("leaves out those in their cool-down, which ends with its last week, unless all are in it: then waiting decides", () => {
		const weeks = [0, 1, 7, 8, 9];
		const areas = weeks.map((weeksSinceVisit) => area(`0${weeksSinceVisit}`, { weeksSinceVisit }));
		expect(order(areas)).toEqual(["09", "08"]);
		expect(order(areas, { ...standard, coolDownWeeks: 0 })).toEqual(["09", "08", "07", "01", "00"]);
		expect(order(areas, { ...standard, coolDownWeeks: 10 })).toEqual(["09", "08", "07", "01", "00"]);
	});

	it("takes an unknown population for an ordinary one", () => {
		const [known, unknown] = [area("02"), area("01", { population: null })];
		const { areas } = scored([known, unknown]);
		expect(areas.map(({ own }) => own.size)).toEqual([1, 1]);
		expect(areas[0]?.priority).toBe(areas[1]?.priority);
		expect(order([known, unknown])).toEqual(["01", "02"]);
		expect(order([area("02", { population: null }), unknown])).toEqual(["01", "02"]);
	});

	it("never picks where nobody lives, whatever the registers know of the others", () => {
		const nobody = area("01", { population: 0, weekly: TEN_WEEKS.map(() => 0) });
		expect(order([nobody, area("02")])).toEqual(["02"]);
		expect(order([nobody, area("02", { population: null })])).toEqual(["02"]);
		expect(order([nobody])).toEqual([]);
	});

	it("below 8 weeks lets waiting decide before risk, from 8 weeks on risk", () => {
		const busy = (weeks: number) => area("01", { weekly: Array(weeks).fill(5), weeksSinceVisit: 20 });
		const quiet = (weeks: number, more: Partial<AreaFeatures>) =>
			area("02", { weekly: Array(weeks).fill(0), ...more });
		expect(order([busy(7), quiet(7, { weeksSinceVisit: 21 })])).toEqual(["02", "01"]);
		expect(order([busy(7), quiet(7, { weeksSinceVisit: null })])).toEqual(["02", "01"]);
		expect(order([busy(7), quiet(7, { weeksSinceVisit: 20 })])).toEqual(["01", "02"]);
		expect(order([busy(8), quiet(8, { weeksSinceVisit: 21 })])).toEqual(["01", "02"]);
	});

	it("has nothing to propose without an incident, a week or an area", () => {
		expect(order([area("01", { weekly: [0, 0, 0] }), area("02", { weekly: [0, 0, 0] })])).toEqual([]);
		expect(order([area("01", { weekly: [] })])).toEqual([]);
		expect(order([])).toEqual([]);
	});

	it("proposes a single area every week", () => {
		expect(order([area("01")])).toEqual(["01"]);
		expect(order([area("01", { weeksSinceVisit: 8 })])).toEqual(["01"]);
		expect(order([area("01", { weeksSinceVisit: 7 })])).toEqual(["01"]);
	});

	it("is sorted by the three rules, whoever comes in which order", () => {
		const someArea = fc.record({
			weekly: fc.constantFrom(TEN_WEEKS, TEN_WEEKS.toReversed(), Array(10).fill(0)),
			population: fc.constantFrom(null, 0, 500, 1000),
			weeksSinceVisit: fc.constantFrom(null, 3, 8, 52, 53, 60),
		});
		let pairs = 0;
		fc.assert(
			fc.property(
				fc
					.array(someArea, { minLength: 1, maxLength: 8 })
					.map((areas) => areas.map((more, at) => area(String(at), more)))
					.chain((areas) =>
						fc.tuple(fc.constant(areas), fc.shuffledSubarray(areas, { minLength: areas.length })),
					),
				([areas, shuffled]) => {
					const picks = pickOrder(scored(areas));
					const rests = ({ weeksSinceVisit, population }: AreaFeatures) =>
						weeksSinceVisit === 3 || population === 0;
					const open = areas.filter((one) => !rests(one));
					const lived = areas.filter(({ population }) => population !== 0);
					if (scored(areas).areas.length > 0)
						expect(picks.length).toBe((open.length > 0 ? open : lived).length);
					const waits = (one: AreaFeatures) => one.weeksSinceVisit ?? 1e6;
					for (const [at, after] of picks.slice(1).entries()) {
						const before = picks[at]!;
						const key = [
							before.priority - after.priority,
							waits(before.features) - waits(after.features),
							Number(after.features.code) - Number(before.features.code),
						].find((difference) => difference !== 0);
						expect(key).toBeGreaterThan(0);
						pairs += 1;
					}
					expect(pickOrder(scored(shuffled))).toEqual(picks);
				},
			),
			{ numRuns: 200 },
		);
		expect(pairs).toBeGreaterThan(200);
	});
});

describe("the pick of a morning", () => {
	/** After so many weeks of history, some areas visited in the weeks before. */
	function on(areas: readonly AreaHistory[], weeks: number, visited: readonly string[] = []) {
		const lastVisit = (name: string) => {
			const back = visited.indexOf(name);
			return back < 0 ? null : MONDAY + (weeks - 1 - back) * 7;
		};
		const score = scoreOn(historyOf(areas), { day: MONDAY + weeks * 7, lastVisit, parameters: standard });
		return { score, first: pickOrder(score)[0]?.features.area };
	}
	const BUSY = areaOf("甲", [1, 2, 0, 1, 2, 1, 1, 2, 1, 0], 1000);
	const QUIET = areaOf("乙", [0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 1000);

	it("is the riskiest that does not rest; from the eighth complete week on enough is known", () => {
		expect(on([BUSY, QUIET], 10).first).toBe("甲");
		expect(on([BUSY, QUIET], 10, ["甲"]).first).toBe("乙");
		const known = [7, 8].map((weeks) => on([BUSY, QUIET], weeks).score.isKnownEnough);
		expect(known).toEqual([false, true]);
	});

	it("is the one that waits longest where all rest; none where nothing happened, where no week is complete and where there is no area", () => {
		expect(on([BUSY, QUIET], 10, ["甲", "乙"]).first).toBe("乙");
		expect(on([areaOf("甲", [], 1000)], 10)).toMatchObject({ first: undefined, score: { prior: null } });
		expect(on([BUSY], 0)).toMatchObject({ first: undefined, score: { weeks: 0 } });
		expect(on([], 10)).toMatchObject({ first: undefined, score: { areas: [] } });
	});
});
