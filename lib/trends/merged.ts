/** Villages that were merged count as one, by the rule of the assessment: what is told of an old village is told of the one that took it in. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { byValuePlan } from "@/lib/analysis/plans/by-value";
import type { AssessedPlaces } from "@/lib/assessment/places";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";

type Row = PlanRow<typeof byValuePlan>;

const VILLAGE = "victim_village";

/** The village of the list that a name belongs to; a name of no village of the list stays as it is. */
export function villageOf(name: string, { spotOf }: Pick<AssessedPlaces, "spotOf">): string {
	return spotOf(name).village ?? name;
}

/** Codes of labels whose village was taken in by another → the code of that one; those that stay as they are are absent. */
function successorCodes(rows: readonly Row[], places: AssessedPlaces, dictionary: Dictionary) {
	const found = new Map<number, number>();
	for (const code of new Set(rows.map((row) => row.code ?? UNKNOWN_CODE))) {
		const name = dictionary.valueOf(VILLAGE, code);
		const successor = name === null ? null : dictionary.codeOf(VILLAGE, villageOf(name, places));
		if (successor !== null && successor !== code) found.set(code, successor);
	}
	return found;
}

/** The same rows with old villages as the ones that took them in: counts add up to what they did. @param rows of calls by `victim_village` */
export function mergedRows(
	rows: readonly Row[],
	places: AssessedPlaces,
	dictionary: Dictionary,
): readonly Row[] {
	const successors = successorCodes(rows, places, dictionary);
	const merged = new Map<string, Row>();
	for (const row of rows) {
		const own = row.code ?? UNKNOWN_CODE;
		const code = successors.get(own) ?? own;
		const key = `${row.window_name}/${code}`;
		const other = merged.get(key);
		const sum = (of: "value" | "events" | "known") => (row[of] ?? 0) + (other?.[of] ?? 0);
		merged.set(key, { ...row, code, value: sum("value"), events: sum("events"), known: sum("known") });
	}
	return [...merged.values()];
}

/** Names that events of each village of the list carry, its own first: what the rows behind its count are found by. */
export function namesByVillage(
	rows: readonly Row[],
	places: AssessedPlaces,
	dictionary: Dictionary,
): ReadonlyMap<string, readonly string[]> {
	const names = new Map<string, Set<string>>();
	for (const { code } of rows) {
		const name = dictionary.valueOf(VILLAGE, code ?? UNKNOWN_CODE);
		if (name === null) continue;
		const village = villageOf(name, places);
		names.set(village, (names.get(village) ?? new Set([village])).add(name));
	}
	return new Map([...names].map(([village, own]) => [village, [...own]]));
}
