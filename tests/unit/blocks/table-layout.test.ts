/** Widths of a table's columns: figures never wrap, running text takes the rest. */
import { describe, expect, it } from "vitest";
import { columnWidths, emWidth } from "@/components/blocks/table-layout";
import { TYPE } from "@/data/theme";
import type { TableBlock, TableCell } from "@/lib/blocks/block";

function table(rows: readonly (readonly TableCell[])[], weights: readonly number[]): TableBlock {
	return {
		kind: "table",
		id: "table.test",
		caption: "诈骗类别",
		columns: weights.map((weight, at) => ({ id: `c${at}`, label: `列${at}`, align: "left", weight })),
		rows: rows.map((cells, at) => ({ id: String(at), cells })),
		footnote: null,
		emptyText: "无数据",
	};
}

const rows = { metric: "calls", window: { start: "2026-05-01", end: "2026-06-01" }, filters: [] } as never;

describe("the width of a text", () => {
	it("counts Chinese letters whole and digits about half", () => {
		expect(emWidth("刷单返利")).toBe(4);
		expect(emWidth("（）")).toBe(2);
		expect(emWidth("47.8%")).toBeGreaterThan(2.5);
		expect(emWidth("47.8%")).toBeLessThan(3);
		expect(emWidth("")).toBe(0);
	});
});

describe("columns", () => {
	it("are as wide as their widest text, row or heading", () => {
		const [first, second] = columnWidths(table([[{ text: "甲" }, { text: "冒充电商物流客服" }]], [5, 1]));
		expect(second).toBeGreaterThanOrEqual(8 * TYPE.small);
		expect(second).toBeLessThan(8 * TYPE.small + 20);
		expect(first).toBeGreaterThanOrEqual(emWidth("列0") * TYPE.small);
	});

	it("leave what remains to running text, and only to it", () => {
		const long = "事主在网上看到兼职刷单广告后被骗".repeat(4);
		expect(columnWidths(table([[{ text: "甲" }, { text: long }]], [1, 12]))[1]).toBeUndefined();
		expect(columnWidths(table([[{ text: "甲" }, { text: "短" }]], [1, 12]))[1]).toBeTypeOf("number");
	});

	it("share it between running texts of equal weight", () => {
		const long = "事主在网上看到兼职刷单广告后被骗".repeat(4);
		const cells = [{ text: "甲" }, { text: long }, { text: long }, { text: long }];
		const widths = columnWidths(table([cells], [1, 5, 5, 4]));
		expect(widths.map((width) => width === undefined)).toEqual([false, true, true, false]);
	});

	it("cap other long texts, which wrap", () => {
		const long = "警情".repeat(30);
		const [capped] = columnWidths(table([[{ text: long }, { text: long }]], [1, 12]));
		expect(capped).toBeLessThan(15 * TYPE.small);
	});

	it("make room for marks and filter buttons", () => {
		const plain = columnWidths(table([[{ text: "刷单返利" }, { text: "5 · 上升1起" }]], [5, 4]));
		const dressed = columnWidths(
			table(
				[
					[
						{ text: "刷单返利", rows },
						{ text: "5 · 上升1起", tone: "worse" },
					],
				],
				[5, 4],
			),
		);
		expect(dressed[0]).toBeGreaterThan(plain[0] ?? 0);
		expect(dressed[1]).toBeGreaterThan(plain[1] ?? 0);
	});

	it("stand for a table without rows", () => {
		expect(columnWidths(table([], [5, 1])).every((width) => (width ?? 0) > 0)).toBe(true);
	});
});
