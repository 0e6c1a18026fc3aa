/** The ledgers of the view in the address bar, one page a ledger. */
"use client";

import { useMemo } from "react";
import { useView } from "@/components/state/use-view";
import { PeriodFrame } from "@/components/view/PeriodFrame";
import { LedgerPage } from "./LedgerPage";
import { LEDGER_PAGES } from "./ledger-pages";
import { useLedgers } from "./use-ledgers";

export function Ledgers() {
	const [given, setView] = useView();
	// Ledgers stand under no filters of events: none may seem to hold here.
	const view = useMemo(() => ({ ...given, filters: [] }), [given]);
	const { windows, ledgers } = useLedgers(view);
	const found = ledgers.value;
	const { chosen } = windows;
	return (
		<PeriodFrame
			title="宣防台账"
			pages={LEDGER_PAGES}
			view={view}
			onChange={setView}
			windows={windows}
			asked={ledgers}
			failure="这一时段的台账未能统计出来"
			enter="在编号上回车看变更历史"
			hasBasis={false}
		>
			{(page, actions) =>
				found &&
				chosen && <LedgerPage page={page} found={found} against={chosen.question} actions={actions} />
			}
		</PeriodFrame>
	);
}
