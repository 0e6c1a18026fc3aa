/** The demonstration township: accounts, counts and losses equal the generator's own model, which shares no code with the import. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { askScreening } from "@/lib/screening/ask-screening";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../support/demo-truth.json";
import { noonReceipts } from "../support/noon-receipts";
import { briefOf, countsOf, demoFiles, figureOf, importInto, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));

describe("the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	it("accounts for every row of every file", () => {
		for (const expected of truth.files) {
			const file = workspace.account.files.find((one) => one.fileName === expected.name);
			const sum = (pick: "read" | "kept" | "updated" | "unchanged" | "refused") =>
				(file?.sheets ?? []).reduce((total, sheet) => total + sheet[pick], 0);
			const { read, kept, updated, unchanged, refused } = expected.account;
			expect([
				expected.name,
				sum("read"),
				sum("kept"),
				sum("updated"),
				sum("unchanged"),
				sum("refused"),
			]).toEqual([expected.name, read, kept, updated, unchanged, refused]);
			expect(read).toBe(sum("kept") + sum("updated") + sum("unchanged") + sum("refused"));
			const rows = (file?.sheets ?? [])
				.flatMap((sheet) => sheet.refusals.map((refusal) => refusal.row))
				.sort();
			expect(rows).toEqual(expected.account.refusals.map((refusal) => refusal.row).sort());
		}
	});

	it("knows every heading, so that one click is enough", () => {
		const unknown = workspace.account.files.flatMap((file) =>
			file.sheets.flatMap((sheet) =>
				sheet.columns.filter((column) => column.mappedBy === "unknown").map((column) => column.heading),
			),
		);
		expect(unknown).toEqual([]);
	});

	it("counts the planted fall of the year to date: calls 67→44, cases 46→24", async () => {
		const report = await briefOf(workspace, { asOf: "2026-04-05", period: "year_to_date" });
		expect(figureOf(report, "calls")).toMatchObject({ value: 44, lastYear: 67, verdict: "clear_fall" });
		expect(figureOf(report, "cases")).toMatchObject({ value: 24, lastYear: 46, verdict: "clear_fall" });
		expect(figureOf(report, "loss").lastYear).toBe(truth.windows.yearToDate2025.lossFenStated / 100);
		const texts = report.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
		expect(texts.join()).toContain("同比下降34.3%（67起→44起，明显下降）");
		expect(texts.join()).toContain("同比下降47.8%（46起→24起，明显下降）");
	});

	it("counts every month of calls and of cases filed", async () => {
		for (const [month, count] of Object.entries(truth.calls.byMonth)) {
			if (month === "2026-05") continue;
			const [year = 0, number = 0] = month.split("-").map(Number);
			const asOf = new Date(Date.UTC(year, number, 3)).toISOString().slice(0, 10);
			const report = await briefOf(workspace, { asOf, period: "month" });
			const filed = (truth.cases.byMonthFiled as Record<string, number>)[month] ?? 0;
			expect([month, figureOf(report, "calls").value, figureOf(report, "cases").value]).toEqual([
				month,
				count,
				filed,
			]);
		}
	}, 120_000);

	it("counts all calls by village, gender and category, and sums the losses", async () => {
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "custom:2023-05-01..2026-05-11" });
		expect(figureOf(report, "calls").value).toBe(truth.calls.countable);
		expect(figureOf(report, "solved").value).toBe(truth.windows.all.casesSolved);
		expect(figureOf(report, "loss").value).toBe(truth.windows.all.lossFenStated / 100);
		const villages = countsOf(report, "victim_village");
		for (const [village, count] of Object.entries(truth.calls.byVillageStated)) {
			const value = village === "辖区外" ? "outside" : village;
			if (village !== "" && village !== "不详")
				expect([village, villages[value] ?? 0]).toEqual([village, count]);
		}
	});

	it("names what it left out of the count", async () => {
		const report = await briefOf(workspace, { asOf: "2026-05-11", period: "custom:2023-05-01..2026-05-11" });
		const figure = report.blocks.find((block) => block.id === "figure.calls");
		const notes = figure?.kind === "figure" ? figure.notes.join() : "";
		const { duplicate, invalid, not_fraud: notFraud } = truth.calls.excluded;
		expect(notes).toContain(`重复警情${duplicate}起`);
		expect(notes).toContain(`无效警情${invalid}起`);
		expect(notes).toContain(`非电诈警情${notFraud}起`);
	});

	it("changes nothing when the same files come again", async () => {
		const before = await briefOf(workspace, { asOf: "2026-05-11", period: "week" });
		const again = await importInto(workspace.engine, demoFiles(["警情_2026年1月-5月.xlsx"]), settings);
		const found = again.totals;
		expect([found.kept, found.updated]).toEqual([0, 0]);
		expect(found.read).toBe(found.unchanged + found.refused);
		const after = await briefOf(workspace, { asOf: "2026-05-11", period: "week" });
		expect(after.figures).toEqual(before.figures);
		expect(after.breakdowns).toEqual(before.breakdowns);
	});

	const screened = async (start: string, end: string) => {
		const window = { start: start as CivilDate, end: end as CivilDate };
		const { hits, selfReported } = await askScreening(workspace.engine, { window, settings });
		const told = hits.map(({ signer, kind, evidence }) => ({
			receiptNo: signer.receiptNo,
			kind,
			by: evidence.map(({ how, event }) => `${how} ${event.eventNo}`).sort(),
		}));
		return { hits: told, selfReported: selfReported.map(({ receiptNo }) => receiptNo).sort() };
	};

	it("screens the last day's receipts: every planted hit, no trap, and who says so without a record", async () => {
		const { hits, selfReported } = await screened("2026-05-10", "2026-05-11");
		const ofTablets = hits.filter(({ receiptNo }) => receiptNo.startsWith("WG"));
		expect(ofTablets.sort((one, other) => (one.receiptNo < other.receiptNo ? -1 : 1))).toEqual(
			truth.screened.hits.map(({ receiptNo, kind, by }) => ({
				receiptNo,
				kind,
				by: by.map(({ way, incidentNo }) => `${way} ${incidentNo}`).sort(),
			})),
		);
		expect(selfReported).toEqual(truth.screened.selfReported);
	});

	it("finds three victims and one relative among the receipts of noon, which hold nobody else's", async () => {
		const { file, receipts, selfHits, relationHit } = noonReceipts();
		const account = await importInto(workspace.engine, [{ name: file.name, bytes: file.buffer }], settings);
		expect([account.totals.read, account.totals.kept]).toEqual([receipts, receipts]);
		const { hits } = await screened("2026-05-11", "2026-05-12");
		expect(hits.map(({ receiptNo, kind }) => `${receiptNo} ${kind}`).sort()).toEqual(
			[...selfHits.map(({ receiptNo }) => `${receiptNo} self`), `${relationHit.receiptNo} relation`].sort(),
		);
		for (const { receiptNo, incidentNo } of [...selfHits, relationHit])
			expect(hits.find((hit) => hit.receiptNo === receiptNo)?.by.join()).toContain(incidentNo);
	});
});
