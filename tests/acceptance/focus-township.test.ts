/** The focus pick of the demonstration township, against its records counted once more and the contract's formula written again. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { focusTable } from "@/lib/blocks/from-focus";
import { askMorning } from "@/lib/focus/ask-morning";
import type { AreaGroup } from "@/lib/focus/features";
import type { FrozenInputs } from "@/lib/focus/frozen-inputs";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../support/demo-truth.json";
import { type PlainArea, type PlainEvent, plainAreas, plainDay } from "../support/plain-focus";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const GROUPS = ["village", "zone"] as const;

/** Mornings, and which weeks of earlier years each is like: 52 weeks earlier for each year, as far as 53 weeks around are on record. */
const MORNINGS = [
	["2026-05-11", ["2025-05-12", "2024-05-13"]],
	["2025-03-03", ["2024-03-04"]],
	["2026-09-07", ["2025-09-08", "2024-09-09"]],
] as const;

/** Weeks since the last visit of the two largest villages; all others were never visited. */
const VISITS: Readonly<Record<string, number>> = { 北屏村: 3, 溪南村: 23 };

function pastPicks(morning: string) {
	return Object.entries(VISITS).map(([area, weeks]) => ({
		group: "village" as AreaGroup,
		week: new Date((plainDay(morning) - 7 * weeks) * 86_400_000).toISOString().slice(0, 10) as CivilDate,
		area,
		proposed: area,
		inputs: {} as FrozenInputs,
		steps: [{ kind: "picked" as const, at: "2025-01-01 09:00:00" as CivilMoment, reason: null, deed: null }],
	}));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** G = (10 + O)/(10 + X). */
function plainSeason(events: readonly PlainEvent[], alike: readonly string[]): number {
	const between = (from: number, to: number) => events.filter(({ day }) => day >= from && day < to).length;
	const starts = alike.map(plainDay);
	const observed = sum(starts.map((start) => between(start - 14, start + 21)));
	const local = sum(starts.map((start) => between(start - 182, start + 189)));
	return (10 + observed) / (10 + (local * 5) / 53);
}

/** The contract, line by line. */
function plainScores(areas: readonly PlainArea[], season: number) {
	const weights = (halfLife: number) => (areas[0]?.weekly ?? []).map((_, age) => 2 ** (-age / halfLife));
	const [w, v] = [weights(52), weights(4)];
	const [E, Q, V] = [sum(w), sum(w.map((weight) => weight ** 2)), sum(v)];
	const people = sum(areas.map(({ population }) => population));
	const weighed = areas.map(({ weekly, population }) => {
		const size = population / (people / areas.length);
		return {
			size,
			y: (E / Q) * sum(weekly.map((count, age) => count * (w[age] ?? 0))),
			e: (E / Q) * E * size,
			recent: sum(weekly.map((count, age) => count * (v[age] ?? 0))),
		};
	});
	const exposure = sum(weighed.map(({ e }) => e));
	const m = sum(weighed.map(({ y }) => y)) / exposure;
	const between = sum(weighed.map(({ y, e }) => e * (y / e - m) ** 2)) / exposure;
	const variance = Math.max(between - m / (exposure / areas.length), (0.15 * m) ** 2);
	const [a, b] = [m ** 2 / variance, m / variance];
	const levels = weighed.map(({ size, y, e }) => (size * (a + y)) / (b + e));
	const meanLevel = sum(levels) / areas.length;
	const covered = sum(areas.map(({ reached, population }) => Math.min(reached, population))) / people;
	return areas.map(({ area, code, reached, population, repeats }, at) => {
		const [level = 0, recent = 0] = [levels[at], weighed[at]?.recent];
		const R = (12 + recent) / (12 + level * V);
		const C = (1 - 0.5 * Math.min(1, reached / population)) / (1 - 0.5 * covered);
		const P = Math.min(1.5, Math.exp(0.034 * repeats));
		const weeks = VISITS[area] ?? 52;
		const T = weeks < 8 ? 0 : 1 + Math.min(weeks, 52) / 52;
		const points = [level / meanLevel, R, season, C, P].map((factor) => 20 * Math.log2(factor));
		const expected = level * R * season;
		const risk = expected * C * P;
		return { area, code, level, expected, risk, T, points, score: 50 + sum(points), priority: risk * T };
	});
}

function expectClose(what: string, found: number | undefined, wanted: number): void {
	const isClose = Math.abs((found ?? Number.NaN) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
	expect([what, isClose, found], `${what}: ${found} is not ${wanted}`).toEqual([what, true, found]);
}

describe("the focus pick of the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	it("has a plain count that agrees with what was planted", async () => {
		const { events, village, zone } = await plainAreas(workspace.engine, "2026-05-11");
		expect(events).toHaveLength(truth.calls.countable);
		const countOf = (group: AreaGroup, name: string) =>
			events.filter((event) => event[group] === name).length;
		const { byVillageStated, byZoneThroughEmployerColumn } = truth.calls;
		const stated: Readonly<Record<string, number>> = { ...byVillageStated, ...byZoneThroughEmployerColumn };
		const { villages, zones } = truth.township;
		expect(villages.map((name) => [name, countOf("village", name)])).toEqual(
			villages.map((name) => [name, stated[name] ?? 0]),
		);
		expect(zones.map((name) => [name, countOf("zone", name)])).toEqual(
			zones.map((name) => [name, stated[name]]),
		);
		expect(village.map(({ area }) => area).sort()).toEqual([...villages].sort());
		expect(zone.map(({ area }) => area).sort()).toEqual([...zones].sort());
		expect(sum(village.map(({ repeats }) => repeats))).toBeGreaterThan(10);
		expect(sum(village.map(({ reached }) => reached))).toBeGreaterThan(3000);
	});

	describe.each(MORNINGS)("on the morning of %s", (date, alike) => {
		let morning: Awaited<ReturnType<typeof askMorning>>;
		let plain: Awaited<ReturnType<typeof plainAreas>>;
		beforeAll(async () => {
			plain = await plainAreas(workspace.engine, date);
			const request = { settings, week: date as CivilDate, picks: pastPicks(date) };
			morning = await askMorning(workspace.engine, request);
		});
		const scoresOf = (group: AreaGroup) => {
			const ours = new Set(plain[group].map(({ area }) => area));
			const events = plain.events.filter((event) => ours.has(event[group] ?? ""));
			return plainScores(plain[group], plainSeason(events, alike));
		};

		it.each(GROUPS)("counts weeks, people, receipts and repeats of every %s", (group) => {
			const found = morning[group].score.features.map(({ weeksSinceVisit, ...facts }) => facts);
			const byCode = (one: { readonly code: string }, other: { readonly code: string }) =>
				one.code < other.code ? -1 : 1;
			expect(found.toSorted(byCode)).toEqual(plain[group].toSorted(byCode));
			expect(morning[group].score.weeks).toBe(plain.weeks);
		});

		it.each(GROUPS)("scores every %s as the contract's formula does, to 1e-9", (group) => {
			const { score, proposed } = morning[group];
			const wanted = scoresOf(group);
			expect(score.areas).toHaveLength(wanted.length);
			for (const one of wanted) {
				const area = score.areas.find(({ features }) => features.area === one.area);
				expectClose(`${one.area} L`, area?.own.level, one.level);
				expectClose(`${one.area} λ`, area?.expected, one.expected);
				expectClose(`${one.area} T`, area?.rotation, one.T);
				expectClose(`${one.area} score`, area?.score, one.score);
				expectClose(`${one.area} priority`, area?.priority, one.priority);
				for (const [at, id] of (["level", "recency", "season", "coverage", "repeat"] as const).entries())
					expectClose(`${one.area} ${id}`, area?.points[id], one.points[at] ?? Number.NaN);
			}
			const best = wanted.toSorted((one, other) => other.priority - one.priority)[0];
			expect(proposed).toBe(best?.area);
		});

		it.each(GROUPS)("says the same numbers in the ranking of %s", (group) => {
			const { score, outlooks, proposed } = morning[group];
			const shown = { group, score, outlooks, proposed, parameters: settings.focus, picked: null };
			const wanted = scoresOf(group).toSorted((one, other) => other.risk - one.risk);
			const best = Math.max(...wanted.map(({ priority }) => priority));
			const signed = (points = 0) => {
				const size = Math.abs(points).toFixed(1);
				return size === "0.0" ? size : `${points < 0 ? "−" : "+"}${size}`;
			};
			expect(
				focusTable(shown).rows.map(({ cells }) => {
					const texts = cells.map(({ text }) => text);
					return [...texts.slice(0, 7), texts[7]?.replace(/（.*/, ""), ...texts.slice(9, 11)];
				}),
			).toEqual(
				wanted.map(
					(
						{ area, score: points, expected, T, priority, points: [level, recency, , coverage, repeat] },
						at,
					) => [
						String(at + 1),
						area === proposed ? `${area}（推荐）` : area,
						points.toFixed(1),
						...[level, recency, coverage, repeat].map(signed),
						expected.toFixed(2),
						group === "village" && VISITS[area] ? `${VISITS[area]}周前` : "从未",
						T === 0 ? "—" : ((100 * priority) / best).toFixed(0),
					],
				),
			);
		});
	});
});
