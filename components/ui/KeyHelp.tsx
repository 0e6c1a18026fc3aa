/** The keys of a screen and what each does, for `?`. */
"use client";

import { Modal } from "antd";
import styles from "./key-help.module.css";

interface Props {
	readonly title: string;
	/** In the order they are read. */
	readonly keys: readonly (readonly [key: string, words: string])[];
	readonly isOpen: boolean;
	readonly onClose: () => void;
}

export function KeyHelp({ title, keys, isOpen, onClose }: Props) {
	return (
		<Modal open={isOpen} title={title} onCancel={onClose} footer={null} width={480}>
			<table className={styles.keys}>
				<tbody>
					{keys.map(([key, words]) => (
						<tr key={key}>
							<th scope="row">
								<kbd>{key}</kbd>
							</th>
							<td>{words}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className={styles.note}>正在输入文字时，快捷键不起作用。</p>
		</Modal>
	);
}
