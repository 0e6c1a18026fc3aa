/** What a reader can work out of a suppressed table, in two ways that share nothing with how cells are chosen. */
import type { SuppressedTable } from "@/lib/statistics/suppression";

/** Unknown numbers and the sums of them that are known: a printed table as an attacker writes it down. */
interface Equations {
	/** Coefficients by unknown; the right-hand side last. */
	readonly lines: readonly { readonly of: ReadonlyMap<number, number>; readonly is: number }[];
	readonly unknowns: readonly string[];
}

/** Rows, columns and both lists of totals, each as one equation. */
function equationsOf(table: SuppressedTable): Equations {
	const unknowns: string[] = [];
	const lines: { of: Map<number, number>; is: number }[] = [];
	const numbers = new Map<string, number>();
	const add = (terms: readonly (readonly [string, number | null, number])[]) => {
		const of = new Map<number, number>();
		let is = 0;
		for (const [name, value, sign] of terms) {
			if (value !== null) {
				is -= sign * value;
				continue;
			}
			const number = numbers.get(name) ?? unknowns.push(name) - 1;
			numbers.set(name, number);
			of.set(number, sign);
		}
		lines.push({ of, is });
	};
	const { cells, rowTotals, columnTotals, total } = table;
	for (const [r, line] of cells.entries())
		add([
			...line.map((value, c) => [`${r},${c}`, value, 1] as const),
			[`row ${r}`, rowTotals[r] ?? null, -1],
		]);
	for (const c of columnTotals.keys())
		add([
			...cells.map((line, r) => [`${r},${c}`, line[c] ?? null, 1] as const),
			[`column ${c}`, columnTotals[c] ?? null, -1],
		]);
	add([...rowTotals.map((value, r) => [`row ${r}`, value, 1] as const), ["total", total, -1]]);
	return { lines, unknowns };
}

/**
 * Every value that each hidden number takes in any solution with no unknown above `cap`: plain enumeration, cut where a sum can
 * no longer be met.
 */
export function valuesByEnumeration(table: SuppressedTable, cap: number): ReadonlyMap<string, Set<number>> {
	const { lines, unknowns } = equationsOf(table);
	const found = new Map(unknowns.map((name) => [name, new Set<number>()]));
	const values: number[] = [];
	const fits = () =>
		lines.every(({ of, is }) => {
			let [least, most] = [0, 0];
			for (const [unknown, sign] of of) {
				const value = values[unknown];
				least += value === undefined ? Math.min(0, sign * cap) : sign * value;
				most += value === undefined ? Math.max(0, sign * cap) : sign * value;
			}
			return least <= is && is <= most;
		});
	const walk = (at: number) => {
		if (!fits()) return;
		if (at === unknowns.length) {
			for (const [unknown, name] of unknowns.entries()) found.get(name)?.add(values[unknown] ?? 0);
			return;
		}
		for (let value = 0; value <= cap; value++) {
			values[at] = value;
			walk(at + 1);
			values.length = at;
		}
	};
	walk(0);
	return found;
}

/** A true table with the numbers that a reader lacks. */
export interface Secret {
	readonly counts: readonly (readonly number[])[];
	readonly printed: SuppressedTable;
}

/**
 * How far each hidden number can differ, by a dense matrix of what every pair of rows, columns and totals can pass on to each
 * other (Ford–Fulkerson, deepest first). Counted up to `most`.
 */
export function roomByMatrix({ counts, printed }: Secret, most: number): ReadonlyMap<string, number> {
	const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
	const size = rows + columns + 2;
	const [bottom, right] = [rows, rows + 1 + columns];
	const column = (c: number) => rows + 1 + c;
	const matrix = () => Array.from({ length: size }, () => Array<number>(size).fill(0));
	const hidden: { name: string; from: number; to: number; value: number }[] = [];
	const note = (name: string, place: readonly [number, number, number], shown: number | null | undefined) => {
		const [from, to, value] = place;
		if (shown === null) hidden.push({ name, from, to, value });
	};
	const rowSum = (r: number) => (counts[r] ?? []).reduce((all, count) => all + count, 0);
	const columnSum = (c: number) => counts.reduce((all, line) => all + (line[c] ?? 0), 0);
	for (const [r, line] of counts.entries()) {
		for (const [c, value] of line.entries()) note(`${r},${c}`, [r, column(c), value], printed.cells[r]?.[c]);
		note(`row ${r}`, [right, r, rowSum(r)], printed.rowTotals[r]);
	}
	for (let c = 0; c < columns; c++)
		note(`column ${c}`, [column(c), bottom, columnSum(c)], printed.columnTotals[c]);
	note("total", [bottom, right, counts.flat().reduce((all, count) => all + count, 0)], printed.total);
	const flowed = (start: number, end: number, without: string) => {
		const left = matrix();
		for (const { name, from, to, value } of hidden) {
			if (name === without) continue;
			const [forth, back] = [left[from] ?? [], left[to] ?? []];
			forth[to] = 1e9;
			back[from] = value;
		}
		let units = 0;
		const push = (node: number, amount: number, seen: Set<number>): number => {
			if (node === end) return amount;
			seen.add(node);
			for (const [next, room] of (left[node] ?? []).entries()) {
				if (room <= 0 || seen.has(next)) continue;
				const passed = push(next, Math.min(amount, room), seen);
				if (passed === 0) continue;
				const [forth, back] = [left[node] ?? [], left[next] ?? []];
				forth[next] = (forth[next] ?? 0) - passed;
				back[node] = (back[node] ?? 0) + passed;
				return passed;
			}
			return 0;
		};
		for (let passed = 1; passed > 0 && units < most; units += passed)
			passed = push(start, most - units, new Set());
		return units;
	};
	return new Map(
		hidden.map(({ name, from, to, value }) => [
			name,
			Math.min(most, flowed(to, from, name) + Math.min(value, flowed(from, to, name))),
		]),
	);
}
