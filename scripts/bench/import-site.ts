/** The product as it is served, with the rival of its import beside it. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "../serve.mjs";
import { isBuilt } from "../site/fresh.mjs";
import { HOME, run } from "../site/run.mjs";

/** Where the rival's worker is served. */
export const LIBRARY_READ = "/bench/library-read.js";
/** Where the script is served that times the product's page. */
export const IMPORT_CLOCK = "/bench/import-clock.js";

/** The served product; `close` removes its copy. */
export interface ImportSite {
	readonly origin: string;
	/** A new empty folder. */
	profile(): string;
	close(): Promise<void>;
}

/**
 * Builds what is not built, and serves a copy.
 * @throws Error when the product cannot be built
 */
export async function openImportSite(): Promise<ImportSite> {
	if (!isBuilt() && (await run(process.execPath, [join(HOME, "scripts/build.mjs")])) !== 0)
		throw new Error("the page could not be built");
	const folder = mkdtempSync(join(tmpdir(), "yanpan-bench-"));
	const root = join(folder, "site");
	cpSync(join(HOME, "out"), root, { recursive: true });
	await build({
		entryPoints: ["library-read.ts", "import-clock.ts"].map((name) =>
			fileURLToPath(new URL(`./${name}`, import.meta.url)),
		),
		outdir: join(root, "bench"),
		tsconfig: join(HOME, "tsconfig.json"),
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		logLevel: "error",
	});
	const site = await serve({ root, port: 0 });
	return {
		origin: site.origin,
		profile: () => mkdtempSync(join(folder, "profile-")),
		close: async () => {
			await site.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
