/** The data clock as a table and a sentence: edges that add up, 不详 apart, ways to the rows, and silence on too little. */
import { describe, expect, it } from "vitest";
import type { Clock, ClockCell } from "@/lib/analysis/clock";
import type { Windows } from "@/lib/analysis/question";
import { clockFinding } from "@/lib/blocks/clock-finding";
import { clockFilterTexts } from "@/lib/blocks/clock-words";
import { type ClockLayout, clockTableBlock } from "@/lib/blocks/from-clock";
import { range, WEEK } from "../analysis/windows";

type Cells = readonly (readonly [hour: number | null, weekday: number | null, events: number])[];

const cellsOf = (cells: Cells): readonly ClockCell[] =>
	cells.map(([hour, weekday, events]) => ({ hour, weekday, events }));

function clockOf(cells: Cells, windows: Windows = WEEK, lastYear: Cells | null = null): Clock {
	return {
		question: { basis: "calls", windows, filters: [{ dimension: "victim_gender", values: ["female"] }] },
		cells: {
			current: cellsOf(cells),
			previous: null,
			lastYear: lastYear === null ? null : cellsOf(lastYear),
		},
	};
}

const LAYOUT: ClockLayout = { window: "current", share: "count", rows: "weekday", weekStart: 1 };
const SMALL: Cells = [
	[18, 3, 4],
	[18, 7, 1],
	[9, 3, 2],
	[null, 5, 3],
];

function tableOf(clock: Clock, layout: Partial<ClockLayout> = {}) {
	const block = clockTableBlock(clock, { ...LAYOUT, ...layout });
	if (block === null) throw new Error("no table");
	return block;
}
const textsOf = (clock: Clock, layout: Partial<ClockLayout> = {}) =>
	tableOf(clock, layout).rows.map(({ cells }) => cells.map(({ text }) => text));

describe("clockTableBlock", () => {
	it("lays 7 days against 24 hours, 不详 and totals at the edges", () => {
		const block = tableOf(clockOf(SMALL));
		expect(block.columns).toHaveLength(1 + 24 + 1 + 1);
		expect(block.columns.slice(-2).map(({ label }) => label)).toEqual(["不详", "合计"]);
		expect(block.rows.map(({ cells }) => cells[0]?.text)).toEqual([
			"周一",
			"周二",
			"周三",
			"周四",
			"周五",
			"周六",
			"周日",
			"合计",
		]);
		const rows = textsOf(clockOf(SMALL));
		expect(rows[2]?.[1 + 18]).toBe("4");
		expect(rows[4]?.[1 + 24]).toBe("3");
		expect(rows[0]?.slice(1).every((text) => text === "")).toBe(true);
		expect(rows.map((row) => row.at(-1))).toEqual(["", "", "6", "", "3", "", "1", "10"]);
		expect(rows.at(-1)?.[1 + 18]).toBe("5");
	});

	it("begins the week where the settings do, and turns round", () => {
		const names = textsOf(clockOf(SMALL), { weekStart: 5 }).map(([name]) => name);
		expect(names).toEqual(["周五", "周六", "周日", "周一", "周二", "周三", "周四", "合计"]);
		const turned = tableOf(clockOf(SMALL), { rows: "hour" });
		expect(turned.rows).toHaveLength(24 + 1 + 1);
		expect(
			turned.columns
				.map(({ label }) => label)
				.slice(1, 8)
				.join(""),
		).toBe("周一周二周三周四周五周六周日");
		expect(turned.rows[18]?.cells[3]).toMatchObject({ text: "4" });
		expect(turned.rows[24]?.cells[0]?.text).toBe("不详");
	});

	it("gives days that nobody knows a line of their own", () => {
		const rows = textsOf(clockOf([...SMALL, [9, null, 2]]));
		expect(rows.map((row) => [row[0], row.at(-1)])).toContainEqual(["不详", "2"]);
		expect(rows.at(-1)?.at(-1)).toBe("12");
	});

	it("leads to the rows of the cell, of the line and of all, under the filters of the view", () => {
		const clock = clockOf(SMALL);
		const { rows } = tableOf(clock);
		const all = { metric: "calls", window: WEEK.current, filters: clock.question.filters };
		expect(rows[2]?.cells[1 + 18]?.rows).toEqual({ ...all, clock: { weekdays: [3], hours: [18] } });
		expect(rows[4]?.cells[1 + 24]?.rows).toEqual({ ...all, clock: { weekdays: [5], hours: [null] } });
		expect(rows[2]?.cells.at(-1)?.rows).toEqual({ ...all, clock: { weekdays: [3] } });
		expect(rows.at(-1)?.cells[1 + 18]?.rows).toEqual({ ...all, clock: { hours: [18] } });
		expect(rows.at(-1)?.cells.at(-1)?.rows).toEqual(all);
		expect(rows[0]?.cells[1]?.rows).toBeUndefined();
	});

	it("shares by row, column and all with the largest darkest, a few events pale", () => {
		const shareOf = (share: ClockLayout["share"]) => {
			const cell = tableOf(clockOf(SMALL), { share }).rows[2]?.cells[1 + 18];
			return [cell?.text, cell?.heat];
		};
		expect(shareOf("count")).toEqual(["4", 0.8]);
		expect(shareOf("all")).toEqual(["40.0%", 0.8]);
		expect(shareOf("column")).toEqual(["80.0%", 0.8 * 0.8]);
		expect(shareOf("row")[0]).toBe("66.7%");
		const heats = (share: ClockLayout["share"]) =>
			tableOf(clockOf([...SMALL, [2, 1, 9], [3, 2, 9]]), { share }).rows.flatMap(({ cells }) =>
				cells.map(({ heat }) => heat ?? 0),
			);
		for (const share of ["count", "row", "column", "all"] as const)
			expect(Math.max(...heats(share)), share).toBe(1);
	});

	it("shows another window under its own dates, and none where there is none", () => {
		const clock = clockOf(SMALL, WEEK, [[7, 1, 5]]);
		const block = tableOf(clock, { window: "lastYear" });
		expect(block.caption).toContain("去年同期");
		expect(block.rows[0]?.cells[1 + 7]?.rows?.window).toEqual(WEEK.lastYear);
		expect(clockTableBlock(clock, { ...LAYOUT, window: "previous" })).toBeNull();
		// Another window in the place of last year is not called last year.
		const against = { kind: "custom", range: range("2024-05-04", "2024-05-10") } as const;
		const other = { ...clock, question: { ...clock.question, against } };
		expect(tableOf(other, { window: "lastYear" }).caption).toContain("自选对比期");
	});

	it("is empty without events", () => {
		expect(tableOf(clockOf([])).rows).toEqual([]);
	});
});

describe("clockFinding", () => {
	const said = (cells: Cells, windows: Windows = WEEK) => clockFinding(clockOf(cells, windows))?.text ?? null;

	it("names the busiest three hours and the busiest weekday with their counts", () => {
		expect(
			said([
				[18, 3, 6],
				[19, 3, 4],
				[20, 1, 2],
				[9, 2, 3],
				[14, 4, 1],
				[null, 5, 4],
			]),
		).toBe(
			"发案最集中的3小时为18时至21时，共12起，占已知钟点16起的75.0%；按星期看周三最多，共10起，占50.0%。",
		);
		// Four of eighteen on one day, five in three hours: as luck has it.
		const even: Cells = Array.from({ length: 16 }, (_, at) => [at, (at % 7) + 1, 1] as const);
		expect(said([...even, [2, 5, 2]])).toBe(
			"发案最集中的3小时之一为0时至3时，共5起，占已知钟点18起的27.8%（波动范围内）；按星期看周五最多，共4起，占22.2%（波动范围内）。",
		);
	});

	it("runs over midnight", () => {
		expect(
			said([
				[23, 3, 6],
				[0, 3, 4],
				[1, 4, 5],
			]),
		).toMatch(/为23时至次日2时，共15起/);
	});

	it("says of equals that they are some of them, and names no weekday that shares its place", () => {
		const text = said([
			[3, 1, 6],
			[15, 2, 6],
		]);
		expect(text).toMatch(/^发案最集中的3小时之一为1时至4时/);
		expect(text).not.toContain("星期");
	});

	it("compares weekdays by the mean of a day where a window has more of one than of another", () => {
		// April 2026 begins on a Wednesday: five Wednesdays and Thursdays, four of the others.
		const month = { ...WEEK, current: range("2026-04-01", "2026-04-30") };
		const cells: Cells = [
			[9, 3, 20],
			[9, 1, 18],
		];
		expect(said(cells, month)).toContain("按星期看周一日均最多，4个周一共18起，日均4.5起");
		expect(said(cells)).toContain("按星期看周三最多，共20起");
	});

	it.each<[string, Cells]>([
		["fewer than ten events", [[9, 3, 9]]],
		["nothing", []],
	])("is silent on %s", (_, cells) => {
		expect(said(cells)).toBeNull();
	});

	it("drops the hours where fewer than 60 % are known, and the weekday of less than a week", () => {
		const cells: Cells = [
			[9, 3, 11],
			[null, 3, 9],
		];
		expect(said(cells)).toBe("按星期看周三最多，共20起，占100.0%。");
		const days = { ...WEEK, current: range("2026-05-04", "2026-05-08") };
		expect(said(cells, days)).toBeNull();
		expect(
			said(
				[
					[9, 3, 12],
					[null, 3, 8],
				],
				days,
			),
		).toMatch(/^发案最集中的3小时.*共12起，占已知钟点12起的100.0%。$/);
	});
});

describe("clockFilterTexts", () => {
	it("says what is kept", () => {
		expect(clockFilterTexts()).toEqual([]);
		expect(clockFilterTexts({ hours: [18, null], weekdays: [3] })).toEqual([
			"发案钟点：18时、不详",
			"发案星期：周三",
		]);
	});
});
