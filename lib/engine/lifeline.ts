/** Ends what waits for a dead worker: DuckDB-Wasm forgets its pending requests when its worker fails. */

/** Passes promises on, until the worker dies; then all that wait, and all that come later, are rejected. */
export interface Lifeline {
	/** The outcome of the work, or the reason of the worker's death, whichever is first. */
	hold<T>(work: Promise<T>): Promise<T>;
	/** Says that the worker is dead. */
	cut(reason: Error): void;
}

/** A lifeline with nothing on it. Holds no result longer than the work takes, unlike a race with one long promise. */
export function lifeline(): Lifeline {
	const waiting = new Set<(reason: Error) => void>();
	let death: Error | null = null;
	return {
		hold<T>(work: Promise<T>): Promise<T> {
			return new Promise<T>((resolve, reject) => {
				if (death) return reject(death);
				waiting.add(reject);
				work.then(resolve, reject).finally(() => waiting.delete(reject));
			});
		},
		cut(reason) {
			death = reason;
			for (const reject of waiting) reject(reason);
			waiting.clear();
		},
	};
}
