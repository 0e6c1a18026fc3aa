/** The benchmark's page built into a temporary folder and served as the product is: same server, headers, packed engine. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "../serve.mjs";
import { compressFiles } from "../site/compress.mjs";
import { HOME, run } from "../site/run.mjs";

const ENGINE = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"];
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"></head>
<body><script type="module" src="/page.js"></script></body></html>
`;

/** A served page and a folder for browser profiles; `close` removes both. */
export interface BenchSite {
	readonly origin: string;
	/** A new empty folder. */
	profile(): string;
	close(): Promise<void>;
}

/**
 * Builds and serves the page.
 * @throws Error when the engine cannot be copied or the page not be bundled
 */
export async function openSite(): Promise<BenchSite> {
	const folder = mkdtempSync(join(tmpdir(), "yanpan-bench-"));
	const root = join(folder, "site");
	try {
		await fillSite(root, join(folder, "packed"));
		const site = await serve({ root, port: 0 });
		return {
			origin: site.origin,
			profile: () => mkdtempSync(join(folder, "profile-")),
			close: async () => {
				await site.close();
				rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
			},
		};
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

async function fillSite(root: string, packed: string): Promise<void> {
	const copied = await run(process.execPath, [join(HOME, "scripts/copy-engine.mjs")], { quiet: true });
	if (copied !== 0) throw new Error("the engine could not be copied: run npm ci first");
	mkdirSync(join(root, "engine"), { recursive: true });
	for (const name of ENGINE) cpSync(join(HOME, "public/engine", name), join(root, "engine", name));
	await build({
		entryPoints: [fileURLToPath(new URL("./page.ts", import.meta.url))],
		outfile: join(root, "page.js"),
		tsconfig: join(HOME, "tsconfig.json"),
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		logLevel: "error",
	});
	writeFileSync(join(root, "index.html"), PAGE);
	await compressFiles(root, ["page.js", ...ENGINE.map((name) => `engine/${name}`)], packed);
}
