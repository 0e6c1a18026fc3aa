/** The headless browser of the benchmark: a page to ask, the memory of its process, and how fast it opens. */
import { chromium, type Page } from "@playwright/test";
import { findBrowser, launchOptions } from "../../tests/support/browser.mjs";
import type { Loaded } from "./contestants";
import type { BenchWindow } from "./days";
import { type MemoryMeter, memoryOf } from "./memory";
import type { BenchPage, PageContestant, StartUp } from "./page";
import { rendererOf } from "./renderer";
import type { BenchSite } from "./site";
import type { Tally } from "./tally";

declare global {
	interface Window {
		readonly benchPage: BenchPage;
	}
}

/** The page as the benchmark uses it; times are milliseconds taken inside the page. */
export interface BenchBrowser {
	readonly version: string;
	load(incidents: number): Promise<Loaded>;
	/** Gives the rivals of the plan what they read: words, typed arrays. */
	admitRivals(): Promise<void>;
	ask(contestant: PageContestant, window: BenchWindow): Promise<readonly Tally[]>;
	time(contestant: PageContestant, window: BenchWindow): Promise<number>;
	/** Null where the system does not tell. */
	memory(): Promise<MemoryMeter | null>;
	close(): Promise<void>;
}

/**
 * Opens the page in a browser of its own.
 * @throws Error naming what to do when no browser starts here
 */
export async function openBrowser(site: BenchSite): Promise<BenchBrowser> {
	const browser = await chromium.launch(launchOptions(await findBrowser()));
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	await page.goto(`${site.origin}/`);
	await page.waitForFunction(() => window.benchPage !== undefined);
	return {
		version: browser.version(),
		load: (incidents) => page.evaluate((count) => window.benchPage.bench.load(count), incidents),
		admitRivals: () => page.evaluate(() => window.benchPage.bench.admitRivals()),
		ask: (...request) => page.evaluate(([who, when]) => window.benchPage.bench.ask(who, when), request),
		time: (...request) => page.evaluate(([who, when]) => window.benchPage.bench.time(who, when), request),
		memory: async () => memoryOf(await rendererOf(browser)),
		close: () => browser.close(),
	};
}

/** Opens the page in a fresh profile, and again in a new browser that finds the profile's cache. */
export async function timeStartUp(
	site: BenchSite,
): Promise<{ readonly cold: StartUp; readonly warm: StartUp }> {
	const profile = site.profile();
	return { cold: await startIn(profile, site), warm: await startIn(profile, site) };
}

async function startIn(profile: string, site: BenchSite): Promise<StartUp> {
	const context = await chromium.launchPersistentContext(profile, launchOptions(await findBrowser()));
	try {
		const page: Page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${site.origin}/#start-up`);
		await page.waitForFunction(() => window.benchPage !== undefined);
		const times = await page.evaluate(() => window.benchPage.startUp);
		if (!times) throw new Error("the page did not start by itself");
		return times;
	} finally {
		await context.close();
	}
}
