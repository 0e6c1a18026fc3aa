/** Promises that are told from outside, such whose failing is somebody else's to tell, and one that only waits its turn. */

/** A promise that nobody need wait for: where it fails, those who do wait are told, and nobody else. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
	promise.catch(() => undefined);
	return promise;
}

/** A value that is told later, or refused. */
export interface Later<T> {
	readonly value: Promise<T>;
	readonly tell: (value: T) => void;
	readonly refuse: (reason: unknown) => void;
}

/** A value that is still to be told; telling twice changes nothing. */
export function later<T>(): Later<T> {
	let [tell, refuse]: [Later<T>["tell"], Later<T>["refuse"]] = [() => undefined, () => undefined];
	const value = new Promise<T>((resolve, reject) => {
		[tell, refuse] = [resolve, reject];
	});
	return { value: quiet(value), tell, refuse };
}

/**
 * Lets what waits go first, a message from the page among it. A message of its own rather than a timer, which browsers
 * hold back for 4 ms each.
 */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * The values of an iterable in order. Up to `most` of them are made before they are asked for, the first ones at once; who
 * stops asking leaves at most that many unused.
 */
export function madeAhead<T>(source: AsyncIterable<T>, most: number): AsyncIterable<T> {
	const iterator = source[Symbol.asyncIterator]();
	const waiting: Promise<IteratorResult<T>>[] = [];
	const pull = () => {
		while (waiting.length < most) waiting.push(quiet(iterator.next()));
	};
	pull();
	return {
		async *[Symbol.asyncIterator]() {
			for (;;) {
				const next = await waiting.shift();
				if (next === undefined || next.done) return;
				pull();
				yield next.value;
			}
		},
	};
}

/**
 * Tells at most every so many milliseconds: the first value at once, of those that come too soon the last one when its time
 * has come.
 */
export function paced<T>(tell: (value: T) => void, milliseconds: number): (value: T) => void {
	let next = Number.NEGATIVE_INFINITY;
	let waiting: { value: T } | null = null;
	const say = (value: T) => {
		next = performance.now() + milliseconds;
		tell(value);
	};
	return (value) => {
		if (waiting !== null) {
			waiting.value = value;
			return;
		}
		const left = next - performance.now();
		if (left <= 0) return say(value);
		waiting = { value };
		setTimeout(() => {
			const last = waiting;
			waiting = null;
			if (last !== null) say(last.value);
		}, left);
	};
}
