/** The screen 重点村·园区: the week's village and zone, chosen so that a sceptical leader can check it. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Focus } from "./Focus";

export function FocusScreen() {
	return (
		<RecordsGate title="重点村·园区" failure="无法研判">
			<Focus />
		</RecordsGate>
	);
}
