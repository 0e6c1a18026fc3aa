#!/usr/bin/env node
/** Builds the site into `out/`: engine and demo files, Next's static export, then what Next leaves to do. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compressFiles } from "./site/compress.mjs";
import { copyDemo } from "./site/demo-files.mjs";
import { markBuilt, sourceHash, unmarkBuilt } from "./site/fresh.mjs";
import { moveInlineScripts } from "./site/inline-scripts.mjs";
import { HOME, run, runTool } from "./site/run.mjs";
import { checkSite } from "./site/self-check.mjs";

const OUT = join(HOME, "out");

const filesOf = (root) =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.map((path) => path.replaceAll("\\", "/"));

async function step(name, code) {
	if ((await code) !== 0) throw new Error(`${name} failed`);
}

async function build() {
	const hash = sourceHash();
	unmarkBuilt();
	rmSync(OUT, { recursive: true, force: true });
	await step("copying the engine", run(process.execPath, [join(HOME, "scripts/copy-engine.mjs")]));
	copyDemo(HOME);
	await step("next build", runTool("next/dist/bin/next", ["build"]));
	// Turbopack leaves the raw source of each worker beside its compiled chunk; nothing asks for it.
	for (const file of filesOf(OUT))
		if (/^_next\/static\/media\/.*\.[cm]?tsx?$/.test(file)) rmSync(join(OUT, file));
	moveInlineScripts(
		OUT,
		filesOf(OUT).filter((file) => file.endsWith(".html")),
	);
	const files = filesOf(OUT);
	checkSite(OUT, files);
	await compressFiles(OUT, files, join(HOME, ".cache/packed"));
	if (!existsSync(join(OUT, "index.html"))) throw new Error("the build made no index.html");
	markBuilt(hash);
}

build().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
