/** 待办事项, 网格线索 and 宣防工作 of the demonstration: against plain counts over the files, and where each stands. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LinesBlock } from "@/lib/blocks/block";
import type { ReportDocument } from "@/lib/report/document";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../../support/demo-truth.json";
import { briefOf, demoFiles, loaded } from "../../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
let workspace: Awaited<ReturnType<typeof loaded>>;
let day: ReportDocument;
let week: ReportDocument;
let month: ReportDocument;
beforeAll(async () => {
	workspace = await loaded(demoFiles(truth.importOrder), settings);
	day = await briefOf(workspace, { asOf: "2026-05-11", period: "day" });
	week = await briefOf(workspace, { asOf: "2026-05-11", period: "week" });
	month = await briefOf(workspace, { asOf: "2026-05-11", period: "month" });
}, 180_000);
afterAll(() => workspace.engine.close());

function linesOf(report: ReportDocument, id: string): LinesBlock["items"] {
	const block = report.blocks.find((one) => one.id === id);
	return block?.kind === "lines" ? block.items : [];
}
const idsOf = (report: ReportDocument) => report.sections.map(({ id }) => id);

describe("what waits on the morning", () => {
	it("stands in reports of up to a week, each line with the way to where it is done", () => {
		const ways = linesOf(day, "lines.todo").flatMap(({ screen }) => screen ?? []);
		expect(new Set(ways.map((way) => way.split("?")[0]))).toEqual(
			new Set(["/response/", "/receipts/", "/focus/"]),
		);
		for (const way of ways) expect(way).toContain("asOf=2026-05-11");
		// Firms are gone through by the week.
		const firms = "/enterprises/?asOf=2026-05-11&tab=visits";
		expect(linesOf(week, "lines.todo").flatMap(({ screen }) => screen ?? [])).toEqual([...ways, firms]);
		expect(linesOf(month, "lines.todo").flatMap(({ screen }) => screen ?? [])).toEqual([]);
	});

	it("says nothing under filters: the lists are of the whole station", async () => {
		const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "day", filters });
		expect(linesOf(report, "lines.todo").filter(({ screen }) => screen !== undefined)).toEqual([]);
		expect(idsOf(report)).not.toContain("leads");
	});

	it("no longer says that anything is missing", () => {
		for (const report of [day, week, month])
			expect(report.blocks.some(({ id }) => id === "note.todo")).toBe(false);
	});
});

describe("leads and the work of prevention", () => {
	it("stand where they belong: leads every day, work from a week on, ledgers by month in longer reports", () => {
		expect(idsOf(day)).toContain("leads");
		expect(idsOf(day)).not.toContain("prevention");
		for (const report of [week, month]) expect(idsOf(report)).toContain("prevention");
		const tables = (report: ReportDocument) =>
			report.blocks
				.filter(({ kind, id }) => kind === "table" && id.startsWith("table.ledger"))
				.map(({ id }) => id);
		for (const id of ["table.ledger_shield", "table.ledger_campaign"]) {
			expect(tables(week)).not.toContain(id);
			expect(tables(month)).toContain(id);
		}
		// It names people: on its screen only.
		for (const report of [week, month]) expect(tables(report)).not.toContain("table.ledger_rewards");
	});

	it("lists the leads of the day one masked line each", () => {
		const lines = linesOf(day, "lines.leads");
		expect(lines.length).toBeGreaterThan(0);
		for (const { text, screen } of lines) {
			expect(text).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]/);
			expect(screen).toBe("/ledgers/?asOf=2026-05-11&tab=leads");
		}
	});
});
