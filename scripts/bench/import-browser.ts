/** One browser for one reading: the product's import through its own page, or the rival's, each with a memory of its own. */
import { basename } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { numberText } from "@/lib/wording/numbers";
import { findBrowser, launchOptions } from "../../tests/support/browser.mjs";
import type { ImportClock } from "./import-clock";
import type { LibraryReading, ReadDepth } from "./library-read";
import { type MemoryMeter, memoryOf } from "./memory";
import type { ReceiptFile } from "./receipt-files";
import { rendererOf } from "./renderer";
import { type BenchSite, IMPORT_CLOCK, LIBRARY_READ } from "./site";

/** A page stands for so many milliseconds before a file is chosen: no hand is faster. */
const HAND = 3000;
/** Milliseconds between two looks at the clock; the standard is every frame, which makes the page draw them all. */
const LOOK_EVERY = 200;

/** What one reading took; megabytes are the most that the page's process ever held, null where the system does not tell. */
export interface Taken {
	readonly milliseconds: number;
	readonly megabytes: number | null;
}

/** What an import took, and the longest that it held the page. */
export interface TakenImport extends Taken {
	readonly longestTask: number;
	/** From opening the page anew to the history of imports. */
	readonly reopened: number;
}

async function meterOf(context: BrowserContext): Promise<MemoryMeter | null> {
	const browser = context.browser();
	return browser === null ? null : memoryOf(await rendererOf(browser));
}

async function onPage<Result>(site: BenchSite, work: (page: Page) => Promise<Result>): Promise<Result> {
	const context = await chromium.launchPersistentContext(site.profile(), {
		...launchOptions(await findBrowser()),
		baseURL: site.origin,
		locale: "zh-CN",
	});
	context.setDefaultTimeout(0);
	try {
		return await work(context.pages()[0] ?? (await context.newPage()));
	} finally {
		await context.close();
	}
}

async function drop(page: Page, file: ReceiptFile): Promise<ImportClock> {
	await page.waitForTimeout(HAND);
	await page.addScriptTag({ url: IMPORT_CLOCK, type: "module" });
	await page.waitForFunction(() => window.benchClock !== undefined);
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "选择文件", exact: true }).click();
	await (await chooser).setFiles(file.path);
	await page.waitForFunction(() => (window.benchClock?.ended ?? 0) > 0, undefined, { polling: LOOK_EVERY });
	return page.evaluate(() => window.benchClock ?? { began: 0, ended: 0, longest: 0 });
}

async function reopen(page: Page, file: ReceiptFile): Promise<number> {
	await page.goto("/import/");
	await page.getByRole("button", { name: `撤销导入“${basename(file.path)}”` }).waitFor();
	return page.evaluate(() => performance.now());
}

/**
 * Imports a file through the page of an empty workspace.
 * @throws Error when the account is not that of a file of which every row was taken
 */
export async function importThroughPage(site: BenchSite, file: ReceiptFile): Promise<TakenImport> {
	return onPage(site, async (page) => {
		await page.goto("/import/");
		await page.getByRole("button", { name: "以后再说" }).click();
		await page.getByRole("button", { name: "选择文件", exact: true }).isEnabled();
		const { began, ended, longest } = await drop(page, file);
		const told = await page.getByText(/^导入完成：/).textContent();
		if (told !== `导入完成：读入${numberText(file.receipts)}行，拒收${numberText(0)}行。`)
			throw new Error(`${file.name}: ${told}`);
		const meter = await meterOf(page.context());
		const megabytes = meter?.peak() ?? null;
		return {
			milliseconds: ended - began,
			megabytes,
			longestTask: longest,
			reopened: await reopen(page, file),
		};
	});
}

/**
 * Reads a file with the libraries alone, in a worker on the same origin.
 * @throws Error when not every row was read
 */
export async function readWithLibrary(site: BenchSite, file: ReceiptFile, depth: ReadDepth): Promise<Taken> {
	return onPage(site, async (page) => {
		await page.goto("/404.html");
		await page.setContent(`<input type="file" aria-label="file">`);
		await page.getByLabel("file").setInputFiles(file.path);
		const reading = await page.evaluate(
			async ([address, format, how, pause]) => {
				const input = document.querySelector("input");
				const bytes = new Uint8Array((await input?.files?.[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
				const worker = new Worker(address, { type: "module" });
				return new Promise<LibraryReading | { readonly error: string }>((done, fail) => {
					worker.addEventListener("message", ({ data }) => done(data));
					worker.addEventListener("error", ({ message }) => fail(new Error(message)));
					worker.postMessage({ format, depth: how, bytes, pause }, [bytes.buffer]);
				});
			},
			[LIBRARY_READ, file.format, depth, HAND] as const,
		);
		if ("error" in reading) throw new Error(reading.error);
		if (reading.rows !== file.receipts) throw new Error(`${file.name}: ${reading.rows} rows`);
		const meter = await meterOf(page.context());
		return { milliseconds: reading.milliseconds, megabytes: meter?.peak() ?? null };
	});
}
