/** The quiet menu of a block: one icon at the right of its caption, with the ways to take the block along. */
"use client";

import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import styles from "./export-menu.module.css";

/** One way to take a block along. */
export interface ExportChoice {
	readonly label: string;
	readonly onChoose: () => void;
}

interface Props {
	/** What is taken along; part of the button's name. */
	readonly caption: string;
	readonly choices: readonly ExportChoice[];
	readonly isBusy: boolean;
}

export function ExportMenu({ caption, choices, isBusy }: Props) {
	const [isOpen, setIsOpen] = useState(false);
	const items = choices.map(({ label, onChoose }) => ({ key: label, label, onClick: onChoose }));
	return (
		<Dropdown trigger={["click"]} autoFocus menu={{ items }} open={isOpen} onOpenChange={setIsOpen}>
			<Button
				type="text"
				size="small"
				icon={<ExportOutlined aria-hidden="true" />}
				className={`${styles.button} yp-no-print`}
				loading={isBusy}
				aria-label={`导出：${caption}`}
				aria-haspopup="menu"
				aria-expanded={isOpen}
				title="复制或下载"
			/>
		</Dropdown>
	);
}
