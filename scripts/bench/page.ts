/** The benchmark's page: the engine as the product opens it, and the contestants that run in a browser. */
import { present } from "@/lib/base/assert";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Engine } from "@/lib/engine/engine";
import { createWasmEngine } from "@/lib/engine/wasm";
import {
	askCodes,
	askPlan,
	askTexts,
	benchQuestion,
	type Loaded,
	loadEvents,
	loadTexts,
	panelsQuestion,
} from "./contestants";
import type { BenchWindow } from "./days";
import { generateEvents, STATION_INCIDENTS } from "./incidents";
import type { Tally } from "./tally";
import { askLoop, askPanelsLoop, type LoopColumns, loopColumnsOf } from "./typed-loop";

/** Who runs in the page. */
export type PageContestant = "plan" | "texts" | "codes" | "loop" | "panels" | "panelsLoop";

/** Milliseconds from the opening of the page. */
export interface StartUp {
	readonly ready: number;
	readonly answered: number;
}

interface Desk {
	readonly engine: Engine;
	readonly dictionary: Dictionary;
	readonly incidents: number;
}

let desk: Desk | null = null;
let loopColumns: LoopColumns | null = null;

function bundle(name: "mvp" | "eh") {
	const at = (file: string) => new URL(`/engine/${file}`, window.location.href).href;
	return { mainModule: at(`duckdb-${name}.wasm`), mainWorker: at(`duckdb-browser-${name}.worker.js`) };
}

const openEngine = () => createWasmEngine({ mvp: bundle("mvp"), eh: bundle("eh") });

/** Opens an engine with so many incidents in it. */
async function load(incidents: number): Promise<Loaded> {
	const engine = await openEngine();
	const events = generateEvents(incidents);
	desk = { engine, dictionary: events.dictionary, incidents };
	return loadEvents(engine, events);
}

/** Gives the rivals of the plan what they read; apart from {@link load}, so that memory is measured without them. */
async function admitRivals(): Promise<void> {
	const { engine, incidents } = present(desk, "a loaded page");
	await loadTexts(engine);
	loopColumns = loopColumnsOf(generateEvents(incidents));
}

async function askOne(contestant: PageContestant, window: BenchWindow): Promise<readonly Tally[]> {
	const { engine, dictionary } = present(desk, "a loaded page");
	const question = benchQuestion(window);
	if (contestant === "panels") return askPlan(engine, panelsQuestion(window, dictionary), dictionary);
	if (contestant === "panelsLoop")
		return askPanelsLoop(
			present(loopColumns, "admitted rivals"),
			panelsQuestion(window, dictionary),
			dictionary,
		);
	if (contestant === "loop") return askLoop(present(loopColumns, "admitted rivals"), question);
	if (contestant === "codes") return askCodes(engine, question);
	return (contestant === "plan" ? askPlan : askTexts)(engine, question, dictionary);
}

async function time(contestant: PageContestant, window: BenchWindow): Promise<number> {
	const start = performance.now();
	await askOne(contestant, window);
	return performance.now() - start;
}

async function startUp(): Promise<StartUp> {
	const engine = await openEngine();
	const ready = performance.now();
	const events = generateEvents(STATION_INCIDENTS);
	await loadEvents(engine, events);
	const tallies = await askPlan(engine, benchQuestion("year"), events.dictionary);
	if (tallies.length === 0) throw new Error("the first answer is empty");
	return { ready, answered: performance.now() };
}

const bench = { load, admitRivals, ask: askOne, time };

/** What the benchmark finds on the page. */
export interface BenchPage {
	readonly bench: typeof bench;
	/** Only at the address `/#start-up`. */
	readonly startUp: Promise<StartUp> | null;
}

Object.assign(window, {
	benchPage: {
		bench,
		startUp: window.location.hash === "#start-up" ? startUp() : null,
	} satisfies BenchPage,
});
