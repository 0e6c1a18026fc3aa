/** Figures and breakdowns for machines, and the notes of a report: records that end early, the small print. */
import { describe, expect, it } from "vitest";
import { dataEndNotes } from "@/lib/report/data-end";
import { footnotesOf } from "@/lib/report/footnotes";
import { breakdown, machinePart, reportFigure, reportWindow } from "@/lib/report/machine";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { day, range, WEEK } from "../analysis/windows";
import { answerOf, type Wish } from "../blocks/answers";

describe("reportWindow", () => {
	it("has inclusive days", () => {
		expect(reportWindow(range("2024-02-28", "2024-03-01"))).toEqual({
			start: "2024-02-28",
			end: "2024-03-01",
			days: 3,
			label: "2024年2月28日至3月1日",
		});
	});
});

describe("reportFigure", () => {
	const figureOf = (id: string, wish: Wish) => {
		const metric = answerOf(wish).metrics.find((one) => one.metric.id === id);
		if (!metric) throw new Error(id);
		return reportFigure(metric);
	};

	it("carries money in yuan and changes as shares", () => {
		expect(figureOf("loss", { metrics: { loss: [363_450, 100, 726_900] } })).toMatchObject({
			unit: "元",
			value: 3634.5,
			previous: 1,
			lastYear: 7269,
			verdict: null,
			changeLastYear: -0.5,
		});
	});

	it("puts the verdict against last year first, against the previous window where there is none", () => {
		const metrics = { calls: [24, 23, 46] } as const;
		expect(figureOf("calls", { metrics })).toMatchObject({
			verdict: "clear_fall",
			verdictLastYear: "clear_fall",
			verdictPrevious: "within_noise",
		});
		expect(figureOf("calls", { metrics, first: "2026-01-01" })).toMatchObject({
			lastYear: null,
			verdict: "within_noise",
			verdictLastYear: null,
			changeLastYear: null,
		});
	});

	it("gives no change of what cannot be compared, though both figures stand there", () => {
		const lossKnown = [
			[10, 10],
			[10, 10],
			[10, 2],
		] as const;
		expect(figureOf("loss", { metrics: { loss: [200, 100, 100] }, lossKnown })).toMatchObject({
			lastYear: 1,
			changeLastYear: null,
			changePrevious: 1,
		});
		const windows = { ...WEEK, lastYear: range("2025-01-01", "2025-12-31") };
		expect(
			figureOf("calls", { windows, metrics: { calls: [30, 20, 20] }, first: "2025-06-01" }),
		).toMatchObject({
			lastYear: 20,
			verdictLastYear: null,
			changeLastYear: null,
		});
	});

	it("gives no change from 0", () => {
		expect(figureOf("calls", { metrics: { calls: [3, 0, 0] } })).toMatchObject({
			changePrevious: null,
			value: 3,
		});
	});
});

describe("breakdown", () => {
	it("has known, unknown and coverage, 不详 as the last row", () => {
		const { dimensions } = answerOf({ dimensions: { victim_gender: { male: [3, 4, 5], 不详: [1, 0, 0] } } });
		const [gender, age] = dimensions.map(breakdown);
		expect(gender).toMatchObject({
			dimension: "victim_gender",
			unit: "人",
			known: 3,
			unknown: 1,
			coverage: 0.75,
		});
		expect(
			gender?.rows.map((row) => [row.value, row.label, row.count, row.lossYuan, row.previous, row.lastYear]),
		).toEqual([
			["male", "男", 3, 7500, 4, 5],
			[null, "不详", 1, 2500, 0, 0],
		]);
		expect(age).toMatchObject({ known: 0, unknown: 0, coverage: null, rows: [] });
	});

	it("stands for all 23 with the headline", () => {
		const { figures, breakdowns } = machinePart(answerOf());
		expect([figures.length, breakdowns.length]).toEqual([7, 23]);
	});
});

describe("dataEndNotes", () => {
	const notes = (last: string, windows = WEEK, asOf = "2026-05-11") =>
		dataEndNotes(answerOf({ last, windows }), day(asOf));

	it.each([
		["2026-05-10", 0],
		["2026-05-03", 0],
		["2026-05-02", 1],
		["2026-01-01", 1],
	])("a week up to 10 May with records up to %s: %i", (last, count) => {
		expect(notes(last)).toHaveLength(count);
	});

	it("names the last day and warns", () => {
		expect(notes("2026-04-01")[0]).toMatchObject({ tone: "warning", kind: "note" });
		expect(notes("2026-04-01")[0]?.text).toContain("2026年4月1日");
	});

	it("does not mind the days of a running year that are still to come", () => {
		const year = { ...WEEK, current: range("2026-01-01", "2026-12-31") };
		expect(notes("2026-05-09", year)).toEqual([]);
		expect(notes("2026-05-03", year)).toHaveLength(1);
	});

	it("says nothing of an empty workspace", () => {
		expect(dataEndNotes(answerOf({ first: null }), day("2026-05-11"))).toEqual([]);
	});
});

describe("footnotesOf", () => {
	const files = [
		{ fileName: "警情.xls", readRows: 12_345, refusedRows: 2, isDemo: false },
		{ fileName: "案件.csv", readRows: 7, refusedRows: 0, isDemo: false },
	];
	const settings = { ...DEFAULT_SETTINGS, dayCutHour: 8 };

	it("say windows, every rule once, φ, cut-off, files and version", () => {
		const answer = answerOf();
		const lines = footnotesOf(answer, { settings, files, rates: [] }, "v1");
		expect(lines[0]).toBe(
			"统计时段：2026年5月4日08:00至5月11日08:00，共7天，每日自8时起算；环比时段2026年4月27日至5月3日（7天），同比时段2025年5月4日至5月10日（7天）。",
		);
		for (const { metric } of answer.metrics)
			expect(lines.filter((line) => line.startsWith(`${metric.label.zh}：`))).toHaveLength(1);
		expect(lines.join()).toContain("φ=1.20");
		expect(lines.join()).toContain(
			"数据截至2026年5月10日23:40；来源：警情.xls（12,345行）、案件.csv（7行）。",
		);
		expect(lines.at(-1)).toBe("规则版本v1。");
	});

	it("say how long a compared window is that is longer or shorter", () => {
		const windows = {
			current: range("2026-02-01", "2026-02-28"),
			previous: range("2026-01-01", "2026-01-31"),
			lastYear: range("2025-02-01", "2025-02-28"),
		};
		expect(footnotesOf(answerOf({ windows }), { settings, files, rates: [] }, "v1")[0]).toContain(
			"环比时段2026年1月1日至1月31日（31天，与本期天数不同，未折算），同比时段2025年2月1日至2月28日（28天）。",
		);
	});

	it("leave out windows that do not exist", () => {
		const windows = { ...WEEK, previous: null, lastYear: null };
		expect(footnotesOf(answerOf({ windows }), { settings, files, rates: [] }, "v1")[0]).toBe(
			"统计时段：2026年5月4日08:00至5月11日08:00，共7天，每日自8时起算。",
		);
	});
});
