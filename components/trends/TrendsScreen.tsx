/** The screen 同比大屏: the year against the last, for a desk and for a wall. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Trends } from "./Trends";

export function TrendsScreen() {
	return (
		<RecordsGate title="同比大屏" failure="无法统计">
			<Trends />
		</RecordsGate>
	);
}
