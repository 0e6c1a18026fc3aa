/** Where and by which trick: calls by village and by class in both years, with the people of the villages. */
import type { Reach } from "@/lib/analysis/measured";
import type { PlanRow } from "@/lib/analysis/plan";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import type { WindowId } from "@/lib/analysis/question";
import { villageCounts } from "@/lib/analysis/village-figures";
import { askPeople } from "@/lib/assessment/ask-people";
import { assessedPlaces } from "@/lib/assessment/places";
import type { DateRange } from "@/lib/calendar/range";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dimension } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { placesOf } from "@/lib/ingest/relabel";
import { METRICS } from "@/lib/metrics";
import type { Comparison } from "@/lib/statistics/comparison";
import { areAlike, shareOf } from "./alike";
import { type ClassCounts, wallCategories } from "./categories";
import { wallDrivers } from "./drivers";
import { type WallFacts, yearReach } from "./facts";
import { mergedRows, namesByVillage, villageOf } from "./merged";
import { wallRanking } from "./ranking";
import { wallRate } from "./rate";
import { toldOf } from "./stopped";
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

/** The villages as an assessment has them, with the people of both years: merged ones are one village. */
async function askVillages({ asking: { engine }, settings, windows }: WallFacts) {
	const places = assessedPlaces({ settings, places: await placesOf(engine, settings) });
	const peopleOf = ({ start }: DateRange) =>
		askPeople(engine, { places, version: { year: null }, from: start });
	const [now, base] = await Promise.all([peopleOf(windows.now), peopleOf(windows.base)]);
	return { places, populations: { now, base } };
}

/** What is told of places and classes while this year has no records: nothing, which is not that nothing happened. */
function unmeasured({ ranking, categories, ...rest }: WallPlaces, { now }: YearPair<Reach>): WallPlaces {
	if (now !== "none") return { ranking, categories, ...rest };
	return { ...rest, ranking: { ...ranking, groups: [] }, categories: { ...categories, classes: [] } };
}

/** No village and no class fell by days that nobody recorded. */
function withoutFalls({ rate, ranking, categories, drivers }: WallPlaces): WallPlaces {
	const told = <Row extends { readonly compared: Comparison | null }>(rows: readonly Row[]): readonly Row[] =>
		rows.map((row) => ({ ...row, compared: toldOf(row.compared, true) }));
	return {
		rate: { ...rate, compared: toldOf(rate.compared, true) },
		ranking: { ...ranking, groups: ranking.groups.map((group) => ({ ...group, units: told(group.units) })) },
		categories: { ...categories, classes: told(categories.classes) },
		drivers: drivers.map((driver) => ({ ...driver, parts: told(driver.parts) })),
	};
}

/** What the wall says of places and classes. */
export interface WallPlaces extends Pick<WallBoard, "ranking" | "categories" | "drivers"> {
	readonly rate: WallRate;
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askPlaces(facts: WallFacts): Promise<WallPlaces> {
	const { asking, basis, settings } = facts;
	const { dictionary } = asking;
	const [written, classes, { places, populations }] = await Promise.all([
		askCalls(facts, DIMENSIONS.victim_village),
		askCalls(facts, DIMENSIONS.fraud_category),
		askVillages(facts),
	]);
	const reach = yearReach(basis.calls);
	const phi = basis.calls.phi;
	const villages = mergedRows(written, places, dictionary);
	const countsIn = (name: WindowId) => villageCounts(villages, name, places.villages, dictionary);
	const counts = { now: countsIn(SIDES.now), base: countsIn(SIDES.base) };
	const isComparable = isAlike(villages, reach);
	const said: WallPlaces = {
		rate: wallRate({ counts, populations, reach, isComparable, phi }),
		ranking: wallRanking({
			counts,
			populations: populations.now,
			names: namesByVillage(written, places, dictionary),
			villageOf: (name) => villageOf(name, places),
			peerGroups: settings.trends.peerGroups,
			isComparable,
			phi,
		}),
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
				dictionary,
				labels: { settings, places: settings.places },
				reaches: basis.calls.reaches,
				phi,
			},
		),
	};
	const told = unmeasured(said, reach);
	return facts.stops.calls === null ? told : withoutFalls(told);
}
