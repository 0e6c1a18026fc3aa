/** The rows behind a figure: exactly the events it counted, with their text and where each came from. */
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { empty, id, lit, type Sql, sql } from "@/lib/sql/fragment";
import { EVENT_ROW_COLUMNS, type EventRowColumns } from "../event-row";
import type { Plan } from "../plan";
import type { ClockFilter, Filter } from "../question";
import { atClock, filtered, inWindow } from "./conditions";

/** Latest report first, oldest first, or largest known loss first; ties by number, so that a page never changes between two askings. */
export type RowsOrder = "latest" | "oldest" | "largest_loss";

const ORDERS: Readonly<Record<RowsOrder, Sql>> = {
	latest: sql`e.report_time DESC NULLS LAST`,
	oldest: sql`e.report_time ASC NULLS LAST`,
	largest_loss: sql`e.loss_fen DESC NULLS LAST`,
};

/** Which rows: those a metric counted in a window under filters. */
export interface RowsQuestion {
	readonly metric: Metric;
	readonly window: DateRange;
	readonly filters: readonly Filter[];
	/** Only those of these hours and weekdays; absent = all. */
	readonly clock?: ClockFilter;
	readonly order: RowsOrder;
	/** At most this many rows. */
	readonly limit: number;
	/** Only this victim of this event; absent = all. */
	readonly event?: { readonly eventNo: string; readonly ordinal: number };
}

const SHOWN: readonly (readonly [string, DimensionId])[] = [
	["category", "fraud_category"],
	["subtype", "fraud_subtype"],
	["gender", "victim_gender"],
	["age", "victim_age_band"],
	["occupation", "victim_occupation"],
	["village", "victim_village"],
	["channel", "contact_channel"],
];

function conditionOf({ metric, window, filters, clock, event }: RowsQuestion, dictionary: Dictionary): Sql {
	const isEvent =
		event === undefined
			? empty
			: sql` AND event_no = ${lit(event.eventNo)} AND ordinal = ${lit(event.ordinal)}`;
	return sql`${inWindow(metric.dayColumn, window)} AND ${metric.condition}${filtered(filters, dictionary)}${atClock(clock)}${isEvent}`;
}

/**
 * The rows of one question with their words, unmasked. `event_names` holds the names of all victims of the event, one a
 * line: the narrative of one victim's row names the others too.
 */
export function rowsPlan(question: RowsQuestion, dictionary: Dictionary): Plan<EventRowColumns> {
	const codes: readonly Sql[] = SHOWN.map(
		([name, dimension]) => sql`e.${id(codeColumn(dimension))} AS ${id(name)}`,
	);
	return {
		name: "rows",
		columns: EVENT_ROW_COLUMNS,
		sql: sql`WITH matched AS (SELECT * FROM ${id(EVENT_TABLE)} WHERE ${conditionOf(question, dictionary)}),
named AS (
	SELECT event_no, string_agg(victim_name, chr(10) ORDER BY ordinal) AS event_names
	FROM ${id(EVENT_TABLE)}
	WHERE event_no IN (SELECT event_no FROM matched) AND victim_name IS NOT NULL
	GROUP BY event_no)
SELECT e.event_no AS event_no, e.ordinal AS ordinal, e.incident_no AS incident_no, e.case_no AS case_no,
	e.report_time AS report_time, c.filed_time AS filed_time, ${codes},
	e.loss_fen AS loss_fen, e.victim_name AS victim_name, n.event_names AS event_names, i.caller_name AS caller_name,
	coalesce(i.unit, c.unit) AS unit,
	coalesce(i.narrative, c.narrative) AS narrative,
	b.file_name AS file_name, b.sheet AS sheet, coalesce(i.row_number, c.row_number) AS row_number, e.sources AS sources
FROM matched AS e
LEFT JOIN named AS n ON n.event_no = e.event_no
LEFT JOIN incident AS i ON i.incident_no = e.incident_no
LEFT JOIN case_file AS c ON c.case_no = e.case_no
LEFT JOIN batch AS b ON b.batch_id = coalesce(i.batch_id, c.batch_id)
ORDER BY ${ORDERS[question.order]}, e.event_no, e.ordinal
LIMIT ${lit(question.limit)}`,
	};
}
