/** One size of the benchmark: loads both engines, holds all answers against each other, then measures in turns. */
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { type BenchBrowser, openBrowser } from "./browser";
import { askPlan, benchQuestion, type Loaded, loadEvents, panelsQuestion } from "./contestants";
import type { BenchWindow } from "./days";
import { type BenchEvents, generateEvents } from "./incidents";
import { median, type Rounds, type Times, takeTurns } from "./measure";
import type { PageContestant } from "./page";
import type { BenchSite } from "./site";
import type { BenchRow, Figure } from "./table";
import { firstDifference, type Tally } from "./tally";

const PAGE_CONTESTANTS: readonly PageContestant[] = ["plan", "texts", "codes", "loop"];
/** Those who answer under the filters of three panels. */
const PANEL_CONTESTANTS: readonly PageContestant[] = ["panels", "panelsLoop"];

/** The browser takes about 35 runs to compile the engine's hot paths to their best: they come before those that count. */
const ROUNDS: Rounds = { warmUps: 12, measured: 15, runsPerTurn: 3 };
/** The plain statements take seconds: fewer rounds, one run a turn, for the plan beside them as well. */
const PLAIN_ROUNDS: Rounds = { warmUps: 1, measured: 9, runsPerTurn: 1 };

/** How it was measured, for the note under the table. */
export const METHOD = [
	`Medians of ${ROUNDS.measured} rounds in turns after ${ROUNDS.warmUps} to warm up,`,
	`a turn being the fastest of ${ROUNDS.runsPerTurn} runs`,
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
	const first = await askFirst(browser);
	await browser.admitRivals();
	const native = await openNative(incidents);
	try {
		const rows: BenchRow[] = [];
		for (const window of ["year", "week"] as const) {
			await checkAnswers(browser, native, window);
			const times = await measure(browser, native, window);
			rows.push(...timeRows({ incidents, window }, times, first.ms[window]));
		}
		return {
			rows: [...rows, insertRow(incidents, loaded, native.loaded), ...memoryRows(incidents, first)],
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
	const { dictionary } = events;
	const [whole, filtered] = [benchQuestion(window), panelsQuestion(window, dictionary)];
	const expected = await askPlan(engine, whole, dictionary);
	const inPanels = await askPlan(engine, filtered, dictionary);
	if (Math.min(expected.length, inPanels.length) === 0)
		throw new Disagreement(`${window}: native DuckDB has no answer`);
	await checkAgainst(browser, window, PAGE_CONTESTANTS, expected);
	await checkAgainst(browser, window, PANEL_CONTESTANTS, inPanels);
}

async function checkAgainst(
	browser: BenchBrowser,
	window: BenchWindow,
	contestants: readonly PageContestant[],
	expected: readonly Tally[],
): Promise<void> {
	for (const contestant of contestants) {
		const difference = firstDifference(await browser.ask(contestant, window), expected);
		if (difference) throw new Disagreement(`${window}, ${contestant} ≠ native DuckDB: ${difference}`);
	}
}

/** Two tournaments, our plan in both. */
async function measure(
	browser: BenchBrowser,
	{ engine, events }: Native,
	window: BenchWindow,
): Promise<{
	readonly fast: Times<"native" | "plan" | "loop" | "panels" | "panelsLoop">;
	readonly plain: Times<"plan" | "codes" | "texts">;
}> {
	const inPage = (contestant: PageContestant) => () => browser.time(contestant, window);
	const native = async () => {
		const start = performance.now();
		await askPlan(engine, benchQuestion(window), events.dictionary);
		return performance.now() - start;
	};
	return {
		fast: await takeTurns(
			{
				native,
				plan: inPage("plan"),
				loop: inPage("loop"),
				panels: inPage("panels"),
				panelsLoop: inPage("panelsLoop"),
			},
			ROUNDS,
		),
		plain: await takeTurns(
			{ plan: inPage("plan"), codes: inPage("codes"), texts: inPage("texts") },
			PLAIN_ROUNDS,
		),
	};
}

function timeRows(
	{ incidents, window }: { readonly incidents: number; readonly window: BenchWindow },
	{ fast, plain }: Awaited<ReturnType<typeof measure>>,
	firstMs: number,
): readonly BenchRow[] {
	const isHeld = incidents === GOALS.incidents && window === GOALS.window;
	const row = (what: string, [ours, theirs]: readonly [Durations, Durations], goal?: number): BenchRow => ({
		what,
		size: incidents,
		window: WINDOW_LABEL[window],
		ratio: median(ours) / median(theirs),
		figures: [milliseconds(median(ours)), milliseconds(median(theirs))],
		...(isHeld && goal !== undefined && { goal }),
	});
	return [
		row("Browser ÷ native DuckDB (one thread, same plan)", [fast.plan, fast.native], GOALS.native),
		row("Browser ÷ 23 plain GROUP BYs over text (same engine)", [plain.plan, plain.texts], GOALS.plain),
		row("Browser ÷ 23 plain GROUP BYs over codes (same engine)", [plain.plan, plain.codes]),
		row("Browser ÷ hand-written loop over typed arrays (same page)", [fast.plan, fast.loop]),
		row("Browser, 23 panels filtering each other ÷ hand-written loop (same page)", [
			fast.panels,
			fast.panelsLoop,
		]),
		row("Browser, first ask after loading ÷ later asks", [[firstMs], fast.plan]),
	];
}

type Durations = readonly number[];

const milliseconds = (value: number): Figure => ({ value, unit: "ms" });

function insertRow(incidents: number, browser: Loaded, native: Loaded): BenchRow {
	const perSecond = ({ rows, ms }: Loaded): Figure => ({ value: (rows * 1000) / ms, unit: "rows/s" });
	return {
		what: "Insert speed, browser ÷ native DuckDB",
		size: incidents,
		window: null,
		ratio: native.ms / browser.ms,
		figures: [perSecond(browser), perSecond(native)],
	};
}

/** The page right after loading, before anything is warm and before the rivals bring their own tables. */
interface FirstAsk {
	readonly ms: Readonly<Record<BenchWindow, number>>;
	/** Megabytes the page's process held at most while loading and while asking; null where the system does not tell. */
	readonly peaks: { readonly loading: number; readonly asking: number } | null;
}

async function askFirst(browser: BenchBrowser): Promise<FirstAsk> {
	const meter = await browser.memory();
	const loading = meter?.peak() ?? 0;
	meter?.reset();
	const ms = { year: await browser.time("plan", "year"), week: await browser.time("plan", "week") };
	return { ms, peaks: meter && { loading, asking: meter.peak() } };
}

function memoryRows(incidents: number, { peaks }: FirstAsk): readonly BenchRow[] {
	if (!peaks) return [];
	return [
		{
			what: "Peak memory of the page, asking ÷ loading",
			size: incidents,
			window: null,
			ratio: peaks.asking / peaks.loading,
			figures: [
				{ value: peaks.asking, unit: "MB" },
				{ value: peaks.loading, unit: "MB" },
			],
		},
	];
}
