/** One amount makes a special case everywhere: summary, explore screen, rows, stop board and report against a count by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, askPanels, loadDictionary } from "@/lib/analysis/ask";
import { askWhy } from "@/lib/analysis/ask-findings";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import type { Question } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { stopFigures } from "@/lib/blocks/from-stops";
import { specialCasesTable } from "@/lib/blocks/from-stops-special";
import { DIMENSIONS } from "@/lib/dimensions";
import { metricsUnder } from "@/lib/metrics";
import { askStops } from "@/lib/response/stops/ask-stops";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { briefOf, figureOf, loaded, textFile } from "../../support/workspace";
import { range } from "../analysis/windows";

/** Yuan as the export writes them, "" where nobody wrote a loss; one call each, by turns in the week and in the one before. */
const LOSSES = [
	..."9999.99 10000 10000.01 99999 123455.99 123456 123456 150000 199999.99 200000 200000 200000.99".split(
		" ",
	),
	..."200001 200001 250000 999999 1000000 9999999 9999999.99 10000000 10000000 12000000 0 5000".split(" "),
	"",
	..."300000 80000 10000000 123457 200000 20000 450000".split(" "),
];
const WEEK = range("2026-05-04", "2026-05-10");
const BEFORE = range("2026-04-27", "2026-05-03");
const DAYS = {
	current: ["2026-05-04", "2026-05-07", "2026-05-10"],
	previous: ["2026-04-27", "2026-04-30", "2026-05-03"],
} as const;
const CALLS = LOSSES.map((loss, at) => {
	const side = at % 3 === 1 ? "previous" : "current";
	return { no: `J${10 + at}`, side, loss, day: DAYS[side][Math.floor(at / 3) % 3] };
});
const CSV = [
	"警情编号,报警时间,确认性质,受害人姓名,损失金额,重复警情编号",
	...CALLS.map(({ no, day, loss }) => `${no},${day} 08:00:00,刷单返利,受害${no},${loss},`),
	// Reported again: in no count, whatever was lost.
	"J90,2026-05-05 09:00:00,刷单返利,受害J90,20000000,J10",
].join("\n");

const LIMITS = [
	[10_000, "1万元"],
	[123_456, "12.3456万元"],
	[200_000, "20万元"],
	[200_001, "20.0001万元"],
	[10_000_000, "1000万元"],
] as const;

const settingsWith = (specialYuan: number): Settings => ({
	...DEFAULT_SETTINGS,
	prevention: { ...DEFAULT_SETTINGS.prevention, specialYuan },
});
const QUESTION: Question = {
	basis: "calls",
	windows: { current: WEEK, previous: BEFORE, lastYear: null },
	filters: [],
};
const specialIn = (name: keyof typeof DAYS, least: number) =>
	CALLS.filter(({ side, loss }) => side === name && loss !== "" && Number(loss) >= least).map(({ no }) => no);
const countIn = (name: keyof typeof DAYS, least: number) => specialIn(name, least).length;

let engine: Awaited<ReturnType<typeof loaded>>["engine"];
beforeAll(async () => {
	({ engine } = await loaded([textFile("警情.csv", CSV)]));
});
afterAll(() => engine.close());

it("has other calls above every limit", () => {
	for (const side of ["current", "previous"] as const)
		expect(new Set(LIMITS.map(([least]) => countIn(side, least))).size).toBeGreaterThanOrEqual(4);
	expect(LIMITS.map(([least]) => countIn("current", least))).not.toContain(0);
});

describe.each(LIMITS)("a special case from %i yuan on", (least, words) => {
	const settings = settingsWith(least);
	const counts = { current: countIn("current", least), previous: countIn("previous", least) };

	it.each([
		["summary", ask],
		["explore screen", askPanels],
	] as const)("is counted so in the %s, with the amount in label and rule", async (_, answering) => {
		const { metrics } = await answering(engine, QUESTION, settings);
		const own = metrics.find(({ metric }) => metric.id === "special_cases");
		expect(own?.values).toEqual({ ...counts, lastYear: null });
		expect(own?.metric.label.zh).toBe(`${words}以上`);
		expect(own?.metric.rule).toContain(`不低于${words}的`);
	});

	it("has just those rows behind it, and its change is theirs", async () => {
		const dictionary = await loadDictionary(engine);
		const metric = metricsUnder(settings.prevention).special_cases;
		const wish = { metric, window: WEEK, filters: [], order: "oldest", limit: 1000 } as const;
		const rows = await engine.query(rowsPlan(wish, dictionary));
		expect(rows.map(({ event_no }) => event_no).toSorted()).toEqual(specialIn("current", least));
		const answer = await ask(engine, QUESTION, settings);
		const asking = { engine, question: QUESTION, dictionary, options: {} };
		const dimension = DIMENSIONS.fraud_category;
		const { previous } = await askWhy(asking, answer, settings, { metric, dimension });
		expect(previous).toMatchObject({ base: counts.previous, now: counts.current });
	});

	it("is counted and listed so by the stop board, with the amount in its words", async () => {
		const windows = { window: WEEK, previous: BEFORE, lastYear: null };
		const board = await askStops(engine, { asOf: "2026-05-11" as CivilDate, ...windows }, settings, null);
		expect(board.specialCounts).toEqual({ ...counts, lastYear: null });
		expect(board.special.cases.map(({ event }) => event.eventNo).toSorted()).toEqual(
			specialIn("current", least),
		);
		const figure = stopFigures(board).find(({ id }) => id.endsWith("special"));
		expect([figure?.value, figure?.provenance.rule]).toEqual([
			counts.current,
			expect.stringContaining(`不低于${words}的`),
		]);
		const { footnote, emptyText } = specialCasesTable(board);
		for (const said of [footnote, emptyText]) expect(said).toContain(`不低于${words}`);
	});

	it("is counted so in the report: figure, figure for machines and what is to be done", async () => {
		const report = await briefOf({ engine, settings }, { asOf: "2026-05-11", period: "week" });
		const { label, value, previous, rule } = figureOf(report, "special_cases");
		expect([label, value, previous]).toEqual([`${words}以上`, counts.current, counts.previous]);
		expect(rule).toContain(`不低于${words}的`);
		const block = report.blocks.find(({ id }) => id === "figure.special_cases");
		expect(block).toMatchObject({ label: `${words}以上`, value: counts.current, provenance: { rule } });
		const toDo = report.blocks.find(({ id }) => id === "lines.todo");
		const texts = toDo?.kind === "lines" ? toDo.items.map(({ text }) => text) : [];
		expect(texts).toContain(`损失${words}以上警情${counts.current}起，请逐案跟进止付和回访。`);
	});
});
