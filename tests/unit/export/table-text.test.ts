/** A table for the clipboard and for CSV: the words of the screen, in its order, and nothing that a spreadsheet would run. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableBlock } from "@/lib/blocks/block";
import { type BlockSource, blockFileName, sourceText } from "@/lib/export/source";
import { copiedTable, tableCsv } from "@/lib/export/table-text";

const SOURCE: BlockSource = {
	station: "示例派出所",
	window: "2026年5月10日",
	conditions: ["按警情统计", "性别：女"],
	isDemo: true,
};

const table = (rows: readonly (readonly string[])[], footnote: string | null = null): TableBlock => ({
	kind: "table",
	id: "table.test",
	caption: "诈骗类别",
	columns: [
		{ id: "value", label: "取值", align: "left", weight: 2 },
		{ id: "count", label: "起数", align: "right", weight: 1 },
	],
	rows: rows.map((cells, at) => ({
		id: `${at}`,
		cells: cells.map((text) => (/^[\d,]+$/.test(text) ? { text, sort: 1 } : { text })),
	})),
	footnote,
	emptyText: "无",
});

/** Rows of cells read back from HTML, by a few plain lines. */
function htmlRows(html: string): readonly (readonly string[])[] {
	const plain = (text: string) =>
		text
			.replaceAll("<br>", "\n")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&quot;", '"')
			.replaceAll("&amp;", "&");
	return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => plain(cell)),
	);
}

/** Rows of cells read back from text set apart by tabs, quotes undone. */
function tabbedRows(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, mark = ""] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r\n|$)/g,
	)) {
		rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
		if (mark === "\r\n") rows.push([]);
		if (mark === "") break;
	}
	return rows.slice(0, -1);
}

describe("a copied table", () => {
	it("carries caption, source, head, rows and footnote, in the order of the screen", () => {
		const { text, html } = copiedTable(
			table(
				[
					["刷单返利", "12"],
					["不详", "1,234"],
				],
				"识别率98%",
			),
			SOURCE,
		);
		expect(text.split("\r\n")).toEqual([
			"诈骗类别",
			"演示数据　示例派出所　统计时段：2026年5月10日　按警情统计　性别：女",
			"取值\t起数",
			"刷单返利\t12",
			"不详\t1,234",
			"注：识别率98%",
			"",
		]);
		expect(html).toMatch(
			/^<p>诈骗类别<\/p><p>演示数据　示例派出所.*<\/p><table.*<\/table><p>注：识别率98%<\/p>$/s,
		);
		expect(htmlRows(html)).toEqual([
			["取值", "起数"],
			["刷单返利", "12"],
			["不详", "1,234"],
		]);
	});

	it("keeps texts texts and counts counts in a spreadsheet", () => {
		const { html } = copiedTable(
			table([
				["1-2", "12"],
				["330799199003070029", "不详"],
			]),
			SOURCE,
		);
		const looks = [...html.matchAll(/<td style="([^"]*)">([^<]*)/g)].map(
			([, look = "", text]) => [text, look.includes("mso-number-format:'\\@'")] as const,
		);
		expect(looks).toEqual([
			["1-2", true],
			["12", false],
			["330799199003070029", true],
			["不详", true],
		]);
	});

	it("runs nothing and breaks nothing: formulas, tabs, quotes, line breaks and angle brackets stay signs", () => {
		const { text, html } = copiedTable(
			table([
				["=1+1", '<b>"甲"&乙</b>'],
				["一\n二", "三\t四"],
			]),
			SOURCE,
		);
		expect(text).toContain('\'=1+1\t"<b>""甲""&乙</b>"\r\n"一\n二"\t"三\t四"\r\n');
		expect(html).not.toContain("<b>");
		expect(htmlRows(html).slice(1)).toEqual([
			["'=1+1", '<b>"甲"&乙</b>'],
			["一\n二", "三\t四"],
		]);
	});

	it("says what the cells say, whatever they say", () => {
		const word = fc.string({ unit: fc.constantFrom(..."甲乙12,.%<>&\"'\t\n ".split("")), maxLength: 8 });
		fc.assert(
			fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 }), (rows) => {
				// A text that would be run gets a mark; this one is told apart by the test above.
				fc.pre(rows.flat().every((text) => !/^[\t\r]/.test(text)));
				const { text, html } = copiedTable(table(rows), SOURCE);
				expect(htmlRows(html).slice(1)).toEqual(rows);
				expect(tabbedRows(text).slice(3)).toEqual(rows);
			}),
		);
	});
});

it("a CSV begins with its head and ends with what it is of", () => {
	expect(
		tableCsv(
			table(
				[
					["=cmd", "12"],
					['甲"乙', "不详"],
				],
				"识别率98%",
			),
			SOURCE,
		),
	).toBe(
		`\uFEFF取值,起数\r\n'=cmd,12\r\n"甲""乙",不详\r\n\r\n注：识别率98%\r\n诈骗类别　${sourceText(SOURCE)}\r\n`,
	);
});

describe("the source", () => {
	it("names the file: caption, window, station, and the demonstration", () => {
		expect(blockFileName("诈骗类别", SOURCE, "xlsx")).toBe(
			"诈骗类别_2026年5月10日_示例派出所（演示数据）.xlsx",
		);
		expect(blockFileName("A/B:C", { ...SOURCE, window: null, isDemo: false }, "csv")).toBe(
			"A_B_C_示例派出所.csv",
		);
	});

	it("is silent of what there is not", () => {
		expect(sourceText({ ...SOURCE, window: null, conditions: [], isDemo: false })).toBe("示例派出所");
	});
});
