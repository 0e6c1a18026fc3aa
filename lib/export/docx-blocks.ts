/** Blocks in reading order → the paragraphs, tables and charts of the document, under numbered headings. */
import type { Paragraph, Table } from "docx";
import { unreachable } from "@/lib/base/assert";
import type { Block, ChartBlock } from "@/lib/blocks/block";
import type { ReportDocument, ReportSection } from "@/lib/report/document";
import { chineseNumeral } from "@/lib/wording/numerals";
import { type CaptionedChart, chartBlock } from "./docx-chart";
import { chartPairs, isSmallChart } from "./docx-chart-pairs";
import { figureTable, tableBlock } from "./docx-table";
import { linesOf, oneLine, paragraph, paragraphs } from "./docx-text";

/** What stands in the body of a document. */
export type Piece = Paragraph | Table;

/** The sections that become the appendix. */
const isAppendix = ({ id }: ReportSection): boolean => id === "dimensions" || id.startsWith("annex.");
const FIGURES_CAPTION = "主要指标";
const NOTE_WORDS = { plain: "注：", warning: "提示：" } as const;

/** Sections in their order, those of the appendix apart. */
export function partsOf({ sections }: ReportDocument): {
	readonly main: readonly ReportSection[];
	readonly appendix: readonly ReportSection[];
} {
	return {
		main: sections.filter((section) => !isAppendix(section)),
		appendix: sections.filter(isAppendix),
	};
}

/** What every block of a document is set with. */
export interface Setting {
	/** Caption number of each table and chart by its block; the figures of a section share their first one's. */
	readonly numbers: ReadonlyMap<Block, number>;
	/** 表 in the main text, 附表 in the appendix. */
	readonly tableWord: "表" | "附表";
}

/** A section's blocks with its figures drawn together at the first of them. */
function leadingBlocks({ blocks }: ReportSection): readonly Block[] {
	const first = blocks.find(({ kind }) => kind === "figure");
	return blocks.filter((block) => block.kind !== "figure" || block === first);
}

/** Numbers tables from 1 in the main text and in the appendix, and charts from 1 throughout. */
export function numberBlocks(report: ReportDocument): ReadonlyMap<Block, number> {
	const { main, appendix } = partsOf(report);
	const [text, annex] = [main.flatMap(leadingBlocks), appendix.flatMap(leadingBlocks)];
	const isTable = ({ kind }: Block) => kind === "table" || kind === "figure";
	const runs = [
		text.filter(isTable),
		annex.filter(isTable),
		[...text, ...annex].filter(({ kind }) => kind === "chart"),
	];
	return new Map(runs.flatMap((run) => run.map((block, at): [Block, number] => [block, at + 1])));
}

function blockPieces(
	block: Block,
	section: ReportSection,
	setting: Setting,
	keepNext: boolean,
): readonly Piece[] {
	const number = setting.numbers.get(block) ?? 1;
	const last = { keepNext };
	switch (block.kind) {
		case "figure": {
			const figures = section.blocks.filter((one) => one.kind === "figure");
			return figureTable(figures, `${setting.tableWord}${number}　${FIGURES_CAPTION}`);
		}
		case "text":
			return paragraphs("Prose", linesOf(block.text), last);
		case "lines": {
			const items = block.items.map((item, at) => `${at + 1}. ${oneLine(item.text)}`);
			return items.length === 0
				? paragraphs("Prose", linesOf(block.emptyText), last)
				: paragraphs("Item", items, last);
		}
		case "table":
			return tableBlock(block, `${setting.tableWord}${number}　${oneLine(block.caption)}`);
		case "chart":
			return chartBlock(captioned(block, setting), keepNext);
		case "note": {
			const [first = "", ...more] = linesOf(block.text);
			return first === "" ? [] : paragraphs("Remark", [`${NOTE_WORDS[block.tone]}${first}`, ...more], last);
		}
		default:
			return unreachable(block);
	}
}

/** The small charts that stand together from this place on. */
function smallCharts(blocks: readonly Block[], from: number): readonly ChartBlock[] {
	const end = blocks.findIndex((block, at) => at >= from && !isSmallChart(block));
	return blocks.slice(from, end < 0 ? blocks.length : end).filter(isSmallChart);
}

function captioned(block: ChartBlock, { numbers }: Setting): CaptionedChart {
	const number = numbers.get(block) ?? 1;
	return { block, number, caption: `图${number}　${oneLine(block.caption)}` };
}

/**
 * The blocks of one section; its figures stand together as one table where the first of them stands,
 * its small charts two in a row.
 * @param keepsEnd keeps its end on the page of what follows
 */
export function sectionPieces(section: ReportSection, setting: Setting, keepsEnd: boolean): readonly Piece[] {
	const blocks = leadingBlocks(section);
	const isKept = (end: number) => keepsEnd && end === blocks.length;
	return blocks.flatMap((block, at) => {
		if (!isSmallChart(block)) return blockPieces(block, section, setting, isKept(at + 1));
		const before = blocks[at - 1];
		if (before !== undefined && isSmallChart(before)) return [];
		const charts = smallCharts(blocks, at).map((chart) => captioned(chart, setting));
		return chartPairs(charts, isKept(at + charts.length));
	});
}

/**
 * Sections under 一、二、…; a section the officer emptied is left out and takes no number. The end of the last one
 * stays with the signature, which must not stand alone on a page.
 */
export function mainPieces(sections: readonly ReportSection[], setting: Setting): readonly Piece[] {
	return sections
		.map((section, at) => ({
			heading: oneLine(section.heading),
			pieces: sectionPieces(section, setting, at === sections.length - 1),
		}))
		.filter(({ pieces }) => pieces.length > 0)
		.flatMap(({ heading, pieces }, at) => [
			paragraph("Heading1", `${chineseNumeral(at + 1)}、${heading}`),
			...pieces,
		]);
}
