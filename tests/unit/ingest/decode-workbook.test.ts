import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import {
	onlySheet,
	SHARED,
	sheetOf,
	textCell,
	type XlsxParts,
	xlsxOf,
	xlsxParts,
	zipOf,
} from "./decode-fixtures";

const number = (ref: string, value: number | string, style = 0) =>
	`<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const rowsOf = async (parts: XlsxParts) => (await onlySheet(xlsxOf(parts))).rows;
/** 2026-05-11, counted by hand: 46 023 is 2026-01-01, plus 130 days. */
const MAY_11 = 46_153;
const EIGHT_O_THREE = MAY_11 + (8 * 60 + 3) / 1440;

describe("cells of an xlsx", () => {
	it("are text, numbers, booleans or nothing", async () => {
		const data = `<row r="1">${textCell("A1", "编号")}<c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
			<row r="3">${textCell("A3", "0012")}${number("B3", 1.5)}<c r="C3" t="b"><v>1</v></c><c r="E3"/></row>`;
		const strings = [
			"<t>姓名</t>",
			'<r><t>粗</t></r><r><t xml:space="preserve"> 体</t></r><rPh sb="0" eb="1"><t>cu</t></rPh>',
		];
		const sheet = await onlySheet(xlsxOf({ sheets: [sheetOf(data)], strings }));
		expect(sheet.rows).toEqual([
			["编号", "姓名", "粗 体"],
			["0012", 1.5, true],
		]);
		expect(sheet.rowNumbers).toEqual([1, 3]);
	});

	it("give stored values for formulas, and a note for errors", async () => {
		const data = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
			<c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1" t="e"><v>#REF!</v></c>${textCell("E1", "末")}</row>`;
		const decoded = await decodeFile("a.xlsx", xlsxOf({ sheets: [sheetOf(data)] }));
		expect(decoded.sheets[0]?.rows).toEqual([[2, "ab", null, null, "末"]]);
		expect(decoded.notes).toEqual([
			expect.stringMatching(/工作表“警情”有 2 个单元格是公式错误.*C1（#N\/A）/),
		]);
	});

	it("are damaged text from 2^53 on", async () => {
		const values = [
			"330784199001011234",
			"-330784199001011234",
			"9007199254740991",
			"9007199254740992",
			"1e300",
		];
		const data = `<row r="1">${values.map((value, at) => number(`${"ABCDE"[at]}1`, value)).join("")}</row>`;
		const decoded = await decodeFile("a.xlsx", xlsxOf({ sheets: [sheetOf(data)] }));
		expect(decoded.sheets[0]?.rows).toEqual([
			["3.30784199001011E+17", "-3.30784199001011E+17", 9007199254740991, "9.00719925474099E+15", "1E+300"],
		]);
		expect(decoded.notes).toEqual([expect.stringMatching(/4 个长数字.*A1（3\.30\*{3}E\+17）/)]);
	});

	it("may come without addresses, as Java programs write them", async () => {
		const data = `<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row/><row><c/><c><v>2</v></c></row>`;
		const sheet = await onlySheet(xlsxOf({ sheets: [sheetOf(data)] }));
		expect(sheet.rows).toEqual([
			["a", 1],
			[null, 2],
		]);
		expect(sheet.rowNumbers).toEqual([1, 3]);
	});

	it("keep merged values at the top left", async () => {
		const xml = `<sheetData><row r="1">${textCell("A1", "标题")}</row><row r="2">${textCell("A2", "a")}${textCell("C2", "c")}</row></sheetData>
			<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:B3"/></mergeCells>`;
		expect(await rowsOf({ sheets: [{ name: "S", xml }] })).toEqual([["标题"], ["a", null, "c"]]);
	});

	it("drop formatted emptiness at the edges", async () => {
		const empties = Array.from(
			{ length: 3000 },
			(_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`,
		);
		const data = `<row r="1">${textCell("A1", "a")}<c r="XFD1" s="0"/></row><row r="2">${textCell("A2", " ")}</row>`;
		expect(await rowsOf({ sheets: [sheetOf(data + empties.join(""))] })).toEqual([["a"]]);
	});

	it("survive a wrong dimension and cells at the far corners", async () => {
		const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${textCell("A1", "a")}${textCell("XFD1", "z")}</row>
			<row r="1048576">${textCell("A1048576", "last")}</row></sheetData>`;
		const sheet = await onlySheet(xlsxOf({ sheets: [{ name: "S", xml }] }));
		expect(sheet.rows.map((row) => [row.length, row[0], row.at(-1)])).toEqual([
			[16_384, "a", "z"],
			[1, "last", "last"],
		]);
		expect(sheet.rowNumbers).toEqual([1, 1_048_576]);
	});
});

describe("dates of an xlsx", () => {
	const formats = [
		"yyyy-mm-dd hh:mm:ss",
		'yyyy"年"m"月"d"日"',
		'[$-804]yyyy"年"m"月"d"日"dddd;@',
		'上午/下午h"时"mm"分"',
		'h"时"mm"分"ss"秒"',
		"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
		'm"月"d"日"',
		"[DBNum1][$-804]yyyy年m月d日",
	].map((code, at) => [176 + at, code] as const);
	const builtIn = [14, 22, 31, 32, 34, 57, 58].map((id) => [id, null] as const);

	it.each([...formats, ...builtIn])("format %i %s is a moment", async (id, code) => {
		const data = `<row r="1">${number("A1", EIGHT_O_THREE, 1)}${number("B1", MAY_11, 1)}${number("C1", 0.335416666666667, 1)}</row>`;
		const rows = await rowsOf({ sheets: [sheetOf(data)], formats: [[id, code]] });
		expect(rows).toEqual([["2026-05-11 08:03:00", "2026-05-11", "08:03:00"]]);
	});

	it.each([
		"0.00_);[Red]\\(0.00\\)",
		'#,##0.00"元"',
		'[DBNum2][$-804]G/通用格式"元"',
		"General",
		"@",
		"0.00E+00",
		'"第"0"日"',
		'_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ',
		"[Red][>=1000]0;[Yellow]0",
	])("format %s is a number", async (code) => {
		const data = `<row r="1">${number("A1", EIGHT_O_THREE, 1)}</row>`;
		expect(await rowsOf({ sheets: [sheetOf(data)], formats: [[176, code]] })).toEqual([[EIGHT_O_THREE]]);
	});

	it("count elapsed hours beyond a day", async () => {
		const data = `<row r="1">${number("A1", 1.5, 1)}${number("B1", EIGHT_O_THREE, 2)}</row>`;
		const rows = await rowsOf({
			sheets: [sheetOf(data)],
			formats: [
				[46, null],
				[22, null],
			],
		});
		expect(rows).toEqual([["36:00:00", "2026-05-11 08:03:00"]]);
	});

	it("keep midnight where the column tells the time, and leave it out where it does not", async () => {
		const cells = [0.25, 0.5, 0].map(
			(clock, at) =>
				`<row r="${at + 1}">${number(`A${at + 1}`, MAY_11 + clock, 1)}${number(`B${at + 1}`, MAY_11, 1)}</row>`,
		);
		expect(await rowsOf({ sheets: [sheetOf(cells.join(""))], formats: [[22, null]] })).toEqual([
			["2026-05-11 06:00:00", "2026-05-11"],
			["2026-05-11 12:00:00", "2026-05-11"],
			["2026-05-11 00:00:00", "2026-05-11"],
		]);
	});

	it("round to the second and know 29 February", async () => {
		const values = [45_351.999_994, 45_351 + 86_399 / 86_400, 60 + 0.5, 61, 1];
		const data = values
			.map((value, at) => `<row r="${at + 1}">${number(`A${at + 1}`, value, 1)}</row>`)
			.join("");
		const rows = await rowsOf({ sheets: [sheetOf(data)], formats: [[22, null]] });
		expect(rows.flat()).toEqual([
			"2024-02-29 23:59:59",
			"2024-02-29 23:59:59",
			"1900-02-28 12:00:00",
			"1900-03-01 00:00:00",
			"1900-01-01 00:00:00",
		]);
	});

	it.each([[176, "yyyy-mm-dd hh:mm"] as const, [177, '上午/下午h"时"mm"分"'] as const])(
		"honour the 1904 system in format %i %s",
		async (id, code) => {
			const data = `<row r="1">${number("A1", EIGHT_O_THREE - 1462, 1)}${number("B1", 0.5, 1)}${number("C1", 5)}</row>`;
			const sheet = await onlySheet(
				xlsxOf({ sheets: [sheetOf(data)], formats: [[id, code]], date1904: true }),
			);
			expect(sheet).toMatchObject({ rows: [["2026-05-11 08:03:00", "12:00:00", 5]], dateSystem: 1904 });
		},
	);

	it("give back a number that no calendar reaches", async () => {
		const data = `<row r="1">${number("A1", 20_260_511, 1)}${number("B1", "20260511080300", 1)}${number("C1", -1, 1)}</row>`;
		const rows = await rowsOf({ sheets: [sheetOf(data)], formats: [[14, null]] });
		expect(rows).toEqual([[20_260_511, 20_260_511_080_300, -1]]);
	});

	it("may be stored as ISO text", async () => {
		const data = `<row r="1"><c r="A1" t="d" s="1"><v>2026-05-11T08:03:00</v></c>${textCell("B1", "2026-05-11T08:03:00Z")}</row>`;
		const rows = await rowsOf({ sheets: [sheetOf(data)], formats: [[22, null]] });
		expect(rows).toEqual([["2026-05-11 08:03:00", "2026-05-11T08:03:00Z"]]);
	});
});

describe("sheets of a workbook", () => {
	it("are all read but for empty ones; hidden rows and sheets are counted and noted", async () => {
		const hidden = `<row r="1">${textCell("A1", "a")}</row><row r="2" hidden="1">${textCell("A2", "b")}</row><row r="3" hidden="1"><c r="A3"/></row>`;
		const sheets = [
			sheetOf(hidden, "甲"),
			sheetOf("", "空"),
			sheetOf(`<row r="1">${textCell("A1", "x")}</row>`, "__proto__"),
			{ ...sheetOf(`<row r="1">${textCell("A1", "y")}</row>`, "字典"), state: "veryHidden" },
		];
		const { sheets: read, notes } = await decodeFile("a.xlsx", xlsxOf({ sheets }));
		expect(read.map(({ name, rows, hiddenRows }) => [name, rows, hiddenRows])).toEqual([
			["甲", [["a"], ["b"]], 1],
			["__proto__", [["x"]], 0],
			["字典", [["y"]], 0],
		]);
		expect(notes).toEqual([
			"工作表“甲”有 1 行处于隐藏或筛选状态，已一并读入。",
			"工作表“字典”是隐藏的，已一并读入。",
		]);
	});

	it("are the same whatever the format of their dates", async () => {
		const body = (style: number) =>
			`<row r="1">${textCell("A1", "编号")}${number("B1", "330784199001011234")}</row><row r="4" hidden="1">${textCell("A4", "b\r\nc")}${number("B4", EIGHT_O_THREE, style)}<c r="C4" t="e"><v>#N/A</v></c><c r="D4" t="b"><v>0</v></c></row>`;
		const read = async (code: string) =>
			decodeFile(
				"a.xlsx",
				xlsxOf({
					sheets: [sheetOf(body(1)), { ...sheetOf(body(1), "隐"), state: "hidden" }],
					formats: [[176, code]],
				}),
			);
		expect(await read('h"时"mm"分"')).toEqual(await read("yyyy-mm-dd hh:mm"));
	});

	it("are found when the package has backslashes, chart sheets or no styles", async () => {
		const parts = xlsxParts({ sheets: [sheetOf(`<row r="1">${textCell("A1", "a")}</row>`)] });
		const bent = Object.fromEntries(
			Object.entries(parts).map(([name, text]) => [name.replaceAll("/", "\\"), text]),
		);
		expect((await onlySheet(zipOf(bent))).rows).toEqual([["a"]]);
		const { "xl/styles.xml": _, ...bare } = parts;
		expect((await onlySheet(zipOf(bare))).rows).toEqual([["a"]]);
		const chart = parts["xl/workbook.xml"].replace(
			"</sheets>",
			'<sheet name="图" sheetId="9" r:id="rId9"/></sheets>',
		);
		const relations = parts["xl/_rels/workbook.xml.rels"].replace(
			"</Relationships>",
			'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
		);
		const withChart = {
			...parts,
			"xl/workbook.xml": chart,
			"xl/_rels/workbook.xml.rels": relations,
			"xl/chartsheets/sheet1.xml": "<chartsheet/>",
		};
		expect((await onlySheet(zipOf(withChart))).rows).toEqual([["a"]]);
	});

	it("come out of xlsb with their formats and hidden rows", async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			["编号", "时"],
			["0012", EIGHT_O_THREE],
			["b", 0.25],
		]);
		sheet.B2.z = "yyyy-mm-dd hh:mm";
		sheet.B3.z = '上午/下午h"时"mm"分"';
		sheet["!rows"] = [{}, {}, { hidden: true }];
		const book = { SheetNames: ["警情"], Sheets: { 警情: sheet } };
		const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsb" }) as ArrayBuffer);
		const decoded = await decodeFile("a.xlsb", bytes);
		expect(decoded.format).toBe("xlsb");
		expect(decoded.sheets[0]).toMatchObject({
			name: "警情",
			rows: [
				["编号", "时"],
				["0012", "2026-05-11 08:03:00"],
				["b", "06:00:00"],
			],
			hiddenRows: 1,
		});
	});
});

const workbooks = join(SHARED, "spreadsheets/workbooks");
const areSharedFilesHere = existsSync(workbooks);
if (!areSharedFilesHere) console.warn("SKIPPED: ../shared/data is absent; real workbooks are not tested");

describe.skipIf(!areSharedFilesHere)("real workbooks", () => {
	const names = areSharedFilesHere ? readdirSync(workbooks) : [];
	const bytesOf = (name: string) => new Uint8Array(readFileSync(join(workbooks, name)));
	const twins = names.filter((name) => name.endsWith(".xls") && names.includes(`${name}x`));

	it.each(twins)("%s equals its xlsx twin", async (name) => {
		const [xls, xlsx] = await Promise.all([name, `${name}x`].map((twin) => decodeFile(twin, bytesOf(twin))));
		expect(xls?.format).toBe("xls");
		expect(xlsx?.format).toBe("xlsx");
		expect(xls?.sheets).toEqual(xlsx?.sheets);
		expect(xls?.notes).toEqual(xlsx?.notes);
	});

	it("merge_cells is the same in all three formats", async () => {
		const [ods, xls] = await Promise.all(
			["merge_cells.ods", "merge_cells.xls"].map((name) => onlySheet(bytesOf(name), name)),
		);
		expect(ods?.rows).toEqual(xls?.rows);
	});

	const two = (value: number) => String(value).padStart(2, "0");

	/** What a cell must have become, by SheetJS's own formats and calendar. */
	function expectedOf(cell: XLSX.CellObject): unknown {
		if (cell.t === "e" || cell.t === "z" || String(cell.v).trim() === "") return null;
		if (typeof cell.v !== "number")
			return typeof cell.v === "string" ? cell.v.replaceAll("\r\n", "\n") : cell.v;
		if (Math.abs(cell.v) >= 2 ** 53) return expect.stringMatching(/^-?\d(\.\d+)?E\+\d+$/);
		if (!XLSX.SSF.is_date(String(cell.z))) return cell.v;
		if (/\[[hms]+\]/i.test(String(cell.z))) return expect.stringMatching(/^-?\d+:\d\d:\d\d$/);
		if (cell.v < 0) return cell.v;
		if (cell.v < 1) return XLSX.SSF.format("hh:mm:ss", cell.v);
		const { y, m, d, H, M, S } = XLSX.SSF.parse_date_code(Math.round(cell.v * 86_400) / 86_400);
		const clock = `${two(H)}:${two(M)}:${two(S)}`;
		return expect.stringMatching(
			`^${y}-${two(m)}-${two(d)}${clock === "00:00:00" ? "( 00:00:00)?" : ` ${clock}`}$`,
		);
	}

	it.each(names.filter((name) => name !== "BlankSheetTypes.xls"))("%s: every cell is there", async (name) => {
		const { sheets } = await decodeFile(name, bytesOf(name));
		const book = XLSX.read(bytesOf(name), { type: "array", dense: true, raw: true, cellNF: true });
		let compared = 0;
		for (const sheetName of book.SheetNames) {
			const cells: (XLSX.CellObject[] | undefined)[] = book.Sheets[sheetName]?.["!data"] ?? [];
			const sheet = sheets.find((each) => each.name === sheetName);
			const rowAt = new Map(sheet?.rowNumbers.map((line, at) => [line - 1, sheet.rows[at]]));
			cells.forEach((row, at) => {
				row?.forEach((cell, column) => {
					compared++;
					expect([sheetName, at, column, rowAt.get(at)?.[column] ?? null]).toEqual([
						sheetName,
						at,
						column,
						expectedOf(cell),
					]);
				});
			});
		}
		expect(compared).toBeGreaterThan(0);
	});

	it("counts the rows that filters hide", async () => {
		const { sheets } = await decodeFile("AutoFilter.xls", bytesOf("AutoFilter.xls"));
		expect(sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([0, 0, 12, 17, 9, 8, 12, 3, 13, 13, 7]);
	});
});
