/** The paragraph styles of the official document (GB/T 9704-2012), in the station's fonts. */
import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from "docx";
import type { DocumentFonts } from "@/lib/settings/settings";
import { fontOf, LINE, POINTS, TWIPS_PER_POINT } from "./docx-measures";

/** Ids of the paragraph styles; Word shows them by name, so that the officer restyles all of a kind at once. */
export type StyleId =
	| "Title"
	| "Subtitle"
	| "Heading1"
	| "AppendixMark"
	| "Prose"
	| "Item"
	| "Remark"
	| "Signature"
	| "TableCaption"
	| "FigureCaption"
	| "TableHead"
	| "TableText"
	| "TableNote"
	| "Drawing"
	| "RulesHeading"
	| "Rules";

const exact = (points: number, around: { before?: number; after?: number } = {}) => ({
	line: Math.round(points * TWIPS_PER_POINT),
	lineRule: LineRuleType.EXACT,
	before: 0,
	after: 0,
	...around,
});

const FULL = exact(LINE / TWIPS_PER_POINT);
/** Two characters, in hundredths of a character; the twips serve readers that do not know characters. */
const twoCharacters = (points: number) => ({
	firstLineChars: 200,
	firstLine: 2 * points * TWIPS_PER_POINT,
});

/** Running text fills its 22 lines to the foot of the page, as the standard wants them, and breaks at any line. */
const TEXT_FLOW = { indent: twoCharacters(POINTS.body), widowControl: false };

interface StyleRow {
	readonly id: StyleId;
	readonly name: string;
	readonly font: keyof DocumentFonts;
	readonly points: number;
	readonly paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>;
}

const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType;

const STYLES: readonly StyleRow[] = [
	{
		id: "Title",
		name: "Title",
		font: "title",
		points: POINTS.title,
		paragraph: { alignment: CENTER, spacing: exact(36), keepNext: true },
	},
	{
		id: "Subtitle",
		name: "Subtitle",
		font: "heading2",
		points: POINTS.body,
		paragraph: {
			alignment: CENTER,
			spacing: { ...FULL, before: LINE / 3, after: LINE },
			keepNext: true,
		},
	},
	{
		id: "Heading1",
		name: "heading 1",
		font: "heading1",
		points: POINTS.body,
		paragraph: {
			alignment: JUSTIFIED,
			spacing: FULL,
			indent: twoCharacters(POINTS.body),
			keepNext: true,
			outlineLevel: 0,
		},
	},
	{
		id: "AppendixMark",
		name: "附件标识",
		font: "heading1",
		points: POINTS.body,
		paragraph: {
			spacing: FULL,
			keepNext: true,
			outlineLevel: 0,
		},
	},
	{
		id: "Prose",
		name: "公文正文",
		font: "body",
		points: POINTS.body,
		paragraph: {
			alignment: JUSTIFIED,
			spacing: FULL,
			...TEXT_FLOW,
		},
	},
	{
		id: "Item",
		name: "公文条目",
		font: "body",
		points: POINTS.body,
		paragraph: {
			alignment: LEFT,
			spacing: FULL,
			...TEXT_FLOW,
		},
	},
	{
		id: "Remark",
		name: "注与提示",
		font: "heading2",
		points: POINTS.body,
		paragraph: {
			alignment: JUSTIFIED,
			spacing: FULL,
			...TEXT_FLOW,
		},
	},
	{
		id: "Signature",
		name: "落款",
		font: "body",
		points: POINTS.body,
		paragraph: { spacing: FULL, alignment: RIGHT },
	},
	{
		id: "TableCaption",
		name: "表题",
		font: "heading2",
		points: POINTS.caption,
		paragraph: {
			alignment: CENTER,
			spacing: exact(18, { before: 200, after: 60 }),
			keepNext: true,
		},
	},
	{
		id: "FigureCaption",
		name: "图题",
		font: "heading2",
		points: POINTS.caption,
		paragraph: {
			alignment: CENTER,
			spacing: exact(18, { before: 40, after: 120 }),
		},
	},
	{
		id: "TableHead",
		name: "表头",
		font: "heading1",
		points: POINTS.small,
		paragraph: { alignment: CENTER, spacing: exact(16) },
	},
	{
		id: "TableText",
		name: "表内文字",
		font: "body",
		points: POINTS.small,
		paragraph: { alignment: LEFT, spacing: exact(16) },
	},
	{
		id: "TableNote",
		name: "表注",
		font: "heading2",
		points: POINTS.small,
		paragraph: {
			alignment: JUSTIFIED,
			spacing: exact(15, { before: 60, after: 160 }),
		},
	},
	{
		id: "Drawing",
		name: "图",
		font: "body",
		points: POINTS.small,
		paragraph: {
			alignment: CENTER,
			spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 100, after: 0 },
			keepNext: true,
		},
	},
	{
		id: "RulesHeading",
		name: "口径说明标题",
		font: "heading1",
		points: POINTS.caption,
		paragraph: {
			spacing: exact(18, { before: 400, after: 40 }),
			keepNext: true,
			outlineLevel: 0,
		},
	},
	{
		id: "Rules",
		name: "口径说明",
		font: "body",
		points: POINTS.footnote,
		paragraph: {
			alignment: JUSTIFIED,
			spacing: exact(13),
			indent: twoCharacters(POINTS.footnote),
			keepLines: true,
		},
	},
];

/** Every paragraph style of the document, in the station's fonts. */
export function paragraphStyles(fonts: DocumentFonts): readonly IParagraphStyleOptions[] {
	return STYLES.map(({ id, name, font, points, paragraph }) => ({
		id,
		name,
		basedOn: "Normal",
		quickFormat: true,
		run: { font: fontOf(fonts[font]), size: points * 2, color: "000000" },
		paragraph,
	}));
}
