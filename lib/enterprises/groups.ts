/** Lists parted by a name, in the order in which names first appear. */

/** The items of each name; those whose name is null are left out. */
export function groupBy<Item, Key extends string>(
	items: readonly Item[],
	keyOf: (item: Item) => Key | null,
): ReadonlyMap<Key, readonly Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === null) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
