/** Everyone who answers "23 dimensions, three windows" in the benchmark: our plan, two plain ways, and the tables they read. */
import { breakdownPlan, panelsPlan } from "@/lib/analysis/plans/breakdown";
import { inWindow, windowsOf } from "@/lib/analysis/plans/conditions";
import type { Filter, Question } from "@/lib/analysis/question";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { schemaScript } from "@/lib/ingest/schema";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import { BENCH_WINDOWS, type BenchWindow } from "./days";
import type { BenchEvents } from "./incidents";
import type { Tally } from "./tally";

/** The event table once more with words for codes, as an application keeps them that never thought about it. */
const TEXT_TABLE = "event_text";

/** What is asked: all calls, no filter. */
export function benchQuestion(window: BenchWindow): Question {
	return { basis: "calls", windows: BENCH_WINDOWS[window], filters: [] };
}

/** Dimensions that are filtered by their first two values, and the one whose first two are left out. */
const PICKED = ["victim_gender", "victim_age_band"] as const;
const LEFT_OUT = "fraud_category";

/** The same as three panels filter it: two dimensions by two values each, a third without two of its own. */
export function panelsQuestion(window: BenchWindow, dictionary: Dictionary): Question {
	const firstTwo = (dimension: Filter["dimension"]) =>
		[1, 2].map((code) => dictionary.valueOf(dimension, code));
	const filters: readonly Filter[] = [
		...PICKED.map((dimension) => ({ dimension, values: firstTwo(dimension) })),
		{ dimension: LEFT_OUT, values: firstTwo(LEFT_OUT), isExcluded: true },
	];
	return { ...benchQuestion(window), filters };
}

/** A filled engine: its DuckDB, the rows of the event table and the milliseconds they took to go in. */
export interface Loaded {
	readonly version: string;
	readonly rows: number;
	readonly ms: number;
}

/** Fills an empty engine through its own insert. */
export async function loadEvents(engine: Engine, events: BenchEvents): Promise<Loaded> {
	const entries = events.dictionary.entries();
	await engine.run(schemaScript());
	const start = performance.now();
	await engine.insert(EVENT_TABLE, events.columns);
	const ms = performance.now() - start;
	await engine.insert(VALUE_TABLE, [
		{ name: "dimension", kind: "text", values: entries.map(({ dimension }) => dimension) },
		{ name: "code", kind: "code", values: entries.map(({ code }) => code) },
		{ name: "value", kind: "text", values: entries.map(({ value }) => value) },
	]);
	return { version: await engine.version(), rows: events.rows, ms };
}

/** Makes the table of words out of codes and values; a code of 不详 becomes NULL. */
export function loadTexts(engine: Engine): Promise<void> {
	const words = DIMENSION_LIST.map(({ id: name }) => sql`${id(`v_${name}`, "value")} AS ${id(name)}`);
	const joins = DIMENSION_LIST.map(
		({ id: name }) => sql`LEFT JOIN ${id(VALUE_TABLE)} AS ${id(`v_${name}`)}
	ON ${id(`v_${name}`, "dimension")} = ${lit(name)} AND ${id(`v_${name}`, "code")} = ${id(codeColumn(name))}`,
	);
	return engine.run(sql`CREATE TABLE ${id(TEXT_TABLE)} AS
SELECT call_day, ordinal, loss_fen, victim_loss_fen, ${words}
FROM ${id(EVENT_TABLE)}
${join(joins, sql`\n`)}`);
}

/** Our plan: one statement, also where the dimensions filter each other. */
export async function askPlan(
	engine: Engine,
	question: Question,
	dictionary: Dictionary,
): Promise<readonly Tally[]> {
	const plan = question.filters.length === 0 ? breakdownPlan : panelsPlan;
	const rows = await engine.query(plan(question, DIMENSION_LIST, dictionary));
	return rows.map((row) => ({
		dimension: row.dimension ?? 0,
		window: row.window_name ?? "",
		code: row.code ?? 0,
		events: row.events ?? 0,
		lossFen: row.loss_fen ?? 0,
	}));
}

/** One GROUP BY a window, the fastest of the plain forms (a join with the windows and FILTER clauses take longer). */
function plainStatement(
	{ table, column }: { readonly table: string; readonly column: string },
	dimension: Dimension,
	question: Question,
): Sql {
	const isVictim = dimension.side === "victim";
	const loss = id(isVictim ? "victim_loss_fen" : "loss_fen");
	const grain = isVictim ? sql`` : sql` AND ordinal = 1`;
	const branches = windowsOf(question).map(
		({ name, range }) => sql`SELECT ${lit(name)} AS window_name, ${id(column)} AS value,
	count(*) AS events, coalesce(sum(${loss}), 0) AS loss_fen
FROM ${id(table)}
WHERE ${inWindow("call_day", range)}${grain}
GROUP BY ${id(column)}`,
	);
	return join(branches, sql`\nUNION ALL\n`);
}

/** 23 statements one after the other over words. */
export async function askTexts(
	engine: Engine,
	question: Question,
	dictionary: Dictionary,
): Promise<readonly Tally[]> {
	const tallies: Tally[] = [];
	for (const dimension of DIMENSION_LIST) {
		const rows = await engine.query({
			sql: plainStatement({ table: TEXT_TABLE, column: dimension.id }, dimension, question),
			columns: { window_name: "text", value: "text", events: "integer", loss_fen: "number" },
		});
		for (const row of rows)
			tallies.push({
				dimension: dimension.number,
				window: row.window_name ?? "",
				code: row.value === null ? 0 : (dictionary.codeOf(dimension.id, row.value) ?? -1),
				events: row.events ?? 0,
				lossFen: row.loss_fen ?? 0,
			});
	}
	return tallies;
}

/** 23 statements one after the other over codes. */
export async function askCodes(engine: Engine, question: Question): Promise<readonly Tally[]> {
	const tallies: Tally[] = [];
	for (const dimension of DIMENSION_LIST) {
		const rows = await engine.query({
			sql: plainStatement({ table: EVENT_TABLE, column: codeColumn(dimension.id) }, dimension, question),
			columns: { window_name: "text", value: "integer", events: "integer", loss_fen: "number" },
		});
		for (const row of rows)
			tallies.push({
				dimension: dimension.number,
				window: row.window_name ?? "",
				code: row.value ?? 0,
				events: row.events ?? 0,
				lossFen: row.loss_fen ?? 0,
			});
	}
	return tallies;
}
