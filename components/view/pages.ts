/** The pages of a screen that has several, as the address names them; the first is that of an address that names none. */

/** Id in the address → name, in their order. */
export type Pages<Id extends string> = Readonly<Record<Id, string>>;

const idsOf = <Id extends string>(pages: Pages<Id>) =>
	Object.keys(pages) as unknown as readonly [Id, ...Id[]];

/** The page an address names; a word that names none is the first page. */
export function pageOf<Id extends string>(pages: Pages<Id>, tab: string | null): Id {
	const ids = idsOf(pages);
	return ids.find((id) => id === tab) ?? ids[0];
}

/** What the address says of a page; null for the first. */
export function tabOf<Id extends string>(pages: Pages<Id>, page: Id): string | null {
	return page === idsOf(pages)[0] ? null : page;
}

/** The page after this one, the first after the last. */
export function pageAfter<Id extends string>(pages: Pages<Id>, page: Id): Id {
	const ids = idsOf(pages);
	return ids[(ids.indexOf(page) + 1) % ids.length] ?? ids[0];
}
