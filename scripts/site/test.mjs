/** The order of the checks, cheapest first, one after another: two cores, and a readable end. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./fresh.mjs";
import { ensureInstalled } from "./install.mjs";
import { HOME, run, runTool } from "./run.mjs";

const ROOMS = ["app", "components", "lib", "data", "scripts"];
/** What depends on a clock or prints a figure; of the drawn cases those of dates and texts. */
const FIGURE_TESTS = [
	...["tests/unit", "tests/golden", "tests/acceptance"],
	...["tests/property/calendar", "tests/property/text", "tests/property/wording"],
];
const RESULTS = join(HOME, ".cache/results");

/** Vitest's and Playwright's own counts of one run; null when it wrote none. */
function countsOf(file) {
	try {
		const report = JSON.parse(readFileSync(join(RESULTS, file), "utf8"));
		if (report.stats) {
			const { expected, flaky, unexpected, skipped } = report.stats;
			return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
		}
		const skipped = report.numPendingTests + report.numTodoTests;
		return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
	} catch {
		return null;
	}
}

function vitest(timeZone, name, folders) {
	const report = [
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${join(RESULTS, `${name}.json`)}`,
	];
	const options = { env: { TZ: timeZone } };
	return runTool("vitest/vitest.mjs", ["run", "--passWithNoTests", ...report, ...folders], options);
}

async function playwright(browser) {
	return runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
		env: {
			PLAYWRIGHT_JSON_OUTPUT_NAME: join(RESULTS, "journeys.json"),
			...(browser.executablePath && { CHROMIUM_PATH: browser.executablePath }),
		},
	});
}

async function types() {
	// Next writes the declarations of styles and pages that the compiler needs; a fresh clone has none.
	const code = await runTool("next/dist/bin/next", ["typegen"], { quiet: true });
	return code === 0 ? runTool("typescript/bin/tsc", ["--noEmit"]) : code;
}

const build = () => {
	if (!isBuilt()) return run(process.execPath, [join(HOME, "scripts/build.mjs")]);
	console.log("out/ is fresh");
	return 0;
};

const stepsWith = (browser) => [
	["types", types],
	["floors", () => runTool("dependency-cruiser/bin/dependency-cruise.mjs", ROOMS)],
	["lint", () => runTool("@biomejs/biome/bin/biome", ["check", "."])],
	["dead code", () => runTool("knip/bin/knip.js", [])],
	["tests, Asia/Shanghai", () => vitest("Asia/Shanghai", "shanghai", []), "shanghai.json"],
	[
		"figures, America/Los_Angeles",
		() => vitest("America/Los_Angeles", "los-angeles", FIGURE_TESTS),
		"los-angeles.json",
	],
	["build", build],
	["journeys in Chromium", () => playwright(browser), "journeys.json"],
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function closing(lines, total, since) {
	console.log(`\n── summary ── ${seconds(since)}`);
	for (const line of lines) console.log(line);
	console.log(`${total.passed} passed, ${total.failed} failed`);
	return total.failed === 0;
}

/**
 * Runs everything. A step without own counts that fails counts as one failure, so the last line never lies.
 * @returns {Promise<boolean>} true when nothing failed
 */
export async function test() {
	const since = performance.now();
	await ensureInstalled();
	const { findBrowser } = await import("../../tests/support/browser.mjs");
	const browser = await findBrowser({ install: true });
	console.log(`browser: ${browser.label}`);
	rmSync(RESULTS, { recursive: true, force: true });
	mkdirSync(RESULTS, { recursive: true });
	const total = { passed: 0, failed: 0 };
	const lines = [];
	for (const [name, action, report] of stepsWith(browser)) {
		console.log(`\n── ${name} ──`);
		const began = performance.now();
		const code = await action();
		const counts = (report && countsOf(report)) ?? { passed: 0, failed: 0, skipped: 0 };
		total.passed += counts.passed;
		total.failed += code === 0 ? counts.failed : Math.max(counts.failed, 1);
		const detail = report
			? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
			: "";
		lines.push(`${code === 0 ? "✓" : "✗"} ${name}  ${seconds(began)}${detail}`);
		if (code !== 0) break;
	}
	return closing(lines, total, since);
}
