/** The profile of a place against counting in plain code: every value of every dimension, here and in the rest of the town. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Filter } from "@/lib/analysis/question";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askProfile } from "@/lib/focus/ask-profile";
import { type FocusProfile, isTooFew, type ProfileRequest, profileDimension } from "@/lib/focus/profile";
import { schemaScript } from "@/lib/ingest/schema";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { DUE, truthCalls } from "../../support/demo-dimension-truth";
import { demoFiles, loaded } from "../../support/workspace";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "../analysis/random-events";
import { day } from "../analysis/windows";

const DECISION = dayNumber(day("2026-05-11"));
const events = randomEvents(3000, 364);
const WOMEN: Filter = { dimension: "victim_gender", values: ["v1"] };
const PLACES = { village: "victim_village", zone: "victim_employer_zone" } as const;

const positionOf = (dimension: DimensionId) => DIMENSION_LIST.findIndex(({ id }) => id === dimension);
const toldValue = ({ codes }: RandomEvent, dimension: DimensionId) => {
	const code = codes[positionOf(dimension)] ?? 0;
	return code === 0 ? "不详" : `v${code}`;
};

/** Persons or events of a value; `place` null = the whole town. */
function countByHand(
	dimension: DimensionId,
	value: string,
	from: number,
	keeps: (event: RandomEvent) => boolean,
): number {
	const isVictim = DIMENSION_LIST[positionOf(dimension)]?.side === "victim";
	return events.filter(
		(event) =>
			(isVictim || event.ordinal === 1) &&
			event.callDay !== null &&
			event.callDay >= from &&
			event.callDay < DECISION &&
			toldValue(event, dimension) === value &&
			keeps(event),
	).length;
}

const VALUES = ["v1", "v2", "v3", "v4", "v5", "v1000", "v1001"];

/** `dimension/value: here, elsewhere` of every value that occurs, 不详 included. */
function byHand({ group, area, filters = [] }: ProfileRequest): readonly string[] {
	const kept = (event: RandomEvent) =>
		filters.every(({ dimension, values }) => values.includes(toldValue(event, dimension)));
	const isHere = (event: RandomEvent) => toldValue(event, PLACES[group]) === area;
	return DIMENSION_LIST.filter(({ id }) => id !== PLACES[group]).flatMap(({ id }) =>
		["不详", ...VALUES].flatMap((value) => {
			const town = countByHand(id, value, DECISION - 364, kept);
			const own = countByHand(id, value, DECISION - 364, (event) => kept(event) && isHere(event));
			return town === 0 ? [] : [`${id}/${value}: ${own}, ${town - own}`];
		}),
	);
}

function told(profile: FocusProfile): readonly string[] {
	return profile.dimensions.flatMap(({ dimension, unknown, values }) => [
		...(unknown.area + unknown.rest === 0 ? [] : [`${dimension.id}/不详: ${unknown.area}, ${unknown.rest}`]),
		...values.map(({ value, counts }) => `${dimension.id}/${value}: ${counts.area}, ${counts.rest}`),
	]);
}

describe("askProfile over random events", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		const entries = entriesOfCodes();
		await engine.insert(EVENT_TABLE, columnsOfEvents(events));
		await engine.insert(VALUE_TABLE, [
			{ name: "dimension", kind: "text", values: entries.map((entry) => entry.dimension) },
			{ name: "code", kind: "integer", values: entries.map((entry) => entry.code) },
			{ name: "value", kind: "text", values: entries.map((entry) => entry.value) },
		]);
	});
	afterAll(() => engine.close());

	const REQUESTS: readonly ProfileRequest[] = [
		{ group: "village", area: "v3", day: DECISION },
		{ group: "zone", area: "v1000", day: DECISION },
		{ group: "village", area: "v1", day: DECISION, filters: [WOMEN] },
	];

	it.each(REQUESTS)("counts what plain code counts: $group $area", async (request) => {
		const profile = await askProfile(engine, request, DEFAULT_SETTINGS);
		expect([...told(profile)].sort()).toEqual([...byHand(request)].sort());
		expect(profile.dimensions).toHaveLength(22);
		expect(profile.window).toEqual({ start: day("2025-05-12"), end: day("2026-05-11") });
	});

	it("counts the calls whose first victim is of the place, and shares of what is known", async () => {
		const profile = await askProfile(
			engine,
			{ group: "village", area: "v3", day: DECISION },
			DEFAULT_SETTINGS,
		);
		const year = events.filter(
			({ ordinal, callDay }) =>
				ordinal === 1 && callDay !== null && callDay >= DECISION - 364 && callDay < DECISION,
		);
		const here = year.filter((event) => toldValue(event, "victim_village") === "v3").length;
		expect(here).toBeGreaterThan(50);
		expect(profile.calls).toEqual({ area: here, rest: year.length - here });
		const sides = profile.dimensions.flatMap((one) =>
			(["area", "rest"] as const).map((place) => ({ ...one, place })),
		);
		for (const { dimension, known, unknown, values, place } of sides) {
			const sum = values.reduce((total, one) => total + one.counts[place], 0);
			expect(sum, dimension.id).toBe(known[place]);
			if (dimension.side === "case") expect(sum + unknown[place]).toBe(profile.calls[place]);
			for (const { shares, counts } of values) expect(shares[place]).toBe(counts[place] / sum);
		}
	});

	it("counts the last seven days in the town and in the place", async () => {
		const { lastWeek } = await askProfile(
			engine,
			{ group: "village", area: "v3", day: DECISION },
			DEFAULT_SETTINGS,
		);
		const inWeek = (keeps: (event: RandomEvent) => boolean) =>
			["不详", ...VALUES]
				.map((value) => countByHand("fraud_category", value, DECISION - 7, keeps))
				.reduce((sum, count) => sum + count, 0);
		expect(lastWeek.calls).toEqual({
			town: inWeek(() => true),
			area: inWeek((event) => toldValue(event, "victim_village") === "v3"),
		});
		expect(lastWeek.calls.area).toBeGreaterThan(0);
		expect(lastWeek.window).toEqual({ start: day("2026-05-04"), end: day("2026-05-11") });
		const ages = lastWeek.victims.find(({ dimension }) => dimension.id === "victim_age_band");
		for (const { value, count } of ages?.values ?? [])
			expect(count).toBe(countByHand("victim_age_band", value, DECISION - 7, () => true));
		expect(ages?.known).toBeGreaterThan(0);
	});

	it("has nothing to say of a place nobody was hit in", async () => {
		const profile = await askProfile(
			engine,
			{ group: "village", area: "天上村", day: DECISION },
			DEFAULT_SETTINGS,
		);
		expect(profile.calls.area).toBe(0);
		expect(isTooFew(profile)).toBe(true);
		expect(profile.busiest.area).toBeNull();
		expect(profile.tested).toBe(0);
		for (const { values } of profile.dimensions)
			for (const one of values) expect([one.comparison, one.shares.area]).toEqual([null, null]);
	});
});

describe("askProfile over the demonstration", () => {
	const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
	let engine: Engine;
	beforeAll(async () => {
		({ engine } = await loaded(demoFiles(readdirSync("data/demo")), settings));
	});
	afterAll(() => engine.close());

	it.each([
		["village", "北屏村", 20],
		["zone", "溪南五金产业园", 15],
	] as const)("agrees with the truth table: %s %s", async (group, area, least) => {
		const profile = await askProfile(engine, { group, area, day: DECISION }, settings);
		const year = truthCalls().filter(
			({ of: { report_time: at = "" } }) => at >= "2025-05-12" && at < "2026-05-11",
		);
		const due = year.map((call) => DUE[PLACES[group]](call));
		const [surely, open] = [area, undefined].map((value) => due.filter((one) => one === value).length);
		expect(surely).toBeGreaterThan(least);
		expect(profile.calls.area).toBeGreaterThanOrEqual(surely ?? 0);
		// What only an address or a narrative tells may be found or not.
		expect(profile.calls.area).toBeLessThanOrEqual((surely ?? 0) + (open ?? 0));
		expect(profile.calls.area + profile.calls.rest).toBe(year.length);
		const gender = profileDimension(profile, "victim_gender");
		const women = year.filter((call, at) => due[at] === area && DUE.victim_gender(call) === "female").length;
		const female = gender?.values.find(({ value }) => value === "female");
		expect(female?.counts.area).toBeGreaterThanOrEqual(women);
	});
});
