/** Briefings of the demonstration township: one source of figures, links that lead to exactly their rows, and nobody named. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import type { ChartBlock, LinesBlock, RowsLink, TableBlock, TableCell } from "@/lib/blocks/block";
import { type EventRow, maskedNarrative, rowsTable } from "@/lib/blocks/from-rows";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { FORMATS } from "@/lib/export";
import { metricsUnder } from "@/lib/metrics";
import { TABLES } from "@/lib/records";
import type { ReportDocument } from "@/lib/report/document";
import { readSettings } from "@/lib/settings/settings-file";
import { id, sql } from "@/lib/sql/fragment";
import truth from "../../support/demo-truth.json";
import { paragraphsOf, partsOf } from "../../support/word";
import { type BriefWish, briefOf, demoFiles, loaded } from "../../support/workspace";
import { range } from "../analysis/windows";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const WOMEN = { dimension: "victim_gender" as const, values: ["female", null] };

const WISHES: Readonly<Record<string, BriefWish>> = {
	day: { asOf: "2026-05-11", period: "day" },
	week: { asOf: "2026-05-11", period: "week" },
	month: { asOf: "2026-05-11", period: "month" },
	"filed cases of a month": { asOf: "2026-04-05", period: "month", basis: "cases" },
	"women and unknown of a year": { asOf: "2026-01-05", period: "year", filters: [WOMEN] },
	"seven months": { asOf: "2026-05-11", period: "custom:2025-10-01..2026-05-10" },
};
const NAMES = Object.keys(WISHES);

let workspace: Awaited<ReturnType<typeof loaded>>;
let dictionary: Dictionary;
const reports = new Map<string, ReportDocument>();
const reportOf = (name: string): ReportDocument => {
	const report = reports.get(name);
	if (!report) throw new Error(name);
	return report;
};

beforeAll(async () => {
	workspace = await loaded(demoFiles(truth.importOrder), settings);
	dictionary = await loadDictionary(workspace.engine);
	for (const [name, wish] of Object.entries(WISHES)) reports.set(name, await briefOf(workspace, wish));
}, 120_000);
afterAll(() => workspace.engine.close());

const asked = new Map<string, Promise<readonly EventRow[]>>();

/** The rows a click shows, asked once a link. */
function rowsBehind(link: RowsLink): Promise<readonly EventRow[]> {
	const key = JSON.stringify(link);
	const plan = rowsPlan(
		{ ...link, metric: metricsUnder(settings.prevention)[link.metric], order: "latest", limit: 100_000 },
		dictionary,
	);
	const rows = asked.get(key) ?? workspace.engine.query(plan);
	asked.set(key, rows);
	return rows;
}

/** What the rows behind a cell must number; null for amounts, which are summed. Every year has rows of its own. */
function countOf(table: TableBlock, row: TableBlock["rows"][number], cell: TableCell): number | null {
	if (table.id !== "table.years") return row.cells[1]?.sort ?? 0;
	return row.id === "loss" ? null : (cell.sort ?? 0);
}

const countBehind = async (link: RowsLink | null | undefined) =>
	link ? (await rowsBehind(link)).length : null;

const blocksOf = <K extends string>(report: ReportDocument, kind: K) =>
	report.blocks.filter((block): block is Extract<typeof block, { kind: K }> => block.kind === kind);

describe.each(NAMES)("one source: %s", (name) => {
	it("JSON figures are those of the figure blocks", () => {
		const report = reportOf(name);
		const blocks = blocksOf(report, "figure");
		expect(blocks.map((block) => block.id)).toEqual(report.figures.map((figure) => `figure.${figure.id}`));
		report.figures.forEach((figure, at) => {
			const block = blocks[at];
			const side = (label: string) => block?.comparisons.find((one) => one.label === label);
			expect([figure.id, figure.value, figure.label]).toEqual([figure.id, block?.value, block?.label]);
			expect(figure.previous).toBe(side("环比")?.base);
			expect(figure.lastYear).toBe(side("同比")?.base);
			expect(figure.verdictPrevious).toBe(side("环比")?.verdict);
			expect(figure.verdictLastYear).toBe(side("同比")?.verdict);
			expect(block?.provenance.rule).toBe(figure.rule);
		});
	});

	it("JSON breakdowns are the rows of the tables, or their words in the overview", () => {
		const report = reportOf(name);
		const tables = new Map(blocksOf(report, "table").map((table) => [table.id, table]));
		const overview = tables.get("table.overview");
		for (const breakdown of report.breakdowns) {
			const total = breakdown.known + breakdown.unknown;
			const counted = breakdown.unit === "起" ? report.basis : report.basis === "calls" ? "victims" : null;
			expect(total).toBe(sum(breakdown.rows.map((row) => row.count)));
			if (counted !== null) expect(total).toBe(report.figures.find((figure) => figure.id === counted)?.value);
			expect(breakdown.rows.slice(0, -1).every((row) => row.value !== null)).toBe(true);
			if (overview) {
				const words = overview.rows.find((row) => row.id === breakdown.dimension)?.cells[2]?.text ?? "";
				const shown = breakdown.rows.filter((row) => row.count > 0);
				for (const row of shown) expect(words).toContain(`${row.label}${row.count}`);
				continue;
			}
			const table = tables.get(`table.${breakdown.dimension}`);
			expect(table?.rows.map((row) => row.cells.slice(0, 2).map((cell) => cell.text))).toEqual(
				breakdown.rows.map((row) => [row.label, grouped(row.count)]),
			);
		}
		expect(overview !== undefined).toBe(
			Math.max(...report.breakdowns.map((one) => one.known + one.unknown)) < 10,
		);
	});

	it("sections hold the same blocks in the same order, and the ids are their own", () => {
		const report = reportOf(name);
		expect(report.sections.flatMap((section) => section.blocks)).toEqual(report.blocks);
		expect(new Set(report.blocks.map((block) => block.id)).size).toBe(report.blocks.length);
	});

	it("survives JSON without a change", () => {
		expect(JSON.parse(JSON.stringify(reportOf(name)))).toEqual(reportOf(name));
	});
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const grouped = (count: number) => (count >= 10_000 ? count.toLocaleString("en-US") : String(count));

describe.each(NAMES)("a click shows exactly the rows: %s", (name) => {
	it("behind headline figures", async () => {
		for (const block of blocksOf(reportOf(name), "figure")) {
			if (block.rows === null) {
				expect(block.value).toBeNull();
				continue;
			}
			const rows = await rowsBehind(block.rows);
			const losses = rows.flatMap((row) => (row.loss_fen === null ? [] : [row.loss_fen]));
			if (block.id === "figure.loss") expect(sum(losses) / 100).toBe(block.value ?? 0);
			else if (block.id === "figure.mean_loss")
				expect(sum(losses) / losses.length / 100).toBeCloseTo(block.value ?? 0, 4);
			else expect([block.id, rows.length]).toEqual([block.id, block.value]);
		}
	});

	it("behind every value of every table", async () => {
		const tables = blocksOf(reportOf(name), "table") as readonly TableBlock[];
		const cells = tables.flatMap((table) =>
			table.rows.flatMap((row) => row.cells.map((cell) => ({ table, row, cell }))),
		);
		const linked = cells.filter(({ cell }) => Boolean(cell.rows));
		const links = linked.length;
		for (const { table, row, cell } of linked) {
			const count = countOf(table, row, cell);
			if (count !== null)
				expect([table.id, row.id, await countBehind(cell.rows)]).toEqual([table.id, row.id, count]);
		}
		const hasTables = reportOf(name).blocks.some((block) => block.id === "table.victim_gender");
		if (hasTables) expect(links).toBeGreaterThan(100);
	}, 60_000);

	it("behind every bar and point", async () => {
		for (const chart of blocksOf(reportOf(name), "chart") as readonly ChartBlock[]) {
			const values = chart.series.find((series) => series.role === "current")?.values ?? [];
			expect([chart.id, chart.rows.length]).toEqual([chart.id, chart.categories.length]);
			for (const [at, link] of chart.rows.entries()) {
				const shown = values[at];
				const counted = await countBehind(link);
				expect([chart.id, chart.categories[at], counted ?? 0]).toEqual([
					chart.id,
					chart.categories[at],
					shown ?? 0,
				]);
			}
		}
	});

	it("behind every line", async () => {
		const lines = blocksOf(reportOf(name), "lines") as readonly LinesBlock[];
		const calls = lines.find((block) => block.id === "lines.calls")?.items ?? [];
		for (const { text, rows } of calls) {
			const more = /^另有(\d+)起/.exec(text);
			const figure = reportOf(name).figures.find((one) => one.id === reportOf(name).basis)?.value ?? 0;
			expect([text, await countBehind(rows)]).toEqual([text, more ? figure : 1]);
			if (more) expect(Number(more[1])).toBe(figure - (calls.length - 1));
		}
		for (const { text, rows } of lines.find((block) => block.id === "lines.movers")?.items ?? []) {
			const now = /→([\d,]+)[起人]/.exec(text)?.[1] ?? "";
			expect([text, await countBehind(rows)]).toEqual([text, Number(now.replace(",", ""))]);
		}
		for (const { text, rows } of lines.find((block) => block.id === "lines.todo")?.items ?? []) {
			if (rows === null) continue;
			expect([text, await countBehind(rows)]).toEqual([text, Number(/(\d+)起/.exec(text)?.[1])]);
		}
	});
});

describe("the lines of calls", () => {
	it("stand oldest first in a week, each with the words of its own row", async () => {
		const block = reportOf("week").blocks.find((one) => one.id === "lines.calls");
		const items = block?.kind === "lines" ? block.items : [];
		expect(items).toHaveLength(truth.windows.lastWeek.calls);
		const times: string[] = [];
		for (const { text, rows } of items) {
			const [row] = rows ? await rowsBehind(rows) : [];
			times.push(row?.report_time ?? "");
			const [, month, day, clock] = /^(\d+)月(\d+)日 (\d\d:\d\d)/.exec(text) ?? [];
			expect(row?.report_time?.slice(5, 16)).toBe(
				`${month?.padStart(2, "0")}-${day?.padStart(2, "0")} ${clock}`,
			);
		}
		expect(times).toEqual([...times].sort());
	});

	it("are the ten largest losses of a month, largest first", async () => {
		const block = reportOf("month").blocks.find((one) => one.id === "lines.calls");
		const items = block?.kind === "lines" ? block.items : [];
		const shown = await Promise.all(
			items.map(async ({ rows }) => (rows ? (await rowsBehind(rows))[0] : null)),
		);
		const figure = reportOf("month").blocks.find((one) => one.id === "figure.calls");
		const all = figure?.kind === "figure" && figure.rows ? await rowsBehind(figure.rows) : [];
		const largest = all.map((row) => row.loss_fen ?? 0).sort((one, other) => other - one);
		expect(shown.map((row) => row?.loss_fen)).toEqual(largest.slice(0, 10));
	});
});

describe("nobody is named", () => {
	const PERSONAL = Object.values(TABLES).flatMap((table) =>
		table.fields.flatMap((field) => {
			const kind = "personal" in field ? field.personal : "none";
			// What a lead tells is quoted on purpose, with every name and number in it hidden: these are looked for all the same.
			const isQuoted = table.id === "lead" && field.id === "content";
			return kind === "none" || isQuoted ? [] : [{ kind, table: table.id, field: field.id }];
		}),
	);

	/** Every text of a personal column of every table, by what it is. */
	async function personalTexts(): Promise<readonly { readonly kind: string; readonly text: string }[]> {
		const kinds = new Map<string, string>();
		for (const { kind, table, field } of PERSONAL) {
			const rows = await workspace.engine.query({
				sql: sql`SELECT DISTINCT ${id(field)} AS said FROM ${id(table)} WHERE length(${id(field)}) >= 2`,
				columns: { said: "text" },
			});
			for (const { said } of rows) kinds.set((said ?? "").replace(/^[in]:/, ""), kind);
		}
		return [...kinds].filter(([text]) => text.length >= 2).map(([text, kind]) => ({ kind, text }));
	}

	/** Words that stand in every report anyway: places and values that are no person's. */
	const isPublic = (text: string) =>
		truth.township.villages.includes(text) ||
		text === settings.station.township ||
		/^[\u4e00-\u9fa5]{2,4}(省|市|县|区|自治区)$/.test(text);

	/** Every run of so many characters in a text. */
	const gramsOf = (text: string, length: number): readonly string[] =>
		Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

	/** Texts of which the document says any twelve characters in a row, or all where they are fewer. */
	function leakedInto(said: string, personal: readonly { kind: string; text: string }[]) {
		const [pairs, long] = [new Set(gramsOf(said, 2)), new Set(gramsOf(said, 12))];
		return personal.filter(({ kind, text }) => {
			if (kind === "narrative") return gramsOf(text, 12).some((gram) => long.has(gram));
			if (text.length >= 12 && !long.has(text.slice(0, 12))) return false;
			return pairs.has(text.slice(0, 2)) && pairs.has(text.slice(-2)) && said.includes(text);
		});
	}

	it("by any block, the JSON or the Word text of a briefing", async () => {
		const personal = (await personalTexts()).filter(({ text }) => !isPublic(text));
		expect(new Set(personal.map(({ kind }) => kind)).size).toBe(6);
		expect(personal.length).toBeGreaterThan(5000);
		for (const name of ["week", "seven months"]) {
			const json = await FORMATS.json.write(reportOf(name), settings);
			const word = await FORMATS.docx.write(reportOf(name), settings);
			const body = partsOf(word as Uint8Array)["word/document.xml"] ?? "";
			const said = `${json}\n${paragraphsOf(body)
				.map((one) => one.text)
				.join("\n")}`;
			expect([name, leakedInto(said, personal).slice(0, 5)]).toEqual([name, []]);
		}
	}, 60_000);

	it("would be noticed", async () => {
		const personal = (await personalTexts()).filter(({ text }) => !isPublic(text));
		for (const kind of ["name", "id_number", "phone", "address", "narrative"]) {
			const own = personal.find((one) => one.kind === kind && one.text.length >= 3)?.text ?? "";
			expect(leakedInto(`晨报：${own}。`, personal).map((one) => one.text)).toContain(own);
		}
	});

	it("by the rows of a drawer: names, numbers and phones of the event are masked in the narrative too", async () => {
		const window = range("2023-05-01", "2026-05-11");
		const rows = await rowsBehind({ metric: "victims", window, filters: [] });
		expect(rows.length).toBeGreaterThan(700);
		const context = { dictionary, labels: { settings, places: settings.places } };
		const table = rowsTable(rows, "明细", context);
		const numbers = (await personalTexts()).filter(
			({ kind, text }) => kind !== "name" && /^\d[\dXx-]{6,}$/.test(text),
		);
		const said = JSON.stringify(table);
		expect(numbers.filter(({ text }) => said.includes(text)).slice(0, 5)).toEqual([]);
		const leaks = rows.flatMap((row) => {
			const names = [row.victim_name, row.caller_name, ...(row.event_names?.split("\n") ?? [])];
			const shown = `${maskedNarrative(row)}`;
			return names.filter(
				(one) => one !== null && one.length >= 2 && !one.includes("*") && shown.includes(one),
			);
		});
		expect(leaks).toEqual([]);
	});
});
