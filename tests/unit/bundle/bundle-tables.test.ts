/** A bundle as tables: hidden cells are marked and never printed, totals stand, events are of their village only. */
import { expect, it } from "vitest";
import type { TownBundle } from "@/lib/bundle/bundle";
import { bundleCrossTable, bundleEventsTable } from "@/lib/bundle/bundle-tables";

const table = {
	id: "category",
	rows: ["甲村", "乙村"],
	columns: ["刷单返利", "其他"],
	cells: [
		[null, null],
		[7, 0],
	],
	rowTotals: [5, 7],
	columnTotals: [null, null],
	total: 12,
} as const satisfies TownBundle["tables"][number];

const bundle = {
	measure: "calls",
	scheme: { caseBasis: "filed" },
	tables: [table],
	events: [
		{ place: "乙村", date: "2026-03-02", category: "刷单返利" },
		{ place: "甲村", date: "2026-03-05", category: "其他" },
	],
} as unknown as TownBundle;

const textsOf = (block: ReturnType<typeof bundleCrossTable>) =>
	block.rows.map(({ cells }) => cells.map(({ text }) => text));

it("marks what is hidden and prints the rest with its totals", () => {
	expect(textsOf(bundleCrossTable(bundle, table))).toEqual([
		["甲村", "＊", "＊", "5"],
		["乙村", "7", "0", "7"],
		["合计", "＊", "＊", "12"],
	]);
});

it("lists the days and classes of one village, and says what it does not list", () => {
	const block = bundleEventsTable(bundle, "乙村");
	expect(textsOf(block)).toEqual([["2026年3月2日", "刷单返利"]]);
	expect(block.footnote).toContain("不列");
});

it("heads the days of cases by what the scheme counts, and says where the bundle carries none", () => {
	const headOf = (caseBasis: "filed" | "occurred") => {
		const ofCases = { ...bundle, measure: "cases", scheme: { ...bundle.scheme, caseBasis } } as const;
		return bundleEventsTable(ofCases, "乙村").columns[0]?.label;
	};
	expect([headOf("filed"), headOf("occurred")]).toEqual(["立案日", "发案日"]);
	const without = bundleEventsTable({ ...bundle, tables: [], events: [] }, "乙村");
	expect(without.emptyText).toContain("派出所本机");
});
