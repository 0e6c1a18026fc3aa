/** The screen 回执筛查: the two batches of a day, the list to be gone through, whom receipts reach, and whether they work. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Receipts } from "./Receipts";

/** Receipts stand by themselves: without a single call they hit nobody, and coverage is known all the same. */
export function ReceiptsScreen() {
	return (
		<RecordsGate title="回执筛查" failure="无法筛查" empty={<Receipts />}>
			<Receipts />
		</RecordsGate>
	);
}
