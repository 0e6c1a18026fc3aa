/** Remembering what follows from a context, because a label is asked for every event and every dimension. */

/**
 * Makes a function that computes once per key object and answers from memory afterwards; forgotten with the key.
 * @param make pure: its result may depend on nothing but the key, and the key must not change
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const made = new WeakMap<Key, { readonly value: Value }>();
	return (key) => {
		const known = made.get(key);
		if (known !== undefined) return known.value;
		const value = make(key);
		made.set(key, { value });
		return value;
	};
}

/**
 * The same for keys that come in runs: only the last one is remembered. An event is asked by 23 dimensions one after the
 * other and then no more; a map of all events would cost more than what it saves.
 */
export function onceInARow<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
	let last: { readonly key: Key; readonly value: Value } | null = null;
	return (key) => {
		if (last?.key !== key) last = { key, value: make(key) };
		return last.value;
	};
}
