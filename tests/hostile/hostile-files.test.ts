/** Files that claim more than they hold, hold nothing at length, or break off: refused in words or read, in bounded memory. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import {
	HOSTILE_ODS,
	HOSTILE_SHEETS,
	HOSTILE_TEXTS,
	HOSTILE_XLS,
	HOSTILE_ZIPS,
	type Hostile,
} from "../support/hostile-files";
import {
	biffStream,
	oleOf,
	onlySheet,
	record,
	refusalOf,
	sheetOf,
	textCell,
	wide,
	words,
	xlsxOf,
	xlsxParts,
	zipOf,
} from "../unit/ingest/decode-fixtures";

const CHILD = fileURLToPath(new URL("../support/decode-child.ts", import.meta.url));
/** What an old office machine leaves to a worker of a page. */
const HEAP_MEGABYTES = 512;
const MOST_MEGABYTES = 900;
const MOST_MILLISECONDS = 15_000;

interface Told {
	readonly name: string;
	readonly outcome: unknown;
	readonly milliseconds: number;
	readonly megabytes: number;
}

/** Decodes each file in a process of its own and of little memory; a file that breaks it breaks the test. */
async function decodeApart(files: readonly Hostile[]): Promise<readonly Told[]> {
	const run = promisify(execFile);
	const limits = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx", CHILD];
	const told: Told[] = [];
	for (const { name } of files) {
		const { stdout } = await run(process.execPath, [...limits, name]);
		told.push(JSON.parse(stdout) as Told);
	}
	return told;
}

describe("hostile files", () => {
	it.each([
		["zips", HOSTILE_ZIPS],
		["sheets", HOSTILE_SHEETS],
		["old workbooks", HOSTILE_XLS],
		["texts and pages", HOSTILE_TEXTS],
		["open documents", HOSTILE_ODS],
	])(
		"of the kind of %s are refused or read within little memory",
		async (_kind, files) => {
			const told = await decodeApart(files);
			expect(told.map(({ name, outcome }) => [name, outcome])).toEqual(
				files.map(({ name, expected }) => [name, expected]),
			);
			expect(told.filter(({ megabytes }) => megabytes > MOST_MEGABYTES)).toEqual([]);
			expect(told.filter(({ milliseconds }) => milliseconds > MOST_MILLISECONDS)).toEqual([]);
		},
		240_000,
	);
});

const ROWS = Array.from(
	{ length: 400 },
	(_, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, `第${at}行 ${(at * 7919) % 9973}`)}</row>`,
).join("");
const WORKBOOK = xlsxOf({ sheets: [sheetOf(ROWS)] });
const LABELS = Array.from({ length: 400 }, (_, at) => {
	const text = `第${at}行 ${(at * 7919) % 9973}`;
	return record(0x204, words(at, 0, 0, text.length), 1, wide(text));
}).flat();
const OLD_WORKBOOK = oleOf({
	"/Workbook": biffStream(8, wide("甲"), record(0xe0, words(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), LABELS),
});
const TWENTIETHS = Array.from({ length: 20 }, (_, part) => part * 5);

describe("files that break off", () => {
	it.each(TWENTIETHS)("are refused: an xlsx after %i %%", async (percent) => {
		const cut = WORKBOOK.slice(0, Math.floor((WORKBOOK.length * percent) / 100));
		expect(await refusalOf(cut, "警情.xlsx")).toMatchObject({
			code: percent === 0 ? "file_empty" : "file_damaged",
		});
	});

	it.each(TWENTIETHS)("are refused, or read in full: an xls after %i %%", async (percent) => {
		const cut = OLD_WORKBOOK.slice(0, Math.floor((OLD_WORKBOOK.length * percent) / 100));
		const outcome = await decodeFile("警情.xls", cut).then(
			({ sheets }) => sheets[0]?.rows.length,
			(error: unknown) => (error as { code: string }).code,
		);
		const allowed = percent === 0 ? ["file_empty"] : percent < 90 ? ["file_damaged"] : ["file_damaged", 400];
		expect(allowed).toContain(outcome);
	});

	it("are refused or whole, whichever of the last bytes are missing", async () => {
		for (const [name, whole] of [
			["xlsx", WORKBOOK],
			["xls", OLD_WORKBOOK],
		] as const) {
			for (let missing = 1; missing < 1200; missing += 37) {
				const rows = await decodeFile(`a.${name}`, whole.slice(0, -missing)).then(
					({ sheets }) => sheets[0]?.rows.length,
					(error: unknown) => (error as { code: string }).code,
				);
				expect(["file_damaged", 400]).toContain(rows);
			}
		}
	});
});

describe("strange cells of sound files are read as they are", () => {
	it.each([32_767, 200_000])("a text of %i characters", async (length) => {
		const long = "案".repeat(length);
		const cells = `<row r="1">${textCell("A1", long)}${textCell("B1", "末")}</row>`;
		expect((await onlySheet(xlsxOf({ sheets: [sheetOf(cells)] }))).rows).toEqual([[long, "末"]]);
		const csv = strToU8(`编号,案情\n1,"${long}"\n`);
		expect((await onlySheet(csv)).rows[1]).toEqual(["1", long]);
		const page = strToU8(`<table><tr><td>${long}</td><td>末</td></tr></table>`);
		expect((await onlySheet(page)).rows).toEqual([[long, "末"]]);
	});

	it("formulas, links to other files and programs in cells", async () => {
		const cells = `<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://example.invalid","x")</f><v>点此</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>7</v></c>
			${textCell("C1", "=cmd|'/c calc'!A1")}${textCell("D1", "@SUM(1)")}<c r="E1"><f>1+1</f></c></row>`;
		const parts = xlsxParts({ sheets: [sheetOf(cells)] });
		const bytes = zipOf({
			...parts,
			"xl/externalLinks/externalLink1.xml": "<externalLink/>",
			"xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(
				"</Relationships>",
				'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
			),
		});
		const { sheets, notes } = await decodeFile("a.xlsx", bytes);
		expect(sheets[0]?.rows).toEqual([["点此", 7, "=cmd|'/c calc'!A1", "@SUM(1)"]]);
		expect(notes).toEqual([expect.stringContaining("有 1 个公式没有存下计算结果，按空白读入，例如 E1")]);
	});

	it("names of objects that programs know", async () => {
		const names = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"];
		const head = `<row r="1">${names.map((name, at) => textCell(`${"ABCDE"[at]}1`, name)).join("")}</row>`;
		const sheets = names.map((name) => sheetOf(head, name));
		const decoded = await decodeFile("__proto__.xlsx", xlsxOf({ sheets }));
		expect(decoded.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual(
			names.map((name) => [name, [names]]),
		);
		const csv = strToU8(`${names.join(",")}\n1,2,3,4,5\n`);
		expect((await onlySheet(csv)).rows).toEqual([names, ["1", "2", "3", "4", "5"]]);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it("a sheet that never ends is left when the officer has had enough", async () => {
		const controller = new AbortController();
		const rows = Array.from(
			{ length: 60_000 },
			(_, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, `${(at * 7919) % 99_991}`.repeat(9))}</row>`,
		);
		const bytes = xlsxOf({ sheets: [sheetOf(rows.join(""))] });
		const seen: number[] = [];
		const decoding = decodeFile("a.xlsx", bytes, {
			signal: controller.signal,
			onProgress: ({ stage, done }) => {
				if (stage === "decode") seen.push(done);
				if (done > 10_000 && stage === "decode") controller.abort();
			},
		});
		await expect(decoding).rejects.toMatchObject({ name: "CancelledError" });
		expect(seen.at(-1)).toBeLessThan(60_000);
		expect(seen).toEqual([...seen].sort((one, other) => one - other));
	});
});
