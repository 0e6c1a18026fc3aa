/** The reward list: ties share a rank, the tenth is shared by all who hold it, and every sum is the sum of its parts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Deeds, rewardList } from "@/lib/ledgers/rewards";
import { REWARD_DEED_IDS, STANDARD_REWARD_TARIFF } from "@/lib/settings/reward-tariff";

const TARIFF = STANDARD_REWARD_TARIFF;
const receipts = (points: Readonly<Record<string, number>>): readonly Deeds[] =>
	Object.entries(points).map(([name, deeds]) => ({ deed: "receipt", name, deeds }));
const ranksOf = (rows: readonly Deeds[]) =>
	rewardList(rows, { ...TARIFF, receipt: 1 })?.ranked.map(({ rank, name }) => [rank, name]);

describe("rewardList", () => {
	it("gives those with as many points one rank and counts them for the next: 1, 1, 3", () => {
		expect(ranksOf(receipts({ 丙三: 4, 乙二: 9, 甲一: 9, 丁四: 1 }))).toEqual([
			[1, "乙二"],
			[1, "甲一"],
			[3, "丙三"],
			[4, "丁四"],
		]);
	});

	it("lists ten, and everybody who shares the tenth rank", () => {
		const points = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`前${at}`, 100 - at]));
		const top = (more: Readonly<Record<string, number>>) =>
			rewardList(receipts({ ...points, ...more }), TARIFF)?.top.map(({ rank }) => rank) ?? [];
		expect(top({ 甲: 5, 乙: 4 })).toHaveLength(10);
		expect(top({ 甲: 5, 乙: 5, 丙: 5, 丁: 4 }).slice(9)).toEqual([10, 10, 10]);
		expect(top({ 甲: 92, 乙: 92, 丙: 5 })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9]);
	});

	it("gives nobody points for hidden names, banks and posts, but counts what they did", () => {
		const names = [null, "张*", "张某", "网格员", "北屏村网格员", "农商行霁溪支行", "和睦村妇联主任", "张三"];
		const list = rewardList(
			names.map((name) => ({ deed: "activity", name, deeds: 2 })),
			TARIFF,
		);
		expect(list?.ranked.map(({ name }) => name)).toEqual(["张三"]);
		expect(list?.unnamed).toEqual({ dissuaded: 0, lead: 0, activity: 14, receipt: 0 });
	});

	it("leaves out whoever has no points, and is null without a deed", () => {
		expect(rewardList(receipts({ 甲: 3 }), { ...TARIFF, receipt: 0 })?.ranked).toEqual([]);
		expect(rewardList([], TARIFF)).toBeNull();
		expect(rewardList(receipts({ 甲: 0 }), TARIFF)).toBeNull();
	});

	it("adds up deed by deed whatever the order of the rows", () => {
		const row = fc.record({
			deed: fc.constantFrom(...REWARD_DEED_IDS),
			name: fc.constantFrom("甲一", "乙二", "丙三", null),
			deeds: fc.integer({ min: 0, max: 9 }),
		});
		fc.assert(
			fc.property(fc.array(row, { maxLength: 20 }), fc.integer(), (rows, turn) => {
				const list = rewardList(rows, TARIFF);
				const moved = rows.map((_, at) => rows[(at + Math.abs(turn)) % rows.length] ?? rows[0]);
				expect(
					rewardList(
						moved.flatMap((one) => one ?? []),
						TARIFF,
					),
				).toEqual(list);
				for (const deed of REWARD_DEED_IDS) {
					const all = rows.filter((one) => one.deed === deed).reduce((sum, { deeds }) => sum + deeds, 0);
					const told = (list?.ranked ?? []).reduce((sum, one) => sum + one.deeds[deed], 0);
					expect(told + (list?.unnamed[deed] ?? 0)).toBe(all);
				}
				for (const { deeds, points, total, rank } of list?.ranked ?? []) {
					for (const deed of REWARD_DEED_IDS) expect(points[deed]).toBe(deeds[deed] * TARIFF[deed]);
					expect(Object.values(points).reduce((sum, one) => sum + one)).toBe(total);
					expect(rank).toBe(1 + (list?.ranked ?? []).filter((one) => one.total > total).length);
				}
			}),
		);
	});
});
