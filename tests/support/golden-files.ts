/**
 * The workbooks among the golden files, and the texts that no editor would leave as they are. `npx tsx
 * tests/support/golden-files.ts` writes them anew; the golden loop checks that they are still what this makes.
 * Folders with LibreOffice in their name were saved by that program from a file made here, and are not made anew.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
	biffStream,
	float,
	oleOf,
	record,
	type SheetXml,
	sheetOf,
	textCell,
	wide,
	words,
	xlsxParts,
} from "../unit/ingest/decode-fixtures";
import {
	bySheetJs,
	clock,
	delimited,
	encoded,
	excel95,
	flatOds,
	htmlPage,
	moment,
	ods,
	packed,
	type Rows,
	type SheetPlan,
	spreadsheetMl,
	xlsx,
} from "./golden-cells";

/** A golden input: where it lies under tests/golden/ingest, and what it holds. */
export interface GoldenFile {
	readonly path: string;
	readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

const utf8 = (text: string, mark = false) => encoded(text, "utf8", mark);

const CALL_HEADINGS = [
	"序号",
	"接警号",
	"报警时间",
	"原始性质",
	"确认性质",
	"受害人姓名",
	"受害人身份证号",
	"受害人电话",
	"被骗金额（元）",
	"简要警情",
];

/** Four calls, as many kinds of cells as a table has, a title of two lines and a line that sums up. */
const CALLS: Rows = [
	["霁溪派出所警情导出", null, null, null, null, null, null, null, null, null],
	["导出时间：2026年5月11日 08:03:00", null, null, null, null, null, null, null, null, null],
	CALL_HEADINGS,
	[
		1,
		"J2001",
		moment("2026-05-10 08:03:00"),
		"电信网络诈骗",
		"刷单返利类",
		"欧阳一",
		"330799199003070029",
		15_400_000_001,
		3634,
		"称“对方”是客服；转账3634元",
	],
	[
		2,
		"J2002",
		moment("2026-05-10 00:00:00"),
		"诈骗",
		"冒充客服类",
		"王 二",
		"33079919850101018X",
		"15400000002",
		12_000.5,
		null,
	],
	[3, "J2003", moment("2026-05-09 23:59:59"), "盗窃", null, "张三", null, "暂无", 0, "无"],
	[
		4,
		"J2004",
		moment("2026-05-09 12:00:00"),
		"诈骗",
		"网络贷款类",
		null,
		"H08123456",
		null,
		null,
		"第一行\n第二行，含逗号,与分号;",
	],
	["合计", null, null, null, null, null, null, null, 15_634.5, null],
];
const CALL_SHEET: SheetPlan = {
	name: "警情",
	rows: CALLS,
	merges: [
		[0, 0, 0, 9],
		[1, 0, 1, 9],
	],
};
const CONTAINERS = "alike-calls-in-every-container";

const containers: readonly GoldenFile[] = [
	["utf-8.csv", () => utf8(delimited(CALLS))],
	["utf-8带标记.csv", () => utf8(delimited(CALLS), true)],
	["gb18030.csv", () => encoded(delimited(CALLS), "gb18030")],
	["utf-16le带标记.csv", () => encoded(delimited(CALLS), "utf16le", true)],
	["utf-16be带标记.csv", () => encoded(delimited(CALLS), "utf16be", true)],
	["utf-16le.csv", () => encoded(delimited(CALLS), "utf16le")],
	["utf-16be.csv", () => encoded(delimited(CALLS), "utf16be")],
	["制表符.tsv", () => utf8(delimited(CALLS, "\t", "\n"))],
	["制表符gb18030.txt", () => encoded(delimited(CALLS, "\t"), "gb18030")],
	["分号.csv", () => utf8(delimited(CALLS, ";"))],
	["竖线.csv", () => utf8(delimited(CALLS, "|", "\r"))],
	["sep声明.csv", () => encoded(`sep=;\r\n${delimited(CALLS, ";")}`, "gb18030")],
	["工作簿.xlsx", () => xlsx([CALL_SHEET])],
	["另一程序.xlsx", () => bySheetJs([CALL_SHEET], "xlsx")],
	["二进制.xlsb", () => bySheetJs([CALL_SHEET], "xlsb")],
	["excel97.xls", () => bySheetJs([CALL_SHEET], "biff8")],
	["excel95.xls", () => excel95(CALL_SHEET)],
	["网页.xls", () => utf8(htmlPage(CALL_SHEET, "utf-8"))],
	["网页gb2312.xls", () => encoded(htmlPage(CALL_SHEET, "gb2312"), "gb18030")],
	["网页utf-16.xls", () => encoded(htmlPage(CALL_SHEET, "unicode"), "utf16le", true)],
	["xml2003.xls", () => utf8(spreadsheetMl([CALL_SHEET]))],
	[
		"xml2003gb2312.xls",
		() => encoded(spreadsheetMl([CALL_SHEET], '<?xml version="1.0" encoding="GB2312"?>'), "gb18030"),
	],
	["其实是csv.xls", () => encoded(delimited(CALLS), "gb18030")],
	["其实是制表符utf-16.xls", () => encoded(delimited(CALLS, "\t"), "utf16le", true)],
	["开放文档.ods", () => ods([CALL_SHEET])],
	["开放文档平面.fods", () => utf8(flatOds([CALL_SHEET]))],
	["其实是xls.xlsx", () => bySheetJs([CALL_SHEET], "biff8")],
	["其实是xlsx.xls", () => xlsx([CALL_SHEET])],
	["其实是xlsx.csv", () => xlsx([CALL_SHEET])],
	["其实是网页.xlsx", () => utf8(htmlPage(CALL_SHEET, "utf-8"))],
	["没有后缀", () => encoded(delimited(CALLS), "gb18030")],
].map(([name, bytes]) => ({ path: `${CONTAINERS}/${String(name)}`, bytes: bytes as GoldenFile["bytes"] }));

/** A header of two rows under merged cells, over columns and over both rows. */
const MERGED: SheetPlan = {
	name: "警情",
	rows: [
		["五月警情（二级表头）", null, null, null, null, null],
		["接警号", "报警时间", "受害人", null, null, "损失金额"],
		[null, null, "姓名", "性别", "年龄", null],
		["J2101", moment("2026-05-01 09:30:00"), "甲一", "女", 36, 3000],
		["J2102", moment("2026-05-02 10:00:00"), "乙二", "男", 41, 500],
	],
	merges: [
		[0, 0, 0, 5],
		[1, 0, 2, 0],
		[1, 1, 2, 1],
		[1, 2, 1, 4],
		[1, 5, 2, 5],
	],
};

/** Rows that a filter hides, and a sheet that is hidden whole. */
const HIDDEN: readonly SheetPlan[] = [
	{
		name: "警情",
		rows: [
			["接警号", "报警时间", "原始性质", "损失金额"],
			["J2201", moment("2026-05-01 09:30:00"), "诈骗", 100],
			["J2202", moment("2026-05-02 09:30:00"), "诈骗", 200],
			["J2203", moment("2026-05-03 09:30:00"), "盗窃", 300],
			["J2204", moment("2026-05-04 09:30:00"), "诈骗", 400],
		],
		hiddenRows: [2, 3],
	},
	{
		name: "去年",
		rows: [
			["接警号", "报警时间", "原始性质", "损失金额"],
			["J2205", moment("2025-05-01 09:30:00"), "诈骗", 500],
		],
		isHidden: true,
	},
];

/** What was given to LibreOffice 7.4 as a flat OpenDocument, to be saved as .xlsx, .xls and .ods. */
const LIBREOFFICE_SHEETS: readonly SheetPlan[] = [
	CALL_SHEET,
	...HIDDEN.map((sheet) => ({ ...sheet, name: `${sheet.name}二` })),
];

/** Moments in the formats that Excel and WPS show, times without a day, days without a time. */
const FORMATS: SheetPlan = {
	name: "警情",
	rows: [
		["接警号", "报警时间", "发案时间", "最后转账时间", "损失金额"],
		[
			"J2301",
			moment("2026-05-10 08:03:00", 'yyyy"年"m"月"d"日" h"时"mm"分"'),
			moment("2026-05-10 00:00:00", "yyyy/m/d"),
			moment("2026-05-10 16:30:00", '上午/下午h"时"mm"分"'),
			10,
		],
		[
			"J2302",
			moment("2026-05-11 07:59:59", "[$-804]yyyy\\-m\\-d h:mm:ss AM/PM;@"),
			moment("2026-05-09 00:00:00", 'yyyy"年"m"月"d"日";@'),
			moment("2026-05-11 00:00:00", "m/d/yy h:mm"),
			20,
		],
	],
};

const twoSystems: readonly GoldenFile[] = [
	["1900.xlsx", () => bySheetJs([FORMATS], "xlsx")],
	["1904.xlsx", () => bySheetJs([FORMATS], "xlsx", { is1904: true })],
	["1900.xls", () => bySheetJs([FORMATS], "biff8")],
	["1904.xls", () => bySheetJs([FORMATS], "biff8", { is1904: true })],
	["1904.xlsb", () => bySheetJs([FORMATS], "xlsb", { is1904: true })],
].map(([name, bytes]) => ({
	path: `alike-dates-in-both-systems/${String(name)}`,
	bytes: bytes as GoldenFile["bytes"],
}));

/** A day and a time of day in two columns, as some systems export them. */
const HALVES: SheetPlan = {
	name: "警情",
	rows: [
		["接警号", "报警日期", "报警时间", "损失金额"],
		["J3401", moment("2026-05-10 00:00:00", "yyyy/m/d"), clock("08:03:00"), 10],
		["J3402", moment("2026-05-11 00:00:00", "yyyy/m/d"), clock("23:59:59", '上午/下午h"时"mm"分"'), 20],
		["J3403", moment("2026-05-12 00:00:00", "yyyy/m/d"), clock("00:00:00"), 30],
	],
};

const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join("")}</row>`;
const number = (ref: string, value: number | string, style = 0) =>
	`<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const shared = (ref: string, at: number) => `<c r="${ref}" t="s"><v>${at}</v></c>`;
const MAY_10_AT_8_03 = 46_152 + (8 * 60 + 3) / 1440;

/** Cells as no simple program writes them: results and faults of formulas, runs, readings, comments, links. */
function cellsOfEveryKind(): Uint8Array {
	const strings = [
		"<t>接警号</t>",
		"<t>报警时间</t>",
		'<r><rPr><b/></rPr><t>损失</t></r><r><t xml:space="preserve">金额</t></r><rPh sb="0" eb="2"><t>sunshi</t></rPh><phoneticPr fontId="1"/>',
		"<t>受害人姓名</t>",
		"<t>简要警情</t>",
		'<r><rPr><color rgb="FFFF0000"/></rPr><t>欧阳</t></r><r><t>一</t></r>',
		"<t>第一行_x000D_\n第二行 &amp; &lt;引号&gt; &quot;x&quot;</t>",
	];
	const data =
		row(1, shared("A1", 0), shared("B1", 1), shared("C1", 2), shared("D1", 3), shared("E1", 4)) +
		row(
			2,
			textCell("A2", "J2401"),
			`<c r="B2" s="1"><f>NOW()</f><v>${MAY_10_AT_8_03}</v></c>`,
			'<c r="C2"><f>SUM(F2:G2)</f><v>3634</v></c>',
			shared("D2", 5),
			shared("E2", 6),
		) +
		row(
			3,
			'<c r="A3" t="str"><f>"J"&amp;2402</f><v>J2402</v></c>',
			number("B3", 46_153, 1),
			'<c r="C3" t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>',
			'<c r="D3" t="inlineStr"><is><r><t>王</t></r><r><t>二</t></r></is></c>',
			'<c r="E3" t="b"><v>1</v></c>',
		) +
		row(
			4,
			textCell("A4", "J2403"),
			number("B4", MAY_10_AT_8_03, 1),
			'<c r="C4"><f>C2*2</f></c>',
			textCell("D4", "张三"),
			textCell("E4", "公式没有存下结果"),
		);
	const sheet: SheetXml = {
		name: "警情",
		xml: `<dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData><legacyDrawing r:id="rId1"/>`,
	};
	const parts = xlsxParts({ sheets: [sheet], strings, formats: [[22, null]] });
	return packed({
		...parts,
		"xl/comments1.xml":
			'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList><comment ref="A2" authorId="0"><text><t>批注不是内容</t></text></comment></commentList></comments>',
		"xl/externalLinks/externalLink1.xml": "<externalLink/>",
		"docProps/core.xml":
			'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2006-09-16T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-05-10T23:59:59Z</dcterms:modified></cp:coreProperties>',
	});
}

/** As Java programs stream it: no addresses, a prefix for every element, an empty table of shared texts. */
function withoutAddresses(): Uint8Array {
	const line = (...texts: readonly string[]) =>
		`<x:row>${texts.map((text) => (text === "" ? "<x:c/>" : `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`)).join("")}</x:row>`;
	const xml = `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${line("接警号", "报警时间", "", "损失金额")}${line("J2501", "2026-05-10 08:03:00", "", "3634元")}<x:row/>${line("J2502", "2026-05-11", "", "")}</x:sheetData></x:worksheet>`;
	return packed({ ...xlsxParts({ sheets: [sheetOf("")] }), "xl/worksheets/sheet1.xml": xml });
}

const cellFormat = (id: number) => record(0xe0, words(0, id, 0, 0, 0, 0, 0, 0, 0, 0));

/** A stream with what simple readers stumble over: a text cut by a continuation, a chart in the sheet, a formula's text. */
function oldCells(): Uint8Array {
	const label = (r: number, c: number, text: string) =>
		record(0x204, words(r, c, 0, text.length), 1, wide(text));
	const rich = record(0xd6, words(2, 3, 0, 2), 1, wide("甲一"), words(1), words(0, 1));
	const long = "案情很长".repeat(30);
	const half = wide(long.slice(0, 50));
	const rest = wide(long.slice(50));
	const sharedTexts = [
		...record(0xfc, words(2, 0, 2, 0, long.length), 1, half),
		...record(0x3c, 1, rest, words(3), 0, [97, 98, 99]),
	];
	const chart = [
		...record(0x809, words(0x0600, 0x20, 0, 0, 0, 0, 0, 0)),
		...record(0x203, words(0, 0, 0), float(99)),
		...record(0x0a),
	];
	const formula = record(
		0x06,
		words(2, 0, 0),
		[0, 0, 0, 0, 0, 0, 0xff, 0xff],
		words(8, 0, 0, 5),
		[1],
		words(2, 0),
	);
	const sharedFormula = record(0x4bc, words(2, 2), [0, 0, 0, 1], words(3), [0x17, 1, 0]);
	const cells = [
		...["接警号", "报警时间", "损失金额", "受害人姓名", "简要警情"].flatMap((text, column) =>
			label(0, column, text),
		),
		...label(1, 0, "J2601"),
		...record(0x203, words(1, 1, 1), float(MAY_10_AT_8_03)),
		...record(0xbd, words(1, 2), words(0), [0x02 | ((3634 << 2) % 256), (3634 << 2) >> 8, 0, 0], words(2)),
		...record(0xfd, words(1, 4, 0, 0, 0)),
		...formula,
		...sharedFormula,
		...record(0x207, words(5), 1, wide("J2602")),
		...record(0x203, words(2, 1, 1), float(46_153)),
		...record(0x205, words(2, 2, 0), 42, 1),
		...rich,
		...record(0xfd, words(2, 4, 0, 1, 0)),
		...chart,
	];
	const stream = biffStream(8, wide("警情"), [...cellFormat(0), ...cellFormat(31), ...sharedTexts], cells);
	return oleOf({ "/Workbook": stream });
}

const single: readonly GoldenFile[] = [
	...(["xlsx", "xls", "xlsb", "ods", "html", "xml"] as const).map((kind) => ({
		path: `alike-two-header-rows-under-merged-cells/警情.${kind === "html" || kind === "xml" ? `${kind}.xls` : kind}`,
		bytes: () => inKind(kind, [MERGED]),
	})),
	...(["xlsx", "xlsb", "ods", "xml"] as const).map((kind) => ({
		path: `alike-hidden-rows-and-sheets/警情.${kind === "xml" ? "xml.xls" : kind}`,
		bytes: () => inKind(kind, HIDDEN),
	})),
	...twoSystems,
	{
		path: "alike-as-libreoffice-saves-them/原件.fods",
		bytes: () => utf8(flatOds(LIBREOFFICE_SHEETS)),
	},
	...(["csv", "xlsx", "xls", "xlsb", "ods", "xml"] as const).map((kind) => ({
		path: `alike-a-day-and-a-time-of-day/警情.${kind === "xml" ? "xml.xls" : kind}`,
		bytes: () =>
			kind === "csv" ? utf8(delimited(HALVES.rows).replaceAll(" 00:00:00", "")) : inKind(kind, [HALVES]),
	})),
	{ path: "cells-of-every-kind/公式与富文本.xlsx", bytes: cellsOfEveryKind },
	{ path: "cells-of-every-kind/没有单元格地址.xlsx", bytes: withoutAddresses },
	{ path: "cells-of-every-kind/老格式的坑.xls", bytes: oldCells },
	{
		path: "sheets-that-belong-together/警情与案件.xlsx",
		bytes: () =>
			xlsx([
				{
					name: "警情1",
					rows: [
						["接警号", "报警时间", "损失金额"],
						["J2701", moment("2026-05-01 08:00:00"), 1],
					],
				},
				{
					name: "警情2",
					rows: [
						["接警号", "报警时间", "损失金额"],
						["J2702", moment("2026-05-02 08:00:00"), 2],
					],
				},
				{ name: "空表", rows: [] },
				{
					name: "案件",
					rows: [
						["案件编号", "立案时间", "涉案金额"],
						["A2701", moment("2026-05-03 00:00:00", "yyyy-mm-dd"), 3],
					],
				},
				{ name: "填表说明", rows: [["本表由系统导出，请勿修改。"]] },
			]),
	},
	{
		path: "names-that-programs-know/__proto__.xlsx",
		bytes: () =>
			xlsx([
				{
					name: "__proto__",
					rows: [
						["接警号", "报警时间", "constructor", "__proto__", "toString", "损失金额"],
						["J2801", moment("2026-05-01 08:00:00"), "a", "b", "c", 1],
					],
				},
				{
					name: "constructor",
					rows: [
						["接警号", "报警时间"],
						["hasOwnProperty", moment("2026-05-02 08:00:00")],
					],
				},
			]),
	},
	{
		path: "two-tables-in-one-sheet/警情与案件.xlsx",
		bytes: () =>
			xlsx([
				{
					name: "五月",
					rows: [
						["五月警情"],
						["接警号", "报警时间", "原始性质", "损失金额"],
						["J2901", moment("2026-05-01 08:00:00"), "诈骗", 100],
						["合计", null, null, 100],
						[],
						["五月立案情况表"],
						["案件编号", "立案时间", "案件类别", "涉案金额（万元）"],
						["A2901", moment("2026-05-03 00:00:00", "yyyy-mm-dd"), "诈骗", 1.5],
						["小计", null, null, 1.5],
					],
					hiddenRows: [2],
				},
			]),
	},
	{
		path: "files-that-are-no-tables/没有下载完.xlsx",
		bytes: async () => (await xlsx([CALL_SHEET])).slice(0, 3000),
	},
	{
		path: "files-that-are-no-tables/空工作簿.xlsx",
		bytes: () =>
			xlsx([
				{ name: "Sheet1", rows: [] },
				{ name: "Sheet2", rows: [[" ", null]] },
			]),
	},
	{
		path: "files-that-are-no-tables/两个表的压缩包.xlsx",
		bytes: () => packed({ "警情.csv": "接警号,报警时间\n", "案件.csv": "案件编号,立案时间\n" }),
	},
	{
		path: "units-in-the-title/警情.xlsx",
		bytes: () =>
			xlsx([
				{
					name: "五月",
					rows: [
						["霁溪派出所五月警情"],
						[null, null, "（单位：万元）"],
						["接警号", "报警时间", "损失金额"],
						["M04", moment("2026-05-01 08:00:00"), 1.2],
					],
				},
			]),
	},
	{
		path: "gb18030-with-four-byte-characters/警情.csv",
		bytes: () =>
			encoded(
				"接警号,报警时间,受害人姓名,简要警情\r\nJ3001,2026-05-01 08:00,㐀𠮷,事主𪚥称“䶮”被骗①㎡…\r\nJ3002,2026-05-02 08:00,镕堃,—\r\n",
				"gb18030",
			),
	},
	{
		path: "text-as-programs-leave-it/警情.csv",
		bytes: () =>
			utf8(
				"\r\n\r\n接警号\t,报警时间 ,受害人身份证号,受害人电话,被骗金额（元）,简要警情,,,\r\n" +
					'"=""J3101""",\'2026-05-01 08:00,"=""330799199003070029""",\'15400000001,"3,634.00",\u00a0事主\u00a0称\u00a0,,,\r\n' +
					",,,,,,,,\r\n" +
					'Ｊ３１０２,２０２６-０５-０２　０８：００,33079919850101018x,１５４０００００００２,￥１２００,"第一行\r\n第二行\n\n第四行 ""引"" 号",,,\r\n' +
					"\tJ3103\t,\t20260503080000\t, 330799 19900307 0029 ,154-0000-0003,1.5w,\t,,,\r\n" +
					"\r\n",
			),
	},
	{
		path: "a-page-that-lays-out-its-table/导出.xls",
		bytes: () =>
			encoded(
				`<!-- 导出 --><html><head><title>查询</title><script>var a = "<table>";</script></head><body>
				<div>霁溪派出所警情统计</div><p>单位：万元</p>
				<table width=100%><tr><td><table border=1><caption>第1页</caption><thead><tr><th rowspan=2>接警号<th rowspan=2>报警时间<th colspan=2>受害人<th rowspan=2>损失金额</tr>
				<tr><th>姓名<th>年龄</tr></thead><tbody><tr><td>J3201<td>2026-05-01&nbsp;08:00<td><b>甲</b><i>一</i><td>36<td>1.2
				<tr style='display:none'><td>J3202</td><td>2026-05-02 08:00</td><td><table><tr><td>乙二</td></tr></table></td><td>&nbsp;</td><td>0.35</td></tr>
				<tr><td colspan=4>合计</td><td>1.55</td></tr></tbody></table></td></tr></table></body></html>`,
				"gb18030",
			),
	},
	{
		path: "an-xml-workbook-with-gaps/导出.xls",
		bytes: () =>
			utf8(`<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<ss:Styles><ss:Style ss:ID="Default"/><ss:Style ss:ID="s1"><ss:NumberFormat ss:Format="Short Date"/></ss:Style><ss:Style ss:ID="s2" ss:Parent="s1"/><ss:Style ss:ID="s3"><ss:NumberFormat ss:Format="Currency"/></ss:Style></ss:Styles>
<ss:Worksheet ss:Name="警情"><ss:Table>
<ss:Row ss:Index="3"><ss:Cell><ss:Data ss:Type="String">接警号</ss:Data></ss:Cell><ss:Cell ss:Index="3"><ss:Data ss:Type="String">报警时间</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String">损失金额</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String">简要警情</ss:Data></ss:Cell></ss:Row>
<ss:Row ss:Span="1" ss:Height="20"/>
<ss:Row><ss:Cell><ss:Data ss:Type="String">J3301</ss:Data><ss:Comment><ss:Data>批注</ss:Data></ss:Comment></ss:Cell><ss:Cell/><ss:Cell ss:StyleID="s2"><ss:Data ss:Type="Number">46152</ss:Data></ss:Cell><ss:Cell ss:StyleID="s3" ss:Formula="=RC[1]"><ss:Data ss:Type="Number">46152</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>事主</B>称&#10;被骗 &amp; 报警</ss:Data></ss:Cell></ss:Row>
<ss:Row ss:Hidden="1"><ss:Cell><ss:Data ss:Type="String">J3302</ss:Data></ss:Cell><ss:Cell ss:Index="3"><ss:Data ss:Type="DateTime">2026-05-11T08:03:00.000</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="Error">#DIV/0!</ss:Data></ss:Cell></ss:Row>
</ss:Table></ss:Worksheet></ss:Workbook>`),
	},
];

function inKind(kind: "xlsx" | "xls" | "xlsb" | "ods" | "html" | "xml", sheets: readonly SheetPlan[]) {
	if (kind === "xlsx") return xlsx(sheets);
	if (kind === "ods") return ods(sheets);
	if (kind === "xml") return utf8(spreadsheetMl(sheets));
	if (kind === "html") return utf8(htmlPage(sheets[0] ?? { name: "", rows: [] }, "utf-8"));
	return bySheetJs(sheets, kind === "xls" ? "biff8" : "xlsb");
}

/** Every golden file that is made here. */
export const GOLDEN_FILES: readonly GoldenFile[] = [...containers, ...single];

async function writeAll(home: string): Promise<void> {
	for (const { path, bytes } of GOLDEN_FILES) {
		const place = join(home, path);
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, await bytes());
	}
}

const isRunDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? "").href;
if (isRunDirectly)
	writeAll(join(process.cwd(), "tests/golden/ingest")).catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	});
