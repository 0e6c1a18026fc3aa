/** Rows of the engine → compared figures; pure, so that every verdict can be tested without a database. */

import { labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension, LabelContext } from "@/lib/dimensions/dimension";
import { FIRST_OPEN_CODE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { benjaminiHochberg } from "@/lib/statistics/movers";
import type { ByWindow, Compared, DimensionAnswer, MetricAnswer, ValueAnswer } from "./answer";
import { comparableReaches, type Reaches } from "./comparable";
import type { WindowId } from "./question";

/** One row of the headline plan. */
export interface MetricRow {
	readonly metric: string | null;
	readonly window_name: string | null;
	readonly value: number | null;
	readonly events: number | null;
	readonly known: number | null;
}

/** One row of the breakdown plan. */
export interface BreakdownRow {
	readonly dimension: number | null;
	readonly window_name: string | null;
	readonly code: number | null;
	readonly events: number | null;
	readonly loss_fen: number | null;
}

function byWindow<T>(pick: (name: WindowId) => T | null): ByWindow<T> {
	return { current: pick("current"), previous: pick("previous"), lastYear: pick("lastYear") };
}

function compareWith(
	values: ByWindow<number>,
	name: "previous" | "lastYear",
	reaches: Reaches,
	phi: number,
): Comparison | null {
	const base = values[name];
	if (values.current === null || base === null || reaches[name] !== "whole") return null;
	return compareCounts({ base, now: values.current, phi });
}

function compared(values: ByWindow<number>, reaches: Reaches, phi: number): Compared {
	return {
		previous: compareWith(values, "previous", reaches, phi),
		lastYear: compareWith(values, "lastYear", reaches, phi),
	};
}

function compareMetric(
	metric: Metric,
	rowOf: (name: WindowId) => MetricRow | undefined,
	measured: Reaches,
	phi: number,
): MetricAnswer {
	const coverageOf = (name: WindowId) => {
		const { events, known } = rowOf(name) ?? {};
		return events ? (known ?? 0) / events : null;
	};
	const reaches = comparableReaches(measured, coverageOf);
	const pick = (read: (row: MetricRow) => number | null) =>
		byWindow((name) => {
			const row = rowOf(name);
			return row === undefined || reaches[name] === "none" ? null : read(row);
		});
	const values = pick((row) => row.value);
	return {
		metric,
		values,
		compared: metric.isCount ? compared(values, reaches, phi) : { previous: null, lastYear: null },
		unknown: pick((row) => (row.events ?? 0) - (row.known ?? 0)),
		isComparable: { previous: reaches.previous === "whole", lastYear: reaches.lastYear === "whole" },
	};
}

/** Metrics with their comparisons; a window the records do not reach is null, whatever the engine counted. */
export function compareMetrics(
	metrics: readonly Metric[],
	rows: readonly MetricRow[],
	reachesOf: (metric: Metric) => Reaches,
	phiOf: (metric: Metric) => number,
): readonly MetricAnswer[] {
	const found = new Map(rows.map((row) => [`${row.metric}/${row.window_name}`, row]));
	return metrics.map((metric) =>
		compareMetric(metric, (name) => found.get(`${metric.id}/${name}`), reachesOf(metric), phiOf(metric)),
	);
}

type Cell = { readonly events: number; readonly lossFen: number | null };

function cellsOf(
	rows: readonly BreakdownRow[],
): ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<string, Cell>>> {
	const dimensions = new Map<number, Map<number, Map<string, Cell>>>();
	for (const row of rows) {
		const codes = dimensions.get(row.dimension ?? 0) ?? new Map<number, Map<string, Cell>>();
		const windows = codes.get(row.code ?? 0) ?? new Map<string, Cell>();
		windows.set(row.window_name ?? "", { events: row.events ?? 0, lossFen: row.loss_fen });
		codes.set(row.code ?? 0, windows);
		dimensions.set(row.dimension ?? 0, codes);
	}
	return dimensions;
}

/** Known values in the order of their domain, those outside it by their own name: codes of these depend on the order of import. */
function byValue(one: ValueAnswer & { code: number }, other: ValueAnswer & { code: number }): number {
	const areOpen = one.code >= FIRST_OPEN_CODE && other.code >= FIRST_OPEN_CODE;
	if (!areOpen || one.value === null || other.value === null) return one.code - other.code;
	return one.value < other.value ? -1 : 1;
}

function sortRows(
	dimension: Dimension,
	rows: readonly (ValueAnswer & { code: number })[],
): readonly ValueAnswer[] {
	const rank = (row: ValueAnswer & { code: number }) => (row.code === UNKNOWN_CODE ? 1 : 0);
	const count = (row: ValueAnswer) => row.counts.current ?? 0;
	const earlier = (row: ValueAnswer) => row.counts.lastYear ?? row.counts.previous ?? 0;
	const sorted = [...rows].sort((one, other) => {
		if (rank(one) !== rank(other)) return rank(one) - rank(other);
		if (dimension.isOrdered) return byValue(one, other);
		return count(other) - count(one) || earlier(other) - earlier(one) || byValue(one, other);
	});
	return sorted.map(({ code: _, ...row }) => row);
}

function coverageIn(windows: ReadonlyMap<number, ReadonlyMap<string, Cell>>, name: WindowId): number | null {
	let total = 0;
	let known = 0;
	for (const [code, cells] of windows) {
		const events = cells.get(name)?.events ?? 0;
		total += events;
		if (code !== UNKNOWN_CODE) known += events;
	}
	return total === 0 ? null : known / total;
}

/** What {@link compareDimensions} needs besides the rows. */
export interface CompareContext {
	readonly dictionary: Dictionary;
	readonly labels: LabelContext;
	readonly reaches: Reaches;
	readonly phi: number;
}

/** Every dimension with its compared values, 不详 last; a value is listed when any window has it. */
export function compareDimensions(
	dimensions: readonly Dimension[],
	rows: readonly BreakdownRow[],
	context: CompareContext,
): readonly DimensionAnswer[] {
	const cells = cellsOf(rows);
	const answers = dimensions.map((dimension): DimensionAnswer => {
		const codes = cells.get(dimension.number) ?? new Map<number, ReadonlyMap<string, Cell>>();
		const reaches = comparableReaches(context.reaches, (name) => coverageIn(codes, name));
		const values = [...codes].map(([code, windows]) => {
			const pick = (read: (cell: Cell) => number | null) =>
				byWindow((name) =>
					reaches[name] === "none" ? null : read(windows.get(name) ?? { events: 0, lossFen: 0 }),
				);
			const counts = pick((cell) => cell.events);
			const value = context.dictionary.valueOf(dimension.id, code);
			return {
				code,
				value,
				label: labelOfValue(dimension, value, context.labels),
				counts,
				lossFen: pick((cell) => cell.lossFen),
				compared: compared(counts, reaches, context.phi),
				isMover: false,
			};
		});
		const total = sum(values.map((row) => row.counts.current ?? 0));
		const unknown = sum(
			values.filter((row) => row.code === UNKNOWN_CODE).map((row) => row.counts.current ?? 0),
		);
		return { dimension, known: total - unknown, unknown, rows: sortRows(dimension, values) };
	});
	return markMovers(answers);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** Marks the movers by Benjamini–Hochberg over all known values of all dimensions, against last year, else the previous window. */
function markMovers(answers: readonly DimensionAnswer[]): readonly DimensionAnswer[] {
	const tested = (row: ValueAnswer) => {
		if (row.value === null) return null;
		const comparison = row.compared.lastYear ?? row.compared.previous;
		return comparison === null || comparison.verdict === "too_few" ? null : comparison.p;
	};
	const isMover = benjaminiHochberg(answers.flatMap((answer) => answer.rows.map(tested)));
	let position = 0;
	return answers.map((answer) => ({
		...answer,
		rows: answer.rows.map((row) => ({ ...row, isMover: isMover[position++] ?? false })),
	}));
}
