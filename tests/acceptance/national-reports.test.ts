/** 20 000 real fraud reports through the officer's mapping: every count and sum equals a plain computation over the same file. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "@/lib/settings/settings-file";
import { type NationalReport, nationalReports } from "../support/national-reports";
import { tally } from "../support/plain-csv";
import { briefOf, countsOf, figureOf, fileOf, loaded, sharedPath } from "../support/workspace";

const path = sharedPath("reports", "national_fraud_reports_20k.csv.gz");

const WHOLE = "custom:2021-01-01..2024-12-31";

describe.skipIf(path === null)("national fraud reports", () => {
	const file = path === null ? null : fileOf(path);
	const records: readonly NationalReport[] = file === null ? [] : nationalReports(file.bytes);
	const settings = readSettings(readFileSync("tests/support/national-reports.settings.json", "utf8"));
	let workspace: Awaited<ReturnType<typeof loaded>>;

	beforeAll(async () => {
		workspace = await loaded(file === null ? [] : [file], settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	it("reads 20 000 rows and explains every one", () => {
		const { totals, files } = workspace.account;
		expect(records).toHaveLength(20_000);
		expect(totals).toEqual({ read: 20_000, kept: 20_000, updated: 0, unchanged: 0, refused: 0 });
		const warnings = files[0]?.sheets[0]?.warnings ?? [];
		for (const warning of warnings) expect(warning.reason).not.toBe("");
	});

	it("counts every month", async () => {
		const months = tally(records, (record) => record.day.slice(0, 7));
		for (const [month, count] of Object.entries(months)) {
			const [year = 0, number = 0] = month.split("-").map(Number);
			const next = number === 12 ? `${year + 1}-01-02` : `${year}-${String(number + 1).padStart(2, "0")}-02`;
			const report = await briefOf(workspace, { asOf: next, period: "month" });
			expect([month, report.window.start, figureOf(report, "calls").value]).toEqual([
				month,
				`${month}-01`,
				count,
			]);
		}
	}, 120_000);

	it("counts categories and contact channels under the source's own names", async () => {
		const report = await briefOf(workspace, { asOf: "2024-12-31", period: WHOLE });
		expect(countsOf(report, "fraud_category")).toEqual(tally(records, (one) => one.category));
		const channels = tally(records, (one) => one.channel);
		expect(countsOf(report, "contact_channel")).toEqual(channels);
	});

	it("crosses gender and age", async () => {
		const report = await briefOf(workspace, {
			asOf: "2024-12-31",
			period: WHOLE,
			crosses: [["victim_gender", "victim_age_band"]],
		});
		const cells = report.crossTabs[0]?.cells ?? [];
		const found = Object.fromEntries(
			cells.map(({ values, count }) => [values.map((value) => value ?? "").join("/"), count]),
		);
		expect(found).toEqual(tally(records, (one) => `${one.gender}/${one.age}`));
	});

	it("reaches the same cross by filtering, as the page does", async () => {
		const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
		const report = await briefOf(workspace, { asOf: "2024-12-31", period: WHOLE, filters });
		const women = records.filter((one) => one.gender === "female");
		expect(countsOf(report, "victim_age_band")).toEqual(tally(women, (one) => one.age));
	});

	it("sums losses to the cent, in all and by category", async () => {
		const report = await briefOf(workspace, { asOf: "2024-12-31", period: WHOLE });
		const fen = records.reduce((sum, one) => sum + one.fen, 0);
		expect(figureOf(report, "loss").value).toBe(fen / 100);
		const rows = report.breakdowns.find((one) => one.dimension === "fraud_category")?.rows ?? [];
		for (const row of rows) {
			const own = records.filter((one) => one.category === (row.value ?? ""));
			expect([row.label, Math.round(row.lossYuan * 100)]).toEqual([
				row.label,
				own.reduce((sum, one) => sum + one.fen, 0),
			]);
		}
	});

	it("shares of every dimension sum to the whole, unknown included", async () => {
		const report = await briefOf(workspace, { asOf: "2024-12-31", period: WHOLE });
		expect(report.breakdowns).toHaveLength(23);
		for (const one of report.breakdowns) {
			expect([one.dimension, one.known + one.unknown]).toEqual([one.dimension, 20_000]);
			expect(one.rows.reduce((sum, row) => sum + row.count, 0)).toBe(20_000);
		}
	});
});
