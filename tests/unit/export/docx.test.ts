/** The Word document against the report it was written from: all of it, in order, in the layout of GB/T 9704-2012. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Block } from "@/lib/blocks/block";
import { FORMATS } from "@/lib/export";
import { writeDocx } from "@/lib/export/docx";
import type { ReportDocument } from "@/lib/report/document";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { dailyReport, monthlyReport } from "../../support/report-fixture";
import { cellsOf, paragraphsOf, partsOf, plain, rowsOf, tablesOf, wordsOf } from "../../support/word";

const FONTS = DEFAULT_SETTINGS.fonts;
const REPORTS = { daily: dailyReport, monthly: monthlyReport } as const;

/**
 * What a document holds, in its order. The counting rules of a short report stand beneath its date, so that they do not
 * make a page of their own after the one table of its appendix; those of a long one close it.
 */
function orderOf(name: string, { title, sections, footnotes }: ReportDocument): readonly string[] {
	const wordsIn = (isAppendix: boolean) =>
		sections
			.filter(({ id }) => (id === "dimensions") === isAppendix)
			.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(stringsOf)]);
	const ending = name === "daily" ? [footnotes, wordsIn(true)] : [wordsIn(true), footnotes];
	return [title, ...wordsIn(false), ...ending.flat()].filter((text) => text !== "");
}

async function open(report: ReportDocument, fonts = FONTS) {
	const parts = partsOf(await writeDocx(report, fonts));
	const body = parts["word/document.xml"] ?? "";
	return { parts, body, paragraphs: paragraphsOf(body) };
}

/** What a reader must find of a block, in order. Charts carry their figures in parts of their own. */
function stringsOf(block: Block): readonly string[] {
	switch (block.kind) {
		case "figure":
			return [
				block.label,
				block.text,
				...block.comparisons.flatMap(({ phrase, verdictWord }) => [phrase, verdictWord ?? ""]),
			];
		case "text":
		case "note":
			return block.text.split("\n");
		case "lines":
			return block.items.length === 0
				? [block.emptyText]
				: block.items.map(({ text }, at) => `${at + 1}. ${text}`);
		case "table":
			return [
				block.caption,
				...block.columns.map(({ label }) => label),
				...block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
				block.footnote ?? "",
			];
		case "chart":
			return [block.caption];
	}
}

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(REPORTS))("the %s report in Word", (name, make) => {
	const report = make();

	it("holds every heading, line, cell and footnote of the report, in its order", async () => {
		const { body } = await open(report);
		const words = wordsOf(body);
		const expected = orderOf(name, report);
		let from = 0;
		for (const text of expected) {
			const at = words.indexOf(text, from);
			expect(at, `“${text}” after ${from}`).toBeGreaterThanOrEqual(0);
			from = at + text.length;
		}
	});

	it("draws every chart as a chart of Word's own with its figures and its summary", async () => {
		const { parts, body } = await open(report);
		const charts = report.blocks.filter((block) => block.kind === "chart");
		const summaries = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) =>
			plain(text ?? ""),
		);
		expect(summaries).toEqual(charts.map(({ summary }) => summary));
		charts.forEach((chart, at) => {
			const xml = parts[`word/charts/chart${at + 1}.xml`] ?? "";
			const series = xml.match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
			expect(series).toHaveLength(chart.series.length);
			series.forEach((one, index) => {
				const texts = [...one.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => plain(text ?? ""));
				const { name, values } = chart.series[index]!;
				const known = values.filter((value) => value !== null);
				expect(texts).toEqual([name, ...chart.categories, ...known.map(String)]);
			});
			expect(xml).not.toMatch(/formatCode="[^"]*0\.#/);
		});
	});

	it("sets tables whose head repeats, whose rows never split and whose columns fill the 156 mm", async () => {
		const { body } = await open(report);
		const tables = tablesOf(body).filter((table) => !table.includes("<w:drawing>"));
		const expected = report.blocks.filter(({ kind }) => kind === "table").length + 1;
		expect(tables).toHaveLength(expected);
		for (const table of tables) {
			const rows = rowsOf(table);
			expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, at) => at === 0));
			expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
			const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
			expect(grid.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
			expect(grid.length).toBe(cellsOf(rows[0]!).length);
		}
	});

	it("carries 演示数据 on every page exactly when a record is for demonstration", async () => {
		const real = await open(report);
		expect(Object.values(real.parts).filter((xml) => xml.includes("演示数据"))).toEqual([]);
		const { parts, body } = await open({ ...report, isDemo: true });
		const types = [...body.matchAll(/<w:headerReference w:type="(\w+)"/g)].map(([, type]) => type);
		expect(types.sort()).toEqual(["default", "even"]);
		expect(body).not.toContain("<w:titlePg");
		for (const path of ["word/header1.xml", "word/header2.xml"]) {
			expect(wordsOf(parts[path] ?? "")).toContain("演示数据");
			expect(parts[path]).toMatch(/<v:textpath [^>]*string="演示数据"/);
		}
	});

	it("gives the same content each time but for the names of links between parts, without the clock of the machine", async () => {
		const [first, second] = [await open(report), await open(report)];
		const isText = (path: string) => !path.endsWith(".xlsx");
		const named = (xml = "") => xml.replace(/\brId[a-z0-9_-]{12,}|(?<=WaterMarkObject)[a-z0-9_-]+/g, "NAME");
		expect(Object.keys(second.parts)).toEqual(Object.keys(first.parts));
		for (const path of Object.keys(first.parts).filter(isText))
			expect(named(second.parts[path]), path).toBe(named(first.parts[path]));
		const dates = first.parts["docProps/core.xml"]?.match(/\d{4}-\d\d-\d\dT[^<]*/g);
		expect(dates).toEqual(["2026-05-11T00:00:00Z", "2026-05-11T00:00:00Z"]);
	});
});

describe("the official layout", () => {
	it("is A4 with margins of 37, 35, 28 and 26 mm", async () => {
		const { body } = await open(dailyReport());
		expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
		const margin = /<w:pgMar ([^>]*)>/.exec(body)?.[1] ?? "";
		const twips = Object.fromEntries(
			[...margin.matchAll(/w:(\w+)="(\d+)"/g)].map(([, side, size]) => [side, size]),
		);
		expect(twips).toMatchObject({ top: "2098", bottom: "1984", left: "1587", right: "1474" });
	});

	it("sets each style in the font of the settings, the text at 16 pt on 28.95 pt with two characters indent", async () => {
		const fonts = { title: "甲体", body: "乙体", heading1: "丙体", heading2: "丁体" };
		const { parts } = await open(dailyReport(), fonts);
		const styles = parts["word/styles.xml"] ?? "";
		const style = (id: string) =>
			new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? "";
		const expected = [
			["Title", "甲体", 44],
			["Prose", "乙体", 32],
			["Item", "乙体", 32],
			["Heading1", "丙体", 32],
			["TableCaption", "丁体", 24],
			["Remark", "丁体", 32],
			["TableText", "乙体", 21],
		] as const;
		for (const [id, font, size] of expected) {
			expect(style(id), id).toContain(`w:eastAsia="${font}"`);
			expect(style(id), id).toContain('w:ascii="Times New Roman"');
			expect(style(id), id).toContain('w:hint="eastAsia"');
			expect(style(id), id).toContain(`<w:sz w:val="${size}"/>`);
		}
		for (const id of ["Prose", "Item", "Heading1", "Remark"]) {
			expect(style(id)).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/);
			expect(style(id)).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
		}
		expect(style("Drawing")).toMatch(/w:lineRule="auto"/);
		for (const font of Object.values(fonts))
			expect(parts["word/fontTable.xml"]).toContain(`w:name="${font}"`);
	});

	it("names what stands in for the official fonts where they are not installed", async () => {
		const { parts } = await open(dailyReport());
		const entry = (name: string) =>
			new RegExp(`<w:font w:name="${name}">.*?</w:font>`).exec(parts["word/fontTable.xml"] ?? "")?.[0];
		expect(entry("仿宋_GB2312")).toContain('<w:altName w:val="仿宋,');
		expect(entry("楷体_GB2312")).toContain('<w:altName w:val="楷体,');
		expect(entry("方正小标宋简体")).toContain("方正小标宋_GBK");
	});

	it("numbers pages — 1 —, odd ones at the right edge, even ones at the left", async () => {
		const { parts, body } = await open(dailyReport());
		expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
		const footer = (type: string) => {
			const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(body)?.[1];
			const target = new RegExp(`<Relationship Id="${id}"[^>]*Target="([^"]+)"`);
			return parts[`word/${target.exec(parts["word/_rels/document.xml.rels"] ?? "")?.[1]}`] ?? "";
		};
		for (const [type, side] of [
			["default", "right"],
			["even", "left"],
		] as const) {
			expect(footer(type)).toContain(`<w:jc w:val="${side}"/>`);
			expect(footer(type)).toContain(`w:${side}="280"`);
			expect(footer(type)).toMatch(/— <\/w:t>.*PAGE.* —<\/w:t>/);
		}
	});

	it("counts headings 一、二、… without the appendix, which stands on its own page after the signature", async () => {
		const { paragraphs } = await open(monthlyReport());
		const headings = paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
		expect(headings).toEqual([
			"一、总体情况",
			"二、警情摘要",
			"三、突出变化",
			"四、待办事项",
			"五、结构分布",
		]);
		const outside = paragraphs.filter(({ table }) => table === null);
		const at = outside.findIndex(({ style }) => style === "AppendixMark");
		expect(outside[at]?.text).toBe("附件");
		expect(outside[at]?.xml).toContain("<w:pageBreakBefore/>");
		expect(outside.slice(at - 3, at + 3).map(({ text }) => text)).toEqual([
			"附件：23维分析",
			"示例派出所",
			"2026年5月11日",
			"附件",
			"23维分析",
			"附表1　性别",
		]);
	});

	it("keeps the signature on the page of the text before it", async () => {
		const { body, paragraphs } = await open(monthlyReport());
		const rows = tablesOf(body)
			.filter((table) => table.includes("<w:drawing>"))
			.flatMap(rowsOf)
			.map((row) => paragraphsOf(row).map(({ xml }) => xml.includes("<w:keepNext/>")));
		expect(rows).toEqual([Array(4).fill(false), Array(4).fill(true)]);
		const at = paragraphs.findIndex(({ text }) => text === "附件：23维分析");
		const kept = paragraphs.slice(at - 1, at + 2);
		expect(kept.map(({ text }) => text)).toEqual(["图5　居住村居（人）", "附件：23维分析", "示例派出所"]);
		expect(kept.every(({ xml }) => xml.includes("<w:keepNext/>"))).toBe(true);
	});

	it("keeps the counting rules together on one page", async () => {
		const { paragraphs } = await open(dailyReport());
		const at = paragraphs.findIndex(({ text }) => text === "口径说明");
		const rules = paragraphs.slice(at + 1, at + 1 + dailyReport().footnotes.length);
		expect(rules.map(({ text }) => text)).toEqual(dailyReport().footnotes);
		expect(rules.map(({ xml }) => xml.includes("<w:keepNext/>"))).toEqual([
			...Array(rules.length - 1).fill(true),
			false,
		]);
	});

	it("sets the headline figures as one table with a row each and their comparisons beside them", async () => {
		const report = monthlyReport();
		const { body } = await open(report);
		const rows = rowsOf(tablesOf(body)[0]!).map(cellsOf);
		expect(rows[0]).toEqual(["指标", "本期", "同比", "环比"]);
		expect(rows).toHaveLength(1 + 6);
		expect(rows[2]).toEqual([
			"立案",
			"12起",
			"下降47.8%（23起→12起）波动范围内",
			"下降36.8%（19起→12起）波动范围内",
		]);
		expect(wordsOf(body)).toContain(
			"注：接报警情：剔除的警情列在“不计入”清单中；不计入：无效警情3起、重复警情2起、非电诈警情117起。立案：",
		);
	});
});

const block = (over: Partial<ReportDocument["sections"][number]>): ReportDocument => ({
	...dailyReport(),
	sections: [{ id: "a", heading: "甲", blocks: [], ...over }],
});

describe("odd reports", () => {
	it("drops what Word cannot open and keeps what it only has to escape", async () => {
		const text = "甲\u0000\u0008乙\ud800丙<b>&\"'丁\u200b🙂\r\n第二行\t完";
		const report = block({
			blocks: [
				{ kind: "text", id: "t", text },
				{ kind: "lines", id: "l", items: [{ text, rows: null }], emptyText: "" },
			],
		});
		const { body, paragraphs } = await open({ ...report, title: `<${text}>`, station: "A&B所" });
		const texts = paragraphs.map((one) => one.text);
		expect(texts).toContain("甲乙丙<b>&\"'丁\u200b🙂");
		expect(texts).toContain("第二行 完");
		expect(texts).toContain("1. 甲乙丙<b>&\"'丁\u200b🙂 第二行 完");
		expect(body).not.toMatch(/\p{Surrogate}|[^\P{Cc}\n]/u);
	});

	it("leaves out a section the officer emptied, with its number", async () => {
		const report = dailyReport();
		const sections = report.sections.map((section) =>
			section.id === "movers"
				? { ...section, blocks: [{ kind: "text", id: "text.features", text: "\n " } as const] }
				: section,
		);
		const { paragraphs } = await open({ ...report, sections });
		const headings = paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
		expect(headings).toEqual(["一、总体情况", "二、警情摘要", "三、待办事项", "四、结构分布"]);
	});

	it("says in words what a table without rows and a chart without values would not show", async () => {
		const [table] = monthlyReport().blocks.filter(({ kind }) => kind === "table");
		const [chart] = monthlyReport().blocks.filter(({ kind }) => kind === "chart");
		if (table?.kind !== "table" || chart?.kind !== "chart") throw new Error("fixture");
		const series = chart.series.map((one) => ({ ...one, values: one.values.map(() => null) }));
		const { parts, body, paragraphs } = await open(
			block({
				blocks: [
					{ ...table, rows: [], footnote: null },
					{ ...chart, series, summary: "没有可比的数" },
				],
			}),
		);
		expect(rowsOf(tablesOf(body)[0]!).map(cellsOf)[1]).toEqual(["统计期内无数据"]);
		expect(tablesOf(body)[0]).toContain('<w:gridSpan w:val="7"/>');
		expect(paragraphs.map(({ text }) => text)).toContain(`图1　${chart.caption}：没有可比的数`);
		expect(Object.keys(parts).filter((path) => path.includes("charts"))).toEqual([]);
	});

	it("has no appendix and no notice of one without the section", async () => {
		const { body } = await open(block({ blocks: [{ kind: "text", id: "t", text: "正文。" }] }));
		expect(wordsOf(body)).not.toContain("附件");
		expect(body).not.toContain("pageBreakBefore");
	});

	it("keeps a table whole where it fits a page and lets a long one run on", async () => {
		const [table] = monthlyReport().blocks.filter(({ kind }) => kind === "table");
		if (table?.kind !== "table") throw new Error("fixture");
		const long = { ...table, rows: Array.from({ length: 60 }, () => table.rows[0]!) };
		const { body } = await open(block({ blocks: [table, long] }));
		const [short = [], running = []] = tablesOf(body).map((one) =>
			rowsOf(one).map((row) => row.includes("<w:keepNext/>")),
		);
		expect(short.every((kept) => kept)).toBe(true);
		expect(running.filter((kept) => !kept)).toHaveLength(57);
	});
});

describe("where it runs", () => {
	it("writes where there is no Buffer, as in a browser", async () => {
		vi.stubGlobal("Buffer", undefined);
		const file = await writeDocx(dailyReport(), FONTS);
		vi.unstubAllGlobals();
		expect(file.constructor.name).toBe("Uint8Array");
		expect([...file.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
	});

	it("is the Word of the export menu, in the fonts of the settings", async () => {
		const settings = { ...DEFAULT_SETTINGS, fonts: { ...FONTS, body: "戊体" } };
		const file = await FORMATS.docx.write(dailyReport(), settings);
		if (typeof file === "string") throw new Error("a file of bytes");
		expect(partsOf(file)["word/styles.xml"]).toContain('w:eastAsia="戊体"');
	});
});
