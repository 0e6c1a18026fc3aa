import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { biff8Bytes } from "../../../scripts/bench/biff8";
import { sheetOf, textCell, xlsxOf } from "./decode-fixtures";

const CALLS = "警情编号,报警时间,原始性质,损失金额";
const CASES = "案件编号,立案时间,案件类别,涉案金额";
const decoded = (lines: readonly string[]) =>
	decodeFile("a.csv", new TextEncoder().encode(`${lines.join("\n")}\n`));
const told = async (lines: readonly string[]) => {
	const { sheets, notes } = await decoded(lines);
	return { sheets: sheets.map(({ name, rowNumbers }) => [name, rowNumbers]), notes };
};

describe("tables below each other", () => {
	it("are told apart by their headings, with the titles over them", async () => {
		const lines = [
			"五月警情",
			CALLS,
			"J1,2026-05-01,诈骗,100",
			"合计,,,100",
			"",
			"五月立案统计表",
			"单位：万元",
			CASES,
			"A1,2026-05-02,诈骗,3",
			"",
			"村居,户籍人口,常住人口,网格",
			"溪口村,100,90,东片",
		];
		expect(await told(lines)).toEqual({
			sheets: [
				["", [1, 2, 3, 4]],
				["（第6行起）", [6, 7, 8, 9]],
				["（第11行起）", [11, 12]],
			],
			notes: ["文件里有 3 张表（第 6、11 行起是另外的表），已分开读入。"],
		});
	});

	it("are found below a table whose headings nobody knows", async () => {
		const lines = ["甲,乙,丙,丁", "1,2,3,4", "5,6,7,8", CASES, "A1,2026-05-02,诈骗,3"];
		expect((await told(lines)).sheets).toEqual([
			["", [1, 2, 3]],
			["（第4行起）", [4, 5]],
		]);
	});

	it.each<[string, readonly string[]]>([
		["repeated headings of one table", [CALLS, "J1,2026-05-01,诈骗,1", CALLS, "J2,2026-05-01,诈骗,2"]],
		[
			"two rows of headings",
			["警情编号,报警时间,受害人,,损失金额", ",,姓名,性别,", "J1,2026-05-01,张三,男,1"],
		],
		[
			"years over two rows of headings",
			["村居名称,2024年,,2025年,", ",户籍人口,常住人口,户籍人口,常住人口", "溪口村,900,1200,910,1300"],
		],
		["titles", ["统计表,,,", "单位：元,,,", CALLS, "J1,2026-05-01,诈骗,1"]],
		[
			"a row of words among villages",
			["村居名称,网格,责任民警,户籍人口", "溪口村,东片,张三,9", "状态,网格,未知,9"],
		],
		[
			"a form of names and values",
			["姓名,张三,性别,男,年龄,30", "电话,139,住址,溪口村,职业,工人", "学历,大专,婚姻,未婚,民族,汉"],
		],
		["narratives that name headings", [CALLS, "J1,2026-05-01,姓名：报警时间：警情编号,1"]],
	])("are not seen in %s", async (_what, lines) => {
		const { sheets, notes } = await decoded(lines);
		expect(sheets).toHaveLength(1);
		expect(notes).toEqual([]);
	});

	it("share out the hidden rows of their sheet", async () => {
		const row = (at: number, line: string, isHidden = false) =>
			`<row r="${at}"${isHidden ? ' hidden="1"' : ""}>${line
				.split(",")
				.map((text, column) => textCell(`${"ABCD"[column]}${at}`, text))
				.join("")}</row>`;
		const data = `${row(1, CALLS)}${row(2, "J1,2026-05-01,诈骗,1", true)}${row(5, CASES)}${row(6, "A1,2026-05-02,诈骗,3", true)}${row(7, "A2,2026-05-02,诈骗,3", true)}`;
		const { sheets } = await decodeFile("a.xlsx", xlsxOf({ sheets: [sheetOf(data, "五月")] }));
		expect(sheets.map(({ name, hiddenRows, rowNumbers }) => [name, hiddenRows, rowNumbers])).toEqual([
			["五月", 1, [1, 2]],
			["五月（第5行起）", 2, [5, 6, 7]],
		]);
	});
});

describe("a table over several sheets", () => {
	const headings = CALLS.split(",");
	const body = (from: number, count: number) =>
		Array.from({ length: count }, (_, at) => [`J${from + at}`, "2026-05-01", "诈骗", at]);
	const sheetsOf = async (...sheets: readonly (readonly (string | number)[])[][]) =>
		decodeFile("a.xls", biff8Bytes(sheets.map((rows, at) => ({ name: `警情${at + 1}`, rows }))));

	it("goes on under the headings of the full sheet, where those were written once", async () => {
		const { sheets, notes } = await sheetsOf(
			[["五月警情"], headings, ...body(0, 65_534)],
			body(65_534, 65_536),
			body(131_070, 5),
		);
		expect(sheets.map(({ rows }) => rows.length)).toEqual([65_536, 65_538, 7]);
		expect(sheets[2]?.rows.slice(0, 3)).toEqual([
			["五月警情"],
			headings,
			["J131070", "2026-05-01", "诈骗", 0],
		]);
		expect(sheets[2]?.rowNumbers.slice(0, 4)).toEqual([0, 0, 1, 2]);
		expect(notes).toEqual([
			"工作表“警情2”没有表头，按“警情1”的表头接着读。",
			"工作表“警情3”没有表头，按“警情1”的表头接着读。",
		]);
	});

	it("is left alone where every sheet has its headings, or the one before is not full", async () => {
		const own = await sheetsOf([headings, ...body(0, 20_000)], [headings, ...body(20_000, 5)]);
		expect(own.sheets[1]?.rowNumbers[0]).toBe(1);
		const short = await sheetsOf([headings, ...body(0, 50)], [["J9", "2026-05-01", "诈骗", 1]]);
		expect(short.sheets[1]?.rows).toEqual([["J9", "2026-05-01", "诈骗", 1]]);
		expect([...own.notes, ...short.notes]).toEqual([]);
	});
});
