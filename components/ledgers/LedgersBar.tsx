/** Which ledger and which period: the controls of the screen 宣防台账. */
"use client";

import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { View } from "@/components/state/address";
import { Toolbar } from "@/components/ui/Toolbar";
import { QuestionBar } from "@/components/view/QuestionBar";
import type { CivilDate } from "@/lib/base/civil";
import type { Settings } from "@/lib/settings/settings";
import { LEDGER_TABS, type LedgerTab, TAB_NAMES } from "./ledger-tabs";

interface Props {
	readonly view: View;
	readonly tab: LedgerTab;
	readonly asOf: CivilDate;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
	readonly onTab: (tab: LedgerTab) => void;
	readonly help: ReactNode;
}

export function LedgersBar({ view, tab, asOf, settings, onChange, onTab, help }: Props) {
	return (
		<>
			<Toolbar label="台账">
				<Segmented
					aria-label="页面"
					options={LEDGER_TABS.map((value) => ({ value, label: TAB_NAMES[value] }))}
					value={tab}
					onChange={onTab}
				/>
			</Toolbar>
			<QuestionBar
				view={view}
				asOf={asOf}
				settings={settings}
				onChange={onChange}
				actions={help}
				hasBasis={false}
			/>
		</>
	);
}
