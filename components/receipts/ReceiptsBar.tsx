/** Which page and which day: the controls of the screen 回执筛查. */
"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import { DatePicker } from "@/components/ui/DatePicker";
import { Toolbar } from "@/components/ui/Toolbar";
import frame from "@/components/view/view.module.css";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { RECEIPT_TAB_NAMES, RECEIPT_TABS, type ReceiptTab } from "./receipt-tabs";

interface Props {
	readonly tab: ReceiptTab;
	readonly day: CivilDate;
	readonly weekStart: number;
	readonly onTab: (tab: ReceiptTab) => void;
	readonly onDay: (day: CivilDate) => void;
	readonly onMove: (days: 1 | -1) => void;
	readonly onRules: () => void;
	readonly help: ReactNode;
}

const OPTIONS = RECEIPT_TABS.map((value) => ({ value, label: RECEIPT_TAB_NAMES[value] }));

export function ReceiptsBar({ tab, day, weekStart, onTab, onDay, onMove, onRules, help }: Props) {
	const pickDay = (text: string | null) => {
		const picked = civilDateOf(text ?? "");
		if (picked !== null) onDay(picked);
	};
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
			<Segmented aria-label="页面" options={OPTIONS} value={tab} onChange={onTab} />
			<span className={frame.controlName}>研判日</span>
			<DatePicker label="研判日" kind="date" value={day} weekStart={weekStart} onChange={pickDay} />
			<Button
				icon={<LeftOutlined aria-hidden="true" />}
				aria-keyshortcuts="ArrowLeft"
				onClick={() => onMove(-1)}
			>
				前一日
			</Button>
			<Button
				icon={<RightOutlined aria-hidden="true" />}
				iconPlacement="end"
				aria-keyshortcuts="ArrowRight"
				onClick={() => onMove(1)}
			>
				后一日
			</Button>
		</Toolbar>
	);
}
