/** The account of an earlier import, as it was told then. */
"use client";
import { Alert, Spin } from "antd";
import { useMemo } from "react";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { SideDrawer } from "@/components/ui/SideDrawer";
import { AccountView } from "./AccountView";
import { type FileImport, whenText } from "./history-rows";
import styles from "./import.module.css";

interface Props {
	readonly file: FileImport;
	readonly onClose: () => void;
}

export function PastAccount({ file, onClose }: Props) {
	const { pastAccount } = useWorkspace();
	const question = useMemo(() => () => pastAccount(file.fileNo), [pastAccount, file.fileNo]);
	const { value, problem, isStale } = useAsked(question);
	return (
		<SideDrawer
			isOpen
			width={1280}
			title={`账目：${file.fileName}（${whenText(file.importedAt)}导入）`}
			onClose={onClose}
		>
			<div className={styles.stack}>
				<p className={styles.quiet}>以下是导入当时的账目；之后导入的文件可能又更新了其中的记录。</p>
				{isStale && <Spin description="正在读取账目…" />}
				{problem !== null && <Alert type="error" showIcon title={problem} />}
				{!isStale && value === null && problem === null && <p>这次导入没有留下账目。</p>}
				{value !== null && <AccountView account={value} />}
			</div>
		</SideDrawer>
	);
}
