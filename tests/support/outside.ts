/** Records every request of a browser context that does not stay at its own origin, whoever made it. */
import type { BrowserContext, Page } from "@playwright/test";

const LOCAL = /^(data|blob|about|chrome-error):/;

/** What a context did that the page must never do; read it after the journey. */
export interface Watch {
	/** `METHOD address` of each request, and each socket, that left the origin. */
	readonly outside: string[];
	/** Console errors and uncaught exceptions, in the page's words. */
	readonly errors: string[];
}

function watchPage(page: Page, isOutside: (address: string) => boolean, watch: Watch): void {
	page.on("websocket", (socket) => {
		if (isOutside(socket.url().replace(/^ws/, "http"))) watch.outside.push(`SOCKET ${socket.url()}`);
	});
	page.on("pageerror", (error) => watch.errors.push(error.stack ?? error.message));
	page.on("console", (message) => {
		if (message.type() === "error") watch.errors.push(`${message.text()} (${message.location().url})`);
	});
}

/** Starts watching all present and future pages, frames and workers of the context. */
export function watchContext(context: BrowserContext, origin: string): Watch {
	const watch: Watch = { outside: [], errors: [] };
	const isOutside = (address: string) => !LOCAL.test(address) && new URL(address).origin !== origin;
	context.on("request", (request) => {
		if (isOutside(request.url())) watch.outside.push(`${request.method()} ${request.url()}`);
	});
	context.on("page", (page) => watchPage(page, isOutside, watch));
	for (const page of context.pages()) watchPage(page, isOutside, watch);
	return watch;
}
