/** 文书字体: the four fonts of the official document layout. */
"use client";
import { AutoComplete } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { DocumentFonts } from "@/lib/settings/settings";
import { FormRow } from "./FormRow";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly fonts: DocumentFonts;
	readonly setPart: SetPart;
}

interface FontRow {
	readonly id: keyof DocumentFonts;
	readonly label: string;
	readonly use: string;
	readonly known: readonly string[];
}

const ROWS: readonly FontRow[] = [
	{
		id: "title",
		label: "标题",
		use: "二号，如“反诈研判晨报”",
		known: ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"],
	},
	{ id: "body", label: "正文", use: "三号", known: ["仿宋_GB2312", "仿宋", "方正仿宋_GBK", "华文仿宋"] },
	{ id: "heading1", label: "一级标题", use: "三号，“一、”", known: ["黑体", "方正黑体_GBK", "微软雅黑"] },
	{
		id: "heading2",
		label: "二级标题",
		use: "三号，“（一）”",
		known: ["楷体_GB2312", "楷体", "方正楷体_GBK", "华文楷体"],
	},
];

function FontsPanelPlain({ fonts, setPart }: Props) {
	return (
		<Panel
			id="fonts"
			title="文书字体"
			note="字体名写入 Word 文件，打开文件的电脑上须装有该字体；名称须与 Word 字体列表中的写法一致。"
		>
			{ROWS.map(({ id, label, use, known }) => (
				<FormRow
					key={id}
					label={label}
					hint={use}
					problem={fonts[id].trim() === "" ? "请填写字体名称。" : null}
				>
					{(control) => (
						<AutoComplete
							{...control}
							className={styles.wide ?? ""}
							options={known.map((value) => ({ value }))}
							value={fonts[id]}
							onChange={(name: string) => setPart("fonts", { ...fonts, [id]: name ?? "" })}
						/>
					)}
				</FormRow>
			))}
		</Panel>
	);
}

export const FontsPanel = memo(FontsPanelPlain);
