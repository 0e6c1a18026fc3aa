/** Incidents of a window by whether they were alerted to, as the dimension 预警止付状态 has it. */
import { loadDictionary } from "@/lib/analysis/ask";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import type { Filter } from "@/lib/analysis/question";
import type { DateRange } from "@/lib/calendar/range";
import { DIMENSIONS } from "@/lib/dimensions";
import type { EngineReader } from "@/lib/engine/engine";
import { METRICS } from "@/lib/metrics";

/** Attempts left out: where nothing was lost, an alert that worked is often the reason, and nothing else is on record. */
export const WITH_LOSS: Filter = { dimension: "loss_band", values: ["attempted"], isExcluded: true };

const ALERTED: readonly string[] = ["alerted_not_stopped", "alerted_dissuading"];

/** Incidents of one value; null = 不详, among them those of a time of which no alerts are on record. */
export interface IncidentPart {
	readonly value: string | null;
	readonly calls: number;
	/** Of these the ones in which something was lost, or nobody knows. */
	readonly withLoss: number;
}

/** The incidents of a window. */
export interface AlertedIncidents {
	readonly parts: readonly IncidentPart[];
	/** Of the incidents with a loss those alerted to, of those of which it is known. */
	readonly alerted: { readonly count: number; readonly whole: number; readonly unknown: number };
}

async function countsOf(engine: EngineReader, window: DateRange, filters: readonly Filter[]) {
	const dictionary = await loadDictionary(engine);
	const question = {
		basis: "calls",
		windows: { current: window, previous: null, lastYear: null },
		filters,
	} as const;
	const dimension = DIMENSIONS.intervention_status;
	const rows = await engine.query(byValuePlan(question, METRICS.calls, dimension, dictionary));
	return new Map(
		rows.map(({ code, events }) => [dictionary.valueOf(dimension.id, code ?? 0), events ?? 0] as const),
	);
}

/**
 * Calls that count, reported in the window. Known is what a column says, or what the alerts and stop-payments of that time tell.
 * @throws EngineError with the SQL that failed
 */
export async function askAlertedIncidents(
	engine: EngineReader,
	window: DateRange,
): Promise<AlertedIncidents> {
	const [all, lost] = await Promise.all([
		countsOf(engine, window, []),
		countsOf(engine, window, [WITH_LOSS]),
	]);
	const parts = [...all].map(([value, calls]) => ({ value, calls, withLoss: lost.get(value) ?? 0 }));
	const withLoss = (isMeant: (value: string | null) => boolean) =>
		parts.filter(({ value }) => isMeant(value)).reduce((sum, part) => sum + part.withLoss, 0);
	return {
		parts,
		alerted: {
			count: withLoss((value) => value !== null && ALERTED.includes(value)),
			whole: withLoss((value) => value !== null),
			unknown: withLoss((value) => value === null),
		},
	};
}
