/** Ranks and classes at their edges: ties, groups where nobody called, small villages; shares tested against the exact binomial. */
import { describe, expect, it } from "vitest";
import { NATIONAL_SHARES } from "@/data/taxonomy";
import type { Population } from "@/lib/analysis/population";
import type { VillageCounts } from "@/lib/analysis/village-figures";
import { wallCategories } from "@/lib/trends/categories";
import { wallRanking } from "@/lib/trends/ranking";
import { wallRate } from "@/lib/trends/rate";

const counted = (counts: Readonly<Record<string, number>>): VillageCounts => ({
	counts: new Map(Object.entries(counts)),
	outside: 0,
	unknown: 0,
});
const listed = (people: Readonly<Record<string, number>>): ReadonlyMap<string, Population> =>
	new Map(
		Object.entries(people).map(([village, count]) => [
			village,
			{ people: count, kind: "resident", year: 2026, isOfYear: true },
		]),
	);

/** No village has taken another one in. */
const UNMERGED = { names: new Map<string, readonly string[]>(), villageOf: (name: string) => name };

describe("the ranking", () => {
	const PEOPLE = listed({
		甲村: 1000,
		乙村: 1000,
		丙村: 1000,
		丁村: 299,
		东社区: 900,
		西居委会: 800,
		南港: 700,
	});
	const NOW = counted({ 甲村: 4, 乙村: 4, 丙村: 1, 丁村: 9, 东社区: 0, 西居委会: 0, 南港: 2, 北村: 3 });
	const BASE = counted({ 甲村: 30 });
	const ranked = wallRanking({
		counts: { now: NOW, base: BASE },
		populations: PEOPLE,
		...UNMERGED,
		peerGroups: [],
		isComparable: true,
		phi: 1.2,
	});
	const ranksIn = (name: string) =>
		Object.fromEntries(
			ranked.groups.find((group) => group.name === name)?.units.map(({ village, rank }) => [village, rank]) ??
				[],
		);

	it("gives equal rates one rank, and none to fewer than 300 people or an unknown number", () => {
		expect(ranksIn("村")).toEqual({ 甲村: 1, 乙村: 1, 丙村: 3, 丁村: null, 北村: null });
		expect(ranked.groups.find(({ name }) => name === "村")?.units.map(({ village }) => village)).toEqual([
			"甲村",
			"乙村",
			"丙村",
			"丁村",
			"北村",
		]);
	});

	it("ranks nobody where nobody of the group called, and puts names of no kind apart", () => {
		expect(ranksIn("社区")).toEqual({ 东社区: null, 西居委会: null });
		expect(ranksIn("其他")).toEqual({ 南港: 1 });
	});

	it("compares each village by its own counts only where the years are alike", () => {
		const unit = (ranking: typeof ranked, village: string) =>
			ranking.groups.flatMap(({ units }) => units).find((one) => one.village === village);
		expect(unit(ranked, "甲村")?.compared).toMatchObject({ base: 30, now: 4, verdict: "clear_fall" });
		expect(unit(ranked, "乙村")?.compared).toMatchObject({ base: 0, change: null, verdict: "too_few" });
		const blind = wallRanking({
			counts: { now: NOW, base: BASE },
			populations: PEOPLE,
			...UNMERGED,
			peerGroups: [{ name: "村", villages: ["南港"] }],
			isComparable: false,
			phi: 1.2,
		});
		expect(unit(blind, "甲村")?.compared).toBeNull();
		// A group of the settings that is called like a kind takes the kind in.
		expect(blind.groups.map(({ name, units }) => [name, units.length])).toEqual([
			["村", 6],
			["社区", 2],
		]);
	});

	it("puts a merged village into the group that the settings have it in, else into that of an old one", () => {
		const groupsFor = (peerGroups: readonly { readonly name: string; readonly villages: string[] }[]) =>
			wallRanking({
				counts: { now: counted({ 合兴村: 2, 甲村: 1 }), base: counted({}) },
				populations: PEOPLE,
				names: new Map([["合兴村", ["合兴村", "旧桥村"]]]),
				villageOf: (name) => (name === "旧桥村" || name === "石岭村" ? "合兴村" : name),
				peerGroups,
				isComparable: false,
				phi: 1.2,
			}).groups.map(({ name, units }) => [name, units.map(({ village }) => village)]);
		const old = { name: "桥边", villages: ["旧桥村"] };
		expect(groupsFor([old])).toEqual([
			["桥边", ["合兴村"]],
			["村", ["甲村"]],
		]);
		expect(groupsFor([old, { name: "新并", villages: ["合兴村"] }])[0]).toEqual(["新并", ["合兴村"]]);
	});

	it("has no rate without people, and one of 0 without calls", () => {
		const reach = { now: "whole", base: "whole" } as const;
		const none = { now: new Map<string, Population>(), base: new Map<string, Population>() };
		const counts = { now: counted({ 甲村: 4 }), base: counted({ 甲村: 0 }) };
		const shared = { counts, reach, isComparable: true, phi: 1.2 };
		expect(wallRate({ ...shared, populations: none })).toMatchObject({
			people: { now: null, base: null },
			per10k: { now: null, base: null },
			left: 4,
			compared: null,
		});
		const populations = { now: listed({ 甲村: 1000 }), base: listed({ 甲村: 500 }) };
		expect(wallRate({ ...shared, populations })).toMatchObject({
			per10k: { now: 40, base: 0 },
			compared: { base: 0, now: 4, change: null, verdict: "too_few" },
		});
		const unreached = { ...shared, populations, reach: { now: "whole", base: "none" } as const };
		expect(wallRate(unreached)).toMatchObject({
			per10k: { base: null },
			counts: { base: null },
			compared: null,
		});
		// Other villages, or residents against registered people: the rates stand, and are not held against each other.
		const more = { now: listed({ 甲村: 1000, 乙村: 300 }), base: listed({ 甲村: 500 }) };
		const wider = { now: counted({ 甲村: 4, 乙村: 1 }), base: counted({ 甲村: 2, 乙村: 1 }) };
		expect(wallRate({ ...shared, counts: wider, populations: more })).toMatchObject({
			isAlike: false,
			per10k: { now: (5 / 1300) * 10_000, base: 40 },
			compared: null,
		});
	});
});

/** Two-sided mid-p by adding up the binomial itself. */
function plainMidP(k: number, n: number, chance: number): number {
	let mass = (1 - chance) ** n;
	let below = 0;
	for (let at = 0; at < k; at += 1) {
		below += mass;
		mass *= ((n - at) / (at + 1)) * (chance / (1 - chance));
	}
	const tail = below + mass / 2;
	return Math.min(1, 2 * Math.min(tail, 1 - tail));
}

describe("the national classes", () => {
	const none = new Map<string | null, number>();
	const judged = (now: ReadonlyMap<string | null, number>) =>
		wallCategories({ counts: { now, base: none }, isComparable: false, phi: 1.2 });

	it("are tested by the exact binomial of the national share, at both ends too", () => {
		const mixes: readonly Readonly<Record<string, number>>[] = [
			{ rebate_orders: 21, fake_customer_service: 12, fake_investment: 5, romance: 1, fake_military: 3 },
			{ rebate_orders: 40 },
			{ romance: 9, rebate_orders: 1 },
		];
		for (const mix of mixes) {
			for (const { value, own, national, p } of judged(new Map(Object.entries(mix))).classes) {
				expect([own.part, national]).toEqual([
					mix[value] ?? 0,
					(Object.entries(NATIONAL_SHARES).find(([id]) => id === value)?.[1] ?? 0) / 100,
				]);
				expect(p).toBeCloseTo(plainMidP(own.part, own.whole, national), 9);
			}
		}
	});

	it("differ from nothing where ours are the country's shares, and name what is far from them", () => {
		const like = judged(
			new Map(Object.entries(NATIONAL_SHARES).map(([id, share]) => [id, Math.round(share * 10)])),
		);
		expect(like.classes.filter(({ outside }) => outside !== null)).toEqual([]);
		const unlike = judged(
			new Map([
				["rebate_orders", 20],
				["romance", 60],
				["fake_investment", 20],
			]),
		);
		const sides = Object.fromEntries(unlike.classes.map(({ value, outside }) => [value, outside]));
		expect(sides).toMatchObject({ romance: "above", rebate_orders: "below", fake_customer_service: "below" });
		expect(sides.fake_military).toBeNull();
	});

	it("never say high or low against the interval printed beside the share", () => {
		for (let part = 0; part <= 60; part += 1) {
			const { classes } = judged(
				new Map([
					["rebate_orders", part],
					["romance", 60 - part],
				]),
			);
			for (const { outside, own, national } of classes) {
				if (outside === "above") expect(own.low).toBeGreaterThan(national);
				if (outside === "below") expect(own.high).toBeLessThan(national);
			}
		}
	});

	it("say nothing of no calls, and leave 其他 and 不详 out of every share", () => {
		const empty = judged(none);
		expect(
			empty.classes.every(({ own, p, outside }) => own.share === null && p === null && outside === null),
		).toBe(true);
		const found = judged(
			new Map<string | null, number>([
				["romance", 2],
				["other", 5],
				["本地叫法", 1],
				[null, 7],
			]),
		);
		expect([found.other, found.unknown, found.classes[0]?.own.whole]).toEqual([6, 7, 2]);
	});
});
