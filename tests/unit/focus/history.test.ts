/** The past as a morning sees it: what had happened, what was known, who had a receipt, how many people there were. */
import { describe, expect, it } from "vitest";
import { type AreaHistory, featuresOn, type GroupHistory, peopleIn } from "@/lib/focus/history";
import { reachedByArea } from "@/lib/focus/receipts";

const AREA: AreaHistory = {
	area: "甲村",
	code: "01",
	incidents: [
		{ day: 90, knownDay: 90, count: 1 },
		{ day: 99, knownDay: 120, count: 2 },
		{ day: 100, knownDay: 100, count: 5 },
	],
	repeats: [{ day: 99, knownDay: 99, count: 1 }],
	reached: [],
	people: new Map([
		[2024, 900],
		[2026, 1100],
	]),
};
const history = (openedDay: number | null): GroupHistory => ({
	group: "village",
	areas: [AREA],
	firstDay: 30,
	openedDay,
});
const seen = (day: number, openedDay: number | null, lastVisit: number | null = null) => {
	const [area] = featuresOn(history(openedDay), {
		day,
		year: 2026,
		historyWeeks: 208,
		lastVisit: () => lastVisit,
	});
	if (area === undefined) throw new Error("no area");
	return area;
};

describe("featuresOn", () => {
	it("counts complete weeks that end with the morning, the latest first", () => {
		const { weekly } = seen(100, null);
		expect(weekly).toHaveLength(10);
		expect(weekly.slice(0, 2)).toEqual([2, 1]);
		expect(seen(101, null).weekly.slice(0, 2)).toEqual([7, 1]);
	});

	it("does not see what was imported later, once the workspace was in use", () => {
		expect(seen(100, 50).weekly.slice(0, 2)).toEqual([0, 1]);
		expect(seen(119, 50).weekly[2]).toBe(5);
		expect(seen(120, 50).weekly[2]).toBe(7);
		expect(seen(121, 50).weekly.reduce((sum, count) => sum + count, 0)).toBe(8);
	});

	it("sees imports of the days on which the week is decided, where it is asked to", () => {
		const at = (knownDay: number) =>
			featuresOn(history(50), { day: 100, knownDay, year: 2026, historyWeeks: 208, lastVisit: () => null })[0]
				?.weekly[0];
		expect([at(106), at(119), at(120)]).toEqual([0, 0, 2]);
	});

	it("goes by the days alone on mornings before the workspace began", () => {
		expect(seen(100, 300).weekly.slice(0, 2)).toEqual([2, 1]);
	});

	it("knows whole weeks since the last visit", () => {
		expect(seen(100, null).weeksSinceVisit).toBeNull();
		expect(seen(100, null, 93).weeksSinceVisit).toBe(1);
		expect(seen(100, null, 94).weeksSinceVisit).toBe(0);
	});

	it("counts repeats of 26 weeks", () => {
		expect(seen(100, null).repeats).toBe(1);
		expect(seen(99 + 183, null).repeats).toBe(0);
		expect(seen(99 + 182, null).repeats).toBe(1);
	});
});

describe("peopleIn", () => {
	it("takes the year's list, else the nearest, of two equally near the earlier, a list without a year last", () => {
		const people = new Map([
			[0, 1],
			[2024, 900],
			[2026, 1100],
		]);
		expect(peopleIn(people, 2026)).toBe(1100);
		expect(peopleIn(people, 2025)).toBe(900);
		expect(peopleIn(people, 2030)).toBe(1100);
		expect(peopleIn(new Map([[0, 5]]), 2026)).toBe(5);
		expect(peopleIn(new Map(), 2026)).toBeNull();
	});
});

describe("reachedByArea", () => {
	const row = (person: number, day: number, village: string | null = "甲村") => ({
		person,
		day,
		known_day: day,
		village,
		employer: null,
	});
	/** People with a receipt of the 365 days before, counted plainly. */
	const plain = (rows: readonly ReturnType<typeof row>[], on: number) =>
		new Set(
			rows
				.filter(({ day, village }) => village === "甲村" && day < on && day > on - 1 - 365)
				.map(({ person }) => person),
		).size;

	it("counts different people of the last 365 days on every morning", () => {
		const rows = [
			row(1, 10),
			row(1, 200),
			row(1, 200),
			row(2, 300),
			row(3, 50, "乙村"),
			row(4, 60, null),
			row(2, 310),
			row(5, 400),
			row(1, 800),
		];
		const reached = reachedByArea(rows, ({ village }) => village).get("甲村") ?? [];
		for (let on = 0; on < 1300; on += 1) {
			const count = reached.reduce((sum, one) => sum + (one.day < on ? one.count : 0), 0);
			expect([on, count]).toEqual([on, plain(rows, on)]);
		}
	});
});
