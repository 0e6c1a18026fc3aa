/** What follows Next's build: scripts moved out of the pages, the check that refuses, bodies packed, demo listed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compressFiles } from "../../../scripts/site/compress.mjs";
import { copyDemo } from "../../../scripts/site/demo-files.mjs";
import { externalise } from "../../../scripts/site/inline-scripts.mjs";
import { checkSite, faultsOf } from "../../../scripts/site/self-check.mjs";

let home = "";
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), "built-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("inline scripts", () => {
	const PAGE =
		'<html><head><script src="/a.js" async=""></script><script type="application/json">{"a":1}</script></head>' +
		'<body><script id="_R_">first()</script><p>between</p><script>second("<p>")</script></body></html>';

	it("move to files in their order, keeping their attributes", () => {
		const kept: string[] = [];
		const html = externalise(PAGE, (name: string, code: string) => kept.push(`${name} ${code}`));
		expect(kept.map((entry) => entry.replace(/^[0-9a-f]{16}\.js /, ""))).toEqual([
			"first()",
			'second("<p>")',
		]);
		expect(html).toMatch(
			/<script id="_R_" src="\/_next\/static\/inline\/[0-9a-f]{16}\.js"><\/script><p>between<\/p><script src="\/_next\/static\/inline\/[0-9a-f]{16}\.js"><\/script>/,
		);
		expect(html).toContain('<script type="application/json">{"a":1}</script>');
		expect(faultsOf("index.html", html)).toEqual([]);
		expect(externalise(html, () => expect.unreachable())).toBe(html);
	});
});

describe("the self-check", () => {
	it.each([
		["a.html", "<script>a()</script>"],
		["a.html", '<p onclick="a()">'],
		["a.html", '<link rel="stylesheet" href="//fonts.somewhere.net/a.css">'],
		["a.html", '<img src="https://www.w3.org/a.png">'],
		["a.css", "@import url(https://fonts.somewhere.net/a.css);"],
		["a.css", "a{background:url('//www.w3.org/a.png')}"],
		["a.js", 'fetch("https://www.w3.org/a.json")'],
		["a.js", 'importScripts("https://www.w3.org/a.js")'],
		["a.js", 'b.src="https://www.w3.org/a.png"'],
		["a.js", 'x.open("GET","https://www.w3.org/a")'],
		["a.js", 'const host="https://somewhere.net"'],
	])("%s refuses %s", (file, text) => {
		expect(faultsOf(file, text)).not.toEqual([]);
	});

	it.each([
		["a.html", '<script src="/a.js"></script><link href="/a.css"><a href="https://github.com/a">a</a>'],
		["a.html", "<p>once = 1</p>"],
		["a.css", "a{background:url(/a.png)}"],
		["a.js", 'fetch("/a.json");create("http://www.w3.org/2000/svg","svg")'],
		["a.txt", "https://somewhere.net"],
	])("%s passes %s", (file, text) => {
		expect(faultsOf(file, text)).toEqual([]);
	});

	it("names the file of each fault", () => {
		writeFileSync(join(home, "a.css"), "@import '//somewhere.net/a.css';");
		expect(() => checkSite(home, ["a.css"])).toThrow(/a\.css: fetched/);
	});
});

describe("prepared bodies", () => {
	it("stand beside each packable file, once per content, and unpack to it", async () => {
		const text = "反诈研判台".repeat(500);
		for (const name of ["a.js", "b.js", "c.png", "d.js"])
			writeFileSync(join(home, name), name === "d.js" ? "1" : text);
		const cache = join(home, "cache");
		await compressFiles(home, ["a.js", "b.js", "c.png", "d.js"], cache);
		expect(readdirSync(home).sort()).toEqual([
			"a.js",
			"a.js.br",
			"a.js.gz",
			"b.js",
			"b.js.br",
			"b.js.gz",
			"c.png",
			"cache",
			"d.js",
		]);
		expect(brotliDecompressSync(readFileSync(join(home, "b.js.br"))).toString()).toBe(text);
		expect(gunzipSync(readFileSync(join(home, "a.js.gz"))).toString()).toBe(text);
		expect(readdirSync(cache)).toHaveLength(2);
		writeFileSync(join(home, "a.js"), `${text}!`);
		await compressFiles(home, ["a.js"], cache);
		expect(brotliDecompressSync(readFileSync(join(home, "a.js.br"))).toString()).toBe(`${text}!`);
		expect(readdirSync(cache), "what is served no more is forgotten").toHaveLength(2);
	});
});

describe("demo files", () => {
	it("are copied whole and listed with their sizes", () => {
		mkdirSync(join(home, "data/demo/lists"), { recursive: true });
		writeFileSync(join(home, "data/demo/警情.csv"), "abc");
		writeFileSync(join(home, "data/demo/lists/村居.xlsx"), "abcde");
		mkdirSync(join(home, "public/demo"), { recursive: true });
		writeFileSync(join(home, "public/demo/old.csv"), "old");
		copyDemo(home);
		expect(JSON.parse(readFileSync(join(home, "public/demo/manifest.json"), "utf8"))).toEqual({
			files: [
				{ name: "lists/村居.xlsx", bytes: 5 },
				{ name: "警情.csv", bytes: 3 },
			],
		});
		expect(readdirSync(join(home, "public/demo"), { recursive: true, encoding: "utf8" })).not.toContain(
			"old.csv",
		);
	});

	it("leave no folder where there is no demo data", () => {
		copyDemo(home);
		expect(readdirSync(home)).toEqual([]);
	});
});
