/** Finds which of thousands of literals stand in a text, in one walk over its signs. */

/** A finder in flat tables, so that a walk touches no object. */
export interface LiteralFinder {
	/** Node of each first sign; 0 = none begins so. */
	readonly roots: Int32Array;
	/** Open addressing: node × sign → next node. */
	readonly keys: Int32Array;
	readonly nodes: Int32Array;
	/** Number of the literal that ends at a node; -1 = none. */
	readonly ends: Int32Array;
}

const SIGNS = 0x10000;
const EMPTY = -1;
/** Sparse enough that hardly any look-up collides. */
const SPARSE = 4;

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

interface Growing {
	readonly next: Map<number, number>;
	readonly ends: number[];
}

function added(tree: Growing, literal: string, no: number): void {
	let node = 0;
	for (let at = 0; at < literal.length; at += 1) {
		const key = node * SIGNS + literal.charCodeAt(at);
		let next = tree.next.get(key);
		if (next === undefined) {
			next = tree.ends.push(-1) - 1;
			tree.next.set(key, next);
		}
		node = next;
	}
	tree.ends[node] = no;
}

/**
 * Lays literals out for finding.
 * @param literals without doubles; a literal's number is its place
 * @throws RangeError for more signs than the keys have room for (32 767 nodes)
 */
export function literalFinder(literals: readonly string[]): LiteralFinder {
	const tree: Growing = { next: new Map(), ends: [-1] };
	literals.forEach((literal, no) => {
		added(tree, literal, no);
	});
	if (tree.ends.length > 0x7fff) throw new RangeError(`${tree.ends.length} nodes of literals`);
	let size = 16;
	while (size < tree.next.size * SPARSE) size *= 2;
	const roots = new Int32Array(SIGNS);
	const keys = new Int32Array(size).fill(EMPTY);
	const nodes = new Int32Array(size);
	for (const [key, node] of tree.next) {
		if (key < SIGNS) {
			roots[key] = node;
			continue;
		}
		let slot = slotOf(key, size - 1);
		while (keys[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
		keys[slot] = key;
		nodes[slot] = node;
	}
	return { roots, keys, nodes, ends: Int32Array.from(tree.ends) };
}

function nextNode({ keys, nodes }: LiteralFinder, node: number, sign: number): number {
	const key = node * SIGNS + sign;
	const mask = keys.length - 1;
	let slot = slotOf(key, mask);
	while (keys[slot] !== EMPTY) {
		if (keys[slot] === key) return nodes[slot] ?? 0;
		slot = (slot + 1) & mask;
	}
	return 0;
}

/** Tells the number of every literal that a text contains, as often as it stands there. */
export function findLiterals(finder: LiteralFinder, text: string, tell: (literal: number) => void): void {
	const { roots, ends } = finder;
	for (let start = 0; start < text.length; start += 1) {
		let node = roots[text.charCodeAt(start)] ?? 0;
		for (let at = start + 1; node !== 0; at += 1) {
			const literal = ends[node] ?? -1;
			if (literal >= 0) tell(literal);
			node = at < text.length ? nextNode(finder, node, text.charCodeAt(at)) : 0;
		}
	}
}
