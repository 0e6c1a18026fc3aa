/** The score against the vectors of the statistics contract, and what must not move it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FACTOR_IDS } from "@/lib/focus/factors";
import type { AreaFeatures } from "@/lib/focus/features";
import { outlooksOf } from "@/lib/focus/outlook";
import { pickOrder } from "@/lib/focus/pick";
import { type GroupScore, rankedAreas, scoreAreas } from "@/lib/focus/score";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";

const PATH = "../shared/data/risk/risk_vectors.json";

interface VectorArea {
	readonly id: string;
	readonly weekly_counts_latest_first: readonly number[];
	readonly population: number;
	readonly receipts: number;
	readonly weeks_since_visit: number;
	readonly repeats26: number;
	readonly L: number;
	readonly R: number;
	readonly lam: number;
	readonly C: number;
	readonly P: number;
	readonly T: number;
	readonly score: number;
	readonly priority: number;
	readonly points: Readonly<Record<"level" | "recency" | "coverage" | "repeat", number>>;
}

interface Vectors {
	readonly m: number;
	readonly a: number;
	readonly b: number;
	readonly E: number;
	readonly Q: number;
	readonly V: number;
	readonly base: number;
	readonly villages: readonly VectorArea[];
}

const hasVectors = existsSync(PATH);
if (!hasVectors) console.warn(`SKIPPED: ${PATH} is absent, the score is not held against its vectors`);
const vectors: Vectors = hasVectors ? JSON.parse(readFileSync(PATH, "utf8")) : { villages: [] };

const features = vectors.villages.map(
	(village): AreaFeatures => ({
		area: village.id,
		code: village.id,
		weekly: village.weekly_counts_latest_first,
		population: village.population,
		reached: village.receipts,
		repeats: village.repeats26,
		weeksSinceVisit: village.weeks_since_visit,
	}),
);
const scored = (areas: readonly AreaFeatures[]): GroupScore => scoreAreas(areas, { season: 1, parameters });
const order = (score: GroupScore) => rankedAreas(score.areas).map(({ features: { area } }) => area);

function expectClose(found: number | undefined, wanted: number): void {
	expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

describe.skipIf(!hasVectors)("the score of the vectors", () => {
	const score = scored(features);

	it("has the town's prior and mean", () => {
		expectClose(score.prior?.mean, vectors.m);
		expectClose(score.prior?.shape, vectors.a);
		expectClose(score.prior?.rate, vectors.b);
		expectClose(score.meanLevel, vectors.base);
	});

	it.each(vectors.villages.map((village) => [village.id, village] as const))(
		"has every factor of area %s to 1e-9",
		(id, village) => {
			const area = score.areas.find(({ features: { area: name } }) => name === id);
			expectClose(area?.own.level, village.L);
			expectClose(area?.factors.recency, village.R);
			expectClose(area?.expected, village.lam);
			expectClose(area?.factors.coverage, village.C);
			expectClose(area?.factors.repeat, village.P);
			expectClose(area?.rotation, village.T);
			expectClose(area?.score, village.score);
			expectClose(area?.priority, village.priority);
			expectClose(area?.points.level, village.points.level);
			expectClose(area?.points.recency, village.points.recency);
			expectClose(area?.points.coverage, village.points.coverage);
			expectClose(area?.points.repeat, village.points.repeat);
		},
	);

	it("adds up: points of all factors are the score without 50, a season among them", () => {
		for (const season of [1, 0.8, 1.37])
			for (const area of scoreAreas(features, { season, parameters }).areas)
				expectClose(
					FACTOR_IDS.reduce((sum, id) => sum + area.points[id], 0),
					area.score - 50,
				);
	});

	it("does not look at the order of the rows", () => {
		const turned = features.toReversed();
		expect(order(scored(turned))).toEqual(order(score));
		expect(pickOrder(scored(turned)).map((one) => one.features.area)).toEqual(
			pickOrder(score).map((one) => one.features.area),
		);
		expect(outlooksOf(scored(turned))).toEqual(new Map(outlooksOf(score)));
	});

	it("gives the same draws again, and chances that add up to 1", () => {
		const [one, other] = [outlooksOf(score), outlooksOf(score)];
		expect(one).toEqual(other);
		const risks = [...one.values()].map(({ highestRisk }) => highestRisk);
		expect(risks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});

	it("ranks alike with one more village that nobody lives in", () => {
		const empty: AreaFeatures = {
			area: "空村",
			code: "zzz",
			weekly: features[0]?.weekly.map(() => 0) ?? [],
			population: 0,
			reached: 0,
			repeats: 0,
			weeksSinceVisit: null,
		};
		const withNobody = scored([...features, empty]);
		expect(withNobody.areas.slice(0, -1).map(({ score: points }) => points)).toEqual(
			score.areas.map(({ score: points }) => points),
		);
		expect(order(withNobody).filter((area) => area !== "空村")).toEqual(order(score));
		expect(pickOrder(withNobody).some((one) => one.features.area === "空村")).toBe(false);
	});
});
