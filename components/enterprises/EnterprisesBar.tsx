/** Which page and which period: the controls of the screen 企业. */
"use client";

import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { View } from "@/components/state/address";
import { Toolbar } from "@/components/ui/Toolbar";
import { QuestionBar } from "@/components/view/QuestionBar";
import type { CivilDate } from "@/lib/base/civil";
import type { Settings } from "@/lib/settings/settings";
import { ENTERPRISE_TABS, type EnterpriseTab, TAB_NAMES } from "./enterprise-tabs";

interface Props {
	readonly view: View;
	readonly tab: EnterpriseTab;
	readonly asOf: CivilDate;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
	readonly onTab: (tab: EnterpriseTab) => void;
	readonly help: ReactNode;
}

export function EnterprisesBar({ view, tab, asOf, settings, onChange, onTab, help }: Props) {
	return (
		<>
			<Toolbar label="页面" actions={help}>
				<Segmented
					aria-label="页面"
					options={ENTERPRISE_TABS.map((value) => ({ value, label: TAB_NAMES[value] }))}
					value={tab}
					onChange={onTab}
				/>
			</Toolbar>
			<QuestionBar view={view} asOf={asOf} settings={settings} onChange={onChange} actions={null} />
		</>
	);
}
