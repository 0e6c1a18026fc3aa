/** What the curves of the leadership wall are of: names, units, and values as they are told and drawn. */
import { startOfYear } from "@/lib/calendar/civil";
import type { OverlayYear } from "@/lib/trends/wall";
import type { WallMetric } from "@/lib/trends/wall-parts";
import { valueText } from "@/lib/wording/change";
import { fullDateText } from "@/lib/wording/dates";

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

/** Names and units; `drawn` is the unit of {@link drawnValue}. */
export const CURVES = {
	calls: { label: "接报警情", unit: "起", drawn: "起" },
	cases: { label: "立案", unit: "起", drawn: "起" },
	loss: { label: "损失", unit: "元", drawn: "万元" },
} as const satisfies Record<WallMetric, object>;

/** A value in the unit of its curve: yuan of fen. */
export function curveValue(metric: WallMetric, value: number | null): number | null {
	return value === null || metric !== "loss" ? value : value / FEN_PER_YUAN;
}

/** A value in words, such as 12起 or 36.34万元; null → 无数据. */
export function curveText(metric: WallMetric, value: number | null): string {
	return value === null ? "无数据" : valueText(curveValue(metric, value), CURVES[metric].unit);
}

/** A value as it is drawn: losses in whole 万元, because the numbers of thirteen months would run into each other. */
export function drawnValue(metric: WallMetric, value: number | null): number | null {
	return value === null || metric !== "loss" ? value : Math.round(value / FEN_PER_WAN);
}

/** From when or until when a year of the overlay is recorded, in words; null where it is recorded to its last day, or not at all. */
export function recordedText({ reach, since, until }: OverlayYear): string | null {
	if (since === null || (reach !== "part" && until === null)) return null;
	const isLate = startOfYear(since) !== since;
	const parts = [
		...(isLate ? [`自${fullDateText(since)}起有记录`] : []),
		...(until === null ? [] : [`记录到${fullDateText(until)}`]),
	];
	return parts.join("，");
}
