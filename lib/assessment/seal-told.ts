/** What of a locked sheet leaves the house in its workbook: what the township is told of it elsewhere, and no figure more. */
import type { MeasureId, VillageInput } from "./input";
import { sheetForTown } from "./losses-for-town";
import { eventsMeasured, needsPopulation, scoredMeasures } from "./ranks";
import { registersRead } from "./reads";
import type { SealCells } from "./seal";
import { type SealCell, type SheetFigures, sheetCells, toldCells } from "./seal-cells";
import type { Sheet } from "./sheet";

type Measures = VillageInput["measures"];

/** Entries of a record whose names are meant; the others are not there. */
function only<Id extends string, Value>(
	record: Readonly<Record<Id, Value>>,
	isMeant: (id: Id) => boolean,
): Partial<Record<Id, Value>> {
	const entries = Object.entries<Value>(record) as [Id, Value][];
	return Object.fromEntries(entries.filter(([id]) => isMeant(id))) as Partial<Record<Id, Value>>;
}

/** Measures that are scored and told as they are. Of losses that are withheld in one window the other is not told to be none. */
function toldMeasures(
	scored: ReadonlySet<MeasureId>,
	full: Measures,
	told: Measures | undefined,
): Partial<Measures> {
	const isTold = (id: MeasureId) => told?.[id].now === full[id].now && told[id].base === full[id].base;
	return only(full, (id) => scored.has(id) && isTold(id));
}

/**
 * The sheet as the workbook of a locked year shows it: losses as {@link sheetForTown}; rates, comparison and place in the funnel
 * null where what they count is not scored, because a rate times the population is a count.
 */
export function sheetAsTold(sheet: Sheet): Sheet {
	const told = sheetForTown(sheet);
	if (scoredMeasures(sheet.scheme).has(eventsMeasured(sheet.scheme))) return told;
	const rows = told.rows.map((row) => ({ ...row, compared: null, per10k: null, shrunk: null, funnel: null }));
	return { ...told, rows };
}

/** Field by field, so that what is added to the figures later stays at home until somebody decides otherwise. */
function figuresTold(full: Sheet): SheetFigures {
	const { scheme, input, rows, warnings } = sheetAsTold(full);
	const { asOf, window, base, phi, recorded, unplaced } = input;
	const scored = scoredMeasures(scheme);
	const { reaches, tallies } = registersRead(scheme);
	const { outside, unknown } = full.input.unplaced;
	return {
		scheme,
		rows,
		warnings,
		input: {
			asOf,
			window,
			base,
			phi,
			recorded,
			unplaced: {
				outside: toldMeasures(scored, outside, unplaced.outside),
				unknown: toldMeasures(scored, unknown, unplaced.unknown),
			},
			villages: full.input.villages.map((village, at) => ({
				village: village.village,
				...(needsPopulation(scheme) ? { population: village.population } : {}),
				measures: toldMeasures(scored, village.measures, input.villages[at]?.measures),
				reaches: only(village.reaches, (id) => reaches.has(id)),
				tallies: only(village.tallies, (id) => tallies.has(id)),
			})),
		},
	};
}

const keyOf = ({ row, column, value }: SealCell): string => JSON.stringify([row, column, value]);

/**
 * The cells of a sheet as they are sealed. Open are those that the township is told word for word; at home stay losses that are
 * withheld with all that they stand in (workings, inputs, warnings), figures that no clause reads, single events, the moment of
 * the latest call, and why points were adjusted.
 */
export function cellsToSeal(sheet: Sheet): SealCells {
	const told = new Set(toldCells(figuresTold(sheet)).map(keyOf));
	const cells = sheetCells(sheet);
	return {
		open: cells.filter((cell) => told.has(keyOf(cell))),
		home: cells.filter((cell) => !told.has(keyOf(cell))),
	};
}
