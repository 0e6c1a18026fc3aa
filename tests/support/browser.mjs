/** Finds a Chromium for tests and benchmarks: a ladder of candidates, each really launched before it is accepted. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME, run, runNpm, runTool } from "../../scripts/site/run.mjs";

/**
 * @typedef {object} Browser
 * @property {string} label how it was found
 * @property {string | null} executablePath null: Playwright's own
 * @property {Record<string, string>} env what it needs besides ours
 */

const CACHE = join(HOME, ".cache/browser.json");
const PACKED_BROWSER = "@sparticuz/chromium@153.0.0";

/** No request of the browser's own (updates, sync, QUIC), and it runs as root and without a screen. */
const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--disable-dev-shm-usage",
];

const INSTALLED = {
	linux: [
		"/usr/bin/google-chrome-stable",
		"/usr/bin/google-chrome",
		"/usr/bin/microsoft-edge-stable",
		"/usr/bin/microsoft-edge",
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/snap/bin/chromium",
	],
	darwin: [
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
	],
	win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
		.filter(Boolean)
		.flatMap((folder) => [
			join(folder, "Google/Chrome/Application/chrome.exe"),
			join(folder, "Microsoft/Edge/Application/msedge.exe"),
		]),
};

const candidate = (label, executablePath = null, env = {}) => ({ label, executablePath, env });

/** Playwright's launch options for a found browser. */
export function launchOptions(browser) {
	return {
		args: FLAGS,
		...(browser.executablePath && { executablePath: browser.executablePath }),
		...(Object.keys(browser.env).length > 0 && { env: { ...process.env, ...browser.env } }),
	};
}

/** True when the candidate starts and computes: existing on disk proves nothing (missing libraries, snap stubs). */
async function launches(browser) {
	if (browser.executablePath && !existsSync(browser.executablePath)) return false;
	const { chromium } = await import("@playwright/test");
	try {
		const running = await chromium.launch({ ...launchOptions(browser), timeout: 60_000 });
		const page = await running.newPage();
		const answer = await page.evaluate(() => [6, 7].reduce((a, b) => a * b));
		await running.close();
		return answer === 42;
	} catch {
		return false;
	}
}

async function firstThatLaunches(candidates) {
	for (const browser of candidates) if (await launches(browser)) return browser;
	return null;
}

function atHand() {
	const named = process.env.CHROMIUM_PATH;
	return [
		...(named ? [candidate("CHROMIUM_PATH", named)] : []),
		candidate("Playwright's own"),
		...(INSTALLED[process.platform] ?? []).map((path) => candidate(path, path)),
	];
}

async function fromPlaywright() {
	await runTool("@playwright/test/cli.js", ["install", "chromium"]);
	return [candidate("Playwright's own")];
}

async function fromApt() {
	if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	await run("apt-get", ["update"], { env });
	await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env });
	return atHand();
}

// The package unpacks into the temporary folder, and its shared libraries only in its own cloud: both done here.
async function fromPackage() {
	if (process.platform !== "linux" || process.arch !== "x64") return [];
	const folder = join(HOME, ".cache/packed-browser");
	const base = join(folder, "node_modules/@sparticuz/chromium");
	mkdirSync(folder, { recursive: true });
	await runNpm(["install", "--prefix", folder, "--no-save", "--no-package-lock", PACKED_BROWSER]);
	if (!existsSync(join(base, "build/index.js"))) return [];
	const temporary = process.env.TMPDIR;
	try {
		process.env.TMPDIR = folder;
		const packed = await import(pathToFileURL(join(base, "build/index.js")).href);
		const libraries = await packed.inflate(join(base, "bin/al2023.tar.br"));
		const path = await packed.default.executablePath();
		const env = {
			LD_LIBRARY_PATH: join(libraries, "lib"),
			// The package's own fonts know no Chinese: the system's are better wherever there are any.
			...(!existsSync("/etc/fonts/fonts.conf") && { FONTCONFIG_PATH: join(folder, "fonts") }),
		};
		return [candidate(PACKED_BROWSER, path, env)];
	} finally {
		if (temporary === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = temporary;
	}
}

function remembered() {
	try {
		return [JSON.parse(readFileSync(CACHE, "utf8"))];
	} catch {
		return [];
	}
}

/**
 * The browser to use. Tries what is at hand; only with `install` also fetches one.
 * @param {{install?: boolean}} [options]
 * @returns {Promise<Browser>}
 * @throws Error naming what to do when no candidate launches
 */
export async function findBrowser({ install = false } = {}) {
	const named = process.env.CHROMIUM_PATH;
	const known = remembered().filter((browser) => !named || browser.executablePath === named);
	let found = await firstThatLaunches([...known, ...atHand()]);
	if (install)
		for (const rung of [fromPlaywright, fromApt, fromPackage])
			found ??= await firstThatLaunches(await rung());
	if (!found)
		throw new Error(
			"no Chromium starts here: set CHROMIUM_PATH, install Chrome or Edge, or go online and run npm test",
		);
	mkdirSync(join(HOME, ".cache"), { recursive: true });
	writeFileSync(CACHE, JSON.stringify(found));
	return found;
}
