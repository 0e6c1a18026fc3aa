/** What is done with the briefing: Word, JSON, paper; and the keys of the screen. */
"use client";

import { FileWordOutlined, PrinterOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ExportState } from "./use-export";

interface Props {
	readonly exporting: ExportState;
	/** Nothing to export while nothing is on the screen. */
	readonly isDisabled: boolean;
	readonly onHelp: () => void;
}

export function ExportButtons({ exporting, isDisabled, onHelp }: Props) {
	const { writing, write } = exporting;
	return (
		<>
			<Button
				type="primary"
				icon={<FileWordOutlined aria-hidden="true" />}
				disabled={isDisabled}
				loading={writing === "docx"}
				onClick={() => void write("docx")}
			>
				{writing === "docx" ? "正在生成 Word" : "导出 Word"}
			</Button>
			<Button disabled={isDisabled} loading={writing === "json"} onClick={() => void write("json")}>
				导出 JSON
			</Button>
			<Button
				icon={<PrinterOutlined aria-hidden="true" />}
				disabled={isDisabled}
				aria-keyshortcuts="p"
				onClick={() => window.print()}
			>
				打印
			</Button>
			<Button
				type="text"
				icon={<QuestionCircleOutlined aria-hidden="true" />}
				aria-label="快捷键"
				aria-keyshortcuts="?"
				onClick={onHelp}
			/>
		</>
	);
}
