/** Assertions for what the types cannot say; a failure here is our bug, never the officer's. */

/**
 * Narrows away null and undefined.
 * @param value what must be present
 * @param what names it in the developer's message
 * @throws Error when absent
 */
export function present<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new Error(`expected ${what}`);
	return value;
}

/** Marks a branch that the types prove unreachable; throws if data disagrees with the types. */
export function unreachable(value: never): never {
	throw new Error(`unreachable: ${String(value)}`);
}
