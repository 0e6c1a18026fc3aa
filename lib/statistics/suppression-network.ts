/** A two-way table of counts with its margins as a closed network, on which it is exact how far a hidden cell may differ. */

/**
 * Every cell is an edge: a count from its row to its column, a column total from there to the collector of columns, the grand
 * total on to the collector of rows, a row total back to its row. What flows in flows out, wherever the numbers add up.
 */
export interface Network {
	readonly nodes: number;
	readonly from: readonly number[];
	readonly to: readonly number[];
	/** ≥ 0, by edge. */
	readonly values: readonly number[];
	/** Edges that touch a node, by node, ascending. */
	readonly touching: readonly (readonly number[])[];
}

/** Places of the cells among the edges of the network of `rows` × `columns` counts. */
export interface Places {
	readonly cell: (row: number, column: number) => number;
	readonly rowTotal: (row: number) => number;
	readonly columnTotal: (column: number) => number;
	readonly total: number;
}

/** Where what stands among the edges. */
export function placesOf(rows: number, columns: number): Places {
	const cells = rows * columns;
	return {
		cell: (row, column) => row * columns + column,
		rowTotal: (row) => cells + row,
		columnTotal: (column) => cells + rows + column,
		total: cells + rows + columns,
	};
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** The network of a table, every row of equal length. */
export function networkOf(counts: readonly (readonly number[])[]): Network {
	const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
	const [rowEnd, columnEnd] = [rows + columns, rows + columns + 1];
	const edges: { readonly from: number; readonly to: number; readonly value: number }[] = [];
	for (const [row, line] of counts.entries())
		for (const [column, value] of line.entries()) edges.push({ from: row, to: rows + column, value });
	for (const [row, line] of counts.entries()) edges.push({ from: columnEnd, to: row, value: sum(line) });
	for (let column = 0; column < columns; column++)
		edges.push({ from: rows + column, to: rowEnd, value: sum(counts.map((line) => line[column] ?? 0)) });
	edges.push({ from: rowEnd, to: columnEnd, value: sum(counts.flat()) });
	const nodes = rows + columns + 2;
	const touching = Array.from({ length: nodes }, (): number[] => []);
	for (const [edge, { from, to }] of edges.entries()) {
		touching[from]?.push(edge);
		touching[to]?.push(edge);
	}
	return {
		nodes,
		from: edges.map(({ from }) => from),
		to: edges.map(({ to }) => to),
		values: edges.map(({ value }) => value),
		touching,
	};
}

/** A way through the network: its edges, and whether each is gone along (its count grows) or against (it shrinks). */
type Way = readonly { readonly edge: number; readonly isAlong: boolean }[];

/** What going over an edge costs; `Infinity` = it must not change. */
export type EdgeCost = (edge: number) => number;

/** One cell that is to grow or to shrink, in a table that agrees with everything that costs more than nothing. */
export interface Wish {
	readonly edge: number;
	readonly isUp: boolean;
	/** It need not change by more; ≥ 0. */
	readonly most: number;
}

interface Reach {
	readonly costs: number[];
	/** The last edge on the way to a node. */
	readonly via: (number | null)[];
}

/** Cheapest ways from a node (Bellman–Ford); of two equally cheap ones the first found, so that the same table gives the same. */
function reachFrom(network: Network, flow: readonly number[], start: number, costOf: EdgeCost): Reach {
	const costs = Array<number>(network.nodes).fill(Number.POSITIVE_INFINITY);
	const via = Array<number | null>(network.nodes).fill(null);
	costs[start] = 0;
	const queue = [start];
	const better = (node: number, edge: number, cost: number) => {
		if (cost >= (costs[node] ?? 0)) return;
		costs[node] = cost;
		via[node] = edge;
		queue.push(node);
	};
	for (let at = 0; at < queue.length; at++) {
		const node = queue[at] ?? start;
		for (const edge of network.touching[node] ?? []) {
			const cost = (costs[node] ?? 0) + costOf(edge);
			if (network.from[edge] === node) better(network.to[edge] ?? node, edge, cost);
			else if ((flow[edge] ?? 0) > 0) better(network.from[edge] ?? node, edge, cost);
		}
	}
	return { costs, via };
}

/** The cheapest way around that lets the wished cell change; null where nothing lets it. */
function wayAround(network: Network, flow: readonly number[], wish: Wish, costOf: EdgeCost) {
	const [from, to] = [network.from[wish.edge] ?? 0, network.to[wish.edge] ?? 0];
	const [start, end] = wish.isUp ? [to, from] : [from, to];
	const others: EdgeCost = (edge) => (edge === wish.edge ? Number.POSITIVE_INFINITY : costOf(edge));
	const { costs, via } = reachFrom(network, flow, start, others);
	const cost = costs[end] ?? Number.POSITIVE_INFINITY;
	if (cost === Number.POSITIVE_INFINITY) return null;
	const way: { edge: number; isAlong: boolean }[] = [];
	for (let node = end; node !== start; ) {
		const edge = via[node];
		if (edge === null || edge === undefined) break;
		const isAlong = network.to[edge] === node;
		way.push({ edge, isAlong });
		node = (isAlong ? network.from[edge] : network.to[edge]) ?? start;
	}
	return { way, cost };
}

function capacityOf(way: Way, flow: readonly number[]): number {
	return way.reduce(
		(least, { edge, isAlong }) => (isAlong ? least : Math.min(least, flow[edge] ?? 0)),
		Number.POSITIVE_INFINITY,
	);
}

/** How far a cell can change, and the table it changed in. */
interface Pushed {
	readonly units: number;
	readonly flow: readonly number[];
}

/** Changes the wished cell as far as the free edges let it (augmenting ways, so that the answer is exact). */
function pushed(network: Network, wish: Wish, isFree: (edge: number) => boolean): Pushed {
	const flow = [...network.values];
	const most = wish.isUp ? wish.most : Math.min(wish.most, flow[wish.edge] ?? 0);
	const costOf: EdgeCost = (edge) => (isFree(edge) ? 0 : Number.POSITIVE_INFINITY);
	let units = 0;
	while (units < most) {
		const found = wayAround(network, flow, wish, costOf);
		if (found === null) break;
		const step = Math.min(most - units, capacityOf(found.way, flow));
		for (const { edge, isAlong } of found.way) flow[edge] = (flow[edge] ?? 0) + (isAlong ? step : -step);
		units += step;
	}
	return { units, flow };
}

/**
 * How many values apart the largest and the smallest value of a cell are, over all tables of non-negative whole numbers that
 * agree with everything but the free edges; counted up to `most`. Exact: the two bounds are maximum flows.
 */
export function roomOf(
	network: Network,
	edge: number,
	isFree: (edge: number) => boolean,
	most: number,
): number {
	const up = pushed(network, { edge, isUp: true, most }, isFree).units;
	return up >= most ? most : up + pushed(network, { edge, isUp: false, most: most - up }, isFree).units;
}

/**
 * The cheapest edges to be freed so that a cell has at least one value more to choose from than the free edges give it.
 * @param costOf ≥ 0 by edge; free edges are taken for nothing
 * @returns null where no freeing helps
 */
export function cheapestRelief(
	network: Network,
	edge: number,
	isFree: (edge: number) => boolean,
	costOf: EdgeCost,
): readonly number[] | null {
	const priced: EdgeCost = (other) => (isFree(other) ? 0 : costOf(other));
	const ways = [true, false].flatMap((isUp) => {
		const wish: Wish = { edge, isUp, most: Number.POSITIVE_INFINITY };
		const { units, flow } = pushed(network, wish, isFree);
		if (units === Number.POSITIVE_INFINITY || (!isUp && units >= (network.values[edge] ?? 0))) return [];
		return wayAround(network, flow, wish, priced) ?? [];
	});
	const best = ways.reduce<(typeof ways)[number] | null>(
		(cheapest, way) => (cheapest === null || way.cost < cheapest.cost ? way : cheapest),
		null,
	);
	return best === null ? null : best.way.map((step) => step.edge).filter((other) => !isFree(other));
}
