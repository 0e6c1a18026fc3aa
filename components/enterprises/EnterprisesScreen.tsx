/** The screen 企业: one officer a firm, what was done for it, and what happened to its workers. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Enterprises } from "./Enterprises";

/** A register stands by itself: without a single call it still says whom to visit. */
export function EnterprisesScreen() {
	return (
		<RecordsGate title="企业" failure="无法统计" empty={<Enterprises />}>
			<Enterprises />
		</RecordsGate>
	);
}
