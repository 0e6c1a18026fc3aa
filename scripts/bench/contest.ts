/** One size of the benchmark: loads both engines, holds all answers against each other, then measures in turns. */
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { type BenchBrowser, openBrowser } from "./browser";
import { askPlan, benchQuestion, type Loaded, loadEvents } from "./contestants";
import type { BenchWindow } from "./days";
import { type BenchEvents, generateEvents } from "./incidents";
import { median, type Rounds, ratioOf, type Times, takeTurns } from "./measure";
import type { BenchSite } from "./site";
import type { BenchRow, Figure } from "./table";
import { firstDifference } from "./tally";

const PAGE_CONTESTANTS = ["plan", "texts", "codes", "loop"] as const;
type Contestant = (typeof PAGE_CONTESTANTS)[number] | "native";

/** Rounds that count; the browser has compiled the engine's hot paths in those before. */
export const MEASURED_ROUNDS = 15;
const ROUNDS: Rounds = { warmUps: 3, measured: MEASURED_ROUNDS };

/** What the ratios are held to: a year's window over the larger size. */
const GOALS = { incidents: 1_000_000, window: "year", native: 1.4, plain: 0.35 } as const;

const WINDOW_LABEL: Readonly<Record<BenchWindow, string>> = { year: "365 days", week: "7 days" };

interface Native {
	readonly engine: Engine;
	readonly events: BenchEvents;
	readonly loaded: Loaded;
}

/** Two who should have said the same and did not. */
class Disagreement extends Error {}

/** What one size gave, and on what. */
export interface ContestResult {
	readonly rows: readonly BenchRow[];
	/** Names and versions of browser and engines. */
	readonly engines: string;
}

/**
 * All rows of one size, in a browser of its own.
 * @throws Disagreement when an answer differs
 */
export async function contest(site: BenchSite, incidents: number): Promise<ContestResult> {
	const browser = await openBrowser(site);
	try {
		return await contestIn(browser, incidents);
	} finally {
		await browser.close();
	}
}

async function contestIn(browser: BenchBrowser, incidents: number): Promise<ContestResult> {
	const loaded = await browser.load(incidents);
	const memory = await memoryRow(browser, incidents);
	await browser.admitRivals();
	const native = await openNative(incidents);
	try {
		const rows: BenchRow[] = [];
		for (const window of ["year", "week"] as const) {
			await checkAnswers(browser, native, window);
			rows.push(...timeRows(incidents, window, await measure(browser, native, window)));
		}
		return {
			rows: [...rows, insertRow(incidents, loaded, native.loaded), ...memory],
			engines: `Chromium ${browser.version} with DuckDB-Wasm ${loaded.version}, native DuckDB ${native.loaded.version}`,
		};
	} finally {
		await native.engine.close();
	}
}

async function openNative(incidents: number): Promise<Native> {
	const engine = await openNativeEngine({ threads: 1 });
	const events = generateEvents(incidents);
	return { engine, events, loaded: await loadEvents(engine, events) };
}

/** @throws Disagreement naming who differs from the native engine, and where first */
async function checkAnswers(
	browser: BenchBrowser,
	{ engine, events }: Native,
	window: BenchWindow,
): Promise<void> {
	const expected = await askPlan(engine, benchQuestion(window), events.dictionary);
	if (expected.length === 0) throw new Disagreement(`${window}: native DuckDB has no answer`);
	for (const contestant of PAGE_CONTESTANTS) {
		const difference = firstDifference(await browser.ask(contestant, window), expected);
		if (difference) throw new Disagreement(`${window}, ${contestant} ≠ native DuckDB: ${difference}`);
	}
}

function measure(
	browser: BenchBrowser,
	{ engine, events }: Native,
	window: BenchWindow,
): Promise<Times<Contestant>> {
	const inPage = (contestant: (typeof PAGE_CONTESTANTS)[number]) => () => browser.time(contestant, window);
	return takeTurns(
		{
			native: async () => {
				const start = performance.now();
				await askPlan(engine, benchQuestion(window), events.dictionary);
				return performance.now() - start;
			},
			plan: inPage("plan"),
			loop: inPage("loop"),
			codes: inPage("codes"),
			texts: inPage("texts"),
		},
		ROUNDS,
	);
}

function timeRows(incidents: number, window: BenchWindow, times: Times<Contestant>): readonly BenchRow[] {
	const isHeld = incidents === GOALS.incidents && window === GOALS.window;
	const row = (other: Contestant, name: string, goal?: number): BenchRow => ({
		what: `Browser ÷ ${name}`,
		incidents,
		window: WINDOW_LABEL[window],
		ratio: ratioOf(times.plan, times[other]),
		figures: [milliseconds(median(times.plan)), milliseconds(median(times[other]))],
		...(isHeld && goal !== undefined && { goal }),
	});
	return [
		row("native", "native DuckDB (one thread, same plan)", GOALS.native),
		row("texts", "23 plain GROUP BYs over text (same engine)", GOALS.plain),
		row("codes", "23 plain GROUP BYs over codes (same engine)"),
		row("loop", "hand-written loop over typed arrays (same page)"),
	];
}

const milliseconds = (value: number): Figure => ({ value, unit: "ms" });

function insertRow(incidents: number, browser: Loaded, native: Loaded): BenchRow {
	const perSecond = ({ rows, ms }: Loaded): Figure => ({ value: (rows * 1000) / ms, unit: "rows/s" });
	return {
		what: "Insert speed, browser ÷ native DuckDB",
		incidents,
		window: null,
		ratio: native.ms / browser.ms,
		figures: [perSecond(browser), perSecond(native)],
	};
}

/** Peaks of the page's process: until everything is in, and while it answers; nothing where the system does not tell. */
async function memoryRow(browser: BenchBrowser, incidents: number): Promise<readonly BenchRow[]> {
	const meter = await browser.memory();
	if (!meter) return [];
	const loading = meter.peak();
	meter.reset();
	for (const window of ["year", "week"] as const) await browser.ask("plan", window);
	const asking = meter.peak();
	return [
		{
			what: "Peak memory of the page, asking ÷ loading",
			incidents,
			window: null,
			ratio: asking / loading,
			figures: [
				{ value: asking, unit: "MB" },
				{ value: loading, unit: "MB" },
			],
		},
	];
}
