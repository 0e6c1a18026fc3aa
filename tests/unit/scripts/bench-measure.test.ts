/** Turns, medians and the printed table of the benchmark. */
import { describe, expect, it } from "vitest";
import { median, takeTurns } from "@/scripts/bench/measure";
import { memoryOf } from "@/scripts/bench/memory";
import { type BenchRow, markdownTable } from "@/scripts/bench/table";

describe("turns", () => {
	it("alternate, one at a time, and keep only the rounds that count", async () => {
		const log: string[] = [];
		const runner = (name: string, first: number) => {
			let at = first;
			return async () => {
				log.push(`${name} begins`);
				await Promise.resolve();
				log.push(`${name} ends`);
				return at++;
			};
		};
		const times = await takeTurns(
			{ native: runner("native", 0), plan: runner("plan", 100) },
			{ warmUps: 1, measured: 2, runsPerTurn: 1 },
		);
		expect(times).toEqual({ native: [1, 2], plan: [101, 102] });
		const round = ["native begins", "native ends", "plan begins", "plan ends"];
		expect(log).toEqual([...round, ...round, ...round]);
	});

	it("count the fastest run of each turn", async () => {
		const durations = [9, 5, 7, 4, 6, 8];
		const runner = async () => durations.shift() ?? 0;
		expect(await takeTurns({ runner }, { warmUps: 0, measured: 2, runsPerTurn: 3 })).toEqual({
			runner: [5, 4],
		});
	});

	it("end with the first failure", async () => {
		const failing = takeTurns(
			{ one: () => Promise.reject(new Error("broken")) },
			{ warmUps: 0, measured: 1, runsPerTurn: 2 },
		);
		await expect(failing).rejects.toThrow("broken");
	});
});

describe("figures", () => {
	it("median: the middle, or the mean of both middles, in any order", () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([10, 9, 1, 100])).toBe(9.5);
		expect(median([7])).toBe(7);
		expect(median([])).toBeNaN();
	});
});

describe("the table", () => {
	const row: BenchRow = {
		what: "Browser ÷ native",
		size: 1_000_000,
		window: "365 days",
		ratio: 1.256,
		figures: [
			{ value: 1234.5, unit: "ms" },
			{ value: 8.25, unit: "ms" },
		],
		goal: 1.4,
	};

	it("is Markdown with as many cells in every line", () => {
		const lines = markdownTable([row, { ...row, window: null }]).split("\n");
		expect(lines).toHaveLength(4);
		expect(new Set(lines.map((line) => line.split("|").length)).size).toBe(1);
		expect(lines[1]).toMatch(/^\|( :?-+:? \|)+$/);
	});

	it("prints a ratio a row with its goal and its figures", () => {
		expect(markdownTable([row]).split("\n")[2]).toBe(
			"| Browser ÷ native | 1 000 000 | 365 days | 1.26 | ≤ 1.40 | 1 235 ms ÷ 8.3 ms |",
		);
		const { goal: _, ...free } = row;
		expect(
			markdownTable([
				{
					...free,
					window: null,
					size: 1000,
					figures: [
						{ value: 999_999.6, unit: "rows/s" },
						{ value: 577, unit: "MB" },
					],
				},
			]).split("\n")[2],
		).toBe("| Browser ÷ native | 1 000 |  | 1.26 |  | 1 000 000 rows/s ÷ 577 MB |");
	});
});

describe("memory", () => {
	it.runIf(process.platform === "linux")("of this process is held and peaked", () => {
		const meter = memoryOf(process.pid);
		expect(meter?.now()).toBeGreaterThan(20);
		expect(meter?.peak()).toBeGreaterThanOrEqual((meter?.now() ?? 0) * 0.99);
	});

	it("of a process that is not there is unknown", () => {
		expect(memoryOf(0x7fff_fff0)).toBeNull();
	});
});
