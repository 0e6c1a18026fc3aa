/** What longer reports say behind the figures, against a plain computation over the planted truth and the stored rows. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableBlock } from "@/lib/blocks/block";
import type { ReportDocument } from "@/lib/report/document";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../../support/demo-truth.json";
import { plainCsv } from "../../support/plain-csv";
import { briefOf, demoFiles, loaded } from "../../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const calls = plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8")).filter(
	({ exclusion }) => exclusion === "",
);
const within = (start: string, end: string) =>
	calls.filter(({ report_time: when = "" }) => when.slice(0, 10) >= start && when.slice(0, 10) <= end);
const lossesOf = (rows: typeof calls) =>
	rows.map(({ loss_fen }) => Number(loss_fen || 0)).filter((fen) => fen > 0);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const wan = (fen: number) => (fen / 1e6).toFixed(2);

let workspace: Awaited<ReturnType<typeof loaded>>;
let quarter: ReportDocument;
beforeAll(async () => {
	workspace = await loaded(demoFiles(truth.importOrder), settings);
	quarter = await briefOf(workspace, { asOf: "2026-05-11", period: "quarter" });
}, 120_000);
afterAll(() => workspace.engine.close());

const sectionOf = (report: ReportDocument, id: string) => report.sections.find((one) => one.id === id);
function tableOf(report: ReportDocument, id: string): TableBlock {
	const block = report.blocks.find((one) => one.id === id);
	if (block?.kind !== "table") throw new Error(`no table ${id}`);
	return block;
}
const textOf = (report: ReportDocument, id: string): string => {
	const block = report.blocks.find((one) => one.id === id);
	return block?.kind === "text" ? block.text : "";
};
const cellsOf = (table: TableBlock, id: string) =>
	table.rows.find((row) => row.id === id)?.cells.map(({ text }) => text) ?? [];

describe("losses", () => {
	it("are the planted ones, whole and without the largest, and their parts add up", () => {
		const [now, base] = [within("2026-01-01", "2026-03-31"), within("2025-01-01", "2025-03-31")].map(
			lossesOf,
		);
		if (!now || !base) throw new Error("no windows");
		const cells = cellsOf(tableOf(quarter, "table.losses"), "lastYear.all");
		expect(cells.slice(2, 4)).toEqual([
			`${base.length}起 · ${wan(sum(base))}`,
			`${now.length}起 · ${wan(sum(now))}`,
		]);
		const [byNumber, byMean] = cells.slice(5, 7).map((text) => Number(text.replace("−", "-")));
		expect((byNumber ?? 0) + (byMean ?? 0)).toBeCloseTo((sum(now) - sum(base)) / 1e6, 1);
		const mean = (list: readonly number[]) => sum(list) / list.length;
		expect(byNumber).toBeCloseTo(((now.length - base.length) * (mean(now) + mean(base))) / 2 / 1e6, 1);
		const rest = cellsOf(tableOf(quarter, "table.losses"), "lastYear.rest");
		expect(rest[3]).toBe(`${now.length - 1}起 · ${wan(sum(now) - Math.max(...now))}`);
	});

	it("are told with what is not known and how much the largest is", () => {
		const rows = within("2026-01-01", "2026-03-31");
		const now = lossesOf(rows);
		const text = textOf(quarter, "text.losses");
		const figure = quarter.figures.find(({ id }) => id === "loss")?.value ?? 0;
		expect(Math.round(figure * 100)).toBe(sum(now));
		expect(text).toContain(`、${now.length}起（`);
		expect(text).toContain(`占${((100 * Math.max(...now)) / sum(now)).toFixed(1)}%`);
		const attempts = rows.filter(({ loss_fen }) => loss_fen === "0").length;
		expect(attempts > 0 ? text.includes(`未遂${attempts}起`) : !text.includes("未遂")).toBe(true);
	});
});

describe("villages", () => {
	it("are the planted ones, and those without any are named", () => {
		const counted = new Map<string, number>();
		for (const { victim_village: village = "" } of within("2026-01-01", "2026-03-31"))
			counted.set(village, (counted.get(village) ?? 0) + 1);
		const table = tableOf(quarter, "table.villages");
		const told = new Map(table.rows.map(({ id, cells }) => [id, Number(cells[1]?.text)]));
		for (const [village, count] of told)
			expect([village, count]).toEqual([village, counted.get(village) ?? 0]);
		const zero = truth.township.villages.filter((village) => !counted.has(village));
		expect(zero.length).toBeGreaterThan(3);
		expect(textOf(quarter, "text.villages")).toContain(`没有警情的村居${zero.length}个：`);
		for (const village of zero.slice(0, 20)) expect(textOf(quarter, "text.villages")).toContain(village);
	});

	it("are left out where a filter keeps some of them only", async () => {
		const filters = [{ dimension: "victim_village" as const, values: ["溪南村"] }];
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "quarter", filters });
		expect(sectionOf(report, "villages")).toBeUndefined();
		expect(sectionOf(report, "losses")).toBeDefined();
	});
});

describe("another window in the place of 同比", () => {
	it.each([
		["custom:2024-03-01..2024-04-15", "自选对比期", ["2024-03-01", "2024-04-15"]],
		["same_weekdays", "同比（同星期）", ["2025-01-02", "2025-04-01"]],
		["previous_unit", "上一自然单位", ["2025-10-01", "2025-12-31"]],
	] as const)("%s is counted, named and printed with its days", async (against, label, [start, end]) => {
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "quarter", against });
		const base = within(start, end);
		const calls = report.figures.find(({ id }) => id === "calls");
		expect(calls).toMatchObject({ value: within("2026-01-01", "2026-03-31").length, lastYear: base.length });
		expect(report.against).toBe(against);
		expect(report.comparisons.lastYear).toMatchObject({ start, end });
		expect(report.footnotes[0]).toContain(`${label}时段`);
		const cells = cellsOf(tableOf(report, "table.losses"), "lastYear.all");
		expect([cells[0], cells[2]]).toEqual([label, `${lossesOf(base).length}起 · ${wan(sum(lossesOf(base)))}`]);
		expect(textOf(report, "text.situation")).not.toMatch(/同比[上下持]/);
		expect(textOf(report, "text.year")).toContain("同比");
	});

	it("says why where there is no such window", async () => {
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "day", against: "last_festival" });
		expect(report.comparisons.lastYear).toBeNull();
		const figure = report.blocks.find(({ id }) => id === "figure.calls");
		expect(JSON.stringify(figure)).toContain("本期不含假期");
	});
});

describe("the same window of three years", () => {
	it("counts every year that is recorded as a whole, and means none that is not", () => {
		const table = tableOf(quarter, "table.years");
		expect(table.columns.map(({ label }) => label).slice(2, 5)).toEqual(["2025年", "2024年", "2023年"]);
		const years = ["2026", "2025", "2024"].map((year) => within(`${year}-01-01`, `${year}-03-31`));
		expect(cellsOf(table, "calls").slice(1)).toEqual([
			...years.map((rows) => `${rows.length}起`),
			"—",
			"—",
			"—",
		]);
		expect(cellsOf(table, "loss")[2]).toBe(`${Number(wan(sum(lossesOf(years[1] ?? []))))}万元`);
	});

	it("means three whole years, and judges this one against all of them by the day", async () => {
		const month = await briefOf(workspace, { asOf: "2026-05-11", period: "custom:2026-05-01..2026-05-10" });
		const table = tableOf(month, "table.years");
		const counts = ["2026", "2025", "2024", "2023"].map(
			(year) => within(`${year}-05-01`, `${year}-05-10`).length,
		);
		const [now = 0, ...before] = counts;
		const cells = cellsOf(table, "calls");
		expect(cells.slice(1, 5)).toEqual(counts.map((count) => `${count}起`));
		const mean = sum(before) / 3;
		expect(cells[5]).toBe(`${Number.isInteger(mean) ? mean : mean.toFixed(1)}起`);
		expect(cells[6]).toContain(`日均${now > mean ? "+" : ""}`);
		expect(cells[6]).toContain(`${(Math.abs(100 * (now / mean - 1))).toFixed(1)}%`);
	});
});

describe("a holiday's report", () => {
	it("tells the arrangement, the three parts, earlier years and the next holiday beside everything else", async () => {
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "holiday:spring_festival:2026" });
		expect(report.sections.map(({ id }) => id).slice(0, 7)).toEqual([
			"situation",
			"arrangement",
			"phases",
			"curve",
			"years",
			"spring",
			"prompts",
		]);
		const ids = report.blocks.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(report.figures.find(({ id }) => id === "calls")).toMatchObject({
			value: within("2026-02-15", "2026-02-23").length,
			lastYear: within("2025-01-27", "2025-02-04").length,
		});
		expect(JSON.stringify(sectionOf(report, "arrangement"))).toContain("正月初一");
	});

	it("is that of the latest one where none is named, and of none for other periods", async () => {
		const latest = await briefOf(workspace, { asOf: "2026-05-11", period: "holiday" });
		expect(JSON.stringify(sectionOf(latest, "arrangement"))).toContain("劳动节");
		expect(sectionOf(quarter, "arrangement")).toBeUndefined();
	});
});

describe("rates and sections", () => {
	it("tell solved cases of those filed as the case file has them", () => {
		const cells = cellsOf(tableOf(quarter, "table.rates"), "conversion");
		const calls = quarter.figures.find(({ id }) => id === "calls")?.value;
		expect(cells[1]).toMatch(new RegExp(`/${calls}）$`));
		expect(quarter.footnotes.some((line) => line.startsWith("转案率："))).toBe(true);
	});

	it("stand in windows longer than a week, surges in shorter ones", async () => {
		const week = await briefOf(workspace, { asOf: "2026-05-11", period: "week" });
		expect(week.sections.map(({ id }) => id)).toEqual([
			"situation",
			"surges",
			"calls",
			"movers",
			"focus",
			"leads",
			"prevention",
			"todo",
			"charts",
			"dimensions",
		]);
		expect(quarter.sections.map(({ id }) => id)).toEqual([
			"situation",
			"calls",
			"movers",
			"why",
			"three_years",
			"losses",
			"rates",
			"villages",
			"leads",
			"prevention",
			"todo",
			"charts",
			"dimensions",
		]);
		const lines = sectionOf(week, "surges")?.blocks[0];
		const seven = within("2026-05-04", "2026-05-10").length;
		expect(lines?.kind === "lines" && lines.items[0]?.text).toContain(`接报警情${seven}起`);
	});

	it("registers know nothing of filters, so their rates are left out under one", async () => {
		const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "quarter", filters });
		const ids = tableOf(report, "table.rates").rows.map(({ id }) => id);
		expect(ids).toEqual(["conversion", "clearance", "resident_share"]);
	});
});
