/** Seeded dice: the only source of chance in the demo township, so that every run writes the same files. */

/** A value with how often it should come up, relative to its neighbours. */
export type Weighted<T> = readonly [value: T, weight: number];

function seedOf(text: string): [number, number, number, number] {
	const state: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		state[0] = state[1] ^ Math.imul(state[0] ^ code, 597399067);
		state[1] = state[2] ^ Math.imul(state[1] ^ code, 2869860233);
		state[2] = state[3] ^ Math.imul(state[2] ^ code, 951274213);
		state[3] = state[0] ^ Math.imul(state[3] ^ code, 2716044179);
	}
	return state;
}

/** A stream of chance named by its purpose (sfc32); streams of different names do not disturb each other. */
export class Dice {
	private readonly state: [number, number, number, number];

	constructor(name: string) {
		this.state = seedOf(`yanpan demo township/${name}`);
		for (let round = 0; round < 20; round++) this.next();
	}

	/** Uniform in [0, 1). */
	next(): number {
		const s = this.state;
		const sum = (s[0] + s[1] + s[3]) | 0;
		s[3] = (s[3] + 1) | 0;
		s[0] = s[1] ^ (s[1] >>> 9);
		s[1] = (s[2] + (s[2] << 3)) | 0;
		s[2] = ((s[2] << 21) | (s[2] >>> 11)) + sum;
		return (sum >>> 0) / 4294967296;
	}

	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** True with the given probability. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** One element of a list that has some. */
	pick<T>(list: readonly T[]): T {
		const found = list[Math.floor(this.next() * list.length)];
		if (found === undefined) throw new Error("pick from an empty list");
		return found;
	}

	/** One value, each as often as its weight says. */
	weighted<T>(list: readonly Weighted<T>[]): T {
		let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [value, weight] of list) {
			left -= weight;
			if (left < 0) return value;
		}
		throw new Error("weighted pick from an empty list");
	}

	/** A standard normal number (Box–Muller). */
	normal(): number {
		return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
	}

	/** A new list in random order. */
	shuffle<T>(list: readonly T[]): T[] {
		return list
			.map((value) => ({ value, order: this.next() }))
			.sort((a, b) => a.order - b.order)
			.map((entry) => entry.value);
	}

	/** `count` different elements in list order; fewer where the list is shorter. */
	sample<T>(list: readonly T[], count: number): T[] {
		const chosen = new Set(this.shuffle(list.map((_, position) => position)).slice(0, count));
		return list.filter((_, position) => chosen.has(position));
	}
}
