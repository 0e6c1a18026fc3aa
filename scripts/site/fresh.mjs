/** Tells whether the built site still belongs to the sources: a hash over everything a build reads. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "./run.mjs";

const SOURCES = [
	"app",
	"components",
	"lib",
	"data",
	"public",
	"scripts/build.mjs",
	"scripts/copy-engine.mjs",
	"scripts/site",
	"next.config.js",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
	".browserslistrc",
];
const GENERATED = new Set(["public/engine", "public/demo"]);
const STAMP = join(HOME, ".cache/build-stamp");

function* filesUnder(path) {
	if (GENERATED.has(path) || !existsSync(join(HOME, path))) return;
	if (!statSync(join(HOME, path)).isDirectory()) return yield path;
	for (const name of readdirSync(join(HOME, path)).sort()) yield* filesUnder(`${path}/${name}`);
}

/** The hash of all sources: content and names, not times, so that a checkout or a copy stays fresh. */
export function sourceHash() {
	const hash = createHash("sha256");
	for (const source of SOURCES)
		for (const path of filesUnder(source)) {
			const content = readFileSync(join(HOME, path));
			hash.update(`${path}\0${content.length}\0`).update(content);
		}
	return hash.digest("hex");
}

/** True when `out/` was completely built from the sources as they are now. */
export function isBuilt() {
	if (!existsSync(STAMP) || !existsSync(join(HOME, "out/index.html"))) return false;
	return readFileSync(STAMP, "utf8") === sourceHash();
}

/** Before a build: what stands in `out/` counts for nothing until {@link markBuilt}. */
export function unmarkBuilt() {
	rmSync(STAMP, { force: true });
}

/** After a build: remembers the sources it began with. */
export function markBuilt(hash) {
	mkdirSync(join(HOME, ".cache"), { recursive: true });
	writeFileSync(STAMP, hash);
}
