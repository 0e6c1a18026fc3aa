/** The points of the riskiest areas as stacked bars; a click chooses the area. */
"use client";

import { Chart } from "@/components/ui/Chart";
import type { GroupScore } from "@/lib/focus/score";
import { numberText } from "@/lib/wording/numbers";
import { chartedAreas, pointsHeight, pointsOption } from "./points-option";

interface Props {
	readonly score: GroupScore;
	/** Drawn also where they are not among the first. */
	readonly besides: readonly (string | null)[];
	readonly onChoose: (area: string) => void;
}

const pointsText = (points: number | null): string =>
	points === null ? "—" : `${numberText(points, { decimals: 1 })}分`;

export function PointsChart({ score, besides, onChoose }: Props) {
	const areas = chartedAreas(score, besides);
	const [first] = areas;
	const alt =
		first === undefined
			? "没有可以打分的地方"
			: `按风险分排列的得分构成，最高的是${first.features.area}，${pointsText(first.score)}`;
	return (
		<Chart
			option={pointsOption(areas)}
			alt={alt}
			height={pointsHeight(areas)}
			formatValue={pointsText}
			emptyText="没有可以打分的地方"
			onPick={({ dataIndex }) => {
				const area = areas[dataIndex];
				if (area !== undefined) onChoose(area.features.area);
			}}
		/>
	);
}
