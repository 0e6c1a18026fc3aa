/** Sums of accounts: what was read is what became of it, over sheets and files. */
import { describe, expect, it } from "vitest";
import { accountOf, addTotals, type FileAccount, type SheetAccount } from "@/lib/ingest/account";

const sheet = (kept: number, updated: number, unchanged: number, refused: number): SheetAccount => ({
	sheet: "s",
	source: "incident",
	batchId: 1000,
	headerRow: 1,
	confidence: 1,
	columns: [],
	read: kept + updated + unchanged + refused,
	kept,
	updated,
	unchanged,
	refused,
	outdated: 0,
	refusals: [],
	warnings: [],
	leftOut: [],
	unlisted: 0,
	hiddenRows: 0,
	problem: null,
});
const file = (...sheets: readonly SheetAccount[]): FileAccount => ({
	fileName: "f",
	fileHash: "0",
	format: "csv",
	encoding: "utf-8",
	asOf: null,
	notes: [],
	problem: null,
	sheets,
});

describe("accounts", () => {
	it("sum over every sheet of every file", () => {
		const { totals } = accountOf([
			file(sheet(1, 2, 3, 4), sheet(10, 0, 0, 1)),
			file(),
			file(sheet(0, 0, 5, 0)),
		]);
		expect(totals).toEqual({ read: 26, kept: 11, updated: 2, unchanged: 8, refused: 5 });
		expect(totals.read).toBe(totals.kept + totals.updated + totals.unchanged + totals.refused);
	});

	it("of nothing are zeros", () => {
		expect(addTotals([])).toEqual({ read: 0, kept: 0, updated: 0, unchanged: 0, refused: 0 });
		expect(accountOf([]).totals.read).toBe(0);
	});
});
