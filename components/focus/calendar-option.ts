/** A year of picks as a calendar: a row a place, a column a week, a sign for what became of it. */
import type { ChartOption } from "@/components/ui/chart-reading";
import { COLOURS, HEAT_STEPS, TYPE } from "@/data/theme";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { PastPick } from "@/lib/focus/board";
import { type StepKind, stateOf } from "@/lib/focus/ledger";

const WEEKS = 52;
const WEEK_DAYS = 7;
const ROW_HEIGHT = 26;
const FRAME_HEIGHT = 70;

/** The sign of a state in a cell, and how dark the cell is. */
const SIGNS: Readonly<Record<StepKind, readonly [sign: string, depth: number]>> = {
	picked: ["定", 3],
	done: ["访", 5],
	postponed: ["推", 1],
	cancelled: ["消", 1],
};

/** What the signs mean, for the note below. */
export const SIGN_WORDS = "访：已走访　定：已确定、未登记　推：已推迟　消：已取消";

/** The 52 weeks that end with a week, oldest first. */
export function calendarWeeks(last: CivilDate): readonly CivilDate[] {
	return Array.from({ length: WEEKS }, (_, at) => addDays(last, (at - WEEKS + 1) * WEEK_DAYS));
}

/** Places that were picked within the weeks, the latest first. */
export function pickedAreas(picks: readonly PastPick[], weeks: readonly CivilDate[]): readonly string[] {
	const first = weeks[0] ?? ("" as CivilDate);
	const latest = picks
		.filter(({ week }) => week >= first)
		.toSorted((one, other) => (one.week < other.week ? 1 : one.week > other.week ? -1 : 0));
	return [...new Set(latest.map(({ area }) => area))];
}

/** CSS pixels that give every place its row. */
export const calendarHeight = (areas: readonly string[]): number => areas.length * ROW_HEIGHT + FRAME_HEIGHT;

const shortDay = (week: CivilDate): string => `${Number(week.slice(5, 7))}/${Number(week.slice(8, 10))}`;

/** The calendar as a heat map with a sign in each cell. */
export function calendarOption(
	picks: readonly PastPick[],
	areas: readonly string[],
	weeks: readonly CivilDate[],
): ChartOption {
	const cells = picks.flatMap((pick) => {
		const [column, row] = [weeks.indexOf(pick.week), areas.indexOf(pick.area)];
		if (column < 0 || row < 0) return [];
		const [sign, depth] = SIGNS[stateOf(pick)];
		const color = depth >= 5 ? COLOURS.paper : COLOURS.text;
		return [
			{
				value: [column, row, depth],
				label: { show: true, formatter: sign, color, fontSize: TYPE.small },
				itemStyle: { color: HEAT_STEPS[depth] },
			},
		];
	});
	return {
		grid: { top: 12, right: 12 },
		xAxis: { type: "category", data: weeks.map(shortDay), axisLabel: { interval: 3 } },
		yAxis: { type: "category", inverse: true, data: areas, splitLine: { show: true } },
		visualMap: { show: false, min: 0, max: 5, inRange: { color: [...HEAT_STEPS] } },
		series: [{ type: "heatmap", name: "走访", data: cells }],
	};
}
