/** Promises that are told from outside, and such whose failing is somebody else's to tell. */

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
