/** Red circulars in a row, the step they lead to, and places won and lost. */
import { describe, expect, it } from "vitest";
import { type CircularPlace, standingsOf } from "@/lib/assessment/escalation";

const STEPS = [
	{ redInARow: 1, measure: "发提醒函" },
	{ redInARow: 3, measure: "约谈" },
	{ redInARow: 4, measure: "挂牌整治" },
];

const place = (
	village: string,
	colour: CircularPlace["colour"],
	rank: number | null = null,
): CircularPlace => ({
	village,
	colour,
	rank,
});

/** Where one village stands after circulars of these colours, oldest first. */
const after = (...colours: readonly CircularPlace["colour"][]) =>
	standingsOf(
		colours.map((colour) => [place("东村", colour)]),
		STEPS,
	)[0];

describe("where a village stands", () => {
	it.each([
		[["red"], 1, "发提醒函", true],
		[["red", "red"], 2, "发提醒函", false],
		[["red", "red", "red"], 3, "约谈", true],
		[["yellow", "red", "red", "red", "red"], 4, "挂牌整治", true],
		[["red", "red", "red", "red", "red"], 5, "挂牌整治", false],
		[["red", "red", "yellow"], 0, undefined, false],
		[["red", "red", "blue", "red"], 1, "发提醒函", true],
		[["red", null, "red"], 1, "发提醒函", true],
		[["red", null], 0, undefined, false],
	] as const)("after %j", (colours, redInARow, measure, isDue) => {
		const standing = after(...colours);
		expect(standing).toMatchObject({ redInARow, isDue });
		expect(standing?.step?.measure).toBe(measure);
	});

	it("begins anew where a circular does not name the village", () => {
		const circulars = [[place("东村", "red")], [place("西村", "red")], [place("东村", "red")]];
		expect(standingsOf(circulars, STEPS)).toMatchObject([{ village: "东村", redInARow: 1, moved: null }]);
	});

	it("stands on no step before the first", () => {
		expect(standingsOf([[place("东村", "red")]], STEPS.slice(1))[0]).toMatchObject({
			redInARow: 1,
			step: null,
			isDue: false,
		});
		expect(standingsOf([[place("东村", "red")]], [])[0]).toMatchObject({ step: null, isDue: false });
	});

	it("moves by places since the circular before, where both have one", () => {
		const circulars = [
			[place("东村", "blue", 9), place("西村", "blue", 1)],
			[
				place("东村", "blue", 3),
				place("西村", "blue", 2),
				place("南村", "red", null),
				place("北村", "red", 4),
			],
			[
				place("东村", "blue", 1),
				place("西村", "red", 5),
				place("南村", "red", 6),
				place("北村", "red", null),
			],
		];
		expect(standingsOf(circulars, STEPS).map(({ village, moved }) => [village, moved])).toEqual([
			["东村", 2],
			["西村", -3],
			["南村", null],
			["北村", null],
		]);
	});

	it("is nobody's without circulars", () => {
		expect(standingsOf([], STEPS)).toEqual([]);
	});
});
