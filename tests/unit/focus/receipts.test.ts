/** How many people an area has reached, against a count of every receipt on every morning, late imports among them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featuresOn, type GroupHistory } from "@/lib/focus/history";
import { reachedByArea } from "@/lib/focus/receipts";

interface Signed {
	readonly person: number | null;
	readonly day: number;
	/** Null where no import told. */
	readonly known: number | null;
	readonly village?: string | null;
}

const rowsOf = (signed: readonly Signed[]) =>
	signed.map(({ person, day, known, village = "甲村" }) => ({
		person,
		day,
		known_day: known,
		village,
		employer: null,
	}));

/** What mornings see of 甲村; a workspace opened on day 0, or (null) mornings before it, which know everything. */
function reachedOn(signed: readonly Signed[], morning: number, openedDay: number | null): number | undefined {
	const byArea = reachedByArea(rowsOf(signed), ({ village }) => village);
	const area = { area: "甲村", code: "01", incidents: [], repeats: [], people: new Map() };
	const history: GroupHistory = {
		group: "village",
		areas: [{ ...area, reached: byArea.get("甲村") ?? [] }],
		firstDay: null,
		openedDay,
	};
	const [features] = featuresOn(history, {
		day: morning,
		year: 2026,
		historyWeeks: 8,
		lastVisit: () => null,
	});
	return features?.reached;
}

/** The same by the words of the contract: different persons who signed in the 365 days before, as far as was known. */
function plainly(signed: readonly Signed[], morning: number, openedDay: number | null): number {
	const isKnown = ({ day, known }: Signed) => openedDay === null || (known ?? day) <= morning;
	const counted = signed.filter(
		(one) =>
			one.person !== null &&
			(one.village === undefined || one.village === "甲村") &&
			one.day < morning &&
			one.day >= morning - 365 &&
			isKnown(one),
	);
	return new Set(counted.map(({ person }) => person)).size;
}

describe("reachedByArea", () => {
	it("does not count a person twice whose middle receipt comes late", () => {
		const signed = [
			{ person: 1, day: 10, known: 10 },
			{ person: 1, day: 100, known: 500 },
			{ person: 1, day: 200, known: 200 },
		];
		expect([300, 400, 565, 566].map((morning) => reachedOn(signed, morning, 0))).toEqual([1, 1, 1, 0]);
	});

	it("does not count a person beyond a year who signed again but whose second receipt is not imported yet", () => {
		const signed = [
			{ person: 1, day: 10, known: 10 },
			{ person: 1, day: 100, known: 420 },
		];
		expect([375, 376, 419, 420, 465, 466].map((morning) => reachedOn(signed, morning, 0))).toEqual([
			1, 0, 0, 1, 1, 0,
		]);
	});

	it("lets mornings before the workspace see every receipt of their past, whenever it was imported", () => {
		const signed = [{ person: 1, day: 10, known: 900 }];
		expect(reachedOn(signed, 11, null)).toBe(1);
		expect(reachedOn(signed, 11, 900)).toBe(1);
		expect(reachedOn(signed, 11, 0)).toBe(0);
	});

	it("leaves out receipts of no area and of nobody", () => {
		const signed = [
			{ person: null, day: 10, known: 10 },
			{ person: 1, day: 10, known: 10, village: null },
			{ person: 2, day: 10, known: 10, village: "乙村" },
		];
		expect(reachedOn(signed, 20, 0)).toBe(0);
	});

	it("is the plain count on every morning, for any receipts in any order of import", () => {
		const someSigned = fc.array(
			fc.record({
				person: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 3 }) }, fc.constant(null)),
				day: fc.nat({ max: 900 }),
				known: fc.oneof(fc.constant(null), fc.nat({ max: 1300 })),
				village: fc.constantFrom("甲村", "甲村", "乙村", null),
			}),
			{ maxLength: 14 },
		);
		let reached = 0;
		fc.assert(
			fc.property(someSigned, (signed) => {
				const mornings = signed.flatMap(({ day, known }) => [
					...[day, day + 1, day + 365, day + 366],
					...(known === null ? [] : [known, known + 1]),
				]);
				for (const morning of mornings)
					for (const openedDay of [0, null]) {
						const expected = plainly(signed, morning, openedDay);
						expect([morning, openedDay, reachedOn(signed, morning, openedDay)]).toEqual([
							morning,
							openedDay,
							expected,
						]);
						reached += expected;
					}
			}),
			{ numRuns: 150 },
		);
		expect(reached).toBeGreaterThan(1000);
	});
});
