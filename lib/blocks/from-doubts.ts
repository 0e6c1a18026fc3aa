/** Places in doubt → what may be seen of them: door numbers masked, and the names that can be chosen. */
import type { PlaceDoubt, PlaceDoubts } from "@/lib/analysis/doubts";
import type { Places } from "@/lib/settings/settings";
import { maskDoors } from "@/lib/text/mask";

/** One written place as it is asked. */
export interface AskedPlace extends PlaceDoubt {
	/** One a queue. */
	readonly key: string;
	/** For the screen; `written` itself is for the settings alone. */
	readonly shown: string;
}

/** The queue of places. */
export interface DoubtQueue extends Omit<PlaceDoubts, "items"> {
	readonly items: readonly AskedPlace[];
	/** The lists of settings and imports, joined: where an alias belongs. */
	readonly places: Places;
}

/** Door and group numbers are masked, villages and streets stay readable. */
export function doubtQueue({ items, ...counts }: PlaceDoubts, places: Places): DoubtQueue {
	const asked = items.map((item) => ({
		...item,
		key: `${item.column} ${item.written}`,
		shown: maskDoors(item.written),
	}));
	return { ...counts, items: asked, places };
}
