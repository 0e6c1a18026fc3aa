#!/usr/bin/env node
/** Copies the browser builds of DuckDB-Wasm to `public/engine` under stable names, so that they come from our origin. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("..", import.meta.url));
const FROM = join(HOME, "node_modules/@duckdb/duckdb-wasm/dist");
const TO = join(HOME, "public/engine");

/** What `components/state` names as bundles: the build with WebAssembly exceptions, and the one that runs everywhere. */
const FILES = [
	"duckdb-eh.wasm",
	"duckdb-mvp.wasm",
	"duckdb-browser-eh.worker.js",
	"duckdb-browser-mvp.worker.js",
];

/** Same size and same time of writing, which copying keeps: another version of the package differs in one of them. */
function isFresh(name) {
	if (!existsSync(join(TO, name))) return false;
	const [source, copy] = [statSync(join(FROM, name)), statSync(join(TO, name))];
	return source.size === copy.size && Math.abs(source.mtimeMs - copy.mtimeMs) < 2000;
}

function copyEngine() {
	if (!existsSync(FROM)) throw new Error("DuckDB-Wasm is not installed: run npm ci first");
	mkdirSync(TO, { recursive: true });
	for (const name of readdirSync(TO)) if (!FILES.includes(name)) rmSync(join(TO, name), { recursive: true });
	const stale = FILES.filter((name) => !isFresh(name));
	for (const name of stale) cpSync(join(FROM, name), join(TO, name), { preserveTimestamps: true });
	console.log(stale.length === 0 ? "engine: up to date" : `engine: copied ${stale.join(", ")}`);
}

copyEngine();
