/** What the two commands decide before they do anything: install or not, build or not, where to listen. */
import { describe, expect, it } from "vitest";
import { sourceHash } from "../../../scripts/site/fresh.mjs";
import { isInstalled } from "../../../scripts/site/install.mjs";
import { siteOptions } from "../../../scripts/site/options.mjs";

const WANTED = {
	"": {},
	"node_modules/next": { version: "16.4.5" },
	"node_modules/@next/swc-darwin-x64": { version: "16.4.5", optional: true },
};

describe("what is installed", () => {
	it.each([
		["everything", { "node_modules/next": { version: "16.4.5" } }, true],
		[
			"more than asked",
			{ "node_modules/next": { version: "16.4.5" }, "node_modules/x": { version: "1.0.0" } },
			true,
		],
		["another version", { "node_modules/next": { version: "16.4.4" } }, false],
		[
			"another version of an optional binary",
			{
				"node_modules/next": { version: "16.4.5" },
				"node_modules/@next/swc-darwin-x64": { version: "16.4.4" },
			},
			false,
		],
		["nothing", {}, false],
		["an installation that broke off", null, false],
	])("%s", (_name, found, fresh) => {
		expect(isInstalled(WANTED, found)).toBe(fresh);
	});
});

describe("the source hash", () => {
	it("is the same for the same sources", () => {
		expect(sourceHash()).toBe(sourceHash());
		expect(sourceHash()).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe("options", () => {
	it("listen on this machine only unless told otherwise", () => {
		expect(siteOptions(["--port", "8080"])).toEqual({
			port: 8080,
			host: "127.0.0.1",
			root: "out",
			open: true,
		});
		expect(siteOptions(["--host", "0.0.0.0", "--port", "0", "--no-open"])).toMatchObject({
			host: "0.0.0.0",
			port: 0,
			open: false,
		});
	});

	it.each(["", "abc", "70000", "-1", "80.5"])("refuse the port %j", (port) => {
		expect(() => siteOptions([`--port=${port}`])).toThrow(/port/);
	});
});
