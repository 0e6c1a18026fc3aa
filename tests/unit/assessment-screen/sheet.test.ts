/** The sheet and its villages as tables: what stands in the cells, checked by hand. */
import { describe, expect, it } from "vitest";
import { scoreSheet } from "@/lib/assessment/score";
import type { TableBlock } from "@/lib/blocks/block";
import { sheetNotes, sheetTable } from "@/lib/blocks/from-assessment";
import {
	eventKey,
	villageClausesTable,
	villageEvents,
	villageEventsTable,
} from "@/lib/blocks/from-assessment-village";
import { countedText, pointsText, signedPoints } from "@/lib/blocks/from-assessment-words";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { EVENT, INPUT, SCHEME, SHEET } from "./town";

const LABELS = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

function cellOf(block: TableBlock, row: string, column: string) {
	const at = block.columns.findIndex(({ id }) => id === column);
	return block.rows.find(({ id }) => id === row)?.cells[at];
}

describe("the sheet", () => {
	const block = sheetTable(SHEET);
	const text = (village: string, column: string) => cellOf(block, village, column)?.text;

	it("has a column for each clause, and a cell for each column", () => {
		expect(block.columns.map(({ label }) => label).slice(0, 5)).toEqual([
			"名次",
			"村居",
			"警情同比",
			"回执覆盖",
			"加减分",
		]);
		for (const row of block.rows) expect(row.cells).toHaveLength(block.columns.length);
	});

	it("says points as they are worked by hand", () => {
		// 23 → 12: (23−12)÷23×100×0.5 = 23.913…, from 10 on; 1500 of 2500 are the 60 % asked for.
		expect(text("东村", "clause.calls")).toBe("33.91");
		expect(text("东村", "clause.receipts")).toBe("5");
		expect(text("东村", "total")).toBe("38.91");
		expect(text("东村", "colour")).toBe("蓝色");
		// 30 → 36: 20 % × 0.5 = 10 less, 0 of 10; 1234 of 3600 is below the target.
		expect(text("新区社区", "total")).toBe("0");
		expect(text("新区社区", "colour")).toBe("红色");
	});

	it("puts ranked villages first, in the order of their points, and names why others have no rank", () => {
		const ranks = block.rows.map(({ cells }) => cells[0]?.text);
		const first = ranks.indexOf("不宜排名");
		expect(first).toBeGreaterThan(0);
		expect(ranks.slice(first).every((rank) => rank === "不宜排名")).toBe(true);
		expect(ranks.slice(0, first).map(Number)).toEqual(
			ranks
				.slice(0, first)
				.map(Number)
				.toSorted((one, other) => one - other),
		);
		expect(block.rows[0]?.id).toBe("东村");
		expect(cellOf(block, "小坞村", "rank")?.hint).toContain("300人");
		expect(cellOf(block, "西村", "rank")?.hint).toContain("不足10起");
		expect(cellOf(block, "高山村", "rank")?.hint).toContain("人口不详");
	});

	it("prints both counts beside a change, with its verdict, and never a percentage of nothing", () => {
		expect(text("东村", "lastYear")).toMatch(/^下降47\.8%（23起→12起，.+）$/);
		expect(text("南村", "lastYear")).toContain("上升1起（0起→1起");
		expect(text("高山村", "rate")).toBe("不详");
		expect(text("西村", "rate")).toBe("0.00");
	});

	it("adds decided points to the hundredth and says why on hover", () => {
		const point = { day: INPUT.window.start, village: "西村" };
		const points = [
			{ ...point, appeal: "a", points: 0.1, reason: "甲" },
			{ ...point, appeal: "b", points: 0.2, reason: "乙" },
		];
		const adjusted = sheetTable(scoreSheet(SCHEME, INPUT, { events: [], points }));
		expect(cellOf(adjusted, "西村", "adjusted")).toEqual({
			text: "+0.30",
			sort: 0.3,
			hint: "+0.10：甲；+0.20：乙",
		});
		expect(cellOf(adjusted, "东村", "adjusted")?.text).toBe("—");
	});

	it("tells every warning of the sheet", () => {
		expect(sheetNotes(SHEET).map((note) => note.text)).toEqual(SHEET.warnings);
		expect(SHEET.warnings.length).toBeGreaterThan(0);
	});
});

describe("a village", () => {
	const row = SHEET.rows.find(({ village }) => village === "东村");
	if (row === undefined) throw new Error("no such village");

	it("shows every clause with the figures and the sum, and the total below", () => {
		const block = villageClausesTable(SHEET, row);
		expect(block.rows.map(({ id }) => id)).toEqual(["calls", "receipts", "total"]);
		expect(cellOf(block, "calls", "inputs")?.text).toBe("去年同期警情 23；本期警情 12");
		expect(cellOf(block, "calls", "formula")?.text).toContain("(23−12)÷23×100×0.5");
		expect(cellOf(block, "total", "points")?.text).toBe("38.91");
	});

	it("lists its events of both windows by day and class, without a number", () => {
		const block = villageEventsTable(SHEET, "东村", LABELS);
		expect(block.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			["本期", "2025年5月13日", "—", "不详", "不详", "不计：现住地在镇外"],
			["本期", "2025年5月12日", "—", "刷单返利", "3000元", "计入"],
			["去年同期", "2024年5月13日", "2024年5月17日", "刷单返利", "3000元", "计入（申诉后由西村改计）"],
		]);
		expect(JSON.stringify(block.rows.map(({ cells }) => cells))).not.toMatch(/J20/);
		expect(block.rows.map(({ id }) => id)).toEqual(villageEvents(INPUT, "东村").map(eventKey));
	});

	it("keeps those of no village apart", () => {
		const block = villageEventsTable(SHEET, null, LABELS);
		expect(block.rows.map(({ cells }) => cells[0]?.text)).toEqual(["不详"]);
	});
});

describe("words", () => {
	it("write points without losing sign or hundredths", () => {
		expect([1.5, -2, 0, null].map(pointsText)).toEqual(["1.50", "−2", "0", "—"]);
		expect([1.5, -2, 0].map(signedPoints)).toEqual(["+1.50", "−2", "0"]);
	});

	it("say why an event is left out", () => {
		const reasons = ["category", "attempt", "outsider"] as const;
		const said = reasons.map((kind) => countedText({ ...EVENT, leftOut: { kind } }));
		expect(new Set(said).size).toBe(3);
		expect(said.every((words) => words.startsWith("不计："))).toBe(true);
		expect(countedText({ ...EVENT, leftOut: { kind: "appeal", appeal: "a" } })).toBe("不计：申诉成立");
	});
});
