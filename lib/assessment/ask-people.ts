/** The people of every village by the version of the lists that a scheme names; villages that were merged are added up. */
import type { PlanRow } from "@/lib/analysis/plan";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { type Population, populationsOf } from "@/lib/analysis/population";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import type { EngineReader } from "@/lib/engine/engine";
import { aliasesIn } from "@/lib/ingest/relabel";
import type { AssessedPlaces } from "./places";
import type { PopulationVersion } from "./scheme";

type Row = PlanRow<typeof populationsPlan>;

/** A sum of which one part is not known is not known. */
function together(rows: readonly Row[], pick: (row: Row) => number | null): number | null {
	const known = rows.flatMap((row) => pick(row) ?? []);
	return known.length < rows.length ? null : known.reduce((sum, one) => sum + one, 0);
}

/**
 * Whether an old village that stands beside its successor in the list of a year was still apart then: a later list names the
 * successor without it, and the successor's own row does not count it in. One that stands beside it in every list is a part
 * of it that is counted twice, such as a natural village.
 */
function isApart(old: Row, village: string, rows: readonly Row[], { meantBy }: AssessedPlaces): boolean {
	const nameOf = ({ village: name }: Row) => (name === null ? null : meantBy(name));
	const ofYear = rows.filter(({ year }) => year === old.year);
	const countedIn = ofYear
		.filter((row) => nameOf(row) === village)
		.flatMap(({ aliases }) => aliasesIn(aliases).map(meantBy));
	if (countedIn.includes(nameOf(old) ?? "")) return false;
	const later = new Set(rows.flatMap(({ year }) => (year !== null && year > (old.year ?? 0) ? [year] : [])));
	return [...later].some((year) => {
		const names = rows.filter((row) => row.year === year).map(nameOf);
		return names.includes(village) && !names.includes(nameOf(old));
	});
}

/** The rows of a year that together are a village; none where its list misses one of the old villages. */
function partsOf(
	told: readonly Row[],
	village: string,
	rows: readonly Row[],
	places: AssessedPlaces,
): readonly Row[] {
	const isOwn = ({ village: name }: Row) => name !== null && places.meantBy(name) === village;
	const own = told.filter(isOwn);
	const old = told.filter((row) => !isOwn(row));
	const exact = own.filter((row) => row.village === village);
	const self = exact.length > 0 ? exact : own.slice(0, 1);
	if (self.length > 0) return [...self, ...old.filter((row) => isApart(row, village, rows, places))];
	const names = old.map((row) => row.village);
	return places.isWhole(village, names) ? old : [];
}

/** One row a village of the list, of the rows of one year. */
function merged(rows: readonly Row[], year: number | null, places: AssessedPlaces): readonly Row[] {
	const ofYear = rows.filter((row) => row.year === year);
	return [...places.byVillage(ofYear, ({ village }) => village, "all")].flatMap(([village, told]) => {
		const parts = partsOf(told, village, rows, places);
		if (parts.length === 0) return [];
		return {
			village,
			year,
			aliases: null,
			registered: together(parts, ({ registered }) => registered),
			resident: together(parts, ({ resident }) => resident),
			floating: together(parts, ({ floating }) => floating),
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
	const known = [...asked].flatMap((year) => merged(rows, year, places));
	return populationsOf(known, version.year === null ? from : (civilDate(version.year, 1, 1) ?? from));
}
