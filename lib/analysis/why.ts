/** Why a figure changed: what each value of a dimension contributed, adding up to the whole difference, 不详 included. */
import { labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension, LabelContext } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { quotientContributions } from "@/lib/statistics/contributions";
import type { Reaches } from "./comparable";
import type { PlanRow } from "./plan";
import type { byValuePlan } from "./plans/by-value";

/** What one value did; amounts in the metric's stored unit. */
export interface Contribution {
	/** Null = 不详. */
	readonly value: string | null;
	readonly label: string;
	/** The figure of this value alone; null = not known, such as losses nobody wrote down. */
	readonly base: number | null;
	readonly now: number | null;
	readonly contribution: number;
	/** contribution ÷ difference: 1.2 and −0.2 are possible, because values may move against each other; null without a difference. */
	readonly share: number | null;
	/** Whether the value itself changed beyond noise; null for figures that are not counts. */
	readonly compared: Comparison | null;
}

/** A difference taken apart. */
export interface Explanation {
	readonly metric: Metric;
	readonly dimension: Dimension;
	readonly base: number;
	readonly now: number;
	readonly difference: number;
	/** Those that pulled with the difference first, most first; then those against it. */
	readonly parts: readonly Contribution[];
}

/** What {@link explainChange} takes apart. */
export interface WhyQuestion {
	readonly metric: Metric;
	readonly dimension: Dimension;
	readonly side: "previous" | "lastYear";
}

/** What it needs besides. */
export interface WhyContext {
	readonly dictionary: Dictionary;
	readonly labels: LabelContext;
	/** How far the records behind the metric reach into the windows. */
	readonly reaches: Reaches;
	readonly phi: number;
}

type Row = PlanRow<typeof byValuePlan>;

interface Cell {
	readonly value: number | null;
	readonly known: number;
}

const NOTHING: Cell = { value: 0, known: 0 };
const SEEN_TOGETHER = 1e-9;

function cellsOf(rows: readonly Row[], name: string): ReadonlyMap<number, Cell> {
	const own = rows.filter((row) => row.window_name === name);
	return new Map(own.map((row) => [row.code ?? UNKNOWN_CODE, { value: row.value, known: row.known ?? 0 }]));
}

interface Pairs {
	readonly code: number;
	readonly base: Cell;
	readonly now: Cell;
}

const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number) =>
	cells.reduce((sum, cell) => sum + of(cell), 0);
const amountOf = ({ value, known }: Cell) => ({ count: known, sum: (value ?? 0) * known });

/** The figure of the whole from its parts; null where it has none. */
function wholeOf(metric: Metric, cells: readonly Cell[]): number | null {
	if (metric.ofParts === "sum") return sumOf(cells, ({ value }) => value ?? 0);
	const known = sumOf(cells, (cell) => cell.known);
	return known === 0 ? null : sumOf(cells, (cell) => amountOf(cell).sum) / known;
}

function contributionsOf(metric: Metric, pairs: readonly Pairs[]): readonly number[] | null {
	if (metric.ofParts === "sum") return pairs.map(({ base, now }) => (now.value ?? 0) - (base.value ?? 0));
	if (metric.ofParts === "none") return null;
	return quotientContributions(pairs.map(({ base, now }) => ({ base: amountOf(base), now: amountOf(now) })));
}

/** With the difference before against it, larger first; equal ones in the order of the domain. */
function byPull(difference: number): (one: Contribution, other: Contribution) => number {
	const direction = difference < 0 ? -1 : 1;
	return (one, other) => (other.contribution - one.contribution) * direction;
}

/**
 * Takes the change of a figure apart by the values of a dimension. Counts and sums change by what their values change; a mean by
 * {@link quotientContributions}. The contributions add up to the difference: exactly for counts and sums, up to rounding for
 * means.
 * @param rows of the plan by-value of the same metric and dimension
 * @returns null where the windows cannot be compared, where either has no figure, or where parts do not make a whole (a median)
 */
export function explainChange(
	{ metric, dimension, side }: WhyQuestion,
	rows: readonly Row[],
	{ dictionary, labels, reaches, phi }: WhyContext,
): Explanation | null {
	if (reaches.current !== "whole" || reaches[side] !== "whole") return null;
	const [base, now] = [cellsOf(rows, side), cellsOf(rows, "current")];
	const codes = [...new Set([...base.keys(), ...now.keys()])].sort((one, other) => one - other);
	const pairs = codes.map((code) => ({
		code,
		base: base.get(code) ?? NOTHING,
		now: now.get(code) ?? NOTHING,
	}));
	const contributions = contributionsOf(metric, pairs);
	const whole = { base: wholeOf(metric, [...base.values()]), now: wholeOf(metric, [...now.values()]) };
	if (contributions === null || whole.base === null || whole.now === null) return null;
	const difference = whole.now - whole.base;
	const isNothing =
		Math.abs(difference) <= SEEN_TOGETHER * Math.max(Math.abs(whole.base), Math.abs(whole.now));
	const parts = pairs.map((pair, at): Contribution => {
		const value = dictionary.valueOf(dimension.id, pair.code);
		const [before, after] = [pair.base.value, pair.now.value];
		const contribution = contributions[at] ?? 0;
		const isCounted = metric.isCount && before !== null && after !== null;
		return {
			value,
			label: labelOfValue(dimension, value, labels),
			base: metric.ofParts === "mean" && pair.base.known === 0 ? null : before,
			now: metric.ofParts === "mean" && pair.now.known === 0 ? null : after,
			contribution,
			share: isNothing ? null : contribution / difference,
			compared: isCounted ? compareCounts({ base: before, now: after, phi }) : null,
		};
	});
	return {
		metric,
		dimension,
		base: whole.base,
		now: whole.now,
		difference,
		parts: parts.sort(byPull(difference)),
	};
}
