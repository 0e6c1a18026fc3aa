/** The screen 考核: villages scored by a written scheme, from the sheet to the events, appeals and circulars. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Assessment } from "./Assessment";

/** A scheme can be written before there is a single record. */
export function AssessmentScreen() {
	return (
		<RecordsGate title="考核" failure="无法考核" empty={<Assessment />}>
			<Assessment />
		</RecordsGate>
	);
}
