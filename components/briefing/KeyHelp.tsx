/** The keys of the screen, for `?`. */
"use client";

import { Modal } from "antd";
import frame from "@/components/view/view.module.css";
import styles from "./briefing.module.css";

interface Props {
	readonly isOpen: boolean;
	readonly onClose: () => void;
}

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["/", "跳到研判日"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字、文字和按钮；回车查看明细"],
] as const;

export function KeyHelp({ isOpen, onClose }: Props) {
	return (
		<Modal open={isOpen} title="快捷键" onCancel={onClose} footer={null} width={480}>
			<table className={styles.keys}>
				<tbody>
					{KEYS.map(([key, words]) => (
						<tr key={key}>
							<th scope="row">
								<kbd>{key}</kbd>
							</th>
							<td>{words}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className={frame.subtitle}>正在输入文字时，快捷键不起作用。</p>
		</Modal>
	);
}
