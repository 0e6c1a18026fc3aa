import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { biff8Bytes } from "../../scripts/bench/biff8";

type Cell = string | number | boolean | null;

const text = fc.oneof(
	fc.constantFrom(
		"0012",
		"330106200006081234",
		'="1101"',
		"'110",
		"a<b>&c\"d'e",
		"第一行\n第二行",
		" 前后 ",
		"\u3000x\u00a0",
		"_x00",
		"&amp;amp;",
		"]]>",
		"<!--",
		"𠮷㐀",
		"#N/A的",
		"__proto__",
		"长".repeat(255),
	),
	fc.string({
		unit: fc.constantFrom("甲", "é", "x", "1", "<", "&", ">", '"', "_", " "),
		minLength: 1,
		maxLength: 12,
	}),
);
const number = fc.oneof(
	fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
	fc.integer({ min: -9999, max: 999_999 }).map((cents) => cents / 100),
	// Not below: a writer of .xlsb makes integers of numbers that are nearly nothing.
	fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 });

/** What must be read: blank text is nothing, rows end at their last cell, those without any are left out. */
function expected(rows: readonly (readonly Cell[])[]) {
	const settled = rows.map((row, at) => {
		const cells = row.map((one) => (typeof one === "string" && one.trim() === "" ? null : one));
		while (cells.length > 0 && cells.at(-1) === null) cells.pop();
		return [at + 1, cells] as const;
	});
	return settled.filter(([, cells]) => cells.length > 0);
}

type Writer = (rows: readonly (readonly Cell[])[]) => Promise<Uint8Array> | Uint8Array;

const bySheetJs =
	(bookType: XLSX.BookType, options: XLSX.WritingOptions = {}): Writer =>
	(rows) => {
		const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
		const book = { SheetNames: ["警情"], Sheets: { 警情: sheet } };
		return new Uint8Array(XLSX.write(book, { type: "array", bookType, ...options }) as ArrayBuffer);
	};

const WRITERS: Readonly<Record<string, Writer>> = {
	"xlsx by one library": (rows) =>
		writeXlsx({ sheets: [{ name: "警情", rows: rows.map((row) => [...row]) }] }),
	"xlsx by another": bySheetJs("xlsx"),
	"xlsx with shared texts": bySheetJs("xlsx", { bookSST: true, compression: true }),
	xlsb: bySheetJs("xlsb"),
	"xls with texts in their cells": bySheetJs("biff8"),
	"xls with shared texts": (rows) =>
		biff8Bytes([
			{ name: "警情", rows: rows.map((row) => row.map((one) => (typeof one === "boolean" ? null : one))) },
		]),
};

describe("workbooks of any cells", () => {
	it.each(Object.entries(WRITERS))("come back as they were written: %s", async (name, write) => {
		await fc.assert(
			fc.asyncProperty(table, async (made) => {
				const isPlain = name === "xls with shared texts";
				const rows = isPlain
					? made.map((row) => row.map((one) => (typeof one === "boolean" ? null : one)))
					: made;
				fc.pre(expected(rows).length > 0);
				const { sheets, notes } = await decodeFile("a.xls", await write(rows));
				const [sheet] = sheets;
				expect(sheet?.rows.map((row, at) => [sheet.rowNumbers[at], row])).toEqual(expected(rows));
				expect(notes).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});
