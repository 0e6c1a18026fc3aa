/** The pick: which area the rule proposes for the week, and which would follow. */
import type { AreaFeatures } from "./features";
import { byCode, type GroupScore, type ScoredArea } from "./score";

/** Waits longer first; never visited first of all. */
function byWaiting(one: AreaFeatures, other: AreaFeatures): number {
	const weeks = ({ weeksSinceVisit }: AreaFeatures) => weeksSinceVisit ?? Number.POSITIVE_INFINITY;
	const [own, others] = [weeks(one), weeks(other)];
	return own === others ? 0 : others > own ? 1 : -1;
}

function byPriority(one: ScoredArea, other: ScoredArea): number {
	return (
		other.priority - one.priority ||
		byWaiting(one.features, other.features) ||
		byCode(one.features, other.features)
	);
}

/** While too little is known, waiting decides before risk does. */
function byRotation(one: ScoredArea, other: ScoredArea): number {
	return byWaiting(one.features, other.features) || byPriority(one, other);
}

/**
 * The areas that may be picked, the proposed one first: argmax of the priority, of equals the longer unvisited, then the
 * smaller code. Areas in their cool-down come only where every area is in it (all priorities are 0 then, and waiting
 * decides): a station of two zones still has one every week. Areas where nobody lives are left out. Below 8 weeks of
 * history those longest unvisited come first.
 * Source: statistics contract, "The focus pick", PICK.
 */
export function pickOrder({ areas, isKnownEnough }: GroupScore): readonly ScoredArea[] {
	const lived = areas.filter(({ risk }) => risk > 0);
	const open = lived.filter(({ rotation }) => rotation > 0);
	if (open.length === 0) return lived.toSorted(byRotation);
	return open.toSorted(isKnownEnough ? byPriority : byRotation);
}
