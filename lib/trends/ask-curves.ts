/** The curves of the wall and its ladder: 13 months, the overlay of four years, the targets; all windows in one scan a figure. */
import { lossChange } from "@/lib/analysis/loss-change";
import { lossPartsPlan } from "@/lib/analysis/plans/loss-parts";
import { windowFiguresPlan } from "@/lib/analysis/plans/window-figures";
import type { DateRange } from "@/lib/calendar/range";
import { METRICS } from "@/lib/metrics";
import type { TrendTarget } from "@/lib/settings/trends-settings";
import type { Verdict } from "@/lib/statistics/verdict";
import { type CountedIn, countedIn, firstDaysOf, isComparable } from "./counted";
import type { WallFacts } from "./facts";
import { wallMonths } from "./months";
import { wallOverlay } from "./overlay";
import { type LadderStep, wallTargets } from "./targets";
import type { WallBoard } from "./wall";
import { monthWindows, type StepWindows, stepWindows } from "./windows";

const COUNTED = [METRICS.calls, METRICS.cases, METRICS.loss];

/** Every window once. */
function distinct(windows: readonly DateRange[]): readonly DateRange[] {
	return [...new Map(windows.map((window) => [`${window.start}/${window.end}`, window])).values()];
}

/** Whether the losses so far changed by more than luck; null for other figures and where they cannot be compared. */
async function askLossVerdict(
	{ asking, phi }: WallFacts,
	{ metric }: TrendTarget,
	{ soFar }: StepWindows,
	counted: CountedIn,
): Promise<Verdict | null> {
	const pair = { now: counted("loss", soFar.now), base: counted("loss", soFar.base) };
	if (metric !== "loss" || !isComparable(pair)) return null;
	const windows = { current: soFar.now, previous: null, lastYear: soFar.base };
	const question = { ...asking.question, windows };
	const rows = await asking.engine.query(lossPartsPlan(question, asking.dictionary), asking.options);
	const reaches = { current: "whole", previous: "none", lastYear: "whole" } as const;
	return lossChange(rows, "lastYear", reaches, phi.calls)?.all.compared.verdict ?? null;
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askCurves(
	facts: WallFacts,
): Promise<Pick<WallBoard, "months" | "overlay" | "targets">> {
	const { asking, asOf, span, daily, stops, settings, phi } = facts;
	const months = monthWindows(asOf);
	const targets = settings.trends.targets.map((target) => ({
		target,
		windows: stepWindows(target.by, asOf),
	}));
	const windows = distinct([
		...months.flatMap((month) => [month.windows.now, month.windows.base]),
		...targets.flatMap((step) => [step.windows.soFar.now, step.windows.soFar.base, step.windows.baseByThen]),
	]);
	const asked = { metrics: COUNTED, windows, filters: [] };
	const rows = await asking.engine.query(windowFiguresPlan(asked, asking.dictionary), asking.options);
	const firstDays = firstDaysOf(span);
	const counted = countedIn(rows, firstDays, stops);
	const steps = await Promise.all(
		targets.map(
			async (step): Promise<LadderStep> => ({
				...step,
				lossVerdict: await askLossVerdict(facts, step.target, step.windows, counted),
			}),
		),
	);
	return {
		months: wallMonths(months, counted, phi),
		overlay: wallOverlay(asOf, daily, firstDays, stops),
		targets: wallTargets(steps, { counted, phi }),
	};
}
