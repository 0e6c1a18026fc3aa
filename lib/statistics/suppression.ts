/** Minimum-cell suppression: which counts of a table must not be printed, so that none below the minimum is told or worked out. */
import {
	cheapestRelief,
	type EdgeCost,
	type Network,
	networkOf,
	type Places,
	placesOf,
	roomOf,
} from "./suppression-network";

/** The smallest count that is printed, besides 0: interface contract, level 公开. */
export const LEAST_CELL = 5;

/** What is to be kept from being told. */
export interface SuppressionRule {
	/** Counts from 1 up to below this are hidden; ≥ 2. */
	readonly least: number;
	/**
	 * The largest and the smallest value that a hidden cell may have for the reader lie at least so far apart, or as far as
	 * hiding everything could bring them; ≥ 1. Unless given `least − 2`: the mark of a hidden cell itself says 1 … least − 1.
	 */
	readonly width?: number;
}

/** What the reader has of a margin besides this table. */
export interface MarginRule {
	/** Printed whatever it is, because it stands elsewhere by right. The grand total then is printed too. */
	readonly isPrinted?: boolean;
	/** The cells are kept even from a reader who has it from elsewhere; a small one is hidden here all the same. */
	readonly isKnown?: boolean;
}

/** How a table is to be suppressed. */
export interface TableRule extends SuppressionRule {
	readonly rowTotals?: MarginRule;
	readonly columnTotals?: MarginRule;
}

/** A table as it may be printed; null = hidden. */
export interface SuppressedTable {
	readonly cells: readonly (readonly (number | null)[])[];
	readonly rowTotals: readonly (number | null)[];
	readonly columnTotals: readonly (number | null)[];
	readonly total: number | null;
}

/** One reader: the edges that he has for certain. */
type Known = readonly boolean[];

interface Work {
	readonly network: Network;
	readonly places: Places;
	readonly width: number;
	readonly costs: readonly number[];
	/** Each reader from whom hidden cells are to be kept; the first has what is printed here and nothing else. */
	readonly readers: readonly [Known, ...Known[]];
	readonly hidden: boolean[];
}

function checked(counts: readonly (readonly number[])[], { least, width = 1 }: SuppressionRule): void {
	const columns = counts[0]?.length ?? 0;
	if (counts.some((line) => line.length !== columns)) throw new RangeError("rows of different lengths");
	const wrong = counts.flat().find((count) => !Number.isSafeInteger(count) || count < 0);
	if (wrong !== undefined) throw new RangeError(`not a count: ${wrong}`);
	if (!Number.isSafeInteger(least) || least < 2) throw new RangeError(`no minimum: ${least}`);
	if (!Number.isSafeInteger(width) || width < 1) throw new RangeError(`no width: ${width}`);
}

const widthOf = ({ least, width }: SuppressionRule): number => width ?? Math.max(1, least - 2);

/**
 * What hiding costs: a count what it says, so that the smallest goes first; a zero more than all counts on any way; a margin
 * more than all zeros; the grand total more than all margins.
 */
function costsOf({ values, nodes }: Network, places: Places): readonly number[] {
	const zero = ((values[places.total] ?? 0) + 1) * nodes;
	const margin = zero * nodes;
	const firstMargin = places.rowTotal(0);
	return values.map((value, edge) => {
		if (edge === places.total) return margin * nodes;
		if (edge >= firstMargin) return margin + value;
		return value === 0 ? zero : value;
	});
}

function knownEdges(network: Network, rows: number, columns: number, has: readonly [boolean, boolean]) {
	const places = placesOf(rows, columns);
	return network.values.map((_, edge) => {
		if (edge === places.total) return has[0] || has[1];
		if (edge >= places.columnTotal(0)) return has[1];
		return edge >= places.rowTotal(0) && has[0];
	});
}

function workOf(counts: readonly (readonly number[])[], rule: TableRule): Work {
	const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
	const network = networkOf(counts);
	const places = placesOf(rows, columns);
	const { rowTotals = {}, columnTotals = {} } = rule;
	const isPrinted = [rowTotals.isPrinted === true, columnTotals.isPrinted === true] as const;
	const isKnown = [
		isPrinted[0] || rowTotals.isKnown === true,
		isPrinted[1] || columnTotals.isKnown === true,
	] as const;
	const printed = knownEdges(network, rows, columns, isPrinted);
	const informed = knownEdges(network, rows, columns, isKnown);
	return {
		network,
		places,
		width: widthOf(rule),
		costs: costsOf(network, places),
		readers: [printed, informed],
		hidden: network.values.map((value, edge) => printed[edge] !== true && value > 0 && value < rule.least),
	};
}

const isFreeTo =
	({ hidden }: Pick<Work, "hidden">, known: Known) =>
	(edge: number): boolean =>
		hidden[edge] === true && known[edge] !== true;

/** Hides more until one cell is kept from one reader, as far as it can be; says whether anything was hidden. */
function protectCell(work: Work, edge: number, known: Known): boolean {
	const { network, width, costs, hidden } = work;
	const isFree = isFreeTo(work, known);
	const costOf: EdgeCost = (other) =>
		known[other] === true ? Number.POSITIVE_INFINITY : (costs[other] ?? 0);
	let isChanged = false;
	while (roomOf(network, edge, isFree, width) < width) {
		const relief = cheapestRelief(network, edge, isFree, costOf);
		if (relief === null) break;
		for (const other of relief) hidden[other] = true;
		isChanged = true;
	}
	return isChanged;
}

/** Margins come first, because what keeps them often keeps the cells beneath them; says whether anything was hidden. */
function protectFrom(work: Work, known: Known): boolean {
	const isFree = isFreeTo(work, known);
	let isChanged = false;
	for (const edge of [...work.hidden.keys()].toReversed())
		if (isFree(edge)) isChanged = protectCell(work, edge, known) || isChanged;
	return isChanged;
}

/** What is hidden for others needs keeping too: goes on until nothing more has to be hidden. */
function protectAll(work: Work): void {
	let isChanged = true;
	while (isChanged) isChanged = work.readers.map((known) => protectFrom(work, known)).includes(true);
}

/** The room of every cell by reader when everything is hidden that can be: more cannot be asked for. */
function attainable({ network, readers, width }: Work): readonly (readonly number[])[] {
	return readers.map((known) =>
		network.values.map((_, edge) => roomOf(network, edge, (other) => known[other] !== true, width)),
	);
}

function isKept(work: Work, most: readonly (readonly number[])[]): boolean {
	return work.readers.every((known, reader) => {
		const isFree = isFreeTo(work, known);
		return work.hidden.every(
			(_, edge) =>
				!isFree(edge) ||
				roomOf(work.network, edge, isFree, most[reader]?.[edge] ?? 0) >= (most[reader]?.[edge] ?? 0),
		);
	});
}

/** Prints again what was hidden for others and need not have been, the dearest first. */
function printAgain(work: Work, primary: readonly boolean[], most: readonly (readonly number[])[]): void {
	const { hidden, costs } = work;
	const helpers = [...hidden.keys()]
		.filter((edge) => hidden[edge] === true && primary[edge] !== true)
		.toSorted((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0) || one - other);
	for (const edge of helpers) {
		hidden[edge] = false;
		if (!isKept(work, most)) hidden[edge] = true;
	}
}

/**
 * A table of counts with its margins as it may be printed: counts from 1 up to below the minimum are hidden, 0 is printed, and
 * so many others are hidden that no hidden one can be worked out from what is printed. For every hidden one there are at least
 * two tables of non-negative whole numbers, agreeing with everything printed, in which it differs, and its values lie
 * {@link SuppressionRule.width} apart. Margins below the minimum are hidden like cells. Hidden for others go the smallest counts
 * first, then zeros, then margins; the same table always gives the same.
 *
 * What margins that are printed by right tell by themselves (a table of one column beside its row totals) is printed: hiding it
 * would keep nothing from anybody. A reader who knows how cells are chosen is not thought of beyond that.
 * @param counts rows of equal length; may be empty
 * @throws RangeError for what is no count, no minimum or no table
 * Source: complementary cell suppression as a circulation problem (Cox 1980; Kelly, Golden & Assad 1992).
 */
export function suppressTable(counts: readonly (readonly number[])[], rule: TableRule): SuppressedTable {
	checked(counts, rule);
	const work = workOf(counts, rule);
	const most = attainable(work);
	for (const edge of work.hidden.keys()) if (most[0]?.[edge] === 0) work.hidden[edge] = false;
	const primary = [...work.hidden];
	protectAll(work);
	printAgain(work, primary, most);
	const { network, hidden, places } = work;
	const shown = (edge: number) => (hidden[edge] === true ? null : (network.values[edge] ?? 0));
	return {
		cells: counts.map((line, row) => line.map((_, column) => shown(places.cell(row, column)))),
		rowTotals: counts.map((_, row) => shown(places.rowTotal(row))),
		columnTotals: (counts[0] ?? []).map((_, column) => shown(places.columnTotal(column))),
		total: shown(places.total),
	};
}

/** A list under its total as it may be printed; null = hidden. */
export interface SuppressedList {
	readonly counts: readonly (number | null)[];
	readonly total: number | null;
}

/**
 * A list of counts under its total as it may be printed, like {@link suppressTable}: of what is hidden there are at least two,
 * which together leave the agreed width, or the total is hidden too.
 * @throws RangeError for what is no count or no minimum
 */
export function suppressList(counts: readonly number[], rule: SuppressionRule): SuppressedList {
	const { cells, total } = suppressTable([counts], rule);
	return { counts: cells[0] ?? [], total };
}
