/** How the losses of two windows differ: more cases or larger ones, with and without the largest, and whether it is noise. */
import { type AmountComparison, type Amounts, compareAmounts } from "@/lib/statistics/amounts";
import { type NumberAndMean, numberAndMean } from "@/lib/statistics/contributions";
import { isDoubleFall, type Verdict } from "@/lib/statistics/verdict";
import type { Reaches } from "./comparable";
import type { PlanRow } from "./plan";
import type { lossPartsPlan } from "./plans/loss-parts";
import type { WindowId } from "./question";

/** Known losses of one window, in 1/100 yuan. */
export interface WindowLosses extends Amounts {
	/** Events with a loss of 0. */
	readonly attempts: number;
	/** Events whose loss nobody wrote down; in no figure here. */
	readonly unknown: number;
	/** Null when nothing was lost. */
	readonly largest: { readonly fen: number; readonly eventNo: string } | null;
}

/** One comparison of losses: the sums, their noise, and what number and mean did to the difference. */
export interface LossDifference extends NumberAndMean {
	readonly base: number;
	readonly now: number;
	readonly compared: AmountComparison;
}

/** The change of losses against one earlier window. */
export interface LossChange {
	readonly base: WindowLosses;
	readonly now: WindowLosses;
	readonly all: LossDifference;
	/** The same after the largest loss of either window is left out; what does not survive this rests on one case. */
	readonly withoutLargest: LossDifference;
}

type Row = PlanRow<typeof lossPartsPlan>;

function lossesOf(row: Row): WindowLosses {
	const count = row.losses ?? 0;
	const attempts = row.attempts ?? 0;
	const { largest_fen: fen, largest_event_no: eventNo } = row;
	return {
		count,
		sum: row.loss_fen ?? 0,
		squares: row.squares ?? 0,
		attempts,
		unknown: (row.events ?? 0) - count - attempts,
		largest: fen === null || eventNo === null ? null : { fen, eventNo },
	};
}

/** The losses of one window; null where it was not asked or has no event. */
export function windowLosses(rows: readonly Row[], name: WindowId): WindowLosses | null {
	const row = rows.find((one) => one.window_name === name);
	return row === undefined || row.events === 0 ? null : lossesOf(row);
}

/** Squares of 10 000 000 yuan in fen lie beyond 2^53: what rounding leaves of a single loss is taken as nothing. */
function without({ count, sum, squares, largest }: WindowLosses): Amounts {
	if (largest === null || count <= 1) return { count: 0, sum: 0, squares: 0 };
	const rest = sum - largest.fen;
	return {
		count: count - 1,
		sum: rest,
		squares: Math.max(squares - largest.fen ** 2, rest ** 2 / (count - 1)),
	};
}

function differenceOf(base: Amounts, now: Amounts, phi: number): LossDifference {
	return {
		base: base.sum,
		now: now.sum,
		...numberAndMean({ base, now }),
		compared: compareAmounts(base, now, phi),
	};
}

/**
 * The change of losses from an earlier window, taken apart.
 * @param rows of the plan loss-parts
 * @param reaches after the coverage of losses was looked at; see {@link comparableReaches}
 * @returns null where the windows cannot be compared
 */
export function lossChange(
	rows: readonly Row[],
	side: "previous" | "lastYear",
	reaches: Reaches,
	phi: number,
): LossChange | null {
	const rowOf = (name: string) => rows.find((row) => row.window_name === name);
	const [before, after] = [rowOf(side), rowOf("current")];
	const isWhole = reaches.current === "whole" && reaches[side] === "whole";
	if (!isWhole || before === undefined || after === undefined) return null;
	const [base, now] = [lossesOf(before), lossesOf(after)];
	return {
		base,
		now,
		all: differenceOf(base, now, phi),
		withoutLargest: differenceOf(without(base), without(now), phi),
	};
}

/**
 * 警情（案件）、损失“双下降”: said only when the number of events and the sum of losses both fell beyond noise, and the losses also
 * without the largest case: a fall that one case made is none.
 * @param counted verdict on the number of events; null when it could not be compared
 */
export function isDoubleFallOfLoss(counted: Verdict | null, losses: LossChange | null): boolean {
	if (losses === null) return false;
	const { all, withoutLargest } = losses;
	return (
		isDoubleFall(counted, all.compared.verdict) && isDoubleFall(counted, withoutLargest.compared.verdict)
	);
}
