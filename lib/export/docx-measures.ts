/** The official page in numbers after GB/T 9704-2012: paper, sizes, line pitch and the pairing of fonts, in Word's units. */
import type { IFontAttributesProperties } from "docx";

/** Twips (1/20 pt) in a point. */
export const TWIPS_PER_POINT = 20;

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Sizes in points: 二号 title, 三号 text, 四号 page number, 五号 tables, 小五 footnotes. */
export const POINTS = {
	title: 22,
	body: 16,
	pageNumber: 14,
	caption: 12,
	headline: 12,
	small: 10.5,
	footnote: 9,
} as const;

/** A4 in twips with the margins of GB/T 9704-2012: 37 above, 35 below, 28 left, 26 right (mm). */
export const PAGE = {
	size: { width: twips(210), height: twips(297) },
	margin: {
		top: twips(37),
		bottom: twips(35),
		left: twips(28),
		right: twips(26),
		header: twips(22),
		footer: twips(25),
		gutter: 0,
	},
} as const;

/** Width of the printed area, in twips (156 mm). */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Exact line pitch that sets 22 lines on a page, in twips (28.95 pt). */
export const LINE = 579;

/** The font of digits and Latin letters everywhere; the Chinese one beside it comes from the settings. */
export const LATIN = "Times New Roman";

/**
 * A Chinese font with Times New Roman for digits. The hint gives quotes, dashes and arrows, which belong to
 * both scripts, to the Chinese font.
 */
export function fontOf(chinese: string): IFontAttributesProperties {
	return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: chinese, hint: "eastAsia" };
}
