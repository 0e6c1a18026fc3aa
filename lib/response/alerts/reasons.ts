/** Why people could not be reached, or were spoken to and not met. */
import { inOrder } from "../in-order";
import { type AlertRow, isContacted, isMet } from "./alert-facts";

/** One reason as written; null = nobody wrote one. */
export interface UnreachedReason {
	readonly reason: string | null;
	/** Nobody spoke to the person. */
	readonly unreached: number;
	/** Spoken to, or not known to be, and not met. */
	readonly unmet: number;
}

/** Where an alert stands that was not seen through: null = it was, or nothing says that it was not. */
function failureOf(row: AlertRow): "unreached" | "unmet" | null {
	if (isContacted(row) === false) return "unreached";
	return isMet(row) === false && row.unreachable_reason !== null ? "unmet" : null;
}

/** Reasons with how many alerts failed for them, most first, 不详 last. */
export function unreachedReasons(rows: readonly AlertRow[]): readonly UnreachedReason[] {
	const reasons = new Map<string | null, { unreached: number; unmet: number }>();
	for (const row of rows) {
		const failure = failureOf(row);
		if (failure === null) continue;
		const counts = reasons.get(row.unreachable_reason) ?? { unreached: 0, unmet: 0 };
		counts[failure]++;
		reasons.set(row.unreachable_reason, counts);
	}
	return inOrder<UnreachedReason>(
		[...reasons].map(([reason, counts]) => ({ reason, ...counts })),
		{ name: ({ reason }) => reason, size: ({ unreached, unmet }) => unreached + unmet },
	);
}
