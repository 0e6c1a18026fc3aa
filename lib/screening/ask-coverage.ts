/** Coverage of one workspace: its receipts, its registers, and who is there by the lists; names places and firms only. */
import { ZONELESS } from "@/data/victim-values";
import { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import { enterpriseZonesPlan } from "@/lib/analysis/plans/enterprise-zones";
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { type Population, populationsOf } from "@/lib/analysis/population";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { enterpriseNamed, readEmployerText } from "@/lib/dimensions/victim-employer-zone";
import { readVillageText } from "@/lib/dimensions/victim-village";
import { placeValues, vocabularyOf } from "@/lib/dimensions/vocabulary";
import type { EngineReader } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import {
	type Coverage,
	type CoverageBases,
	coverageOf,
	type PeopleBase,
	type PlaceReading,
	type Workplace,
} from "./coverage";

/** The answer, with the day it is of. */
export interface CoverageBoard extends Coverage {
	readonly day: CivilDate;
}

/** As of which day something is asked, and the settings that its receipts, villages and firms are read under. */
export interface DayReading {
	readonly day: CivilDate;
	readonly settings: Settings;
}

/** Reads each text once: half the town writes the same few hundred. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		const value = known.has(text) ? (known.get(text) as Value) : read(text);
		known.set(text, value);
		return value;
	};
}

/** The id of dimension 8 that says: no firm at all. */
const NO_FIRM = ZONELESS.at(-1)?.id;

function workplaceIn(employer: string, labels: LabelContext): Workplace | null {
	const read = readEmployerText(employer, labels);
	if (read.kind !== "known" || read.value === NO_FIRM) return null;
	return { firm: enterpriseNamed(employer, labels), zone: read.value };
}

/** The village of the list that a text means, or `outside`; each text read once. */
export function listedVillageReader(labels: LabelContext): PlaceReading["villageOf"] {
	return remembered((written) => {
		const text = readVillageText(written, labels);
		return text.kind === "known" ? text.value : null;
	});
}

const workers = (people: number | null | undefined): PeopleBase | null =>
	people === null || people === undefined || people <= 0
		? null
		: { people, kind: "workers", year: null, isOfYear: true };

async function basesOf(
	engine: EngineReader,
	{ places }: LabelContext,
	populations: ReadonlyMap<string, Population>,
): Promise<CoverageBases> {
	const [firmRows, zoneRows] = await Promise.all([
		engine.query(enterpriseRegisterPlan()),
		engine.query(enterpriseZonesPlan()),
	]);
	const zones = vocabularyOf(placeValues(places.zones));
	const firms = vocabularyOf(placeValues(places.enterprises));
	const zoneWorkers = new Map(zoneRows.map(({ name, workers: own }) => [zones.idOf(name ?? ""), own]));
	const firmWorkers = new Map(firmRows.map(({ name, workers: own }) => [firms.idOf(name ?? ""), own]));
	return {
		villages: new Map(places.villages.map(({ name }) => [name, populations.get(name) ?? null])),
		zones: new Map(places.zones.map(({ name }) => [name, workers(zoneWorkers.get(name))])),
		firms: new Map(
			places.enterprises.map(({ name, zone }) => {
				const inZone = zone === null ? "" : (zones.idOf(zone) ?? zone);
				return [name, { zone: inZone, base: workers(firmWorkers.get(name)) }];
			}),
		),
	};
}

/** The populations of the villages of the list, by the names of the list. */
export async function askPopulations(
	engine: EngineReader,
	day: CivilDate,
	{ places }: LabelContext,
): Promise<ReadonlyMap<string, Population>> {
	const { idOf } = vocabularyOf(placeValues(places.villages));
	const populations = populationsOf(await engine.query(populationsPlan()), day);
	return new Map([...populations].map(([name, population]) => [idOf(name) ?? name, population]));
}

/**
 * Coverage as of a day, see {@link coverageOf}.
 * @throws EngineError with the SQL that failed
 */
export async function askCoverage(
	engine: EngineReader,
	{ day, settings }: DayReading,
): Promise<CoverageBoard> {
	const labels = { settings, places: await placesOf(engine, settings) };
	const [rows, populations] = await Promise.all([
		engine.query(focusReceiptsPlan()),
		askPopulations(engine, day, labels),
	]);
	const reading: PlaceReading = {
		villageOf: listedVillageReader(labels),
		workplaceOf: remembered((written) => workplaceIn(written, labels)),
	};
	const bases = await basesOf(engine, labels, populations);
	return { day, ...coverageOf(rows, dayNumber(day), reading, bases) };
}
