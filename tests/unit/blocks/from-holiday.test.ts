/** Blocks of a holiday: no change without both figures, no average of a part, every count a way to its rows. */
import { describe, expect, it } from "vitest";
import type { TableBlock } from "@/lib/blocks/block";
import { holidayFigures, phaseTables, windowsTable } from "@/lib/blocks/from-holiday";
import { curveBlocks } from "@/lib/blocks/from-holiday-curve";
import { promptNotes, promptTable, promptTotals } from "@/lib/blocks/from-holiday-prompts";
import { springTable, yearsTable } from "@/lib/blocks/from-holiday-years";
import type { DateRange } from "@/lib/calendar/range";
import { answerOf, part } from "./holiday-answers";

const texts = (table: TableBlock | undefined, row: string) =>
	table?.rows.find(({ id }) => id === row)?.cells.map(({ text }) => text);
const counts =
	(byYear: Readonly<Record<string, number>>) =>
	(metric: string, { start }: DateRange) => {
		const count = byYear[start.slice(0, 4)] ?? 0;
		if (metric === "loss") return [count * 100_000, count, count] as const;
		return [count, count, count] as const;
	};

describe("the parts of a holiday", () => {
	const spring = answerOf({
		festival: "spring_festival",
		year: 2026,
		figures: counts({ 2026: 45, 2025: 16, 2024: 8 }),
	});

	it("stand in a table for each way of comparing, unlike lengths by the day", () => {
		const [aligned, daysOff] = phaseTables(spring);
		expect(texts(aligned, "during.calls")).toEqual([
			"放假期间 接报警情",
			"45起",
			"5.00起",
			"16起",
			"1.78起",
			"上升181.3%，明显上升，95%区间 +52%…+420%",
		]);
		// Nine days against eight: 5.00 a day against 2.00.
		expect(texts(daysOff, "during.calls")?.slice(3)).toEqual([
			"16起",
			"2.00起",
			"日均上升150.0%，明显上升，95%区间 +35%…+363%",
		]);
		expect(texts(aligned, "during.loss")).toEqual([
			"放假期间 涉案损失",
			"4.5万元",
			"5000元",
			"1.6万元",
			"1778元",
			"上升181.3%",
		]);
	});

	it("lead from every count to the rows of its own window", () => {
		const row = phaseTables(spring)[1]?.rows.find(({ id }) => id === "during.victims");
		expect(row?.cells[1]?.rows).toEqual({
			metric: "victims",
			window: { start: "2026-02-15", end: "2026-02-24" },
			filters: [],
		});
		expect(row?.cells[3]?.rows?.window).toEqual({ start: "2025-01-28", end: "2025-02-05" });
	});

	it("stand in one table where both ways give the same windows, and say what still runs", () => {
		const labour = answerOf({ festival: "labour_day", year: 2026, figures: counts({ 2026: 5, 2025: 4 }) });
		expect(phaseTables(labour)).toHaveLength(1);
		expect(texts(windowsTable(labour), "after")).toEqual([
			"节后7天",
			"2026年5月6日至5月12日（7天），已过5天，按已过的天数比较",
			"2025年5月6日至5月10日（5天）",
		]);
		expect(texts(phaseTables(labour)[0], "during.calls")?.[5]).toBe("上升25.0%，样本不足");
	});

	it("are not averaged or compared where the records begin in the middle, and no 0 before them", () => {
		const late = answerOf({
			festival: "spring_festival",
			year: 2026,
			firstCall: "2025-01-30",
			figures: counts({ 2026: 9, 2025: 3 }),
		});
		const [aligned] = phaseTables(late);
		expect(texts(aligned, "during.calls")?.slice(3)).toEqual(["3起（不全）", "—", "数据不完整，不作比较"]);
		expect(texts(aligned, "before.calls")?.slice(3)).toEqual(["—", "—", "无可比数据"]);
	});

	it("have a card a metric with average and comparisons, each with both figures", () => {
		const [calls, , loss] = holidayFigures(spring);
		expect(calls).toMatchObject({ text: "45起", value: 45 });
		expect(calls?.comparisons.map(({ label, phrase }) => `${label}${phrase}`)).toEqual([
			"日均5.00起",
			"上年同节上升181.3%（16起→45起）",
			"上年假期日均上升150.0%（16起→45起，8天→9天）",
		]);
		expect(calls?.comparisons[1]).toMatchObject({ verdict: "clear_rise", tone: "worse" });
		expect(loss?.comparisons[1]).toMatchObject({ verdict: null, tone: "none" });
	});
});

describe("earlier years", () => {
	const spring = answerOf({
		festival: "spring_festival",
		year: 2026,
		firstCall: "2024-01-01",
		figures: counts({ 2026: 45, 2025: 16, 2024: 8 }),
	});

	it("stand with bounds, days, totals, averages and this year's verdict", () => {
		const table = yearsTable(spring);
		expect(texts(table, "2026")?.slice(0, 5)).toEqual([
			"2026年",
			"2026年2月15日至2月23日",
			"9",
			"45起",
			"5.00起",
		]);
		expect(texts(table, "2025")?.at(-1)).toBe("日均上升150.0%，明显上升，95%区间 +35%…+363%");
		expect(texts(table, "2023")).toEqual([
			"2023年",
			"2023年1月21日至1月27日",
			"7",
			"—",
			"—",
			"—",
			"—",
			"—",
			"无可比数据",
		]);
	});

	it("give no verdict while the days off run", () => {
		const running = answerOf({ festival: "spring_festival", year: 2026, asOf: "2026-02-18" });
		expect(texts(yearsTable(running), "2026")?.[1]).toBe("2026年2月15日至2月23日（已过3天）");
		expect(texts(yearsTable(running), "2025")?.at(-1)).toBe("假期未结束，不作比较");
	});

	it("take January and February together, a leap year by the day", () => {
		const table = springTable(spring);
		expect(texts(table, "2025")?.slice(0, 5)).toEqual([
			"2025年",
			"1月29日",
			"2025年1月1日至2月28日",
			"16起",
			"上升181.3%，明显上升，95%区间 +52%…+420%",
		]);
		expect(texts(table, "2024")?.[4]).toMatch(/^日均上升/);
		expect(texts(table, "2026")?.[4]).toBe("本期");
	});
});

describe("the curve", () => {
	it("has a line and a column a year, marks partial ones and names those left out", () => {
		const found = answerOf({ festival: "spring_festival", year: 2026, firstCall: "2024-02-10" });
		const [chart, note, table] = curveBlocks(found);
		if (chart?.kind !== "chart" || table?.kind !== "table") throw new Error("chart, note, table");
		expect(chart.series.map(({ name, role }) => [name, role])).toEqual([
			["2026年", "current"],
			["2025年", "last_year"],
			["2024年（不全）", "two_years_ago"],
		]);
		expect(chart.categories.slice(5, 9)).toEqual(["前2", "除夕", "初一", "初二"]);
		expect(chart.series[2]?.values.slice(6, 8)).toEqual([null, 0]);
		expect(note).toMatchObject({ text: "2023年没有记录，未列入。" });
		expect(texts(table, "-1")).toEqual(["除夕", "0 休", "0 休", "—"]);
		expect(table.rows[7]?.cells[1]?.rows?.window).toEqual({ start: "2026-02-17", end: "2026-02-18" });
	});

	it("is one sentence where no year is recorded", () => {
		const found = answerOf({ festival: "new_year", year: 2015, firstCall: "2026-05-01" });
		expect(curveBlocks(found)).toMatchObject([{ kind: "note" }]);
	});
});

describe("prompts", () => {
	const raised = answerOf({
		festival: "labour_day",
		year: 2026,
		parts: (years) =>
			years.flatMap((year) => [
				part(13, 1, [year, "before"], 14),
				part(13, 1, [year, "base"], 12),
				part(7, 1, [year, "after"], 4),
				part(7, 1, [year, "base"], 12),
			]),
	});

	it("list what rose beyond noise first, with counts, days, interval and each year's rows", () => {
		const table = raised.prompts && promptTable(raised.prompts, []);
		const [first] = table?.rows ?? [];
		expect(first?.cells.map(({ text }) => text)).toEqual([
			"诈骗类别·刷单返利",
			"节前7天",
			"42起/21天",
			"2.00",
			"36起/161天",
			"0.22",
			"8.94倍（5.52–14）",
			"★明显偏多",
			"14起",
			"14起",
			"14起",
		]);
		expect(first?.cells[8]?.rows).toEqual({
			metric: "calls",
			window: { start: "2025-05-24", end: "2025-05-31" },
			filters: [{ dimension: "fraud_category", values: ["rebate_orders"] }],
		});
		expect(raised.prompts && promptTotals(raised.prompts, []).rows[0]?.cells[6]?.text).toBe("★明显偏多");
	});

	it("say plainly that nothing rose, that events are too few, or that there is no past year", () => {
		const said = (found: ReturnType<typeof answerOf>) =>
			(found.prompts ? promptNotes(found.prompts) : []).map(({ text }) => text).join("");
		const silent = answerOf({
			festival: "labour_day",
			year: 2026,
			parts: (years) =>
				years.flatMap((year) => [part(13, 1, [year, "before"], 3), part(13, 1, [year, "base"], 23)]),
		});
		expect(said(silent)).toContain("没有一项超出平常的波动");
		expect(said(answerOf({ festival: "labour_day", year: 2026 }))).toContain("事件太少");
		const young = answerOf({ festival: "labour_day", year: 2026, firstCall: "2026-01-01" });
		expect(said(young)).toContain("没有可用的往年同节记录，不作提示；2025年没有记录，未用");
		expect(said(raised)).not.toContain("没有一项");
	});
});
