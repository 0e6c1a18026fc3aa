/** The screen 晨报: from an empty desk to the briefing, its exports and the rows behind its figures. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Briefing } from "./Briefing";
import { EmptyDesk } from "./EmptyDesk";

export function BriefingScreen() {
	return (
		<RecordsGate title="反诈研判晨报" failure="无法生成晨报" empty={<EmptyDesk />}>
			<Briefing />
		</RecordsGate>
	);
}
