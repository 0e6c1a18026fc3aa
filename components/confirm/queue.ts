/** A queue that is cleared one by one: where the officer stands, what is decided, and how to go back. */

/** One decision that can still be taken back. */
export interface Settled<D> {
	readonly key: string;
	readonly decision: D;
}

/** Where a queue stands; what waits is the list given less what is settled or gone. */
export interface Queue<D> {
	/** The item in view; null = the first that waits. */
	readonly at: string | null;
	/** In the order they were decided. */
	readonly settled: readonly Settled<D>[];
	/** Decided for good: no longer to be taken back here. */
	readonly gone: readonly string[];
}

/** What happens to a queue; `keys` are all items in their order. */
export type QueueStep<D> =
	| { readonly kind: "move"; readonly keys: readonly string[]; readonly by: 1 | -1 }
	| { readonly kind: "go"; readonly key: string }
	| { readonly kind: "settle"; readonly keys: readonly string[]; readonly key: string; readonly decision: D }
	/** One that is settled waits again and comes into view. */
	| { readonly kind: "restore"; readonly key: string }
	/** What is settled now cannot be taken back any more. */
	| { readonly kind: "seal" }
	/** The list was asked anew: nothing is decided in it. */
	| { readonly kind: "renew" };

/** A queue in which nothing is decided. */
export const FRESH_QUEUE: Queue<never> = { at: null, settled: [], gone: [] };

/** The keys that wait, in their order. */
export function waitingOf<D>(keys: readonly string[], { settled, gone }: Queue<D>): readonly string[] {
	const done = new Set([...gone, ...settled.map(({ key }) => key)]);
	return keys.filter((key) => !done.has(key));
}

/** The key in view; null when nothing waits. */
export function currentOf<D>(keys: readonly string[], queue: Queue<D>): string | null {
	const waiting = waitingOf(keys, queue);
	return waiting.find((key) => key === queue.at) ?? waiting[0] ?? null;
}

/** The neighbour of a key among those that wait: the next, at the end the one before; null when it is alone. */
function neighbourOf(waiting: readonly string[], key: string): string | null {
	const place = waiting.indexOf(key);
	return waiting[place + 1] ?? (place > 0 ? (waiting[place - 1] ?? null) : null);
}

function moved<D>(queue: Queue<D>, keys: readonly string[], by: 1 | -1): Queue<D> {
	const waiting = waitingOf(keys, queue);
	const place = waiting.indexOf(currentOf(keys, queue) ?? "");
	const aim = Math.max(0, Math.min(waiting.length - 1, place + by));
	return { ...queue, at: waiting[aim] ?? null };
}

/** The queue after a step. Settling what does not wait, and restoring what is not settled, changes nothing. */
export function afterStep<D>(queue: Queue<D>, step: QueueStep<D>): Queue<D> {
	const { settled, gone } = queue;
	switch (step.kind) {
		case "move":
			return moved(queue, step.keys, step.by);
		case "go":
			return { ...queue, at: step.key };
		case "settle": {
			const { keys, key, decision } = step;
			const waiting = waitingOf(keys, queue);
			if (!waiting.includes(key)) return queue;
			return { ...queue, at: neighbourOf(waiting, key), settled: [...settled, { key, decision }] };
		}
		case "restore":
			if (!settled.some(({ key }) => key === step.key)) return queue;
			return { ...queue, at: step.key, settled: settled.filter(({ key }) => key !== step.key) };
		case "renew":
			return FRESH_QUEUE;
		case "seal":
			return { ...queue, settled: [], gone: [...gone, ...settled.map(({ key }) => key)] };
	}
}
