/** The headline of the wall: year to date against the same dates last year, each figure with its noise. */
import type { MetricAnswer } from "@/lib/analysis/answer";
import { isDoubleFallOfLoss, type LossChange } from "@/lib/analysis/loss-change";
import type { Reach } from "@/lib/analysis/measured";
import type { CivilDate } from "@/lib/base/civil";
import type { MetricId } from "@/lib/metrics/metric";
import type { AlertYears } from "./alerts";
import { toldOf } from "./stopped";
import type { WallAmount, WallCount, WallHeadline, WallRate, YearPair } from "./wall";

/** What the headline is made of. */
export interface HeadlineParts {
	readonly windows: WallHeadline["windows"];
	/** calls, cases, loss, solved at least. */
	readonly metrics: readonly MetricAnswer[];
	/** Of the records behind calls and behind cases. */
	readonly reach: Readonly<Record<"calls" | "cases", YearPair<Reach>>>;
	/** Where the records behind calls and behind cases stop, so that no fall is told as one; null = they do not. */
	readonly until: Readonly<Record<"calls" | "cases", CivilDate | null>>;
	/** Null too where they fell and calls stop. */
	readonly losses: LossChange | null;
	readonly alerts: Pick<AlertYears, "dissuaded" | "avoided">;
	readonly rate: WallRate;
}

const NOTHING: YearPair<number> = { now: 0, base: 0 };

function countOf({ metrics, reach, until }: HeadlineParts, id: "calls" | "cases" | "solved"): WallCount {
	const answer = metrics.find(({ metric }) => metric.id === (id satisfies MetricId));
	const basis = id === "calls" ? "calls" : "cases";
	return {
		id,
		counts: { now: answer?.values.current ?? null, base: answer?.values.lastYear ?? null },
		reach: reach[basis],
		until: until[basis],
		unknown: NOTHING,
		compared: toldOf(answer?.compared.lastYear ?? null, until[basis] !== null),
		riseIs: id === "solved" ? "better" : "worse",
	};
}

function lossOf({ metrics, reach, until, losses }: HeadlineParts): WallAmount {
	const answer = metrics.find(({ metric }) => metric.id === "loss");
	return {
		id: "loss",
		sums: { now: answer?.values.current ?? null, base: answer?.values.lastYear ?? null },
		reach: reach.calls,
		until: until.calls,
		unknown: { now: answer?.unknown.current ?? 0, base: answer?.unknown.lastYear ?? 0 },
		compared: losses?.all.compared ?? null,
		riseIs: "worse",
	};
}

/** The headline, in the order of the screen. */
export function wallHeadline(parts: HeadlineParts): WallHeadline {
	const counts = (["calls", "cases", "solved"] as const).map((id) => countOf(parts, id));
	const isFallOf = (id: "calls" | "cases") =>
		isDoubleFallOfLoss(counts.find((one) => one.id === id)?.compared?.verdict ?? null, parts.losses);
	return {
		windows: parts.windows,
		counts: [...counts, parts.alerts.dissuaded],
		amounts: [lossOf(parts), parts.alerts.avoided],
		rate: parts.rate,
		isDoubleFall: { calls: isFallOf("calls"), cases: isFallOf("cases") },
	};
}
