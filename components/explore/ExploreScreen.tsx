/** The screen 时段分析: any window, all dimensions, each a filter for the others. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Explore } from "./Explore";

export function ExploreScreen() {
	return (
		<RecordsGate title="时段分析" failure="无法分析">
			<Explore />
		</RecordsGate>
	);
}
