/** The browser's process that draws the page, for its memory. */
import type { Browser } from "@playwright/test";

/** The process that draws the page: the one of its kind that worked most. */
export async function rendererOf(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	await session.detach();
	const renderers = processInfo.filter(({ type }) => type === "renderer");
	return renderers.sort((one, other) => other.cpuTime - one.cpuTime)[0]?.id ?? 0;
}
