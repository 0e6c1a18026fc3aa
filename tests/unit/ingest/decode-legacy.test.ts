import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { biffStream, float, oleOf, onlySheet, record, refusalOf, wide, words } from "./decode-fixtures";

const MAY_11 = 46_153;
const EIGHT_O_THREE = MAY_11 + (8 * 60 + 3) / 1440;

describe("Excel 97–2003", () => {
	type Cells = (string | number | boolean | null)[][];
	function xlsOf(rows: Cells, change: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void = () => {}) {
		const sheet = XLSX.utils.aoa_to_sheet(rows);
		const book: XLSX.WorkBook = { SheetNames: ["警情"], Sheets: { 警情: sheet } };
		change(sheet, book);
		return new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
	}

	it("gives text, numbers and dates as written", async () => {
		const rows = [
			["编号", "时间", "金额"],
			["0012", EIGHT_O_THREE, 3e17],
			["㎡𠮷", MAY_11, true],
			[null, null, null],
			["末", MAY_11 + 0.5, -1.5],
		];
		const bytes = xlsOf(rows, (sheet) => {
			for (const at of [2, 3, 5]) sheet[`B${at}`].z = "yyyy/m/d h:mm";
		});
		const decoded = await decodeFile("警情.xls", bytes);
		expect(decoded).toMatchObject({ format: "xls", encoding: null });
		expect(decoded.sheets[0]).toEqual({
			name: "警情",
			rows: [
				["编号", "时间", "金额"],
				["0012", "2026-05-11 08:03:00", "3E+17"],
				["㎡𠮷", "2026-05-11 00:00:00", true],
				["末", "2026-05-11 12:00:00", -1.5],
			],
			rowNumbers: [1, 2, 3, 5],
			hiddenRows: 0,
			dateSystem: 1900,
		});
	});

	it.each(['yyyy"年"m"月"d"日" h"时"mm"分"', '上午/下午h"时"mm"分"'])(
		"reads %s in both date systems",
		async (code) => {
			for (const is1904 of [false, true]) {
				const bytes = xlsOf([["时"], [EIGHT_O_THREE - (is1904 ? 1462 : 0)], [0.25]], (sheet, book) => {
					sheet.A2.z = code;
					sheet.A3.z = code;
					book.Workbook = { WBProps: { date1904: is1904 } };
				});
				expect(await onlySheet(bytes)).toMatchObject({
					rows: [["时"], ["2026-05-11 08:03:00"], ["06:00:00"]],
					dateSystem: is1904 ? 1904 : 1900,
				});
			}
		},
	);

	it("notes hidden sheets, whichever reader is exact", async () => {
		for (const code of ["yyyy-mm-dd hh:mm", 'h"时"mm"分"']) {
			const bytes = xlsOf([["a"], ["b"], [EIGHT_O_THREE]], (sheet, book) => {
				sheet.A3.z = code;
				book.SheetNames.push("字典");
				book.Sheets.字典 = XLSX.utils.aoa_to_sheet([["x"]]);
				book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
			});
			const { sheets, notes } = await decodeFile("a.xls", bytes);
			expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
				["警情", [["a"], ["b"], ["2026-05-11 08:03:00"]]],
				["字典", [["x"]]],
			]);
			expect(notes).toContain("工作表“字典”是隐藏的，已一并读入。");
		}
	});

	const cellFormat = (id: number) => record(0xe0, words(0, id, 0, 0, 0, 0, 0, 0, 0, 0));
	const number = (row: number, column: number, format: number, value: number) =>
		record(0x203, words(row, column, format), float(value));
	const label = (row: number, column: number, text: string) =>
		record(0x204, words(row, column, 0, text.length), 1, wide(text));
	const hiddenRow = (row: number) => record(0x208, words(row, 0, 5, 0x00ff, 0, 0, 0x0120, 0x0f00));

	it("knows the built-in formats of Chinese Excel, which the stream only numbers", async () => {
		const globals = [...cellFormat(0), ...cellFormat(31), ...cellFormat(34), ...cellFormat(57)];
		const cells = [1, 2, 3].flatMap((format, row) => number(row, 0, format, EIGHT_O_THREE));
		const stream = biffStream(8, wide("甲"), globals, [...label(0, 1, "编号"), ...cells]);
		expect(await onlySheet(oleOf({ "/Workbook": stream }))).toMatchObject({
			name: "甲",
			rows: [["2026-05-11 08:03:00", "编号"], ["2026-05-11 08:03:00"], ["2026-05-11 08:03:00"]],
		});
	});

	it("counts hidden rows that hold something", async () => {
		for (const id of [22, 34]) {
			const cells = [
				...hiddenRow(1),
				...hiddenRow(7),
				...label(0, 0, "a"),
				...label(1, 0, "b"),
				...number(2, 0, 1, 0.25),
			];
			const stream = biffStream(8, wide("甲"), [...cellFormat(0), ...cellFormat(id)], cells);
			const decoded = await decodeFile("a.xls", oleOf({ "/Workbook": stream }));
			expect(decoded.sheets[0]).toMatchObject({ rows: [["a"], ["b"], ["06:00:00"]], hiddenRows: 1 });
			expect(decoded.notes).toEqual(["工作表“甲”有 1 行处于隐藏或筛选状态，已一并读入。"]);
		}
	});

	it("finds a formula's text behind the record of a shared formula", async () => {
		const formula = record(
			0x06,
			words(1, 0, 0),
			[0, 0, 0, 0, 0, 0, 0xff, 0xff],
			words(8, 0, 0, 5),
			[1],
			words(1, 0),
		);
		const shared = record(0x4bc, words(1, 1), [0, 0, 0, 1], words(3), [0x17, 1, 0]);
		const text = record(0x207, words(2), 1, wide("结果"));
		const stream = biffStream(8, wide("甲"), cellFormat(0), [
			...label(0, 0, "公式"),
			...formula,
			...shared,
			...text,
		]);
		expect((await onlySheet(oleOf({ "/Workbook": stream }))).rows).toEqual([["公式"], ["结果"]]);
	});

	it("takes no chart's stored numbers for cells", async () => {
		const chart = [
			...record(0x809, words(0x0600, 0x20, 0, 0, 0, 0, 0, 0)),
			...number(0, 0, 0, 99),
			...record(0x0a),
		];
		const stream = biffStream(8, wide("甲"), cellFormat(0), [
			...label(0, 0, "编号"),
			...number(1, 0, 0, 1),
			...chart,
		]);
		expect((await onlySheet(oleOf({ "/Workbook": stream }))).rows).toEqual([["编号"], [1]]);
		const alone = biffStream(8, wide("图"), cellFormat(0), number(0, 0, 0, 99), "chart");
		for (const bytes of [alone, oleOf({ "/Workbook": alone })])
			expect(await refusalOf(bytes)).toMatchObject({ code: "file_empty" });
	});

	it("reads the workbook itself, not one embedded in it", async () => {
		const own = biffStream(8, wide("外"), cellFormat(0), label(0, 0, "外"));
		const inner = biffStream(8, wide("内"), cellFormat(0), label(0, 0, "内"));
		const bytes = oleOf({ "/Workbook": own, "/MBD0001/Workbook": inner });
		expect((await onlySheet(bytes)).rows).toEqual([["外"]]);
	});

	it("reads a stream that was saved without its container", async () => {
		const stream = biffStream(8, wide("甲"), cellFormat(0), label(0, 0, "编号"));
		expect((await onlySheet(stream)).rows).toEqual([["编号"]]);
	});

	it("reads a large stream over many sectors", async () => {
		const rows: Cells = Array.from({ length: 20_000 }, (_, at) => [`第${at}行`, at]);
		const bytes = xlsOf(rows);
		expect(bytes.length).toBeGreaterThan(500_000);
		expect((await onlySheet(bytes)).rows).toEqual(rows);
	});
});

describe("Excel 95 and older", () => {
	const gbk = (text: string) => [...iconv.encode(text, "gbk")];
	const label = (row: number, column: number, text: string) => {
		const bytes = gbk(text);
		return record(0x204, words(row, column, 0, bytes.length), bytes);
	};
	const cells = [
		...label(0, 0, "编号"),
		...label(0, 1, "镕㎡事主ABC"),
		...label(1, 0, "0012"),
		...record(0x203, words(1, 1, 0), float(42.5)),
	];
	const stream = biffStream(5, gbk("警情"), [...record(0x42, words(936)), ...record(0x22, words(1))], cells);
	const expected = {
		name: "警情",
		rows: [
			["编号", "镕㎡事主ABC"],
			["0012", 42.5],
		],
		dateSystem: 1904,
	};

	it("keeps its text in the code page", async () => {
		expect(await onlySheet(oleOf({ "/Book": stream }))).toMatchObject(expected);
		expect(await onlySheet(stream)).toMatchObject(expected);
	});

	it("takes the newer stream where a file has both", async () => {
		const newer = biffStream(
			8,
			wide("新"),
			record(0xe0, words(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
			record(0x204, words(0, 0, 0, 1), 1, wide("新")),
		);
		expect((await onlySheet(oleOf({ "/Book": stream, "/Workbook": newer }))).rows).toEqual([["新"]]);
	});
});

describe("web pages called .xls", () => {
	const page = (charset: string, body: string) =>
		`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head><body>${body}</body></html>`;
	const table = `<table border=1>
		<tr><td colspan=3>警情&nbsp;表</td></tr>
		<tr><th>编号</th><th>身份证号</th><th>案情</th></tr>
		<tr><td rowspan="2">0012</td><td style="vnd.ms-excel.numberformat:@">330106200006081234</td><td>第一行<br/>&#31532;&#x4E8C;行 a&lt;b&amp;c &ldquo;引&rdquo;</td></tr>
		<tr style="display:none"><td>1,234.50</td><td></td></tr>
		<tr><td></td><td> </td></tr></table>`;

	it.each([
		["gb18030", "gb2312"],
		["utf8", "utf-8"],
		["utf16le", "unicode"],
	])("are read in %s with every digit kept", async (encoding, charset) => {
		const bytes = new Uint8Array(iconv.encode(`\n${page(charset, table)}`, encoding, { addBOM: true }));
		const decoded = await decodeFile("导出.xls", bytes);
		expect(decoded.format).toBe("xls_html");
		expect(decoded.encoding).toBe({ gb18030: "gb18030", utf8: "utf-8", utf16le: "utf-16le" }[encoding]);
		expect(decoded.sheets[0]).toMatchObject({
			rows: [
				["警情 表"],
				["编号", "身份证号", "案情"],
				["0012", "330106200006081234", "第一行\n第二行 a<b&c “引”"],
				[null, "1,234.50"],
			],
			rowNumbers: [1, 2, 3, 4],
		});
	});

	it("are read when they begin with the table", async () => {
		expect((await onlySheet(strToU8("<table><tr><td>1</td></tr></table>"))).rows).toEqual([["1"]]);
	});

	it("are refused without a table, with a hint at the login", async () => {
		const refusal = await refusalOf(strToU8(page("utf-8", "<form>请登录</form>")), "导出.xls");
		expect(refusal.code).toBe("file_not_table");
		expect(refusal.message).toContain("登录");
	});
});

describe("XML workbooks called .xls", () => {
	const book = (declaration: string) =>
		`${declaration}<?mso-application progid="Excel.Sheet"?>
		<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
		<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd\\ hh:mm"/></Style></Styles>
		<Worksheet ss:Name="警情"><Table>
		<Row><Cell><Data ss:Type="String">编号</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">案情&#10;二</Data></Cell></Row>
		<Row ss:Hidden="1"><Cell><Data ss:Type="String">0012</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-05-11T08:03:00.000</Data></Cell><Cell><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
		<Row ss:Index="5"><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
		</Table></Worksheet></Workbook>`;

	it.each([
		["gb18030", '<?xml version="1.0" encoding="GB2312"?>'],
		["utf8", '<?xml version="1.0"?>'],
		["utf8", ""],
	])("are read in %s under %s", async (encoding, declaration) => {
		const decoded = await decodeFile("导出.xls", new Uint8Array(iconv.encode(book(declaration), encoding)));
		expect(decoded.format).toBe("xls_xml");
		expect(decoded.sheets).toEqual([
			{
				name: "警情",
				rows: [["编号", null, "案情\n二"], ["0012", "2026-05-11 08:03:00", 1.5], [true]],
				rowNumbers: [1, 2, 5],
				hiddenRows: 1,
				dateSystem: 1900,
			},
		]);
	});

	it("of other kinds are refused", async () => {
		const { code, message } = await refusalOf(
			strToU8('<?xml version="1.0"?><警情><编号>1</编号></警情>'),
			"导出.xls",
		);
		expect(code).toBe("file_not_table");
		expect(message).toContain("XML");
	});
});

describe("OpenDocument", () => {
	const spaces = ["office", "table", "text"]
		.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
		.join(" ");
	const cell = (attributes: string, shown: string) =>
		`<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
	const body = `<office:body><office:spreadsheet><table:table table:name="警情">
		<table:table-row>${cell('office:value-type="string"', "0012")}${cell('office:value-type="date" office:date-value="2026-05-11T08:03:00"', "x")}</table:table-row>
		<table:table-row table:number-rows-repeated="2"><table:table-cell/>${cell('office:value-type="date" office:date-value="2026-05-11"', "x")}</table:table-row>
		<table:table-row>${cell('office:value-type="time" office:time-value="PT08H03M05S"', "x")}${cell('office:value-type="float" office:value="1.5"', "x")}</table:table-row>
		<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
		</table:table></office:spreadsheet></office:body>`;
	const rows = [
		["0012", "2026-05-11 08:03:00"],
		[null, "2026-05-11"],
		[null, "2026-05-11"],
		["08:03:05", 1.5],
	];
	const packed = (manifest: string) =>
		zipSync({
			mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
			"content.xml": strToU8(
				`<?xml version="1.0"?><office:document-content ${spaces}>${body}</office:document-content>`,
			),
			"styles.xml": strToU8("<office:document-styles/>"),
			"META-INF/manifest.xml": strToU8(manifest),
		});

	it("is read packed and flat", async () => {
		expect(await decodeFile("a.ods", packed("<manifest/>"))).toMatchObject({
			format: "ods",
			sheets: [{ name: "警情", rows }],
		});
		const flat = `<?xml version="1.0"?><office:document ${spaces}>${body}</office:document>`;
		expect(await decodeFile("a.fods", strToU8(flat))).toMatchObject({ format: "ods", sheets: [{ rows }] });
	});

	it("is refused when locked", async () => {
		expect(await refusalOf(packed("<manifest><encryption-data/></manifest>"))).toMatchObject({
			code: "file_encrypted",
		});
	});
});
