/** Counts that stations publish, from files to the printed briefing: sentence, figure, verdict and JSON of each. */
import { beforeAll, describe, expect, it } from "vitest";
import type { FigureBlock } from "@/lib/blocks/block";
import type { ReportDocument } from "@/lib/report/document";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { type BriefWish, briefOf, figureOf, loaded, type NamedBytes, textFile } from "../support/workspace";

const DAY = 86_400_000;

/** So many days, spread evenly from the first to the last. */
function spread(count: number, first: string, last: string): readonly string[] {
	const start = Date.parse(`${first}T00:00:00Z`);
	const days = (Date.parse(`${last}T00:00:00Z`) - start) / DAY + 1;
	return Array.from({ length: count }, (_, at) =>
		new Date(start + Math.floor(((at + 0.5) * days) / count) * DAY).toISOString().slice(0, 10),
	);
}

interface Counts {
	readonly calls?: readonly [base: number, now: number];
	readonly cases?: readonly [base: number, now: number];
	readonly solved?: readonly [base: number, now: number];
}

/** 1 January to 5 April of two years, with one call and one case long before, so that last year is on record. */
const YEARS = [
	["2025-01-01", "2025-04-05"],
	["2026-01-01", "2026-04-05"],
] as const;
const LONG_AGO = "2024-03-01";

function filesOf({ calls = [0, 0], cases = [0, 0], solved = [0, 0] }: Counts): readonly NamedBytes[] {
	const days = (counts: readonly [number, number]) =>
		YEARS.flatMap(([first, last], at) => spread(counts[at] ?? 0, first, last));
	const [called, filed, cleared] = [days(calls), days(cases), days(solved)];
	const callLines = [LONG_AGO, ...called].map((day, at) => `J${at},${day} 09:30,刷单返利,${1000 + at}`);
	const caseLines = [LONG_AGO, ...filed].map((day, at) => `A${at},${day} 16:00,,刷单返利`);
	const oldCases = cleared.map((day, at) => `B${at},2024-03-02 16:00,${day},刷单返利`);
	return [
		textFile("警情.csv", ["警情编号,报警时间,原始性质,损失金额", ...callLines, ""].join("\n")),
		textFile("案件.csv", ["案件编号,立案时间,破案时间,案件类别", ...caseLines, ...oldCases, ""].join("\n")),
	];
}

const TO_DATE: BriefWish = { asOf: "2026-04-05", period: "year_to_date" };

async function reportOf(
	counts: Counts,
	wish: BriefWish = TO_DATE,
	settings: Settings = DEFAULT_SETTINGS,
): Promise<ReportDocument> {
	const workspace = await loaded(filesOf(counts), settings);
	const report = await briefOf(workspace, wish);
	await workspace.engine.close();
	return report;
}

function block(report: ReportDocument, id: string): FigureBlock {
	const found = report.blocks.find((one) => one.id === `figure.${id}`);
	if (found?.kind !== "figure") throw new Error(`no figure ${id}`);
	return found;
}

const comparedWith = (figure: FigureBlock, label: string) =>
	figure.comparisons.find((comparison) => comparison.label === label);

const prose = (report: ReportDocument) =>
	report.blocks.flatMap((one) => (one.kind === "text" ? [one.text] : [])).join("\n");

const phiLine = (report: ReportDocument) => report.footnotes.find((line) => line.includes("φ=")) ?? "";

describe("published counts from files to the briefing", () => {
	it.each([
		[[35, 23], "下降34.3%（35起→23起）", "within_noise", "波动范围内", "noise", -12 / 35],
		[[23, 12], "下降47.8%（23起→12起）", "within_noise", "波动范围内", "noise", -11 / 23],
		[[46, 24], "下降47.8%（46起→24起）", "clear_fall", "明显下降", "better", -22 / 46],
		[[67, 44], "下降34.3%（67起→44起）", "clear_fall", "明显下降", "better", -23 / 67],
		[[24, 46], "上升91.7%（24起→46起）", "clear_rise", "明显上升", "worse", 22 / 24],
		[[0, 3], "上升3起（0起→3起）", "too_few", "样本不足", "none", null],
		[[3, 0], "下降3起（3起→0起）", "too_few", "样本不足", "none", -1],
		[[0, 0], "持平（0起→0起）", "too_few", "样本不足", "none", null],
		[[12, 12], "持平（12起→12起）", "within_noise", "波动范围内", "noise", 0],
	] as const)("calls %j: %s, %s", async (counts, phrase, verdict, word, tone, change) => {
		const [base, now] = counts;
		const report = await reportOf({ calls: counts, cases: [0, 0] });
		expect(phiLine(report)).toContain("φ=1.20");
		expect(figureOf(report, "calls")).toMatchObject({
			value: now,
			lastYear: base,
			previous: null,
			verdict,
			verdictLastYear: verdict,
			verdictPrevious: null,
			changeLastYear: change,
			changePrevious: null,
		});
		const figure = block(report, "calls");
		expect(figure).toMatchObject({ value: now, text: `${now}起` });
		expect(comparedWith(figure, "同比")).toMatchObject({ base, phrase, verdict, verdictWord: word, tone });
		expect(comparedWith(figure, "环比")).toMatchObject({ base: null, verdict: null, verdictWord: null });
		const clause = phrase.replace("）", `，${word}）`);
		expect(prose(report).includes(`接报电信网络诈骗警情${now}起，同比${clause}`)).toBe(base + now >= 2);
		if (base + now < 2) expect(prose(report)).toContain(`接报电信网络诈骗警情${now}起；`);
		const row = report.breakdowns.find((one) => one.dimension === "fraud_category")?.rows[0];
		if (base + now > 0)
			expect(row).toMatchObject({ label: "刷单返利", count: now, lastYear: base, previous: null, verdict });
	});

	it("prints no percentage without both counts beside it", async () => {
		const report = await reportOf({ calls: [35, 23], cases: [23, 12], solved: [10, 7] });
		const percentages = prose(report).match(/[升降][\d.]+%[^，；。]{0,8}/g) ?? [];
		expect(percentages.length).toBeGreaterThanOrEqual(3);
		for (const found of percentages) expect(found).toMatch(/%（[\d.]+(起|万?元)→/);
	});
});

describe("both falling", () => {
	it.each([
		[{ calls: [67, 44], cases: [46, 24] }, true],
		[{ calls: [35, 23], cases: [46, 24] }, false],
		[{ calls: [67, 44], cases: [23, 12] }, false],
		[{ calls: [35, 23], cases: [23, 12] }, false],
		[{ calls: [44, 67], cases: [24, 46] }, false],
	] as const)("%o is 双下降: %s", async (counts, isSaid) => {
		const report = await reportOf(counts);
		expect(prose(report).includes("双下降")).toBe(isSaid);
		const daily = await reportOf(counts, { asOf: "2026-04-05", period: "day" });
		expect(prose(daily).includes("双下降")).toBe(isSaid);
		expect(prose(daily)).toContain(`今年以来（1月1日至4月5日），接报电信网络诈骗警情${counts.calls[1]}起`);
	});
});

describe("1237→1852 cases solved in a year", () => {
	let report: ReportDocument;
	beforeAll(async () => {
		const lines = [
			...spread(1237, "2024-01-01", "2024-12-31"),
			...spread(1852, "2025-01-01", "2025-12-31"),
		].map((day, at) => `A${at},${day} 10:00,${day} 18:00,刷单返利`);
		const cases = ["案件编号,立案时间,破案时间,案件类别", ...lines, ""].join("\n");
		const workspace = await loaded([textFile("案件.csv", cases)]);
		report = await briefOf(workspace, { asOf: "2026-01-05", period: "year", basis: "cases" });
		await workspace.engine.close();
	}, 60_000);

	it("is +49.72 % and clear", () => {
		const figure = figureOf(report, "solved");
		expect(figure).toMatchObject({ value: 1852, lastYear: 1237, previous: 1237, verdict: "clear_rise" });
		expect(((figure.changeLastYear ?? 0) * 100).toFixed(2)).toBe("49.72");
		expect(comparedWith(block(report, "solved"), "同比")).toMatchObject({
			base: 1237,
			phrase: "上升49.7%（1237起→1852起）",
			verdictWord: "明显上升",
			tone: "better",
			interval: "95%区间 +38%…+62%",
		});
		expect(prose(report)).toContain("破案1852起，同比上升49.7%（1237起→1852起，明显上升）");
	});

	it("tells a rise of filed cases as bad news, with the same words", () => {
		expect(comparedWith(block(report, "cases"), "同比")).toMatchObject({
			phrase: "上升49.7%（1237起→1852起）",
			tone: "worse",
		});
	});
});

describe("a year without records before it", () => {
	it("has nothing to compare with, and says so instead of rising from 0", async () => {
		const calls = textFile(
			"警情.csv",
			"警情编号,报警时间,原始性质\nJ1,2026-01-03,刷单返利\nJ2,2026-02-03,刷单返利\nJ3,2026-03-03,刷单返利\n",
		);
		const workspace = await loaded([calls]);
		const report = await briefOf(workspace, TO_DATE);
		await workspace.engine.close();
		expect(figureOf(report, "calls")).toMatchObject({
			value: 3,
			lastYear: null,
			verdict: null,
			changeLastYear: null,
		});
		expect(comparedWith(block(report, "calls"), "同比")).toMatchObject({
			base: null,
			phrase: "无可比数据，2026年1月3日前无数据",
			verdict: null,
		});
		expect(prose(report)).toContain("接报电信网络诈骗警情3起");
		expect(prose(report)).not.toContain("同比");
	});
});
