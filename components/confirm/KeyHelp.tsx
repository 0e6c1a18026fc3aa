/** The keys of the queue in view, for `?`. */
"use client";

import { Modal } from "antd";
import styles from "./confirm.module.css";
import { KEY_HELP } from "./keys";
import type { QueueTab } from "./use-queue-tab";

interface Props {
	readonly tab: QueueTab;
	readonly isOpen: boolean;
	readonly onClose: () => void;
}

const TITLES: Readonly<Record<QueueTab, string>> = { categories: "快捷键：类别", places: "快捷键：地点" };

export function KeyHelp({ tab, isOpen, onClose }: Props) {
	return (
		<Modal open={isOpen} title={TITLES[tab]} onCancel={onClose} footer={null} width={480}>
			<table className={styles.keys}>
				<tbody>
					{KEY_HELP[tab].map(([key, words]) => (
						<tr key={key}>
							<th scope="row">
								<kbd>{key}</kbd>
							</th>
							<td>{words}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className={styles.quiet}>正在输入文字时，快捷键不起作用。</p>
		</Modal>
	);
}
