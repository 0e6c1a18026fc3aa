/** Journeys on the built site in one Chromium, one at a time, by role and visible text. */
import { defineConfig } from "@playwright/test";
import { findBrowser, launchOptions } from "./tests/support/browser.mjs";

const browser = await findBrowser();

export default defineConfig({
	testDir: "tests/e2e",
	outputDir: "test-results",
	fullyParallel: false,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 1,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: "list",
	use: {
		locale: "zh-CN",
		viewport: { width: 1440, height: 900 },
		launchOptions: launchOptions(browser),
		screenshot: "only-on-failure",
		trace: "off",
	},
	projects: [
		{ name: "shanghai", use: { timezoneId: "Asia/Shanghai" } },
		// A journey tagged @everywhere must give the same figures on a machine with a foreign clock.
		{ name: "los-angeles", use: { timezoneId: "America/Los_Angeles" }, grep: /@everywhere/ },
	],
});
