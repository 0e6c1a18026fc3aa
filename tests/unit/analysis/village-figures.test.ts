/** Villages of a window: who had none, rates per 10 000 and what they say of small villages; on the engine and by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { isDoubleFallOfLoss, lossChange } from "@/lib/analysis/loss-change";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import { lossPartsPlan } from "@/lib/analysis/plans/loss-parts";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { type Population, peopleTogether, perHead, populationsOf } from "@/lib/analysis/population";
import type { Question } from "@/lib/analysis/question";
import {
	surgingVillages,
	type VillageCounts,
	villageCounts,
	villageFigures,
	zeroVillages,
} from "@/lib/analysis/village-figures";
import { townSurgeOf } from "@/lib/analysis/weeks";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { METRICS, PER_PEOPLE } from "@/lib/metrics";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { townSurge } from "@/lib/statistics/surge";
import { loaded, textFile } from "../../support/workspace";
import { day, range } from "./windows";

const VILLAGES = ["甲村", "乙村", "丙村", "丁村"];
const PEOPLE = { 甲村: 8000, 乙村: 250, 丙村: 3000, 丁村: null } as const;
/** Village as written, day, loss in yuan. */
const CALLS: readonly (readonly [village: string, date: string, loss: number])[] = [
	...Array.from(
		{ length: 14 },
		(_, at) => ["甲村", `2026-03-${String(at + 1).padStart(2, "0")}`, 1000] as const,
	),
	["乙村", "2026-03-05", 500],
	["丁村", "2026-03-06", 700],
	["", "2026-03-07", 800],
	["", "2026-03-08", 900],
	["戊村", "2026-03-09", 900],
	...Array.from(
		{ length: 40 },
		(_, at) => ["甲村", `2025-03-${String((at % 28) + 1).padStart(2, "0")}`, 3000] as const,
	),
	["甲村", "2025-03-20", 900_000],
	["丙村", "2025-03-20", 900],
];
const QUESTION: Question = {
	basis: "calls",
	windows: {
		current: range("2026-03-01", "2026-03-31"),
		previous: null,
		lastYear: range("2025-03-01", "2025-03-31"),
	},
	filters: [],
};

let workspace: Awaited<ReturnType<typeof loaded>>;
let dictionary: Dictionary;
let populations: ReadonlyMap<string, Population>;
let counts: VillageCounts;
beforeAll(async () => {
	const lines = CALLS.map(
		([village, date, loss], at) => `J${at},${date} 09:00,刷单返利,甲${at},${village},${loss}`,
	);
	const lists = VILLAGES.map((village) => `${village},2026,${PEOPLE[village as keyof typeof PEOPLE] ?? ""}`);
	workspace = await loaded(
		[
			textFile("村居.csv", ["村居名称,年份,常住人口", ...lists, ""].join("\n")),
			textFile(
				"警情.csv",
				["警情编号,报警时间,原始性质,受害人姓名,居住村居,损失金额", ...lines, ""].join("\n"),
			),
		],
		DEFAULT_SETTINGS,
	);
	const { engine } = workspace;
	dictionary = await loadDictionary(engine);
	populations = populationsOf(await engine.query(populationsPlan()), day("2026-03-01"));
	const { victim_village: dimension } = DIMENSIONS;
	const rows = await engine.query(byValuePlan(QUESTION, METRICS.calls, dimension, dictionary));
	counts = villageCounts(rows, "current", VILLAGES, dictionary);
}, 120_000);
afterAll(() => workspace.engine.close());

describe("the villages of a window", () => {
	it("count what was counted, 0 included, and leave 不详 apart", () => {
		expect([...counts.counts]).toEqual([
			["甲村", 14],
			["乙村", 1],
			["丙村", 0],
			["丁村", 1],
			["戊村", 1],
		]);
		expect([counts.unknown, counts.outside]).toEqual([2, 0]);
	});

	it("without a case are those of the list that had none", () => {
		expect(zeroVillages(counts, VILLAGES)).toEqual(["丙村"]);
	});

	it("surge at three in seven days", () => {
		expect(surgingVillages(counts)).toEqual([["甲村", 14]]);
		const week = {
			counts: new Map([
				["甲", 2],
				["乙", 3],
				["丙", 5],
			]),
			outside: 0,
			unknown: 9,
		};
		expect(surgingVillages(week)).toEqual([
			["丙", 5],
			["乙", 3],
		]);
	});

	it("have rates per 10 000 people, worked by hand", () => {
		const found = villageFigures(counts, (village) => populations.get(village) ?? null);
		const byName = new Map(found.villages.map((one) => [one.village, one]));
		const mean = 15 / 11_250;
		const spread = (8000 * (14 / 8000 - mean) ** 2 + 250 * (1 / 250 - mean) ** 2 + 3000 * mean ** 2) / 11_250;
		const variance = Math.max(spread - mean / (11_250 / 3), (0.15 * mean) ** 2);
		const [a, b] = [mean ** 2 / variance, mean / variance];
		expect(found.townPer10k).toBeCloseTo(mean * 10_000, 9);
		for (const [village, count, people] of [
			["甲村", 14, 8000],
			["乙村", 1, 250],
			["丙村", 0, 3000],
		] as const) {
			const figure = byName.get(village);
			expect(figure?.per10k).toBeCloseTo((count / people) * 10_000, 9);
			expect(figure?.shrunk?.rate).toBeCloseTo(((a + count) / (b + people)) * 10_000, 6);
		}
		const shrunk = (village: string) => byName.get(village)?.shrunk?.rate ?? 0;
		expect(byName.get("乙村")?.per10k).toBeGreaterThan(byName.get("甲村")?.per10k ?? 0);
		expect(shrunk("乙村")).toBeLessThan(shrunk("甲村"));
		expect(byName.get("丁村")).toMatchObject({ count: 1, population: null, per10k: null, shrunk: null });
		expect([...byName.values()].filter((one) => one.isSmall).map((one) => one.village)).toEqual([
			"乙村",
			"丁村",
			"戊村",
		]);
		expect(found.villages.map((one) => one.place)).toEqual([
			"ordinary",
			"ordinary",
			"rather_low",
			null,
			null,
		]);
	});

	it("have no rates towards a town without events, and no town without people", () => {
		const none = { counts: new Map([["甲村", 0]]), outside: 0, unknown: 0 };
		const found = villageFigures(none, () => populations.get("甲村") ?? null);
		expect(found).toMatchObject({ townPer10k: 0, villages: [{ per10k: 0, shrunk: null, place: null }] });
		expect(villageFigures(counts, () => null).townPer10k).toBeNull();
	});
});

describe("figures per head", () => {
	it("are null where count or people are not known, and not cut at everybody", () => {
		expect(perHead(PER_PEOPLE.cases_per_10k, 3, 1500)).toBeCloseTo(20, 12);
		expect(perHead(PER_PEOPLE.receipt_coverage, 3000, 1500)).toBe(2);
		expect(perHead(PER_PEOPLE.protection, null, 1500)).toBeNull();
		expect(perHead(PER_PEOPLE.protection, 3, null)).toBeNull();
		expect(peopleTogether([])).toBeNull();
		expect(peopleTogether(populations.values())).toBe(11_250);
	});
});

describe("双下降 of calls and losses", () => {
	const whole = { current: "whole", previous: "whole", lastYear: "whole" } as const;

	it("takes a fall of losses only where it survives without the largest case", async () => {
		const rows = await workspace.engine.query(lossPartsPlan(QUESTION, dictionary));
		const found = lossChange(rows, "lastYear", whole, 1.2);
		expect(found?.base).toMatchObject({ count: 42, sum: 1_020_900_00, largest: { fen: 90_000_000 } });
		expect(found?.now).toMatchObject({ count: 19, sum: 17_800_00, largest: { fen: 100_000 } });
		// One case of 900 000 among 40 of 3 000: the sum alone is no evidence, the rest is.
		expect(found?.all.compared.verdict).toBe("within_noise");
		expect(found?.withoutLargest).toMatchObject({ base: 120_900_00, now: 16_800_00 });
		expect(found?.withoutLargest.compared.verdict).toBe("clear_fall");
		expect(isDoubleFallOfLoss("clear_fall", found)).toBe(false);
		const calm = rows.map((row) =>
			row.window_name === "lastYear"
				? {
						...row,
						losses: 41,
						events: 41,
						loss_fen: 123_000_00,
						squares: 41 * 300_000 ** 2,
						largest_fen: 300_000,
					}
				: row,
		);
		const fall = lossChange(calm, "lastYear", whole, 1.2);
		expect(isDoubleFallOfLoss("clear_fall", fall)).toBe(true);
		expect(isDoubleFallOfLoss("within_noise", fall)).toBe(false);
		expect(isDoubleFallOfLoss(null, fall)).toBe(false);
		expect(isDoubleFallOfLoss("clear_fall", null)).toBe(false);
	});

	it("is not asked where a window is missing or recorded in part", async () => {
		const rows = await workspace.engine.query(lossPartsPlan(QUESTION, dictionary));
		expect(lossChange(rows, "previous", whole, 1.2)).toBeNull();
		expect(lossChange(rows, "lastYear", { ...whole, lastYear: "part" }, 1.2)).toBeNull();
	});
});

describe("the town's surge", () => {
	it("is read from daily counts, days without events included", () => {
		const daily = new Map(Array.from({ length: 300 }, (_, at) => [20_000 + at * 3, (at % 2) + 1]));
		const [first, end] = [20_100, 20_800];
		const days = Array.from({ length: end - first }, (_, at) => daily.get(first + at) ?? 0);
		expect(townSurgeOf(daily, first, end)).toEqual(townSurge(days));
		expect(townSurgeOf(daily, end - 62, end)).toBeNull();
		expect(townSurgeOf(daily, null, end)).toBeNull();
		expect(townSurgeOf(daily, end + 5, end)).toBeNull();
		expect(townSurgeOf(new Map([...daily, [end - 1, 30]]), first, end)?.isAlarm).toBe(true);
	});
});
