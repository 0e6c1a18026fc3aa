/** The screen 预警止付: how far alerts got, what is open, how soon, what was missed, and the money that was stopped. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Response } from "./Response";

export function ResponseScreen() {
	return (
		<RecordsGate title="预警止付" failure="无法统计">
			<Response />
		</RecordsGate>
	);
}
