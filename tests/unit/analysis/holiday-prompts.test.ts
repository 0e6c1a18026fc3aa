/** Prompts: a planted rise is found, what is known too rarely is not compared, and unchanged stations stay silent. */
import { describe, expect, it } from "vitest";
import { partName, promptYears } from "@/lib/analysis/holiday-prompt-years";
import {
	type HolidayPrompts,
	holidayPrompts,
	type PartRow,
	PROMPT_DIMENSIONS,
} from "@/lib/analysis/holiday-prompts";
import { PHASES } from "@/lib/analysis/holiday-windows";
import { nextHoliday } from "@/lib/calendar/holiday-period";
import { dayCount } from "@/lib/calendar/range";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { PHI_FLOOR } from "@/lib/statistics/count";
import { chanceOf } from "../../support/chance";
import { day } from "./windows";

const settings = DEFAULT_SETTINGS;
const asOf = day("2026-05-11");
const next = nextHoliday(asOf, settings);
if (next === null) throw new Error("端午 2026 is known");
const past = promptYears(next, day("2023-05-01"), { asOf, settings });

/** Values of each dimension. */
const VALUES = [12, 7, 13, 4, 20, 6, 14, 7];
const UNKNOWN = 0.1;
const dictionary = storedDictionary(
	PROMPT_DIMENSIONS.flatMap(({ id }, at) =>
		Array.from({ length: VALUES[at] ?? 0 }, (_, code) => ({
			dimension: id,
			code: code + 1,
			value: `v${code + 1}`,
		})),
	),
);
const context = { dictionary, labels: { settings, places: settings.places }, phi: PHI_FLOOR };

/** The days of every part of every past year. */
const partsOf = past.years.flatMap(({ year, phases, base }) => [
	...PHASES.map((phase) => ({ name: partName(year, phase), phase, days: dayCount(phases[phase]) })),
	{
		name: partName(year, "base"),
		phase: "base" as const,
		days: base.reduce((sum, range) => sum + dayCount(range), 0),
	},
]);

function poisson(mean: number, chance: () => number): number {
	let events = -1;
	for (let product = 1; product > Math.exp(-mean); product *= chance()) events++;
	return events;
}

interface Planted {
	readonly phase: string;
	readonly dimension: number;
	readonly code: number;
	readonly perDay: number;
}

/** Rows of a station with so many events a day, every value a fixed share; `planted` adds events of one value. */
function station(perDay: number, chance: () => number, planted?: Planted): readonly PartRow[] {
	const counts = new Map<string, number>();
	const add = (dimension: number, part: string, code: number) => {
		const key = `${dimension}/${part}/${code}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	};
	const drawn = (values: number) => (chance() < UNKNOWN ? 0 : 1 + Math.floor(chance() ** 1.7 * values));
	for (const { name, phase, days } of partsOf) {
		const own = poisson(perDay * days, chance);
		const more = planted?.phase === phase ? poisson(planted.perDay * days, chance) : 0;
		for (let event = 0; event < own + more; event++)
			for (const [at, { number }] of PROMPT_DIMENSIONS.entries()) {
				const isPlanted = event >= own && number === planted?.dimension;
				add(number, name, isPlanted ? (planted?.code ?? 0) : drawn(VALUES[at] ?? 1));
			}
	}
	return [...counts].map(([key, events]) => {
		const [dimension = "", part = "", code = ""] = key.split("/");
		return { dimension: Number(dimension), part, code: Number(code), events };
	});
}

const prompts = (rows: readonly PartRow[]): HolidayPrompts =>
	holidayPrompts(rows, { next, ...past }, context);
const raised = ({ prompts: all, totals }: HolidayPrompts) => [
	...totals.filter(({ isRaised }) => isRaised).map(({ phase }) => `total ${phase}`),
	...all
		.filter(({ isRaised }) => isRaised)
		.map(({ dimension, value, phase }) => `${dimension.id} ${value} ${phase}`),
];

describe("prompts", () => {
	it.each([
		["a small station", 0.7, 300],
		["a busy one", 4, 150],
	] as const)("are none in at least 90 %% of repetitions on unchanged data: %s", (_name, perDay, runs) => {
		const chance = chanceOf(20_260_619);
		const lists = Array.from({ length: runs }, () => raised(prompts(station(perDay, chance))));
		const empty = lists.filter((list) => list.length === 0).length;
		expect(empty / runs).toBeGreaterThanOrEqual(0.9);
	});

	it("name a category that is five times as frequent in the week before, and the part it rose in", () => {
		const chance = chanceOf(7);
		const category = { phase: "before", dimension: 13, code: 3, perDay: 1.2 };
		const lists = Array.from({ length: 40 }, () => raised(prompts(station(3, chance, category))));
		const found = lists.filter((list) => list.includes("fraud_category v3 before")).length;
		expect(found / lists.length).toBeGreaterThanOrEqual(0.8);
		expect(lists.flat().filter((one) => one === "fraud_category v3 after")).toEqual([]);
	});

	it("pool counts and days of all years, and keep each year's count", () => {
		const rows: PartRow[] = past.years.flatMap(({ year }, at) => [
			{ dimension: 13, part: partName(year, "during"), code: 2, events: at + 1 },
			{ dimension: 13, part: partName(year, "base"), code: 2, events: 10 },
		]);
		const found = prompts(rows).prompts.find(({ value, phase }) => value === "v2" && phase === "during");
		expect(found?.now).toEqual({ count: 6, days: 9 });
		expect(found?.base.count).toBe(30);
		expect(found?.byYear.map(({ year, count }) => [year, count])).toEqual([
			[2025, 1],
			[2024, 2],
			[2023, 3],
		]);
		expect(prompts(rows).totals[1]).toMatchObject({ phase: "during", now: { count: 6, days: 9 } });
	});

	it("compare no dimension that is known for less than 60 %, or on one side only", () => {
		const of = (part: string, code: number, events: number): PartRow => ({
			dimension: 7,
			part,
			code,
			events,
		});
		const year = past.years[0]?.year ?? 0;
		const base = [of(partName(year, "base"), 1, 90), of(partName(year, "base"), 0, 10)];
		const rarely = prompts([
			...base,
			of(partName(year, "before"), 1, 30),
			of(partName(year, "before"), 0, 30),
		]);
		const well = prompts([...base, of(partName(year, "before"), 1, 30), of(partName(year, "before"), 0, 3)]);
		const village = (all: HolidayPrompts) =>
			all.prompts.find(({ dimension, phase }) => dimension.number === 7 && phase === "before");
		expect(village(rarely)).toMatchObject({ comparison: null, isRaised: false });
		expect(village(well)).toMatchObject({ isRaised: true, now: { count: 30 } });
	});

	it("are nothing without years, and too few are not tested", () => {
		const none = holidayPrompts([], { next, years: [], left: past.left }, context);
		expect([none.totals, none.prompts, none.tested]).toEqual([[], [], 0]);
		const year = past.years[0]?.year ?? 0;
		const few = prompts([{ dimension: 13, part: partName(year, "during"), code: 1, events: 9 }]);
		expect([few.tested, raised(few)]).toEqual([0, []]);
	});
});
