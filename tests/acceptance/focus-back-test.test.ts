/** The focus pick on three real towns: the desk's back-test beside a few plain lines, its targets, and the README's table. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { BacktestFile, WrittenFigures } from "../../scripts/desk/backtest-file";
import { sharedPath } from "../support/workspace";

const path = sharedPath("risk", "weekly_towns_0_2_4.csv.gz");
const text = path === null ? "" : gunzipSync(readFileSync(path)).toString("utf8");
const lines = text
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => line.split(","));

async function desk(...words: readonly string[]): Promise<string> {
	const command = ["node_modules/tsx/dist/cli.mjs", "scripts/desk.ts", ...words];
	return (await promisify(execFile)(process.execPath, command, { maxBuffer: 1 << 28 })).stdout;
}

/** Counts of one town by area in the order of the names, week by week. */
function plainTown(town: string): readonly number[][] {
	const byArea = new Map<string, number[]>();
	for (const [of, area = "", , n] of lines)
		if (of === town) byArea.set(area, [...(byArea.get(area) ?? []), Number(n)]);
	return [...byArea].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, counts]) => counts);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** λ of every area before week t, as the contract writes it, but for the season, which lifts all alike; no population is known. */
function lambdas(counts: readonly number[][], t: number): readonly number[] {
	const weeks = Array.from({ length: Math.min(t, 208) }, (_, at) => at);
	const [w, v] = [weeks.map((k) => 0.5 ** (k / 52)), weeks.map((k) => 0.5 ** (k / 4))];
	const [E, Q, V] = [sum(w), sum(w.map((one) => one * one)), sum(v)];
	const dot = (y: readonly number[], by: readonly number[]) =>
		sum(weeks.map((k) => (y[t - 1 - k] ?? 0) * (by[k] ?? 0)));
	const e = (E / Q) * E;
	const tilde = counts.map((y) => (E / Q) * dot(y, w));
	const m = sum(tilde) / (counts.length * e);
	const spread = sum(tilde.map((one) => (one / e - m) ** 2)) / counts.length - m / e;
	const tau = Math.max(spread, (0.15 * m) ** 2);
	const [a, b] = [m ** 2 / tau, m / tau];
	return counts.map((y, i) => {
		const level = (a + (tilde[i] ?? 0)) / (b + e);
		return (level * (12 + dot(y, v))) / (12 + level * V);
	});
}

const LEAST = 52;
const HORIZON = 8;

interface Plain {
	readonly sums: Record<"nextWeek" | "random" | "lastFour" | "score" | "scoreEight" | "quiet", number>;
	/** What came beside what was expected, at the picks of the rotating rule and at their controls. */
	readonly sides: Record<"picked" | "censored" | "excluded", { observed: number; expected: number }>;
}

/** The rotating rule of one town, week by week. */
function plainPicks(lambda: readonly (readonly number[])[]): readonly number[] {
	const last = new Map<number, number>();
	return lambda.map((all, t) => {
		const waited = (i: number) => t - (last.get(i) ?? Number.NEGATIVE_INFINITY);
		const priority = all.map((one, i) => (waited(i) < 8 ? 0 : one * (1 + Math.min(waited(i), 52) / 52)));
		const best = Math.max(...priority);
		const pick = priority.indexOf(best);
		last.set(pick, t);
		return pick;
	});
}

/** Everything about one town that the lines of the file say without the product's help. */
function plainTest(town: string): Plain {
	const counts = plainTown(town);
	const total = counts[0]?.length ?? 0;
	const mondays = Array.from({ length: total - HORIZON + 1 - LEAST }, (_, at) => LEAST + at);
	const sums = { nextWeek: 0, random: 0, lastFour: 0, score: 0, scoreEight: 0, quiet: 0 };
	const lambda = mondays.map((t) => lambdas(counts, t));
	const picks = plainPicks(lambda);
	const none = () => ({ observed: 0, expected: 0 });
	const sides = { picked: none(), censored: none(), excluded: none() };
	for (const [at, t] of mondays.entries()) {
		const next = counts.map((y) => y[t] ?? 0);
		const four = counts.map((y) => sum(y.slice(t - 4, t)));
		const most = four.map((one) => one === Math.max(...four));
		const all = lambda[at] ?? [];
		const best = all.indexOf(Math.max(...all));
		sums.nextWeek += sum(next);
		sums.random += sum(next) / counts.length;
		sums.lastFour += sum(next.filter((_, i) => most[i])) / most.filter(Boolean).length;
		sums.score += next[best] ?? 0;
		sums.scoreEight += sum(counts[best]?.slice(t, t + HORIZON) ?? []);
		sums.quiet += next[best] === 0 ? 1 : 0;
		const add = (side: { observed: number; expected: number }, i: number, weeks: number) => {
			side.observed += sum(counts[i]?.slice(t, t + weeks) ?? []);
			side.expected += (all[i] ?? 0) * weeks;
		};
		const own = picks[at] ?? -1;
		add(sides.picked, own, HORIZON);
		const resting = picks.slice(Math.max(0, at - 7), at + 1);
		const later = picks.slice(at + 1, at + HORIZON);
		const open = all
			.map((risk, i) => ({ risk, i }))
			.filter(({ i }) => !resting.includes(i))
			.sort((one, other) => other.risk - one.risk);
		for (const { i } of open.slice(0, 10))
			add(sides.censored, i, later.includes(i) ? later.indexOf(i) + 1 : HORIZON);
		for (const { i } of open.filter((one) => !later.includes(one.i)).slice(0, 10))
			add(sides.excluded, i, HORIZON);
	}
	return { sums, sides };
}

const ratio = ({ observed, expected }: { observed: number; expected: number }) => observed / expected;

describe.skipIf(path === null)("three real towns, every Monday of five years", () => {
	let file: BacktestFile;
	let pooled: WrittenFigures;
	let plain: readonly Plain[];
	const rule = (id: string, figures: WrittenFigures = pooled) => {
		const found = figures.rules.find((one) => one.id === id);
		if (found === undefined) throw new Error(`no rule ${id}`);
		return found;
	};

	beforeAll(async () => {
		file = JSON.parse(await desk("backtest", path ?? ""));
		if (file.pooled === null) throw new Error("three towns were pooled");
		pooled = file.pooled;
		plain = ["0", "2", "4"].map(plainTest);
	}, 120_000);

	it("decides 244 Mondays in each of them", () => {
		expect(file.kind).toBe("backtest");
		expect(
			file.places.map(({ town, areas, decisions, first, last }) => [town, areas, decisions, first, last]),
		).toEqual([
			["0", 42, 244, "2014-01-06", "2018-09-03"],
			["2", 35, 244, "2014-01-06", "2018-09-03"],
			["4", 45, 244, "2014-01-06", "2018-09-03"],
		]);
		expect([pooled.areas, pooled.decisions]).toEqual([122, 732]);
	});

	it("finds what the plain lines find: chance, the last four weeks, and the score by its formula", () => {
		for (const [at, { sums, sides }] of plain.entries()) {
			const place = file.places[at];
			if (place === undefined) throw new Error("three towns were tested");
			const near = (id: string, of: "topOne" | "topOneEight" | "quiet", wanted: number) =>
				expect(rule(id, place)[of].part).toBeCloseTo(wanted, 6);
			expect(rule("random", place).topOne.whole).toBe(sums.nextWeek);
			near("random", "topOne", sums.random);
			near("last_four_weeks", "topOne", sums.lastFour);
			near("score", "topOne", sums.score);
			near("score", "topOneEight", sums.scoreEight);
			near("score", "quiet", sums.quiet);
			near("pick", "topOneEight", sides.picked.observed);
		}
	});

	it("reaches the targets: 1.1 × the last four weeks, 2 × chance", () => {
		expect(rule("score").overLastFourWeeks.topOne.ratio).toBeGreaterThanOrEqual(1.1);
		expect(rule("score").overRandom.topOne.ratio).toBeGreaterThanOrEqual(2);
		expect(rule("pick").overRandom.topOneEight.low).toBeGreaterThan(1);
	});

	it("has no case next week in most places it picks", () => {
		expect(rule("score").quiet.low).toBeGreaterThan(0.7);
		expect(rule("pick").quiet.low).toBeGreaterThan(0.7);
	});

	it("sees no effect where nothing was done, though the picked places fall by themselves", () => {
		const { effect, beforeAndAfter, sums } = pooled.placebo;
		expect(effect?.ratio).toBeGreaterThan(0.95);
		expect(effect?.ratio).toBeLessThan(1.05);
		expect(effect?.verdict).toBe("within_noise");
		expect(beforeAndAfter.verdict).toBe("clear_fall");
		expect(rule("last_four_weeks").beforeAndAfter.change).toBeLessThan(-0.6);
		const side = (of: "picked" | "censored" | "excluded") => ({
			observed: sum(plain.map(({ sides }) => sides[of].observed)),
			expected: sum(plain.map(({ sides }) => sides[of].expected)),
		});
		expect(sums.picked.observed).toBe(side("picked").observed);
		expect(sums.controls.observed).toBe(side("censored").observed);
		expect(sums.picked.expected / side("picked").expected).toBeCloseTo(1, 1);
		// Why a control is not left out when it is picked later: that alone would look like harm.
		expect(ratio(side("picked")) / ratio(side("censored"))).toBeCloseTo(0.96, 2);
		expect(ratio(side("picked")) / ratio(side("excluded"))).toBeGreaterThan(1.3);
	});

	it("stands in the README as it is", () => {
		const readme = readFileSync("README.md", "utf8");
		const percent = (value: number | null) => ((value ?? Number.NaN) * 100).toFixed(1);
		const share = ({ share: of, low, high }: { share: number | null; low: number; high: number }) =>
			`${percent(of)} % (${percent(low)}–${percent(high)})`;
		const times = ({ ratio: of, low, high }: { ratio: number | null; low: number; high: number | null }) =>
			`${of?.toFixed(2)} (${low.toFixed(2)}–${high?.toFixed(2)})`;
		for (const one of pooled.rules) {
			const cells = [
				`\`${one.id}\``,
				share(one.topOne),
				share(one.topThree),
				share(one.topOneEight),
				share(one.quiet),
				`${((one.coverage ?? 0) * 100).toFixed(0)} %`,
				one.id === "random" ? "1" : times(one.overRandom.topOne),
				one.id === "random" ? "1" : times(one.overRandom.topOneEight),
				one.id === "last_four_weeks" ? "1" : times(one.overLastFourWeeks.topOne),
			];
			expect(readme).toContain(`| ${cells.join(" | ")} |`);
		}
		const { effect } = pooled.placebo;
		if (effect === null) throw new Error("the placebo was measured");
		expect(readme).toContain(`ratio of ratios ${times(effect)}`);
	});

	it("prints the same as a table", async () => {
		const table = await desk("backtest", path ?? "", "--format", "table");
		expect(table).toContain("合计：122个地方，2014-01-06至2018-09-03每周一次，共732次");
		expect(table).toContain("单看一周说明不了什么");
		expect(table.split("\n").filter((line) => line.includes("评分最高"))).toHaveLength(4);
	}, 60_000);
});
