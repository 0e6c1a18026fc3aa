/** The desk's frame around every screen: the ways to the screens that exist, the station's name, the demonstration mark. */
"use client";

import {
	AimOutlined,
	AlertOutlined,
	AuditOutlined,
	BankOutlined,
	BarChartOutlined,
	CalendarOutlined,
	CheckSquareOutlined,
	FileTextOutlined,
	FundProjectionScreenOutlined,
	ImportOutlined,
	LockOutlined,
	ProfileOutlined,
	SafetyCertificateOutlined,
	SettingOutlined,
	TrophyOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useDemoMark } from "@/components/state/use-demo-mark";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { AppFrame, type NavItem } from "@/components/ui/AppFrame";
import styles from "./lock.module.css";
import { PasscodeOffer } from "./PasscodeOffer";
import { ReadOnlyBar } from "./ReadOnlyBar";
import { RecoveryNote } from "./RecoveryNote";
import { StorageNote } from "./StorageNote";

const SCREENS: readonly NavItem[] = [
	{ key: "briefing", label: "晨报", icon: <FileTextOutlined />, href: "/" },
	{ key: "explore", label: "时段分析", icon: <BarChartOutlined />, href: "/explore/" },
	{ key: "holiday", label: "假期分析", icon: <CalendarOutlined />, href: "/holiday/" },
	{ key: "focus", label: "重点村·园区", icon: <AimOutlined />, href: "/focus/" },
	{ key: "receipts", label: "回执筛查", icon: <AuditOutlined />, href: "/receipts/" },
	{ key: "response", label: "预警止付", icon: <AlertOutlined />, href: "/response/" },
	{ key: "enterprises", label: "企业", icon: <BankOutlined />, href: "/enterprises/" },
	{ key: "ledgers", label: "宣防台账", icon: <ProfileOutlined />, href: "/ledgers/" },
	{ key: "assessment", label: "考核", icon: <TrophyOutlined />, href: "/assessment/" },
	{ key: "trends", label: "同比大屏", icon: <FundProjectionScreenOutlined />, href: "/trends/" },
	{ key: "import", label: "数据导入", icon: <ImportOutlined />, href: "/import/" },
	{ key: "confirm", label: "待确认", icon: <CheckSquareOutlined />, href: "/confirm/" },
	{ key: "quality", label: "数据质量", icon: <SafetyCertificateOutlined />, href: "/quality/" },
	{ key: "settings", label: "设置", icon: <SettingOutlined />, href: "/settings/" },
];

export function ShellFrame({ children }: { readonly children: ReactNode }) {
	const { settings, safety } = useWorkspace();
	const isDemo = useDemoMark();
	const lock = safety.hasPasscode && (
		<Button ghost icon={<LockOutlined aria-hidden="true" />} onClick={safety.lock}>
			锁定
		</Button>
	);
	return (
		<AppFrame items={SCREENS} subtitle={settings.station.name} isDemo={isDemo} actions={lock}>
			<div className={`${styles.notes} yp-no-print`}>
				{safety.access === "read" && <ReadOnlyBar onTakeOver={safety.takeOver} />}
				<RecoveryNote text={safety.recovery} />
				<StorageNote storage={safety.storage} />
				{safety.isPasscodeOffered && (
					<PasscodeOffer
						onSet={(passcode) => safety.setPasscode(null, passcode)}
						onDecline={safety.declinePasscode}
					/>
				)}
			</div>
			{children}
		</AppFrame>
	);
}
