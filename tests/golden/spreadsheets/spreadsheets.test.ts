/**
 * Every spreadsheet among the real records that opens as a table, against readers that the product does not use for it:
 * the JSON that csv-spectrum's authors wrote, a plain splitter, and two workbook libraries. Their cells are not copied here.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { readOds, readXls, readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import type { Cell, DecodedFile } from "@/lib/ingest/decode/decoded";
import { SHARED } from "../../unit/ingest/decode-fixtures";

const HOME = join(SHARED, "spreadsheets");
const isHere = existsSync(HOME);
if (!isHere) console.warn("SKIPPED: ../shared/data is absent; real spreadsheets are not read");

const filesIn = (folder: string, ending: RegExp) =>
	isHere ? readdirSync(join(HOME, folder)).filter((name) => ending.test(name)) : [];
const bytesOf = (folder: string, name: string) => new Uint8Array(readFileSync(join(HOME, folder, name)));

/** What does not open as a table, and why. */
const REFUSED: Readonly<Record<string, string>> = {
	// Only a chart, a dialog and a macro sheet hold anything.
	"BlankSheetTypes.xls": "file_empty",
};
/** Its authors changed a telephone number in the JSON alone, and saved two characters as lost (U+FFFD). */
const UNLIKE_ITS_JSON = "location_coordinates.csv";

describe.skipIf(!isHere)("csv-spectrum", () => {
	it.each(filesIn("csv-spectrum", /\.csv$/))("%s", async (name) => {
		const { sheets, notes } = await decodeFile(name, bytesOf("csv-spectrum", name));
		const [header = [], ...rows] = sheets[0]?.rows ?? [];
		const records = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ""])));
		const written = readFileSync(join(HOME, "csv-spectrum", name.replace(".csv", ".json")), "utf8");
		const expected: Record<string, string>[] = [JSON.parse(written.replaceAll("\\r\\n", "\\n"))].flat();
		expect(sheets).toHaveLength(1);
		expect(notes).toEqual(name === UNLIKE_ITS_JSON ? [expect.stringContaining("有 2 处字符")] : []);
		if (name === UNLIKE_ITS_JSON) expect(records.map(Object.keys)).toEqual(expected.map(Object.keys));
		else expect(records).toEqual(expected);
	});
});

/** Characters one by one, the most naive way to read delimited text. */
function plainRows(text: string): string[][] {
	const rows: string[][] = [[""]];
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? "";
		const row = rows.at(-1) ?? [];
		if (sign === '"' && isQuoted && text[at + 1] === '"') {
			row[row.length - 1] += '"';
			at++;
		} else if (sign === '"') isQuoted = !isQuoted;
		else if (sign === "," && !isQuoted) row.push("");
		else if (sign === "\n" && !isQuoted) rows.push([""]);
		else row[row.length - 1] += sign;
	}
	return rows;
}

describe.skipIf(!isHere)("papaparse", () => {
	it.each(filesIn("papaparse", /\.csv$/))("%s", async (name) => {
		const bytes = bytesOf("papaparse", name);
		const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
		const expected = plainRows(text)
			.map((row) => row.map((cell) => (cell.trim() === "" ? null : cell)))
			.filter((row) => row.some((cell) => cell !== null));
		const { sheets } = await decodeFile(name, bytes);
		expect(sheets.flatMap(({ rows }) => rows)).toEqual(expected);
	});
});

/** A cell by its sheet, 1-based row and 0-based column; tables below each other are one sheet again. */
function cellFinder({ sheets }: DecodedFile) {
	const rows = new Map<string, readonly Cell[]>();
	for (const { name, rowNumbers, rows: cells } of sheets)
		rowNumbers.forEach((number, at) => {
			rows.set(`${name.replace(/（第\d+行起）$/, "")}\u0000${number}`, cells[at] ?? []);
		});
	return (sheet: string, row: number, column: number): Cell =>
		rows.get(`${sheet}\u0000${row}`)?.[column] ?? null;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERR!)$/;

/** What must have become of a cell of the other library; a matcher where that one shows a moment in its own way. */
function expectedOf(value: unknown, found: Cell): unknown {
	// It leaves out texts of formulas behind other records; what it lacks, the count of cells below makes sure of.
	if (value === null || value === undefined) return found;
	if (typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(value))
		return dateText(new Date(value), found);
	if (typeof value === "string")
		return value.trim() === "" || ERROR.test(value) ? null : value.replaceAll("\r\n", "\n");
	if (typeof value === "boolean") return value;
	if (value instanceof Date) return dateText(value, found);
	if (typeof value !== "number") throw new Error(`no cell: ${String(value)}`);
	if (Math.abs(value) >= 2 ** 53) return expect.stringMatching(/^-?\d(\.\d+)?E\+\d+$/);
	// It takes times of day and elapsed hours for numbers; those are told by the other test, which knows formats.
	return typeof found === "string" ? expect.stringMatching(/^-?\d+:\d\d:\d\d$|^\d{4}-\d\d-\d\d/) : value;
}

/** The day and time in UTC fields to the second; a midnight may be a day only, a day before 1900-01-01 a time only. */
function dateText(date: Date, found: Cell): unknown {
	if (Number.isNaN(date.getTime())) return expect.anything();
	const [day = "", time = ""] = new Date(Math.round(date.getTime() / 1000) * 1000)
		.toISOString()
		.slice(0, 19)
		.split("T");
	const shapes = [
		`${day} ${time}`,
		...(time === "00:00:00" ? [day] : []),
		...(day < "1900-01-01" ? [time] : []),
	];
	if (typeof found === "number" && day < "1900-01-01") return found;
	if (typeof found === "string" && /^-?\d+:\d\d:\d\d$/.test(found) && !shapes.includes(found))
		return expect.stringMatching(/:/);
	return shapes.includes(String(found)) ? found : shapes[0];
}

async function byOtherLibrary(name: string, bytes: Uint8Array) {
	if (name.endsWith(".xlsx")) return readXlsx(bytes);
	return name.endsWith(".ods") ? readOds(bytes) : readXls(bytes);
}

describe.skipIf(!isHere)("workbooks", () => {
	const names = filesIn("workbooks", /\.(?:xlsx?|ods)$/);
	it.each(names.filter((name) => !(name in REFUSED)))(
		"%s: every cell of the other library is there",
		async (name) => {
			const bytes = bytesOf("workbooks", name);
			const find = cellFinder(await decodeFile(name, bytes));
			const book = await byOtherLibrary(name, bytes);
			let compared = 0;
			for (const { name: sheet, rows } of book.sheets)
				rows.forEach((row, at) => {
					row?.forEach((value, column) => {
						const found = find(sheet, at + 1, column);
						expect([sheet, at + 1, column, found]).toEqual([sheet, at + 1, column, expectedOf(value, found)]);
						compared++;
					});
				});
			expect(compared).toBeGreaterThan(0);
		},
	);

	it.each(names.filter((name) => !(name in REFUSED)))(
		"%s: no cell is there that nobody wrote",
		async (name) => {
			const bytes = bytesOf("workbooks", name);
			const { sheets } = await decodeFile(name, bytes);
			const book = XLSX.read(bytes, { type: "array", dense: true, raw: true });
			const written = book.SheetNames.map((sheet) => {
				const rows: (XLSX.CellObject[] | undefined)[] = book.Sheets[sheet]?.["!data"] ?? [];
				const filled = rows
					.flatMap((row) => row ?? [])
					.filter((cell) => cell && cell.t !== "z" && cell.t !== "e");
				return filled.filter(({ v }) => v !== undefined && String(v).trim() !== "").length;
			});
			const found = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null).length;
			expect(found).toBe(written.reduce((sum, count) => sum + count, 0));
		},
	);

	it.each(names.filter((name) => name in REFUSED))("%s is refused", async (name) => {
		await expect(decodeFile(name, bytesOf("workbooks", name))).rejects.toMatchObject({ code: REFUSED[name] });
	});

	it("are all of the folder", () => {
		expect(names).toEqual(readdirSync(join(HOME, "workbooks")));
		expect(names.length).toBeGreaterThan(20);
	});
});
