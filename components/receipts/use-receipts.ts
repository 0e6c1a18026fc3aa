/** What the screen 回执筛查 asks for: only the page that is looked at. */
"use client";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import type { CivilDate } from "@/lib/base/civil";
import type { CoverageBoard } from "@/lib/screening/ask-coverage";
import type { EffectBoard } from "@/lib/screening/ask-effect";
import type { ScreeningBoard } from "@/lib/screening/board";
import type { ReceiptPage } from "./receipt-pages";

/** The answers of the pages; those not looked at are not asked. */
export interface ReceiptBoards {
	readonly day: Asked<ScreeningBoard>;
	readonly coverage: Asked<CoverageBoard>;
	readonly effect: Asked<EffectBoard>;
}

/** Asks for the page of a day. */
export function useReceipts(shown: ReceiptPage, day: CivilDate | null): ReceiptBoards {
	const requestFor = (page: ReceiptPage) => (day === null || page !== shown ? null : { day });
	return {
		day: useBoard("screening", requestFor("day")),
		coverage: useBoard("receiptCoverage", requestFor("coverage")),
		effect: useBoard("receiptEffect", requestFor("effect")),
	};
}
