/** The inputs of a pick say for ever what its morning said: after any way through an archive, whatever is imported or set later. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askMorning } from "@/lib/focus/ask-morning";
import type { AreaFeatures } from "@/lib/focus/features";
import {
	FOCUS_RULE_VERSION,
	type FrozenInputs,
	frozenInputs,
	scoreOfInputs,
} from "@/lib/focus/frozen-inputs";
import { pickKept, picksIn } from "@/lib/focus/kept-picks";
import { outlooksOf } from "@/lib/focus/outlook";
import { pickOrder } from "@/lib/focus/pick";
import { scoreAreas } from "@/lib/focus/score";
import { FOCUS_PARAMETER_IDS, FOCUS_PARAMETERS, type FocusParameters } from "@/lib/settings/focus-parameters";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";
import { csv } from "../ingest/tables";
import { callsFile, importTown, NOW, townOn, WEEK } from "./small-town";

const count = (max: number) => fc.nat({ max });

/** Areas of equally many weeks, quiet ones, empty ones and unknown ones among them. */
const someAreas: fc.Arbitrary<readonly AreaFeatures[]> = fc
	.tuple(count(30), fc.integer({ min: 1, max: 6 }))
	.chain(([weeks, areas]) =>
		fc.tuple(
			...Array.from({ length: areas }, (_, at) =>
				fc.record({
					area: fc.constant(`村${at}`),
					code: fc.constantFrom("01", "02", `0${at}`),
					weekly: fc.array(fc.oneof(fc.constant(0), count(4)), { minLength: weeks, maxLength: weeks }),
					population: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 9000 })),
					reached: count(500),
					repeats: count(20),
					weeksSinceVisit: fc.oneof(fc.constant(null), count(80)),
				}),
			),
		),
	);

const someParameters: fc.Arbitrary<FocusParameters> = fc.record(
	Object.fromEntries(
		FOCUS_PARAMETER_IDS.map((id) => {
			const { lowest, highest, step } = FOCUS_PARAMETERS[id];
			const steps = fc.nat({ max: Math.floor((highest - lowest) / step) });
			return [id, steps.map((at) => lowest + at * step)];
		}),
	) as Record<keyof FocusParameters, fc.Arbitrary<number>>,
);

const names = (score: ReturnType<typeof scoreAreas>) => pickOrder(score).map(({ features }) => features.area);

describe("frozenInputs", () => {
	it("give the very same score, outlooks and order of picks after they went through JSON", () => {
		let scored = 0;
		fc.assert(
			fc.property(
				someAreas,
				someParameters,
				fc.double({ min: 0.2, max: 5, noNaN: true }),
				(areas, parameters, season) => {
					const score = scoreAreas(areas, { season, parameters });
					const inputs = frozenInputs(score, { parameters, recordsUntil: null });
					const again = scoreOfInputs(JSON.parse(JSON.stringify(inputs)) as FrozenInputs);
					expect(again).toEqual(score);
					expect(names(again)).toEqual(names(score));
					expect(outlooksOf(again)).toEqual(outlooksOf(score));
					scored += score.areas.length;
				},
			),
			{ numRuns: 60 },
		);
		expect(scored).toBeGreaterThan(60);
	});

	it("name the rule, and leave out weeks without an incident", () => {
		const area = { code: "01", population: 900, reached: 3, repeats: 1, weeksSinceVisit: 4 };
		const features = [{ ...area, area: "甲村", weekly: [0, 2, 0, 0, 1] }];
		const { focus: parameters } = settings;
		expect(
			frozenInputs(scoreAreas(features, { season: 1.2, parameters }), { parameters, recordsUntil: NOW }),
		).toEqual({
			ruleVersion: FOCUS_RULE_VERSION,
			parameters,
			season: 1.2,
			weeks: 5,
			recordsUntil: NOW,
			candidates: [
				{
					...area,
					area: "甲村",
					incidents: [
						[1, 2],
						[4, 1],
					],
				},
			],
		});
	});
});

describe("the inputs of a kept pick", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	const morning = (picks: ReturnType<typeof picksIn>, by = settings) =>
		askMorning(engine, { settings: by, week: WEEK, picks });

	it("stay what they were while records, registers, receipts and settings change under them", async () => {
		const store = new MemoryStore();
		const town = await townOn(store, engine);
		const before = await morning([]);
		await pickKept(town, settings, NOW, { group: "village", week: WEEK, area: "甲村", reason: null });
		await pickKept(town, settings, NOW, { group: "zone", week: WEEK, area: "一区", reason: null });
		const kept = JSON.stringify(picksIn(town.archive));

		const later = "2026-05-20 09:00:00" as CivilMoment;
		const calls = callsFile("K", { 乙村: [-200, -90, 30, 110, 120, 121, 122, 123, 130], 丙村: [99] });
		const people = csv(
			"村居2.csv",
			"村居名称,年份,常住人口",
			"甲村,2026,9000",
			"乙村,2026,100",
			"丁村,2026,50",
		);
		const receipts = csv("回执.csv", "回执编号,签署时间,姓名,村居", "H1,2026-05-01 09:00,郑一,甲村");
		await importTown(town, [calls, people, receipts], later);
		const after = await morning([], { ...settings, focus: { ...settings.focus, recencyPrior: 1 } });
		expect(after.village.score).not.toEqual(before.village.score);
		expect(after.village.inputs).not.toEqual(before.village.inputs);

		const picks = picksIn(await opened(store.restarted()));
		expect(JSON.stringify(picks)).toBe(kept);
		for (const { group, inputs, proposed } of picks) {
			const score = scoreOfInputs(inputs);
			expect(inputs).toEqual(before[group].inputs);
			expect(score).toEqual(before[group].score);
			expect(outlooksOf(score)).toEqual(before[group].outlooks);
			expect(names(score)[0]).toBe(before[group].proposed);
			expect(proposed).toBe(before[group].proposed);
		}
		expect(picks.map(({ group }) => group)).toEqual(["village", "zone"]);
	});

	it("know the visits there were: a pick of an earlier week rests, a later one does not count", async () => {
		const town = await townOn(new MemoryStore(), engine);
		const wishes = ["2026-05-04", "2026-05-18"] as const;
		for (const week of wishes)
			await pickKept(town, settings, NOW, {
				group: "village",
				week: week as typeof WEEK,
				area: "甲村",
				reason: "先去",
			});
		await pickKept(town, settings, NOW, { group: "village", week: WEEK, area: "丙村", reason: "近来多发" });
		const own = picksIn(town.archive).find(({ week }) => week === WEEK);
		expect(own?.inputs.candidates.map(({ area, weeksSinceVisit }) => [area, weeksSinceVisit])).toEqual([
			["甲村", 1],
			["乙村", null],
			["丙村", null],
		]);
		expect(own?.proposed).not.toBe("甲村");
	});
});
