/** The menu of a table: copied or downloaded as it stands on the screen. */
"use client";

import type { TableBlock } from "@/lib/blocks/block";
import type { BlockSource } from "@/lib/export/source";
import { ExportMenu } from "./ExportMenu";
import { useExports } from "./use-exports";

interface Props {
	readonly caption: string;
	readonly source: BlockSource;
	/** The table as the reader sees it now, sorted as it is sorted. */
	readonly shown: () => TableBlock;
}

export function TableMenu({ caption, source, shown }: Props) {
	const { isBusy, copy, saveWorkbook, saveCsv } = useExports(source);
	return (
		<ExportMenu
			caption={caption}
			isBusy={isBusy}
			choices={[
				{ label: "复制表格", onChoose: () => copy(shown()) },
				{ label: "下载 Excel", onChoose: () => saveWorkbook(caption, [shown()]) },
				{ label: "下载 CSV", onChoose: () => saveCsv(shown()) },
			]}
		/>
	);
}
