/** The one theme: colours, type and spacing as facts, so that screen, chart, print and Word agree. */

/** Surfaces, lines and text of the light theme. Every text colour reads AA (4.5:1) on every surface named beside it. */
export const COLOURS = {
	/** The desk under the panels. */
	desk: "#F3F5F8",
	/** Panels, tables, cards. */
	paper: "#FFFFFF",
	/** Table heads, footers, quiet fills; still carries all three text colours. */
	fill: "#EEF1F5",
	/** Hairlines between things; carries no meaning alone. */
	line: "#D5DCE5",
	/** Edges of controls: 3:1 on paper. */
	edge: "#85919F",
	text: "#16202C",
	textQuiet: "#44505E",
	textFaint: "#5B6675",
	/** Links, buttons, selection, focus ring. */
	accent: "#1F4E9E",
	accentFill: "#EAF1FB",
	/** The band across the top and its text. */
	band: "#12294B",
	bandText: "#FFFFFF",
	bandTextQuiet: "#B7C7DE",
} as const;

/** What a change means, never which sign it has; each colour is doubled by its word and its mark. */
export const TONES = {
	worse: { ink: "#B93A0B", fill: "#FDF1EA", word: "趋差", mark: "!" },
	better: { ink: "#0B6E55", fill: "#E8F5F0", word: "向好", mark: "✓" },
	noise: { ink: "#5B6675", fill: "#EEF1F5", word: "波动范围内", mark: "≈" },
	none: { ink: "#44505E", fill: "#FFFFFF", word: "", mark: "" },
} as const;

/** Name of a tone. */
export type Tone = keyof typeof TONES;

/** The leadership wall in the dark: every text colour reads 7:1 on `paper`, because it is read from five metres. */
export const WALL_COLOURS = {
	desk: "#0A1424",
	paper: "#101E34",
	fill: "#182A46",
	line: "#2B4062",
	edge: "#6E86AB",
	text: "#F5F8FC",
	textQuiet: "#C3D0E3",
	textFaint: "#B4C3D9",
	accent: "#8DBBFF",
	worse: "#FFB08A",
	better: "#6FE3BC",
	noise: "#C3D0E3",
} as const;

/** Series on the wall, in the order of {@link SERIES_COLOURS}. */
export const WALL_SERIES = {
	current: "#8DBBFF",
	last_year: "#9AA9BF",
	two_years_ago: "#C9A2FF",
	three_years_ago: "#E6C583",
} as const;

/** A remark that is no finding: a caveat, a hint. */
export const WARNING = { ink: "#8A5A00", fill: "#FFF6E0" } as const;

/**
 * Colours of categories in registry order (the n-th category of a dimension takes the n-th colour on every screen,
 * in Word and in print). Found by search: 3:1 on paper, and every pair stays apart in normal sight and under
 * protanopia, deuteranopia and tritanopia (Machado 2009), also from {@link CATEGORY_OTHER}.
 */
export const CATEGORY_PALETTE = [
	"#3B51BC",
	"#E16C10",
	"#28A16D",
	"#6B0755",
	"#9989B7",
	"#A85419",
	"#8082F7",
	"#503807",
	"#7F3E4A",
	"#5A71C4",
	"#554C84",
	"#421C8D",
] as const;

/** 其他 and 不详: grey on every screen. */
export const CATEGORY_OTHER = "#6B7280";

/** Series of a comparison: the window in question stands out, what it is measured against steps back. */
export const SERIES_COLOURS = {
	current: "#1F4E9E",
	previous: "#3A87AD",
	last_year: "#8A94A3",
	two_years_ago: "#7D5BA6",
	three_years_ago: "#A3814A",
} as const;

/** Steps of a heat map from nothing to most; one hue, lightness falls evenly. Cells carry their number as well. */
export const HEAT_STEPS = [
	"#F7F9FC",
	"#DCE7F5",
	"#B5CDE9",
	"#85ABD8",
	"#5E8FCB",
	"#2C5FA4",
	"#173F78",
] as const;

/** From this heat step on a number stands in white, before it in the text's ink. */
export const HEAT_DARK_FROM = 5;

/** Fonts an ordinary office machine has, best first; never fetched. */
export const FONT_STACK =
	'"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Sizes in CSS pixels: body for the desk, figure for two metres. */
export const TYPE = {
	small: 13,
	body: 15,
	heading: 17,
	title: 20,
	figure: 38,
	lineHeight: 1.5,
} as const;

/** Distances and measures in CSS pixels. */
export const SPACE = {
	tight: 4,
	small: 8,
	medium: 12,
	large: 16,
	wide: 24,
	radius: 4,
	control: 32,
	tableRow: 34,
	band: 52,
	nav: 148,
} as const;

/** A4 in millimetres: what the printed page leaves for content. */
export const PAPER = { widthMm: 210, heightMm: 297, marginMm: 15, marginFootMm: 18 } as const;
