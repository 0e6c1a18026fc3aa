/** The screen 宣防台账: what was done to prevent, by period, from the ledgers that a station keeps. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Ledgers } from "./Ledgers";

/** Ledgers stand by themselves: without a single call each says which file it is made from. */
export function LedgersScreen() {
	return (
		<RecordsGate title="宣防台账" failure="无法统计" empty={<Ledgers />}>
			<Ledgers />
		</RecordsGate>
	);
}
