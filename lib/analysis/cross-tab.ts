/** Two dimensions against each other over the current window, with what each row and column adds up to. */
import { labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { FIRST_OPEN_CODE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { loadDictionary } from "./ask";
import type { PlanRow } from "./plan";
import { crossPlan } from "./plans/cross";
import type { Question } from "./question";

/** One value of one of the two dimensions; null = 不详. */
export interface CrossValue {
	readonly value: string | null;
	readonly label: string;
	readonly total: number;
}

/** Counts of victims where either dimension is a victim's, else of events. */
export interface CrossTable {
	readonly question: Question;
	readonly pair: readonly [row: Dimension, column: Dimension];
	/** Values that occur, ordered dimensions in their order, others from the most to the least; 不详 last. */
	readonly rows: readonly CrossValue[];
	readonly columns: readonly CrossValue[];
	/** `cells[row][column]`; a pair that does not occur is 0. */
	readonly cells: readonly (readonly number[])[];
	/** Of all cells, which is that of all rows and of all columns. */
	readonly total: number;
}

type Counted = PlanRow<typeof crossPlan>;

interface Side {
	readonly codes: readonly number[];
	readonly values: readonly CrossValue[];
}

interface Naming {
	readonly dictionary: Dictionary;
	readonly settings: Settings;
}

function sideOf(
	dimension: Dimension,
	totals: ReadonlyMap<number, number>,
	{ dictionary, settings }: Naming,
): Side {
	const labels = { settings, places: settings.places };
	const isUnknown = (code: number) => (code === UNKNOWN_CODE ? 1 : 0);
	const isOutside = (code: number) => (code >= FIRST_OPEN_CODE ? 1 : 0);
	const codes = [...totals.keys()].sort((one, other) => {
		if (isUnknown(one) !== isUnknown(other)) return isUnknown(one) - isUnknown(other);
		if (dimension.isOrdered) return isOutside(one) - isOutside(other) || one - other;
		return (totals.get(other) ?? 0) - (totals.get(one) ?? 0) || one - other;
	});
	const values = codes.map((code): CrossValue => {
		const value = dictionary.valueOf(dimension.id, code);
		return { value, label: labelOfValue(dimension, value, labels), total: totals.get(code) ?? 0 };
	});
	return { codes, values };
}

function totalsBy(counted: readonly Counted[], pick: (row: Counted) => number | null) {
	const totals = new Map<number, number>();
	for (const row of counted) {
		const code = pick(row) ?? UNKNOWN_CODE;
		totals.set(code, (totals.get(code) ?? 0) + (row.events ?? 0));
	}
	return totals;
}

/**
 * Counts a pair of dimensions under the question's filters.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askCrossTable(
	engine: EngineReader,
	{ question, pair }: Pick<CrossTable, "question" | "pair">,
	settings: Settings,
	options: RequestOptions = {},
): Promise<CrossTable> {
	const dictionary = await loadDictionary(engine, options);
	const counted = await engine.query(crossPlan(question, pair, dictionary), options);
	const naming = { dictionary, settings };
	const rows = sideOf(
		pair[0],
		totalsBy(counted, (row) => row.first_code),
		naming,
	);
	const columns = sideOf(
		pair[1],
		totalsBy(counted, (row) => row.second_code),
		naming,
	);
	const byCodes = new Map(counted.map((row) => [`${row.first_code}/${row.second_code}`, row.events ?? 0]));
	return {
		question,
		pair,
		rows: rows.values,
		columns: columns.values,
		cells: rows.codes.map((row) => columns.codes.map((column) => byCodes.get(`${row}/${column}`) ?? 0)),
		total: counted.reduce((sum, row) => sum + (row.events ?? 0), 0),
	};
}
