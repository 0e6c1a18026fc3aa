/** 13 months of calls, cases and losses beside the same months a year before. */
import { compareCounts } from "@/lib/statistics/comparison";
import { type CountedIn, isComparable } from "./counted";
import { toldOf } from "./stopped";
import type { MonthPair, WallMonth } from "./wall";
import type { WallMetric } from "./wall-parts";
import type { MonthWindows } from "./windows";

const MONTH_LENGTH = "2026-05".length;

function pairOf(metric: WallMetric, { windows }: MonthWindows, counted: CountedIn, phi: number): MonthPair {
	const [now, base] = [counted(metric, windows.now), counted(metric, windows.base)];
	const shown = ({ value, reach, unknown }: typeof now) => ({ value, reach, unknown });
	const isCompared = metric !== "loss" && isComparable({ now, base });
	const compared =
		isCompared && now.value !== null && base.value !== null
			? toldOf(compareCounts({ base: base.value, now: now.value, phi }), now.isStopped)
			: null;
	return { now: shown(now), base: shown(base), compared };
}

/** @param phi overdispersion of the station's weeks of calls and of cases */
export function wallMonths(
	months: readonly MonthWindows[],
	counted: CountedIn,
	phi: Readonly<Record<"calls" | "cases", number>>,
): readonly WallMonth[] {
	return months.map((month) => ({
		month: month.windows.now.start.slice(0, MONTH_LENGTH),
		windows: month.windows,
		isRunning: month.isRunning,
		figures: {
			calls: pairOf("calls", month, counted, phi.calls),
			cases: pairOf("cases", month, counted, phi.cases),
			loss: pairOf("loss", month, counted, phi.calls),
		},
	}));
}
