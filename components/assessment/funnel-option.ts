/** The funnel plot as a chart option: a point a village, and the limits between which chance alone may put it. */
import type { ChartOption } from "@/components/ui/chart-reading";
import { COLOURS, TONES, TYPE } from "@/data/theme";
import type { Funnel, FunnelPoint } from "@/lib/blocks/from-assessment-funnel";
import { FUNNEL_CELLS } from "@/lib/blocks/funnel-words";
import { funnelLimits } from "@/lib/statistics/funnel";

type Level = "within95" | "within999";
type Point = readonly [expected: number, count: number];

const LEVELS = [
	{ level: "within95", name: "95%界限", type: "dashed", colour: COLOURS.edge },
	{ level: "within999", name: "99.9%界限", type: "solid", colour: COLOURS.textQuiet },
] as const satisfies readonly { readonly level: Level; readonly [key: string]: string }[];

/** Room to the right of the largest village. */
const MARGIN = 1.1;
/** A line is drawn with about so many points: more add nodes and no shape. */
const STEPS = 40;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A line cut where the plot ends, so that the scale is that of the villages. */
function cutAt(points: readonly Point[], most: number): readonly Point[] {
	const inside = points.filter(([expected]) => expected <= most);
	const [last, next] = [inside.at(-1), points[inside.length]];
	if (last === undefined || next === undefined) return inside;
	const share = (most - last[0]) / (next[0] - last[0]);
	return [...inside, [most, last[1] + share * (next[1] - last[1])]];
}

/**
 * One line of limits: the counts whose limit of the expectation is exactly there. Above the upper line a village is high.
 * @param side 0 = the lower limit of the expectation, which is the upper line of counts; 1 = the other
 */
export function limitLine(level: Level, side: 0 | 1, most: number): readonly Point[] {
	const limit = (count: number) => funnelLimits(count)[level][side];
	let top = 1;
	while (limit(top) < most) top *= 2;
	const step = Math.max(1, Math.floor(top / STEPS));
	const counts = Array.from({ length: Math.ceil(top / step) + 1 }, (_, at) => at * step);
	const points = counts.map((count): Point => [limit(count), count]);
	return cutAt(points, most).map(([expected, count]) => [rounded(expected), rounded(count)]);
}

/** Outside villages are named and coloured by what it means; the others are quiet. */
function datumOf({ village, expected, count, place }: FunnelPoint) {
	const isOutside = place !== "ordinary";
	const { tone, text } = FUNNEL_CELLS[place];
	const ink = isOutside ? TONES[tone].ink : COLOURS.edge;
	return {
		name: isOutside ? `${village}（${text}）` : village,
		value: [rounded(expected), count],
		symbol: isOutside ? (tone === "worse" ? "triangle" : "diamond") : "circle",
		symbolSize: isOutside ? 12 : 8,
		itemStyle: { color: ink },
		label: { show: isOutside, formatter: "{b}", position: "top", color: ink, fontSize: TYPE.small },
	};
}

/** The plot; an empty funnel gives a blank one. */
export function funnelOption({ points, measure }: Funnel): ChartOption {
	const most = rounded(Math.max(1, ...points.map(({ expected }) => expected)) * MARGIN);
	const record = measure === "calls" ? "警情" : "案件";
	const lines = points.length === 0 ? [] : LEVELS;
	return {
		grid: { top: 44, right: 32, bottom: 48, left: 56 },
		legend: { right: 0, data: ["村居", ...lines.map(({ name }) => name)] },
		xAxis: {
			type: "value",
			name: `按全镇平均应有${record}（起）`,
			nameLocation: "middle",
			nameGap: 28,
			min: 0,
			max: most,
		},
		yAxis: { type: "value", name: `本期${record}（起）`, min: 0, minInterval: 1 },
		series: [
			{
				type: "scatter",
				name: "村居",
				data: points.map(datumOf),
				encode: { tooltip: [1] },
				labelLayout: { moveOverlap: "shiftY" },
				z: 3,
			},
			...lines.flatMap(({ level, name, type, colour }) =>
				([0, 1] as const).map((side) => ({
					type: "line",
					name,
					data: limitLine(level, side, most),
					showSymbol: false,
					silent: true,
					tooltip: { show: false },
					lineStyle: { type, width: 1.5, color: colour },
					itemStyle: { color: colour },
				})),
			),
		],
	};
}
