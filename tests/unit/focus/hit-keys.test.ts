/** What an incident hit, and which incidents hit it again: against a comparison of every pair. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HitEvent, type HitVictim, hitKeys, repeatDays } from "@/lib/focus/hit-keys";
import { firmOf, hitEvents, meaningsOf, reordered } from "./hit-sample";

const NOBODY: HitVictim = { residence: null, employer: null, household: null, idNo: null, phones: null };

function hit(eventNo: string, day: number, victim: Partial<HitVictim>, knownDay = day): HitEvent {
	const victims = [{ ...NOBODY, ...victim }];
	return { eventNo, day, knownDay, village: null, zone: null, victims };
}

const repeated = (events: readonly HitEvent[]) => [...repeatDays(events, firmOf).keys()].sort();

describe("hitKeys", () => {
	const keysOf = (...victims: readonly Partial<HitVictim>[]) =>
		hitKeys({ victims: victims.map((victim) => ({ ...NOBODY, ...victim })) }, firmOf);

	it("tells the kind of each: homes, firms of the register, and families by three signs", () => {
		const keys = keysOf({
			residence: "浙江省示例市青澜县溪口村3组12号",
			employer: "甲厂二车间",
			household: "H0000001",
			idNo: "330799199003072316",
			phones: "13800000001 0579-87654321 13900000002",
		});
		expect(keys.map(({ kind, sign, text }) => [kind, sign, text])).toEqual([
			["address", "address", "溪口村3组12号"],
			["firm", "firm", "甲厂"],
			["family", "household", "H0000001"],
			["family", "idNo", "330799199003072316"],
			["family", "phone", "13800000001"],
			["family", "phone", "13900000002"],
		]);
	});

	it("knows no home in a dormitory or a bare village, no firm off the list, no family by landline", () => {
		expect(keysOf({ residence: "甲厂宿舍3号201室", employer: "个体", phones: "0579-87654321" })).toEqual([]);
		expect(keysOf({ residence: "溪口村", employer: " ", household: "" })).toEqual([]);
		expect(keysOf({}, {})).toEqual([]);
		expect(keysOf()).toEqual([]);
	});

	it("names what two victims share once", () => {
		const shared = { residence: "溪口村3组12号", household: "H0000001" };
		const keys = keysOf({ ...shared, idNo: "330799199003072316" }, { ...shared, idNo: "330799196501010020" });
		expect(keys.map(({ sign }) => sign).sort()).toEqual(["address", "household", "idNo", "idNo"]);
		expect(new Set(keys.map(({ id }) => id)).size).toBe(4);
	});

	it("does not take one sign's text for another's", () => {
		expect(
			repeated([hit("J1", 0, { household: "13800000001" }), hit("J2", 9, { phones: "13800000001" })]),
		).toEqual([]);
	});
});

describe("repeatDays", () => {
	it.each([
		["the same day is no repeat", 100, 100, []],
		["the next day is", 100, 101, ["J2"]],
		["365 days later still is", 100, 465, ["J2"]],
		["366 days later is not", 100, 466, []],
	] as const)("%s", (_rule, first, second, expected) => {
		const events = [hit("J1", first, { idNo: "甲" }), hit("J2", second, { idNo: "甲" })];
		expect(repeated(events)).toEqual(expected);
		expect(repeated(events.toReversed())).toEqual(expected);
	});

	it("counts from any earlier hit, not from the first one", () => {
		const days = [0, 300, 600, 1000];
		const events = days.map((day, position) => hit(`J${position}`, day, { household: "H1" }));
		expect(repeated(events)).toEqual(["J1", "J2"]);
	});

	it("says from when both hits were on record", () => {
		const events = [
			hit("J1", 0, { idNo: "甲" }, 50),
			hit("J2", 5, { idNo: "甲" }, 9),
			hit("J3", 10, { idNo: "甲" }, 10),
			hit("J4", 380, { idNo: "甲" }, 380),
		];
		expect([...repeatDays(events, firmOf)].sort()).toEqual([
			["J2", 50],
			["J3", 10],
		]);
		// Of J1 (within 365 days, known late) and J2 (known early) the earlier known one decides.
		expect(repeatDays([...events, hit("J5", 365, { idNo: "甲" }, 366)], firmOf).get("J5")).toBe(366);
	});

	/** Every pair is looked at; what two events have in common is told by the sample's own list. */
	function byPairs(events: readonly HitEvent[]): ReadonlyMap<string, number> {
		const meant = (event: HitEvent) => event.victims.flatMap(meaningsOf);
		const found = new Map<string, number>();
		for (const later of events)
			for (const earlier of events) {
				const between = later.day - earlier.day;
				if (between <= 0 || between > 365) continue;
				if (!meant(later).some((one) => meant(earlier).includes(one))) continue;
				const known = Math.max(later.knownDay, earlier.knownDay);
				found.set(later.eventNo, Math.min(known, found.get(later.eventNo) ?? known));
			}
		return found;
	}

	it("finds what a comparison of every pair finds", () => {
		let count = 0;
		fc.assert(
			fc.property(hitEvents, (events) => {
				const expected = byPairs(events);
				count += expected.size;
				expect(repeatDays(events, firmOf)).toEqual(expected);
			}),
			{ numRuns: 500 },
		);
		expect(count).toBeGreaterThan(500);
	});

	it("does not ask in which order incidents and victims come", () => {
		fc.assert(
			fc.property(
				hitEvents.chain((events) => fc.tuple(fc.constant(events), reordered(events))),
				([events, others]) => {
					expect(repeatDays(others, firmOf)).toEqual(repeatDays(events, firmOf));
				},
			),
			{ numRuns: 200 },
		);
	});
});
