/** The page's own server: headers on every file, prepared bodies, and nothing from outside its folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../scripts/serve.mjs";
import { SECURITY_HEADERS } from "../../../scripts/site/headers.mjs";

const SCRIPT = "console.log('a');".repeat(200);
const FILES: Record<string, string | Buffer> = {
	"secret.txt": "outside",
	"out/index.html": "<title>a</title>",
	"out/404.html": "<title>gone</title>",
	"out/.hidden": "hidden",
	"out/explore/index.html": "<title>b</title>",
	"out/engine/x.wasm": Buffer.from([0, 97, 115, 109]),
	"out/demo/名册 一.csv": "a,b",
	"out/_next/static/chunks/a.js": SCRIPT,
	"out/_next/static/chunks/a.js.br": brotliCompressSync(SCRIPT),
	"out/_next/static/chunks/a.js.gz": gzipSync(SCRIPT),
};

let home = "";
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), "site-"));
	for (const [path, body] of Object.entries(FILES)) {
		mkdirSync(join(home, path, ".."), { recursive: true });
		writeFileSync(join(home, path), body);
	}
	site = await serve({ root: join(home, "out"), port: 0 });
});
afterAll(async () => {
	await site.close();
	rmSync(home, { recursive: true, force: true });
});

/** Sends the path exactly as written: `fetch` would tidy `..` away before it is tested. */
async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
	const message = await new Promise<IncomingMessage>((done, fail) => {
		request({ host: "127.0.0.1", port: site.port, path, headers, method }, done).once("error", fail).end();
	});
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk);
	return { status: message.statusCode, headers: message.headers, body: Buffer.concat(chunks) };
}

const SCRIPT_PATH = "/_next/static/chunks/a.js";

describe("serve", () => {
	it.each([
		["/", 200],
		["/explore/", 200],
		["/explore", 308],
		["/engine/x.wasm", 200],
		[SCRIPT_PATH, 200],
		["/nowhere", 404],
		["/%", 400],
	])("%s answers %i with every security header", async (path, status) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect(answer.headers[name.toLowerCase()], name).toBe(value);
	});

	it.each([
		"/../secret.txt",
		"/..%2fsecret.txt",
		"/%2e%2e/secret.txt",
		"/explore/../../secret.txt",
		"/explore/..%5c..%5csecret.txt",
		"//../secret.txt",
		"/.hidden",
		"/index.html%00.js",
		"http://outside.invalid/../secret.txt",
	])("%s leads nowhere", async (path) => {
		const answer = await ask(path);
		expect([400, 404]).toContain(answer.status);
		expect(answer.body.toString()).not.toMatch(/outside|hidden/);
	});

	it("tells media types", async () => {
		const typeOf = async (path: string) => (await ask(path)).headers["content-type"];
		expect(await typeOf("/engine/x.wasm")).toBe("application/wasm");
		expect(await typeOf("/")).toBe("text/html; charset=utf-8");
		expect(await typeOf(SCRIPT_PATH)).toBe("text/javascript; charset=utf-8");
		expect(await typeOf(`/demo/${encodeURIComponent("名册 一.csv")}`)).toBe("text/csv");
	});

	it.each([
		["br, gzip", "br"],
		["gzip, deflate", "gzip"],
		["br;q=0, gzip;q=0.5", "gzip"],
		["gzip;q=0, br;q=0.0", undefined],
		["identity", undefined],
		["", undefined],
	])("accepting %j gets %s", async (accepted, encoding) => {
		const answer = await ask(SCRIPT_PATH, { "Accept-Encoding": accepted });
		expect(answer.headers["content-encoding"]).toBe(encoding);
		expect(answer.headers.vary).toBe("Accept-Encoding");
		expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
		if (encoding === "br") expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT);
	});

	it("answers HEAD with the length and no body", async () => {
		const answer = await ask("/", {}, "HEAD");
		expect([answer.status, answer.body.length]).toEqual([200, 0]);
		expect(Number(answer.headers["content-length"])).toBe(FILES["out/index.html"]?.length);
	});

	it("refuses to be written to", async () => {
		const answer = await ask("/", {}, "POST");
		expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
	});

	it("keeps hashed files for ever and asks again for the rest", async () => {
		expect((await ask(SCRIPT_PATH)).headers["cache-control"]).toContain("immutable");
		expect((await ask("/_next/static/chunks/gone.js")).headers["cache-control"]).toBe("no-cache");
		const page = await ask("/");
		expect(page.headers["cache-control"]).toBe("no-cache");
		const again = await ask("/", { "If-None-Match": String(page.headers.etag) });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	it("goes to the next port when one is taken", async () => {
		const neighbour = await serve({ root: join(home, "out"), port: site.port });
		expect(neighbour.port).toBeGreaterThan(site.port);
		await neighbour.close();
	});
});

describe("the examples for other servers", () => {
	it.each(["nginx.conf.example", "web.config.example"])("%s sends the same headers", (name) => {
		const text = readFileSync(`scripts/site/${name}`, "utf8");
		for (const [header, value] of Object.entries(SECURITY_HEADERS))
			expect(text).toMatch(
				new RegExp(`${header}"?\\s+(value=)?"${value.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&")}"`),
			);
	});
});
