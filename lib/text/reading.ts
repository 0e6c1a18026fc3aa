/** The result every reader of this room returns: a value, a known blank, or a reason an officer can act on. */

/**
 * What a cell was read as.
 * `ok: true` with `value: null` means the cell is blank, a placeholder, or says nothing usable: unknown, never 0.
 * `note` (Chinese) tells the officer what was assumed or left out; it never changes the value.
 * `ok: false` means the cell says something that cannot be read: `reason` (Chinese) says what is wrong and what to do.
 */
export type Reading<T> =
	| { readonly ok: true; readonly value: T | null; readonly note?: string }
	| { readonly ok: false; readonly reason: string };

/** A value that was read; an empty or null note is left out. */
export function known<T>(value: T, note: string | null = null): Reading<T> {
	return note ? { ok: true, value, note } : { ok: true, value };
}

/** A cell that holds no value; the note says why when it is not simply blank. */
export function unknown(note: string | null = null): Reading<never> {
	return note ? { ok: true, value: null, note } : { ok: true, value: null };
}

/** A cell that cannot be read; `reason` is Chinese: what is wrong, and what to do. */
export function refused(reason: string): Reading<never> {
	return { ok: false, reason };
}

/** The cell as quoted in a reason: in 「」, cut at 30 characters so that a pasted narrative does not fill the page. */
export function quoted(text: string): string {
	const letters = Array.from(text);
	return letters.length > 30 ? `「${letters.slice(0, 30).join("")}…」` : `「${text}」`;
}
