/** Small things that survive a closed tab: settings and edited sentences. Never a record of a person. */

const PREFIX = "yanpan.";

/** The stored text, or null when there is none or the browser refuses storage. */
export function stored(key: string): string | null {
	try {
		return localStorage.getItem(PREFIX + key);
	} catch {
		return null;
	}
}

/** Stores a text; false when the browser refuses (full, or switched off), so that the officer can be told. */
export function store(key: string, text: string | null): boolean {
	try {
		if (text === null) localStorage.removeItem(PREFIX + key);
		else localStorage.setItem(PREFIX + key, text);
		return true;
	} catch {
		return false;
	}
}
