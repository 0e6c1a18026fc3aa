/** Paragraphs of the official document: cleaned text in its style, widths in characters, the signature. */
import { type IParagraphOptions, Paragraph, TextRun } from "docx";
import { civilDateOf } from "@/lib/base/civil";
import type { ReportDocument } from "@/lib/report/document";
import { fullDateText } from "@/lib/wording/dates";
import { LINE, POINTS, TWIPS_PER_POINT } from "./docx-measures";
import type { StyleId } from "./docx-style";

/**
 * Text as a Word part may carry it: control characters and halves of broken emoji, which make Word refuse the whole
 * file, are dropped; every kind of line break becomes `\n`, a tab a space.
 */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029]/g, "\n")
		.replace(/\t/g, " ")
		.replace(/[^\P{Cc}\n]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, "");
}

/** The lines of a text, without blank ones; none for an empty text. */
export function linesOf(text: string): readonly string[] {
	return cleanText(text)
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

/** A text on one line: line breaks become spaces. */
export function oneLine(text: string): string {
	return linesOf(text).join(" ");
}

/** One paragraph in a style; line breaks in the text stay breaks. */
export function paragraph(style: StyleId, text: string, options: IParagraphOptions = {}): Paragraph {
	const runs = cleanText(text)
		.split("\n")
		.map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
	return new Paragraph({ ...options, style, children: runs });
}

/** Texts as paragraphs of one style, one each; the options are the last one's. */
export function paragraphs(
	style: StyleId,
	texts: readonly string[],
	last: IParagraphOptions = {},
): readonly Paragraph[] {
	return texts.map((text, at) => paragraph(style, text, at === texts.length - 1 ? last : {}));
}

/** Where Word spreads Chinese and Latin letters or digits apart by a quarter of a character. */
const SCRIPT_EDGE = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu;

function characterWidth(character: string): number {
	if (character > "\u007f") return 1;
	if (character === "," || character === ".") return 0.25;
	return character === "%" ? 0.83 : /[A-Z]/.test(character) ? 0.72 : 0.5;
}

/** Width of a text in Chinese characters as Word sets it: digits and small Latin letters take about half of one. */
export function widthInCharacters(text: string): number {
	const edges = text.match(SCRIPT_EDGE)?.length ?? 0;
	return [...text].reduce((sum, character) => sum + characterWidth(character), edges / 4);
}

/** Blank characters left to the right of the signature's two lines. */
export interface SignatureIndents {
	readonly station: number;
	readonly date: number;
}

/**
 * Where station and date stand when nothing is stamped on them (GB/T 9704-2012, 7.3.5.2): the station ends two
 * characters before the margin and the date begins two characters after the station's first; a date longer than the
 * station's name ends two characters before the margin and pushes the name to the left.
 */
export function signatureIndents(station: string, date: string): SignatureIndents {
	const surplus = widthInCharacters(station) - widthInCharacters(date);
	return surplus < 0 ? { station: 4 - surplus, date: 2 } : { station: 2, date: surplus };
}

/** Station and date at the foot of the main text; the blank line above comes with them. */
export function signature({ station, asOf }: ReportDocument): readonly Paragraph[] {
	const date = civilDateOf(asOf);
	const words = date === null ? asOf : fullDateText(date);
	const indents = signatureIndents(station, words);
	const right = (characters: number) => Math.round(characters * POINTS.body * TWIPS_PER_POINT);
	return [
		paragraph("Signature", oneLine(station), {
			indent: { right: right(indents.station) },
			spacing: { before: LINE },
			keepNext: true,
		}),
		paragraph("Signature", oneLine(words), { indent: { right: right(indents.date) } }),
	];
}
