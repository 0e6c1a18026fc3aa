/** Labelled texts made ready for counting: copies merged, order settled, runs numbered, folds dealt. */
import { essenceOf, visitGrams } from "./classifier-grams";

/** A text an officer has labelled. */
export interface LabelledText {
	readonly text: string;
	/** Id of the class. */
	readonly label: string;
}

/** One distinct text with one label. */
export interface LabelledDocument {
	/** Numbers of its runs in the corpus, once each. */
	readonly grams: Int32Array;
	readonly label: string;
	/** Equal for copies of a text under different labels, which stand side by side. */
	readonly essence: string;
}

/** Everything that may be trained on. */
export interface Corpus {
	/** In an order that does not depend on the order of the examples. */
	readonly documents: readonly LabelledDocument[];
	/** Key of every run, by its number. */
	readonly keys: Uint32Array;
}

interface Gathered {
	readonly text: string;
	readonly label: string;
	readonly essence: string;
}

const ascending = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Numbers keys in the order of their first appearance. */
class GramNumbers {
	private slots = new Int32Array(1 << 12).fill(-1);
	private keys = new Uint32Array(1 << 11);
	private lastSeen = new Int32Array(1 << 11).fill(-1);
	private count = 0;

	/** The number of a key, given out now where it is new. */
	numberOf(key: number): number {
		if (this.count === this.keys.length) this.grow();
		const slot = this.slotOf(key);
		const known = this.slots[slot] ?? -1;
		if (known >= 0) return known;
		this.slots[slot] = this.count;
		this.keys[this.count] = key;
		this.count += 1;
		return this.count - 1;
	}

	/** Whether a number is seen for the first time in a document; documents come one after the other. */
	isFirstIn(document: number, number: number): boolean {
		if (this.lastSeen[number] === document) return false;
		this.lastSeen[number] = document;
		return true;
	}

	/** All keys by number. */
	all(): Uint32Array {
		return this.keys.slice(0, this.count);
	}

	private slotOf(key: number): number {
		const mask = this.slots.length - 1;
		let slot = (key ^ (key >>> 15)) & mask;
		for (;;) {
			const number = this.slots[slot] ?? -1;
			if (number < 0 || this.keys[number] === key) return slot;
			slot = (slot + 1) & mask;
		}
	}

	private grow(): void {
		const keys = new Uint32Array(this.keys.length * 2);
		keys.set(this.keys);
		this.keys = keys;
		const lastSeen = new Int32Array(keys.length).fill(-1);
		lastSeen.set(this.lastSeen);
		this.lastSeen = lastSeen;
		this.slots = new Int32Array(keys.length * 2).fill(-1);
		for (let number = 0; number < this.count; number += 1) {
			this.slots[this.slotOf(keys[number] ?? 0)] = number;
		}
	}
}

/**
 * Gathers examples: texts without content are left out, and copies (the same text once figures, signs and veiled names
 * are gone) under the same label count once.
 */
export function corpusOf(examples: readonly LabelledText[]): Corpus {
	const sorted = examples
		.map(({ text, label }): Gathered => ({ text, label, essence: essenceOf(text) }))
		.filter(({ essence }) => essence !== "")
		.sort((one, other) => ascending(one.essence, other.essence) || ascending(one.label, other.label));
	const distinct = sorted.filter(({ essence, label }, at) => {
		const before = sorted[at - 1];
		return before?.essence !== essence || before.label !== label;
	});
	const numbers = new GramNumbers();
	const documents = distinct.map(({ text, label, essence }, at): LabelledDocument => {
		const grams: number[] = [];
		visitGrams(text, (key) => {
			const gram = numbers.numberOf(key);
			if (numbers.isFirstIn(at, gram)) grams.push(gram);
		});
		return { grams: Int32Array.from(grams), label, essence };
	});
	return { documents, keys: numbers.all() };
}

/** Numbers from 0 to below 1 (mulberry32); equal seeds give equal streams. */
function chanceOf(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Deals documents into folds: each label is spread evenly, and a text with several labels stays in one fold.
 * @returns the fold of every document, 0 to below `folds`
 */
export function foldsOf(
	documents: readonly LabelledDocument[],
	{ folds, seed }: { readonly folds: number; readonly seed: number },
): readonly number[] {
	const chance = chanceOf(seed);
	const heads = documents.filter(({ essence }, at) => documents[at - 1]?.essence !== essence);
	const dealt = heads
		.map((document) => ({ document, order: chance() }))
		.sort((one, other) => ascending(one.document.label, other.document.label) || one.order - other.order);
	const foldOf = new Map(dealt.map(({ document }, at) => [document.essence, at % folds]));
	return documents.map(({ essence }) => foldOf.get(essence) ?? 0);
}
