/** The schematic map as a chart option: the same colours and marks on tiles as on the officer's own map. */
import { emWidth } from "@/components/blocks/table-layout";
import type { ChartOption } from "@/components/ui/chart-reading";
import { COLOURS, HEAT_DARK_FROM, HEAT_STEPS, SPACE } from "@/data/theme";
import { FLAGS } from "@/lib/focus/flags";
import { numberText } from "@/lib/wording/numbers";
import { roundHalfAway } from "@/lib/wording/rounding";
import type { TilePoint } from "./tile-grid";

/** One area as the map shows it. */
export interface MapArea {
	readonly area: string;
	/** 50 = the mean of the group, +20 = twice the risk; null = not scored. */
	readonly score: number | null;
	/** 1 = the highest score; null = not ranked. */
	readonly rank: number | null;
	/** In focus this week. */
	readonly isPicked: boolean;
	/** Visited so recently that it is not proposed again. */
	readonly isResting: boolean;
	/** So few people that one incident changes the score. */
	readonly isSmall: boolean;
	/** Absent where the register has no coordinates. */
	readonly point?: TilePoint;
}

/** How a map is drawn. */
export interface MapLook {
	/** Name under which the shapes are registered. */
	readonly map: string;
	/** Length of a degree of longitude over one of latitude; 1 for tiles. */
	readonly aspectScale: number;
	/** CSS pixels of the names; numbers are larger. */
	readonly fontSize: number;
	/** The area that is looked at. */
	readonly chosen: string | null;
}

/** Score from which the next heat step begins; half a doubling of risk each. */
const CUTS = [30, 40, 50, 60, 70, 80] as const;
/** Signs that fit on a line of a tile. */
const LINE_EM = 6;
/** Signs of the longest name that is written in two lines. */
const TWO_LINES_EM = 8;
/** Lines of a tile beside its score: of its name and of its marks. */
const WORD_LINES = 3;
/** Areas that the sentence for ears names. */
const TOLD = 3;
const EDGE = SPACE.tight;
const SCORE_SIZE = 1.3;
const LINE = 1.35;

/** The words of a heat step, from the palest. */
export const HEAT_WORDS: readonly string[] = HEAT_STEPS.map((_, step) => {
	const [from, below] = [CUTS[step - 1], CUTS[step]];
	if (from === undefined) return `不到${below}分`;
	return below === undefined ? `${from}分及以上` : `${from}–${below - 1}分`;
});

/** The score as it stands on the map, a whole number; — where there is none. */
export function scoreText(score: number | null): string {
	return numberText(score !== null && Number.isFinite(score) ? roundHalfAway(score, 0) : null);
}

/** The score with its unit; 未评分 where there is none. */
export function scoreWords(score: number | null): string {
	return score !== null && Number.isFinite(score) ? `${scoreText(score)}分` : "未评分";
}

/** Heat step of a score as it is printed, so that number and colour never disagree; null without one. */
export function heatStepOf(score: number | null): number | null {
	if (score === null || !Number.isFinite(score)) return null;
	const printed = roundHalfAway(score, 0);
	return CUTS.filter((cut) => printed >= cut).length;
}

function marksOf({ isPicked, isResting, isSmall }: MapArea): readonly string[] {
	return [
		...(isPicked ? ["本周"] : []),
		...(isResting ? ["间隔期"] : []),
		...(isSmall ? [FLAGS.few_people.label] : []),
	];
}

/** The name of an area on the map as tooltip and keyboard say it: in full, with its rank and its marks. */
export function spokenName(area: MapArea): string {
	const told = [...(area.rank === null ? [] : [`第${area.rank}名`]), ...marksOf(area)];
	return told.length === 0 ? area.area : `${area.area}（${told.join("，")}）`;
}

function cutAfter(name: string): string {
	let kept = "";
	for (const letter of name) {
		if (emWidth(`${kept}${letter}`) > LINE_EM - 1) break;
		kept += letter;
	}
	return `${kept}…`;
}

/** First and last letters, for names that only differ at their end. */
function cutInside(name: string): string {
	const letters = [...name];
	return `${letters.slice(0, 2).join("")}…${letters.slice(-3).join("")}`;
}

/** Names that fit on a line of a tile, in their order: whole up to six signs, else cut so that no two become the same if it can be helped. */
export function shortNames(names: readonly string[]): readonly string[] {
	const cut = names.map((name) => (emWidth(name) <= LINE_EM ? name : cutAfter(name)));
	return cut.map((short, at) => {
		const isShared = cut.some((other, place) => place !== at && other === short);
		return isShared && short !== names[at] ? cutInside(names[at] ?? "") : short;
	});
}

/** Marks one below the other, the first of them on one line where there are more than two lines. */
function markLines(marks: readonly string[]): readonly string[] {
	return marks.length < WORD_LINES ? marks : [marks.slice(0, -1).join(" "), ...marks.slice(-1)];
}

/** The whole name in two lines like in length. */
function halves(name: string): readonly string[] {
	const letters = [...name];
	const half = letters.findIndex((_, at) => emWidth(letters.slice(0, at).join("")) >= emWidth(name) / 2);
	return [letters.slice(0, half).join(""), letters.slice(half).join("")];
}

/** The name as a tile shows it above so many lines of marks: in two lines where it is too long for one and there is room. */
function nameLines(name: string, short: string, marks: number): readonly string[] {
	const isLong = emWidth(name) > LINE_EM && emWidth(name) <= TWO_LINES_EM;
	return isLong && marks + 2 <= WORD_LINES ? halves(name) : [short];
}

/** Signs that would end a piece of a label early. */
const plainText = (text: string): string => text.replace(/[{}|]/g, " ");

function labelOf(area: MapArea, short: string, { fontSize }: MapLook): ChartOption {
	const step = heatStepOf(area.score);
	const color = step !== null && step >= HEAT_DARK_FROM ? COLOURS.paper : COLOURS.text;
	const marks = markLines(marksOf(area));
	const names = nameLines(area.area, short, marks.length).map(plainText);
	const lines = [...names, ...marks]
		.map((line) => `{n|${line}}`)
		.toSpliced(names.length, 0, `{s|${scoreText(area.score)}}`);
	// A rim in the colour of the tile keeps the letters clear of the hatching.
	const text = { color, textBorderColor: fillOf(area), textBorderWidth: 3 };
	const score = Math.round(fontSize * SCORE_SIZE);
	return {
		show: true,
		formatter: lines.join("\n"),
		...text,
		rich: {
			n: { ...text, fontSize, lineHeight: Math.round(fontSize * LINE) },
			s: { ...text, fontSize: score, fontWeight: 600, lineHeight: Math.round(score * LINE) },
		},
	};
}

function fillOf({ score }: MapArea): string {
	const step = heatStepOf(score);
	return (step === null ? undefined : HEAT_STEPS[step]) ?? COLOURS.paper;
}

/** Hatching of areas that rest: dark on pale tiles, pale on dark ones. */
function hatchOf(area: MapArea): ChartOption {
	const step = heatStepOf(area.score);
	const isDark = step !== null && step >= HEAT_DARK_FROM;
	const color = `${isDark ? COLOURS.paper : COLOURS.text}59`;
	return { color, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1.5, 7], rotation: -Math.PI / 4 };
}

function outlineOf({ isPicked }: MapArea, isChosen: boolean): ChartOption {
	return {
		borderColor: isChosen ? COLOURS.accent : isPicked ? COLOURS.text : COLOURS.edge,
		borderWidth: isPicked ? 4 : isChosen ? 3 : 1,
		borderType: isChosen && !isPicked ? "dashed" : "solid",
	};
}

/** One series over registered shapes, one datum an area in the order given: its position is what a click tells. */
export function areaMapOption(areas: readonly MapArea[], look: MapLook): ChartOption {
	const names = shortNames(areas.map(({ area }) => area));
	return {
		series: [
			{
				type: "map",
				name: "风险分",
				map: look.map,
				aspectScale: look.aspectScale,
				preserveAspect: true,
				left: EDGE,
				right: EDGE,
				top: EDGE,
				bottom: EDGE,
				selectedMode: false,
				emphasis: { disabled: true },
				label: { show: false },
				labelLayout: { hideOverlap: true },
				itemStyle: { areaColor: COLOURS.fill, borderColor: COLOURS.edge, borderWidth: 1 },
				data: areas.map((area, at) => ({
					name: spokenName(area),
					value: area.score !== null && Number.isFinite(area.score) ? area.score : null,
					label: labelOf(area, names[at] ?? area.area, look),
					itemStyle: {
						areaColor: fillOf(area),
						...outlineOf(area, area.area === look.chosen),
						...(area.isResting ? { decal: hatchOf(area) } : {}),
					},
				})),
			},
		],
	};
}

/** What the map says, in one sentence, for readers who do not see it. */
export function mapSummary(areas: readonly MapArea[], groupName: string): string {
	const scored = areas.filter(({ score }) => heatStepOf(score) !== null);
	const first = scored.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0)).slice(0, TOLD);
	const told = first.map(({ area, score }) => `${area}${scoreWords(score)}`).join("、");
	const picked = areas.filter(({ isPicked }) => isPicked).map(({ area }) => area);
	const week = picked.length === 0 ? "" : `；本周重点是${picked.join("、")}`;
	return first.length === 0
		? `${groupName}示意图：${areas.length}个${groupName}都还没有评分${week}。`
		: `${groupName}示意图：${areas.length}个${groupName}中得分最高的是${told}${week}。`;
}
