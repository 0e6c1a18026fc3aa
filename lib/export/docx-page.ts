/** What stands outside the printed area of every page: the page number and, on demonstration data, the mark. */
import {
	AlignmentType,
	BorderStyle,
	Footer,
	Header,
	LineRuleType,
	PageNumber,
	Paragraph,
	TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import type { DocumentFonts } from "@/lib/settings/settings";
import { fontOf, POINTS, TWIPS_PER_POINT } from "./docx-measures";

/** The words every page carries when a record came from the demonstration files. */
const DEMO_MARK = "演示数据";

const DEMO_REMARK = "内容虚构，不得作为工作依据";
/** The standard sets page numbers in half-width 宋体 digits. */
const PAGE_NUMBER_FONT = "宋体";

/** Headers or footers of a section: odd pages, and even pages. */
interface BothSides<T> {
	readonly default: T;
	readonly even: T;
}

/** `— 1 —` one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: "left" | "right"): Footer {
	const character = POINTS.pageNumber * TWIPS_PER_POINT;
	return new Footer({
		children: [
			new Paragraph({
				alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
				indent: { [side]: character },
				spacing: { line: 340, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
				children: [
					new TextRun({
						font: { ...fontOf(PAGE_NUMBER_FONT), ascii: PAGE_NUMBER_FONT, hAnsi: PAGE_NUMBER_FONT },
						size: POINTS.pageNumber * 2,
						children: ["— ", PageNumber.CURRENT, " —"],
					}),
				],
			}),
		],
	});
}

/** Page numbers of both sides after GB/T 9704-2012, 7.5. */
export function pageNumbers(): BothSides<Footer> {
	return { default: pageNumber("right"), even: pageNumber("left") };
}

function demoHeader(fonts: DocumentFonts): Header {
	const font = fontOf(fonts.heading1);
	const edge = { style: BorderStyle.SINGLE, size: 8, color: "C00000", space: 1 };
	return new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
				border: { bottom: edge },
				children: [
					new TextRun({ text: DEMO_MARK, font, size: 28, color: "C00000" }),
					new TextRun({ text: `　${DEMO_REMARK}`, font, size: 21, color: "C00000" }),
					new TextWatermark({
						text: DEMO_MARK,
						font: fonts.heading1,
						color: "D9D9D9",
						opacity: 0.5,
						width: 430,
						height: 108,
					}),
				],
			}),
		],
	});
}

/** The demonstration mark in words and across the page, on both sides. */
export function demoHeaders(fonts: DocumentFonts): BothSides<Header> {
	return { default: demoHeader(fonts), even: demoHeader(fonts) };
}
