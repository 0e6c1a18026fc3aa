/** Turns gates round: for every mark the gates that may open when a text has it, so that a text asks only those. */

/** Marks are few, so that all fit the fastest memory; different signs and pairs may share one. */
export const MARKS = 8192;

/** The gates of each mark in a row: those of mark m stand from `starts[m]` to `starts[m + 1]`. */
export interface GateKeys {
	readonly starts: Int32Array;
	readonly gates: Int32Array;
}

type Ways = readonly (readonly number[])[];

/** A gate as `scheme-signs.ts` lays it out, part by part. */
function partsOf(flat: Int32Array): readonly Ways[] {
	const parts: number[][][] = [];
	for (let part = 0; part < flat.length; ) {
		const end = flat[part] ?? flat.length;
		const ways: number[][] = [];
		for (let way = part + 1; way < end; ) {
			const wayEnd = flat[way] ?? end;
			ways.push([...flat.slice(way + 1, wayEnd)]);
			way = wayEnd;
		}
		parts.push(ways);
		part = end;
	}
	return parts;
}

/** How many gates ask for each mark: what many ask for is common in texts, too. */
function demandFor(gates: readonly Int32Array[]): Int32Array {
	const demand = new Int32Array(MARKS);
	for (const flat of gates) {
		for (const mark of new Set(partsOf(flat).flat(2))) demand[mark] = (demand[mark] ?? 0) + 1;
	}
	return demand;
}

/** One mark of each way of a part, the least asked for. */
function rarestOf(ways: Ways, demand: Int32Array): readonly number[] {
	const demanded = (mark: number) => demand[mark] ?? 0;
	return ways.map((way) =>
		way.reduce((best, mark) => (demanded(mark) < demanded(best) ? mark : best), way[0] ?? 0),
	);
}

function keysOfGate(flat: Int32Array, demand: Int32Array): ReadonlySet<number> {
	const choices = partsOf(flat).map((ways) => {
		const marks = rarestOf(ways, demand);
		return { marks, cost: marks.reduce((sum, mark) => sum + (demand[mark] ?? 0), 0) };
	});
	const [first, ...others] = choices;
	const best = others.reduce((least, one) => (least && one.cost < least.cost ? one : least), first);
	return new Set(best?.marks);
}

/** The keys of all gates; gates that need nothing have none. */
export function keysOf(all: readonly Int32Array[]): GateKeys {
	const demand = demandFor(all);
	const byMark: number[][] = Array.from({ length: MARKS }, () => []);
	all.forEach((flat, no) => {
		for (const mark of keysOfGate(flat, demand)) byMark[mark]?.push(no);
	});
	const starts = new Int32Array(MARKS + 1);
	byMark.forEach((own, mark) => {
		starts[mark + 1] = (starts[mark] ?? 0) + own.length;
	});
	return { starts, gates: Int32Array.from(byMark.flat()) };
}
