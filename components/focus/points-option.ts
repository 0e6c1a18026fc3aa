/** Points per factor stacked beside each other, the riskiest first: a chart option from the scores. */
import type { ChartOption } from "@/components/ui/chart-reading";
import { CATEGORY_PALETTE, COLOURS, TYPE } from "@/data/theme";
import { FACTOR_IDS, FACTORS } from "@/lib/focus/factors";
import { type GroupScore, rankedAreas, type ScoredArea } from "@/lib/focus/score";
import { numberText } from "@/lib/wording/numbers";

/** Areas that are drawn; the table holds all. */
const SHOWN = 15;
const ROW_HEIGHT = 26;
const FRAME_HEIGHT = 84;
const NAME_WIDTH = 150;

/** The first places by score, and those named besides: the proposed and the picked ones. */
export function chartedAreas(
	{ areas }: GroupScore,
	besides: readonly (string | null)[],
): readonly ScoredArea[] {
	const ranked = rankedAreas(areas).filter(({ risk }) => risk > 0);
	return ranked.filter((area, at) => at < SHOWN || besides.includes(area.features.area));
}

/** CSS pixels that give every area its row. */
export const pointsHeight = (areas: readonly ScoredArea[]): number =>
	areas.length * ROW_HEIGHT + FRAME_HEIGHT;

const rounded = (points: number): number => Math.round(points * 10) / 10;

/** One bar an area: factors that raise the score to the right, those that lower it to the left; the score beside the name. */
export function pointsOption(areas: readonly ScoredArea[]): ChartOption {
	return {
		legend: { right: 0, data: FACTOR_IDS.map((id) => FACTORS[id].label.zh) },
		grid: { top: 46, right: 24 },
		xAxis: { type: "value" },
		yAxis: {
			type: "category",
			inverse: true,
			data: areas.map(({ features: { area }, score }) => `${area}  ${numberText(score, { decimals: 1 })}分`),
			axisLabel: { width: NAME_WIDTH, overflow: "truncate", color: COLOURS.text, fontSize: TYPE.small },
		},
		series: FACTOR_IDS.map((id, at) => ({
			type: "bar",
			name: FACTORS[id].label.zh,
			stack: "points",
			data: areas.map(({ points }) => rounded(points[id])),
			itemStyle: { color: CATEGORY_PALETTE[at] },
		})),
	};
}
