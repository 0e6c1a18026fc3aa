/**
 * `npm run bench [-- --quick | --imports | --labels | --screening]`: 23 dimensions × 3 windows in headless Chromium against native DuckDB, against
 * plain GROUP BYs and against a hand-written loop, importing 100 000 receipts against the libraries' plain reading,
 * labelling 100 000 calls against decoding them, and screening 110 000 receipts against a hash join written by hand, as one
 * Markdown table of ratios. Exit code 1 when contestants disagree.
 */
import { cpus, loadavg } from "node:os";
import { timeStartUp } from "./bench/browser";
import { contest, METHOD } from "./bench/contest";
import { IMPORT_METHOD, importRows } from "./bench/imports";
import { STATION_INCIDENTS } from "./bench/incidents";
import { LABEL_METHOD, labelRows } from "./bench/labels";
import { median } from "./bench/measure";
import type { StartUp } from "./bench/page";
import { SCREENING_METHOD, screeningRows } from "./bench/screening";
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

function footnote(engines: string | null, methods: readonly string[], load: number): string {
	const processors = cpus();
	return [
		...(engines === null
			? []
			: [`Browser: 23 dimensions × 3 windows in one statement, all answers equal. ${METHOD} ${engines}.`]),
		...methods,
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

/** What is measured beside asking. */
interface Parts {
	readonly sizes: readonly number[];
	readonly hasImports: boolean;
	readonly hasLabels: boolean;
	readonly hasScreening: boolean;
}

async function bench({ sizes, hasImports, hasLabels, hasScreening }: Parts): Promise<void> {
	const load = loadavg()[0] ?? 0;
	const asked = sizes.length > 0 ? await askRows(sizes) : null;
	const imported = hasImports ? await importRows() : [];
	const labelled = hasLabels ? await labelRows() : [];
	const screened = hasScreening ? await screeningRows() : [];
	const methods = [
		...(hasImports ? [IMPORT_METHOD] : []),
		...(hasLabels ? [LABEL_METHOD] : []),
		...(hasScreening ? [SCREENING_METHOD] : []),
	];
	const table = markdownTable([...(asked?.rows ?? []), ...imported, ...labelled, ...screened]);
	console.log(`${table}\n\n${footnote(asked?.engines ?? null, methods, load)}`);
}

const has = (option: string) => process.argv.includes(option);
const PARTS = ["--imports", "--labels", "--screening"] as const;
const isPart = PARTS.some(has);
const isAsked = (part: (typeof PARTS)[number]) => !isPart || has(part);
bench({
	sizes: isPart ? [] : has("--quick") ? QUICK_SIZES : SIZES,
	hasImports: isAsked("--imports"),
	hasLabels: isAsked("--labels"),
	hasScreening: isAsked("--screening"),
}).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
