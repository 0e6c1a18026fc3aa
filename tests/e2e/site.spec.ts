/** The served site itself: it opens, carries its headers on every kind of file, and stays at home. */
import { readdirSync } from "node:fs";
import { SECURITY_HEADERS } from "../../scripts/site/headers.mjs";
import { expect, test } from "../support/page";

const builtFiles = readdirSync("out", { recursive: true, encoding: "utf8" }).map((name) =>
	name.replaceAll("\\", "/"),
);

/** One served address per kind of file that a browser treats differently. */
const kinds: Record<string, RegExp> = {
	page: /^index\.html$/,
	script: /^_next\/static\/chunks\/.*\.js$/,
	"moved script": /^_next\/static\/inline\/.*\.js$/,
	engine: /^engine\/.*\.wasm$/,
	worker: /^engine\/.*worker.*\.js$/,
};

test("the page opens under its name", async ({ page }) => {
	await page.goto("/");
	await expect(page).toHaveTitle(/反诈研判台/);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const [kind, pattern] of Object.entries(kinds))
	test(`${kind}: security headers, media type, length`, async ({ request }) => {
		const file = builtFiles.find((name) => pattern.test(name));
		expect(file, `a built ${kind}`).toBeTruthy();
		const response = await request.fetch(`/${file}`, { method: "HEAD" });
		expect(response.status()).toBe(200);
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect(response.headers()[name.toLowerCase()], name).toBe(value);
		const type = file?.endsWith(".wasm") ? "application/wasm" : /^text\/(html|javascript); charset=utf-8$/;
		expect(response.headers()["content-type"]).toMatch(type);
		expect(Number(response.headers()["content-length"])).toBeGreaterThan(0);
	});

test("an unknown address says so in Chinese, with the headers", async ({ page, watch }) => {
	const response = await page.goto("/nowhere/");
	expect(response?.status()).toBe(404);
	expect(response?.headers()["content-security-policy"]).toBe(SECURITY_HEADERS["Content-Security-Policy"]);
	await expect(page.getByText("没有这个页面")).toBeVisible();
	// The browser itself reports the 404 of the page as a console error; nothing else may stand there.
	expect(watch.errors.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("the policy stops what a page might try", async ({ page, watch }) => {
	await page.goto("/");
	const tried = await page.evaluate(async () => {
		const fetched = await fetch("http://outside.invalid/a").then(
			() => "reached",
			() => "stopped",
		);
		const script = document.createElement("script");
		script.textContent = "globalThis.inlineRan = true";
		document.head.append(script);
		return { fetched, inline: "inlineRan" in globalThis };
	});
	expect(tried).toEqual({ fetched: "stopped", inline: false });
	expect(watch.errors.splice(0).join("\n")).toContain("Content Security Policy");
	watch.outside.splice(0);
});
