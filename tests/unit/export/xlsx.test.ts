/** Plain tables as workbooks: names that a workbook allows, heights, and cells that survive. */
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TableSheet, textWidth } from "@/lib/export/table-sheet";
import { writeTables } from "@/lib/export/xlsx";

const table = (change: Partial<TableSheet> = {}): TableSheet => ({
	name: "表",
	title: null,
	columns: [{ heading: "甲", width: 12, look: "plain" }],
	rows: [],
	faults: [],
	frozenColumns: 0,
	...change,
});

const read = async (...sheets: readonly TableSheet[]) =>
	XLSX.read(await writeTables(sheets), { cellNF: true });
const namesOf = async (...names: readonly string[]) =>
	(await read(...names.map((name) => table({ name })))).SheetNames;

describe("names of sheets", () => {
	it("lose what a workbook forbids, and are cut at 31 characters", async () => {
		expect(await namesOf("a[b]:c*d?e/f\\g", "'引号'", "", "长".repeat(40))).toEqual([
			"a b  c d e f g",
			"引号",
			"表",
			"长".repeat(31),
		]);
	});

	it("are told apart, whatever their case and length", async () => {
		expect(await namesOf("Sheet", "SHEET", "sheet", "长".repeat(40), "长".repeat(35))).toEqual([
			"Sheet",
			"SHEET(2)",
			"sheet(3)",
			"长".repeat(31),
			`${"长".repeat(28)}(2)`,
		]);
	});
});

describe("cells", () => {
	it("come back as they were, whatever text they hold", async () => {
		const cell = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 20 }),
			fc.constantFrom("=1+1", "_x0041_", "_x005F_", "007", "1e5", "2026-05-10", "TRUE", " 空 ", "\t", "a\nb"),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (cells) => {
				const book = await read(table({ rows: cells.map((one) => [one]) }));
				const sheet = book.Sheets.表 ?? {};
				const back = cells.map((_, row) => sheet[`A${row + 2}`]);
				expect(back.map((one) => one?.v ?? "")).toEqual(cells);
				expect(back.every((one) => one === undefined || one.t === "s")).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it("are text to the spreadsheet, blank ones beyond the end of their row too", async () => {
		const columns = ["甲", "乙"].map((heading) => ({ heading, width: 12, look: "plain" as const }));
		const bytes = await writeTables([table({ columns, rows: [["x"]] })]);
		const sheet = XLSX.read(bytes, { cellNF: true, cellStyles: true, sheetStubs: true }).Sheets.表;
		expect(sheet?.B2).toMatchObject({ t: "z", z: "@" });
	});

	it("hold no character that a file cannot", async () => {
		const book = await read(table({ rows: [["a\uFFFEb\uD800c\u0000"]] }));
		expect(book.Sheets.表?.A2?.v).toBe("a\uFFFDb\uFFFDc\u0000");
	});

	it("are numbers where a spreadsheet keeps every digit, else text", async () => {
		const numbers = [99_999_999_999, 100_000_000_000, -100_000_000_000, 2.5];
		const book = await read(table({ rows: numbers.map((one) => [one]) }));
		const back = numbers.map((_, row) => book.Sheets.表?.[`A${row + 2}`]);
		expect(back.map((one) => [one?.t, one?.v])).toEqual([
			["n", 99_999_999_999],
			["s", "100000000000"],
			["s", "-100000000000"],
			["n", 2.5],
		]);
	});
});

describe("textWidth", () => {
	it("counts Chinese twice", () => {
		expect(["", "abc", "警情1", "，"].map(textWidth)).toEqual([0, 3, 5, 2]);
	});
});
