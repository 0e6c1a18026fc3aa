/** `desk -- focus`: every candidate of a week as JSON and as a table, from a plain file of weekly counts and from exports. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runDesk } from "../../scripts/desk/run";

const VECTORS = "../shared/data/risk/risk_vectors.json";

interface Vectors {
	readonly m: number;
	readonly villages: readonly {
		readonly id: string;
		readonly weekly_counts_latest_first: readonly number[];
		readonly population: number;
		readonly L: number;
		readonly R: number;
	}[];
}

interface Written {
	readonly groups: readonly {
		readonly group: string;
		readonly week: string;
		readonly weeks: number;
		readonly pick: string | null;
		readonly prior: { readonly mean: number };
		readonly candidates: readonly {
			readonly area: string;
			readonly level: number;
			readonly factors: Readonly<Record<string, number>>;
			readonly points: Readonly<Record<string, number>>;
			readonly score: number;
			readonly isPick: boolean;
		}[];
	}[];
}

async function written(...words: readonly string[]): Promise<string> {
	const out = join(mkdtempSync(join(tmpdir(), "focus-")), "out");
	expect(await runDesk([...words, "--out", out])).toBe(0);
	return readFileSync(out, "utf8");
}

const dayBack = (weeks: number): string =>
	new Date(Date.UTC(2026, 4, 4) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!existsSync(VECTORS))("the focus of a file of weekly counts", () => {
	it("has level, recency and prior of the vectors, each candidate's points adding up", async () => {
		const vectors = JSON.parse(readFileSync(VECTORS, "utf8")) as Vectors;
		const lines = vectors.villages.flatMap(({ id, population, weekly_counts_latest_first: counts }) =>
			counts.map((count, age) => `${id},${dayBack(age)},${count},${population}`),
		);
		const file = join(mkdtempSync(join(tmpdir(), "weekly-")), "weekly.csv");
		writeFileSync(file, `area,week,n,population\n${lines.join("\n")}\n`);
		const { groups } = JSON.parse(await written("focus", file)) as Written;
		const [group] = groups;
		expect(groups).toHaveLength(1);
		expect(group?.week).toBe("2026-05-11");
		expect(group?.weeks).toBe(208);
		expect(group?.prior.mean).toBeCloseTo(vectors.m, 9);
		for (const { id, L, R } of vectors.villages) {
			const own = group?.candidates.find(({ area }) => area === id);
			expect(own?.level).toBeCloseTo(L, 9);
			expect(own?.factors.recency).toBeCloseTo(R, 9);
			const sum = Object.values(own?.points ?? {}).reduce((all, points) => all + points, 0);
			expect(sum).toBeCloseTo((own?.score ?? 0) - 50, 9);
		}
		expect(group?.candidates.filter(({ isPick }) => isPick).map(({ area }) => area)).toEqual([group?.pick]);

		const table = await written("focus", file, "--format", "table");
		expect(table).toMatch(/^村居：2026-05-11一周，有208周记录，推荐\d+\n/);
		expect(table.split("\n").filter((line) => line.includes("（推荐）"))).toHaveLength(1);
	});

	it("refuses a week that begins after the file", async () => {
		const file = join(mkdtempSync(join(tmpdir(), "weekly-")), "weekly.csv");
		writeFileSync(file, "area,week,n\n甲,2026-04-27,1\n甲,2026-05-04,2\n");
		expect(await runDesk(["focus", file, "--as-of", "2026-06-01"])).toBe(1);
	});
});

describe("the focus of exports", () => {
	it("scores villages and zones of the week that holds the day", async () => {
		const words = ["data/demo", "--settings", "data/demo-settings.json", "--as-of", "2026-05-13"];
		const out = join(mkdtempSync(join(tmpdir(), "focus-")), "out");
		await runDesk(["focus", ...words, "--out", out]);
		const { groups } = JSON.parse(readFileSync(out, "utf8")) as Written;
		expect(groups.map(({ group, week, candidates }) => [group, week, candidates.length])).toEqual([
			["village", "2026-05-11", 42],
			["zone", "2026-05-11", 2],
		]);
	}, 60_000);
});
