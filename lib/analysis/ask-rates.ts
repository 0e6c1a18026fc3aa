/** Every registered rate of a question from one engine, with the maturity that the station's own delays tell. */
import { dayNumber } from "@/lib/calendar/civil";
import { RATES } from "@/lib/metrics";
import type { RateId, RateMetric } from "@/lib/metrics/rate";
import type { DataSpan } from "./answer";
import { type Asking, askSpan } from "./ask";
import { type Reaches, reachesFrom } from "./comparable";
import { type Delay, type Maturity, maturityOf } from "./maturity";
import { reachOf } from "./measured";
import { lagsPlan } from "./plans/lags";
import { ratesPlan } from "./plans/rates";
import type { Question } from "./question";
import { measureRates, type RateAnswer } from "./rates";
import { readingDay } from "./reading-day";

const RATE_LIST: readonly RateMetric[] = Object.values(RATES);

/** Rates that need both calls and cases: before the first case no call can have become one. */
const OF_BOTH: ReadonlySet<RateId> = new Set(["conversion"]);

function reachesOf(metric: RateMetric, { windows }: Question, span: DataSpan): Reaches {
	const [call, file] = [span.firstCall, span.firstCase].map((day) => (day === null ? null : dayNumber(day)));
	const own = metric.time.kind === "day" && metric.time.column !== "call_day" ? file : call;
	const later = call == null || file == null ? null : Math.max(call, file);
	const first = OF_BOTH.has(metric.id) ? later : own;
	if (metric.time.kind === "moment")
		return reachesFrom((name) => (windows[name] === null ? "none" : "whole"));
	return reachesFrom((name) => reachOf(windows[name], first ?? null));
}

async function maturities(
	{ engine, options }: Asking,
	endDay: number,
): Promise<ReadonlyMap<RateId, Maturity>> {
	const rows = await engine.query(lagsPlan(RATE_LIST, endDay), options);
	const found = new Map<RateId, Maturity>();
	for (const { id, maturing } of RATE_LIST) {
		if (maturing === null) continue;
		const own = rows.filter((row) => row.rate === id);
		const delays = own.map((row): Delay => ({ days: row.days ?? 0, events: row.events ?? 0 }));
		found.set(id, maturityOf(maturing, delays, endDay));
	}
	return found;
}

/**
 * Every rate of the registry in the question's windows. Registers other than calls and cases are taken as recorded wherever they
 * have rows; a rate of nothing is null.
 * @param dayCutHour hour at which the statistical day begins
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askRates(asking: Asking, dayCutHour: number): Promise<readonly RateAnswer[]> {
	const { engine, question, dictionary, options } = asking;
	const span = await askSpan(engine, options);
	const end = readingDay(span);
	const [rows, maturity] = await Promise.all([
		engine.query(ratesPlan(question, RATE_LIST, dictionary, dayCutHour), options),
		end === null ? new Map<RateId, Maturity>() : maturities(asking, dayNumber(end)),
	]);
	return measureRates(RATE_LIST, rows, {
		windows: question.windows,
		reachesOf: (metric) => reachesOf(metric, question, span),
		maturityOf: (metric) => maturity.get(metric.id) ?? null,
	});
}
