/** The committed demo is what the generator makes, and stays small, readable as a folder and marked as demonstration data. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { INTERVENTIONS } from "@/data/case-values";
import { DEMO_FILE_HASHES } from "@/data/demo-files";
import { PREVENTION_REACHES, PRIOR_HISTORIES, RESIDENCY_TYPES, SHIELD_STATES } from "@/data/victim-values";
import { buildDemo, type Demo } from "@/scripts/demo/build";
import { truthOf } from "@/scripts/demo/truth";
import { truthOfCalls } from "@/scripts/demo/truth-calls";
import { truthOfJoins } from "@/scripts/demo/truth-joins";
import { bytesOf } from "@/scripts/demo/write";
import { plainCsv } from "../../support/plain-csv";

const FOLDER = resolve(process.cwd(), "data/demo");
const SUPPORT = resolve(process.cwd(), "tests/support");
/** Values that only a receipt before the offence can tell: so few of the town have signed that few victims had. */
const OF_RECEIPTS: readonly string[] = ["≤30天", "31–90天", ">90天", "已装未开预警"];
const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

let demo: Demo;
beforeAll(() => {
	demo = buildDemo();
});

describe("demo files", () => {
	it("are exactly the planned ones, all of them tables, under 6 MB", () => {
		const names = readdirSync(FOLDER);
		expect(sorted(names)).toEqual(sorted(demo.files.map((file) => file.name)));
		expect(names.every((name) => /\.(?:xls|xlsx|csv)$/.test(name))).toBe(true);
		const size = names.reduce((sum, name) => sum + readFileSync(resolve(FOLDER, name)).length, 0);
		expect(size).toBeLessThan(6 * 1024 * 1024);
	});

	it("come out the same again", async () => {
		for (const plan of demo.files) {
			const [made, kept] = [await bytesOf(plan), readFileSync(resolve(FOLDER, plan.name))];
			const parts = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> =>
				plan.format === "xlsx" ? unzipSync(bytes) : { file: bytes };
			const [ours, theirs] = [parts(made), parts(kept)];
			expect(Object.keys(ours), plan.name).toEqual(Object.keys(theirs));
			for (const [path, bytes] of Object.entries(ours)) {
				expect(Buffer.compare(bytes, theirs[path] ?? new Uint8Array()), `${plan.name} ${path}`).toBe(0);
			}
		}
	});

	it("are known by their hashes", () => {
		const hashes = readdirSync(FOLDER).map((name) =>
			createHash("sha256")
				.update(readFileSync(resolve(FOLDER, name)))
				.digest("hex"),
		);
		expect(sorted(DEMO_FILE_HASHES)).toEqual(sorted(hashes));
	});

	it("are what their names say: BIFF8, GB18030 without BOM, UTF-8 with BOM, zip", () => {
		const start = (name: string): string =>
			readFileSync(resolve(FOLDER, name)).subarray(0, 4).toString("hex");
		const starts = { xls: "d0cf11e0", xlsx: "504b0304", "csv-utf8-bom": "efbbbf" };
		for (const { name, format } of demo.files) {
			if (format !== "csv-gb18030") expect(start(name), name).toMatch(new RegExp(`^${starts[format]}`));
			else
				expect(() =>
					new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(resolve(FOLDER, name))),
				).toThrow();
		}
	});

	it("have committed truths that the generator would write again", () => {
		const kept: unknown = JSON.parse(readFileSync(resolve(SUPPORT, "demo-truth.json"), "utf8"));
		expect(JSON.parse(JSON.stringify(truthOf(demo)))).toEqual(kept);
		expect(truthOfCalls(demo.calls)).toBe(readFileSync(resolve(SUPPORT, "demo-truth-calls.csv"), "utf8"));
		expect(truthOfJoins(demo)).toBe(readFileSync(resolve(SUPPORT, "demo-truth-joins.csv"), "utf8"));
	}, 120_000);

	it("plant every value that other tables can tell, and rows that tell none", () => {
		const rows = plainCsv(readFileSync(resolve(SUPPORT, "demo-truth-joins.csv"), "utf8"));
		const kinds: Readonly<Record<string, number>> = {
			victim_residency_type: RESIDENCY_TYPES.length,
			victim_prior_history: PRIOR_HISTORIES.length,
			victim_prevention_reach: PREVENTION_REACHES.length,
			victim_shield_status: SHIELD_STATES.length,
			intervention_status: INTERVENTIONS.length,
		};
		for (const [dimension, count] of Object.entries(kinds)) {
			const counts = new Map<string, number>();
			for (const row of rows) counts.set(row[dimension] ?? "", (counts.get(row[dimension] ?? "") ?? 0) + 1);
			expect([dimension, counts.has(""), counts.size]).toEqual([dimension, true, count + 1]);
			const often = [...counts].filter(([value]) => !OF_RECEIPTS.includes(value));
			expect(Math.min(...often.map(([, times]) => times)), dimension).toBeGreaterThanOrEqual(5);
		}
	});
});
