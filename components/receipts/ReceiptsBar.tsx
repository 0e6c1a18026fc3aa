/** Which page and which day: the controls of the screen 回执筛查. */
"use client";

import { Button } from "antd";
import type { ReactNode } from "react";
import { Toolbar } from "@/components/ui/Toolbar";
import { DaySteps } from "@/components/view/DaySteps";
import { PageChoice } from "@/components/view/PageChoice";
import type { CivilDate } from "@/lib/base/civil";
import { RECEIPT_PAGES, type ReceiptPage } from "./receipt-pages";

interface Props {
	readonly page: ReceiptPage;
	readonly day: CivilDate;
	readonly weekStart: number;
	readonly onPage: (page: ReceiptPage) => void;
	readonly onDay: (day: CivilDate) => void;
	readonly onMove: (days: 1 | -1) => void;
	readonly onRules: () => void;
	readonly help: ReactNode;
}

export function ReceiptsBar({ page, day, weekStart, onPage, onDay, onMove, onRules, help }: Props) {
	return (
		<Toolbar
			label="页面和日期"
			actions={
				<>
					<Button onClick={onRules}>口径</Button>
					{help}
				</>
			}
		>
			<PageChoice pages={RECEIPT_PAGES} page={page} onPage={onPage} />
			<DaySteps
				label="研判日"
				kind="date"
				value={day}
				weekStart={weekStart}
				steps={["前一日", "后一日"]}
				onDay={onDay}
				onMove={onMove}
			/>
		</Toolbar>
	);
}
