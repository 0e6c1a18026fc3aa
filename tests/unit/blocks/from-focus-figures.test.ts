/** No text of the ranking ever shows a figure that is none, whatever the records know of an area. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposalSentences } from "@/lib/blocks/focus-words";
import { focusTable } from "@/lib/blocks/from-focus";
import { outlooksOf } from "@/lib/focus/outlook";
import { pickOrder } from "@/lib/focus/pick";
import { scoreAreas } from "@/lib/focus/score";
import { FOCUS_PARAMETER_IDS, FOCUS_PARAMETERS, type FocusParameters } from "@/lib/settings/focus-parameters";

describe("the ranking of areas of which little is known", () => {
	const someArea = fc.record({
		weekly: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 9 })), { minLength: 12, maxLength: 12 }),
		population: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 50_000 })),
		reached: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 })),
		repeats: fc.nat({ max: 200 }),
		weeksSinceVisit: fc.oneof(fc.constant(null), fc.nat({ max: 300 })),
	});
	const extremes = fc.record(
		Object.fromEntries(
			FOCUS_PARAMETER_IDS.map((id) => {
				const { lowest, highest, standard: usual } = FOCUS_PARAMETERS[id];
				return [id, fc.constantFrom(lowest, usual, highest)];
			}),
		) as Record<keyof FocusParameters, fc.Arbitrary<number>>,
	);

	it("shows no NaN, undefined, null or Infinity, whatever is known of the areas", () => {
		let texts = 0;
		const group = fc.constantFrom("village" as const, "zone" as const);
		const areas = fc.tuple(fc.array(someArea, { maxLength: 5 }), fc.nat({ max: 12 }));
		fc.assert(
			fc.property(
				areas,
				extremes,
				group,
				fc.double({ min: 0.2, max: 5, noNaN: true }),
				(made, parameters, of, season) => {
					const [records, weeks] = made;
					const features = records.map((facts, at) => ({
						...facts,
						area: `村${at}`,
						code: String(at),
						weekly: facts.weekly.slice(0, weeks),
					}));
					const score = scoreAreas(features, { season, parameters });
					const proposed = pickOrder(score)[0]?.features.area ?? null;
					const given = { group: of, score, outlooks: outlooksOf(score), proposed, parameters, picked: null };
					const { rows, footnote } = focusTable(given);
					const said = [
						...rows.flatMap(({ cells }) => cells.flatMap(({ text, hint }) => [text, hint ?? ""])),
						...proposalSentences(given),
						footnote ?? "",
					];
					texts += said.length;
					expect(said.filter((text) => /NaN|undefined|null|Infinity|∞|\[object/.test(text))).toEqual([]);
					const sorts = rows.flatMap(({ cells }) => cells.map(({ sort }) => sort ?? 0));
					expect(sorts.every((sort) => Number.isFinite(sort))).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
		expect(texts).toBeGreaterThan(5000);
	});
});
