/** What earlier versions kept in the page's own storage: taken over once into the workspace, then removed. */

const PREFIX = "yanpan.";
const EDITS = "yanpan.edits.";

/** Texts by the name they had. */
export interface OldStorage {
	readonly settings: string | null;
	readonly edits: ReadonlyMap<string, string>;
}

function names(): readonly string[] {
	try {
		return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
	} catch {
		return [];
	}
}

/** What there is; nothing where the browser refuses its storage. */
export function oldStorage(): OldStorage {
	const edits = names()
		.filter((name) => name.startsWith(EDITS))
		.map((name): [string, string] => [name.slice(EDITS.length), localStorage.getItem(name) ?? ""]);
	const hasSettings = names().includes(`${PREFIX}settings`);
	return { settings: hasSettings ? localStorage.getItem(`${PREFIX}settings`) : null, edits: new Map(edits) };
}

/** Removes it, once the workspace has it, or when the workspace is wiped. */
export function forgetOldStorage(): void {
	for (const name of names()) localStorage.removeItem(name);
}
