/** The theme's facts in the tongues of CSS, Ant Design and ECharts; the only place that translates them. */
import type { ThemeConfig } from "antd";
import {
	CATEGORY_OTHER,
	CATEGORY_PALETTE,
	COLOURS,
	FONT_STACK,
	PAPER,
	SPACE,
	TONES,
	TYPE,
	WALL_COLOURS,
	WARNING,
} from "@/data/theme";

/** `textQuiet` → `text-quiet` */
function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function declarations(prefix: string, values: Readonly<Record<string, string | number>>, unit = ""): string {
	return Object.entries(values)
		.map(([name, value]) => `--yp-${prefix}${kebab(name)}:${value}${typeof value === "number" ? unit : ""};`)
		.join("");
}

const { lineHeight, ...sizes } = TYPE;

const tones = Object.entries(TONES)
	.map(([name, tone]) => declarations(`${name}-`, { ink: tone.ink, fill: tone.fill }))
	.join("");

/** Custom properties for the style sheets: `--yp-text`, `--yp-size-body`, `--yp-space-small`, `--yp-worse-ink` … */
export const CSS_VARIABLES = `:root{${declarations("", COLOURS)}${tones}${declarations("warning-", WARNING)}${declarations("wall-", WALL_COLOURS)}${declarations(
	"size-",
	sizes,
	"px",
)}${declarations("space-", SPACE, "px")}--yp-line-height:${lineHeight};--yp-font:${FONT_STACK};--yp-page-width:${
	PAPER.widthMm - 2 * PAPER.marginMm
}mm;}`;

/** Ant Design's tokens: dense, square, without motion (old machines, and nothing decorative). */
export const ANTD_THEME: ThemeConfig = {
	hashed: false,
	token: {
		colorPrimary: COLOURS.accent,
		colorInfo: COLOURS.accent,
		colorInfoBg: COLOURS.accentFill,
		colorWarningBg: WARNING.fill,
		colorErrorBg: TONES.worse.fill,
		colorSuccessBg: TONES.better.fill,
		colorLink: COLOURS.accent,
		// Darker under the pointer, not paler: a pale blue would fall below 4.5:1 on a marked row.
		colorLinkHover: COLOURS.band,
		colorLinkActive: COLOURS.band,
		colorSuccess: TONES.better.ink,
		colorWarning: WARNING.ink,
		colorError: TONES.worse.ink,
		colorText: COLOURS.text,
		colorTextSecondary: COLOURS.textQuiet,
		colorTextTertiary: COLOURS.textFaint,
		colorTextDescription: COLOURS.textQuiet,
		colorTextPlaceholder: COLOURS.textFaint,
		colorTextDisabled: COLOURS.textFaint,
		colorBgLayout: COLOURS.desk,
		colorBorder: COLOURS.edge,
		colorBorderSecondary: COLOURS.line,
		borderRadius: SPACE.radius,
		fontFamily: FONT_STACK,
		fontSize: TYPE.body,
		fontSizeSM: TYPE.small,
		lineHeight: TYPE.lineHeight,
		controlHeight: SPACE.control,
		motion: false,
	},
	components: {
		Card: {
			headerHeightSM: 40,
			headerFontSizeSM: TYPE.heading,
			bodyPaddingSM: SPACE.medium,
			headerPaddingSM: SPACE.medium,
		},
		Drawer: { paddingLG: SPACE.large },
		Tooltip: { colorBgSpotlight: COLOURS.band },
	},
};

const quietAxis = {
	axisLine: { lineStyle: { color: COLOURS.edge } },
	axisTick: { show: false },
	axisLabel: { color: COLOURS.textQuiet, fontSize: TYPE.small },
	splitLine: { lineStyle: { color: COLOURS.line } },
	nameTextStyle: { color: COLOURS.textQuiet, fontSize: TYPE.small },
};

/** ECharts' theme; an option says only what is particular to its chart. */
export const CHART_THEME = {
	color: [...CATEGORY_PALETTE, CATEGORY_OTHER],
	backgroundColor: "transparent",
	animation: false,
	textStyle: { fontFamily: FONT_STACK, fontSize: TYPE.small, color: COLOURS.text },
	grid: { left: 8, right: 20, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
	legend: { top: 4, itemGap: 16, textStyle: { color: COLOURS.text, fontSize: TYPE.small } },
	tooltip: {
		confine: true,
		backgroundColor: COLOURS.paper,
		borderColor: COLOURS.edge,
		textStyle: { color: COLOURS.text, fontSize: TYPE.small },
	},
	categoryAxis: { ...quietAxis, splitLine: { show: false } },
	valueAxis: { ...quietAxis, axisLine: { show: false }, minInterval: 1 },
	timeAxis: quietAxis,
	logAxis: quietAxis,
	bar: { barMaxWidth: 28, itemStyle: { borderRadius: 0 } },
	markLine: { symbol: "none", label: { color: COLOURS.textQuiet } },
	line: { symbolSize: 7, lineStyle: { width: 2.5 }, connectNulls: false },
} as const;

const paleDecal = "rgba(255,255,255,0.55)";

/** Patterns that double the colours of a chart, in series order; a single series stays plain. */
export const CHART_DECALS = [
	{ symbol: "none" },
	{ color: paleDecal, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
	{
		color: paleDecal,
		symbol: "circle",
		symbolSize: 0.7,
		dashArrayX: [
			[6, 6],
			[0, 6, 6, 0],
		],
		dashArrayY: [5, 0],
	},
	{ color: paleDecal, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2 },
	{ color: paleDecal, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: Math.PI / 4 },
	{ color: paleDecal, dashArrayX: [1, 0], dashArrayY: [2, 4] },
] as const;
