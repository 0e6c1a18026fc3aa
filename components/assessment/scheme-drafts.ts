/** What is edited of schemes and not saved yet, by the version it is an edit of. */
import type { Scheme } from "@/lib/assessment/scheme";

/** By id and version. */
export type SchemeDrafts = Readonly<Record<string, Scheme>>;

/** A scheme with what is typed into it. */
interface Unsaved {
	readonly base: Scheme;
	readonly draft: Scheme;
}

const keyOf = ({ id, version }: Scheme): string => `${id}.${version}`;

/** The drafts with one more; a draft that says what its scheme says is none. */
export function withDraft(drafts: SchemeDrafts, base: Scheme, draft: Scheme): SchemeDrafts {
	const others = Object.entries(drafts).filter(([key]) => key !== keyOf(base));
	const isChanged = JSON.stringify(draft) !== JSON.stringify(base);
	return Object.fromEntries(isChanged ? [...others, [keyOf(base), draft]] : others);
}

/** What is typed into schemes that are in force; a draft of an earlier version is not of them. */
export function unsavedDrafts(drafts: SchemeDrafts, schemes: readonly Scheme[]): readonly Unsaved[] {
	return schemes.flatMap((base) => {
		const draft = drafts[keyOf(base)];
		return draft === undefined || JSON.stringify(draft) === JSON.stringify(base) ? [] : [{ base, draft }];
	});
}
