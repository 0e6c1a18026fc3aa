/** How the house is written: documented, small, pure below the state, and without words a closed network cannot serve. */
import { describe, expect, it } from "vitest";
import {
	ambientFaults,
	anyFaults,
	docFaults,
	openingFaults,
	sizeFaults,
	sqlTags,
	sqlWordFaults,
} from "./faults";
import { SQL_ROOMS } from "./floors.mjs";
import { parse, type Source, sourcesUnder } from "./source";

const lib = sourcesUnder("lib");
const facts = sourcesUnder("data");
const screens = sourcesUnder("components", "app");
const scripts = sourcesUnder("scripts");
const product = [...lib, ...facts, ...screens];

const isUnder = (rooms: readonly string[]) => (source: Source) =>
	rooms.some((room) => source.path.startsWith(`${room}/`));

describe("the house", () => {
	it("opens every file with a sentence", () => {
		expect([...product, ...scripts].flatMap(openingFaults)).toEqual([]);
	});

	it("documents every export of lib", () => {
		expect(lib.flatMap(docFaults)).toEqual([]);
	});

	it("keeps files, functions, parameter lists and nesting small", () => {
		const faults = [
			...lib.flatMap((source) => sizeFaults(source, 50)),
			...[...screens, ...scripts].flatMap((source) => sizeFaults(source, 120)),
		];
		expect(faults).toEqual([]);
	});

	it("keeps pages under 20 lines", () => {
		const long = sourcesUnder("app").filter(({ text }) => text.trimEnd().split("\n").length > 20);
		expect(long.map(({ path }) => path)).toEqual([]);
	});

	it("takes clock, randomness and storage from the state only", () => {
		const below = product.filter((source) => !isUnder(["components/state"])(source));
		expect(below.flatMap(ambientFaults)).toEqual([]);
	});

	it("never says any", () => {
		expect([...product, ...scripts].flatMap(anyFaults)).toEqual([]);
	});

	it("writes SQL in the rooms for it only", () => {
		expect(product.filter((source) => !isUnder(SQL_ROOMS)(source)).flatMap(sqlTags)).toEqual([]);
	});

	it("revives SQL text in the one file that answers the page", () => {
		const users = sourcesUnder("app", "components", "lib", "scripts").filter(({ text }) =>
			/\brevived\b/.test(text),
		);
		expect(users.map(({ path }) => path)).toEqual(["components/state/data-desk.ts", "lib/sql/fragment.ts"]);
	});

	it("uses no SQL word that needs an extension from outside", () => {
		expect(product.flatMap(sqlWordFaults)).toEqual([]);
	});

	it("keeps facts without functions", () => {
		const functions = facts.filter(({ text }) =>
			/\bfunction\b|=>/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
		);
		expect(functions.map(({ path }) => path)).toEqual([]);
	});
});

const OPEN = "/** What this file is and why it stands here. */\n";
const manyLines = (count: number) => Array.from({ length: count }, (_, line) => `	use(${line});`).join("\n");

/** Each judge with a text it must refuse and one it must let pass. */
const judged: Record<string, [judge: (source: Source) => string[], refused: string, passed: string]> = {
	"no opening": [openingFaults, "import a from './a';\n", `${OPEN}import a from './a';\n`],
	"a thin opening": [openingFaults, "/** Utils. */\n", OPEN],
	"the opening as docstring": [
		docFaults,
		`${OPEN}export const a = 1;`,
		`${OPEN}\n/** The first of all numbers, unit: one. */\nexport const a = 1;`,
	],
	"an export without docstring": [
		docFaults,
		`${OPEN}import x from "x";\nexport interface A { a: 1 }`,
		`${OPEN}import x from "x";\n/** What is known of one A, never null. */\nexport interface A { a: 1 }`,
	],
	"a long function": [
		(source) => sizeFaults(source, 50),
		`function f() {\n${manyLines(49)}\n}`,
		`function f() {\n${manyLines(48)}\n}`,
	],
	"a long function, lifted": [
		(source) => sizeFaults(source, 50),
		`// size: \nfunction f() {\n${manyLines(60)}\n}`,
		`// size: one table, read in one go\nfunction f() {\n${manyLines(60)}\n}`,
	],
	"a long file": [(source) => sizeFaults(source, 50), manyLines(251), manyLines(250)],
	"five parameters": [
		(source) => sizeFaults(source, 50),
		"const f = (a, b, c, d, e) => a;",
		"const f = (a, b, c, d) => a;",
	],
	"deep nesting": [
		(source) => sizeFaults(source, 50),
		"function f() { if (a) for (const b of c) while (d) if (e) g(); }",
		"function f() { if (a) for (const b of c) while (d) g(); else if (h) i(); else if (j) k(); }",
	],
	"a clock": [ambientFaults, "const a = new Date(Date.UTC(2026, 1, 1));", "const a = Date.UTC(2026, 1, 1);"],
	"the time": [ambientFaults, "const a = Date.now();", "const a = now;"],
	chance: [ambientFaults, "const a = globalThis.Math.random();", "const a = Math.round(b);"],
	"a store": [ambientFaults, "window.localStorage.getItem('a');", "store.getItem('localStorage');"],
	"any type": [anyFaults, "const a = b as any;", "const any = b as unknown;"],
	"a banned word": [
		sqlWordFaults,
		"const a = sql`SELECT a AT TIME ZONE 'UTC' FROM b`;",
		"const a = sql`SELECT a FROM b`; const timezone = 1;",
	],
	"a banned statement without the tag": [
		sqlWordFaults,
		`connection.run("SET timezone = 'UTC'");`,
		`connection.run("SET threads = 1");`,
	],
	"an SQL tag": [sqlTags, "const a = sql`SELECT 1`;", "const a = text`SELECT 1`;"],
};

describe("each judge bites", () => {
	it.each(Object.entries(judged))("%s", (_name, [judge, refused, passed]) => {
		expect(judge(parse("lib/text/example.ts", refused))).not.toEqual([]);
		expect(judge(parse("lib/text/example.ts", passed))).toEqual([]);
	});
});
