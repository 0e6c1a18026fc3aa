/** One holiday from one engine: its parts, its earlier years, its curve, and what past years say of the next one. */
import type { CivilDate } from "@/lib/base/civil";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import { phaseWindow } from "@/lib/calendar/festival-blocks";
import { nextHoliday } from "@/lib/calendar/holiday-period";
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import type { DailyCounts, DataSpan } from "./answer";
import { askSpan, loadDictionary } from "./ask";
import {
	type HolidayAnswer,
	type HolidayQuestion,
	phaseAnswer,
	springAnswers,
	yearAnswers,
} from "./holiday-answer";
import { holidayCurve } from "./holiday-curve";
import { figureReader, HOLIDAY_METRICS, type RecordFacts } from "./holiday-figures";
import { promptParts, promptYears } from "./holiday-prompt-years";
import { type HolidayPrompts, holidayPrompts, PROMPT_DIMENSIONS } from "./holiday-prompts";
import { curveWindow, daysOver, holidayYears, phaseWindows, springMonths } from "./holiday-windows";
import { dayPartsPlan } from "./plans/day-parts";
import { trendPlan } from "./plans/trend";
import { windowFiguresPlan } from "./plans/window-figures";
import type { Basis } from "./question";
import { phiOf } from "./weeks";

/** Days of daily counts before the holiday's end from which φ is made: 110 weeks. */
const PHI_DAYS = 770;

interface Asking {
	readonly engine: EngineReader;
	readonly question: HolidayQuestion;
	readonly settings: Settings;
	readonly dictionary: Dictionary;
	readonly span: DataSpan;
	readonly options: RequestOptions;
}

/** All windows that any part of the answer measures, each once. */
function windowsAsked({ question, settings }: Asking): readonly DateRange[] {
	const { holiday, asOf } = question;
	const reading = { asOf, settings };
	const phases = phaseWindows(holiday, reading).flatMap(({ over, whole, aligned, daysOff }) => [
		over ?? whole,
		aligned,
		daysOff,
	]);
	const years = holidayYears(holiday, reading).map((one) => one.holiday?.range ?? null);
	const own = daysOver(holiday.range, asOf);
	const all = [...phases, ...years, own, ...springMonths(holiday.year, asOf)].filter((one) => one !== null);
	return [...new Map(all.map((window) => [`${window.start}/${window.end}`, window])).values()];
}

async function askDaily(asking: Asking, basis: Basis): Promise<DailyCounts> {
	const { engine, question, dictionary, options, settings } = asking;
	const { holiday, asOf, filters } = question;
	const oldest = holidayYears(holiday, { asOf, settings }).at(-1)?.day ?? holiday.day;
	const starts = [
		curveWindow(oldest).start,
		addDays(holiday.range.start, -PHI_DAYS),
		addDays(asOf, -PHI_DAYS),
	];
	const range = { start: starts.reduce((least, one) => (one < least ? one : least)), end: asOf };
	const rows = await engine.query(trendPlan(basis, range, filters, dictionary), options);
	return new Map(rows.map((row) => [row.day ?? 0, row.events ?? 0]));
}

/** φ of the whole weeks before a day, or before the records end. */
function phiBefore(
	daily: DailyCounts,
	end: CivilDate,
	first: CivilDate | null,
	last: CivilDate | null,
): number {
	if (first === null || last === null) return phiOf(daily, null, 0);
	const until = Math.min(dayNumber(end), dayNumber(last) + 1);
	return phiOf(daily, Math.max(dayNumber(first), until - PHI_DAYS), until);
}

function factsOf({ question, span }: Asking, calls: DailyCounts, cases: DailyCounts): RecordFacts {
	const { holiday, asOf } = question;
	const after = phaseWindow(holiday, "after").end;
	const end = after < asOf ? after : asOf;
	return {
		firstDay: { calls: span.firstCall, cases: span.firstCase },
		phi: {
			calls: phiBefore(calls, end, span.firstCall, span.lastCall),
			cases: phiBefore(cases, end, span.firstCase, span.lastCase),
		},
	};
}

async function askPrompts(asking: Asking, calls: DailyCounts): Promise<HolidayPrompts | null> {
	const { engine, question, settings, dictionary, span, options } = asking;
	const { asOf, filters } = question;
	const next = nextHoliday(asOf, settings);
	if (next === null) return null;
	const past = promptYears(next, span.firstCall, { asOf, settings });
	const parts = promptParts(past.years);
	const plan = { basis: "calls", parts, filters } as const;
	const rows =
		parts.length === 0 ? [] : await engine.query(dayPartsPlan(plan, PROMPT_DIMENSIONS, dictionary), options);
	return holidayPrompts(
		rows,
		{ next, ...past },
		{
			dictionary,
			labels: { settings, places: settings.places },
			phi: phiBefore(calls, asOf, span.firstCall, span.lastCall),
		},
	);
}

/**
 * Answers everything about a holiday as it stands on a morning; days that were not over then are not counted.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askHoliday(
	engine: EngineReader,
	question: HolidayQuestion,
	settings: Settings,
	options: RequestOptions = {},
): Promise<HolidayAnswer> {
	const [dictionary, span] = await Promise.all([loadDictionary(engine, options), askSpan(engine, options)]);
	const asking: Asking = { engine, question, settings, dictionary, span, options };
	const { filters, holiday, asOf } = question;
	const figuresPlan = windowFiguresPlan(
		{ metrics: HOLIDAY_METRICS, windows: windowsAsked(asking), filters },
		dictionary,
	);
	const [rows, calls, cases] = await Promise.all([
		engine.query(figuresPlan, options),
		askDaily(asking, "calls"),
		askDaily(asking, "cases"),
	]);
	const facts = factsOf(asking, calls, cases);
	const read = figureReader(rows, facts);
	return {
		question,
		span,
		facts,
		phases: phaseWindows(holiday, { asOf, settings }).map((one) => phaseAnswer(one, read, facts)),
		years: yearAnswers(asking, read, facts),
		curve: holidayCurve(holidayYears(holiday, { asOf, settings }), {
			daily: calls,
			firstDay: span.firstCall,
			asOf,
		}),
		spring: springAnswers(asking, read, facts),
		prompts: await askPrompts(asking, calls),
		dictionary,
	};
}
