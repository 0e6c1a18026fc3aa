/** Shares of a place against those of the rest of the town: ratio, interval, test of all rows at once, and what is not compared. */
import { describe, expect, it } from "vitest";
import { profileDimension } from "@/lib/focus/profile";
import { type Pair, profileSample } from "./profile-sample";

/** The method by its definition: all rows up to the last whose p lies under its step. */
function survivors(ps: readonly number[], q: number): readonly number[] {
	const sorted = [...ps].sort((one, other) => one - other);
	let last = 0;
	for (const [at, p] of sorted.entries()) if (p <= ((at + 1) / sorted.length) * q) last = at + 1;
	return sorted.slice(0, last);
}

describe("what differs", () => {
	const category = (counts: Readonly<Record<string, Pair>>) =>
		profileDimension(profileSample({ year: { fraud_category: counts } }), "fraud_category")?.values;

	it("is the ratio of the shares with the interval of the contract", () => {
		// Wilson's interval of 11 of 36 with 36/1.2 events, mapped by 202/25; mid-p of 10 of 60 at 20/220. Both by another program.
		const [first] = category({ rebate_orders: [11, 25], romance: [14, 177] }) ?? [];
		expect(first?.value).toBe("romance");
		const orders = category({ rebate_orders: [11, 25], romance: [14, 177] })?.[1]?.comparison;
		expect(orders?.ratio).toBeCloseTo(3.5552, 4);
		expect(orders?.low).toBeCloseTo(1.6651249, 6);
		expect(orders?.high).toBeCloseTo(7.5906899, 6);
		expect(orders?.verdict).toBe("clear_rise");
		const other = category({ rebate_orders: [12, 60], romance: [8, 140] })?.[0]?.comparison;
		expect(other?.p).toBeCloseTo(0.0614777, 6);
		expect(other?.low).toBeCloseTo(1.0269603, 6);
	});

	it("is tested over all rows at once", () => {
		const profile = profileSample({
			year: {
				fraud_category: { rebate_orders: [20, 20], romance: [5, 180], fake_investment: [5, 40] },
				victim_gender: { female: [17, 120], male: [13, 120] },
				contact_channel: { qq: [9, 30], wechat: [21, 210] },
				payment_channel: { alipay: [1, 2], bank_transfer: [29, 238] },
			},
		});
		const rows = profile.dimensions.flatMap(({ values }) => values);
		const tested = rows.filter(({ comparison }) => comparison !== null && comparison.verdict !== "too_few");
		expect(profile.tested).toBe(tested.length);
		expect(tested.length).toBe(rows.length - 1);
		const surviving = survivors(
			tested.map(({ comparison }) => comparison?.p ?? Number.NaN),
			0.1,
		);
		const due = tested.filter(
			({ comparison }) =>
				surviving.includes(comparison?.p ?? Number.NaN) && comparison?.verdict !== "within_noise",
		);
		expect(rows.filter(({ isDistinct }) => isDistinct)).toEqual(due);
		expect(due.map(({ value }) => value)).toEqual(["rebate_orders", "romance"]);
	});

	it("is not said of a dimension known too rarely, or to an unlike degree", () => {
		const compared = (unknown: Pair) => {
			const values = { student: [10, 20], farmer: [5, 180], 不详: unknown } as const;
			const profile = profileSample({ year: { victim_occupation: values } });
			return profileDimension(profile, "victim_occupation")?.values.map(
				({ comparison }) => comparison !== null,
			);
		};
		expect(compared([0, 0])).toEqual([true, true]);
		expect(compared([15, 0])).toEqual([false, false]);
		expect(compared([0, 140])).toEqual([false, false]);
		expect(compared([5, 0])).toEqual([false, false]);
		expect(compared([3, 10])).toEqual([true, true]);
	});
});
