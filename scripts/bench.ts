/**
 * `npm run bench [-- --quick]`, or `-- --receipts FOLDER` for three files of 100 000 receipts: 23 dimensions × 3 windows in headless Chromium against native DuckDB, against plain
 * GROUP BYs and against a hand-written loop, as one Markdown table of ratios. Exit code 1 when contestants disagree.
 */
import { writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { timeStartUp } from "./bench/browser";
import { contest, METHOD } from "./bench/contest";
import { STATION_INCIDENTS } from "./bench/incidents";
import { median } from "./bench/measure";
import type { StartUp } from "./bench/page";
import { receiptBenchFiles } from "./bench/receipt-files";
import { type BenchSite, openSite } from "./bench/site";
import { type BenchRow, markdownTable } from "./bench/table";

const SIZES = [100_000, 1_000_000];
const QUICK_SIZES = [100_000];
const START_UPS = 5;

/** Opening the page with nothing in the browser's cache and with everything in it, in turns. */
async function startUpRows(site: BenchSite): Promise<readonly BenchRow[]> {
	const rounds: { readonly cold: StartUp; readonly warm: StartUp }[] = [];
	while (rounds.length < START_UPS) rounds.push(await timeStartUp(site));
	const row = (until: keyof StartUp, what: string): BenchRow => {
		const cold = median(rounds.map((round) => round.cold[until]));
		const warm = median(rounds.map((round) => round.warm[until]));
		return {
			what: `Page open to ${what}, warm cache ÷ new profile`,
			incidents: STATION_INCIDENTS,
			window: null,
			ratio: warm / cold,
			figures: [
				{ value: warm, unit: "ms" },
				{ value: cold, unit: "ms" },
			],
		};
	};
	return [row("ready", "engine ready"), row("answered", "first answer")];
}

function footnote(engines: string, load: number): string {
	const processors = cpus();
	return [
		"Browser: 23 dimensions × 3 windows in one statement, all answers equal.",
		METHOD,
		`${engines}, Node ${process.versions.node};`,
		`${processors[0]?.model ?? "unknown processor"} × ${processors.length},`,
		`load ${load.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after.`,
	].join(" ");
}

async function bench(sizes: readonly number[]): Promise<void> {
	const load = loadavg()[0] ?? 0;
	const site = await openSite();
	try {
		const rows: BenchRow[] = [];
		let engines = "";
		for (const incidents of sizes) {
			console.error(`${incidents} incidents …`);
			const result = await contest(site, incidents);
			rows.push(...result.rows);
			engines = result.engines;
		}
		console.error("start-up …");
		rows.push(...(await startUpRows(site)));
		console.log(`${markdownTable(rows)}\n\n${footnote(engines, load)}`);
	} finally {
		await site.close();
	}
}

/** Writes the files whose import is timed, for whoever wants to drop them on the page. */
async function writeReceipts(folder: string): Promise<void> {
	for (const { name, bytes } of await receiptBenchFiles()) await writeFile(join(folder, name), bytes);
}

const receipts = process.argv.indexOf("--receipts");
const task =
	receipts < 0
		? bench(process.argv.includes("--quick") ? QUICK_SIZES : SIZES)
		: writeReceipts(process.argv[receipts + 1] ?? ".");
task.catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
