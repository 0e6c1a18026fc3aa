/** One firm looked at: its incidents line by line, its year month by month, and everything that was held there. */
import { askSpan } from "@/lib/analysis/ask";
import { reachOf } from "@/lib/analysis/measured";
import type { Basis, Filter } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { addMonths, addYears, dateOfDayNumber, dayNumber, startOfMonth } from "@/lib/calendar/civil";
import { type DateRange, lastDay } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askFirms, type KnownFirms } from "./ask-register";
import type { EnterprisesRequest } from "./board";
import { askWorkplaceEvents, eventsWithin, type WorkplaceEvent } from "./events";
import type { FirmActivity } from "./talks";

/** Months of the line: a year and the month it began with. */
const MONTHS = 13;

/** Which firm, as of which board; the comparison window is the board's own affair. */
export interface FirmRequest extends Omit<EnterprisesRequest, "lastYear"> {
	/** Name of the list. */
	readonly enterprise: string;
}

/** One incident of the window; it names nobody. */
export interface FirmIncident extends Pick<WorkplaceEvent, "eventNo" | "category" | "lossFen"> {
	readonly day: CivilDate;
}

/** One month of the line. */
export interface FirmMonth {
	/** Its first day. */
	readonly month: CivilDate;
	/** Null where the records do not reach that month. */
	readonly count: number | null;
	/** The same month a year before; of the last month only as many days as the window reaches. */
	readonly lastYear: number | null;
}

/** What stands behind one line of the board. */
export interface FirmDetail {
	readonly enterprise: string;
	readonly basis: Basis;
	/** Of the window, latest first. */
	readonly incidents: readonly FirmIncident[];
	/** Thirteen months, oldest first, the last one up to the end of the window. */
	readonly months: readonly FirmMonth[];
	/** Everything held there up to the day of reading, latest first. */
	readonly activities: readonly FirmActivity[];
}

/** The months that end with the window; the last one only as far as the window goes. */
function monthsBefore(window: DateRange): readonly DateRange[] {
	const last = startOfMonth(lastDay(window));
	return Array.from({ length: MONTHS }, (_, at) => {
		const start = addMonths(last, at + 1 - MONTHS);
		const next = addMonths(start, 1);
		return { start, end: next < window.end ? next : window.end };
	});
}

function yearBefore({ start, end }: DateRange): DateRange {
	return { start: addYears(start, -1), end: addYears(end, -1) };
}

function monthsOf(
	events: readonly WorkplaceEvent[],
	window: DateRange,
	firstDay: number | null,
): readonly FirmMonth[] {
	const countIn = (range: DateRange) =>
		reachOf(range, firstDay) === "none" ? null : eventsWithin(events, range).length;
	return monthsBefore(window).map((month) => ({
		month: month.start,
		count: countIn(month),
		lastYear: countIn(yearBefore(month)),
	}));
}

function incidentsOf(events: readonly WorkplaceEvent[]): readonly FirmIncident[] {
	return events
		.map(({ eventNo, day, category, lossFen }) => ({ eventNo, day: dateOfDayNumber(day), category, lossFen }))
		.toReversed();
}

/** Where the firm's incidents are looked for: in its zone, which the label of an incident has to share. */
function narrowed(filters: readonly Filter[], enterprise: string, known: KnownFirms): readonly Filter[] {
	const zone = known.register.firms.find(({ name }) => name === enterprise)?.zone ?? null;
	return [...filters, { dimension: "victim_employer_zone", values: [zone] }];
}

/**
 * One firm; empty lists for a name that is none of the register.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askFirm(
	engine: EngineReader,
	request: FirmRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<FirmDetail> {
	const { enterprise, window, asOf, basis = "calls", filters = [] } = request;
	const [known, span] = await Promise.all([
		askFirms(engine, asOf, settings, options),
		askSpan(engine, options),
	]);
	const first = basis === "calls" ? span.firstCall : span.firstCase;
	const before = monthsBefore(window)[0] ?? window;
	const question = {
		basis,
		filters: narrowed(filters, enterprise, known),
		ranges: [window, { start: addYears(before.start, -1), end: window.end }],
	};
	const events = await askWorkplaceEvents(engine, question, known.readWorkplace, options);
	const own = events.filter((event) => event.enterprise === enterprise);
	return {
		enterprise,
		basis,
		incidents: incidentsOf(eventsWithin(own, window)),
		months: monthsOf(own, window, first === null ? null : dayNumber(first)),
		activities: (known.activities.byFirm.get(enterprise) ?? []).toReversed(),
	};
}
