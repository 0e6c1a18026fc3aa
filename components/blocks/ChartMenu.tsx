/** The menu of a chart: as a picture, or its figures as a table. */
"use client";

import { App } from "antd";
import type { RefObject } from "react";
import type { ChartHandle } from "@/components/ui/Chart";
import { download } from "@/components/ui/download";
import { AppError } from "@/lib/base/errors";
import type { ChartBlock } from "@/lib/blocks/block";
import { chartTable } from "@/lib/blocks/from-chart";
import { type BlockSource, blockFileName, sourceText } from "@/lib/export/source";
import { copyPicture } from "./clipboard";
import { ExportMenu } from "./ExportMenu";
import { useExports } from "./use-exports";

interface Props {
	readonly block: ChartBlock;
	readonly source: BlockSource;
	readonly chart: RefObject<ChartHandle | null>;
}

const PNG_TYPE = "image/png";

export function ChartMenu({ block, source, chart }: Props) {
	const { message } = App.useApp();
	const { isBusy, copy, saveWorkbook, run } = useExports(source);
	const picture = (): Promise<Blob> => {
		if (chart.current === null)
			return Promise.reject(new AppError("picture_failed", "图表还没有画出来，请稍候再试。"));
		return chart.current.picture({ title: block.caption, note: sourceText(source) });
	};
	const save = async (drawn: Promise<Blob>) => {
		const bytes = new Uint8Array(await (await drawn).arrayBuffer());
		download(blockFileName(block.caption, source, "png"), bytes, PNG_TYPE);
	};
	const copyDrawn = async () => {
		const drawn = picture();
		if (await copyPicture(drawn)) {
			message.success("已复制图片，可粘贴到 Word、WPS");
			return;
		}
		await save(drawn);
		message.info("浏览器不允许此页复制图片，已改为下载");
	};
	return (
		<ExportMenu
			caption={block.caption}
			isBusy={isBusy}
			choices={[
				{ label: "复制图片", onChoose: () => run(copyDrawn) },
				{ label: "下载 PNG", onChoose: () => run(() => save(picture())) },
				{ label: "复制数据", onChoose: () => copy(chartTable(block)) },
				{ label: "下载 Excel", onChoose: () => saveWorkbook(block.caption, [chartTable(block)]) },
			]}
		/>
	);
}
