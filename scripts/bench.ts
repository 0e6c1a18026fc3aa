/**
 * `npm run bench [-- --quick | --imports]`: 23 dimensions × 3 windows in headless Chromium against native DuckDB, against
 * plain GROUP BYs and against a hand-written loop, and importing 100 000 receipts against the libraries' plain reading, as
 * one Markdown table of ratios. Exit code 1 when contestants disagree.
 */
import { cpus, loadavg } from "node:os";
import { timeStartUp } from "./bench/browser";
import { contest, METHOD } from "./bench/contest";
import { IMPORT_METHOD, importRows } from "./bench/imports";
import { STATION_INCIDENTS } from "./bench/incidents";
import { median } from "./bench/measure";
import type { StartUp } from "./bench/page";
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
			size: STATION_INCIDENTS,
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

function footnote(engines: string | null, load: number): string {
	const processors = cpus();
	return [
		...(engines === null
			? []
			: [`Browser: 23 dimensions × 3 windows in one statement, all answers equal. ${METHOD} ${engines}.`]),
		IMPORT_METHOD,
		`Node ${process.versions.node};`,
		`${processors[0]?.model ?? "unknown processor"} × ${processors.length},`,
		`load ${load.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after.`,
	].join(" ");
}

/** Everything but imports, one size after the other. */
async function askRows(
	sizes: readonly number[],
): Promise<{ readonly rows: readonly BenchRow[]; readonly engines: string }> {
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
		return { rows, engines };
	} finally {
		await site.close();
	}
}

async function bench(sizes: readonly number[]): Promise<void> {
	const load = loadavg()[0] ?? 0;
	const asked = sizes.length > 0 ? await askRows(sizes) : null;
	const rows = [...(asked?.rows ?? []), ...(await importRows())];
	console.log(`${markdownTable(rows)}\n\n${footnote(asked?.engines ?? null, load)}`);
}

const ONLY_IMPORTS = process.argv.includes("--imports");
const sizes = process.argv.includes("--quick") ? QUICK_SIZES : SIZES;
bench(ONLY_IMPORTS ? [] : sizes).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
