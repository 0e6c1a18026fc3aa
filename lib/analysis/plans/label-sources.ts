/** Where the labels of some dimensions came from, for three windows: the letters beside the codes, counted. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { type Stretch, stretchesOf } from "../stretches";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = {
	dimension: "integer",
	window_name: "text",
	source: "text",
	events: "integer",
} as const;

const SIDES = ["victim", "case"] as const;

/**
 * Counts by dimension, window and letter of the source (`n` = 不详 included): victims for victim dimensions, events
 * (ordinal 1) for case dimensions. `dimension` is its number 1–23; letters without rows are absent.
 */
export function labelSourcesPlan(
	question: Question,
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const day = DAY_COLUMN[question.basis];
	const filters = filtered(question.filters, dictionary);
	const parts = SIDES.flatMap((side) => {
		const own = dimensions.filter((dimension) => dimension.side === side);
		const grain = side === "victim" ? sql`` : sql` AND ordinal = 1`;
		if (own.length === 0) return [];
		return stretchesOf(question).map((stretch) =>
			lettersOf(own, stretch, sql`${inWindow(day, stretch.range)}${grain}${filters}`),
		);
	});
	return {
		name: "label-sources",
		columns: COLUMNS,
		sql: sql`SELECT dimension, window_name, source, CAST(sum(events) AS BIGINT) AS events
FROM (
${join(parts, sql`\nUNION ALL\n`)}
)
GROUP BY dimension, window_name, source
ORDER BY dimension, window_name, source`,
	};
}

/** Equal strings of letters are counted together before they are taken apart by dimension and window. */
function lettersOf(dimensions: readonly Dimension[], { windows }: Stretch, condition: Sql): Sql {
	const uses = dimensions.flatMap(({ number }) => windows.map((window) => ({ number, window })));
	const numbers = uses.map(({ number }) => lit(number));
	const names = uses.map(({ window }) => lit(window));
	const letters = uses.map(({ number }) => sql`substr(sources, ${lit(number)}, 1)`);
	return sql`SELECT unnest([${numbers}]) AS dimension, unnest([${names}]) AS window_name,
	unnest([${letters}]) AS source, events
FROM (
	SELECT sources, count(*) AS events
	FROM ${id(EVENT_TABLE)}
	WHERE ${condition}
	GROUP BY sources
)`;
}
