/** A list of one-line items, each a way to its rows. */
"use client";

import { RightOutlined } from "@ant-design/icons";
import Link from "next/link";
import type { LinesBlock } from "@/lib/blocks/block";
import type { BlockActions } from "./block-actions";
import styles from "./lines.module.css";

interface Props {
	readonly block: LinesBlock;
	readonly actions: BlockActions;
}

export function LinesView({ block, actions }: Props) {
	if (block.items.length === 0) return <p className={styles.empty}>{block.emptyText}</p>;
	return (
		<ol className={`${styles.lines} yp-num`}>
			{block.items.map(({ text, rows, screen }, position) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two calls may read alike, and lines never move
				<li key={`${position} ${text}`}>
					{rows !== null ? (
						<button type="button" className={styles.line} onClick={() => actions.openRows(rows, text)}>
							<span>{text}</span>
							<RightOutlined className={`${styles.way} yp-no-print`} aria-label="查看明细" />
						</button>
					) : screen !== undefined ? (
						<Link href={screen} className={styles.line ?? ""}>
							<span>{text}</span>
							<RightOutlined className={`${styles.way} yp-no-print`} aria-label="去办理" />
						</Link>
					) : (
						<span className={styles.line}>{text}</span>
					)}
				</li>
			))}
		</ol>
	);
}
