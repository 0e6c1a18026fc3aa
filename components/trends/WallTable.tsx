/** A table block in the large type of the wall: read, not worked with. */
"use client";

import type { TableBlock } from "@/lib/blocks/block";
import styles from "./wall.module.css";

/** Signs that stand on one line whatever the width. */
const WHOLE = 12;

const alignOf = (align: "left" | "right" | "center") => (align === "right" ? styles.number : "");

export function WallTable({ block }: { readonly block: TableBlock }) {
	if (block.rows.length === 0) return <p className={styles.small}>{block.emptyText}</p>;
	return (
		<table className={styles.table}>
			<thead>
				<tr>
					{block.columns.map(({ id, label, align }) => (
						<th key={id} scope="col" className={`${alignOf(align)} ${styles.whole}`}>
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{block.rows.map((row) => (
					<tr key={row.id}>
						{row.cells.map(({ text, tone = "none" }, at) => (
							<td
								key={block.columns[at]?.id}
								className={[
									alignOf(block.columns[at]?.align ?? "left"),
									text.length > WHOLE ? "" : styles.whole,
									tone === "none" ? "" : styles[tone],
								].join(" ")}
							>
								{text}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
