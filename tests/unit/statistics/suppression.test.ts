/** Suppressed tables whose pattern follows by hand, and what is refused. */
import { describe, expect, it } from "vitest";
import { LEAST_CELL, suppressList, suppressTable } from "@/lib/statistics/suppression";

const RULE = { least: LEAST_CELL };
const PRINTED = { isPrinted: true };

describe("a table with its margins", () => {
	it("is printed whole where nothing is small; 0 is not small", () => {
		expect(
			suppressTable(
				[
					[5, 0],
					[0, 12],
				],
				RULE,
			),
		).toEqual({
			cells: [
				[5, 0],
				[0, 12],
			],
			rowTotals: [5, 12],
			columnTotals: [5, 12],
			total: 17,
		});
	});

	it("hides with one small cell the three others of the cheapest rectangle", () => {
		const { cells, rowTotals, columnTotals } = suppressTable(
			[
				[10, 2, 8],
				[20, 30, 9],
				[7, 12, 40],
			],
			RULE,
		);
		// Rectangles by what they hide: 10+30+20, 10+12+7, 8+30+9, 8+12+40.
		expect(cells).toEqual([
			[null, null, 8],
			[20, 30, 9],
			[null, null, 40],
		]);
		expect([...rowTotals, ...columnTotals]).not.toContain(null);
	});

	it("hides zeros only where no counts do", () => {
		const counts = [
			[3, 0, 0],
			[0, 90, 80],
			[0, 70, 60],
		];
		const { cells } = suppressTable(counts, { ...RULE, rowTotals: PRINTED, columnTotals: PRINTED });
		// The small cell can only fall, and its row and column have zeros to rise instead.
		expect(cells.flat().filter((shown, at) => shown === null && counts.flat()[at] === 0)).toHaveLength(2);
		expect(cells[0]?.[0]).toBeNull();
	});

	it("hides a small margin together with another, and the cells that would tell it", () => {
		expect(
			suppressTable(
				[
					[10, 2, 8],
					[20, 0, 9],
					[7, 0, 40],
				],
				RULE,
			),
		).toEqual({
			cells: [
				[null, null, 8],
				[20, 0, 9],
				[7, 0, 40],
			],
			rowTotals: [20, 29, 47],
			columnTotals: [null, null, 57],
			total: 96,
		});
	});

	it("hides a small grand total with everything that adds up to it", () => {
		expect(suppressTable([[1, 0, 2]], RULE)).toEqual({
			cells: [[null, 0, null]],
			rowTotals: [null],
			columnTotals: [null, 0, null],
			total: null,
		});
	});

	it("prints what margins printed by right tell by themselves, and hides what they do not", () => {
		expect(suppressTable([[3], [2]], { ...RULE, rowTotals: PRINTED })).toEqual({
			cells: [[3], [2]],
			rowTotals: [3, 2],
			columnTotals: [5],
			total: 5,
		});
		const { cells, rowTotals } = suppressTable(
			[
				[1, 1],
				[8, 9],
			],
			{ ...RULE, rowTotals: PRINTED },
		);
		expect(rowTotals).toEqual([2, 17]);
		expect(cells[0]).toEqual([null, null]);
	});

	it("keeps cells from who knows a margin that is not printed, and hides the margin all the same", () => {
		const counts = [
			[2, 9, 9],
			[1, 9, 9],
		];
		const known = suppressTable(counts, { ...RULE, rowTotals: PRINTED, columnTotals: { isKnown: true } });
		expect(known.columnTotals[0]).toBeNull();
		expect(known.columnTotals.filter((shown) => shown === null).length).toBeGreaterThan(1);
		expect(known.cells[0]?.[0]).toBeNull();
		expect(known.cells[1]?.[0]).toBeNull();
	});

	it("is wider apart where more is asked for", () => {
		const counts = [
			[3, 5, 50],
			[5, 5, 50],
			[50, 50, 50],
		];
		const hidden = (width: number) =>
			suppressTable(counts, { ...RULE, width, rowTotals: PRINTED, columnTotals: PRINTED })
				.cells.flat()
				.filter((shown) => shown === null).length;
		expect(hidden(3)).toBe(4);
		expect(hidden(30)).toBeGreaterThan(4);
	});

	it("is empty where there is nothing", () => {
		expect(suppressTable([], RULE)).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 });
	});

	it("is refused where it is no table of counts", () => {
		expect(() => suppressTable([[1], [1, 2]], RULE)).toThrow(RangeError);
		expect(() => suppressTable([[1.5]], RULE)).toThrow(RangeError);
		expect(() => suppressTable([[-1]], RULE)).toThrow(RangeError);
		expect(() => suppressTable([[1]], { least: 1 })).toThrow(RangeError);
		expect(() => suppressTable([[1]], { least: 5, width: 0 })).toThrow(RangeError);
	});
});

describe("a list under its total", () => {
	it("hides the smallest other count with a single small one", () => {
		expect(suppressList([3, 20, 9, 0], RULE)).toEqual({ counts: [null, 20, null, 0], total: 32 });
		expect(suppressList([3, 4, 9], RULE)).toEqual({ counts: [null, null, 9], total: 16 });
		expect(suppressList([3, 0], RULE)).toEqual({ counts: [null, 0], total: null });
		expect(suppressList([6, 7], RULE)).toEqual({ counts: [6, 7], total: 13 });
	});
});
