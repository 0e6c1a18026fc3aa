/** The ledger of results: whole months only, what is not told is missing, like with like, and no verdict on money. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { type DateRange, rangeOf } from "@/lib/calendar/range";
import { campaignLedger } from "@/lib/ledgers/campaign";
import type { CampaignRow } from "@/lib/ledgers/campaign-entries";

const window = (first: string, last: string): DateRange => rangeOf(first as CivilDate, last as CivilDate);
const row = (month: string, item: string, amount: number, more: Partial<CampaignRow> = {}): CampaignRow => ({
	month,
	unit: "",
	item,
	amount,
	measure: null,
	file_name: "战果.xlsx",
	sheet: "战果",
	row_number: 3,
	...more,
});
const itemsOf = (rows: readonly CampaignRow[], first: string, last: string) =>
	campaignLedger(rows, window(first, last))?.items ?? [];

describe("the months of campaignLedger", () => {
	it.each([
		["2026-01-01", "2026-01-31", ["2026-01"]],
		["2026-01-02", "2026-01-31", []],
		["2026-01-01", "2026-01-30", []],
		["2026-01-15", "2026-03-31", ["2026-02", "2026-03"]],
		["2025-12-31", "2026-02-28", ["2026-01", "2026-02"]],
		["2026-05-04", "2026-05-10", []],
		["2026-01-01", "2026-05-11", ["2026-01", "2026-02", "2026-03", "2026-04"]],
	])("of %s to %s", (first, last, months) => {
		expect(campaignLedger([row("2020-01", "破案", 1)], window(first, last))?.months).toEqual(months);
	});
});

describe("campaignLedger", () => {
	it("prints the published change: 1 237 solved in the year before, 1 852 now", () => {
		const rows = [row("2025-04", "破案", 1237), row("2026-04", "破案", 1852)];
		const [solved] = itemsOf(rows, "2026-04-01", "2026-04-30");
		expect(solved).toMatchObject({ isComparable: true, isMoney: false });
		expect(((solved?.comparison?.change ?? 0) * 100).toFixed(2)).toBe("49.72");
		expect(solved?.comparison?.verdict).toBe("clear_rise");
	});

	it("adds months up, names those that are not told, and compares only the same months of both years", () => {
		const rows = [
			row("2026-01", "打掉团伙", 0),
			row("2026-02", "打掉团伙", 2),
			row("2025-01", "打掉团伙", 1),
			row("2025-02", "打掉团伙", 1),
			row("2025-03", "打掉团伙", 5),
			row("2026-04", "打掉团伙", 50),
		];
		const [gangs] = itemsOf(rows, "2026-01-01", "2026-03-31");
		expect(gangs?.now).toEqual({ sum: 2, months: ["2026-01", "2026-02"], missing: ["2026-03"] });
		expect(gangs?.lastYear.sum).toBe(7);
		expect(gangs?.isComparable).toBe(false);
		expect(gangs?.comparison).toBeNull();
		expect(itemsOf(rows, "2026-01-01", "2026-02-28")[0]).toMatchObject({
			isComparable: true,
			now: { sum: 2 },
			lastYear: { sum: 2 },
		});
	});

	it("takes money in yuan whatever the ledger counts in, and gives money, shares and fractions no verdict", () => {
		const rows = [
			row("2026-01", "挽损", 12.35, { measure: "万元" }),
			row("2026-02", "挽损", 500, { measure: "元" }),
			row("2025-01", "挽损", 1, { measure: "万元" }),
			row("2025-02", "挽损", 2, { measure: "万元" }),
			...["2026-01", "2026-02", "2025-01", "2025-02"].flatMap((month) => [
				row(month, "破案率", 40, { measure: "%" }),
				row(month, "缴获银条", 40, { measure: "克" }),
				row(month, "返还资金", 40),
				row(month, "平均用时", 1.5),
				row(month, "抓获", 40, { measure: "人" }),
			]),
		];
		const items = itemsOf(rows, "2026-01-01", "2026-02-28");
		const money = items.find(({ item }) => item === "挽损");
		expect(money).toMatchObject({
			measure: "元",
			isMoney: true,
			now: { sum: 124_000 },
			lastYear: { sum: 30_000 },
		});
		expect(items.filter(({ comparison }) => comparison !== null).map(({ item }) => item)).toEqual(["抓获"]);
	});

	it("never adds amounts of other measures, and lets an amount without one join the only one", () => {
		const rows = [
			row("2026-01", "设备", 3, { measure: "台" }),
			row("2026-02", "设备", 4),
			row("2026-01", "卡", 5, { measure: "张", unit: "甲所" }),
			row("2026-02", "卡", 6, { measure: "套", unit: "甲所" }),
			row("2026-02", "卡", 7, { unit: "乙所" }),
		];
		const told = itemsOf(rows, "2026-01-01", "2026-02-28").map(({ item, measure, now }) => [
			item,
			measure,
			now.sum,
		]);
		expect(told).toEqual([
			["卡", null, 7],
			["卡", "套", 6],
			["卡", "张", 5],
			["设备", "台", 7],
		]);
	});

	it("takes what is told without a unit for the whole, and tells where the units add up to something else", () => {
		const rows = [
			row("2026-01", "抓获", 9, { file_name: "县局.xlsx" }),
			row("2026-01", "抓获", 4, { unit: "甲所" }),
			row("2026-01", "抓获", 3, { unit: "乙所" }),
			row("2026-02", "抓获", 5, { unit: "甲所" }),
			row("2026-02", "抓获", 6, { unit: "乙所" }),
			row("2026-03", "抓获", 2),
			row("2026-03", "抓获", 2, { unit: "甲所" }),
			row("2026-04", "抓获", 1),
			row("2026-04", "抓获", 2, { unit: "甲所" }),
		];
		const ledger = campaignLedger(rows, window("2026-01-01", "2026-03-31"));
		expect(ledger?.items[0]?.now.sum).toBe(9 + 11 + 2);
		expect(ledger?.items[0]?.parts.map(({ unit, now }) => [unit, now.sum])).toEqual([
			["乙所", 9],
			["甲所", 11],
		]);
		expect(ledger?.conflicts).toEqual([
			{
				month: "2026-01",
				item: "抓获",
				measure: null,
				whole: 9,
				wholeFile: "县局.xlsx",
				parts: 7,
				units: ["乙所", "甲所"],
				partsFile: "战果.xlsx",
			},
		]);
	});

	it("is null without an amount, and without items where the window holds no whole month", () => {
		expect(campaignLedger([], window("2026-01-01", "2026-12-31"))).toBeNull();
		const ledger = campaignLedger([row("2026-01", "破案", 3)], window("2026-01-05", "2026-01-11"));
		expect(ledger).toMatchObject({ months: [], items: [], firstMonth: "2026-01", lastMonth: "2026-01" });
	});

	it("is the same whatever the order of the rows, its units adding up to the item", () => {
		const month = fc.constantFrom("2025-01", "2025-02", "2026-01", "2026-02");
		const rows = fc.uniqueArray(
			fc.record({
				month,
				unit: fc.constantFrom("甲所", "乙所", "丙所"),
				item: fc.constantFrom("破案", "抓获"),
				amount: fc.integer({ min: 0, max: 500 }).map((amount) => amount / 10),
			}),
			{ selector: ({ month: at, unit, item }) => `${at}${unit}${item}`, maxLength: 20 },
		);
		fc.assert(
			fc.property(rows, fc.boolean(), (given, isReversed) => {
				const all = given.map(({ month: at, item, amount, unit }) => row(at, item, amount, { unit }));
				const year = window("2026-01-01", "2026-02-28");
				const ledger = campaignLedger(all, year);
				expect(campaignLedger(isReversed ? all.toReversed() : all.toSorted(), year)).toEqual(ledger);
				for (const { now, lastYear, parts } of ledger?.items ?? [])
					for (const [sum, of] of [
						[now.sum, parts.map((part) => part.now.sum)],
						[lastYear.sum, parts.map((part) => part.lastYear.sum)],
					] as const)
						expect(sum ?? 0).toBeCloseTo(
							of.reduce<number>((total, one) => total + (one ?? 0), 0),
							9,
						);
			}),
		);
	});
});
