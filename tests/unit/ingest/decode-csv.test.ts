import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { onlySheet, refusalOf, SHARED } from "./decode-fixtures";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheetOf = (text: string) => onlySheet(bytesOf(text), "导出.csv");
const rowsOf = async (text: string) => (await sheetOf(text)).rows;

describe("delimited text", () => {
	it("keeps what a spreadsheet would spoil", async () => {
		const text = `编号,身份证,公式,撇号,空格\n0012,330106200006081234,"=""1101""",'110, a \n`;
		expect((await rowsOf(text))[1]).toEqual(["0012", "330106200006081234", '="1101"', "'110", " a "]);
	});

	it("reads blank cells as null and ragged rows as they are", async () => {
		expect(await rowsOf('a,b,c\n1,"",\n2\n3,4,5,6\n')).toEqual([
			["a", "b", "c"],
			["1", null, null],
			["2"],
			["3", "4", "5", "6"],
		]);
	});

	it("numbers rows by the physical line they start on, whatever the line ends are", async () => {
		const lines = 'a,b\n\n1,"x\ny\nz"\n,\n2,3\n';
		for (const end of ["\n", "\r\n", "\r"]) {
			const { rows, rowNumbers } = await sheetOf(lines.replaceAll("\n", end));
			expect(rows).toEqual([
				["a", "b"],
				["1", "x\ny\nz"],
				["2", "3"],
			]);
			expect(rowNumbers).toEqual([1, 3, 7]);
		}
	});

	it("reads mixed line ends without losing a row", async () => {
		expect((await sheetOf("a,b\r\n1,2\n3,4\r5,6")).rowNumbers).toEqual([1, 2, 3, 4]);
	});

	it.each([
		[",", "csv"],
		["\t", "tsv"],
		[";", "csv"],
		["|", "csv"],
	])(
		"finds the delimiter %j under a title and beside other delimiters in the text",
		async (delimiter, format) => {
			const others = [",", "\t", ";", "|"].filter((sign) => sign !== delimiter);
			const records = Array.from({ length: 30 }, (_, at) => [
				`${at}`,
				"x",
				`被骗${others[at % 3]?.repeat(1 + (at % 4))}转账`,
			]);
			const rows = [["2026年5月警情统计表"], ["编号", "类别", "案情"], ...records];
			const bytes = bytesOf(rows.map((row) => row.join(delimiter)).join("\n"));
			const decoded = await decodeFile("a.csv", bytes);
			expect(decoded.format).toBe(format);
			expect(decoded.sheets[0]?.rows).toEqual(rows);
		},
	);

	it("prefers the many columns of ragged records to a sign that stands once in each", async () => {
		const rows = Array.from({ length: 40 }, (_, at) => [
			`${at}`,
			"x",
			"y",
			"138;139",
			...(at % 4 === 0 ? [] : ["z"]),
		]);
		expect(await rowsOf(rows.map((row) => row.join(",")).join("\n"))).toEqual(rows);
	});

	it("obeys the separator line that Excel understands", async () => {
		const { rows, rowNumbers } = await sheetOf("sep=;\na;b,c\n1;2,3\n");
		expect(rows).toEqual([
			["a", "b,c"],
			["1", "2,3"],
		]);
		expect(rowNumbers).toEqual([2, 3]);
	});

	it("reads a single column", async () => {
		expect(await rowsOf("编号\n1\n2\n")).toEqual([["编号"], ["1"], ["2"]]);
	});

	it("reads records longer than its window", async () => {
		const long = `${"案,情\n".repeat(700_000)}终`;
		const { rows, rowNumbers } = await sheetOf(`编号,案情\n1,"${long}"\n2,b\n`);
		expect(rows[1]?.[1] === long).toBe(true);
		expect(rows[2]).toEqual(["2", "b"]);
		expect(rowNumbers).toEqual([1, 2, 700_003]);
	});
});

describe("quotes", () => {
	it("reads an untidy title above the header", async () => {
		const { sheets, notes } = await decodeFile("a.csv", bytesOf('"关于"净网"的统计"\na,b\n1,2\n3,4\n'));
		expect(sheets[0]?.rows[0]).toEqual(['关于"净网"的统计']);
		expect(notes).toHaveLength(1);
	});

	it("takes a quote inside an unquoted cell for a character", async () => {
		expect(await rowsOf('编号,案情\n1,abc"def\n2,5" 屏"\n')).toEqual([
			["编号", "案情"],
			["1", 'abc"def'],
			["2", '5" 屏"'],
		]);
	});

	it("keeps undoubled quotes inside a whole record, and says so", async () => {
		const text = '编号,案情,金额\n1,"他说"你好"了",5\n2,"称"对方是"客服\n要求转账",6\n3,x,7\n';
		const { sheets, notes } = await decodeFile("a.csv", bytesOf(text));
		expect(sheets[0]?.rows).toEqual([
			["编号", "案情", "金额"],
			["1", '他说"你好"了', "5"],
			["2", '称"对方是"客服\n要求转账', "6"],
			["3", "x", "7"],
		]);
		expect(notes).toEqual([expect.stringContaining("第 2、3 行")]);
	});

	const good = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, at) => `${from + at},"a,b",c,d`).join("\n");
	it.each([
		["never closed", `编号,甲,乙,丙\n${good(1, 3)}\n4,"开头,c,d\n5,x,y,z\n`, 5],
		["closed by the next record's quote", `编号,甲,乙,丙\n${good(1, 3)}\n4,"开头,c,d\n${good(5, 9)}\n`, 5],
		["missing at the end of a record", '"a","b","c","d"\n"1","2","3","4\n"5","6","7","8"\n', 2],
		["missing inside a record", '"a","b","c","d"\n"1","2,"3","4"\n"5","6","7","8"\n', 2],
		["after an earlier cell of two lines", `编号,甲,乙,丙\n1,"一\n二","坏,c\n2,x,y,z\n`, 3],
		["after text behind a closing quote", '编号,甲,乙,丙\n1,"a"x,b,c\n2,d,e,f\n3,g"h,i,j\n', 2],
		["ended by another at a line's end", '编号,甲,乙\n1,a,b\n2,"称"对方"\n是客服",6\n3,x,7\n', 3],
		["on the first line", '"编号,甲\n1,2\n', 1],
	])("refuses one that is %s, with its line", async (_, text, line) => {
		const refusal = await refusalOf(bytesOf(text), "接警.csv");
		expect(refusal).toMatchObject({ code: "csv_broken_quote", line });
		expect(refusal.message).toContain("“接警.csv”");
		expect(refusal.message).toContain(`第 ${line} 行`);
	});

	it("finds the line of a quote opened far behind the first window", async () => {
		const head = "编号,甲,乙,丙\n";
		const before = good(2, 200_001);
		const text = `${head}${before}\n200002,"坏,c,d\n${"1,2,3,4\n".repeat(200_000)}`;
		expect(await refusalOf(bytesOf(text))).toMatchObject({ code: "csv_broken_quote", line: 200_002 });
	});

	it("reads a cell that quotes whole records, but asks to check it", async () => {
		const text = '编号,甲,乙,丙\n1,"x\n2,b,c,d\n3,e,f,g\ny",h,i\n';
		const { sheets, notes } = await decodeFile("a.csv", bytesOf(text));
		expect(sheets[0]?.rows).toHaveLength(2);
		expect(notes).toEqual([expect.stringContaining("第 2 行")]);
	});
});

const spectrum = join(SHARED, "spreadsheets/csv-spectrum");
const papaparse = join(SHARED, "spreadsheets/papaparse");
const reports = join(SHARED, "reports/national_fraud_reports_20k.csv.gz");
const areSharedFilesHere = existsSync(spectrum) && existsSync(reports);
if (!areSharedFilesHere) console.warn("SKIPPED: ../shared/data is absent; real CSV files are not tested");

describe.skipIf(!areSharedFilesHere)("real files", () => {
	// Its JSON was anonymised by its authors and names another phone number than its CSV.
	const unlike = "location_coordinates.csv";
	const names = areSharedFilesHere ? readdirSync(spectrum).filter((name) => name.endsWith(".csv")) : [];
	it.each(names.filter((name) => name !== unlike))("csv-spectrum %s", async (name) => {
		const written = readFileSync(join(spectrum, name.replace(".csv", ".json")), "utf8");
		const expected = JSON.parse(written.replaceAll("\\r\\n", "\\n"));
		for (const ends of ["\n", "\r\n"]) {
			const text = readFileSync(join(spectrum, name), "utf8").replaceAll("\n", ends);
			const [header = [], ...rows] = await rowsOf(text);
			const records = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ""])));
			expect(records).toEqual(expected);
		}
	});

	it.each(areSharedFilesHere ? readdirSync(papaparse) : [])("papaparse %s", async (name) => {
		const text = readFileSync(join(papaparse, name), "utf8").replace(/^\uFEFF/, "");
		const { rows, rowNumbers } = await onlySheet(readFileSync(join(papaparse, name)), name);
		const lines = text.split(/\r?\n/);
		expect(text).not.toMatch(/"[^"\n]*[,\n][^"]*"/);
		const plain = lines
			.map((line, at) => ({
				line: at + 1,
				cells: line
					.replaceAll('"', "")
					.split(",")
					.map((cell) => (cell.trim() ? cell : null)),
			}))
			.filter(({ cells }) => cells.some((cell) => cell !== null));
		expect(rows).toEqual(plain.map(({ cells }) => cells));
		expect(rowNumbers).toEqual(plain.map(({ line }) => line));
	});

	it("reads 20 000 fraud reports, every line a row of 21 cells", async () => {
		const bytes = new Uint8Array(gunzipSync(readFileSync(reports)));
		const steps: string[] = [];
		const decoded = await decodeFile(basename(reports), bytes, {
			onProgress: ({ stage }) => steps.push(stage),
		});
		expect(decoded).toMatchObject({ format: "csv", encoding: "utf-8", notes: [] });
		const [sheet] = decoded.sheets;
		expect(sheet?.rows).toHaveLength(20_001);
		expect(new Set(sheet?.rows.map((row) => row.length))).toEqual(new Set([21]));
		expect(sheet?.rows[0]?.[0]).toBe("Numero d'identification / Number ID");
		expect(sheet?.rows[1]?.slice(16)).toEqual(["'70 - 79", "Victim", "Victime", "1", "$0.00"]);
		expect(sheet?.rowNumbers.at(-1)).toBe(20_001);
		expect(new Set(steps)).toEqual(new Set(["read", "decode"]));
		// Losses summed by taking the last quoted or unquoted cell of each physical line.
		const lines = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/).slice(1);
		const cents = (money: string) => Math.round(Number(money.replace(/[$,"]/g, "")) * 100);
		const expected = lines.reduce((sum, line) => sum + cents(/(?:"[^"]*"|[^",]*)$/.exec(line)?.[0] ?? ""), 0);
		const read = sheet?.rows.slice(1).reduce((sum, row) => sum + cents(String(row[20])), 0);
		expect(read).toBe(expected);
		expect(expected).toBeGreaterThan(1_000_000);
	});
});
