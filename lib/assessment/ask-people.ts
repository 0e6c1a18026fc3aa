/** The people of every village by the version of the lists that a scheme names; villages that were merged are added up. */
import type { PlanRow } from "@/lib/analysis/plan";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { type Population, populationsOf } from "@/lib/analysis/population";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import type { EngineReader } from "@/lib/engine/engine";
import type { AssessedPlaces } from "./places";
import type { PopulationVersion } from "./scheme";

type Row = PlanRow<typeof populationsPlan>;

/** A sum of which one part is not known is not known. */
function together(rows: readonly Row[], pick: (row: Row) => number | null): number | null {
	const known = rows.flatMap((row) => pick(row) ?? []);
	return known.length < rows.length ? null : known.reduce((sum, one) => sum + one, 0);
}

/** One row a village of the list, of the rows of one year; none where the list of that year misses one of its old villages. */
function merged(
	rows: readonly Row[],
	year: number | null,
	{ byVillage, isWhole }: AssessedPlaces,
): readonly Row[] {
	return [...byVillage(rows, ({ village }) => village)].flatMap(([village, own]) => {
		const names = own.map((row) => row.village);
		if (!isWhole(village, names)) return [];
		return {
			village,
			year,
			registered: together(own, ({ registered }) => registered),
			resident: together(own, ({ resident }) => resident),
			floating: together(own, ({ floating }) => floating),
		};
	});
}

/** Which people are meant. */
export interface PeopleQuestion {
	readonly places: AssessedPlaces;
	readonly version: PopulationVersion;
	/** First day of the window. */
	readonly from: CivilDate;
}

/**
 * Populations by village of the list: of exactly the year that the scheme names, else of the year the window begins in or the
 * nearest that counts all of the village. Villages without one are absent.
 * @throws EngineError with the SQL that failed
 */
export async function askPeople(
	engine: EngineReader,
	{ places, version, from }: PeopleQuestion,
): Promise<ReadonlyMap<string, Population>> {
	const rows = await engine.query(populationsPlan());
	const years = new Set(rows.map(({ year }) => year));
	const asked = version.year === null ? years : new Set([version.year]);
	const known = [...asked].flatMap((year) =>
		merged(
			rows.filter((row) => row.year === year),
			year,
			places,
		),
	);
	return populationsOf(known, version.year === null ? from : (civilDate(version.year, 1, 1) ?? from));
}
