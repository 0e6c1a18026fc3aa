/** A table as a sheet: counts are numbers to add up, everything else the text of the screen, with its source above. */
import * as XLSX from "@e965/xlsx";
import { expect, it } from "vitest";
import type { TableBlock } from "@/lib/blocks/block";
import { tableSheets } from "@/lib/export/table-workbook";
import { writeTables } from "@/lib/export/xlsx";

const TABLE: TableBlock = {
	kind: "table",
	id: "table.test",
	caption: "年龄段",
	columns: [
		{ id: "value", label: "取值", align: "left", weight: 2 },
		{ id: "count", label: "人数", align: "right", weight: 1 },
		{ id: "share", label: "占比", align: "right", weight: 1 },
	],
	rows: [
		{ id: "a", cells: [{ text: "18–24岁" }, { text: "12,345", sort: 12345 }, { text: "47.4%", sort: 9 }] },
		{ id: "b", cells: [{ text: "=1+1" }, { text: "—", sort: null }] },
	],
	footnote: "识别率98%",
	emptyText: "无",
};

it("writes what the screen says", async () => {
	const source = { station: "示例派出所", window: "5月10日", conditions: ["按警情统计"], isDemo: true };
	const book = XLSX.read(await writeTables(tableSheets([TABLE], source)));
	const sheet = book.Sheets.年龄段 ?? {};
	expect(XLSX.utils.sheet_to_json(sheet, { header: 1 })).toEqual([
		["年龄段　演示数据　示例派出所　统计时段：5月10日　按警情统计"],
		["取值", "人数", "占比"],
		["18–24岁", 12345, "47.4%"],
		["=1+1", "—", ""],
		[],
		["注：识别率98%"],
	]);
	expect(Object.values(sheet).some((cell) => typeof cell === "object" && "f" in cell)).toBe(false);
});
