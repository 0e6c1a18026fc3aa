/** How victims of events that count write where they live and where they work: every combination once, with how often. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	place: "text",
	listed: "text",
	written: "text",
	victims: "integer",
	example: "text",
	example_ordinal: "integer",
} as const;

/** What a combination is about: `home` is 居住村居 and 现住址, `work` is 企业园区 and 工作单位. */
export const PLACE_PAIRS = ["home", "work"] as const;

/** One of {@link PLACE_PAIRS}. */
export type PlacePair = (typeof PLACE_PAIRS)[number];

/** The column of a list's word, then the column of free text. */
const FIELDS: Readonly<Record<PlacePair, readonly [listed: string, written: string]>> = {
	home: ["victim_village", "victim_residence"],
	work: ["victim_zone", "victim_employer"],
};

function victimsOf(kind: "incident" | "case_file", number: "incident_no" | "case_no"): Sql {
	return sql`SELECT v.*, e.event_no AS of_event, coalesce(own.ordinal, 1) AS ordinal
	FROM victim AS v JOIN ${id(EVENT_TABLE)} AS e ON e.${id(number)} = v.event_no
	LEFT JOIN ${id(EVENT_TABLE)} AS own ON own.event_no = e.event_no AND own.victim_name = v.victim_name
	WHERE v.event_kind = ${lit(kind)} AND e.ordinal = 1 AND (e.call_day IS NOT NULL OR e.case_day IS NOT NULL)`;
}

function combinationsOf(pair: PlacePair): Sql {
	const [listed, written] = FIELDS[pair];
	return sql`SELECT ${lit(pair)} AS place, ${id(listed)} AS listed, ${id(written)} AS written,
	count(DISTINCT concat_ws(chr(10), of_event, person_key)) AS victims, max(of_event) AS example,
	arg_max(ordinal, ROW(of_event, -ordinal)) AS example_ordinal
FROM stood WHERE ${id(listed)} IS NOT NULL OR ${id(written)} IS NOT NULL
GROUP BY ${id(listed)}, ${id(written)}`;
}

/**
 * One row a combination as written, most frequent first; `listed` and `written` are null where the cell is blank, never both.
 * `victims` counts persons of events, a call and its case being one event; `example` is the event of the highest number,
 * by the first of its victims who is told of so, or by its first where the name is written otherwise.
 * Which of them are in doubt is decided by the labels' own readers. Unmasked.
 */
export function placeDoubtsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "place-doubts",
		columns: COLUMNS,
		sql: sql`WITH stood AS (
	${victimsOf("incident", "incident_no")}
	UNION ALL
	${victimsOf("case_file", "case_no")})
SELECT * FROM (
${combinationsOf("home")}
UNION ALL
${combinationsOf("work")})
ORDER BY victims DESC, place, listed NULLS FIRST, written NULLS FIRST`,
	};
}
