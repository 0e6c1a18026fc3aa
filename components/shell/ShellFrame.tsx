/** The desk's frame around every screen: the ways to the screens that exist, the station's name, the demonstration mark. */
"use client";

import { FileTextOutlined, ImportOutlined, SettingOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { AppFrame, type NavItem } from "@/components/ui/AppFrame";
import { useDemoMark } from "./use-demo-mark";

const SCREENS: readonly NavItem[] = [
	{ key: "briefing", label: "晨报", icon: <FileTextOutlined />, href: "/" },
	{ key: "import", label: "数据导入", icon: <ImportOutlined />, href: "/import/" },
	{ key: "settings", label: "设置", icon: <SettingOutlined />, href: "/settings/" },
];

export function ShellFrame({ children }: { readonly children: ReactNode }) {
	const { settings } = useWorkspace();
	const isDemo = useDemoMark();
	return (
		<AppFrame items={SCREENS} subtitle={settings.station.name} isDemo={isDemo}>
			{children}
		</AppFrame>
	);
}
