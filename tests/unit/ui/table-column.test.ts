/** Order and width of table columns. */
import { describe, expect, it } from "vitest";
import {
	type Column,
	compareValues,
	leastWidth,
	liesAcross,
	paperShares,
	sortValueOf,
} from "@/components/ui/table-column";
import { nextRow } from "@/components/ui/use-row-cursor";

interface Row {
	readonly name: string;
	readonly lossYuan: number | null;
}

const name: Column<Row> = { id: "name", header: "姓名", text: (row) => row.name };
const loss: Column<Row> = {
	id: "loss",
	header: "损失",
	text: (row) => (row.lossYuan === null ? "不详" : `${row.lossYuan}元`),
	sortValue: (row) => row.lossYuan,
};

describe("sortValueOf", () => {
	it("sorts by the value behind the text, and has none where nothing is known", () => {
		expect(sortValueOf(loss, { name: "甲", lossYuan: 0 })).toBe(0);
		expect(sortValueOf(loss, { name: "甲", lossYuan: null })).toBeUndefined();
		expect(sortValueOf(name, { name: "", lossYuan: 1 })).toBeUndefined();
		expect(sortValueOf(name, { name: "甲", lossYuan: 1 })).toBe("甲");
	});
});

describe("compareValues", () => {
	it("orders numbers by size, not by digits", () => {
		expect([10, 9, -1, 100].sort(compareValues)).toEqual([-1, 9, 10, 100]);
	});
	it("orders Chinese by pinyin and numbers inside texts by size", () => {
		expect(["王", "张", "李", "陈"].sort(compareValues)).toEqual(["陈", "李", "王", "张"]);
		expect(["第10组", "第9组"].sort(compareValues)).toEqual(["第9组", "第10组"]);
	});
	it("puts numbers before texts", () => {
		expect(["甲", 5].sort(compareValues)).toEqual([5, "甲"]);
	});
});

describe("widths", () => {
	const columns = [{ width: 160 }, {}, { width: 160 }] as const;
	it("ask for their own width, or a readable one", () => {
		expect(leastWidth(columns)).toBe(160 + 120 + 160);
	});
	it("share the paper so that running text gets the most", () => {
		// 180 mm are 680 px: two columns of 160, and running text has the other 360.
		expect(paperShares(columns)).toEqual([160, 360, 160].map((width) => (100 * width) / 680));
		expect(paperShares([])).toEqual([]);
	});
	it("leave running text a readable share where figures alone fill the page", () => {
		expect(paperShares([{ width: 480 }, {}, { width: 480 }, {}])).toEqual([40, 10, 40, 10]);
	});
	it("lie across the page where upright they would get less than three quarters of what they need", () => {
		expect(liesAcross([{ width: 800 }, { width: 100 }])).toBe(false);
		expect(liesAcross([{ width: 800 }, { width: 120 }])).toBe(true);
		// 267 mm are 1009 px: running text has what is left of them.
		expect(paperShares([{ width: 500 }, {}, { width: 300 }])).toEqual(
			[500, 209, 300].map((width) => (100 * width) / 1009),
		);
	});
});

describe("nextRow", () => {
	it.each([
		["ArrowDown", 0, 3, 1],
		["ArrowDown", 2, 3, 2],
		["ArrowUp", 0, 3, 0],
		["PageDown", 5, 100, 15],
		["PageUp", 5, 100, 0],
		["Home", 50, 100, 0],
		["End", 0, 100, 99],
		["ArrowDown", 0, 0, null],
		["ArrowLeft", 1, 3, null],
	])("%s from row %i of %i leads to %s", (key, index, count, expected) => {
		expect(nextRow(key, index, count)).toBe(expected);
	});
});
