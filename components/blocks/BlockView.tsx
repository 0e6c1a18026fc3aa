/** One block on the screen, whatever its kind: the only way from a report to what is seen. */
"use client";

import type { Block } from "@/lib/blocks/block";
import type { BlockActions } from "./block-actions";
import { ChartView } from "./ChartView";
import { FigureView } from "./FigureView";
import { LinesView } from "./LinesView";
import { NoteView } from "./NoteView";
import { TableView } from "./TableView";
import { TextView } from "./TextView";

interface Props {
	readonly block: Block;
	readonly actions: BlockActions;
	/** For charts side by side, CSS pixels. */
	readonly chartHeight?: number | undefined;
}

export function BlockView({ block, actions, chartHeight }: Props) {
	switch (block.kind) {
		case "figure":
			return <FigureView block={block} actions={actions} />;
		case "text":
			return <TextView block={block} actions={actions} />;
		case "lines":
			return <LinesView block={block} actions={actions} />;
		case "table":
			return <TableView block={block} actions={actions} />;
		case "chart":
			return <ChartView block={block} actions={actions} height={chartHeight} />;
		case "note":
			return <NoteView block={block} />;
	}
}
