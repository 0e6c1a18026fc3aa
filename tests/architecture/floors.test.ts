/** The floors are complete and their rules bite: a tiny house with each fault in it must be refused. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FLOORS } from "./floors.mjs";

const rooms = new Set(FLOORS.flat());

const foldersOf = (parent: string) =>
	existsSync(parent)
		? readdirSync(parent, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => `${parent}/${entry.name}`)
		: [];

describe("the floors", () => {
	it("have a place for every folder", () => {
		const homeless = [...foldersOf("lib"), ...foldersOf("components")].filter((folder) => !rooms.has(folder));
		expect(homeless).toEqual([]);
	});

	it("hold no file beside the rooms", () => {
		const loose = ["lib", "components"].flatMap((parent) =>
			readdirSync(parent, { withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => `${parent}/${entry.name}`),
		);
		expect(loose).toEqual([]);
	});

	it("name each room once", () => {
		expect(FLOORS.flat().length).toBe(rooms.size);
	});
});

/** A house in which each file breaks one rule or, where the rule is null, none; a circle is reported once. */
const FAULTY: Record<string, [text: string, rule: string | null]> = {
	"lib/base/errors.ts": ["export const a = 1;", null],
	"lib/text/mask.ts": [`import { a } from "@/lib/base/errors"; export const b = a;`, null],
	"lib/text/upward.ts": [`import { c } from "@/lib/records/call"; export const d = c;`, "floor: lib/text"],
	"lib/records/call.ts": ["export interface C { c: 1 } export const c = 1;", null],
	"lib/calendar/neighbour.ts": [
		`import { b } from "@/lib/text/mask"; export const e = b;`,
		"floor: lib/calendar",
	],
	"lib/calendar/type.ts": [
		`import type { C } from "@/lib/records/call"; export type E = C;`,
		"floor: lib/calendar",
	],
	"lib/wording/one.ts": [`import type { Two } from "./two"; export interface One { two: Two }`, "no-circle"],
	"lib/wording/two.ts": [`import type { One } from "./one"; export interface Two { one: One }`, null],
	"lib/analysis/engine.ts": [
		`import { Table } from "apache-arrow"; export const t = Table;`,
		"key: apache-arrow",
	],
	"lib/engine/decode.ts": [`import { Table } from "apache-arrow"; export const t = Table;`, null],
	"lib/report/unlisted.ts": [`import ts from "typescript"; export const t = ts;`, "listed-packages"],
	"lib/export/disk.ts": [
		`import { readFileSync } from "node:fs"; export const r = readFileSync;`,
		"browser-only",
	],
	"components/focus/screen.ts": [
		`import { s } from "@/components/import/screen"; export const f = s;`,
		"floor: components/focus",
	],
	"components/import/screen.ts": [`import { b } from "@/lib/text/mask"; export const s = b;`, null],
	"components/import/gone.ts": [`import { g } from "@/lib/text/gone"; export const h = g;`, "resolvable"],
	"data/theme.ts": [`import { a } from "@/lib/base/errors"; export const t = a;`, "floor: data"],
	"scripts/desk.ts": [
		`import { s } from "@/components/import/screen"; export const x = s;`,
		"scripts-are-headless",
	],
	"lib/base/tool.ts": [
		`import { x } from "@/scripts/desk"; export const y = x;`,
		"nobody-imports-scripts-or-tests",
	],
};

interface Report {
	readonly summary: {
		readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
	};
}

async function cruise(house: string): Promise<Report> {
	const home = process.cwd();
	const tool = resolve(home, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
	const config = resolve(home, ".dependency-cruiser.mjs");
	const args = [
		tool,
		"app",
		"components",
		"lib",
		"data",
		"scripts",
		"--config",
		config,
		"--no-cache",
		"-T",
		"json",
	];
	const options = { cwd: house, maxBuffer: 64 * 1024 * 1024 };
	const { stdout } = await promisify(execFile)(process.execPath, args, options).catch(
		(failed: { readonly stdout?: string }) => ({ stdout: failed.stdout ?? "" }),
	);
	return JSON.parse(stdout) as Report;
}

describe("the rules bite", () => {
	let house = "";
	const broken = new Map<string, string[]>();

	beforeAll(async () => {
		house = mkdtempSync(join(tmpdir(), "house-"));
		symlinkSync(resolve("node_modules"), join(house, "node_modules"), "junction");
		const configuration = {
			compilerOptions: { moduleResolution: "bundler", module: "ESNext", paths: { "@/*": ["./*"] } },
		};
		writeFileSync(join(house, "tsconfig.json"), JSON.stringify(configuration));
		writeFileSync(
			join(house, "package.json"),
			JSON.stringify({ name: "house", dependencies: { "apache-arrow": "17.0.0" } }),
		);
		for (const folder of ["app", ...Object.keys(FAULTY).map(dirname)])
			mkdirSync(join(house, folder), { recursive: true });
		for (const [path, [text]] of Object.entries(FAULTY)) writeFileSync(join(house, path), text);
		const { summary } = await cruise(house);
		for (const { from, rule } of summary.violations)
			broken.set(from, [...(broken.get(from) ?? []), rule.name]);
	});
	afterAll(() => rmSync(house, { recursive: true, force: true }));

	it.each(Object.entries(FAULTY))("%s", (path, [, rule]) => {
		expect(new Set(broken.get(path) ?? [])).toEqual(new Set(rule ? [rule] : []));
	});
});
