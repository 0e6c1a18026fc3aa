/**
 * All 23 dimensions for three windows in one statement: dimensions share scans, each scan groups by several codes at
 * once, and the few thousand sums that come out are taken apart by dimension and window.
 *
 * Measured over 1 000 000 incidents, a year's windows, DuckDB-Wasm in Chromium, processor time ÷ one range scan for each
 * dimension and window (69): shared scans 0.42 to 0.44 (without the sum 0.32); several codes packed into one number 0.43
 * to 0.48; the stretch of days as a group column 0.47; hash tables of up to 16 bits 0.66; one scan a dimension and
 * stretch 0.81; GROUPING SETS 0.95; the windows' rows materialised first 1.5; one scan a dimension with FILTER 2.0.
 * A week's windows, where planning is nearly all there is to pay: shared scans 0.66.
 */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Filter, Question } from "../question";
import { scanGroups } from "../scan-groups";
import { type Stretch, stretchesOf } from "../stretches";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = {
	dimension: "integer",
	window_name: "text",
	code: "integer",
	events: "integer",
	loss_fen: "number",
} as const;

/**
 * Counts and known losses by dimension, window and code. Victim dimensions count victims with their own loss,
 * case dimensions count events (ordinal 1) with the loss of the event; null where none of them is known. Codes without
 * rows are absent.
 * `dimension` is the dimension's number 1–23.
 */
export function breakdownPlan(
	question: Question,
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	return planOf(question, [{ dimensions, filters: question.filters }], dictionary);
}

/**
 * The same, each dimension under the filters of the others only: in its own panel a value that was picked stands beside
 * those that could be picked with it.
 */
export function panelsPlan(
	question: Question,
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const isFiltered = ({ id: dimension }: Dimension) =>
		question.filters.some((filter) => filter.dimension === dimension);
	const own = dimensions.filter(isFiltered).map((dimension) => ({
		dimensions: [dimension],
		filters: question.filters.filter((filter) => filter.dimension !== dimension.id),
	}));
	const others = dimensions.filter((dimension) => !isFiltered(dimension));
	return planOf(question, [{ dimensions: others, filters: question.filters }, ...own], dictionary);
}

/** Dimensions that are counted under the same filters. */
interface Panels {
	readonly dimensions: readonly Dimension[];
	readonly filters: readonly Filter[];
}

function planOf(question: Question, all: readonly Panels[], dictionary: Dictionary): Plan<typeof COLUMNS> {
	const day = DAY_COLUMN[question.basis];
	const parts = all.flatMap(({ dimensions, filters }) => {
		const condition = filtered(filters, dictionary);
		return scanGroups(dimensions, dictionary).flatMap((group) =>
			stretchesOf(question).map((stretch) =>
				takenApart(group, stretch, grouped(group, sql`${inWindow(day, stretch.range)}${condition}`)),
			),
		);
	});
	return {
		name: "breakdown",
		columns: COLUMNS,
		sql: sql`SELECT dimension, window_name, code,
	CAST(sum(events) AS BIGINT) AS events, sum(loss_fen) AS loss_fen
FROM (
${join(parts, sql`\nUNION ALL\n`)}
)
GROUP BY dimension, window_name, code
ORDER BY dimension, window_name, code`,
	};
}

/** Counts and losses by all codes of a group at once. */
function grouped(group: readonly Dimension[], condition: Sql): Sql {
	const codes = group.map(({ id: dimension }) => id(codeColumn(dimension)));
	const isVictim = group.every(({ side }) => side === "victim");
	const loss = id(isVictim ? "victim_loss_fen" : "loss_fen");
	const grain = isVictim ? sql`` : sql` AND ordinal = 1`;
	return sql`SELECT ${codes}, count(*) AS events, sum(${loss}) AS loss_fen
	FROM ${id(EVENT_TABLE)}
	WHERE ${condition}${grain}
	GROUP BY ${codes}`;
}

/** Each row once for every dimension of the group and every window of the stretch. */
function takenApart(group: readonly Dimension[], { windows }: Stretch, rows: Sql): Sql {
	const uses = group.flatMap((dimension) => windows.map((window) => ({ dimension, window })));
	const numbers = uses.map(({ dimension }) => lit(dimension.number));
	const names = uses.map(({ window }) => lit(window));
	const codes = uses.map(({ dimension }) => id(codeColumn(dimension.id)));
	return sql`SELECT unnest([${numbers}]) AS dimension, unnest([${names}]) AS window_name,
	unnest([${codes}]) AS code, events, loss_fen
FROM (
	${rows}
)`;
}
