/** The screen 假期分析: a holiday beside the same festival of earlier years, and what to prepare for the next one. */
"use client";

import { RecordsGate } from "@/components/view/RecordsGate";
import { Holiday } from "./Holiday";

export function HolidayScreen() {
	return (
		<RecordsGate title="假期分析" failure="无法分析">
			<Holiday />
		</RecordsGate>
	);
}
