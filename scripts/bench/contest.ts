/** One size of the benchmark: loads both engines, holds all answers against each other, then measures in turns. */
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { type BenchBrowser, openBrowser } from "./browser";
import { askPlan, benchQuestion, type Loaded, loadEvents } from "./contestants";
import type { BenchWindow } from "./days";
import { type BenchEvents, generateEvents } from "./incidents";
import { median, type Rounds, takeTurns } from "./measure";
import type { PageContestant } from "./page";
import type { BenchSite } from "./site";
import type { BenchRow, Figure } from "./table";
import { firstDifference } from "./tally";

const PAGE_CONTESTANTS: readonly PageContestant[] = ["plan", "texts", "codes", "loop"];

/** The browser compiles the engine's hot paths in the rounds before those that count. */
const ROUNDS: Rounds = { warmUps: 3, measured: 15, runsPerTurn: 3 };
/** The plain statements take seconds: fewer rounds, one run a turn, for the plan beside them as well. */
const PLAIN_ROUNDS: Rounds = { warmUps: 1, measured: 9, runsPerTurn: 1 };

/** How it was measured, for the note under the table. */
export const METHOD = [
	`Medians of ${ROUNDS.measured} rounds in turns, a turn being the fastest of ${ROUNDS.runsPerTurn} runs`,
	`(beside plain GROUP BYs ${PLAIN_ROUNDS.measured} rounds of one run).`,
].join(" ");

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
			rows.push(...(await timeRows(browser, native, incidents, window)));
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

/** Two tournaments, our plan in both. */
async function timeRows(
	browser: BenchBrowser,
	{ engine, events }: Native,
	incidents: number,
	window: BenchWindow,
): Promise<readonly BenchRow[]> {
	const inPage = (contestant: PageContestant) => () => browser.time(contestant, window);
	const native = async () => {
		const start = performance.now();
		await askPlan(engine, benchQuestion(window), events.dictionary);
		return performance.now() - start;
	};
	const fast = await takeTurns({ native, plan: inPage("plan"), loop: inPage("loop") }, ROUNDS);
	const plain = await takeTurns(
		{ plan: inPage("plan"), codes: inPage("codes"), texts: inPage("texts") },
		PLAIN_ROUNDS,
	);
	const isHeld = incidents === GOALS.incidents && window === GOALS.window;
	const row = (rival: string, [ours, theirs]: readonly [Durations, Durations], goal?: number): BenchRow => ({
		what: `Browser ÷ ${rival}`,
		incidents,
		window: WINDOW_LABEL[window],
		ratio: median(ours) / median(theirs),
		figures: [milliseconds(median(ours)), milliseconds(median(theirs))],
		...(isHeld && goal !== undefined && { goal }),
	});
	return [
		row("native DuckDB (one thread, same plan)", [fast.plan, fast.native], GOALS.native),
		row("23 plain GROUP BYs over text (same engine)", [plain.plan, plain.texts], GOALS.plain),
		row("23 plain GROUP BYs over codes (same engine)", [plain.plan, plain.codes]),
		row("hand-written loop over typed arrays (same page)", [fast.plan, fast.loop]),
	];
}

type Durations = readonly number[];

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
