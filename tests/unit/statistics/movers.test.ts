import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "@/lib/statistics/movers";

/** The fifteen p-values of Benjamini & Hochberg (1995), section 3.2. */
const PAPER = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
	0.759, 1,
];

describe("movers", () => {
	it("are the four of the published example at 5 %", () => {
		expect(benjaminiHochberg(PAPER, 0.05)).toEqual(PAPER.map((_, row) => row < 4));
	});

	it("keep the order of the rows", () => {
		expect(benjaminiHochberg([0.9, 0.001, 0.5, 0.002])).toEqual([false, true, false, true]);
	});

	it("take in a row above its own line when a later one lies below its line", () => {
		expect(benjaminiHochberg([0.04, 0.045, 0.048], 0.05)).toEqual([true, true, true]);
	});

	it("leave untested rows out, also of the number of tests", () => {
		expect(benjaminiHochberg([null, 0.04, null, 0.9, null])).toEqual([false, true, false, false, false]);
		expect(benjaminiHochberg([1, 0.04, 1, 0.9, 1])).toEqual([false, false, false, false, false]);
		expect(benjaminiHochberg([null, null])).toEqual([false, false]);
		expect(benjaminiHochberg([])).toEqual([]);
	});

	it("treat equal rows equally, and a p of 0 as a mover", () => {
		expect(benjaminiHochberg([0.02, 0.02, 0.02, 0.9, 0.9])).toEqual([true, true, true, false, false]);
		expect(benjaminiHochberg([0, 0.5])).toEqual([true, false]);
	});

	it("refuse what is no probability", () => {
		expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError);
		expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
		expect(() => benjaminiHochberg([0.1], 0)).toThrow(RangeError);
		expect(() => benjaminiHochberg([0.1], 1)).toThrow(RangeError);
	});
});
