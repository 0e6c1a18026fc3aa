/** Where and by which trick: calls by village and by class in both years, with the people of the villages. */
import type { Reach } from "@/lib/analysis/measured";
import type { PlanRow } from "@/lib/analysis/plan";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { villageNamesPlan } from "@/lib/analysis/plans/village-names";
import { populationsOf } from "@/lib/analysis/population";
import type { WindowId } from "@/lib/analysis/question";
import { villageCounts } from "@/lib/analysis/village-figures";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dimension } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { METRICS } from "@/lib/metrics";
import { areAlike, shareOf } from "./alike";
import { type ClassCounts, wallCategories } from "./categories";
import { wallDrivers } from "./drivers";
import { type WallFacts, yearReach } from "./facts";
import { wallRanking } from "./ranking";
import { wallRate } from "./rate";
import type { WallBoard, WallRate, YearPair } from "./wall";

type Row = PlanRow<typeof byValuePlan>;

/** Names of the windows as the pair of years has them. */
const SIDES = { now: "current", base: "lastYear" } as const satisfies YearPair<WindowId>;

function askCalls({ asking }: WallFacts, dimension: Dimension): Promise<readonly Row[]> {
	const { engine, question, dictionary, options } = asking;
	return engine.query(byValuePlan(question, METRICS.calls, dimension, dictionary), options);
}

/** Share of the calls of a window whose value is known; null without calls. */
function knownShare(rows: readonly Row[], name: WindowId): number | null {
	const own = rows.filter((row) => row.window_name === name);
	const sum = (of: readonly Row[]) => of.reduce((total, { events }) => total + (events ?? 0), 0);
	return shareOf(sum(own.filter(({ code }) => code !== null && code !== UNKNOWN_CODE)), sum(own));
}

function isAlike(rows: readonly Row[], reach: YearPair<Reach>): boolean {
	return areAlike(reach, { now: knownShare(rows, SIDES.now), base: knownShare(rows, SIDES.base) });
}

function classCounts({ asking }: WallFacts, rows: readonly Row[], name: WindowId): ClassCounts {
	const classOf = (code: number | null) =>
		asking.dictionary.valueOf(DIMENSIONS.fraud_category.id, code ?? UNKNOWN_CODE);
	const own = rows.filter((row) => row.window_name === name);
	return new Map(own.map(({ code, events }) => [classOf(code), events ?? 0]));
}

/** The villages of the township: those of the settings in their order, then what imported lists name besides. */
async function askVillageNames({ asking, settings }: WallFacts): Promise<readonly string[]> {
	const listed = await asking.engine.query(villageNamesPlan(), asking.options);
	const own = settings.places.villages.map(({ name }) => name);
	return [...new Set([...own, ...listed.flatMap(({ village }) => village ?? [])])];
}

/** What the wall says of places and classes. */
export interface WallPlaces extends Pick<WallBoard, "ranking" | "categories" | "drivers"> {
	readonly rate: WallRate;
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askPlaces(facts: WallFacts): Promise<WallPlaces> {
	const { asking, windows, basis, settings } = facts;
	const [villages, classes, people, names] = await Promise.all([
		askCalls(facts, DIMENSIONS.victim_village),
		askCalls(facts, DIMENSIONS.fraud_category),
		asking.engine.query(populationsPlan(), asking.options),
		askVillageNames(facts),
	]);
	const reach = yearReach(basis.calls);
	const phi = basis.calls.phi;
	const countsIn = (name: WindowId) => villageCounts(villages, name, names, asking.dictionary);
	const counts = { now: countsIn(SIDES.now), base: countsIn(SIDES.base) };
	const populations = {
		now: populationsOf(people, windows.now.start),
		base: populationsOf(people, windows.base.start),
	};
	const isComparable = isAlike(villages, reach);
	const { peerGroups } = settings.trends;
	return {
		rate: wallRate({ counts, populations, reach, isComparable, phi }),
		ranking: wallRanking({ counts, populations: populations.now, peerGroups, isComparable, phi }),
		categories: wallCategories({
			counts: {
				now: classCounts(facts, classes, SIDES.now),
				base: classCounts(facts, classes, SIDES.base),
			},
			isComparable: isAlike(classes, reach),
			phi,
		}),
		drivers: wallDrivers(
			{ fraud_category: classes, victim_village: villages },
			{
				dictionary: asking.dictionary,
				labels: { settings, places: settings.places },
				reaches: basis.calls.reaches,
				phi,
			},
		),
	};
}
