/** How far a piece of work is, as a per cent that never promises too much. */

/** Whole per cent, never 100 before the end; null while the total is unknown or 0. */
export function percentOf(done: number, total: number | null): number | null {
	if (total === null || total <= 0) return null;
	if (done >= total) return 100;
	return Math.max(0, Math.min(99, Math.floor((done / total) * 100)));
}
