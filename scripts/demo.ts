/** `npm run demo`: writes the fictional township's exports to data/demo, their hashes to data, and what is true about them to tests/support. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildDemo } from "./demo/build";
import { truthOf } from "./demo/truth";
import { truthOfCalls } from "./demo/truth-calls";
import { truthOfJoins } from "./demo/truth-joins";
import { bytesOf } from "./demo/write";

const FOLDER = "data/demo";
const HASHES = "data/demo-files.ts";
const TRUTH = "tests/support/demo-truth.json";
const TRUTH_OF_CALLS = "tests/support/demo-truth-calls.csv";
const TRUTH_OF_JOINS = "tests/support/demo-truth-joins.csv";
const FORMATTER = "node_modules/@biomejs/biome/bin/biome";

function hashModule(hashes: readonly string[]): string {
	return [
		"/** SHA-256 of the demonstration exports in `data/demo`, written by `npm run demo`: records from them mark every report 演示数据. */",
		"",
		`export const DEMO_FILE_HASHES: readonly string[] = ${JSON.stringify(hashes)};`,
		"",
	].join("\n");
}

const demo = buildDemo();
mkdirSync(FOLDER, { recursive: true });
for (const stale of readdirSync(FOLDER)) rmSync(join(FOLDER, stale));
const hashes: string[] = [];
for (const plan of demo.files) {
	const bytes = await bytesOf(plan);
	writeFileSync(join(FOLDER, plan.name), bytes);
	hashes.push(createHash("sha256").update(bytes).digest("hex"));
	console.log(`${plan.name}  ${plan.account.read} rows  ${Math.ceil(bytes.length / 1024)} kB`);
}
writeFileSync(HASHES, hashModule(hashes));
writeFileSync(TRUTH, JSON.stringify(truthOf(demo), null, "\t"));
writeFileSync(TRUTH_OF_CALLS, truthOfCalls(demo.calls));
writeFileSync(TRUTH_OF_JOINS, truthOfJoins(demo));
execFileSync(process.execPath, [FORMATTER, "format", "--write", HASHES, TRUTH], { stdio: "ignore" });
