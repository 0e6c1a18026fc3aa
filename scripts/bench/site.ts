/** What is measured, in a temporary folder and served as the product is: same server, same headers. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "../serve.mjs";
import { compressFiles } from "../site/compress.mjs";
import { isBuilt } from "../site/fresh.mjs";
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

/** Serves what `fill` puts into a folder; its second folder is for what is only needed meanwhile. */
async function openFilled(fill: (root: string, aside: string) => Promise<void>): Promise<BenchSite> {
	const folder = mkdtempSync(join(tmpdir(), "yanpan-bench-"));
	const root = join(folder, "site");
	try {
		await fill(root, join(folder, "aside"));
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

function bundle(...names: readonly string[]) {
	return {
		entryPoints: names.map((name) => fileURLToPath(new URL(`./${name}`, import.meta.url))),
		tsconfig: join(HOME, "tsconfig.json"),
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		logLevel: "error",
	} as const;
}

async function fillSite(root: string, packed: string): Promise<void> {
	const copied = await run(process.execPath, [join(HOME, "scripts/copy-engine.mjs")], { quiet: true });
	if (copied !== 0) throw new Error("the engine could not be copied: run npm ci first");
	mkdirSync(join(root, "engine"), { recursive: true });
	for (const name of ENGINE) cpSync(join(HOME, "public/engine", name), join(root, "engine", name));
	await build({ ...bundle("page.ts"), outfile: join(root, "page.js") });
	writeFileSync(join(root, "index.html"), PAGE);
	await compressFiles(root, ["page.js", ...ENGINE.map((name) => `engine/${name}`)], packed);
}

/**
 * Builds and serves the page that asks.
 * @throws Error when the engine cannot be copied or the page not be bundled
 */
export function openSite(): Promise<BenchSite> {
	return openFilled(fillSite);
}

/** Where the script is served that times the product's page. */
export const IMPORT_CLOCK = "/bench/import-clock.js";
/** Where the worker is served that reads files with the libraries alone. */
export const LIBRARY_READ = "/bench/library-read.js";

/**
 * Serves the product itself with the rival of its import beside it; builds what is not built.
 * @throws Error when the product cannot be built
 */
export async function openImportSite(): Promise<BenchSite> {
	if (!isBuilt() && (await run(process.execPath, [join(HOME, "scripts/build.mjs")])) !== 0)
		throw new Error("the page could not be built");
	return openFilled(async (root) => {
		cpSync(join(HOME, "out"), root, { recursive: true });
		await build({ ...bundle("library-read.ts", "import-clock.ts"), outdir: join(root, "bench") });
	});
}
