/** The report as Word: an editable document in the official layout (GB/T 9704-2012), written from what was on the screen. */
import { Document, type ISectionOptions, Packer } from "docx";
import type { ReportDocument, ReportSection } from "@/lib/report/document";
import type { DocumentFonts } from "@/lib/settings/settings";
import { mainPieces, numberBlocks, type Piece, partsOf, sectionPieces } from "./docx-blocks";
import { fontOf, LATIN, LINE, PAGE, POINTS, TEXT_WIDTH, TWIPS_PER_POINT } from "./docx-measures";
import { demoHeaders, pageNumbers } from "./docx-page";
import { fontTablePart, propertiesPart } from "./docx-parts";
import { paragraphStyles } from "./docx-style";
import { oneLine, paragraph, signature, widthInCharacters } from "./docx-text";

/** The subtitle on one line where it fits, else one line a part. */
function subtitleText(subtitle: string): string {
	const line = oneLine(subtitle);
	const room = TEXT_WIDTH / TWIPS_PER_POINT / POINTS.body;
	return widthInCharacters(line) <= room ? line : line.replaceAll("　", "\n");
}

function attachmentNotice(headings: readonly string[]): readonly Piece[] {
	if (headings.length === 0) return [];
	const list = headings.length === 1 ? headings : headings.map((heading, at) => `${at + 1}. ${heading}`);
	return [paragraph("Prose", `附件：${list.join("　")}`, { spacing: { before: LINE }, keepNext: true })];
}

function appendixPieces(
	section: ReportSection,
	at: number,
	count: number,
	pieces: readonly Piece[],
): readonly Piece[] {
	return [
		paragraph("AppendixMark", count === 1 ? "附件" : `附件${at + 1}`, { pageBreakBefore: true }),
		paragraph("Title", oneLine(section.heading), { spacing: { before: LINE, after: LINE / 3 } }),
		...pieces,
	];
}

/** The counting rules in small print, all on one page: a line or two of them must not make a page of their own. */
function rules(footnotes: readonly string[]): readonly Piece[] {
	const lines = footnotes.map(oneLine).filter((line) => line !== "");
	if (lines.length === 0) return [];
	const kept = lines.map((line, at) => paragraph("Rules", line, { keepNext: at < lines.length - 1 }));
	return [paragraph("RulesHeading", "口径说明"), ...kept];
}

/** Whether the appendix holds a table for each dimension instead of one page for all of them. */
function isLong(appendix: readonly ReportSection[]): boolean {
	return appendix.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "table").length > 1;
}

/**
 * The counting rules stand beneath the date, where GB/T 9704-2012 (7.3.6) has the notes to a document and a short
 * report has room; after a long appendix, whose tables they explain, they close the document.
 */
function bodyOf(report: ReportDocument): readonly Piece[] {
	const { main, appendix } = partsOf(report);
	const numbers = numberBlocks(report);
	return [
		paragraph("Title", oneLine(report.title)),
		paragraph("Subtitle", subtitleText(report.subtitle)),
		...mainPieces(main, { numbers, tableWord: "表" }),
		...attachmentNotice(appendix.map(({ heading }) => oneLine(heading))),
		...signature(report),
		...(isLong(appendix) ? [] : rules(report.footnotes)),
		...appendix.flatMap((section, at) =>
			appendixPieces(
				section,
				at,
				appendix.length,
				sectionPieces(section, { numbers, tableWord: "附表" }, false),
			),
		),
		...(isLong(appendix) ? rules(report.footnotes) : []),
	];
}

/** The fonts of charts, and of whatever the officer adds that has no style of ours. */
const themeFont = (chinese: string) => ({ latin: LATIN, eastAsia: chinese, scripts: { Hans: chinese } });

function documentOf(report: ReportDocument, fonts: DocumentFonts): Document {
	const section: ISectionOptions = {
		properties: { page: { size: PAGE.size, margin: PAGE.margin } },
		footers: pageNumbers(),
		...(report.isDemo ? { headers: demoHeaders(fonts) } : {}),
		children: bodyOf(report),
	};
	return new Document({
		sections: [section],
		evenAndOddHeaderAndFooters: true,
		compatibility: { version: 15 },
		theme: {
			fonts: { headings: themeFont(fonts.heading1), body: themeFont(fonts.body) },
		},
		styles: {
			default: {
				document: {
					run: {
						font: fontOf(fonts.body),
						size: POINTS.body * 2,
						language: { value: "en-US", eastAsia: "zh-CN" },
					},
				},
			},
			paragraphStyles: paragraphStyles(fonts),
		},
	});
}

/**
 * Writes a report as a .docx file: title, sections under 一、二、…, signature, the 23 dimensions as an appendix on a
 * new page, the counting rules in small print before or, where it is long, after it. Nothing is recomputed; the officer's edits already stand in the text
 * blocks. Runs in the browser and headless. Equal reports and fonts give equal parts, but for the names by which the
 * library links them. Demonstration data is marked on every page.
 * @param fonts font names as the station set them; where one is not installed, the font table names what stands in
 */
export async function writeDocx(report: ReportDocument, fonts: DocumentFonts): Promise<Uint8Array> {
	const parts = [propertiesPart(report), fontTablePart(fonts)];
	const file = await Packer.toArrayBuffer(documentOf(report, fonts), undefined, parts);
	return new Uint8Array(file);
}
