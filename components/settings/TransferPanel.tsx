/** 备份与交接: the whole workspace as one file, out and in. */
import type { Safety } from "@/components/state/workspace";
import { Panel } from "@/components/ui/Panel";
import { BackupCreate } from "./BackupCreate";
import { BackupRestore } from "./BackupRestore";
import styles from "./settings.module.css";

interface Props {
	readonly safety: Pick<Safety, "access" | "backup" | "restore">;
	/** An import is under way: nothing can be restored meanwhile. */
	readonly isBusy: boolean;
}

export function TransferPanel({ safety, isBusy }: Props) {
	return (
		<Panel
			id="transfer"
			title="备份与交接"
			keepWhole={false}
			note="备份文件含公民个人信息，请按涉密介质保管和交接。建议每周备份一次，换人、换电脑、升级前各备份一次。"
		>
			<div className={styles.pair}>
				<BackupCreate onBackup={safety.backup} />
				<BackupRestore onRestore={safety.restore} isDisabled={safety.access === "read" || isBusy} />
			</div>
		</Panel>
	);
}
