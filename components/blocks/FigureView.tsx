/** A headline figure on the screen: hover explains it, a click opens its rows, the right-click menu copies it. */
"use client";

import { App } from "antd";
import { FigureCard } from "@/components/ui/FigureCard";
import type { FigureBlock } from "@/lib/blocks/block";
import type { BlockActions } from "./block-actions";
import { copyText } from "./clipboard";
import { comparisonLine, explanationOf, quotedFigure, splitFigure } from "./figure-words";

interface Props {
	readonly block: FigureBlock;
	readonly actions: BlockActions;
}

export function FigureView({ block, actions }: Props) {
	const { message } = App.useApp();
	const { value, unit } = splitFigure(block.text);
	const { rows } = block;
	const open = rows === null ? undefined : () => actions.openRows(rows, `${block.label} ${block.text}`);
	const copy = async () => {
		if (await copyText(quotedFigure(block))) message.success("已复制数字和口径");
		else message.error("浏览器不允许复制，请手工选取");
	};
	return (
		<FigureCard
			label={block.label}
			value={value}
			{...(unit === null ? {} : { unit })}
			lines={block.comparisons.map(comparisonLine)}
			explanation={explanationOf(block)}
			onClick={open}
			actions={[
				{ key: "copy", label: "复制数字和口径", onSelect: () => void copy() },
				...(open === undefined ? [] : [{ key: "rows", label: "查看明细", onSelect: open }]),
			]}
		/>
	);
}
