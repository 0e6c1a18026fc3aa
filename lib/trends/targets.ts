/** The ladder of targets: where each step stands today, and what may still happen until its day. */
import { dayNumber } from "@/lib/calendar/civil";
import type { TrendTarget } from "@/lib/settings/trends-settings";
import { compareCounts } from "@/lib/statistics/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import { type CountedIn, isComparable } from "./counted";
import type { WallTarget } from "./wall-parts";
import type { StepWindows } from "./windows";

/** A step of the settings with its windows, and for losses what the noise of the amounts says of the change so far. */
export interface LadderStep {
	readonly target: TrendTarget;
	readonly windows: StepWindows;
	/** Of losses; null = cannot be compared. Counts are judged here. */
	readonly lossVerdict: Verdict | null;
}

/** What the steps are counted by. */
export interface LadderContext {
	readonly counted: CountedIn;
	readonly phi: Readonly<Record<"calls" | "cases", number>>;
}

/** Falls are kept to a thousandth of a per cent, so that the most that may happen is exact in whole numbers. */
const PARTS = 100_000;

/** ⌊base × (1 − fall)⌋: the most that still reaches the step. */
export function mostFor(base: number, fallPercent: number): number {
	const kept = PARTS - Math.round((fallPercent * PARTS) / 100);
	return Math.floor((base * kept) / PARTS);
}

function verdictOfStep(
	{ target, lossVerdict }: LadderStep,
	now: number,
	base: number,
	{ phi }: LadderContext,
): Verdict | null {
	if (target.metric === "loss") return lossVerdict;
	return compareCounts({ base, now, phi: phi[target.metric] }).verdict;
}

type Standing = Omit<WallTarget, "by" | "metric" | "fallPercent">;

const UNMEASURED: Standing = {
	status: "unmeasured",
	now: null,
	base: null,
	change: null,
	isReachedSoFar: null,
	baseByThen: null,
	most: null,
	left: null,
	restLastYear: null,
	verdict: null,
};

function standingOf(step: LadderStep, context: LadderContext): Standing {
	const { target, windows } = step;
	const { metric, fallPercent } = target;
	const [now, base] = [
		context.counted(metric, windows.soFar.now),
		context.counted(metric, windows.soFar.base),
	];
	if (now.value === null || base.value === null || !isComparable({ now, base }))
		return { ...UNMEASURED, now: now.value, base: base.value };
	// A step is not reached by days that nobody recorded; one that is missed in spite of them is.
	if (now.isStopped && now.value <= mostFor(base.value, fallPercent))
		return { ...UNMEASURED, now: now.value, base: base.value };
	const verdict = verdictOfStep(step, now.value, base.value, context);
	const soFar = {
		now: now.value,
		base: base.value,
		change: base.value === 0 ? null : (now.value - base.value) / base.value,
		isReachedSoFar: base.value === 0 ? null : now.value <= mostFor(base.value, fallPercent),
		verdict: now.isStopped && verdict === "clear_fall" ? null : verdict,
	};
	if (windows.isOver) {
		const isReached = now.value <= mostFor(base.value, fallPercent);
		return { ...UNMEASURED, ...soFar, status: isReached ? "reached" : "missed" };
	}
	const then = context.counted(metric, windows.baseByThen).value;
	const most = then === null ? null : mostFor(then, fallPercent);
	return {
		...soFar,
		status: "later",
		baseByThen: then,
		most,
		left: most === null ? null : most - now.value,
		restLastYear: then === null ? null : then - base.value,
	};
}

/** The ladder in the order of its days; of each figure the first step whose day is to come is the next. */
export function wallTargets(steps: readonly LadderStep[], context: LadderContext): readonly WallTarget[] {
	const hasNext = new Set<string>();
	return steps
		.toSorted((one, other) => dayNumber(one.windows.by) - dayNumber(other.windows.by))
		.map((step) => {
			const { metric, fallPercent } = step.target;
			const standing = standingOf(step, context);
			const isNext = standing.status === "later" && !hasNext.has(metric);
			if (isNext) hasNext.add(metric);
			return {
				by: step.windows.by,
				metric,
				fallPercent,
				...standing,
				status: isNext ? "next" : standing.status,
			};
		});
}
