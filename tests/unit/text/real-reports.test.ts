/** Every age, loss and date of 20 000 real reports is read or explained; totals are checked against an independent sum. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readAge } from "@/lib/text/age";
import { readMoment } from "@/lib/text/moment";
import { readMoneyYuan } from "@/lib/text/money";

const reports = resolve(process.cwd(), "../shared/data/reports/national_fraud_reports_20k.csv.gz");
const incidents = resolve(process.cwd(), "../shared/data/incidents/town0_incidents.csv");
if (!existsSync(reports) || !existsSync(incidents)) console.warn(`SKIPPED: no real reports at ${reports}`);

const DATE = 1;
const AGE = 16;
const LOSS = 20;

describe.skipIf(!existsSync(reports))("real national reports", () => {
	const text = existsSync(reports) ? gunzipSync(readFileSync(reports)).toString("utf8") : "";
	const rows = Papa.parse<string[]>(text.trim()).data.slice(1);
	const column = (at: number) => rows.map((row) => row[at] ?? "");

	it("reads all ages", () => {
		expect(rows).toHaveLength(20_000);
		const readings = column(AGE).map((cell) => readAge(cell));
		expect(readings.filter((reading) => !reading.ok)).toEqual([]);
		const values = readings.map((reading) => (reading.ok ? reading.value : null));
		expect(values.filter((value) => value === null)).toHaveLength(6084 + 17 + 1);
		expect(values.filter((value) => value?.low === 40 && value.high === 49)).toHaveLength(2219);
		expect(values.filter((value) => value !== null && value.low >= 100)).toHaveLength(3);
		expect(readings.filter((reading) => reading.ok && reading.note)).toHaveLength(18);
	});

	it("reads all losses to the cent", () => {
		const readings = column(LOSS).map((cell) => readMoneyYuan(cell, "yuan"));
		expect(readings.filter((reading) => !reading.ok || reading.value === null)).toEqual([]);
		const cents = readings.reduce((sum, r) => sum + (r.ok ? Math.round((r.value ?? 0) * 100) : 0), 0);
		const independent = column(LOSS).reduce((sum, cell) => sum + Number(cell.replace(/\D/g, "")), 0);
		expect(cents).toBe(independent);
		expect(readings.filter((reading) => reading.ok && reading.value === 0)).toHaveLength(15_321);
	});

	it("reads all dates as dates without a clock", () => {
		for (const cell of column(DATE)) {
			expect(readMoment(cell, { dateSystem: 1900 })).toEqual({
				ok: true,
				value: { moment: `${cell} 00:00:00`, hasClock: false },
			});
		}
	});
});

describe.skipIf(!existsSync(incidents))("real incidents", () => {
	it("reads all moments", () => {
		const rows = Papa.parse<string[]>(
			existsSync(incidents) ? readFileSync(incidents, "utf8").trim() : "",
		).data.slice(1);
		expect(rows).toHaveLength(1755);
		for (const row of rows) {
			expect(readMoment(row[1] ?? "", { dateSystem: 1900 })).toEqual({
				ok: true,
				value: { moment: row[1], hasClock: true },
			});
		}
	});
});
