/** Two locks of one year, from two workspaces, as one. */
import { headsOf, type LockSetAside, type YearLock } from "./lock";
import { amendmentsInOrder } from "./lock-amend";

function asideOf({ lockedAt, by, sheet, seal, whole, amendments }: YearLock): LockSetAside {
	return { lockedAt, by, schemeVersion: sheet.scheme.version, checksum: seal.checksum, whole, amendments };
}

const isBefore = (one: YearLock, other: YearLock): boolean =>
	one.lockedAt === other.lockedAt ? one.whole <= other.whole : one.lockedAt < other.lockedAt;

function joinAside(asides: readonly LockSetAside[], holding: string): readonly LockSetAside[] {
	const each = new Map<string, LockSetAside>();
	for (const aside of asides) {
		const known = each.get(aside.whole)?.amendments ?? [];
		if (aside.whole !== holding)
			each.set(aside.whole, { ...aside, amendments: amendmentsInOrder([...known, ...aside.amendments]) });
	}
	const place = ({ lockedAt, whole }: LockSetAside) => `${lockedAt} ${whole}`;
	return [...each.values()].toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

/**
 * Two locks of one year as one: of one lock the amendments of both sides; of two different ones the earlier holds and the later
 * is set aside, see {@link LockSetAside}. The order of the sides does not matter, and joining again changes nothing.
 */
export function joinLocks(ours: YearLock, theirs: YearLock): YearLock {
	const setAside = [...ours.setAside, ...theirs.setAside];
	if (ours.whole === theirs.whole) {
		const amendments = amendmentsInOrder([...ours.amendments, ...theirs.amendments]);
		const heads = headsOf([...ours.heads, ...theirs.heads], amendments);
		return { ...ours, amendments, heads, setAside: joinAside(setAside, ours.whole) };
	}
	const [first, later] = isBefore(ours, theirs) ? [ours, theirs] : [theirs, ours];
	return { ...first, setAside: joinAside([...setAside, asideOf(later)], first.whole) };
}
