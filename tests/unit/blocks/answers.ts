/** Answers made from a few counts, by the product's own comparison, for tests of what blocks say about them. */
import type { Answer, DailyCounts, DataSpan } from "@/lib/analysis/answer";
import { type Reaches, reachesFrom } from "@/lib/analysis/comparable";
import { type BreakdownRow, compareDimensions, compareMetrics, type MetricRow } from "@/lib/analysis/compare";
import { reachOf } from "@/lib/analysis/measured";
import { type Basis, type Filter, WINDOW_IDS, type Windows } from "@/lib/analysis/question";
import { isCivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { headlineMetrics } from "@/lib/metrics";
import type { MetricId } from "@/lib/metrics/metric";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { day, WEEK } from "../analysis/windows";

/** Now, the previous window, last year; money in fen. */
export type Three = readonly [now: number | null, previous: number | null, lastYear: number | null];

export interface Wish {
	readonly basis?: Basis;
	readonly windows?: Windows;
	readonly filters?: readonly Filter[];
	readonly metrics?: Partial<Readonly<Record<MetricId, Three>>>;
	/** Events behind a loss and how many of them are known, for each window. */
	readonly lossKnown?: readonly (readonly [events: number, known: number])[];
	/** Value → three counts; `不详` for null. */
	readonly dimensions?: Partial<Readonly<Record<DimensionId, Readonly<Record<string, Three>>>>>;
	/** First day of calls and of cases; null = none. */
	readonly first?: string | null;
	readonly last?: string;
	readonly daily?: DailyCounts;
	readonly exclusions?: Answer["exclusions"];
}

/** What labels depend on in these tests: the defaults, and no lists of places. */
export const LABELS = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

const HEADLINE = headlineMetrics(DEFAULT_SETTINGS.prevention);
const NO_EVENTS: Three = [0, 0, 0];

function metricRows({ metrics = {}, lossKnown }: Wish): readonly MetricRow[] {
	return HEADLINE.flatMap(({ id }) =>
		WINDOW_IDS.map((name, at): MetricRow => {
			const value = (metrics[id] ?? NO_EVENTS)[at] ?? null;
			const [events, known] = id === "loss" && lossKnown?.[at] ? lossKnown[at] : [1, 1];
			return { metric: id, window_name: name, value, events, known };
		}),
	);
}

/** The answer to a week of calls, or whatever was wished for. */
export function answerOf(wish: Wish = {}): Answer {
	const { basis = "calls", windows = WEEK, filters = [], first = "2020-01-01", last = "2026-05-10" } = wish;
	const dictionary = dictionaryOf(DIMENSION_LIST, LABELS);
	const rows = Object.entries(wish.dimensions ?? {}).flatMap(([id, values]) => {
		const dimension = DIMENSIONS[id as DimensionId];
		return Object.entries(values).flatMap(([value, three]) =>
			WINDOW_IDS.flatMap((name, at): readonly BreakdownRow[] => {
				const events = three[at] ?? 0;
				const code = dictionary.encode(dimension.id, value === "不详" ? null : value);
				return events === 0
					? []
					: [{ dimension: dimension.number, window_name: name, code, events, loss_fen: events * 250_000 }];
			}),
		);
	});
	const firstDay = first === null ? null : dayNumber(day(first));
	const reaches: Reaches = reachesFrom((name) => reachOf(windows[name], firstDay));
	const latest = `${last} 23:40:00`;
	const span: DataSpan = {
		firstCall: first === null ? null : day(first),
		lastCall: first === null ? null : day(last),
		firstCase: first === null ? null : day(first),
		lastCase: first === null ? null : day(last),
		latestReport: first !== null && isCivilMoment(latest) ? latest : null,
		events: 1,
	};
	return {
		question: { basis, windows, filters },
		span,
		partial: WINDOW_IDS.filter((name) => reaches[name] === "part"),
		metrics: compareMetrics(
			HEADLINE,
			metricRows(wish),
			() => reaches,
			() => 1.2,
		),
		dimensions: compareDimensions(DIMENSION_LIST, rows, { dictionary, labels: LABELS, reaches, phi: 1.2 }),
		daily: {
			calls: wish.daily ?? new Map(),
			cases: wish.daily ?? new Map(),
			occurred: wish.daily ?? new Map(),
		},
		phi: { calls: 1.2, cases: 1.2, occurred: 1.2 },
		exclusions: wish.exclusions ?? [],
		dictionary,
	};
}

/** No reason why a comparison should be missing. */
export const NO_REASONS = { previous: null, lastYear: null };
