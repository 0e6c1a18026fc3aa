/** The `test` of every journey: the built site on a free port, and a failure for any request outside or any error. */
import { test as base, expect } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { type Watch, watchContext } from "./outside";

interface Site {
	readonly origin: string;
}

export const test = base.extend<{ watch: Watch }, { site: Site }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: the runner reads the dependencies from the pattern
		async ({}, use) => {
			const site = await serve({ root: "out", port: 0 });
			await use(site);
			await site.close();
		},
		{ scope: "worker" },
	],
	baseURL: async ({ site }, use) => use(site.origin),
	watch: [
		async ({ context, site }, use) => {
			const watch = watchContext(context, site.origin);
			await use(watch);
			expect(watch.outside, "requests that left the origin").toEqual([]);
			expect(watch.errors, "console errors and exceptions").toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
